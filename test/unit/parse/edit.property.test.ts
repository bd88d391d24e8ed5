import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openSource, valueAt, type Source, type TextEdit } from '../../../src/core/parse/index.ts';
import { written } from './documents.ts';
import { check } from './texts.ts';

/** What people type and paste, whole structures and halves of them. */
const typed = fc.constantFrom(
  '',
  'x',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\n\n',
  '-',
  '- ',
  ':',
  ': ',
  '#',
  '# k\n',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '|',
  '---\n',
  '...\n',
  '\t',
  '\ufeff',
  'sections:\n',
  'requirements:\n',
  '  - id: NY\n',
  '      - id: NY-1\n        text: nytt\n',
  '\nneed:\n  scope: x\n',
  '    requirements:\n',
  '&a ',
  '*a',
  '\ud83d',
  '😀',
  '\0',
  '%YAML 1.1\n',
  '? x',
  '{{buyer}}',
);

const edit = fc.tuple(fc.nat(), fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60 })), typed);

function toEdits(source: Source, raw: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  const { length } = source.text;
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [from, size, text] of raw.toSorted((a, b) => (a[0] % (length + 1)) - (b[0] % (length + 1)))) {
    const start = Math.max(at, from % (length + 1));
    const end = Math.min(length, start + size);
    edits.push({ range: [start, end], text });
    at = end + 1;
    if (at > length) break;
  }
  return edits;
}

function afterEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((here, { range, text: t }) => here.slice(0, range[0]) + t + here.slice(range[1]), text);
}

function assertSame(actual: Source, expected: Source): void {
  assert.equal(actual.text, expected.text);
  const shape = (source: Source): unknown =>
    (source as unknown as { segments: { text: string; cut: unknown }[] }).segments.map(({ text, cut }) => [text, cut]);
  assert.deepEqual(shape(actual), shape(expected));
  assert.deepEqual(actual.value, expected.value);
  assert.deepEqual(actual.damaged, expected.damaged);
  assert.deepEqual(actual.findings, expected.findings);
  const places = (source: Source): unknown => source.chunks.map(chunk => [chunk.at, chunk.range, chunk.id]);
  assert.deepEqual(places(actual), places(expected));
  assert.equal(actual.requirementCount, actual.chunks.length);
  assert.equal(actual.eol, expected.eol);
}

suite('edit', () => {
  test('what an edit does not touch keeps its identity', () => {
    const requirement = (id: string): string => `      - id: ${id}\n        text: krav ${id}\n`;
    const section = (id: string, ...ids: readonly string[]): string =>
      `  - id: ${id}\n    requirements:\n${ids.map(requirement).join('')}`;
    const text = `need:\n  scope: x\nsections:\n${section('s', 'A', 'B', 'C')}${section('t', 'D')}award: {}\n`;
    const before = openSource(text);
    const at = text.indexOf('krav B');
    const after = before.edit([{ range: [at, at + 4], text: 'KRAV' }], 1);
    const byId = new Map(after.chunks.map(chunk => [chunk.id, chunk.value]));
    for (const { id, value } of before.chunks) assert.equal(byId.get(id) === value, id !== 'B', id);
    assert.equal(after.value.need, before.value.need);
    assert.equal(valueAt(after.value, '/sections/@t'), valueAt(before.value, '/sections/@t'));
    assert.notEqual(valueAt(after.value, '/sections/@s'), valueAt(before.value, '/sections/@s'));
    assert.equal(before.text, text);
  });

  test('after any text edits everything equals a fresh opening', function () {
    this.timeout(60_000);
    check(
      fc.property(
        written,
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        ({ text }, rounds) => {
          let source = openSource(text);
          let expected = text;
          rounds.forEach((raw, i) => {
            const edits = toEdits(source, raw);
            expected = afterEdits(expected, edits);
            source = source.edit(edits, i + 1);
            assertSame(source, openSource(expected));
            assert.equal(source.version, i + 1);
          });
        },
      ),
      150,
    );
  });
});
