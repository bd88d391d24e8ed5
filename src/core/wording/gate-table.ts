/**
 * The words of many sets as a `WordGate` looks for them: numbers and texts alone, so that a table that was written by the
 * build is ready when it has been read. A word is known by its number.
 */
export interface GateTable {
  /** Each word once; those with one key stand together. */
  readonly words: readonly string[];
  /** By word, the code of its first letter: most others that end in the same letters begin otherwise. */
  readonly firsts: readonly number[];
  /** By word, where in it the letters end that it is found by. */
  readonly ends: readonly number[];
  /** By word, which of `places` it has. */
  readonly memberships: readonly number[];
  /** Places of sets that some word is in, each list once. */
  readonly places: readonly (readonly number[])[];
  /** Of the words of one letter, of two or three, and of the others. */
  readonly keys: Readonly<Record<Sort, readonly number[]>>;
  /** Numbers of the first words with a key: none, then the keys of the three sorts in turn, then the number of words. */
  readonly starts: readonly number[];
}

const sorts = ['one', 'short', 'long'] as const;
type Sort = (typeof sorts)[number];

interface SoughtWord {
  readonly text: string;
  readonly end: number;
  readonly sort: Sort;
  readonly key: number;
  /** Places of the sets that it is in. */
  readonly places: readonly number[];
}

/** Of sets of words in lower case, each by its place; one that is left out holds for every text. */
export function gateTable(sets: readonly (readonly string[] | undefined)[]): GateTable {
  const words = soughtWords(sets).sort((a, b) => sorts.indexOf(a.sort) - sorts.indexOf(b.sort) || a.key - b.key);
  const starts = words.flatMap((word, i) => (isAlike(word, words[i - 1]) ? [] : [i]));
  const lists = new Map(words.map(({ places }) => [places.join(), places]));
  const numbers = new Map(Array.from(lists.keys(), (list, i) => [list, i]));
  const keysOf = (sort: Sort): readonly number[] => [
    ...new Set(words.filter(word => word.sort === sort).map(({ key }) => key)),
  ];
  return {
    words: words.map(({ text }) => text),
    firsts: words.map(({ text }) => text.charCodeAt(0)),
    ends: words.map(({ end }) => end),
    memberships: words.map(({ places }) => numbers.get(places.join()) ?? 0),
    places: [...lists.values()],
    keys: { one: keysOf('one'), short: keysOf('short'), long: keysOf('long') },
    starts: [0, ...starts, words.length],
  };
}

const isAlike = (word: SoughtWord, other: SoughtWord | undefined): boolean =>
  word.sort === other?.sort && word.key === other.key;

/** Every word of the sets, each once, with the letters by which it is told from most of the others. */
function soughtWords(sets: readonly (readonly string[] | undefined)[]): SoughtWord[] {
  const places = new Map<string, number[]>();
  sets.forEach((set, place) => {
    for (const word of withoutLonger(set ?? [])) places.set(word, [...(places.get(word) ?? []), place]);
  });
  const shared = new Map<string, number>();
  for (const word of places.keys())
    for (const part of new Set(partsOf(word))) shared.set(part, (shared.get(part) ?? 0) + 1);
  return Array.from(places, ([text, of]) => soughtWord(text, tellingEnd(text, shared), of));
}

function soughtWord(text: string, end: number, places: readonly number[]): SoughtWord {
  let letters = 0;
  for (let i = Math.max(0, end - partLength); i < end; i++) letters = slide(letters, text.charCodeAt(i));
  const word = { text, end, places };
  if (text.length >= partLength) return { ...word, sort: 'long', key: scattered(letters) };
  if (text.length > 1) return { ...word, sort: 'short', key: letters & 0xffff };
  return { ...word, sort: 'one', key: letters & 0xff };
}

/** Where a word of the set is a part of another, the other tells nothing more. */
function withoutLonger(set: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of [...new Set(set)].sort((a, b) => a.length - b.length))
    if (!kept.some(shorter => word.includes(shorter))) kept.push(word);
  return kept;
}

const partLength = 4;

const partsOf = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - partLength + 1) }, (_, i) => word.slice(i, i + partLength));

/** Letters across a blank stand in most texts, and are worth as little as if this many words had them. */
const blankCost = 10;

function tellingEnd(word: string, shared: ReadonlyMap<string, number>): number {
  if (word.length < partLength) return word.length;
  const costs = partsOf(word).map(part => (shared.get(part) ?? 0) + (part.includes(' ') ? blankCost : 0));
  return costs.indexOf(Math.min(...costs)) + partLength;
}

/** The last four letters, a byte of each: words are compared whole where their letters' bytes agree. */
export const slide = (letters: number, code: number): number => (letters << 8) | (code & 0xff);

/** Room for two letters' bytes, and so much for four that few texts meet a word by chance. */
export const keyBits = 16;

/** Four letters as a key (Knuth's multiplicative hash). */
export const scattered = (letters: number): number => Math.imul(letters, 0x9e3779b1) >>> (32 - keyBits);
