import assert from 'node:assert/strict';
import { createChecker, type Requirement, type Section, type Specification } from '../../../src/core/index.ts';

/** How often a section's own key is read when a file with so many requirements is checked for the first time. */
function readsOfOwnKey(requirements: number): number {
  let reads = 0;
  const section: Section = {
    id: 'a',
    title: 'A',
    requirements: Array.from({ length: requirements }, (_, i): Requirement => {
      return { id: `K-${String(i)}`, kind: 'mandatory', text: 'Systemet ska visa kartor.' };
    }),
  };
  Object.defineProperty(section, 'egen', { enumerable: true, get: () => ++reads && 'x' });
  const specification: Specification = { kravbyggaren: 1, sections: [section] };
  createChecker().check({ specification });
  return reads;
}

suite('a section with keys of its own', () => {
  test('they are read as often, however many requirements it has', () => {
    assert.equal(readsOfOwnKey(400), readsOfOwnKey(10));
  });
});
