import type { Fix } from '../model/finding.ts';
import { belongingTo, namesFollow, rowAfter, versioned } from '../wording/after-name.ts';
import { equivalences } from '../wording/equivalence.ts';
import type { Lexicon } from '../wording/lexicon.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { formAfter, formBefore, isCutOff, isGiven, phraseEnds } from '../wording/room-for-equivalent.ts';
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

/** *34 armaturer av märket X redan sitter*: what is there already is not asked for. */
const alreadyThere = one`^ redan (?:sitter|finns|används|är|har|ingår)(?!\p{L})`;
/** *Word-format (DOCX)*, *RFC 5545 (iCalendar)*: another name of what stands before, to which the words belong. */
const isOnlyGloss = (before: string): boolean => /(?:-format(?:et)?|\d[\d.]*) \([\p{L}\p{N}.+-]+$/u.test(before);

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
  const isUnsure = isCutOff(text.masked.slice(from)) || alreadyThere.test(rest) || namesFollow(rest);
  if (leavesOpen || isUnsure || isGiven(text, named) || !phraseEnds(rest) || /^,? eller /.test(rest)) return [];
  const isAmongAlternatives =
    place.pause === ',' ||
    /(?:^|[\s,])(?:eller|och) /.test(own.replace(/\([^)]*\)/g, '')) ||
    /(?<!och\/)eller /.test(others);
  const to = from + (isOnlyGloss(text.masked.slice(0, from)) && rest.startsWith(')') ? 1 : 0);
  const continues = !clauseEnds.test(text.masked.slice(to, place.end));
  const form = formAfter(text.lower.slice(0, from), words);
  const isSetOff = isAmongAlternatives || versioned.test(own);
  const insert = isSetOff ? `, ${form}${continues ? ',' : ''}` : ` ${form}`;
  return [insertFix(`Lägg till ”${form}”`, at, to, insert)];
}

/** The law's words in the form that the noun after them asks for: *eller motsvarande ramverk* → *eller likvärdigt ramverk*. */
export function writtenOver(text: PreparedText, at: string, span: Span, words: string): readonly Fix[] {
  const form = formBefore(text.lower.slice(span[1]), words);
  return form === undefined ? [] : [replaceFix(`Skriv ”${form}”`, at, span, form)];
}
