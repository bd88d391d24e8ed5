import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Requirement, Specification } from '../../../src/core/model/generated/types.ts';
import type { Json } from '../../../src/core/model/json.ts';
import { applyChanges } from '../../../src/core/parse/index.ts';
import { composeSpecification, previewAnswer, removalChanges } from '../../../src/core/library/index.ts';
import { environment, library } from './fixture-packs.ts';

const open = fc.constantFrom<Json>({ state: 'later' }, { state: 'delegated', role: 'it' }, 'unknown');
const row = fc.record(
  { name: fc.constantFrom('Ärenden', 'Beslut', 'Foton', 'Listor', '{{users}}'), size: fc.constantFrom('1 GB', 'stor') },
  { requiredKeys: ['name'] },
);
const answer = {
  exercise: fc.oneof(fc.constantFrom<Json>('once', 'yearly'), open),
  notice: fc.oneof(fc.integer({ min: 1, max: 12 }), open),
  sets: fc.oneof(fc.uniqueArray(row, { maxLength: 4, selector: ({ name }) => name }), open) as fc.Arbitrary<Json>,
  cloud: fc.oneof(fc.boolean(), open),
};
const someAnswers = fc
  .record(answer, { requiredKeys: [] })
  .chain(given =>
    fc.shuffledSubarray(Object.entries(given) as [string, Json][], { minLength: Object.keys(given).length }),
  );
const start = fc
  .record({ integrations: fc.constantFrom<boolean | 'unknown'>(true, false, 'unknown') })
  .map((subject): Specification => ({ kravbyggaren: 1, procurement: { title: 'Prov', subject } }));

const compose = (specification: Specification): Specification =>
  composeSpecification(specification, library, environment).specification;
const say = (specification: Specification, question: string, given: Json): Specification => {
  const result = previewAnswer(specification, library, { pack: 'exit', question, answer: given }, environment);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.specification;
};
const requirements = ({ sections = [] }: Specification): readonly Requirement[] =>
  sections.flatMap(section => section.requirements ?? []);
const trimmed = (specification: Specification): Specification => {
  const { removable } = composeSpecification(specification, library, environment);
  const result = applyChanges(
    specification as unknown as Json,
    removalChanges(
      specification,
      removable.map(({ id }) => id),
    ),
  );
  assert.ok(result.ok);
  return result.value as unknown as Specification;
};
/** What must not depend on the order of answers. Annexes and the like are numbered as they come. */
const essence = (specification: Specification): unknown => ({
  sections: specification.sections
    ?.map(({ id, requirements: list = [] }) => [id, list])
    .filter(([, list]) => list?.length),
  parameters: specification.parameters,
  rows: Object.fromEntries((specification.annexes ?? []).map(({ id, rows }) => [id, rows])),
  interview: specification.interview?.exit,
  criteria: specification.award?.criteria,
  items: specification.costs?.items,
});

suite('library: compose, whatever comes', () => {
  test('composing again changes nothing', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(start, someAnswers, (specification, given) => {
        const answered = given.reduce((so, [question, value]) => say(so, question, value), specification);
        const once = compose(answered);
        assert.deepEqual(composeSpecification(once, library, environment).changes, []);
      }),
      { numRuns: 200 },
    );
  });

  test('answers in any order, composed after each or at the end, give the same', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(start, someAnswers, fc.context(), (specification, given, context) => {
        const ordered = [...given].sort(([a], [b]) => (a < b ? -1 : 1));
        // Composed once more: without an answer nothing else would have composed it.
        const one = trimmed(
          compose(ordered.reduce((so, [question, value]) => say(so, question, value), specification)),
        );
        const other = trimmed(
          given.reduce((so, [question, value]) => say(so, question, value), compose(specification)),
        );
        context.log(JSON.stringify(given));
        assert.deepEqual(JSON.parse(JSON.stringify(essence(other))), JSON.parse(JSON.stringify(essence(one))));
      }),
      { numRuns: 150 },
    );
  });

  test('no answer touches a field that somebody has edited, nor brings back an old id', function () {
    this.timeout(120_000);
    const edit = fc.record({
      which: fc.nat(),
      field: fc.constantFrom('text', 'motive', 'guidance', 'kind', 'id', 'note'),
    });
    fc.assert(
      fc.property(
        start,
        someAnswers,
        fc.array(edit, { maxLength: 6 }),
        someAnswers,
        (specification, first, edits, second) => {
          let here = first.reduce((so, [question, value]) => say(so, question, value), compose(specification));
          const edited = new Map<string, string>();
          for (const [index, { which, field }] of edits.entries()) {
            const all = requirements(here);
            const target = all[which % all.length];
            const section = here.sections?.find(({ requirements: list = [] }) => target && list.includes(target));
            if (!target || !section) continue;
            const value = field === 'kind' ? 'information' : field === 'id' ? `EGN-${index}` : `Eget ord ${index}`;
            const result = applyChanges(here as unknown as Json, [
              { op: 'set', at: `/sections/@${section.id}/requirements/@${target.id}/${field}`, value },
            ]);
            assert.ok(result.ok, JSON.stringify(result));
            here = result.value as unknown as Specification;
            const origin = JSON.stringify([target.source?.requirement, target.source?.item]);
            edited.set(`${origin} ${field}`, value);
          }
          const after = second.reduce((so, [question, value]) => say(so, question, value), here);
          for (const [key, value] of edited) {
            const [origin = '', field = ''] = key.split(' ');
            const found = requirements(after).filter(
              each => JSON.stringify([each.source?.requirement, each.source?.item]) === origin,
            );
            assert.equal(found.length, 1, key);
            assert.equal((found[0] as unknown as Record<string, Json>)[field], value, key);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
