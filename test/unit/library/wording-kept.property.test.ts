import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../../src/core/model/change.ts';
import type { Requirement } from '../../../src/core/model/generated/types.ts';
import type { Json } from '../../../src/core/model/json.ts';
import {
  answerPlan,
  applyAnswers,
  applyUpdate,
  updatePlan,
  type UpdateChoices,
  type UpdateItem,
} from '../../../src/core/library/index.ts';
import { equalValues } from '../../../src/core/parse/index.ts';
import {
  edit,
  fields,
  interviewOf,
  originOf,
  other,
  publish,
  wordsIn,
  World,
  type Decision,
  type Field,
  type Step,
} from './wording-world.ts';

/*
 * What stands after an update is worked out here from the files alone, without asking the plan who changed what: the pack
 * as it would be composed afresh before and after, and the text as it stood. Every word written here is unique, and so
 * is every word of the pack, so that a lost one is seen wherever it was.
 */

const decide = fc.array(fc.constantFrom<Decision>('default', 'take', 'keep', 'merge', 'value', 'mixed'), {
  minLength: 5,
  maxLength: 5,
});
const at = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('add', 'delete', 'rewrite'),
      by: fc.constantFrom('editor', 'change'),
      at,
      field: fc.constantFrom(...fields),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('rename', 'decline', 'move', 'own', 'comment', 'kind'), at }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('version' as const),
      moves: fc.array(fc.record({ what: fc.constantFrom('add', 'replace', 'motive', 'kind', 'new', 'gone'), at }), {
        minLength: 1,
        maxLength: 4,
      }),
      decide,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answers' as const),
      mode: fc.boolean(),
      rows: fc.subarray(['r1', 'r2', 'r3']),
      decide,
    }),
  },
) as fc.Arbitrary<Step>;

/** Choices for what a plan lists, and the words that they write. */
function choose(world: World, items: readonly UpdateItem[], decisions: readonly Decision[]): UpdateChoices {
  const choices: Record<string, UpdateChoices[string]> = {};
  items.forEach(({ id, type }, index) => {
    const decision = decisions[index % decisions.length] ?? 'default';
    if (decision === 'default') return;
    if (decision === 'take' || decision === 'keep') choices[id] = decision;
    else if (type !== 'changed') return;
    else if (decision === 'merge') choices[id] = { fields: { text: 'merge', motive: 'merge', kind: 'merge' } };
    else if (decision === 'mixed') choices[id] = { fields: { text: 'keep', motive: 'take' } };
    else choices[id] = { fields: { text: { value: `Systemet ska ${world.word('eget')}.` } } };
  });
  return choices;
}

type Values = Readonly<Record<string, Json | undefined>>;
const values = (requirement: Requirement | undefined): Values => (requirement ?? {}) as unknown as Values;
const compared = ['kind', 'text', 'motive', 'verification'] as const;

/** Checks one requirement after an update: what stood, what its pack gave before and gives now, and the choice. */
function checkOne(
  world: World,
  before: Requirement,
  after: Requirement | undefined,
  [base, now]: readonly [Requirement | undefined, Requirement | undefined],
  choice: UpdateChoices[string] | undefined,
  isAnswer: boolean,
): void {
  if (!now || (isAnswer && !base)) {
    const goes = base !== undefined && !now && choice === 'take';
    if (goes) world.forgetAll(before.id);
    const { source: _, ...rest } = before;
    const { source: __, ...found } = after ?? {};
    return assert.deepEqual(after && found, goes ? undefined : rest, before.id);
  }
  assert.ok(after, `${before.id} is lost`);
  const [was, is, ours, result] = [values(base), values(now), values(before), values(after)];
  const byPack = (field: string): boolean => !base || !equalValues(was[field], is[field]);
  const isListed = compared.some(field => byPack(field) && !equalValues(ours[field], is[field]));
  for (const field of compared) {
    const own = typeof choice === 'object' ? choice.fields[field] : choice;
    const differs = !equalValues(ours[field], is[field]);
    if (!isListed || !differs || own === 'keep') assert.deepEqual(result[field], ours[field], `${before.id} ${field}`);
    else if (typeof own === 'object') assert.deepEqual(result[field], own.value);
    else if (own === 'take') assert.deepEqual(result[field], is[field], `${before.id} ${field}`);
    else if (base && equalValues(ours[field], was[field]))
      assert.deepEqual(result[field], own === 'merge' ? ours[field] : is[field]);
    else if (own !== 'merge') assert.deepEqual(result[field], ours[field], `${before.id} ${field}`);
    // What is joined is looked at word by word below.
    const isGivenUp = isListed && differs && (own === 'take' || typeof own === 'object');
    if (isGivenUp && (field === 'text' || field === 'motive')) world.forget(before.id, field);
  }
}

function carry(
  world: World,
  items: readonly UpdateItem[],
  changesFor: (choices: UpdateChoices) => readonly Change[],
  {
    base,
    now,
    decisions,
    isAnswer,
  }: {
    readonly base: ReadonlyMap<string, Requirement>;
    readonly now: ReadonlyMap<string, Requirement>;
    readonly decisions: readonly Decision[];
    readonly isAnswer: boolean;
  },
): void {
  const before = world.requirements;
  const choices = choose(world, items, decisions);
  const declined = new Set((world.specification.packs?.a?.declined ?? []).map(({ requirement }) => requirement));
  world.change(changesFor(choices));
  const after = new Map(world.requirements.map(each => [each.id, each]));
  const origins = new Set(world.requirements.map(originOf));
  for (const each of before) {
    const origin = originOf(each);
    const both = [base.get(origin), now.get(origin)] as const;
    checkOne(
      world,
      each,
      after.get(each.id),
      both,
      Object.hasOwn(choices, each.id) ? choices[each.id] : undefined,
      isAnswer,
    );
  }
  const stood = new Set(before.map(originOf));
  for (const [origin, each] of now)
    if (!stood.has(origin) && !declined.has(each.id) && !declined.has(each.source?.requirement ?? ''))
      assert.equal(origins.has(origin), !(Object.hasOwn(choices, each.id) && choices[each.id] === 'keep'), each.id);
}

function checkWords(world: World): void {
  const byId = new Map(world.requirements.map(each => [each.id, each]));
  for (const [kept, isThere] of [
    [world.written, true],
    [world.takenOut, false],
  ] as const)
    for (const [key, words] of kept) {
      const [id = '', field = 'text'] = key.split(' ');
      const requirement = byId.get(id);
      const found = wordsIn(requirement?.[field as Field]);
      if (requirement) for (const word of words) assert.equal(found.includes(word), isThere, `${key}: ${word}`);
    }
  for (const [comment, id] of world.comments)
    if (byId.has(id)) assert.ok(world.source.text.includes(comment), `the comment ${comment} is lost`);
}

function run(world: World, step: Step): void {
  if (step.do === 'version') {
    const base = world.freshByOrigin();
    publish(world, step.moves);
    const plan = updatePlan(world.specification, world.library, 'a');
    assert.ok(plan.ok && plan.value.hasBase);
    const { value } = plan;
    const changes = (choices: UpdateChoices) => applyUpdate(world.specification, value, choices, world.library);
    carry(world, value.items, changes, { base, now: world.freshByOrigin(), decisions: step.decide, isAnswer: false });
    // Done is done: the same update asks for nothing more.
    const again = updatePlan(world.specification, world.library, 'a');
    assert.deepEqual(again.ok && again.value.items, []);
  } else if (step.do === 'answers') {
    const base = world.freshByOrigin();
    world.answers = { mode: step.mode, rows: step.rows };
    const answered = { ...world.specification, interview: interviewOf(world.answers) };
    const plan = answerPlan(world.specification, answered, world.library);
    const changes = (choices: UpdateChoices) => applyAnswers(world.specification, plan, choices, world.library).changes;
    carry(world, plan.items, changes, { base, now: world.freshByOrigin(), decisions: step.decide, isAnswer: true });
    assert.deepEqual(world.specification.interview, answered.interview);
  } else {
    const target = world.requirements[step.at % Math.max(1, world.requirements.length)];
    if (target && 'by' in step) edit(world, target, step);
    else if (target) other(world, target, step as Extract<Step, { at: number }>);
  }
  checkWords(world);
}

suite('library: local wording, whatever comes', () => {
  test('1 000 sequences of edits by hand and by Change, pack updates and other answers lose no word and end where the choices say', function () {
    this.timeout(300_000);
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), steps => {
        const world = new World();
        for (const each of steps) run(world, each);
      }),
      { numRuns: 1000 },
    );
  });
});
