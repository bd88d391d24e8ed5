const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

/** Gives every row an id of its own; those that the file gives are never handed to another row. */
export class IdChooser {
  readonly #given: ReadonlySet<string>;
  readonly #reserved: ReadonlySet<string>;
  readonly #used = new Set<string>();
  /** Where counting goes on for an id that comes again and again. */
  readonly #counts = new Map<string, number>();
  #next = 1;

  /** `reserved`: ids that no new requirement may get. */
  constructor(given: Iterable<string>, reserved: Iterable<string> = []) {
    this.#given = new Set(given);
    this.#reserved = new Set(reserved);
  }

  choose(wanted: string): string {
    const base = idPattern.test(wanted) ? wanted : asId(wanted);
    const id = base === '' ? this.fresh() : this.#distinct(base, wanted);
    this.#used.add(id);
    return id;
  }

  /** Whether no row has the id. */
  isFree(id: string): boolean {
    return !this.#used.has(id) && !this.#given.has(id);
  }

  /** Takes an id that stands already. */
  claim(id: string): string {
    this.#used.add(id);
    return id;
  }

  /** An id for a requirement that has none. */
  fresh(): string {
    while (this.#isTaken(`IMP-${this.#next}`)) this.#next++;
    const id = `IMP-${this.#next}`;
    this.#used.add(id);
    return id;
  }

  /** An id like the one wanted, for a requirement that is another than the one that has it. */
  another(wanted: string): string {
    const id = this.#numbered(wanted, candidate => this.#isTaken(candidate));
    this.#used.add(id);
    return id;
  }

  #distinct(base: string, wanted: string): string {
    const taken = (id: string) => this.#used.has(id) || (id !== wanted && this.#given.has(id));
    return taken(base) ? this.#numbered(base, taken) : base;
  }

  #numbered(base: string, isTaken: (id: string) => boolean): string {
    const stem = base.slice(0, 34);
    let count = this.#counts.get(stem) ?? 2;
    while (isTaken(`${stem}-${count}`)) count++;
    this.#counts.set(stem, count);
    return `${stem}-${count}`;
  }

  #isTaken(id: string): boolean {
    return this.#used.has(id) || this.#given.has(id) || this.#reserved.has(id);
  }
}

/** The nearest possible id: `Krav 12` → `Krav-12`; empty where nothing is left. */
export const asId = (wanted: string): string =>
  wanted
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 40)
    .replace(/[._-]+$/, '');
