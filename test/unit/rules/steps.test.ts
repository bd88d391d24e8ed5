import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckInput, Specification } from '../../../src/core/index.ts';
import { createChecker } from '../../../src/core/index.ts';

const texts = [
  'Systemet ska visa ärendets status.',
  'Systemet ska exportera enligt ISO 19005.',
  'Systemet ska vara användarvänligt.',
  'Systemet ska följa {{krav "R-3"}}.',
];

const known = new Map<number, unknown>();

/** The same requirement is the same object, as it is from one version of a text to the next. */
function requirement(id: number): unknown {
  const made = known.get(id) ?? {
    id: `R-${String(id % 60)}`,
    kind: 'mandatory',
    text: texts[id % texts.length],
    verification: [{ phase: 'tender', method: 'declaration' }],
  };
  known.set(id, made);
  return made;
}

const requirements = (ids: readonly number[]): unknown => ids.map(requirement);

const specifications = fc
  .array(fc.record({ name: fc.integer({ min: 0, max: 4 }), ids: fc.array(fc.nat(80), { maxLength: 50 }) }), {
    maxLength: 5,
  })
  .chain(sections =>
    fc.constantFrom('above-threshold', 'direct').map((regime): CheckInput => ({
      specification: {
        kravbyggaren: 1,
        procurement: { title: 'Prov', act: 'LOU', regime },
        sections: sections.map(({ name, ids }) => ({
          id: `s${String(name)}`,
          title: 'Å',
          requirements: requirements(ids),
        })),
      } as unknown as Specification,
    })),
  );

suite('checking in steps', () => {
  test('the findings are the same, however many steps of whatever input were taken before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(specifications, fc.nat(12), fc.boolean()), { maxLength: 6 }),
        specifications,
        (before, last) => {
          const checker = createChecker();
          for (const [input, steps, isChecked] of before) {
            let left = steps;
            for (const step of checker.steps(input)) if (step === undefined && left-- === 0) break;
            if (isChecked) checker.check(input);
          }
          assert.deepEqual(checker.check(last), createChecker().check(last));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a section with many requirements is many steps', () => {
    const ids = Array.from({ length: 400 }, (_, i) => i);
    const specification = { sections: [{ id: 'a', title: 'Å', requirements: requirements(ids) }] };
    const steps = [...createChecker().steps({ specification: specification as unknown as Specification })];
    assert.ok(steps.length >= 10);
  });
});
