import assert from 'node:assert/strict';
import type { Specification } from '../../../src/core/model/generated/types.ts';
import type { Change } from '../../../src/core/model/change.ts';
import type { Json } from '../../../src/core/model/json.ts';
import {
  answerPlan,
  applyAnswers,
  composeSpecification,
  type AnswerPlan,
  type UpdateChoices,
} from '../../../src/core/library/index.ts';
import { applyChanges } from '../../../src/core/parse/index.ts';
import { answers, environment, library } from './fixture-packs.ts';

const composed = composeSpecification(answers, library, environment).specification;
const both = { before: environment, after: environment };

const changed = (specification: Specification, changes: readonly Change[]): Specification => {
  const result = applyChanges(specification as unknown as Json, changes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value as unknown as Specification;
};
const answered = (at: string, value: Json, from = composed): Specification => changed(from, [{ op: 'set', at, value }]);
const planFor = (from: Specification, to: Specification): AnswerPlan => answerPlan(from, to, library, both);
const applied = (from: Specification, plan: AnswerPlan, choices: UpdateChoices = {}): Specification =>
  changed(from, applyAnswers(from, plan, choices, library, environment).changes);
const told = ({ items }: AnswerPlan): readonly string[] => items.map(({ type, id }) => `${type} ${id}`);
const ids = ({ sections = [] }: Specification): readonly string[] =>
  sections.flatMap(({ requirements = [] }) => requirements.map(({ id }) => id));
const cloud = '/procurement/subject/cloud';

suite('library: what another answer would do', () => {
  test('every requirement that comes, changes or is no longer called for is told, and nothing else', () => {
    const plan = planFor(composed, answered(cloud, false));
    assert.deepEqual(told(plan), ['changed EXIT-02', 'removed EXIT-03']);
    assert.deepEqual(told(planFor(applied(composed, plan), composed)), ['changed EXIT-02']);
  });

  test('what is no longer called for stays, unless somebody takes it out', () => {
    const plan = planFor(composed, answered(cloud, false));
    assert.ok(ids(applied(composed, plan)).includes('EXIT-03'));
    const without = applied(composed, plan, { 'EXIT-03': 'take' });
    assert.ok(!ids(without).includes('EXIT-03'));
    assert.equal(without.procurement?.subject?.cloud, false);
  });

  test('what somebody has edited is marked, and follows only a choice', () => {
    const at = '/sections/@exit/requirements/@EXIT-02/text';
    const edited = answered(at, 'Molntjänsten avslutas varje kvartal.');
    const plan = planFor(edited, answered(cloud, false, edited));
    const [item] = plan.items;
    assert.ok(item?.type === 'changed');
    assert.deepEqual(
      item.fields.map(({ field, changedBy }) => `${field} ${changedBy}`),
      ['kind theirs', 'text both'],
    );
    const text = (choices: UpdateChoices) =>
      applied(edited, plan, choices)
        .sections?.flatMap(({ requirements = [] }) => requirements)
        .find(({ id }) => id === 'EXIT-02')?.text;
    assert.equal(text({}), 'Molntjänsten avslutas varje kvartal.');
    assert.equal(text({ 'EXIT-02': 'take' }), 'Systemet avslutas en gång per år.');
    const removed = planFor(edited, answered('/packs/exit', { use: false, reason: 'Ingår i ramavtalet.' }, edited));
    assert.deepEqual(
      removed.items.flatMap(each => (each.type === 'removed' && each.edited ? each.id : [])),
      ['EXIT-02'],
    );
  });

  test('a new requirement that is not wanted is noted as declined and does not come back', () => {
    const before = composeSpecification(
      { ...answers, procurement: { subject: { cloud: false } } },
      library,
      environment,
    ).specification;
    const plan = planFor(before, answered(cloud, true, before));
    assert.ok(told(plan).includes('new EXIT-03'));
    const after = applied(before, plan, { 'EXIT-03': 'keep' });
    assert.deepEqual(after.packs?.exit?.declined, [{ requirement: 'EXIT-03' }]);
    assert.deepEqual(composeSpecification(after, library, environment).changes, []);
  });

  test('a pack that is chosen or left is told with its requirements', () => {
    const left = answered('/packs/integration', { use: false, reason: 'Inga integrationer.' });
    const plan = planFor(composed, left);
    assert.deepEqual([plan.packsIn, plan.packsOut], [[], ['integration']]);
    assert.deepEqual(told(plan), ['removed INT-01.ad', 'removed INT-01.lifecare', 'removed INT-02']);
  });

  test('a locked section is told and left as it is', () => {
    const locked = answered('/sections/@exit/mode', { is: 'locked' });
    const plan = planFor(locked, answered(cloud, false, locked));
    const item = plan.items.find(({ id }) => id === 'EXIT-02');
    assert.ok(item?.type === 'changed' && item.locked);
    const before = locked.sections?.find(({ id }) => id === 'exit');
    assert.deepEqual(
      applied(locked, plan, { 'EXIT-02': 'take' }).sections?.find(({ id }) => id === 'exit'),
      before,
    );
  });

  test('an answer that is taken back is taken out of the file', () => {
    const without = changed(composed, [{ op: 'remove', at: '/interview/exit/notice' }]);
    const plan = planFor(composed, without);
    assert.deepEqual(plan.changes, [{ op: 'remove', at: '/interview/exit/notice' }]);
    assert.deepEqual(planFor(composed, composed).changes, []);
  });
});
