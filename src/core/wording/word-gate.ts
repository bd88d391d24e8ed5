/** Places of sets, thirty to a number. */
export type Marks = readonly number[];

const bitsPerNumber = 30;

/** A place beyond those that there is room for is. */
export const isMarked = (marks: Marks, place: number): boolean =>
  ((marks[(place / bitsPerNumber) | 0] ?? -1) & (1 << (place % bitsPerNumber))) !== 0;

/** Room for `count` places. */
export const marksOf = (places: readonly number[], count = Math.max(0, ...places) + 1): Marks =>
  places.reduce(mark, blank(count));

/** Marks in `marks` all that is marked in `others`, if there are any; both have as much room. */
export function addMarks(marks: number[], others: Marks | undefined): void {
  if (others) for (let i = 0; i < marks.length; i++) marks[i] = (marks[i] ?? 0) | (others[i] ?? 0);
}

/** The places that are marked, in order. */
export function markedIn(marks: Marks): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < marks.length; i++) {
    for (let bits = marks[i] ?? 0; bits !== 0; bits &= bits - 1)
      places.push(i * bitsPerNumber + 31 - Math.clz32(bits & -bits));
  }
  return places;
}

/** Whether a place is marked in both. */
export function haveCommon(a: Marks, b: Marks): boolean {
  for (let i = 0; i < a.length; i++) if (((a[i] ?? 0) & (b[i] ?? 0)) !== 0) return true;
  return false;
}

/** The places of patterns, to be asked for in one go. */
export const placesOf = (patterns: readonly { readonly place: number }[]): Marks =>
  marksOf(patterns.map(({ place }) => place));

/** One of the words that a gate looks for. */
export interface SoughtWord {
  readonly text: string;
  /** The code of its first letter: most others that end in the same letters begin otherwise. */
  readonly first: number;
  /** Where in the word the letters end that it is found by. */
  readonly end: number;
  /** Places of the sets that it is in. */
  readonly places: readonly number[];
}

export const soughtWord = (text: string, end: number, places: readonly number[]): SoughtWord => ({
  text,
  first: text.charCodeAt(0),
  end,
  places,
});

/** Every word of the sets, each once, with the letters by which it is told from most of the others. */
export function soughtWords(sets: readonly (readonly string[] | undefined)[]): readonly SoughtWord[] {
  const places = new Map<string, number[]>();
  sets.forEach((set, place) => {
    for (const word of withoutLonger(set ?? [])) places.set(word, [...(places.get(word) ?? []), place]);
  });
  const shared = new Map<string, number>();
  for (const word of places.keys())
    for (const part of new Set(partsOf(word))) shared.set(part, (shared.get(part) ?? 0) + 1);
  return Array.from(places, ([text, of]) => soughtWord(text, tellingEnd(text, shared), of));
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

/**
 * Which of many sets of words a text holds words of, told in one walk over its letters, however many words there are: a
 * word is looked at only where four letters of it stand, or the last two of a shorter one (after Karp and Rabin, 1987).
 * A place without words holds for every text.
 */
export class WordGate {
  readonly #always: Marks;
  readonly #buckets: SoughtWord[][] = [[]];
  /** Places in `#buckets` by the only letter, by the last two of shorter words, and by four of the others; 0: no word. */
  readonly #one = new Uint16Array(1 << 8);
  readonly #short = new Uint16Array(1 << keyBits);
  readonly #long = new Uint16Array(1 << keyBits);

  /** `count` of places. */
  constructor(words: readonly SoughtWord[], count: number) {
    const always = new Set(
      Array.from({ length: Math.ceil(count / bitsPerNumber) * bitsPerNumber }, (_, place) => place),
    );
    for (const word of words) {
      for (const place of word.places) always.delete(place);
      this.#add(word);
    }
    this.#always = marksOf([...always], count);
  }

  #add(word: SoughtWord): void {
    const { text, end } = word;
    let letters = 0;
    for (let i = Math.max(0, end - partLength); i < end; i++) letters = slide(letters, text.charCodeAt(i));
    if (text.length >= partLength) this.#put(this.#long, scattered(letters), word);
    else if (text.length > 1) this.#put(this.#short, letters & 0xffff, word);
    else this.#put(this.#one, letters & 0xff, word);
  }

  #put(table: Uint16Array, key: number, word: SoughtWord): void {
    const known = table[key] ?? 0;
    if (known > 0) this.#buckets[known]?.push(word);
    else table[key] = this.#buckets.push([word]) - 1;
  }

  /** `text` in lower case. */
  marks(text: string): Marks {
    let marks = this.#always;
    let letters = 0;
    for (let i = 0; i < text.length; i++) {
      letters = slide(letters, text.charCodeAt(i));
      const one = this.#one[letters & 0xff] ?? 0;
      const short = this.#short[letters & 0xffff] ?? 0;
      const long = this.#long[scattered(letters)] ?? 0;
      if (one > 0) marks = this.#found(one, text, i + 1, marks);
      if (short > 0) marks = this.#found(short, text, i + 1, marks);
      if (long > 0) marks = this.#found(long, text, i + 1, marks);
    }
    return marks;
  }

  #found(bucket: number, text: string, end: number, marks: Marks): Marks {
    let all = marks;
    for (const word of this.#buckets[bucket] ?? []) {
      const start = end - word.end;
      if (start < 0 || text.charCodeAt(start) !== word.first || !text.startsWith(word.text, start)) continue;
      const own = all === this.#always ? all.slice() : (all as number[]);
      for (const place of word.places) mark(own, place);
      all = own;
    }
    return all;
  }
}

/** The last four letters, a byte of each: words are compared whole where their letters' bytes agree. */
const slide = (letters: number, code: number): number => (letters << 8) | (code & 0xff);

/** Room for two letters' bytes, and so much for four that few texts meet a word by chance. */
const keyBits = 16;

/** Four letters as a key (Knuth's multiplicative hash). */
const scattered = (letters: number): number => Math.imul(letters, 0x9e3779b1) >>> (32 - keyBits);

const blank = (count: number): number[] => new Array<number>(Math.ceil(count / bitsPerNumber)).fill(0);

function mark(marks: number[], place: number): number[] {
  const at = (place / bitsPerNumber) | 0;
  marks[at] = (marks[at] ?? 0) | (1 << (place % bitsPerNumber));
  return marks;
}
