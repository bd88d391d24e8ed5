/** So many that come or go are put in their places one by one; more are sorted with the rest. */
const mostPlaced = 20;

/** Names in order, kept while one comes and another goes. */
export class SortedNames {
  #list: readonly string[] | undefined;
  /** Those that have come or gone since the list was made: one that goes and comes again is in its place still. */
  readonly #changed = new Set<string>();

  /** A name has come, or has gone. */
  note(name: string): void {
    if (this.#list && !this.#changed.delete(name)) this.#changed.add(name);
  }

  /** The same list for the same names. `all` gives them as they are now. */
  list(all: () => Iterable<string>): readonly string[] {
    if (!this.#list || this.#changed.size > mostPlaced) this.#list = [...all()].sort();
    else if (this.#changed.size > 0) this.#list = withChanged(this.#list, this.#changed);
    this.#changed.clear();
    return this.#list;
  }
}

function withChanged(list: readonly string[], changed: ReadonlySet<string>): readonly string[] {
  const next = [...list];
  for (const name of changed) {
    const at = placeOf(name, next);
    if (next[at] === name) next.splice(at, 1);
    else next.splice(at, 0, name);
  }
  return next;
}

/** Where the name stands in an ordered list, or belongs. */
function placeOf(name: string, list: readonly string[]): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
