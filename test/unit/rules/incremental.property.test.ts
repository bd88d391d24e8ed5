import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkSpecification, createChecker } from '../../../src/core/rules/check.ts';
import { applied, environment, start, step } from './edited-specifications.ts';

suite('checking again after an edit', () => {
  test('finds the same as checking the whole file, whatever was edited before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }), steps => {
        const checker = createChecker();
        let specification = start;
        for (const change of steps) {
          specification = applied(specification, change);
          const input = { specification, environment };
          assert.deepEqual(checker.check(input), checkSpecification(input));
        }
      }),
      { numRuns: 12, seed: 20_261_101, verbose: true },
    );
  });
});
