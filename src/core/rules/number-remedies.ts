import type { IncompleteNumber } from '../wording/incomplete-numbers.ts';
import { around, sentenceOf, sentenceSpan, sentenceUpTo } from '../wording/language.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
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
      return [
        sentenceGoesOn(text, span)
          ? added(additions.periodLast, sentenceStop(text, span))
          : added(additions.period, span[1]),
      ];
    case 'cases':
    case 'change':
      return [added(additions[fault], sentenceStop(text, span))];
  }
}

const written = (words: string, place: Span): NumberRemedy => ({ how: 'write', words, place, insert: words });

const added = (insert: string, offset: number): NumberRemedy => ({
  how: 'add',
  words: insert.replace(/^[\s,]+/, ''),
  place: [offset, offset],
  insert,
});

/** The number that a span ends with; empty where it ends with none. */
function figureIn({ masked, raw }: PreparedText, span: Span): string {
  const number = /[\d\uFFFC][\d\s.,\uFFFC]*$/.exec(masked.slice(...span))?.[0];
  return number === undefined ? '' : raw.slice(span[1] - number.length, span[1]);
}

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
const allowance = one`(?<!\p{L})(?:får|kan|avrop\p{L}*|vite|viten|avgift\p{L}*|\p{L}*perioden?|utvärdering\p{L}*)(?!\p{L})[^.;]*$`;
const ofAllowance = one`^\s*(?:timm|dag|dygn|veck|månad|arbetsdag|kronor|kr(?!\p{L}))|^[^.;,]{0,12} (?:över|under|från)(?!\p{L})`;

/** *upp till 500* → *minst 500* of what is to be managed, *högst 30* of what is allowed; else a person tells which. */
function atMostOrLeast(text: PreparedText, found: Span): readonly NumberRemedy[] {
  const span = wholeFigure(text, found);
  const [before, after] = around(text, span);
  const isCapacity = capacity.test(before) || simultaneous.test(after);
  const isAllowance = allowance.test(before) || ofAllowance.test(after);
  const bounds = isCapacity ? ['minst'] : isAllowance ? ['högst'] : ['minst', 'högst'];
  return bounds.map(bound => written(`${bound} ${figureIn(text, span)}`, span));
}

/** *Ytan uppgår för närvarande till ca 3 000*: told of what there is, and no limit. */
const told = one`(?<!\p{L})(?:för närvarande|nuvarande|befintlig\p{L}*|i dag|idag|uppskatt\p{L}*|beräknas|innebär|historisk\p{L}*|uppgår)(?!\p{L})`;
const range = /^\s?[–-]\s?\d[\d.,]*(?=\s|$)/;

/** *cirka 2* → *högst 2*, *minst 2*: the likelier one first; *ca 6–8* → *minst 6*, *högst 8*. */
function withEitherBound(text: PreparedText, found: Span): readonly NumberRemedy[] {
  const before = sentenceUpTo(text, found[0]);
  const span = wholeFigure(text, found);
  const figure = figureIn(text, span);
  if (!figure || told.test(sentenceOf(text, found[0]))) return [];
  const [upper] = range.exec(text.masked.slice(span[1])) ?? [];
  if (upper !== undefined) {
    const both: Span = [span[0], span[1] + upper.length];
    return [`minst ${figure}`, `högst ${upper.replace(/^[\s–-]+/, '')}`].map(words => written(words, both));
  }
  // "inom cirka 2 sekunder" can only mean the latest time, and "max. ljudnivå ca 45 dB" the loudest
  if (/(?<!\p{L})inom\s+$|(?<!\p{L})(?:max|maximal|högst)(?!\p{L})/u.test(before))
    return [written(`högst ${figure}`, span)];
  if (/(?<!\p{L})(?:min|minimi|minst)(?!\p{L})/u.test(before)) return [written(`minst ${figure}`, span)];
  const isLimit = aTime.test(text.lower.slice(span[1])) && within.test(text.lower.slice(0, span[0]));
  return (isLimit ? ['högst', 'minst'] : ['minst', 'högst']).map(bound => written(`${bound} ${figure}`, span));
}

/** *minst 6–8* → *minst 6*, *minst 8*; *mellan 6 och 8* → *minst 6*, *högst 8*. */
function withOneBound({ raw }: PreparedText, span: Span): readonly NumberRemedy[] {
  const phrase = raw.slice(...span);
  const [word = ''] = phrase.split(/\s/);
  const bounds = word.toLowerCase() === 'mellan' ? ['minst', 'högst'] : [word, word];
  const values = phrase.match(/\d[\d.,]*(?:\s\d{3})*/g) ?? [];
  return values.map((value, i) => written(`${bounds[i] ?? word} ${value}`, span));
}

/** *1400 ÖG*: a height over the floor. */
const measured = /^ (?:ög|öfg|uk|ök|cc)(?![a-zåäö])/;

function likelyUnits(text: PreparedText, span: Span): readonly string[] {
  const [start] = sentenceSpan(text, span[0]);
  const before = text.lower.slice(start, span[0]);
  if (/(?:ner|ned) till|[-–−]\d/.test(text.lower.slice(...span))) return ['°C'];
  if (
    /(?:bredd|höjd|djup|längd|diameter|tjocklek)(?:en)?\P{L}*$/u.test(before) ||
    measured.test(text.lower.slice(span[1]))
  )
    return unitsOfLength(Number(figureIn(text, span).replace(/\s/g, '').replace(',', '.')));
  if (/(?:omsättning|vite|viten|belopp|försäkring|ersättning|pris)\p{L}*(?: \p{L}+)* $/u.test(before))
    return ['kronor', 'miljoner kronor'];
  if (/tid|inom|svar|visa/.test(text.lower.slice(start, span[1]))) return ['sekunder', 'minuter', 'timmar'];
  if (/(?<!\p{L})(?:spara|lagra|bevara|arkivera|behåll)\p{L}*(?: \p{L}+)* $/u.test(before))
    return ['dagar', 'månader', 'år'];
  if (/erfarenhet|arbetat|verkat|varit|jobbat|tjänstgjort/.test(text.lower.slice(start, span[1] + 12)))
    return ['års', 'år'];
  return ['stycken', 'GB', 'år'];
}

/** Of a thing in a room: 2500 are no metres. */
const unitsOfLength = (value: number): readonly string[] =>
  ['mm', 'cm', 'm'].filter((_, i) => value <= ([Infinity, 1000, 50][i] ?? 0));

const sharesIn = (text: PreparedText, [start]: Span): number =>
  sentenceOf(text, start).match(/\d\s?(?:%|procent(?![a-zåäö]))/g)?.length ?? 0;

/** Before the full stop of the sentence. */
function sentenceStop(text: PreparedText, [start, stop]: Span): number {
  const [, end] = sentenceSpan(text, start);
  const [, rest = ''] = /^(.*?)[.\s]*$/s.exec(text.raw.slice(stop, end)) ?? [];
  return stop + rest.length;
}

const sentenceGoesOn = (text: PreparedText, span: Span): boolean => sentenceStop(text, span) > span[1];
