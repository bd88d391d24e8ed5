import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Pack, PackRequirement, Requirement, Specification } from '../../../src/core/model/generated/types.ts';
import type { Json } from '../../../src/core/model/json.ts';
import type { Change } from '../../../src/core/model/change.ts';
import { openSource, renderFile, type Source } from '../../../src/core/parse/index.ts';
import {
  applyUpdate,
  composeSpecification,
  createLibrary,
  declineRequirement,
  updatePlan,
  type PackLibrary,
  type UpdateChoices,
  type UpdatePlan,
} from '../../../src/core/library/index.ts';

type Step =
  | {
      readonly type: 'edit';
      readonly by: 'editor' | 'change';
      readonly which: number;
      readonly field: 'text' | 'motive';
    }
  | { readonly type: 'rename' | 'delete'; readonly which: number }
  | { readonly type: 'version'; readonly moves: readonly Move[]; readonly choices: readonly Choice[] };
type Move = {
  readonly what: 'text' | 'motive' | 'kind' | 'new' | 'gone';
  readonly which: number;
  readonly end: boolean;
};
type Choice = 'default' | 'take' | 'keep' | 'merge' | 'value';

const move = fc.record<Move>({
  what: fc.constantFrom('text', 'motive', 'kind', 'new', 'gone'),
  which: fc.nat(20),
  end: fc.boolean(),
});
const choice = fc.constantFrom<Choice>('default', 'take', 'keep', 'merge', 'value');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      by: fc.constantFrom('editor', 'change'),
      which: fc.nat(20),
      field: fc.constantFrom('text', 'motive'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('rename', 'delete'), which: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('version' as const),
      moves: fc.array(move, { minLength: 1, maxLength: 4 }),
      choices: fc.array(choice, { minLength: 4, maxLength: 4 }),
    }),
  },
);

const first: Pack = {
  kravbyggaren: 1,
  id: 'a',
  code: 'A',
  title: 'A',
  version: '1.0.0',
  proposed: 'always',
  requirements: ['A-1', 'A-2', 'A-3'].map(id => ({
    id,
    kind: 'mandatory',
    text: `Systemet ska göra ${id} varje dag.`,
    motive: 'Det behövs ofta.',
  })),
};

/** A specification as its file, and the packs as they have been published. */
class World {
  source: Source;
  readonly published: Pack[] = [first];
  private word = 0;

  constructor() {
    this.source = openSource(renderFile(composeSpecification({ kravbyggaren: 1 }, this.library).specification));
  }

  get library(): PackLibrary {
    const loaded = this.published.map(pack => ({ pack, text: pack.version }));
    return createLibrary({ packs: loaded.slice(-1), copies: loaded.slice(0, -1) });
  }
  get specification(): Specification {
    return this.source.value as unknown as Specification;
  }
  get requirements(): readonly Requirement[] {
    return this.specification.sections?.[0]?.requirements ?? [];
  }
  get newest(): Pack {
    return this.published.at(-1) ?? first;
  }
  newWord(from: string): string {
    return `${from}${++this.word}`;
  }
  change(changes: readonly Change[]): void {
    const edits = this.source.textEdits(changes);
    assert.ok(edits.ok, JSON.stringify(edits));
    this.source = this.source.edit(edits.value, this.source.version + 1);
    assert.deepEqual(this.source.damaged, []);
  }
}

function edit(world: World, { by, which, field }: Extract<Step, { type: 'edit' }>): void {
  const requirement = world.requirements[which % Math.max(1, world.requirements.length)];
  const before = requirement?.[field];
  if (!requirement || before === undefined) return;
  const at = `/sections/@a/requirements/@${requirement.id}/${field}`;
  const word = ` ${world.newWord('lokalt')}`;
  const space = before.indexOf(' ', before.length / 2);
  if (by === 'change') world.change([{ op: 'splice', at, span: [space, space], insert: word }]);
  else {
    const place = world.source.locate(at, [space, space]);
    assert.ok(place);
    world.source = world.source.edit([{ range: [place[0], place[0]], text: word }], world.source.version + 1);
  }
  const after = world.requirements.find(({ id }) => id === requirement.id)?.[field];
  assert.equal(after, before.slice(0, space) + word + before.slice(space));
}

function publish(world: World, moves: readonly Move[]): void {
  let requirements = [...(world.newest.requirements ?? [])];
  for (const { what, which, end } of moves) {
    const index = which % Math.max(1, requirements.length);
    const target = requirements[index];
    const word = world.newWord('paket');
    if (what === 'new') requirements.push({ id: `A-${word}`, kind: 'mandatory', text: `Systemet ska ${word}.` });
    else if (!target) continue;
    else if (what === 'gone') requirements = requirements.filter(each => each !== target);
    else requirements = requirements.with(index, moved(target, what, word, end));
  }
  world.published.push({ ...world.newest, version: `1.0.${world.published.length}`, requirements });
}

function moved(target: PackRequirement, what: 'text' | 'motive' | 'kind', word: string, end: boolean): PackRequirement {
  if (what === 'kind') return { ...target, kind: target.kind === 'contract' ? 'mandatory' : 'contract' };
  const before = target[what] ?? 'Ny rad.';
  return { ...target, [what]: end ? `${before} ${word}` : `${word} ${before}` };
}

/** Choices for a plan, and what each requirement should be after them. */
function choose(world: World, plan: UpdatePlan, choices: readonly Choice[]) {
  const picked: Record<string, UpdateChoices[string]> = {};
  const expected = new Map<string, Record<string, Json | undefined> | undefined>(
    world.requirements.map(requirement => [
      requirement.id,
      { ...requirement } as unknown as Record<string, Json | undefined>,
    ]),
  );
  for (const [index, item] of plan.items.entries()) {
    const chosen = choices[index % choices.length] ?? 'default';
    if (item.type === 'new') {
      if (chosen === 'take' || chosen === 'keep') picked[item.id] = chosen;
      expected.set(item.id, chosen === 'keep' ? undefined : ({ ...item.value } as unknown as Record<string, Json>));
    } else if (item.type === 'removed') {
      if (chosen === 'take' || chosen === 'keep') picked[item.id] = chosen;
      if (chosen === 'take') expected.set(item.id, undefined);
    } else {
      const own = `Systemet ska ${world.newWord('eget')} varje dag.`;
      const here = expected.get(item.id) ?? {};
      if (chosen === 'take' || chosen === 'keep') picked[item.id] = chosen;
      if (chosen === 'merge') picked[item.id] = { fields: { text: 'merge', motive: 'merge', kind: 'merge' } };
      if (chosen === 'value') picked[item.id] = { fields: { text: { value: own } } };
      for (const { field, changedBy, theirs, merged } of item.fields) {
        if (chosen === 'take') here[field] = theirs;
        else if (chosen === 'value' && field === 'text') here[field] = own;
        else if (chosen === 'merge') here[field] = merged ?? here[field];
        else if (chosen !== 'keep' && changedBy === 'theirs') here[field] = theirs;
      }
    }
  }
  return { picked, expected };
}

function update(world: World, choices: readonly Choice[]): void {
  const plan = updatePlan(world.specification, world.library, 'a');
  assert.ok(plan.ok);
  assert.ok(plan.value.hasBase);
  const { picked, expected } = choose(world, plan.value, choices);
  world.change(applyUpdate(world.specification, plan.value, picked, world.library));
  const after = new Map(world.requirements.map(requirement => [requirement.id, requirement]));
  for (const [id, wanted] of expected) {
    const { source: _, ...rest } = wanted ?? {};
    const { source: __, ...found } = after.get(id) ?? {};
    assert.deepEqual(found, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)), id);
  }
  assert.deepEqual(
    [...after.keys()].filter(id => !expected.has(id)),
    [],
  );
  // Done is done: the same update asks for nothing that was not kept on purpose.
  const again = updatePlan(world.specification, world.library, 'a');
  assert.ok(again.ok);
  assert.deepEqual(again.value.items, []);
}

suite('library: updates, whatever comes', () => {
  test('1 000 sequences of local edits and pack updates lose no local wording and end where the choices say', function () {
    this.timeout(300_000);
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), steps => {
        const world = new World();
        for (const each of steps) {
          const target =
            'which' in each ? world.requirements[each.which % Math.max(1, world.requirements.length)] : undefined;
          const at = `/sections/@a/requirements/@${target?.id ?? ''}`;
          if (each.type === 'edit') edit(world, each);
          else if (each.type === 'version') {
            publish(world, each.moves);
            update(world, each.choices);
          } else if (target && each.type === 'rename')
            world.change([{ op: 'set', at: `${at}/id`, value: world.newWord('EGN-') }]);
          else if (target) world.change(declineRequirement(world.specification, target.id));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
