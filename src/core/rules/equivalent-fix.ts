import type { Fix } from '../model/finding.ts';
import { belongingTo } from '../wording/after-name.ts';
import { equivalences } from '../wording/equivalence.ts';
import type { Lexicon } from '../wording/lexicon.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { insertFix, replaceFix } from './rule.ts';

/** Where something named ends, where its sentence does, and whether a list of alternatives ends with it. */
export interface NamedPlace {
  readonly stop: number;
  readonly end: number;
  readonly pause?: '' | ',';
}

const clauseEnds = one`^\s*(?:[.,;:)!?”]|$)`;
const onlyPause = one`^[\s,]*$`;

/**
 * Adds the law's words after what is named and what belongs to the name, or writes them over what people write in their
 * place. Nothing where the list that the name stands in is left open (*PDF, DOCX osv.*): it is closed first.
 */
export function equivalentFixes(
  text: PreparedText,
  at: string,
  place: NamedPlace,
  words: string,
  lexicon: Lexicon,
): readonly Fix[] {
  const own = belongingTo(text.masked.slice(place.stop, place.end));
  const from = place.stop + own.length;
  const isNext = (start: number): boolean => start >= from && onlyPause.test(text.lower.slice(from, start));
  const substitute = equivalences(text).find(({ kind, span }) => kind === 'substitute' && isNext(span[0]));
  if (substitute) return [replaceFix(`Skriv ”${words}”`, at, substitute.span, words)];
  const leavesOpen = lexicon
    .hits(text, 'open-ended')
    .some(hit => isNext(hit.start) && clauseEnds.test(text.lower.slice(hit.end, place.end)));
  if (leavesOpen) return [];
  const isAmongAlternatives = place.pause === ',' || /(?:^|[\s,])(?:eller|och) /.test(own);
  const continues = !clauseEnds.test(text.masked.slice(from, place.end));
  const insert = isAmongAlternatives ? `, ${words}${continues ? ',' : ''}` : ` ${words}`;
  return [insertFix(`Lägg till ”${words}”`, at, from, insert)];
}
