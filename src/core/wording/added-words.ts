import { bareForm } from './entry-form.ts';
import { compileLexicon } from './lexicon.ts';
import { PreparedText } from './prepared-text.ts';
import type { WordListName } from './word-lists.ts';

/** Which of the words that a workspace adds to a list no text can ever hold: *C++*, *(x)*, a dash. */
export function neverFound(list: WordListName, added: readonly string[]): readonly string[] {
  const lexicon = compileLexicon({ [list]: { add: added } });
  // The last part of a compound needs a first one
  const sample = (word: string): string => `${word.trim().startsWith('*') ? 'kapellmästar' : ''}${bareForm(word)}`;
  const isFound = (word: string): boolean =>
    lexicon.hits(new PreparedText(sample(word)), list).some(({ entry }) => entry === bareForm(word));
  return added.filter(word => !isFound(word));
}
