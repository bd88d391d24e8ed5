/** The registers of CrossReferences. */
export const registerNames = [
  'abbreviations',
  'annexes',
  'answerAnnexes',
  'byCover',
  'byDemand',
  'byId',
  'byKind',
  'byOrigin',
  'byText',
  'criteria',
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
  readonly #values = new Map<string, Set<V>>();
  readonly #doubled = new Set<string>();
  readonly #reading: Reading;
  readonly #readersOfKey = new Map<string, Set<Reader>>();
  readonly #readersOfCounts = new Set<Reader>();
  /** How many values the keys had that have been touched since the last `settle`. */
  readonly #before = new Map<string, number>();
  #sorted: readonly string[] | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(key: string, value: V): void {
    this.#touch(key);
    const known = this.#values.get(key);
    if (!known) {
      this.#values.set(key, new Set([value]));
      this.#sorted = undefined;
    } else if (known.add(value).size > 1) this.#doubled.add(key);
  }

  delete(key: string, value: V): void {
    this.#touch(key);
    const known = this.#values.get(key);
    if (!known?.delete(value)) return;
    if (known.size < 2) this.#doubled.delete(key);
    if (known.size === 0) {
      this.#values.delete(key);
      this.#sorted = undefined;
    }
  }

  /** Sorted, so that what is told does not depend on what was edited when. */
  keys(): readonly string[] {
    this.#readCounts();
    return (this.#sorted ??= [...this.#values.keys()].sort());
  }

  has(key: string): boolean {
    this.#readCounts();
    return this.#values.has(key);
  }

  count(key: string): number {
    this.#readCounts();
    return this.#values.get(key)?.size ?? 0;
  }

  /** In the order of the file. */
  get(key: string): readonly V[] {
    this.#readKey(key);
    return [...(this.#values.get(key) ?? [])].sort((a, b) => a.home.order - b.home.order || a.index - b.index);
  }

  /** Keys that more than one value has. */
  get doubled(): readonly string[] {
    this.#readCounts();
    return [...this.#doubled].sort();
  }

  /** After a round of changes: those who read keys or counts are stale if these are not as they were. */
  settle(): void {
    const isSame = [...this.#before].every(([key, count]) => (this.#values.get(key)?.size ?? 0) === count);
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
    if (this.#readersOfCounts.size > 0 && !this.#before.has(key))
      this.#before.set(key, this.#values.get(key)?.size ?? 0);
    const readers = this.#readersOfKey.get(key);
    if (!readers) return;
    letGo(readers);
    this.#readersOfKey.delete(key);
  }
}

function letGo(readers: Set<Reader>): void {
  for (const reader of readers) reader.stale = true;
  readers.clear();
}
