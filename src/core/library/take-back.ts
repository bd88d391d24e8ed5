import type { Change } from '../model/change.ts';
import type { Environment, Pack, Requirement, Section, Specification } from '../model/generated/types.ts';
import { composeContext } from './compose-context.ts';
import { expectedOf } from './expected.ts';
import { createLibrary } from './pack-library.ts';

/** A requirement that was declined, as its pack would give it now. */
export interface DeclinedRequirement {
  readonly pack: string;
  /** Pointer of the note that declines it. */
  readonly note: string;
  readonly reason?: string;
}

/** The note by which a requirement is declined, also as one of those that its pack makes per row. */
export function declinedNote({ packs = {} }: Specification, id: string): DeclinedRequirement | undefined {
  for (const [pack, { declined = [] }] of Object.entries(packs)) {
    const index = declined.findIndex(({ requirement }) => requirement === id || id.startsWith(`${requirement}.`));
    if (index < 0) continue;
    const reason = declined[index]?.reason;
    return { pack, note: `/packs/${pack}/declined/${String(index)}`, ...(reason === undefined ? {} : { reason }) };
  }
  return undefined;
}

export interface TakeBack {
  readonly specification: Specification;
  readonly packs: readonly Pack[];
  readonly environment: Environment | undefined;
  /** Place of a requirement in its section's list; `undefined` where it is not there. */
  readonly placeOf: (id: string, section: string) => number | undefined;
}

/**
 * What brings a declined requirement back where its pack puts it; `undefined` when the packs and answers no longer give
 * it. `specification` may lack its requirements.
 */
export function takeBackChanges(
  { specification, packs, environment, placeOf }: TakeBack,
  id: string,
): readonly Change[] | undefined {
  const note = declinedNote(specification, id);
  const context = composeContext(specification, packs, createLibrary({ packs: [] }), environment);
  const { requirements, sections } = expectedOf(context);
  const place = requirements.findIndex(({ value }) => value.id === id);
  const found = requirements[place];
  if (!note || !found) return undefined;
  const removal: Change = { op: 'remove', at: note.note };
  const { section, value } = found;
  if (!specification.sections?.some(each => each.id === section)) {
    const title = sections.find(each => each.id === section)?.title ?? section;
    return [removal, newSection(specification, { id: section, title, requirements: [value] })];
  }
  const before = requirements
    .slice(0, place)
    .reverse()
    .filter(each => each.section === section)
    .map(each => placeOf(each.value.id, section))
    .find(index => index !== undefined);
  const index = before === undefined ? 0 : before + 1;
  return [removal, { op: 'insert', at: `/sections/@${section}/requirements`, index, value: asJson(value) }];
}

const newSection = ({ sections = [] }: Specification, section: Section): Change => ({
  op: 'insert',
  at: '/sections',
  index: sections.length,
  value: asJson(section),
});

const asJson = (value: Requirement | Section): Extract<Change, { op: 'insert' }>['value'] =>
  JSON.parse(JSON.stringify(value)) as Extract<Change, { op: 'insert' }>['value'];
