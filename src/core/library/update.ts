import type { Change } from '../model/change.ts';
import type { Environment, Pack, Requirement, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { failure, success, type Result } from '../model/problem.ts';
import { composeContext } from './compose-context.ts';
import { openDraft, placedRequirements, type ComposeDraft } from './compose-draft.ts';
import { storedId, storedOrigins } from './compose-sections.ts';
import { composeSpecification } from './compose.ts';
import { decidePacks } from './decide-packs.ts';
import { expectedOf, type ExpectedRequirement } from './expected.ts';
import { setField } from './interview.ts';
import type { PackLibrary } from './pack-library.ts';
import { removalChanges } from './removable.ts';
import { compareFields, type FieldDifference, type PackField } from './three-way.ts';

export type UpdateItem =
  | { readonly type: 'new'; /** Id that it gets. */ readonly id: string; readonly value: Requirement }
  | { readonly type: 'changed'; readonly id: string; readonly fields: readonly FieldDifference[] }
  | { readonly type: 'removed'; readonly id: string; /** Somebody here has changed it. */ readonly edited: boolean };

/** What a newer version of a pack means for a specification. Nothing is changed by making a plan. */
export interface UpdatePlan {
  readonly pack: string;
  readonly from: string | undefined;
  readonly to: string;
  /** Without the copy of the old version nobody can say who changed what: every difference then counts as both. */
  readonly hasBase: boolean;
  readonly items: readonly UpdateItem[];
}

/** `merge` takes the joined text or list where there is one; a value is what somebody has written instead. */
export type FieldChoice = 'take' | 'keep' | 'merge' | { readonly value: Json };

/**
 * Choices by requirement id. `take` adds what is new, takes every field of the pack, or removes; `keep` leaves the
 * requirement as it is (a new one is declined). Without a choice: what is new comes in, fields that only the pack
 * changed follow it, all else stays.
 */
export type UpdateChoices = Readonly<
  Record<string, 'take' | 'keep' | { readonly fields: { readonly [F in PackField]?: FieldChoice } }>
>;

interface Versions {
  readonly base: readonly ExpectedRequirement[];
  readonly theirs: readonly ExpectedRequirement[];
  readonly old: Pack | undefined;
  readonly newest: Pack;
}

/** Compares the version that the specification was composed from with the newest. `unknown-pack` when there is none. */
export function updatePlan(
  specification: Specification,
  library: PackLibrary,
  pack: string,
  environment?: Environment,
): Result<UpdatePlan> {
  const versions = versionsOf(specification, library, pack, environment);
  if (!versions) return failure({ code: 'unknown-pack', id: pack, known: library.packs.map(({ id }) => id) });
  const { old, newest } = versions;
  return success({
    pack,
    from: specification.packs?.[pack]?.version,
    to: newest.version,
    hasBase: old !== undefined,
    items: planItems(specification, pack, versions),
  });
}

function versionsOf(
  specification: Specification,
  library: PackLibrary,
  id: string,
  environment: Environment | undefined,
): Versions | undefined {
  const newest = library.pack(id);
  if (!newest) return undefined;
  const from = specification.packs?.[id]?.version;
  const old = from === undefined ? undefined : library.pack(id, from);
  const { used } = decidePacks(specification, library, environment);
  const expectedWith = (pack: Pack): readonly ExpectedRequirement[] => {
    const packs = used.map(each => (each.id === id ? pack : each));
    return expectedOf(composeContext(specification, packs, library, environment)).requirements.filter(
      ({ origin }) => origin.pack === id,
    );
  };
  return { base: old ? expectedWith(old) : [], theirs: expectedWith(newest), old, newest };
}

function planItems(specification: Specification, pack: string, { base, theirs }: Versions): readonly UpdateItem[] {
  const stored = storedOrigins(specification);
  const requirements = new Map(
    placedRequirements(specification).map(({ requirement }) => [requirement.id, requirement]),
  );
  const baseById = new Map(base.map(each => [storedId(stored, each.origin), each.value]));
  const known = new Set<string>();
  const declined = new Set(specification.packs?.[pack]?.declined?.map(({ requirement }) => requirement));
  const items: UpdateItem[] = [];
  for (const { origin, value } of theirs) {
    const id = storedId(stored, origin);
    const ours = id === undefined ? undefined : requirements.get(id);
    if (id === undefined || !ours) {
      if (!declined.has(value.id) && !declined.has(origin.requirement))
        items.push({ type: 'new', id: value.id, value });
      continue;
    }
    known.add(id);
    const fields = compareFields(baseById.get(id), ours, value);
    if (fields.some(({ changedBy }) => changedBy !== 'ours')) items.push({ type: 'changed', id, fields });
  }
  for (const [id, was] of baseById) {
    const ours = id === undefined ? undefined : requirements.get(id);
    if (id === undefined || !ours || known.has(id)) continue;
    items.push({ type: 'removed', id, edited: compareFields(was, ours, was).length > 0 });
  }
  return items;
}

/**
 * The changes that carry an update out, as the choices say; one undo step. The version noted in the specification and in
 * its requirements becomes the new one, so that the next update starts from here.
 */
export function applyUpdate(
  specification: Specification,
  plan: UpdatePlan,
  choices: UpdateChoices,
  library: PackLibrary,
  environment?: Environment,
): readonly Change[] {
  const draft = openDraft(specification);
  for (const item of plan.items) if (item.type === 'changed') applyFields(draft, item, choices[item.id]);
  for (const item of plan.items) {
    if (item.type === 'removed' && choices[item.id] === 'take')
      draft.apply(removalChanges(draft.specification, [item.id]));
  }
  moveToVersion(draft, plan);
  for (const item of plan.items)
    if (item.type === 'new' && choices[item.id] === 'keep') noteDeclined(draft, plan.pack, item.id);
  draft.apply(composeSpecification(draft.specification, library, environment).changes);
  return draft.changes;
}

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

function moveToVersion(draft: ComposeDraft, { pack, to }: UpdatePlan): void {
  const use = draft.specification.packs?.[pack];
  if (use && use.version !== to) draft.set(['packs', pack, 'version'], to);
  for (const { requirement, sectionIndex, index } of placedRequirements(draft.specification))
    if (requirement.source?.pack === pack && requirement.source.version !== to)
      draft.set(['sections', sectionIndex, 'requirements', index, 'source', 'version'], to);
}

function noteDeclined(draft: ComposeDraft, pack: string, requirement: string): void {
  const declined = draft.specification.packs?.[pack]?.declined ?? [];
  draft.insert(['packs', pack, 'declined'], declined.length, { requirement });
}
