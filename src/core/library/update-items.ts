import type { Requirement, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { placedRequirements, type ComposeDraft } from './compose-draft.ts';
import { reasonToLeaveOut, storedId, storedOrigins } from './compose-sections.ts';
import type { ExpectedRequirement } from './expected.ts';
import { removalChanges } from './removable.ts';
import { compareFields, type FieldDifference, type PackField } from './three-way.ts';

/**
 * What a newer pack or another answer means for one requirement. `locked`: its section is locked, so it is told but not
 * carried out.
 */
export type UpdateItem =
  | {
      readonly type: 'new';
      /** Id that it gets. */
      readonly id: string;
      readonly value: Requirement;
      /** It was called for before too, and is not there: somebody has taken it out by hand, or nobody has composed since. */
      readonly returns?: true;
    }
  | {
      readonly type: 'changed';
      readonly id: string;
      readonly fields: readonly FieldDifference[];
      readonly locked?: true;
    }
  | {
      readonly type: 'removed';
      readonly id: string;
      /** Somebody here has changed it. */
      readonly edited: boolean;
      readonly locked?: true;
    };

/** `merge` takes the joined text or list where there is one; a value is what somebody has written instead. */
export type FieldChoice = 'take' | 'keep' | 'merge' | { readonly value: Json };

/**
 * Choices by requirement id. `take` adds what is new, takes every field that is offered, or removes; `keep` leaves the
 * requirement as it is (a new one is declined). Without a choice: what is new comes in, fields that nobody here has
 * changed follow, all else stays.
 */
export type UpdateChoices = Readonly<
  Record<string, 'take' | 'keep' | { readonly fields: { readonly [F in PackField]?: FieldChoice } }>
>;

/** What was expected before, and what is now. */
export interface Expectations {
  readonly base: readonly ExpectedRequirement[];
  readonly theirs: readonly ExpectedRequirement[];
}

/**
 * Compares what stands with what was and is expected. `needsBase`: what was not expected before is left alone where it
 * stands; otherwise every difference in it counts as changed by both.
 */
export function updateItems(
  specification: Specification,
  { base, theirs }: Expectations,
  { needsBase = false } = {},
): readonly UpdateItem[] {
  const stored = storedOrigins(specification);
  const places = new Map(placedRequirements(specification).map(place => [place.requirement.id, place]));
  const retired = new Set(specification.retired);
  const baseById = new Map(base.map(each => [storedId(stored, each.origin), each.value]));
  const before = new Set(base.map(({ value }) => value.id));
  const lock = (id: string) => (places.get(id)?.section.mode?.is === 'locked' ? ({ locked: true } as const) : {});
  const known = new Set<string>();
  const items: UpdateItem[] = [];
  for (const each of theirs) {
    const { origin, value } = each;
    const id = storedId(stored, origin);
    const ours = id === undefined ? undefined : places.get(id)?.requirement;
    if (id === undefined || !ours) {
      if (reasonToLeaveOut(specification, each, retired)) continue;
      items.push({ type: 'new', id: value.id, value, ...(before.has(value.id) ? { returns: true } : {}) });
      continue;
    }
    known.add(id);
    if (needsBase && !baseById.has(id)) continue;
    const fields = compareFields(baseById.get(id), ours, value);
    if (fields.some(({ changedBy }) => changedBy !== 'ours')) items.push({ type: 'changed', id, fields, ...lock(id) });
  }
  for (const [id, was] of baseById) {
    const ours = id === undefined ? undefined : places.get(id)?.requirement;
    if (id === undefined || !ours || known.has(id)) continue;
    items.push({ type: 'removed', id, edited: compareFields(was, ours, was).length > 0, ...lock(id) });
  }
  return items;
}

/** Carries out what the choices say of what stands; what is new comes with the composition that follows. */
export function applyItems(draft: ComposeDraft, items: readonly UpdateItem[], choices: UpdateChoices): void {
  for (const item of items)
    if (item.type === 'changed' && !item.locked) applyFields(draft, item, choiceFor(choices, item.id));
  for (const item of items)
    if (item.type === 'removed' && !item.locked && choiceFor(choices, item.id) === 'take')
      draft.apply(removalChanges(draft.specification, [item.id]));
}

/** Notes the new ones that are not wanted, so that no later composition brings them. */
export function declineUnwanted(
  draft: ComposeDraft,
  items: readonly UpdateItem[],
  choices: UpdateChoices,
  packOf: (item: Extract<UpdateItem, { type: 'new' }>) => string | undefined,
): void {
  for (const item of items) {
    if (item.type !== 'new') continue;
    const pack = packOf(item);
    if (pack !== undefined && choiceFor(choices, item.id) === 'keep') noteDeclined(draft, pack, item.id);
  }
}

const choiceFor = (choices: UpdateChoices, id: string): UpdateChoices[string] | undefined =>
  Object.hasOwn(choices, id) ? choices[id] : undefined;

function applyFields(
  draft: ComposeDraft,
  { id, fields }: Extract<UpdateItem, { type: 'changed' }>,
  choice: UpdateChoices[string] | undefined,
): void {
  const place = placedRequirements(draft.specification).find(({ requirement }) => requirement.id === id);
  if (!place || choice === 'keep') return;
  for (const difference of fields) {
    const { field, changedBy, theirs, merged } = difference;
    const chosen: FieldChoice =
      choice === 'take' ? 'take' : (choice?.fields[field] ?? (changedBy === 'theirs' ? 'take' : 'keep'));
    if (chosen === 'keep' || (chosen === 'merge' && merged === undefined)) continue;
    const value = chosen === 'take' ? theirs : chosen === 'merge' ? merged : chosen.value;
    setField(draft, [place.sectionIndex, place.index], field, value);
  }
}

function setField(
  draft: ComposeDraft,
  [section, index]: readonly [number, number],
  field: string,
  value: Json | undefined,
): void {
  const path = ['sections', section, 'requirements', index, field];
  if (value === undefined) draft.remove(path);
  else draft.set(path, value);
}

function noteDeclined(draft: ComposeDraft, pack: string, requirement: string): void {
  const declined = draft.specification.packs?.[pack]?.declined ?? [];
  // A use is written with the choice, never as a mere list of what is declined.
  if (!draft.specification.packs?.[pack]) draft.set(['packs', pack], { use: true });
  draft.insert(['packs', pack, 'declined'], declined.length, { requirement });
}
