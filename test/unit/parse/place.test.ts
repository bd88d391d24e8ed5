import assert from 'node:assert/strict';
import { openSource } from '../../../src/core/index.ts';
import { findPlace, type Parts } from '../../../src/core/parse/place.ts';
import type { MapEntry, MapTree } from '../../../src/core/parse/tree.ts';

/** A mapping whose value at each key is its number, and that counts how often one of its keys is looked at. */
function countedMap(keys: readonly string[]): { readonly tree: MapTree; readonly looks: () => number } {
  let looks = 0;
  const entries = keys.map((key, value): MapEntry => {
    const range = [0, 0] as const;
    return {
      get key() {
        looks++;
        return key;
      },
      keyRange: range,
      after: 0,
      explicit: false,
      flow: false,
      value: { type: 'scalar', style: 'plain', range, value, resolved: value },
    };
  });
  return { tree: { type: 'map', flow: false, range: [0, 0], entries }, looks: () => looks };
}

/** A text that is one mapping, which is not cut. */
const partsOf = (tree: MapTree): Parts => ({ outline: { whole: 0 }, treeOf: () => tree }) as unknown as Parts;

function valueAt(parts: Parts, key: string): unknown {
  const place = findPlace(parts, [key]);
  return place?.type === 'tree' && place.tree.type === 'scalar' ? place.tree.value : undefined;
}

suite('a place among many', () => {
  test('asking for each key of a mapping looks at each a dozen times at most, however many they are', () => {
    for (const count of [50, 500, 5000]) {
      const keys = Array.from({ length: count }, (_, i) => `k${String(i)}`);
      const { tree, looks } = countedMap(keys);
      const parts = partsOf(tree);
      // From the end: the first answers cost the most
      for (const [i, key] of [...keys.entries()].reverse()) assert.equal(valueAt(parts, key), i);
      assert.ok(looks() <= 12 * count, `${String(looks())} looks at ${String(count)} keys`);
    }
  });

  test('a mapping that is asked about once is looked through and no more', () => {
    const { tree, looks } = countedMap(Array.from({ length: 5000 }, (_, i) => `k${String(i)}`));
    assert.equal(valueAt(partsOf(tree), 'k9'), 9);
    assert.equal(looks(), 10);
  });

  test('the answer is the same at the first question and at the hundredth, also where there is none', () => {
    const keys = [...Array.from({ length: 40 }, (_, i) => `k${String(i)}`), 'k3', '__proto__'];
    const parts = partsOf(countedMap(keys).tree);
    for (let i = 0; i < 100; i++) {
      assert.equal(valueAt(parts, 'k3'), 3);
      assert.equal(valueAt(parts, '__proto__'), 41);
      assert.equal(valueAt(parts, 'constructor'), undefined);
    }
  });

  test('keys after a long list are found where they stand', () => {
    const keys = Array.from({ length: 100 }, (_, i) => `efter${String(i)}`);
    const requirements = Array.from({ length: 50 }, (_, i) => `      - id: R-${String(i)}\n        text: t\n`);
    const later = keys.map(key => `    ${key}: v-${key}\n`).join('');
    const file = `sections:\n  - id: s\n    requirements:\n${requirements.join('')}${later}`;
    const source = openSource(file);
    for (const key of keys) {
      const range = source.locate(`/sections/@s/${key}`);
      assert.equal(range && file.slice(...range), `v-${key}`);
    }
    assert.equal(source.locate('/sections/@s/efter'), undefined);
    const id = source.locate('/sections/@s/id');
    assert.equal(id && file.slice(...id), 's');
  });
});
