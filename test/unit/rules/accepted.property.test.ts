import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckInput } from '../../../src/core/index.ts';
import { withBaseline } from '../../../src/core/rules/baseline.ts';
import { checkSpecification, createChecker } from '../../../src/core/rules/check.ts';
import { reasonFor } from '../../../src/core/rules/suppression-index.ts';
import { accepting, after } from './accepting.ts';
import { start } from './edited-specifications.ts';

/** So many rounds; `ROUNDS=2000` goes deeper, `FC_SEED` elsewhere. */
const numRuns = Number(process.env['ROUNDS'] ?? 60);
const seed = Number(process.env['FC_SEED'] ?? 20_261_130);

/** All is as in a file that was just opened, and each finding is marked as it would be by itself. */
function assertAsNew(found: ReturnType<typeof checkSpecification>, input: CheckInput): void {
  const { baseline, ...without } = input;
  const { suppressions = [] } = input.specification;
  assert.deepEqual(found, checkSpecification(input));
  const marked = checkSpecification(without);
  // What is accepted for nothing cannot be accepted itself
  for (const finding of marked.filter(({ code }) => code !== 'YAML-61'))
    assert.equal(finding.suppressed === true, reasonFor(finding, suppressions) !== undefined, finding.message);
  if (baseline) assert.deepEqual(found, withBaseline(marked, input.specification, baseline));
}

suite('checking again what has been accepted', () => {
  test(`after edits, also of what is accepted, all is marked as in a file that was just opened (seed ${String(seed)})`, function () {
    this.timeout(20 * 60_000);
    fc.assert(
      fc.property(fc.array(accepting, { minLength: 1, maxLength: 30 }), changes => {
        const checker = createChecker();
        let input: CheckInput = { specification: start };
        let found = checker.check(input);
        for (const [i, change] of changes.entries()) {
          input = after(input, change, found);
          // A check that is left half-way, for the next key press
          if (i % 4 === 3) checker.steps(input).next();
          if (i % 4 === 1) continue;
          found = checker.check(input);
          assertAsNew(found, input);
        }
      }),
      { seed, numRuns, verbose: true },
    );
  });
});
