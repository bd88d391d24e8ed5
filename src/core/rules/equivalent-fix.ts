import type { Fix } from '../model/finding.ts';
import { belongingTo, rowAfter } from '../wording/after-name.ts';
import { equivalences } from '../wording/equivalence.ts';
import type { Lexicon } from '../wording/lexicon.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { formBefore, isGiven, phraseEnds } from '../wording/room-for-equivalent.ts';
import { insertFix, replaceFix } from './rule.ts';
import type { Span } from '../text/index.ts';

/** Where something named ends, where its sentence does, and whether a list of alternatives ends with it. */
export interface NamedPlace {
  readonly stop: number;
  readonly end: number;
  readonly pause?: '' | ',';
}

const clauseEnds = one`^\s*(?:[.,;:)!?”]|$)`;
const onlyPause = one`^[\s,]*$`;
/** *, Word* before *osv.* */
const onlyMembers = one`^(?:,\s[\p{L}\p{N}.+#-]+){0,4}[\s,]*$`;

/**
 * Adds the law's words after what is named, what belongs to the name and the rest of the row that it stands in, or writes
 * them over what people write in their place. Nothing where the list is left open (*PDF, DOCX osv.*): it is closed first.
 * Nothing either where a noun follows that the name belongs to, or where a thing is meant that is there already.
 */
export function equivalentFixes(
  text: PreparedText,
  at: string,
  place: NamedPlace,
  words: string,
  lexicon: Lexicon,
): readonly Fix[] {
  const own = belongingTo(text.masked.slice(place.stop, place.end));
  const named = place.stop + own.length;
  const isNext = (start: number): boolean => start >= named && onlyPause.test(text.lower.slice(named, start));
  const substitute = equivalences(text).find(({ kind, span }) => kind === 'substitute' && isNext(span[0]));
  if (substitute) return writtenOver(text, at, substitute.span, words);
  const others = rowAfter(text.masked.slice(named, place.end));
  const from = named + others.length;
  const leavesOpen = lexicon
    .hits(text, 'open-ended')
    .some(
      hit =>
        hit.start >= named &&
        onlyMembers.test(text.lower.slice(named, hit.start)) &&
        clauseEnds.test(text.lower.slice(hit.end, place.end)),
    );
  const rest = text.masked.slice(from, place.end);
  if (leavesOpen || isGiven(text, named) || !phraseEnds(rest) || /^,? eller /.test(rest)) return [];
  const isAmongAlternatives =
    place.pause === ',' ||
    /(?:^|[\s,])(?:eller|och) /.test(own.replace(/\([^)]*\)/g, '')) ||
    /(?<!och\/)eller /.test(others);
  const continues = !clauseEnds.test(rest);
  const form = /[^a-zåäö]certifiera[dt]e?$/.test(text.lower.slice(0, named)) ? 'eller likvärdigt' : words;
  const insert = isAmongAlternatives ? `, ${form}${continues ? ',' : ''}` : ` ${form}`;
  return [insertFix(`Lägg till ”${form}”`, at, from, insert)];
}

/** The law's words in the form that the noun after them asks for: *eller motsvarande ramverk* → *eller likvärdigt ramverk*. */
export function writtenOver(text: PreparedText, at: string, span: Span, words: string): readonly Fix[] {
  const form = formBefore(text.lower.slice(span[1]), words);
  return form === undefined ? [] : [replaceFix(`Skriv ”${form}”`, at, span, form)];
}
