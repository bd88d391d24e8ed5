import { parseText } from '../text/index.ts';

export interface Similar<T> {
  readonly item: T;
  /** 0–1: the same words give 1; what has no word in common gives 0 and is left out. */
  readonly score: number;
}

export interface Similarity<T> {
  /** The items most like the text, best first, none below `atLeast`; equal ones in the order they were given. */
  best(text: string, limit?: number, atLeast?: number): readonly Similar<T>[];
}

/**
 * From this score on two texts are about the same thing. Measured with the packs' own statements: what somebody else
 * would write for the same demand began at 0.33 (half of it above 0.6), demands on other subjects ended at 0.26.
 */
export const relatedFrom = 0.3;

/**
 * Compares texts by the letters of their words, four at a time, weighed by how rare they are. So Swedish endings and
 * compounds need no list of words: *loggarna* meets *loggning*, *exportformat* meets *export*. Placeholders say nothing
 * and are passed by.
 */
export function createSimilarity<T>(items: readonly T[], textOf: (item: T) => string): Similarity<T> {
  const index = makeIndex(items.map(textOf));
  return {
    best: (text, limit = 10, atLeast = 0) =>
      ranked(scores(index, text), limit, atLeast).flatMap(([place, score]) => {
        const item = items[place];
        return item === undefined ? [] : [{ item, score }];
      }),
  };
}

/** Which texts have each gram, and its part of each, in one row after the other: `starts` says where a gram's begin. */
interface Index {
  readonly size: number;
  readonly grams: Grams;
  readonly rarity: Float64Array;
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly parts: Float64Array;
}

function makeIndex(texts: readonly string[]): Index {
  const grams = new Grams();
  const counted = texts.map(text => countsOf(grams.of(text)));
  const starts = new Uint32Array(grams.size + 2);
  // Two ahead: adding them up and then filling the rows moves each number to where its row begins.
  for (const counts of counted) for (const gram of counts.keys()) starts[gram + 2] = (starts[gram + 2] ?? 0) + 1;
  const rarity = Float64Array.from({ length: grams.size }, (_, gram) => rarityOf(starts[gram + 2] ?? 0, texts.length));
  for (let at = 2; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const length = starts.at(-1) ?? 0;
  const index = { size: texts.length, grams, rarity, starts };
  const rows = { texts: new Uint32Array(length), parts: new Float64Array(length) };
  counted.forEach((counts, text) => {
    const scale = 1 / lengthOf(counts, index);
    for (const [gram, times] of counts) {
      const at = starts[gram + 1] ?? 0;
      starts[gram + 1] = at + 1;
      rows.texts[at] = text;
      rows.parts[at] = partOf(times, rarity[gram] ?? 0) * scale;
    }
  });
  return { ...index, ...rows };
}

function scores(index: Index, text: string): Float64Array {
  const { size, grams, rarity, starts, texts, parts } = index;
  const found = new Float64Array(size);
  const counts = countsOf(grams.known(text));
  const scale = 1 / lengthOf(counts, index);
  for (const [gram, times] of counts) {
    if (gram >= grams.size) continue;
    const part = partOf(times, rarity[gram] ?? 0) * scale;
    const end = starts[gram + 1] ?? 0;
    for (let at = starts[gram] ?? 0; at < end; at++) {
      const place = texts[at] ?? 0;
      found[place] = (found[place] ?? 0) + part * (parts[at] ?? 0);
    }
  }
  return found;
}

/** Rounded: texts that are equally like must not be told apart by the last bit. */
const rounded = (score: number): number => Math.min(1, Math.round(score * 1e9) / 1e9);

type Hit = readonly [place: number, score: number];

/** Below this many the best are kept in order on the way, without sorting all. */
const few = 32;

function ranked(found: Float64Array, limit: number, atLeast: number): readonly Hit[] {
  const best: Hit[] = [];
  for (let place = 0; place < found.length; place++) {
    const score = rounded(found[place] ?? 0);
    if (score === 0 || score < atLeast) continue;
    if (limit > few) best.push([place, score]);
    else if (best.length < limit || score > (best.at(-1)?.[1] ?? 1)) {
      const after = best.findLastIndex(([, other]) => other >= score);
      best.splice(after + 1, 0, [place, score]);
      if (best.length > limit) best.pop();
    }
  }
  return limit > few ? best.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit) : best;
}

const rarityOf = (found: number, all: number): number => Math.log(1 + all / (0.5 + found));
const partOf = (times: number, rarity: number): number => (1 + Math.log(times)) * rarity;

/** What no text has is rarest of all, so that a text about something else is like none of them. */
function lengthOf(counts: ReadonlyMap<number, number>, { rarity, size }: Pick<Index, 'rarity' | 'size'>): number {
  const unknown = rarityOf(0, size);
  let squares = 0;
  for (const [gram, times] of counts) squares += partOf(times, rarity[gram] ?? unknown) ** 2;
  return Math.sqrt(squares);
}

function countsOf(grams: Iterable<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

const letters = 4;

/** Numbers the grams that it meets. A word is cut up once, however often it comes. */
class Grams {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, readonly number[]>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The grams of a text; new ones are numbered. */
  of(text: string): readonly number[] {
    return wordsOf(text).flatMap(word => {
      const known = this.#words.get(word) ?? gramsOf(word).map(gram => this.#number(gram));
      this.#words.set(word, known);
      return known;
    });
  }

  /** The same, without learning: what has not been met gets numbers beyond the known ones. */
  known(text: string): readonly number[] {
    const others = new Map<string, number>();
    return wordsOf(text)
      .flatMap(gramsOf)
      .map(gram => {
        const other = this.#numbers.get(gram) ?? others.get(gram) ?? this.size + others.size;
        if (other >= this.size) others.set(gram, other);
        return other;
      });
  }

  #number(gram: string): number {
    const number = this.#numbers.get(gram) ?? this.#numbers.size;
    this.#numbers.set(gram, number);
    return number;
  }
}

/** A short word is a gram by itself. */
function gramsOf(word: string): readonly string[] {
  if (word.length <= letters) return [word];
  return Array.from({ length: word.length - letters + 1 }, (_, at) => word.slice(at, at + letters));
}

function wordsOf(text: string): readonly string[] {
  return (
    withoutPlaceholders(text)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The text without its placeholders, for whoever compares or lists it and cannot fill them. */
export function withoutPlaceholders(text: string): string {
  if (!text.includes('{{')) return text;
  return parseText(text)
    .parts.map(part => (part.type === 'literal' ? part.text : ' '))
    .join('');
}
