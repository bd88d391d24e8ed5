/** Where a text uses a defined term, in whatever form. */
export interface TermUse {
  /** As it is defined. */
  readonly term: string;
  readonly span: readonly [number, number];
}

export type TermFinder = (text: string) => readonly TermUse[];

/** What Swedish nouns and adjectives end in: *förvaltare*, *förvaltaren*, *förvaltarnas*. */
const endings = '(?:en|n|et|t|ens|ns|ets|ts|s|a|e|ar|er|or|arna|erna|orna|na|arnas|ernas|ornas|nas|ars|ers|ors)?';
const nothing: TermFinder = () => [];

/** Finds the terms in texts: as whole words, the longest first; one in capitals only as it is written. */
export function termFinder(terms: Iterable<string>): TermFinder {
  const byWord = new Map(
    [...terms].flatMap(term => (term.trim() ? [[term.trim().toLowerCase(), term.trim()] as const] : [])),
  );
  if (byWord.size === 0) return nothing;
  const words = [...byWord.keys()].toSorted((a, b) => b.length - a.length);
  const any = words.map(word => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join('|');
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_-])(${any})${endings}(?![\p{L}\p{N}_-])`, 'giu');
  return text =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: found, 1: word = '', index }) => {
      const term = byWord.get(word.toLowerCase());
      if (term === undefined || (term === term.toUpperCase() && word !== term)) return [];
      return [{ term, span: [index, index + found.length] as const }];
    });
}
