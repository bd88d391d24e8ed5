import type { IncompleteNumber } from '../wording/incomplete-numbers.ts';
import { around, sentenceOf, sentenceSpan, sentenceUpTo } from '../wording/language.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { figureIn, likelyUnits } from './likely-units.ts';
import type { Span } from '../text/index.ts';

export interface NumberRemedy {
  readonly how: 'write' | 'add';
  /** As the title tells them. */
  readonly words: string;
  readonly place: Span;
  readonly insert: string;
}

const additions = {
  period: ' per kalendermånad, mätt vid beställarens anslutning',
  /** Where the sentence goes on after the number. */
  periodLast: ', räknat per kalendermånad och mätt vid beställarens anslutning',
  cases: ', räknat per kalendermånad',
  change: ', jämfört med föregående kalenderår',
} as const;

/** What a person may choose among: which bound, which unit and which period is meant only they know. */
export function numberRemedies(text: PreparedText, { fault, span }: IncompleteNumber): readonly NumberRemedy[] {
  switch (fault) {
    case 'unsaid':
    case 'start':
      return [];
    case 'bound':
    case 'approximate':
      return withEitherBound(text, span);
    case 'twoBounds':
      return withOneBound(text, span);
    case 'upTo':
      return atMostOrLeast(text, span);
    case 'unit':
      return likelyUnits(text, span).map(unit => added(` ${unit}`, span[1]));
    case 'period':
      // Of two shares in a sentence the words would seem to be said of the last.
      if (sharesIn(text, span) > 1) return [];
      if (followsFrom.test(afterIn(text, span))) return withinClause(text, span);
      return [
        sentenceGoesOn(text, span)
          ? added(additions.periodLast, sentenceStop(text, span))
          : added(additions.period, span[1]),
      ];
    case 'cases':
    case 'change':
      // "…, annars utgår vite": said last the words would be about the penalty.
      return followsFrom.test(afterIn(text, span)) ? [] : [added(additions[fault], sentenceStop(text, span))];
  }
}

const written = (words: string, place: Span): NumberRemedy => ({ how: 'write', words, place, insert: words });

const added = (insert: string, offset: number): NumberRemedy => ({
  how: 'add',
  words: insert.replace(/^[\s,]+/, ''),
  place: [offset, offset],
  insert,
});

const aTime = one`^\s*(?:sekund|minut|timm|dag|dygn|arbetsdag|veck|månad)\p{L}*`;
const within = one`(?<!\p{L})(?:inom|efter|under|på)\s*$`;

/** *0,02*, whose decimals the span may have left behind. */
const wholeFigure = (text: PreparedText, [start, stop]: Span): Span => [
  start,
  stop + (/^[.,]\d+/.exec(text.masked.slice(stop))?.[0].length ?? 0),
];

/** How much something is to manage: there *upp till 500* can only mean at least so many. */
const capacity = one`(?<!\p{L})(?:hanter|klar|stöd|rymm|rymd|lagr|ta emot|tål|bär|lyft|visa|skicka|ladda|spara|belast|registrera|läsa|importera|kapacitet|plats för|kunna|räckvidd|upplösning|bandbredd|hastighet|batteritid|effekt|minne)\p{L}*(?!\p{L})[^.;]*$`;
const simultaneous = one`^[^.;]*(?<!\p{L})(?:samtidig|åt gången)`;
/** *får göras upp till*, *upp till 30 dagar*, *upp till 2 cm över kanten*: how much there may be. */
const allowance = one`(?<!\p{L})(?:får|få|kan|avrop\p{L}*|vite|viten|avgift\p{L}*|\p{L}*perioden?|utvärdering\p{L}*)(?!\p{L})[^.;]*$`;
/** *ska få vara upp till 50 MB*: how large a thing may be. */
const mayBe = one`(?<!\p{L})få (?:vara|ha|innehålla)\s*$`;
const ofAllowance = one`^\s*(?:timm|dag|dygn|veck|månad|arbetsdag|kronor|kr(?!\p{L}))|^[^.;,]{0,12} (?:över|under|från)(?!\p{L})`;

/** *upp till 500* → *minst 500* of what is to be managed, *högst 30* of what is allowed; else a person tells which. */
function atMostOrLeast(text: PreparedText, found: Span): readonly NumberRemedy[] {
  const span = wholeFigure(text, found);
  const [before, after] = around(text, span);
  const isCapacity = capacity.test(before) || simultaneous.test(after);
  const isAllowance = allowance.test(before) || ofAllowance.test(after);
  const figure = figureIn(text, span);
  // "upp till tre gånger": a number in letters.
  if (!figure) return [];
  const bounds = isCapacity && !mayBe.test(before) ? ['minst'] : isAllowance ? ['högst'] : ['minst', 'högst'];
  return bounds.map(bound => written(bounded(text, span, bound, figure), span));
}

/** *Ytan uppgår för närvarande till ca 3 000*: told of what there is, and no limit. */
const told = one`(?<!\p{L})(?:för närvarande|nuvarande|befintlig\p{L}*|i dag|idag|uppskatt\p{L}*|beräknas|innebär|historisk\p{L}*|uppgår)(?!\p{L})`;
const range = /^\s?[–-]\s?\d[\d.,]*(?=\s|$)/;

const allDay = one`(?<!\p{L})(?:dygnet|året)\s*$`;

/** With the capital of what opens a sentence, and *ligga på minst 2* where the words were *ligga runt 2*. */
function bounded({ raw, lower }: PreparedText, [start]: Span, bound: string, figure: string): string {
  const isOpening = /^\p{Lu}/u.test(raw.slice(start));
  const word = isOpening ? bound.slice(0, 1).toUpperCase() + bound.slice(1) : bound;
  return `${/ligg(?:a|er)\s$/.test(lower.slice(0, start)) ? 'på ' : ''}${word} ${figure}`;
}

/** *cirka 2* → *högst 2*, *minst 2*: the likelier one first; *ca 6–8* → *minst 6*, *högst 8*. */
function withEitherBound(text: PreparedText, found: Span): readonly NumberRemedy[] {
  const before = sentenceUpTo(text, found[0]);
  const span = wholeFigure(text, found);
  const figure = figureIn(text, span);
  // "dygnet runt 99,8 %": nothing round about.
  if (!figure || told.test(sentenceOf(text, found[0])) || allDay.test(before)) return [];
  const [upper] = range.exec(text.masked.slice(span[1])) ?? [];
  if (upper !== undefined) {
    const both: Span = [span[0], span[1] + upper.length];
    return [`minst ${figure}`, `högst ${upper.replace(/^[\s–-]+/, '')}`].map(words => written(words, both));
  }
  if (mayBe.test(before)) return [written(bounded(text, span, 'högst', figure), span)];
  // "inom cirka 2 sekunder" can only mean the latest time, and "max. ljudnivå ca 45 dB" the loudest
  if (/(?<!\p{L})inom\s+$|(?<!\p{L})(?:max|maximal|högst)(?!\p{L})/u.test(before))
    return [written(`högst ${figure}`, span)];
  if (/(?<!\p{L})(?:min|minimi|minst)(?!\p{L})/u.test(before)) return [written(`minst ${figure}`, span)];
  const isLimit = aTime.test(text.lower.slice(span[1])) && within.test(text.lower.slice(0, span[0]));
  const bounds = isLimit ? ['högst', 'minst'] : ['minst', 'högst'];
  return bounds.map(bound => written(bounded(text, span, bound, figure), span));
}

/** *minst 6–8* → *minst 6*, *minst 8*; *mellan 6 och 8* → *minst 6*, *högst 8*. */
function withOneBound({ raw }: PreparedText, span: Span): readonly NumberRemedy[] {
  const phrase = raw.slice(...span);
  const [word = ''] = phrase.split(/\s/);
  const bounds = word.toLowerCase() === 'mellan' ? ['minst', 'högst'] : [word, word];
  const values = phrase.match(/\d[\d.,]*(?:\s\d{3})*/g) ?? [];
  return values.map((value, i) => written(`${bounds[i] ?? word} ${value}`, span));
}

const sharesIn = (text: PreparedText, [start]: Span): number =>
  sentenceOf(text, start).match(/\d\s?(?:%|procent(?![a-zåäö]))/g)?.length ?? 0;

/** Before the full stop of the sentence. */
function sentenceStop(text: PreparedText, [start, stop]: Span): number {
  const [, end] = sentenceSpan(text, start);
  const [, rest = ''] = /^(.*?)[.\s]*$/s.exec(text.raw.slice(stop, end)) ?? [];
  return stop + rest.length;
}

/** What is told of a level that is kept or not: *utgår vite*, *har kommunen rätt*, *och följs upp*. */
const followsFrom = one`(?<!\p{L})(?:vite|viten|avdrag|prisavdrag|säga upp|utgår|betala[rs]?|bevisbörda\p{L}*|(?:och|samt) (?:följs|mäts|redovisas|rapporteras|kontrolleras)|dimensioneras)(?!\p{L})`;
const afterIn = (text: PreparedText, span: Span): string => text.lower.slice(span[1], sentenceStop(text, span));

/** *99 % utgår vite*, *99 % av öppettiden, annars utgår vite*: right after the level, or after what it is a share of. */
function withinClause(text: PreparedText, span: Span): readonly NumberRemedy[] {
  const after = afterIn(text, span);
  if (!after.startsWith(' av ')) return [added(closed(text, span, additions.period), span[1])];
  const [share] = /^ av [^,;]*(?=[,;])/.exec(after) ?? [];
  return share === undefined ? [] : [added(additions.periodLast, span[1] + share.length)];
}

/** With a comma after them where the clause goes on. */
const closed = ({ masked }: PreparedText, [, stop]: Span, words: string): string =>
  /^\s*[.,;:]/.test(masked.slice(stop)) ? words : `${words},`;

const sentenceGoesOn = (text: PreparedText, span: Span): boolean => sentenceStop(text, span) > span[1];
