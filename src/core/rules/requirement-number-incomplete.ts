import { one, pattern, type Pattern } from './pattern.ts';
import { isBinding, sentenceOf, sentenceSpan, unlessMandatory } from './language.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Fix } from '../model/finding.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

const approximate = pattern`(?<!\p{L})(?:ca|cirka|c:a|circa|ungefär|omkring|kring|runt|drygt|knappt|uppskattningsvis|närmare|i storleksordningen)\.?\s+(?:var(?:je|t)? (?=\p{L}+ )|\d[\d\s.,]*\d|\d|\uFFFC+|(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo|trettio|femtio|hundra|hälften|halva)(?= \p{L}|[.,;]|$))|(?<!\p{L})(?:ett|några|flera|något|i) ?(?:dussin|(?:tio|tjugo|trettio|femtio|hundra|tusen)tals?)(?!\p{L})|(?<!\p{L})(?:ett par|några|många|flera|åtskilliga) (?:hundra|tusen|dussin|stycken)(?!\p{L})|(?<!\p{L})(?:ett par|några få|någon enstaka|några|någon|flera|ett fåtal)\s(?:sekund|minut|timm|dag|veck|månad|dygn)\p{L}*`;
const upTo = pattern`(?<!\p{L})upp till\s+(?:\d[\d\s]*\d|\d|(?:hundra|tusen)(?!\p{L}))`;
/** *20–.*, *från 5 till*: one end of the range is missing. */
const halfRange = pattern`(?<![\d\p{L}])\d+\s?[–-](?=\s*(?:[.;,)]|$))|(?<!\p{L})mellan\s+\d[\d\s]*(?=\s*(?:[.;,)]|$))`;
/** A bound and a number after which the sentence, or a preposition, comes at once. */
const unitless = pattern`(?<!\p{L})(?:minst|högst|max|maximalt|minimum|lägst|inom|under|över|uppgå till|understiga|på minst|om minst|mer än|fler än|mindre än|färre än|understiga|överstiga|uppgå till)\s+\d(?:[\d.,]*\d)?(?:\s\d{3})*(?=\s*(?:[.;,)](?!\d)|$|\s(?:efter|från|räknat|samtidigt(?! \p{L}+[ntd]a \p{L})|åt gången|i taget|totalt|sammanlagt|tillsammans|lång[at]?|bred[at]?|brett|hög[at]?|djup[at]?|tung[at]?|stor[at]?|gammal|gamla|utan|och inte|eller mer|eller fler|eller mindre|vid|när|enligt)(?!\p{L})))`;
const share = pattern`(?<![\d,.])\d{2,3}(?:[.,]\d+)?\s?(?:%|procent(?:ig|igt|iga)?(?!\p{L}))`;
const naturalLimit = one`^\s*(?:och med|procent|%|kr|kronor|år|månad|gång|\p{L}*version)`;
const plainScale = one`(?<!\p{L})antal(?:et)?(?!\p{L})|(?:ålder|ålders|personer|elever|betyg|poäng|nivå|procent|temperatur)`;

/** *minst 6–8 timmar*: a bound with two figures. */
const twoBounds = pattern`(?<!\p{L})(?:minst|högst|max|maximalt|minimum|lägst)\.?\s+\d[\d.,]*\s?[–-]\s?\d[\d.,]*(?=\s?(?:\p{L}|%))(?!\s?(?:vardag|helg|mån|lör|sön|dagligen|alla dagar))`;

type Fault = 'twoBounds' | 'approximate' | 'unit' | 'period' | 'upTo';
interface Found {
  readonly fault: Fault;
  readonly span: readonly [number, number];
}

export const requirementNumberIncomplete = defineRule({
  id: 'requirement-number-incomplete',
  code: 'SPR-12',
  target: 'requirement',
  needs: [approximate, twoBounds, unitless, share, halfRange, upTo],
  ground: 'case-law',
  severity: advertised,
  title: 'Ett tal har enhet, gräns och mätperiod',
  rationale:
    '”Cirka 2 sekunder” och ”99,9 procent” går inte att pröva lika för alla. Skriv lägsta eller högsta värde med enhet, och för en andel över tid också period och mätpunkt. Redan en liten avvikelse från ett tydligt tal ska leda till att anbudet förkastas, så talet måste vara rätt.',
  basis: ['HFD 2016 ref. 37', 'LOU 4 kap. 1 §', 'INCOSE Guide for Writing Requirements, R6'],
  fixable: true,
  messages: {
    approximate: (phrase: string) => `”${phrase}” är ungefärligt: ange lägsta eller högsta värde (minst, högst).`,
    twoBounds: (phrase: string) => `”${phrase}” har två gränser: ange en lägsta eller en högsta.`,
    unit: (phrase: string) => `”${phrase}” saknar enhet: skriv vad talet mäter.`,
    period: (phrase: string) =>
      `”${phrase}” saknar mätperiod: skriv till exempel ”per kalendermånad, mätt vid beställarens anslutning”.`,
    write: (words: string) => `Skriv ”${words}”`,
    add: (words: string) => `Lägg till ”${words}”`,
    upTo: (phrase: string) => `”${phrase}” har ingen lägsta gräns: skriv ”minst” om det är vad systemet ska klara.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const { fault, span } of faultsIn(prepared)) {
      const message = this.messages[fault](prepared.raw.slice(...span));
      yield {
        at: `${at}/text`,
        span,
        message,
        fixes: remedies(prepared, fault, span, `${at}/text`, this.messages),
        ...(fault === 'upTo' ? { atMost: 'warning' as const } : unlessMandatory(kind)),
      };
    }
  },

  examples: [
    { good: 'Systemet ska visa sökresultatet inom högst 2 sekunder för 95 procent av sökningarna.' },
    {
      bad: 'Systemet ska visa sökresultatet inom ⟦cirka 2⟧ sekunder.',
      fixed: 'Systemet ska visa sökresultatet inom högst 2 sekunder.',
      severity: 'error',
    },
    {
      bad: 'Batteriet ska räcka i ⟦ca 8⟧ timmar.',
      fixed: 'Batteriet ska räcka i minst 8 timmar.',
    },
    {
      bad: 'Systemet ska visa sökresultatet inom ⟦högst 2⟧.',
      fixed: 'Systemet ska visa sökresultatet inom högst 2 sekunder.',
      severity: 'error',
    },
    {
      bad: 'Tjänstens tillgänglighet ska vara minst ⟦99,9 procent⟧.',
      fixed:
        'Tjänstens tillgänglighet ska vara minst 99,9 procent per kalendermånad, mätt vid beställarens anslutning.',
      severity: 'error',
    },
    {
      good: 'Tjänstens tillgänglighet ska vara minst 99,9 procent per kalendermånad, mätt vid beställarens anslutning.',
    },
    {
      bad: 'Systemet ska hantera ⟦upp till 500⟧ samtidiga användare.',
      fixed: 'Systemet ska hantera minst 500 samtidiga användare.',
      severity: 'warning',
    },
    {
      good: 'Systemet ska visa högst {{sok.antal}} träffar per sida.',
      specification: { parameters: { 'sok.antal': { value: 50 } } },
    },
    { good: 'Antal samtidiga användare: minst 120.', note: 'En tabellcell.' },
    {
      bad: 'Leverantören ska lösa minst ⟦90 procent⟧ av ärendena vid första kontakten.',
      fixed: 'Leverantören ska lösa minst 90 procent av ärendena vid första kontakten, räknat per kalendermånad.',
    },
    {
      bad: 'Supportärenden: ⟦90 %⟧ lösta inom 24 timmar.',
      fixed: 'Supportärenden: 90 % lösta inom 24 timmar, räknat per kalendermånad.',
    },
    {
      bad: 'Ficklampan ska lysa ⟦minst 6–8⟧ timmar.',
      fixed: 'Ficklampan ska lysa minst 6 timmar.',
    },
    { good: 'Systemet ska uppfylla nivå AA enligt bilaga 4.' },
    {
      bad: 'Leverantören ska svara inom ⟦ca 4⟧ timmar.',
      with: { kind: 'contract' },
      fixed: 'Leverantören ska svara inom högst 4 timmar.',
      severity: 'warning',
    },
  ],
});

/** A share of what the supplier does: it is the period that decides whether it is kept. */
const shareOfWork = one`(?<!\p{L})(?:lösa|besvara|avhjälpa|åtgärda|svara på|hantera|lösas|besvaras|avhjälpas|åtgärdas)(?!\p{L})[^.]*(?:%|procent)\s+av\s`;
/** *95 % lösta inom 24 timmar*: the same in the words of a table. */
const shareDone = one`(?:%|procent)\s+(?:(?:av|är|ska vara) (?:\p{L}+ )?)?(?:löst|besvara[dt]|åtgärda[dt]|avhjälpt|hantera[dt]|avsluta[dt]|avklara[dt]|levererad)(?:e|a)?(?!\p{L})`;
const overTime = one`tillgänglig|upptid|drifttid|driftsäkerhet|servicenivå`;
const period = one`(?<!\p{L})(?:per|varje|under (?:en|varje)|månads\p{L}*|månatlig\p{L}*|kalendermånad\p{L}*|kvartal\p{L}*|årlig\p{L}*|årsbasis|mätperiod\p{L}*|dygn\p{L}*|år|månad\p{L}*|vecka|tidsperiod\p{L}*|rullande)(?!\p{L})|bilaga|\uFFFC`;
/** Of work, *inom två dygn* is its limit and not the time over which it is counted. */
const countedPer = one`(?<!\p{L})(?:per|varje|under (?:en|varje)|månads\p{L}*|månatlig\p{L}*|kalendermånad\p{L}*|kvartal\p{L}*|årlig\p{L}*|årsbasis|mätperiod\p{L}*|(?:per|under|varje) år|tidsperiod\p{L}*|rullande)(?!\p{L})|bilaga|\uFFFC`;
const notANumber = one`(?:bilaga|nivå|kap(?:itel)?\.?|punkt|avsnitt|version|klass|steg|rad|del|artikel|§|rfc|iso|nr|loa)\s*$`;

/** How each fault is found, and what looks like it and is none. */
const faults: readonly {
  readonly fault: Fault;
  readonly number: Pattern;
  isNone?(text: PreparedText, span: readonly [number, number]): boolean;
}[] = [
  // "mellan cirka 8 och 10" and dates stay: only what bounds a demand is meant.
  {
    fault: 'approximate',
    number: approximate,
    isNone: ({ lower }, span) => /(?:19|20)\d{2}$/.test(lower.slice(...span)),
  },
  {
    fault: 'unit',
    number: unitless,
    isNone: (text, span) =>
      notANumber.test(text.lower.slice(Math.max(0, span[0] - 12), span[0])) || isScale(text, span),
  },
  { fault: 'period', number: share, isNone: (text, span) => !lacksPeriod(text, span) },
  { fault: 'twoBounds', number: twoBounds },
  { fault: 'unit', number: halfRange },
  { fault: 'upTo', number: upTo, isNone: ({ lower }, [, end]) => naturalLimit.test(lower.slice(end)) },
];

const faultsIn = (text: PreparedText): readonly Found[] =>
  faults.flatMap(({ fault, number, isNone }) =>
    text.all(number).flatMap(({ 0: phrase, index }) => {
      const span = [index, index + phrase.trimEnd().length] as const;
      return isNone?.(text, span) ? [] : [{ fault, span }];
    }),
  );

/** A share over time, or of work done, that does not say over which time it is counted. */
function lacksPeriod(text: PreparedText, span: readonly [number, number]): boolean {
  // A hundred percent has a rule of its own.
  if (/^100(?![,.])/.test(text.lower.slice(...span))) return false;
  const sentence = sentenceOf(text, span[0]);
  const [start] = sentenceSpan(text, span[0]);
  const around = sentence.slice(0, span[0] - start) + sentence.slice(span[1] - start);
  const ofWork = shareOfWork.test(sentence) || shareDone.test(sentence);
  return (overTime.test(sentence) || ofWork) && !(ofWork ? countedPer : period).test(around);
}

/** *över 18*, *under 65*: an age, or a grade, needs no unit. */
const isScale = (text: PreparedText, [start, end]: readonly [number, number]): boolean =>
  plainScale.test(sentenceOf(text, start)) && !/^inom/.test(text.lower.slice(start, end));

const aTime = one`^\s*(?:sekund|minut|timm|dag|dygn|arbetsdag|veck|månad)\p{L}*`;
const within = one`(?<!\p{L})(?:inom|efter|under|på)\s*$`;

interface Titles {
  write(words: string): string;
  add(words: string): string;
}

/** What a person may choose among: which bound, which unit and which period is meant only they know. */
function remedies(
  text: PreparedText,
  fault: Fault,
  span: readonly [number, number],
  at: string,
  titles: Titles,
): Fix[] {
  const fix = (title: string, [from, to]: readonly [number, number], insert: string): Fix => ({
    title,
    decision: true,
    changes: [{ op: 'splice', at, span: [from, to], insert }],
  });
  const number = /[\d\uFFFC][\d\s.,\uFFFC]*$/.exec(text.masked.slice(...span))?.[0];
  const figure = number === undefined ? '' : text.raw.slice(span[1] - number.length, span[1]);
  const bound = (word: string): Fix => fix(titles.write(`${word} ${figure}`), span, `${word} ${figure}`);
  if (fault === 'approximate') {
    if (!figure) return [];
    const isLimit = aTime.test(text.lower.slice(span[1])) && within.test(text.lower.slice(0, span[0]));
    return (isLimit ? ['högst', 'minst'] : ['minst', 'högst']).map(bound);
  }
  if (fault === 'twoBounds') {
    const [word = '', low = '', high = ''] = text.raw.slice(...span).split(/\s+(?=\d)|\s?[–-]\s?(?=\d)/);
    return [low, high].map(value => fix(titles.write(`${word} ${value}`), span, `${word} ${value}`));
  }
  if (fault === 'upTo') return [bound('minst')];
  if (fault === 'unit') {
    const [start] = sentenceSpan(text, span[0]);
    const isTime = /tid|inom|svar|visa/.test(text.lower.slice(start, span[1]));
    const units = isTime ? ['sekunder', 'minuter', 'timmar'] : ['stycken', 'GB', 'år'];
    return units.map(unit => fix(titles.add(unit), [span[1], span[1]], ` ${unit}`));
  }
  const [start, end] = sentenceSpan(text, span[0]);
  const words = overTime.test(text.lower.slice(start, end))
    ? ' per kalendermånad, mätt vid beställarens anslutning'
    : ', räknat per kalendermånad';
  const [, rest = ''] = /^(.*?)[.\s]*$/s.exec(text.raw.slice(span[1], end)) ?? [];
  const place = words.startsWith(',') ? span[1] + rest.length : span[1];
  return [fix(titles.add(words.replace(/^[\s,]+/, '')), [place, place], words)];
}
