import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearest } from '../../../src/core/model/nearest.ts';

const seed = Number(process.env['FC_SEED'] ?? 20_261_201);

/** Letters to insert, remove, replace or swap with a neighbour, as it is defined. */
function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${String(i)} ${String(j)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isSame = a[i - 1] === b[j - 1];
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const ways = [of(i - 1, j) + 1, of(i, j - 1) + 1, of(i - 1, j - 1) + (isSame ? 0 : 1)];
    const least = Math.min(...ways, isSwap ? of(i - 2, j - 2) + 1 : Infinity);
    known.set(key, least);
    return least;
  };
  return of(a.length, b.length);
}

/** The first of those that are nearest, of all that are near. */
function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  const near = candidates
    .map(name => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(name.length / 3)));
  return near.toSorted((a, b) => a.far - b.far)[0]?.name;
}

suite('the nearest word', () => {
  test('is close in spelling, or there is none', () => {
    assert.equal(nearest('verifcation', ['verification', 'version']), 'verification');
    assert.equal(nearest('colour', ['verification', 'version']), undefined);
    assert.equal(nearest('x'.repeat(61), ['x'.repeat(62)]), undefined, 'so long a word is not compared');
  });

  test(`is the one that plain counting finds (seed ${String(seed)})`, () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'K', 'k', '-', '1'), maxLength: 14 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 12 }), (sought, names) => {
        assert.equal(nearest(sought, names), nearestOf(sought, names));
      }),
      { seed, numRuns: 3000 },
    );
  });
});
