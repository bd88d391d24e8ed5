import type { Change } from '../model/change.ts';
import type { Section, Specification } from '../model/generated/types.ts';
import { openDraft, type ComposeDraft } from './compose-draft.ts';
import { gather } from './gather-requirements.ts';
import type { Chosen, Gathered, InsertSources, LeftOut } from './gathered.ts';

/** A section and the place in it; without an index last. `own`: the section that each comes from, made where missing. */
export type InsertPlace = 'own' | { readonly section: string; readonly index?: number };

export interface Insertion {
  readonly changes: readonly Change[];
  readonly specification: Specification;
  /** Ids here of those that were chosen. */
  readonly inserted: readonly string[];
  /** Ids here of those that came along because one of them cites or requires them. */
  readonly alongside: readonly string[];
  readonly annexes: readonly string[];
  readonly parameters: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Puts chosen requirements into a specification with where they come from, and whatever they cite that is not here:
 * requirements, annexes, parameters, criteria, price rows, definitions. An id that is taken gets a number. Changes
 * nothing that stands here.
 */
export function insertRequirements(
  specification: Specification,
  chosen: readonly Chosen[],
  place: InsertPlace,
  sources: InsertSources,
): Insertion {
  const gathered = gather(specification, chosen, sources);
  const draft = openDraft(specification);
  let next = place === 'own' ? undefined : place.index;
  for (const newcomer of gathered.newcomers) {
    const target = placeOf(draft.specification, newcomer, place, next);
    addRequirement(draft, newcomer, target);
    if (next !== undefined && target.index !== undefined) next++;
  }
  addHead(draft, gathered);
  withdrawDeclined(draft, chosen);
  const ids = (along: boolean): readonly string[] =>
    gathered.newcomers.filter(each => each.along === along).map(({ value }) => value.id);
  return {
    changes: draft.changes,
    specification: draft.specification,
    inserted: ids(false),
    alongside: ids(true),
    annexes: gathered.annexes.map(({ id }) => id),
    parameters: [...gathered.parameters.keys()],
    leftOut: gathered.leftOut,
  };
}

type Newcomer = Gathered['newcomers'][number];

interface Target {
  readonly section: string;
  readonly title: string;
  readonly index: number | undefined;
}

/** What comes along stands in its own section where there is one, and else with those that it came along with. */
function placeOf(
  specification: Specification,
  { section: from, along }: Newcomer,
  place: InsertPlace,
  index: number | undefined,
): Target {
  const own = specification.sections?.find(({ id }) => id === from.id);
  if (place === 'own' || (along && own && own.id !== place.section && own.mode?.is !== 'locked'))
    return { section: from.id, title: from.title, index: undefined };
  return { section: place.section, title: place.section, index };
}

function addRequirement(draft: ComposeDraft, { value }: Newcomer, { section: id, title, index }: Target): void {
  const sections = draft.specification.sections ?? [];
  const at = sections.findIndex(section => section.id === id);
  if (at < 0) {
    const section: Section = { id, title, requirements: [value] };
    draft.insert(['sections'], sections.length, section);
    return;
  }
  const last = sections[at]?.requirements?.length ?? 0;
  draft.insert(['sections', at, 'requirements'], Math.min(index ?? last, last), value);
}

/** What the newcomers cite and belong to, each after what is there. */
export function addHead(
  draft: ComposeDraft,
  { annexes, parameters, criteria, priceRows, definitions }: Gathered,
): void {
  for (const [name, value] of parameters) draft.set(['parameters', name], value);
  for (const annex of annexes) {
    const present = draft.specification.annexes ?? [];
    const number = 1 + present.reduce((highest, each) => Math.max(highest, each.number ?? 0), 0);
    const { id, ...rest } = annex;
    draft.insert(['annexes'], present.length, { id, number, ...rest });
  }
  for (const criterion of criteria)
    draft.insert(['award', 'criteria'], draft.specification.award?.criteria?.length ?? 0, criterion);
  for (const row of priceRows) draft.insert(['costs', 'items'], draft.specification.costs?.items?.length ?? 0, row);
  for (const definition of definitions)
    draft.insert(['definitions'], draft.specification.definitions?.length ?? 0, definition);
}

/** What somebody had declined and now has chosen is not declined any longer. */
export function withdrawDeclined(draft: ComposeDraft, chosen: readonly Chosen[]): void {
  for (const each of chosen) {
    if (each.from !== 'pack') continue;
    const declined = draft.specification.packs?.[each.pack]?.declined ?? [];
    const at = declined.findIndex(({ requirement }) => requirement === each.requirement);
    if (at >= 0) draft.remove(['packs', each.pack, 'declined', at]);
  }
}
