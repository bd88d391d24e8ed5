/**
 * Word lists of the language rules, as data. An organisation adds to and removes from them by name under `wordLists` in
 * `kravbyggaren.yaml`. How entries match: lexicon.ts.
 */
export type WordListName = 'vague';

export const wordLists: Readonly<Record<WordListName, readonly string[]>> = {
  /** Words of quality that no test can decide (SPR-01). */
  vague: ['användarvänlig~'],
};
