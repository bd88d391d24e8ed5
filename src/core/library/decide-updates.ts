import type { PackField } from './three-way.ts';
import type { FieldDifference } from './three-way.ts';
import type { UpdateChoices, UpdateItem } from './update-items.ts';
import type { UpdatePlan } from './update.ts';

/**
 * Names of what is to be taken, kept or joined: `all`, a pack's id, a requirement's id, or `ID/field`. The narrowest name
 * decides. What both have changed is taken only where a requirement or a field is named, or `conflicts` says so.
 */
export interface UpdateWish {
  readonly take: readonly string[];
  readonly keep: readonly string[];
  /** Joins what both have changed, where the changes do not collide. */
  readonly merge: readonly string[];
  /** What happens to what both have changed when no name decides it. */
  readonly conflicts?: 'take' | 'keep' | undefined;
}

export type Decision = 'take' | 'keep' | 'merge';

/** One thing of an update that is chosen by itself: a requirement that comes or goes, or a field of one that stays. */
export interface UpdatePart {
  readonly pack: string;
  readonly id: string;
  readonly type: UpdateItem['type'];
  readonly field?: PackField;
  /** Both the pack and somebody here have changed it, or it goes though it was changed here. */
  readonly conflict: boolean;
  /** `undefined`: no name decides it. */
  readonly decision: Decision | undefined;
}

export interface UpdateDecisions {
  /** Packs that a name speaks of: they are updated once everything in them is decided. */
  readonly packs: readonly string[];
  readonly parts: readonly UpdatePart[];
  readonly choices: UpdateChoices;
  /** Names that nothing in the plans answers to. */
  readonly unknown: readonly string[];
  /** Names that are both to be taken and to be kept. */
  readonly contradictory: readonly string[];
}

/** Turns names into a choice for every part of the plans. Parts in locked sections are not carried out and not asked about. */
export function decideUpdates(plans: readonly UpdatePlan[], wish: UpdateWish): UpdateDecisions {
  const names = new Set([...wish.take, ...wish.keep, ...wish.merge]);
  const named = plans.filter(plan => speaksOf(plan).some(name => names.has(name)));
  const known = new Set(plans.flatMap(speaksOf));
  const parts = plans.flatMap(plan => plan.items.flatMap(item => partsOf(plan.pack, item, wish)));
  return {
    packs: named.map(({ pack }) => pack),
    parts,
    choices: choicesOf(parts),
    unknown: [...names].filter(name => !known.has(name)),
    contradictory: wish.take.filter(name => wish.keep.includes(name)),
  };
}

const all = 'all';

const speaksOf = ({ pack, items }: UpdatePlan): readonly string[] => [
  all,
  pack,
  ...items.flatMap(item => [
    item.id,
    ...(item.type === 'changed' ? item.fields.map(({ field }) => `${item.id}/${field}`) : []),
  ]),
];

function partsOf(pack: string, item: UpdateItem, wish: UpdateWish): readonly UpdatePart[] {
  const { id, type } = item;
  if (type !== 'new' && item.locked) return [];
  if (type !== 'changed') {
    const conflict = type === 'removed' && item.edited;
    return [{ pack, id, type, conflict, decision: decide([[id], [pack], [all]], wish, conflict, false) }];
  }
  return item.fields
    .filter(({ changedBy }) => changedBy !== 'ours')
    .map(difference => fieldPart(pack, id, difference, wish));
}

function fieldPart(
  pack: string,
  id: string,
  { field, changedBy, merged }: FieldDifference,
  wish: UpdateWish,
): UpdatePart {
  const conflict = changedBy === 'both';
  const levels = [[`${id}/${field}`, id], [pack], [all]];
  return { pack, id, type: 'changed', field, conflict, decision: decide(levels, wish, conflict, merged !== undefined) };
}

/** `levels`: names from the narrowest; the first level's name a requirement or a field and may take what is in conflict. */
function decide(
  levels: readonly (readonly string[])[],
  wish: UpdateWish,
  conflict: boolean,
  canMerge: boolean,
): Decision | undefined {
  for (const [level, names] of levels.entries())
    for (const name of names) {
      if (conflict && canMerge && wish.merge.includes(name)) return 'merge';
      if (wish.keep.includes(name)) return 'keep';
      if (wish.take.includes(name) && (!conflict || level === 0)) return 'take';
    }
  return conflict ? wish.conflicts : undefined;
}

function choicesOf(parts: readonly UpdatePart[]): UpdateChoices {
  const choices: Record<string, 'take' | 'keep' | { fields: Partial<Record<PackField, Decision>> }> = {};
  for (const { id, field, decision } of parts) {
    if (decision === undefined) continue;
    const here = Object.hasOwn(choices, id) ? choices[id] : undefined;
    if (field === undefined) choices[id] = decision === 'keep' ? 'keep' : 'take';
    else choices[id] = { fields: { ...(typeof here === 'object' ? here.fields : {}), [field]: decision } };
  }
  return choices;
}
