import { needlesOf } from './needles.ts';
import { latin, patterns, type Pattern } from './pattern.ts';
import { soughtWord, soughtWords, type SoughtWord } from './word-gate.ts';

/** What `needleTable` gave when the program was built (esbuild.mjs); absent where the sources are run as they are. */
declare const NEEDLES: string | undefined;

/** Words as what `soughtWord` takes, part by part; their places are those of `names`. */
interface Table {
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly ends: readonly number[];
  readonly places: readonly (number | readonly number[])[];
}

/** Enough to tell our expressions apart, which `needleTable` makes sure of; much shorter than they are. */
const nameOf = ({ expression: { source } }: Pattern): string =>
  `${String(source.length)} ${source.slice(0, 60)} ${source.slice(-20)}`;

const needlesIn = ({ expression: { source } }: Pattern): readonly string[] | undefined => needlesOf(latin(source));

/**
 * The needles of all patterns, as text. Reading them from the expressions takes longer than looking through a hundred
 * requirements, and gives the same at every start. Throws when two expressions cannot be told apart by name.
 */
export function needleTable(): string {
  const byName = new Map<string, Pattern>();
  for (const each of patterns) {
    const name = nameOf(each);
    const known = byName.get(name);
    if ((known ?? each).expression.source !== each.expression.source)
      throw new Error(`two patterns with one name: ${name}`);
    byName.set(name, each);
  }
  const words = soughtWords(Array.from(byName.values(), needlesIn));
  return JSON.stringify({
    names: [...byName.keys()],
    words: words.map(({ text }) => text),
    ends: words.map(({ end }) => end),
    places: words.map(({ places }) => (places.length === 1 ? places[0] : places)),
  } satisfies Record<keyof Table, unknown>);
}

/** The words of all patterns: known from the build, or read from the expressions. */
export const allSoughtWords = (): readonly SoughtWord[] =>
  typeof NEEDLES === 'undefined' ? soughtWords(patterns.map(needlesIn)) : fromTable(JSON.parse(NEEDLES) as Table);

/** What the table does not know is read from the expression. */
function fromTable({ names, words, ends, places }: Table): readonly SoughtWord[] {
  const placesByName = new Map<string, number[]>(names.map(name => [name, []]));
  const unknown: (readonly string[] | undefined)[] = [];
  for (const each of patterns) {
    const known = placesByName.get(nameOf(each));
    if (known) known.push(each.place);
    else unknown[each.place] = needlesIn(each);
  }
  // A pattern that is written twice has two places
  const ours = Array.from(placesByName.values());
  const placesOf = (at: number | readonly number[] | undefined): readonly number[] =>
    typeof at === 'number' ? (ours[at] ?? []) : (at ?? []).flatMap(each => ours[each] ?? []);
  const known = words.map((text, i) => soughtWord(text, ends[i] ?? 0, placesOf(places[i])));
  return unknown.length === 0 ? known : [...known, ...soughtWords(unknown)];
}
