import { one } from './pattern.ts';
import type { Kind } from '../model/generated/types.ts';
import type { Hit } from './lexicon.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

const letterOrDigit = one`[\p{L}\p{N}]`;

/** Kinds whose wording binds somebody; a note or a method is not judged by the language rules. */
export const isBinding = (kind: Kind | undefined): boolean => kind !== 'information' && kind !== 'method';

/** The lower-cased sentence that holds an offset. */
export function sentenceOf(text: PreparedText, offset: number): string {
  return text.lower.slice(...sentenceSpan(text, offset));
}

export const sentenceSpan = (text: PreparedText, offset: number): Span =>
  text.sentences[text.sentenceAt(offset)] ?? [0, text.raw.length];

/** What the lower-cased sentence says before an offset. */
export const sentenceUpTo = (text: PreparedText, offset: number): string =>
  text.lower.slice(sentenceSpan(text, offset)[0], offset);

/** What the lower-cased sentence of some words says before them, and after. */
export function around(text: PreparedText, [start, end]: Span): readonly [before: string, after: string] {
  const [from, to] = sentenceSpan(text, start);
  return [text.lower.slice(from, start), text.lower.slice(end, to)];
}

/** The raw words that a hit found. */
export const words = (text: PreparedText, { start, end }: Pick<Hit, 'start' | 'end'>): string =>
  text.raw.slice(start, end);

/** Hits without those that stand within a longer one: *hög säkerhet* says more than *hög*. */
export function longest<H extends Hit>(hits: readonly H[]): readonly H[] {
  return hits.filter(
    (hit, i) =>
      !hits.some(
        (other, j) =>
          i !== j &&
          other.start <= hit.start &&
          other.end >= hit.end &&
          (other.end - other.start > hit.end - hit.start || j < i),
      ),
  );
}

const endsSentence = /^\s*(?:[.!?;]|$)/;
const dashBefore = /\s[–—-]\s*$/;
const dashAfter = /^\s*[–—-](?=\s)/;

/** The text without a span, with blanks, commas and dashes left as a sentence wants them. */
export function removalOf(text: PreparedText, span: Span): Span {
  const { raw } = text;
  let [start, end] = span;
  if (/[,(]\s*$/.test(raw.slice(0, start)) && /^\s*[,)]/.test(raw.slice(end))) {
    start = raw.slice(0, start).replace(/\s*[,(]\s*$/, '').length;
    end += /^\s*[,)]/.exec(raw.slice(end))?.[0].length ?? 0;
  } else if (endsSentence.test(raw.slice(end)))
    start = raw.slice(0, start).replace(/(?:\s*,|\s+[–—-])?\s*$/, '').length;
  else if (dashBefore.test(raw.slice(0, start)) && dashAfter.test(raw.slice(end))) {
    start = raw.slice(0, start).replace(dashBefore, '').length;
    end += dashAfter.exec(raw.slice(end))?.[0].length ?? 0;
  } else if (/\s$/.test(raw.slice(0, start))) start = raw.slice(0, start).trimEnd().length;
  else end += /^\s*/.exec(raw.slice(end))?.[0].length ?? 0;
  return [start, end];
}

/** Whether the words stand first in their sentence, where leaving them out would turn the word order. */
export const isFirst = (text: PreparedText, start: number): boolean => sentenceSpan(text, start)[0] === start;

/** Between Swedish quotation marks: a name or a label, not a demand. */
export const isQuoted = (text: PreparedText, start: number): boolean =>
  (text.raw.slice(0, start).match(/["”]/g)?.length ?? 0) % 2 === 1;

/** Words that count towards a sentence's length: placeholders do not. */
export const wordCount = (text: PreparedText): number =>
  text.tokens.filter(({ word }) => letterOrDigit.test(word)).length;
