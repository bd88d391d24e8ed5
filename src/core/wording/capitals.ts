import { every, matchesIn, one } from './pattern.ts';
import { once, type PreparedText } from './prepared-text.ts';

const small = one`\p{Ll}`;
const capitalWord = every`(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])`;
/** A few abbreviations in a row are not written so for weight. */
const fewestWords = 3;

/** Whether all the words of a sentence are in capitals; its placeholders are covered. */
export const isInCapitals = (sentence: string): boolean =>
  !small.test(sentence) && matchesIn(sentence, capitalWord).length >= fewestWords;

/** Whether a text or any sentence of it is. */
export const holdsCapitals = once(
  ({ masked, sentences }: PreparedText): boolean =>
    isInCapitals(masked) || sentences.some(span => isInCapitals(masked.slice(...span))),
);

/** The words in capitals; placeholders stay, since their names are what they are. */
export const asCapitals = (words: string): string =>
  words
    .split(/(\{\{[^{}]*\}\})/)
    .map((part, i) => (i % 2 === 0 ? part.toUpperCase() : part))
    .join('');
