interface Asked<V> {
  times: number;
  made?: V;
}

/** What is shorter is looked through. */
const long = 32;

/** So many questions about one thing cost less by looking through it than an index of it does. */
const few = 8;

/**
 * An index of something long that is asked about again and again: undefined for what is short and for the first
 * questions, which are answered by looking, then what `make` gives. It is kept for as long as the thing itself, which
 * must not change.
 */
export function indexWhenAskedOften<K extends object, V>(
  lengthOf: (thing: K) => number,
  make: (thing: K) => V,
): (thing: K) => V | undefined {
  const asked = new WeakMap<K, Asked<V>>();
  return thing => {
    if (lengthOf(thing) < long) return undefined;
    const known: Asked<V> = asked.get(thing) ?? { times: 0 };
    if (known.times === 0) asked.set(thing, known);
    if (++known.times < few) return undefined;
    return (known.made ??= make(thing));
  };
}
