import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../../src/core/model/change.ts';
import { applyChanges, equalValues, openSource, openKravFile, readBytes } from '../../../src/core/parse/index.ts';
import { written } from './documents.ts';
import { check } from './texts.ts';

const half = `kravbyggaren: 1
need:
  scope: "öppet citat
sections:
  - id: s
    title: Avsnitt
    requirements:
      - id: A
        text: a
      - id: B
        text: "öppet
      - id: C
        text: c
  - id: t
    title: "öppet
    requirements:
      - id: D
        text: d
award: {}
`;

suite('beside what cannot be read', () => {
  const writable: readonly Change[] = [
    { op: 'set', at: '/sections/@s/requirements/@A/text', value: 'ny' },
    { op: 'set', at: '/sections/@s/title', value: 'Nytt' },
    { op: 'set', at: '/sections/@t/requirements/@D/text', value: 'ny' },
    { op: 'insert', at: '/sections/@s/requirements', index: 1, value: { id: 'E', text: 'e' } },
    { op: 'insert', at: '/sections/@s/requirements', index: 9, value: { id: 'E', text: 'e' } },
    { op: 'remove', at: '/sections/@s/requirements/@A' },
    { op: 'remove', at: '/sections/@s/requirements/@C' },
    { op: 'move', at: '/sections/@s/requirements/@C', to: '/sections/@s/requirements', index: 0 },
    { op: 'move', at: '/sections/@s/requirements/@A', to: '/sections/@t/requirements', index: 0 },
    { op: 'move', at: '/sections/@s', to: '/sections', index: 1 },
    { op: 'set', at: '/award/model', value: 'deduction' },
  ];
  for (const change of writable) {
    test(`${change.op} ${change.at} is written, and the damaged text stays to the byte`, () => {
      const source = openSource(half);
      const edits = source.textEdits([change]);
      assert.ok(edits.ok, JSON.stringify(edits));
      const after = source.edit(edits.value, 1);
      const expected = applyChanges(source.value, [change]);
      assert.ok(expected.ok);
      assert.deepEqual(after.value, expected.value);
      for (const piece of [
        '  scope: "öppet citat\n',
        '      - id: B\n        text: "öppet\n',
        '  - id: t\n    title: "öppet\n',
      ]) {
        assert.ok(after.text.includes(piece), piece);
      }
    });
  }

  const refused: readonly (readonly [Change, number])[] = [
    [{ op: 'set', at: '/need/scope', value: 'x' }, 3],
    [{ op: 'set', at: '/need', value: {} }, 3],
    [{ op: 'set', at: '/sections/@s/requirements/@B/text', value: 'x' }, 11],
    [{ op: 'remove', at: '/sections/@s/requirements/@B' }, 11],
    [{ op: 'set', at: '/sections/@t/title', value: 'x' }, 15],
    [{ op: 'set', at: '/sections/@t/note', value: 'x' }, 15],
    [{ op: 'remove', at: '/sections/@s' }, 11],
    [{ op: 'remove', at: '/sections/@t' }, 15],
    [{ op: 'set', at: '/sections/@s/requirements', value: [] }, 11],
    [{ op: 'set', at: '/sections', value: [] }, 11],
  ];
  for (const [change, line] of refused) {
    test(`${change.op} ${change.at} is refused with the damaged line`, () => {
      const source = openSource(half);
      assert.deepEqual(source.textEdits([change]), {
        ok: false,
        problem: { code: 'chunk-damaged', at: change.at, line },
      });
    });
  }

  test('what was healthy stays so when any one line is damaged, and goes on being editable', function () {
    this.timeout(60_000);
    check(
      fc.property(
        written,
        fc.nat(),
        fc.constantFrom('"', '{{x}} y', '\t', ': :', '[', '&a', '- -'),
        ({ text }, n, fault) => {
          const lines = text.split('\n');
          const at = n % lines.length;
          const broken = lines.with(at, `${lines[at] ?? ''}${fault}`).join('\n');
          const source = openSource(broken);
          assert.equal(source.text, broken);
          const change: Change = { op: 'set', at: '/helt-ny', value: { text: 'x' } };
          const expected = applyChanges(source.value, [change]);
          const edits = source.textEdits([change]);
          // A damaged file in one piece (braces throughout) takes no edits
          if (!edits.ok) return assert.equal(edits.problem.code, 'chunk-damaged');
          const after = source.edit(edits.value, 1);
          assert.ok(expected.ok && equalValues(after.value, expected.value));
          assert.deepEqual(after.damaged.length, source.damaged.length);
        },
      ),
      300,
    );
  });
});

suite('files that are not ours', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('strict UTF-8, with its byte order mark', () => {
    assert.deepEqual(readBytes(bytes('\ufeffå: 1')), { ok: true, value: '\ufeffå: 1' });
    assert.deepEqual(readBytes(Uint8Array.of(0xe5, 0x3a)), { ok: false, problem: { code: 'file-not-utf8' } });
    assert.deepEqual(readBytes(Uint8Array.of(0x50, 0x4b, 0, 4)), { ok: false, problem: { code: 'file-binary' } });
    const holed = new TextEncoder().encode('kravbyggaren: 1\nneed:\n  scope: a\0b\n');
    assert.deepEqual(readBytes(holed), { ok: false, problem: { code: 'file-holds-nul', line: 3 } });
    const wide = Uint8Array.from('kravbyggaren: 1\nsections: []\n'.split('').flatMap(c => [c.charCodeAt(0), 0]));
    for (const bytes of [wide, Uint8Array.of(0xff, 0xfe, ...wide), Uint8Array.of(0xfe, 0xff, 0, ...wide)])
      assert.deepEqual(readBytes(bytes), { ok: false, problem: { code: 'file-not-utf8' } });
    const large = readBytes(new Uint8Array(50 * 1024 * 1024 + 1));
    assert.equal(large.ok ? '' : large.problem.code, 'file-too-large');
  });

  test('the first key says that it is ours, and for which major', () => {
    const open = (text: string): unknown => {
      const result = openKravFile(text);
      return result.ok ? 'ok' : result.problem;
    };
    assert.equal(open('kravbyggaren: 1\n'), 'ok');
    assert.equal(open('kravbyggaren: 1\nneed: "öppet\n'), 'ok');
    assert.equal(open('kravbyggaren: "1"\n'), 'ok');
    assert.deepEqual(open('kravbyggaren: 2\n'), { code: 'newer-major', found: 2, supported: 1 });
    for (const text of ['', 'a: 1', 'kravbyggaren: ja', 'kravbyggaren:', 'hej', '- a', 'kravbyggaren: 1.5']) {
      assert.deepEqual(open(text), { code: 'not-kravbyggaren-file' }, text);
    }
  });
});

suite('bombs', () => {
  test('aliases are refused and never expanded', () => {
    let bomb = 'a: &a [x, x]\n';
    for (const [i, name] of [...'bcdefghijklmnop'].entries()) {
      const inner = `*${String.fromCharCode(97 + i)}`;
      bomb += `${name}: &${name} [${Array<string>(9).fill(inner).join(', ')}]\n`;
    }
    const source = openSource('kravbyggaren: 1\n' + bomb);
    assert.deepEqual(source.value, { kravbyggaren: 1 });
    assert.ok(source.findings.every(finding => finding.code === 'YAML-09'));
  });

  test('deep nesting is refused in every style', () => {
    const block = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
    for (const text of [`a: ${'['.repeat(5000)}`, `a: ${'{a: '.repeat(5000)}`, `a:\n${'- '.repeat(5000)}x`, block]) {
      const source = openSource(text);
      assert.deepEqual(source.chunks, []);
      assert.equal(source.findings[0]?.severity, 'error');
      assert.equal(source.damaged.length, 1);
    }
  });

  test('a hundred thousand levels are refused in every style, and the rest of the file is read', () => {
    const many = 100_000;
    for (const opened of [
      '['.repeat(many),
      '{a: '.repeat(many),
      '- '.repeat(many),
      '[{'.repeat(many),
      ' -'.repeat(many),
    ]) {
      for (const text of [opened, `a: ${opened}\nb: 1\n`, `a:\n  ${opened}\nb: 1\n`]) {
        const source = openSource(text);
        assert.equal(source.findings[0]?.code, 'YAML-15', text.slice(0, 20));
        assert.equal(source.value.b, text === opened ? undefined : 1);
      }
    }
  });

  test('five million letters on one line are read when they are a text, and refused when they are junk', () => {
    const long = 'ord '.repeat(1_250_000).trimEnd();
    assert.deepEqual(openSource(`a: ${long}\nb: "${long}"\n`).value, { a: long, b: long });
    const junk = openSource(`a: "${'": x, '.repeat(700_000)}\nb: 1\n`);
    assert.deepEqual(junk.value, { b: 1 });
    assert.deepEqual(
      junk.findings.map(({ code }) => code),
      ['YAML-23'],
    );
  });

  test('long lines, many quotes and many lines of nothing are read', () => {
    for (const text of [
      `a: ${'x '.repeat(200_000)}`,
      `a: ${'"'.repeat(100_000)}`,
      '\n'.repeat(200_000),
      '# x\n'.repeat(100_000),
      ' '.repeat(300_000),
    ]) {
      assert.equal(openSource(text).text, text);
      assert.ok(openSource(text).findings.length <= 1);
    }
  });
});
