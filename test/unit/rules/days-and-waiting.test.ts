import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createChecker, rules, type CheckInput, type Environment, type Finding } from '../../../src/core/index.ts';
import { holdsOn } from '../../../src/vscode/holds-on.ts';
import { exampleInput } from './run-example.ts';

const inputs: readonly CheckInput[] = rules.flatMap(rule =>
  rule.examples.map(example => exampleInput(example, 'good' in example ? example.good : example.bad).input),
);
type Gates = NonNullable<CheckInput['gates']>;

const seed = Number(process.env['FC_SEED'] ?? 20_261_130);

const told = (findings: readonly Finding[]): readonly string[] => findings.map(finding => JSON.stringify(finding));

const day = fc
  .integer({ min: 0, max: 1500 })
  .map(days => new Date(Date.UTC(2025, 5, 1) + days * 86_400_000).toISOString().slice(0, 10));

/** Those in which some rule asks about a day: half of the inputs tried are of these, which are few. */
const dated = inputs.filter(input => {
  const checker = createChecker();
  checker.check({ ...input, today: '2026-01-01' });
  return Object.keys(checker.days).length > 0;
});

suite('what findings rest on', () => {
  test(`on every day on which they are said to hold, the findings are the same (seed ${String(seed)})`, () => {
    let changes = 0;
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...dated), fc.constantFrom(...inputs)),
        day,
        day,
        day,
        (input, written, one, other) => {
          const asked = {
            ...input,
            ...(input.environment && { environment: { ...input.environment, date: written } as Environment }),
          };
          const checker = createChecker();
          const findings = checker.check({ ...asked, today: one });
          const later = createChecker().check({ ...asked, today: other });
          if (holdsOn(checker.days, other)) assert.deepEqual(told(later), told(findings));
          else changes++;
          assert.ok(holdsOn(checker.days, one));
        },
      ),
      { seed, numRuns: 3000 },
    );
    assert.ok(changes > 10, 'some findings follow the day');
  });

  test('a checker that has looked before says the same days as one that has not', () => {
    const input = inputs.find(({ environment }) => environment?.date !== undefined);
    assert.ok(input);
    const checker = createChecker();
    checker.check({ ...input, today: '2026-01-01' });
    checker.check({ ...input, today: '2026-11-24' });
    const fresh = createChecker();
    fresh.check({ ...input, today: '2026-11-24' });
    assert.deepEqual(checker.days, fresh.days);
  });

  test('while the packs are being read, what needs them is left out, the rest is told, and then all of it', () => {
    let left = 0;
    for (const input of inputs) {
      const checker = createChecker();
      const before = told(checker.check({ ...input, packs: [], waiting: true }));
      const whole = told(checker.check(input));
      assert.deepEqual(whole, told(createChecker().check(input)));
      assert.deepEqual(
        before.filter(finding => !whole.includes(finding)),
        [],
        'nothing is told that the packs would have refuted',
      );
      left += whole.length - before.length;
    }
    assert.ok(left > 10);
  });

  test('a gate that comes with a pack that is not in use is judged when it comes', () => {
    const gated = inputs.filter(({ specification }) => (specification.sections ?? []).length > 0);
    const gates = [{ id: 'prov', number: 'G99', title: 'Provgrind', guidance: 'Prova.' }] as unknown as Gates;
    const changed = gated.filter(input => {
      const checker = createChecker();
      const before = told(checker.check({ ...input, gates: [] }));
      const after = told(checker.check({ ...input, gates }));
      assert.deepEqual(after, told(createChecker().check({ ...input, gates })));
      return JSON.stringify(before) !== JSON.stringify(after);
    });
    assert.ok(changed.length > 0);
  });
});
