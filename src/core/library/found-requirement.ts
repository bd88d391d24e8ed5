import type { Cover, Kind, Pack, PackRequirement, Specification } from '../model/generated/types.ts';
import { resolveText, scopeOf, type Scope } from '../text/index.ts';
import { variantsOf } from './compose-requirement.ts';
import { requirementsInUse } from './pack-library.ts';
import type { SpecificationRecord } from './specification-record.ts';

/** A requirement that may be taken from somewhere else. */
export interface FoundRequirement {
  readonly id: string;
  /** Several where a pack lets the facts decide. */
  readonly kinds: readonly Kind[];
  /** As a person reads it here: with the values of the specification it would come to, else the suggested ones. */
  readonly text: string;
  /** Title of the section it stands in. */
  readonly section: string;
  readonly covers: readonly Cover[];
  /** A pack makes one for each row of an answer or entry of the IT environment. */
  readonly perRow: boolean;
  /** How many other specifications say the same, but for numbers and the buyer's name; they have no row of their own. */
  readonly alsoIn: number;
  readonly from: FoundSource;
}

export type FoundSource =
  | { readonly type: 'pack'; readonly pack: string; readonly title: string; readonly version: string }
  | {
      readonly type: 'specification';
      /** As the records name it. */ readonly file: string;
      readonly title: string;
      readonly reference?: string;
    };

export interface SearchedRecord {
  readonly file: string;
  readonly record: SpecificationRecord;
}

/** `pack:exit` or `file:…`; what a filter names a source by. */
export const sourceId = (from: FoundSource): string =>
  from.type === 'pack' ? `pack:${from.pack}` : `file:${from.file}`;

/** How a row names where it comes from: pack and version, or the specification with its registration number. */
export const sourceLabel = (from: FoundSource): string =>
  from.type === 'pack'
    ? `${from.title} ${from.version}`
    : from.reference === undefined
      ? from.title
      : `${from.title}, ${from.reference}`;

/** Those of packs, as they read in the specification that they would come to. */
export function inPacks(packs: readonly Pack[], here: Specification | undefined): readonly FoundRequirement[] {
  const scope = readingScope(packs, here);
  return requirementsInUse(packs).map(({ requirement, pack }) => ({
    id: requirement.id,
    kinds: [...new Set(variantsOf(requirement).map(({ kind }) => kind))],
    text: readable(requirement.text, scope),
    section: sectionTitle(requirement, pack, packs),
    covers: requirement.covers ?? [],
    perRow: requirement.forEach !== undefined,
    alsoIn: 0,
    from: { type: 'pack', pack: pack.id, title: pack.title, version: pack.version },
  }));
}

function sectionTitle({ section }: PackRequirement, pack: Pack, packs: readonly Pack[]): string {
  const base = packs.find(({ id }) => pack.extends?.includes(id));
  const sections = [...(pack.sections ?? []), ...(base?.sections ?? [])];
  return (section === undefined ? sections[0] : sections.find(({ id }) => id === section))?.title ?? pack.title;
}

/** Values here go before what the packs suggest; annexes of packs are known by their titles. */
function readingScope(packs: readonly Pack[], here: Specification | undefined): Scope {
  const own = scopeOf({ specification: here ?? { kravbyggaren: 1 }, packs });
  const suggested = new Map(
    packs.flatMap(pack =>
      (pack.parameters ?? []).map(
        each => [each.shared ? each.name : `${pack.id}.${each.name}`, each.suggested] as const,
      ),
    ),
  );
  const annexes = new Map(packs.flatMap(pack => (pack.annexes ?? []).map(annex => [annex.id, annex.title] as const)));
  return {
    value(name) {
      const value = own.value(name)?.value ?? suggested.get(name) ?? (name === 'buyer' ? 'beställaren' : undefined);
      return { value };
    },
    requirement: id => id,
    annex: id => own.annex(id) ?? { title: annexes.get(id) ?? id },
  };
}

/** What nobody has said yet is shown as an ellipsis, not as its placeholder. */
const readable = (text: string, scope: Scope): string =>
  resolveText(text, scope)
    .parts.map(part => (part.type === 'unfilled' ? '…' : part.type === 'reference' ? part.shown : part.text))
    .join('');

/** Those of another specification. */
export function inRecord({ file, record }: SearchedRecord): readonly FoundRequirement[] {
  const { title, reference } = record;
  const from: FoundSource = {
    type: 'specification',
    file,
    title: title || file,
    ...(reference !== undefined && { reference }),
  };
  return record.requirements.map(({ id, kind, text, section, area }) => ({
    id,
    kinds: [kind],
    text,
    section,
    covers: area.covers,
    perRow: false,
    alsoIn: 0,
    from,
  }));
}
