import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openSource, faultKinds } from '../../../src/core/parse/index.ts';
import { faultOfYamlCode } from '../../../src/core/parse/yaml-fault.ts';

/** A specification in which only the second of three requirements is at fault; its first line is line 9. */
const around = (requirement: string): string => `kravbyggaren: 1
need:
  scope: x
sections:
  - id: s
    requirements:
      - id: A
        text: a
${requirement}
      - id: C
        text: c
award: {}
`;

interface Example {
  readonly name: string;
  readonly text: string;
  /** Code, line, and the piece of text that is pointed at. */
  readonly expected: readonly [string, number, string];
}

const inRequirement: readonly Example[] = [
  {
    name: 'a text that begins with a placeholder',
    text: '      - id: B\n        text: {{buyer}} ska',
    expected: ['YAML-18', 10, '{{buyer}} ska'],
  },
  {
    name: 'a placeholder alone',
    text: '      - id: B\n        text: {{buyer}}',
    expected: ['YAML-18', 10, '{{buyer}}'],
  },
  {
    name: 'a colon in a text',
    text: '      - id: B\n        text: Systemet ska: göra',
    expected: ['YAML-08', 10, 'Systemet ska: göra'],
  },
  { name: 'an open quote', text: '      - id: B\n        text: "Systemet', expected: ['YAML-25', 10, '"Systemet'] },
  { name: 'a tab for indentation', text: '      - id: B\n\ttext: x', expected: ['YAML-03', 10, '\t'] },
  { name: 'one space too little', text: '      - id: B\n       text: x', expected: ['YAML-02', 10, 'text: x'] },
  { name: 'indentation too deep', text: '      - id: B\n          text: x', expected: ['YAML-02', 10, 'text: x'] },
  { name: 'a dash in another column', text: '    - id: B\n      text: x', expected: ['YAML-22', 9, '- id: B'] },
  { name: 'a key without its colon', text: '      - id: B\n        text', expected: ['YAML-20', 10, 'text'] },
  { name: 'no space after the colon', text: '      - id: B\n        text:x', expected: ['YAML-20', 10, 'text:x'] },
  { name: 'a key twice', text: '      - id: B\n        text: x\n        text: y', expected: ['YAML-05', 11, 'text'] },
  { name: 'an anchor', text: '      - id: B\n        text: &a x', expected: ['YAML-09', 10, '&a x'] },
  { name: 'an alias', text: '      - id: B\n        text: *a', expected: ['YAML-09', 10, '*a'] },
  {
    name: 'a text in asterisks',
    text: '      - id: B\n        text: *viktigt* ord',
    expected: ['YAML-09', 10, '*viktigt* ord'],
  },
  { name: 'a tag', text: '      - id: B\n        text: !!str x', expected: ['YAML-10', 10, '!!str x'] },
  {
    name: 'a tag without a value',
    text: '      - id: B\n        text: !viktigt',
    expected: ['YAML-10', 10, '!viktigt'],
  },
  { name: 'a merge key', text: '      - id: B\n        <<: { a: 1 }', expected: ['YAML-11', 10, '<<'] },
  { name: 'a reserved first character', text: '      - id: B\n        text: @x', expected: ['YAML-06', 10, '@x'] },
  { name: 'an open bracket', text: '      - id: B\n        covers: [a, b', expected: ['YAML-19', 10, '[a, b'] },
  {
    name: 'a backslash that means nothing',
    text: '      - id: B\n        text: "C:\\kat"',
    expected: ['YAML-07', 10, '\\k'],
  },
  { name: 'a NUL', text: '      - id: B\n        text: a\0b', expected: ['YAML-16', 10, '\0'] },
  { name: 'an escaped NUL', text: '      - id: B\n        text: "a\\0b"', expected: ['YAML-16', 10, '"a\\0b"'] },
  {
    name: 'a carriage return alone',
    text: '      - id: B\n        text: a\rb',
    expected: ['YAML-16', 10, '\r'],
  },
  { name: 'half a surrogate pair', text: '      - id: B\n        text: a\ud83db', expected: ['YAML-16', 10, '\ud83d'] },
  { name: 'a list as a key', text: '      - id: B\n        ? [a]\n        : x', expected: ['YAML-14', 10, '[a]'] },
  {
    name: 'too deep nesting',
    text: `      - id: B\n        x: ${'['.repeat(65)}${']'.repeat(65)}`,
    expected: ['YAML-15', 10, '[[]]'],
  },
];

const healthy = around('      - id: B\n        text: b');

const inFile: readonly Example[] = [
  { name: 'a second document', text: healthy + '---\nx: 1\n', expected: ['YAML-12', 14, '---'] },
  { name: 'text after the end of the document', text: healthy + '...\nmer\n', expected: ['YAML-12', 14, '...'] },
  { name: 'a directive', text: '%YAML 1.1\n---\n' + healthy, expected: ['YAML-13', 1, '%YAML 1.1'] },
  { name: 'a top-level key twice', text: healthy + 'need: y\n', expected: ['YAML-05', 14, 'need'] },
  { name: 'a line of text', text: healthy + 'bara text\noch mer\n', expected: ['YAML-20', 14, 'bara text'] },
  { name: 'a damaged key', text: healthy.replace('scope: x', 'scope: "x'), expected: ['YAML-25', 3, '"x'] },
  {
    name: 'a damaged section title',
    text: healthy.replace('- id: s\n', '- id: s\n    title: "x\n'),
    expected: ['YAML-25', 6, '"x'],
  },
  {
    name: 'a value and a list',
    text: healthy.replace('requirements:', 'requirements: x'),
    expected: ['YAML-21', 6, 'requirements: x'],
  },
];

suite('structure faults', () => {
  for (const { name, text, expected } of inRequirement) {
    test(`${name} is told at its line and damages its requirement alone`, () => {
      const source = openSource(around(text));
      assert.deepEqual(told(source.text), [expected]);
      assert.deepEqual(
        source.chunks.map(chunk => chunk.id),
        ['A', 'C'],
      );
      assert.deepEqual(
        source.damaged.map(damage => [damage.at, damage.id, source.text.slice(...damage.range)]),
        [['/sections/@s/requirements/1', 'B', text + '\n']],
      );
      assert.deepEqual(Object.keys(source.value), ['kravbyggaren', 'need', 'sections', 'award']);
    });
  }

  for (const { name, text, expected } of inFile) {
    test(`${name} is told at its line and leaves every requirement`, () => {
      assert.deepEqual(told(text), [expected]);
      assert.deepEqual(
        openSource(text).chunks.map(chunk => chunk.id),
        ['A', 'B', 'C'],
      );
    });
  }

  test('a list whose key is being typed is cut all the same, and comes back whole with its key', () => {
    for (const half of ['', 'sectio\n', 'sections\n']) {
      const source = openSource(healthy.replace('sections:\n', half));
      assert.equal(source.damaged.length, 1, half);
      assert.deepEqual(Object.keys(source.value), ['kravbyggaren', 'need', 'award']);
    }
    const source = openSource(healthy.replace('    requirements:\n', ''));
    assert.deepEqual(told(source.text), [['YAML-24', 6, '- id: A']]);
    assert.deepEqual(source.value.sections, [{ id: 's' }]);
  });

  test('an id that YAML reads as a number is kept as written, with a fix that quotes it', () => {
    const source = openSource(around('      - id: 007 # agent\n        requires: [1E5, x]'));
    assert.deepEqual(source.damaged, []);
    assert.deepEqual(source.chunks[1]?.value, { id: '007', requires: ['1E5', 'x'] });
    assert.deepEqual(
      source.findings.map(({ at, severity, requirement }) => [at, severity, requirement]),
      [
        ['/sections/@s/requirements/@007/id', 'warning', '007'],
        ['/sections/@s/requirements/@007/requires/0', 'warning', '007'],
      ],
    );
    const changes = source.findings.flatMap(finding => finding.fixes ?? []).flatMap(fix => fix.changes);
    const edits = source.textEdits(changes);
    assert.ok(edits.ok);
    const fixed = source.edit(edits.value, 1);
    assert.equal(fixed.text, around('      - id: "007" # agent\n        requires: ["1E5", x]'));
    assert.deepEqual(fixed.findings, []);
    assert.deepEqual(fixed.value, source.value);
  });

  test('one start mark, a last end mark and JSON are no faults', () => {
    for (const text of [
      '---\n' + healthy,
      healthy + '...\n',
      '{"kravbyggaren": 1, "need": {"scope": "x"}}',
      '',
      '# bara en kommentar',
    ]) {
      assert.deepEqual(openSource(text).findings, [], text);
    }
    assert.deepEqual(openSource('{"kravbyggaren": 1}').value, { kravbyggaren: 1 });
  });

  test('numbers that JSON does not know are kept as their text', () => {
    assert.deepEqual(openSource('a: .inf\nb: .NaN\nc: 1e999\nd: 0x10\ne: -0\n').value, {
      a: '.inf',
      b: '.NaN',
      c: '1e999',
      d: 16,
      e: 0,
    });
  });

  test('prototype keys are ordinary keys', () => {
    const { value } = openSource('__proto__: { polluted: true }\nconstructor: x\n');
    assert.deepEqual(Object.keys(value), ['__proto__', 'constructor']);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  test('every error of the parser has a name, and every name a code of its own with a remedy', () => {
    const types = readFileSync(`${PROJECT_ROOT}/node_modules/yaml/dist/errors.d.ts`, 'utf8');
    const codes = /type ErrorCode = ([^;]+);/.exec(types)?.[1]?.match(/[A-Z_0-9]+/g) ?? [];
    assert.ok(codes.length > 20);
    assert.deepEqual(Object.keys(faultOfYamlCode).sort(), codes.sort());
    const kinds = Object.values(faultKinds);
    assert.equal(new Set(kinds.map(kind => kind.code)).size, kinds.length);
    assert.equal(new Set(kinds.map(kind => kind.rule)).size, kinds.length);
    for (const kind of kinds) {
      assert.match(kind.code, /^YAML-\d\d$/);
      assert.match(kind.message('x'), /\.$/);
    }
  });
});

function told(text: string): readonly (readonly [string, number, string])[] {
  const source = openSource(text);
  return source.findings.map(({ code, range = [0, 0] }) => [
    code,
    source.position(range[0]).line,
    text
      .slice(...range)
      .replace(/^\[\[+/, '[[')
      .replace(/\]\]+$/, ']]'),
  ]);
}
