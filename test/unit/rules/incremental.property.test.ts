import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkSpecification, createChecker } from '../../../src/core/rules/check.ts';
import { applied, start, step } from './edited-specifications.ts';

suite('checking again after an edit', () => {
  test('finds the same as checking the whole file, whatever was edited before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), steps => {
        const checker = createChecker();
        let specification = start;
        for (const change of steps) {
          specification = applied(specification, change);
          assert.deepEqual(checker.check({ specification }), checkSpecification({ specification }));
        }
      }),
      { numRuns: 60, seed: 20_261_101, verbose: true },
    );
  });
});
