import { SortedNames } from './sorted-names.ts';

/** The registers of CrossReferences. */
export const registerNames = [
  'abbreviations',
  'alternatives',
  'annexes',
  'answerAnnexes',
  'byCover',
  'byId',
  'byKind',
  'byLetters',
  'byOrigin',
  'byText',
  'criteria',
  'excludes',
  'lacking',
  'lots',
  'priceRows',
  'requires',
  'subjects',
  'tags',
  'targets',
] as const;
export type RegisterName = (typeof registerNames)[number];

/** Where a record stands in the file. */
export interface Ordered {
  readonly home: { readonly order: number };
  readonly index: number;
}

/** Somebody whose result holds until something that was read for it changes. */
export interface Reader {
  stale: boolean;
  /** A part of its result is stale. */
  isStaleWithin: boolean;
  /** Whose result this one's is a part of. */
  readonly within: Reader | undefined;
}

/** Who is reading just now; one for all registers of a file. */
export interface Reading {
  reader: Reader | undefined;
}

/**
 * Values by key; the keys with more than one value are known without a search. Whoever reads it while `reading` says so
 * becomes stale when what was read changes: the values of a key at once, keys and counts when `settle` finds that they
 * are others than before.
 */
export class Register<V extends Ordered> {
  /** Most keys have one value: only those with more need a set. */
  readonly #values = new Map<string, V | Set<V>>();
  readonly #doubled = new Set<string>();
  readonly #reading: Reading;
  readonly #readersOfKey = new Map<string, Set<Reader>>();
  readonly #readersOfCounts = new Set<Reader>();
  /** How many values the keys had that have been touched since the last `settle`. */
  readonly #before = new Map<string, number>();
  readonly #sortedKeys = new SortedNames();
  readonly #sortedDoubled = new SortedNames();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(key: string, value: V): void {
    this.#touch(key);
    const known = this.#values.get(key);
    if (!known) {
      this.#values.set(key, value);
      this.#sortedKeys.note(key);
    } else if (known instanceof Set) known.add(value);
    else if (known !== value) {
      this.#values.set(key, new Set([known, value]));
      this.#doubled.add(key);
      this.#sortedDoubled.note(key);
    }
  }

  delete(key: string, value: V): void {
    this.#touch(key);
    const known = this.#values.get(key);
    if (known instanceof Set) {
      if (!known.delete(value) || known.size > 1) return;
      const [last] = known;
      this.#doubled.delete(key);
      this.#sortedDoubled.note(key);
      if (last) this.#values.set(key, last);
    } else if (known === value) {
      this.#values.delete(key);
      this.#sortedKeys.note(key);
    }
  }

  /** Sorted, so that what is told does not depend on what was edited when. The same list for the same keys. */
  keys(): readonly string[] {
    this.#readCounts();
    return this.#sortedKeys.list(() => this.#values.keys());
  }

  has(key: string): boolean {
    this.#readCounts();
    return this.#values.has(key);
  }

  count(key: string): number {
    this.#readCounts();
    return this.#count(key);
  }

  /** In the order of the file. */
  get(key: string): readonly V[] {
    this.#readKey(key);
    const known = this.#values.get(key);
    if (!(known instanceof Set)) return known ? [known] : [];
    return [...known].sort((a, b) => a.home.order - b.home.order || a.index - b.index);
  }

  /** The same, in no order, without anybody becoming a reader of it. */
  each(key: string): Iterable<V> {
    const known = this.#values.get(key);
    return known instanceof Set ? known : known ? [known] : [];
  }

  /** Keys that more than one value has, sorted. */
  get doubled(): readonly string[] {
    this.#readCounts();
    return this.#sortedDoubled.list(() => this.#doubled);
  }

  /** After a round of changes: those who read keys or counts are stale if these are not as they were. */
  settle(): void {
    const isSame = [...this.#before].every(([key, count]) => this.#count(key) === count);
    this.#before.clear();
    if (!isSame) letGo(this.#readersOfCounts);
  }

  /** All readers are stale. */
  forget(): void {
    letGo(this.#readersOfCounts);
    for (const readers of this.#readersOfKey.values()) letGo(readers);
    this.#readersOfKey.clear();
    this.#before.clear();
  }

  #count(key: string): number {
    const known = this.#values.get(key);
    return known instanceof Set ? known.size : known ? 1 : 0;
  }

  #readCounts(): void {
    if (this.#reading.reader) this.#readersOfCounts.add(this.#reading.reader);
  }

  #readKey(key: string): void {
    const { reader } = this.#reading;
    if (!reader) return;
    const known = this.#readersOfKey.get(key);
    if (known) known.add(reader);
    else this.#readersOfKey.set(key, new Set([reader]));
  }

  #touch(key: string): void {
    if (this.#readersOfCounts.size > 0 && !this.#before.has(key)) this.#before.set(key, this.#count(key));
    const readers = this.#readersOfKey.size > 0 ? this.#readersOfKey.get(key) : undefined;
    if (!readers) return;
    letGo(readers);
    this.#readersOfKey.delete(key);
  }
}

export function letGo(readers: Set<Reader>): void {
  for (const reader of readers) {
    if (reader.stale) continue;
    reader.stale = true;
    for (let each = reader.within; each && !each.isStaleWithin; each = each.within) each.isStaleWithin = true;
  }
  readers.clear();
}
