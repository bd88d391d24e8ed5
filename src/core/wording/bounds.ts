import { latin, one } from './pattern.ts';

/**
 * What makes a loose word checkable: a number with a unit, a period, a named list or test in the same sentence.
 * *Regelbundet, dock minst en gång per år* is fine.
 */

const clockTime = one`kl(?:ockan|\.)?\s*\d`;
const numeral =
  '(?:\\d[\\d\\s.,]*|\uFFFC+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|tjugo|trettio|sextio|nittio)';
const unit =
  '(?:sekund|minut|timm|dygn|dag|arbetsdag|vardag|kalenderdag|veck|månad|kvartal|år|halvår|gång|gånger|procent|%|st|stycken|steg|klick|ms|mb|gb|tb|kb|kbit|mbit|tecken|användare|personer|poster|ärenden|versioner|rader|kr|kronor|px|dpi|mm|cm|meter|tum|grader|kg|liter|lux|watt|km|cd|nits|db|volt|kw|kwh|mbps|gbps|hz|ghz)\\p{L}*';
const measured = new RegExp(latin(`(?<!\\p{L})(?:${numeral})\\s*(?:[-–]\\s*${numeral}\\s*)?(?:\\p{L}+\\s)?${unit}`));
const periodic = one`(?<!\p{L})(?:per|varje|var|en gång i|minst en gång|två gånger|årlig\p{L}*|månatlig\p{L}*|månadsvis|kvartalsvis|veckovis|daglig\p{L}*|varannan|halvårs\p{L}*|vardag\p{L}*|helgfri\p{L}*)(?:\s(?:dag|dygn|vecka|månad|kvartal|halvår|år|timme|minut|sekund|kalendermånad|kalenderår|arbetsdag))?(?!\p{L})`;
const named = one`bilaga|(?<!\p{L})enligt\s+(?:\uFFFC|definition|testfall|kravspecifikation|klass|nivå|skala|tabell|mall|ss-|en |iso|wcag)|testfall|acceptanstest|servicenivå(?:er|n|avtal)|nedanstående|följande\s*:|:\s*\n|nivå a|provnings|mätmetod|mätpunkt|definiera[ts]`;

/** *snarast, dock senast på sista anbudsdagen*: an event that has a day of its own. */
const lastMoment = one`(?<!\p{L})senast\s+(?:på|den|vid|när|dagen|samma|nästa|i samband|innan|före|\uFFFC)`;
const timed = new RegExp(
  latin(
    `${numeral}\\s*(?:\\p{L}+\\s)?(?:sekund|minut|timm|dygn|dag|arbetsdag|vardag|kalenderdag|veck|månad|kvartal|år|halvår|ms)\\p{L}*`,
  ),
);

/** Whether the sentence, in lower case, holds a measure. */
export const hasBound = (sentence: string): boolean =>
  measured.test(sentence) || periodic.test(sentence) || named.test(sentence);

/** Whether it holds a measure of time. */
export const hasTime = (sentence: string): boolean =>
  timed.test(sentence) || periodic.test(sentence) || clockTime.test(sentence) || lastMoment.test(sentence);
