import { keyBits, scattered, slide, type GateTable } from './gate-table.ts';

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

/**
 * Which of many sets of words a text holds words of, told in one walk over its letters, however many words there are: a
 * word is looked at only where four letters of it stand, or the last two of a shorter one (after Karp and Rabin, 1987).
 * A place without words holds for every text.
 */
export class WordGate {
  readonly #table: GateTable;
  readonly #always: Marks;
  /** Which of the table's `starts` a key has, by the three sorts; 0: no word. */
  readonly #one = new Uint16Array(1 << 8);
  readonly #short = new Uint16Array(1 << keyBits);
  readonly #long = new Uint16Array(1 << keyBits);

  /** `count` of places. */
  constructor(table: GateTable, count: number) {
    this.#table = table;
    const { keys, places } = table;
    let bucket = 1;
    for (const key of keys.one) this.#one[key] = bucket++;
    for (const key of keys.short) this.#short[key] = bucket++;
    for (const key of keys.long) this.#long[key] = bucket++;
    const told = new Set(places.flat());
    const room = Math.ceil(count / bitsPerNumber) * bitsPerNumber;
    this.#always = marksOf(
      Array.from({ length: room }, (_, place) => place).filter(place => !told.has(place)),
      count,
    );
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
    const { words, firsts, ends, memberships, places, starts } = this.#table;
    let all = marks;
    const after = starts[bucket + 1] ?? 0;
    for (let word = starts[bucket] ?? 0; word < after; word++) {
      const start = end - (ends[word] ?? 0);
      if (start < 0 || text.charCodeAt(start) !== firsts[word]) continue;
      if (!text.startsWith(words[word] ?? '', start)) continue;
      const own = all === this.#always ? all.slice() : (all as number[]);
      for (const place of places[memberships[word] ?? 0] ?? []) mark(own, place);
      all = own;
    }
    return all;
  }
}

const blank = (count: number): number[] => new Array<number>(Math.ceil(count / bitsPerNumber)).fill(0);

function mark(marks: number[], place: number): number[] {
  const at = (place / bitsPerNumber) | 0;
  marks[at] = (marks[at] ?? 0) | (1 << (place % bitsPerNumber));
  return marks;
}
