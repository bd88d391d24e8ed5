import type { Requirement, Section, Specification } from '../model/generated/types.ts';
import { parseText } from '../text/index.ts';
import { placedRequirements, placeInOrder, type ComposeDraft } from './compose-draft.ts';
import type { Origin } from './compose-requirement.ts';
import type { Expected, ExpectedRequirement } from './expected.ts';
import { inSchemaOrder } from './schema-order.ts';

export interface SectionsReport {
  /** Ids of the requirements that came in, by what they come from. */
  readonly added: readonly { readonly id: string; readonly expected: ExpectedRequirement }[];
  /** Not added: somebody declined it, its id was withdrawn after publication, or its section is locked. */
  readonly leftOut: readonly {
    readonly id: string;
    readonly pack: string;
    readonly reason: 'declined' | 'retired' | 'section-locked';
  }[];
  /** Came in under another id, because its own was taken. */
  readonly renamed: readonly { readonly id: string; readonly wanted: string }[];
}

/** Key by which a requirement is known to be composed already, whatever its id and text have become. */
export const originKey = (pack: string, requirement: string, item: string | undefined): string =>
  `${pack}\n${requirement}\n${item ?? ''}`;

/** Ids of the stored requirements by where they come from. */
export function storedOrigins(specification: Specification): ReadonlyMap<string, string> {
  const stored = new Map<string, string>();
  for (const { requirement } of placedRequirements(specification)) {
    const { pack, requirement: id, item } = requirement.source ?? {};
    if (pack !== undefined && id !== undefined) stored.set(originKey(pack, id, item), requirement.id);
  }
  return stored;
}

export function storedId(stored: ReadonlyMap<string, string>, origin: Origin): string | undefined {
  for (const pack of [origin.pack, ...origin.overrides]) {
    const id = stored.get(originKey(pack, origin.requirement, origin.item));
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Adds the sections and requirements that are missing, each in its place; what is there is not touched. */
export function composeSections(draft: ComposeDraft, expected: Expected): SectionsReport {
  const plan = planRequirements(draft.specification, expected);
  const wantedSections = expected.sections.map(({ id }) => id);
  for (const id of new Set(plan.missing.map(({ expected: { section } }) => section)))
    if (!draft.specification.sections?.some(section => section.id === id))
      addSection(draft, id, plan, expected, wantedSections);
  for (const each of plan.missing) addRequirement(draft, each, plan);
  return { added: plan.missing, leftOut: plan.leftOut, renamed: plan.renamed };
}

interface Plan extends Omit<SectionsReport, 'added'> {
  readonly missing: readonly { readonly id: string; readonly expected: ExpectedRequirement }[];
  /** Every expected requirement's id in the specification, in document order, per section. */
  readonly order: ReadonlyMap<string, readonly string[]>;
  /** The id that the packs use → the one it has here, where they differ. */
  readonly ids: ReadonlyMap<string, string>;
}

function planRequirements(specification: Specification, expected: Expected): Plan {
  const stored = storedOrigins(specification);
  const taken = new Set(placedRequirements(specification).map(({ requirement }) => requirement.id));
  const retired = new Set(specification.retired);
  const missing: { id: string; expected: ExpectedRequirement }[] = [];
  const leftOut: { id: string; pack: string; reason: 'declined' | 'retired' | 'section-locked' }[] = [];
  const renamed: { id: string; wanted: string }[] = [];
  const order = new Map<string, string[]>();
  const ids = new Map<string, string>();
  for (const each of expected.requirements) {
    const wanted = each.value.id;
    const { pack } = each.origin;
    const present = storedId(stored, each.origin);
    const reason = present === undefined ? reasonToLeaveOut(specification, each, retired) : undefined;
    if (reason) {
      leftOut.push({ id: wanted, pack, reason });
      continue;
    }
    const id = present ?? freeId(wanted, taken, retired);
    if (present === undefined) missing.push({ id, expected: each });
    if (present === undefined && id !== wanted) renamed.push({ id, wanted });
    if (id !== wanted) ids.set(wanted, id);
    taken.add(id);
    order.set(each.section, [...(order.get(each.section) ?? []), id]);
  }
  return { missing, leftOut, renamed, order, ids };
}

export function reasonToLeaveOut(
  specification: Specification,
  { origin, section, value }: ExpectedRequirement,
  retired: ReadonlySet<string>,
): SectionsReport['leftOut'][number]['reason'] | undefined {
  const declined = [origin.pack, ...origin.overrides].flatMap(pack => specification.packs?.[pack]?.declined ?? []);
  if (declined.some(each => each.requirement === value.id || each.requirement === origin.requirement))
    return 'declined';
  if (retired.has(value.id)) return 'retired';
  const locked = specification.sections?.some(each => each.id === section && each.mode?.is === 'locked');
  return locked === true ? 'section-locked' : undefined;
}

/** The id itself or, where it is taken or withdrawn, the same with a number after it. */
export function freeId(wanted: string, taken: ReadonlySet<string>, retired: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id) || retired.has(id); number++) id = `${wanted.slice(0, 36)}-${number}`;
  return id;
}

/** A new section comes with all its requirements, in one piece. */
function addSection(
  draft: ComposeDraft,
  id: string,
  plan: Plan,
  expected: Expected,
  wantedSections: readonly string[],
): void {
  const declared = expected.sections.find(section => section.id === id);
  const requirements = plan.missing.flatMap(each => (each.expected.section === id ? [written(each, plan)] : []));
  const section = inSchemaOrder<Section>('section', {
    id,
    title: declared?.title ?? id,
    intro: declared?.intro,
    mode: undefined,
    modeLog: undefined,
    requirements,
  });
  const present = (draft.specification.sections ?? []).map(each => each.id);
  draft.insert(['sections'], placeInOrder(present, wantedSections, id), section);
}

function addRequirement(draft: ComposeDraft, each: Plan['missing'][number], plan: Plan): void {
  const sections = draft.specification.sections ?? [];
  const sectionIndex = sections.findIndex(section => section.id === each.expected.section);
  const present = (sections[sectionIndex]?.requirements ?? []).map(({ id }) => id);
  if (present.includes(each.id)) return;
  const index = placeInOrder(present, plan.order.get(each.expected.section) ?? [], each.id);
  draft.insert(['sections', sectionIndex, 'requirements'], index, written(each, plan));
}

/** The requirement under the id it gets here, and citing the others by the ids they have here. */
function written({ id, expected }: Plan['missing'][number], { ids }: Plan): Requirement {
  const { value } = expected;
  const here = (list: readonly string[] | undefined) => list?.map(each => ids.get(each) ?? each);
  return inSchemaOrder<Requirement>('requirement', {
    ...value,
    id,
    text: withIds(value.text, ids),
    requires: here(value.requires),
    excludes: here(value.excludes),
  } as Requirement);
}

/** The text with its `{{krav "…"}}` leading to the ids that the requirements have here. */
export function withIds(text: string, ids: ReadonlyMap<string, string>): string {
  if (ids.size === 0 || !text.includes('{{')) return text;
  let written = '';
  let at = 0;
  for (const part of parseText(text).parts) {
    if (part.type !== 'helper' || part.helper !== 'krav' || part.argument.type !== 'text') continue;
    const id = ids.get(part.argument.text);
    if (id === undefined) continue;
    written += `${text.slice(at, part.span[0])}{{krav "${id}"}}`;
    at = part.span[1];
  }
  return written + text.slice(at);
}
