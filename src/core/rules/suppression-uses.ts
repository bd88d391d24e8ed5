/** Which entries of `suppressions`, by their keys, accept something in which lists of findings. */
export class SuppressionUses {
  readonly #byList = new Map<object, ReadonlySet<string>>();
  readonly #counts = new Map<string, number>();
  /** Entries that have got their first use, or lost their last, since somebody last took note of it. */
  readonly changed = new Set<string>();

  isUsed(key: string): boolean {
    return this.#counts.has(key);
  }

  /** `list` stands for what the findings are about; `keys` are all that accept something there. */
  set(list: object, keys: ReadonlySet<string>): void {
    const before = this.#byList.get(list);
    for (const key of keys) this.#count(key, 1);
    for (const key of before ?? []) this.#count(key, -1);
    if (keys.size > 0) this.#byList.set(list, keys);
    else if (before) this.#byList.delete(list);
  }

  #count(key: string, by: 1 | -1): void {
    const before = this.#counts.get(key) ?? 0;
    const after = before + by;
    if (after === 0) this.#counts.delete(key);
    else this.#counts.set(key, after);
    if (before === 0 || after === 0) this.changed.add(key);
  }
}
