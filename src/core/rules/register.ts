/** The registers of CrossReferences. */
export type RegisterName =
  | 'abbreviations'
  | 'annexes'
  | 'answerAnnexes'
  | 'byCover'
  | 'byDemand'
  | 'byId'
  | 'byKind'
  | 'byOrigin'
  | 'byText'
  | 'criteria'
  | 'lacking'
  | 'lots'
  | 'priceRows'
  | 'requires'
  | 'subjects'
  | 'tags'
  | 'targets';

/** Where a record stands in the file. */
export interface Ordered {
  readonly home: { readonly order: number };
  readonly index: number;
}

/** Values by key; the keys with more than one value are known without a search. */
export class Register<V extends Ordered> {
  readonly #values = new Map<string, Set<V>>();
  readonly #doubled = new Set<string>();

  add(key: string, value: V): void {
    const known = this.#values.get(key);
    if (!known) this.#values.set(key, new Set([value]));
    else if (known.add(value).size > 1) this.#doubled.add(key);
  }

  delete(key: string, value: V): void {
    const known = this.#values.get(key);
    if (!known?.delete(value)) return;
    if (known.size < 2) this.#doubled.delete(key);
    if (known.size === 0) this.#values.delete(key);
  }

  /** Sorted, so that what is told does not depend on what was edited when. */
  keys(): readonly string[] {
    return [...this.#values.keys()].sort();
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  count(key: string): number {
    return this.#values.get(key)?.size ?? 0;
  }

  /** In the order of the file. */
  get(key: string): readonly V[] {
    return [...(this.#values.get(key) ?? [])].sort((a, b) => a.home.order - b.home.order || a.index - b.index);
  }

  /** Keys that more than one value has. */
  get doubled(): readonly string[] {
    return [...this.#doubled].sort();
  }
}
