/**
 * Phrases as they are listed in a dictionary, as the source of an expression: whole words or words in a row, with commas or
 * line breaks between, in lower case. `*` stands for any letters, `…` for up to three words. `försen*, på … bekostnad`.
 */
export function phrases(list: string): string {
  const sources = list
    .split(/[,\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')
    .map(phrase => phrase.replace(/ … /g, ' (?:[\\p{L}-]+ ){0,3}?').replaceAll('*', '[\\p{L}-]*'));
  return `(?<!\\p{L})(?:${sources.join('|')})(?!\\p{L})`;
}

/** The parts of a list, `minska, begränsa`, as the alternatives of an expression. Each is an expression of its own. */
export const alternatives = (list: string): string =>
  list
    .split(/[,\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .join('|');

/** Any of the parts, within a longer expression. */
export const anyOf = (list: string): string => `(?:${alternatives(list)})`;

/** The words alone, not within longer ones. */
export const alone = (...sources: readonly string[]): string => `(?<!\\p{L})(?:${sources.join('|')})(?!\\p{L})`;
