/**
 * Regular expressions over Swedish text. `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}` are written as usual but mean the letters
 * and digits of Latin-1: with Unicode's own classes the engine needs a hundred times longer to make each expression ready,
 * and several times longer to run it. What is gained for a Polish name in a requirement is not worth that.
 */
const classes: Readonly<Record<string, string>> = {
  L: 'a-zà-öø-ÿA-ZÀ-ÖØ-Þ',
  Ll: 'a-zà-öø-ÿ',
  Lu: 'A-ZÀ-ÖØ-Þ',
  N: '0-9',
};

export function latin(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{(\w+)\}|\\.|\[|\]/g, (part, name: string | undefined) => {
    if (part === '[') inClass = true;
    if (part === ']') inClass = false;
    const letters = name === undefined ? undefined : classes[name];
    return letters === undefined ? part : inClass ? letters : `[${letters}]`;
  });
}

/** For `exec` and `test`. */
export const one = (source: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  new RegExp(latin(String.raw(source, ...values)));

/** For `matchAll` and `replace`: finds every place. */
export const every = (source: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  new RegExp(latin(String.raw(source, ...values)), 'g');

/** Computes a value once per text (or other object). */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return key => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = compute(key);
    known.set(key, made);
    return made;
  };
}
