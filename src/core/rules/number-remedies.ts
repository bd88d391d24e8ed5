import type { IncompleteNumber } from '../wording/incomplete-numbers.ts';
import { sentenceSpan } from '../wording/language.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';

type Span = readonly [number, number];

export interface NumberRemedy {
  readonly how: 'write' | 'add';
  /** As the title tells them. */
  readonly words: string;
  readonly place: Span;
  readonly insert: string;
}

const told = {
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
      return [];
    case 'approximate':
      return withEitherBound(text, span);
    case 'twoBounds':
      return withOneBound(text, span);
    case 'upTo':
      return [written(`minst ${figureIn(text, span)}`, span)];
    case 'unit':
      return likelyUnits(text, span).map(unit => added(` ${unit}`, span[1]));
    case 'period':
      return [
        sentenceGoesOn(text, span) ? added(told.periodLast, sentenceStop(text, span)) : added(told.period, span[1]),
      ];
    case 'cases':
    case 'change':
      return [added(told[fault], sentenceStop(text, span))];
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

/** *cirka 2* → *högst 2*, *minst 2*: the likelier one first. */
function withEitherBound(text: PreparedText, span: Span): readonly NumberRemedy[] {
  const figure = figureIn(text, span);
  if (!figure) return [];
  // "inom cirka 2 sekunder" can only mean the latest time
  if (/(?<!\p{L})inom\s+$/u.test(text.lower.slice(0, span[0]))) return [written(`högst ${figure}`, span)];
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
    return ['mm', 'cm', 'm'];
  if (/(?:omsättning|vite|viten|belopp|försäkring|ersättning|pris)\p{L}*(?: \p{L}+)* $/u.test(before))
    return ['kronor', 'miljoner kronor'];
  if (/tid|inom|svar|visa/.test(text.lower.slice(start, span[1]))) return ['sekunder', 'minuter', 'timmar'];
  if (/(?<!\p{L})(?:spara|lagra|bevara|arkivera|behåll)\p{L}*(?: \p{L}+)* $/u.test(before))
    return ['dagar', 'månader', 'år'];
  return ['stycken', 'GB', 'år'];
}

/** Before the full stop of the sentence. */
function sentenceStop(text: PreparedText, [start, stop]: Span): number {
  const [, end] = sentenceSpan(text, start);
  const [, rest = ''] = /^(.*?)[.\s]*$/s.exec(text.raw.slice(stop, end)) ?? [];
  return stop + rest.length;
}

const sentenceGoesOn = (text: PreparedText, span: Span): boolean => sentenceStop(text, span) > span[1];
