/** Places of sets, thirty to a number. */
export type Marks = readonly number[];

const bitsPerNumber = 30;

export const isMarked = (marks: Marks, place: number): boolean =>
  ((marks[(place / bitsPerNumber) | 0] ?? 0) & (1 << (place % bitsPerNumber))) !== 0;

export function marksOf(places: readonly number[]): Marks {
  return places.reduce(mark, blank(Math.max(0, ...places) + 1));
}

/** Whether a place is marked in both. */
export function haveCommon(a: Marks, b: Marks): boolean {
  for (let i = 0; i < a.length; i++) if (((a[i] ?? 0) & (b[i] ?? 0)) !== 0) return true;
  return false;
}

/** The places of patterns, to be asked for in one go. */
export const placesOf = (patterns: readonly { readonly place: number }[]): Marks =>
  marksOf(patterns.map(({ place }) => place));

interface Word {
  readonly text: string;
  /** Where in the word the letters end that it is found by. */
  readonly end: number;
  /** The sets that it is in. */
  readonly marks: Marks;
}

/**
 * Which of many sets of words a text holds words of, told in one walk over its letters, however many words there are: a
 * word is looked at only where four letters of it stand, two of a short one, one of a sign (after Karp and Rabin, 1987).
 * A set without words, and a place that no set has, hold for every text.
 */
export class WordGate {
  readonly #always: Marks;
  readonly #buckets: Word[][] = [[]];
  /** Place in `#buckets` by the last letter, the last two, the last four; 0: no word. */
  readonly #one = new Uint16Array(1 << 8);
  readonly #two = new Uint16Array(1 << keyBits);
  readonly #four = new Uint16Array(1 << keyBits);

  constructor(sets: readonly (readonly string[] | undefined)[]) {
    const always = blank(sets.length);
    for (let place = 0; place < always.length * bitsPerNumber; place++) if (!sets[place]) mark(always, place);
    this.#always = always;
    const words = new Map<string, Marks>();
    sets.forEach((set, place) => {
      if (!set) return;
      // Most words are in one set, and all of those have the same marks.
      const alone = mark(blank(sets.length), place);
      for (const word of set) {
        const known = words.get(word);
        words.set(word, known ? mark(known.slice(), place) : alone);
      }
    });
    for (const [text, marks] of words) this.#add(text, marks);
  }

  #add(text: string, marks: Marks): void {
    const isLong = text.length >= 4;
    const end = isLong ? longestPart(text) + 4 : Math.min(2, text.length);
    let letters = 0;
    for (let i = 0; i < end; i++) letters = slide(letters, text.charCodeAt(i));
    const [table, key] = isLong
      ? [this.#four, scattered(letters)]
      : text.length > 1
        ? [this.#two, scattered(letters & 0xffff)]
        : [this.#one, letters & 0xff];
    const known = table[key] ?? 0;
    if (known > 0) this.#buckets[known]?.push({ text, end, marks });
    else table[key] = this.#buckets.push([{ text, end, marks }]) - 1;
  }

  /** `text` in lower case. */
  marks(text: string): Marks {
    let marks = this.#always;
    let letters = 0;
    for (let i = 0; i < text.length; i++) {
      letters = slide(letters, text.charCodeAt(i));
      const four = this.#four[scattered(letters)] ?? 0;
      const two = this.#two[scattered(letters & 0xffff)] ?? 0;
      const one = this.#one[letters & 0xff] ?? 0;
      if (four > 0) marks = this.#found(four, text, i + 1, marks);
      if (two > 0) marks = this.#found(two, text, i + 1, marks);
      if (one > 0) marks = this.#found(one, text, i + 1, marks);
    }
    return marks;
  }

  #found(bucket: number, text: string, end: number, marks: Marks): Marks {
    let all = marks;
    for (const word of this.#buckets[bucket] ?? []) {
      if (!text.startsWith(word.text, end - word.end)) continue;
      const own = all === this.#always ? all.slice() : (all as number[]);
      for (let i = 0; i < own.length; i++) own[i] = (own[i] ?? 0) | (word.marks[i] ?? 0);
      all = own;
    }
    return all;
  }
}

/** The last four letters, a byte of each: words are compared whole where their letters' bytes agree. */
const slide = (letters: number, code: number): number => (letters << 8) | (code & 0xff);

/** Tables of this size stay in the processor's nearest cache. */
const keyBits = 13;

/** Letters as a key (Knuth's multiplicative hash). */
const scattered = (letters: number): number => Math.imul(letters, 0x9e3779b1) >>> (32 - keyBits);

/** Where the longest part between blanks begins, with four letters from there on: phrases differ in it most. */
function longestPart(text: string): number {
  if (!text.includes(' ')) return 0;
  let [best, length] = [0, 0];
  for (let start = 0; start < text.length;) {
    const blankAt = text.indexOf(' ', start);
    const end = blankAt < 0 ? text.length : blankAt;
    if (end - start > length) [best, length] = [start, end - start];
    start = end + 1;
  }
  return Math.min(best, text.length - 4);
}

const blank = (count: number): number[] => new Array<number>(Math.ceil(count / bitsPerNumber)).fill(0);

function mark(marks: number[], place: number): number[] {
  const at = (place / bitsPerNumber) | 0;
  marks[at] = (marks[at] ?? 0) | (1 << (place % bitsPerNumber));
  return marks;
}
