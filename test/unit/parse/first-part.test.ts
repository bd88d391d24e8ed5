import assert from 'node:assert/strict';
import { firstPart, openSource } from '../../../src/core/parse/index.ts';

const requirement = (i: number): string =>
  `      - id: A-${String(i)}\n        text: Systemet ska visa vy ${String(i)}.\n`;
const long = (count: number): string =>
  [
    'kravbyggaren: 1\nsections:\n  - id: a\n    title: Å\n    requirements:\n',
    ...Array.from({ length: count }, (_, i) => requirement(i)),
    'suppressions:\n  - { rule: SPR-14, reason: Prov }\n',
  ].join('');

suite('first part', () => {
  test('a long text keeps its head, its first requirements at their places and the keys after them', () => {
    const text = long(3000);
    const part = firstPart(text);
    assert.ok(part !== undefined && part.length < text.length / 4);
    const [source, whole] = [openSource(part), openSource(text)];
    assert.deepEqual(source.findings, []);
    assert.deepEqual(source.value.suppressions, whole.value.suppressions);
    assert.ok(source.chunks.length > 10);
    source.chunks.forEach(({ value, range }, i) => {
      assert.deepEqual(value, whole.chunks[i]?.value);
      assert.deepEqual(range, whole.chunks[i]?.range);
    });
  });

  test('with CRLF the same', () => {
    const part = firstPart(long(3000).replaceAll('\n', '\r\n'));
    assert.ok(part !== undefined);
    assert.deepEqual(openSource(part).findings, []);
    assert.match(part, /suppressions:\r\n/);
  });

  test('a short text, and one whose requirements are not a block list, have none', () => {
    assert.equal(firstPart(long(10)), undefined);
    assert.equal(firstPart(`kravbyggaren: 1\nsections: [${'{ id: a }, '.repeat(20_000)}]\n`), undefined);
    assert.equal(firstPart('x'.repeat(100_000)), undefined);
  });
});
