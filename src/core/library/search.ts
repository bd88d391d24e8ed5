import type { Kind, Pack, Specification } from '../model/generated/types.ts';
import { commonLabel } from '../model/schema.ts';
import { scopeOf } from '../text/index.ts';
import {
  inPacks,
  inRecord,
  sourceId,
  sourceLabel,
  type FoundRequirement,
  type SearchedRecord,
} from './found-requirement.ts';
import { createSimilarity } from './similar.ts';

export interface SearchFilter {
  readonly kind?: Kind;
  /** An `id` of `areas`. */
  readonly area?: string;
  /** An `id` of `sources`. */
  readonly source?: string;
}

export interface SearchChoice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export interface RequirementSearch {
  /** What may be filtered by, each with how many requirements it holds. */
  readonly kinds: readonly (SearchChoice & { readonly id: Kind })[];
  /** Subjects and sections, by their Swedish names. */
  readonly areas: readonly SearchChoice[];
  readonly sources: readonly SearchChoice[];
  /**
   * Those that hold every word somewhere (text, id, section, source, kind), closest first; then those about the same thing
   * in other words. Without words all of them, in the order of the sources. What says the same is found once, in a pack
   * rather than in a specification, unless the source is filtered by.
   */
  find(words: string, filter?: SearchFilter, limit?: number): readonly FoundRequirement[];
}

/** Searches the packs of a library and the records of other specifications, for the specification they would come to. */
export function createSearch(
  packs: readonly Pack[],
  records: readonly SearchedRecord[],
  here?: Specification,
): RequirementSearch {
  const buyer = here && scopeOf({ specification: here }).value('buyer')?.value;
  const named = [
    ...inPacks(packs, here).map(found => ({ found, buyer })),
    ...records.flatMap(each => inRecord(each).map(found => ({ found, buyer: each.record.buyer }))),
  ];
  const entries = named.map(({ found, buyer: name }, order) => entryOf(found, order, name));
  // Most specifications say much the same: what is said is compared once, however many say it.
  const said = new Map(entries.toReversed().map(entry => [entry.says, entry]));
  const similar = createSimilarity([...said.values()], ({ found }) => `${found.text} ${found.section}`);
  return {
    kinds: choices(entries, ({ found }) =>
      found.kinds.map(kind => [kind, commonLabel('Kind', kind)]),
    ) as RequirementSearch['kinds'],
    areas: choices(entries, ({ areas }) => [...areas]).toSorted(byLabel),
    sources: choices(entries, ({ found: { from } }) => [[sourceId(from), sourceLabel(from)]]),
    find(words, filter = {}, limit = 100) {
      const wanted = lower(words).match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [];
      const passing = entries.filter(entry => passes(entry, filter));
      const found = wanted.length === 0 ? passing : ranked(passing, wanted, similar.best(words, said.size));
      return (filter.source === undefined ? onceEach(found) : found.map(entry => entry.found)).slice(0, limit);
    },
  };
}

function ranked(
  passing: readonly Entry[],
  wanted: readonly string[],
  similar: readonly { readonly item: Entry; readonly score: number }[],
): readonly Entry[] {
  const scores = new Map(similar.map(({ item, score }) => [item.says, score]));
  const likeness = ({ says }: Entry): number => scores.get(says) ?? 0;
  const score = (entry: Entry): number => likeness(entry) + (lower(entry.found.id).startsWith(wanted[0] ?? '') ? 1 : 0);
  const exact = new Set(passing.filter(({ haystack }) => wanted.every(word => haystack.includes(word))));
  const others = passing.filter(entry => likeness(entry) >= otherWordsFrom && !exact.has(entry));
  const byScore = (list: Iterable<Entry>) => [...list].sort((a, b) => score(b) - score(a) || a.order - b.order);
  return [...byScore(exact), ...byScore(others)];
}

/** Of those that say the same the first in the order of the sources, in the place of the best. */
function onceEach(entries: readonly Entry[]): readonly FoundRequirement[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.says);
    if (group) group.push(entry);
    else groups.set(entry.says, [entry]);
  }
  return [...groups.values()].flatMap(group => {
    const [first, ...rest] = group.toSorted((a, b) => a.order - b.order);
    const files = new Set(rest.flatMap(({ found: { from } }) => (from.type === 'specification' ? [from.file] : [])));
    return first ? [{ ...first.found, alsoIn: files.size }] : [];
  });
}

/** A few words are never very like a whole sentence; below this they have only an ending in common. */
const otherWordsFrom = 0.15;

interface Entry {
  readonly found: FoundRequirement;
  readonly order: number;
  readonly haystack: string;
  /** The same for all that say the same. */
  readonly says: string;
  /** Id → label. */
  readonly areas: ReadonlyMap<string, string>;
}

const lower = (text: string): string => text.normalize('NFC').toLowerCase();

/** The area, to filter by, of what deals with a subject. */
export const coverArea = (cover: string): string => `cover:${cover}`;

function entryOf(found: FoundRequirement, order: number, buyer: unknown): Entry {
  const nobody = typeof buyer === 'string' && buyer !== '' ? found.text.replaceAll(buyer, '{') : found.text;
  const { id, kinds, text, section, covers, from } = found;
  const labels = [...kinds.map(kind => commonLabel('Kind', kind)), ...covers.map(cover => commonLabel('Cover', cover))];
  return {
    found,
    order,
    says: `${kinds[0] ?? ''} ${lower(nobody)
      .replaceAll(/\p{N}+/gu, '#')
      .replaceAll(/\s+/g, ' ')}`,
    haystack: lower([id, text, section, sourceLabel(from), ...labels].join('\n')),
    areas: new Map([
      ...covers.map(cover => [coverArea(cover), commonLabel('Cover', cover)] as const),
      [`section:${lower(section)}`, section] as const,
    ]),
  };
}

const passes = ({ found, areas }: Entry, { kind, area, source }: SearchFilter): boolean =>
  (kind === undefined || found.kinds.includes(kind)) &&
  (area === undefined || areas.has(area)) &&
  (source === undefined || sourceId(found.from) === source);

function choices(
  entries: readonly Entry[],
  of: (entry: Entry) => readonly (readonly [id: string, label: string])[],
): readonly SearchChoice[] {
  const found = new Map<string, { readonly id: string; readonly label: string; count: number }>();
  for (const entry of entries)
    for (const [id, label] of of(entry)) {
      const known = found.get(id);
      if (known) known.count++;
      else found.set(id, { id, label, count: 1 });
    }
  return [...found.values()];
}

const swedish = new Intl.Collator('sv-SE');
const byLabel = (a: SearchChoice, b: SearchChoice): number => swedish.compare(a.label, b.label);
