import assert from 'node:assert/strict';
import { openSource } from '../../../src/core/parse/index.ts';

/** A file with cursors ‸n. */
const file = `kravbyggaren: 1
ne‸1ed:
  goals:
    - text: a
      ‸2
  ‸3
sections:
  - id: s
    title: Avsnitt‸4
    ‸5
    requirements:
      - id: A
        te‸6xt: Det ska ‸7gå
        verification:
          - phase: tender
            method: x
            ‸8
          ‸9
        ‸10
      ‸11
      - id: B
        text: "öppet
        ki‸12nd: ‸13
        source:
          pack: x
          ‸14
      - ‸15
award:
  criteria: [{ id: c1, title: ‸16x‸17 }, ]
‸18`;

const expected: readonly (readonly [at: string, onKey?: boolean, valueOffset?: number])[] = [
  ['/need', true],
  ['/need/goals/0'],
  ['/need'],
  ['/sections/@s/title', false, 7],
  ['/sections/@s'],
  ['/sections/@s/requirements/@A/text', true],
  ['/sections/@s/requirements/@A/text', false, 8],
  ['/sections/@s/requirements/@A/verification/0'],
  ['/sections/@s/requirements/@A/verification'],
  ['/sections/@s/requirements/@A'],
  ['/sections/@s/requirements'],
  ['/sections/@s/requirements/1/kind', true],
  ['/sections/@s/requirements/1/kind'],
  ['/sections/@s/requirements/1/source'],
  ['/sections/@s/requirements/1'],
  ['/award/criteria/@c1/title', false, 0],
  ['/award/criteria/@c1/title', false, 1],
  [''],
];

suite('pointerAt', () => {
  const text = file.replace(/‸\d+/g, '');
  const offsets = [...file.matchAll(/‸\d+/g)].map(({ index }) => file.slice(0, index).replace(/‸\d+/g, '').length);
  const source = openSource(text);
  for (const [i, [at, onKey = false, valueOffset]] of expected.entries()) {
    test(`cursor ${i + 1} stands at ${at === '' ? 'the file' : at}${onKey ? ', on the key' : ''}`, () => {
      const { chunkId: _, ...spot } = source.pointerAt(offsets[i] ?? -1);
      assert.deepEqual(spot, { at, onKey, ...(valueOffset === undefined ? {} : { valueOffset }) });
    });
  }

  test('inside a damaged requirement its id is known', () => {
    assert.equal(source.pointerAt(offsets[11] ?? 0).chunkId, 'B');
    assert.equal(source.pointerAt(offsets[5] ?? 0).chunkId, 'A');
    assert.equal(source.pointerAt(offsets[3] ?? 0).chunkId, undefined);
  });

  test('no offset is too small, too large or in a place that is not understood', () => {
    for (const odd of [text, '', '\ufeff', '- a\n- b', '{a: 1', '? x\n: y', '...', 'a: |\n  x: y\n  - z\n']) {
      for (let offset = -1; offset <= odd.length + 1; offset++) {
        assert.equal(typeof openSource(odd).pointerAt(offset).at, 'string');
      }
    }
  });
});
