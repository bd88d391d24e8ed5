import { one } from '../wording/pattern.ts';
import { isBinding, sentenceSpan, unlessMandatory } from '../wording/language.ts';
import { looseNumberPatterns, looseNumbersIn, type LooseNumber } from '../wording/loose-numbers.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import type { Fix } from '../model/finding.ts';
import { advertised, defineRule, type Draft } from './rule.ts';
import { anyShare, levelsWithoutPeriod, meanTime } from '../wording/share-levels.ts';

type Fault = LooseNumber['fault'] | 'period' | 'cases' | 'change';

const faultOf = { time: 'period', cases: 'cases', change: 'change' } as const;

interface Found {
  readonly fault: Fault;
  readonly span: readonly [number, number];
}

export const requirementNumberIncomplete = defineRule({
  id: 'requirement-number-incomplete',
  code: 'SPR-12',
  target: 'requirement',
  needs: [...looseNumberPatterns, anyShare, meanTime],
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
    unsaid: (phrase: string) => `”${phrase}” säger att det finns en gräns men inte vilken: ange talet.`,
    unit: (phrase: string) => `”${phrase}” saknar enhet: skriv vad talet mäter.`,
    period: (phrase: string) =>
      `”${phrase}” saknar mätperiod: skriv till exempel ”per kalendermånad, mätt vid beställarens anslutning”.`,
    cases: (phrase: string) =>
      `”${phrase}” säger inte över vilken tid eller i vilket prov det räknas: skriv till exempel ”räknat per kalendermånad” eller ”i acceptanstestet”.`,
    change: (phrase: string) =>
      `”${phrase}” säger inte jämfört med vad: skriv till exempel ”jämfört med föregående kalenderår”.`,
    write: (words: string) => `Skriv ”${words}”`,
    add: (words: string) => `Lägg till ”${words}”`,
    upTo: (phrase: string) => `”${phrase}” har ingen lägsta gräns: skriv ”minst” om det är vad systemet ska klara.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const { fault, span } of faultsIn(prepared, kind === 'mandatory' || kind === 'contract')) {
      const message = this.messages[fault](prepared.raw.slice(...span));
      yield {
        at: `${at}/text`,
        span,
        message,
        fixes: remedies(prepared, fault, span, `${at}/text`, this.messages),
        ...(fault === 'upTo' || fault === 'cases' || fault === 'change' || fault === 'unsaid'
          ? { atMost: 'warning' as const }
          : unlessMandatory(kind)),
      };
    }
  },

  examples: [
    {
      bad: 'Krossens kapacitet: ⟦minst 80⟧ per timme.',
      fixed: 'Krossens kapacitet: minst 80 stycken per timme.',
    },
    {
      bad: 'Om skåpet hängs ⟦lägre än 1400⟧ ÖG ska det ha rundade hörn.',
      fixed: 'Om skåpet hängs lägre än 1400 mm ÖG ska det ha rundade hörn.',
    },
    { bad: '⟦Det finns en gräns för hur mycket⟧ stolen får väga.', severity: 'warning' },
    { good: 'Det finns en gräns för hur mycket stolen får väga: 8 kg.' },
    { good: 'Betongen ska ha ett vattencementtal på högst 0,45.', note: 'Talet mäts utan enhet.' },
    { good: 'Systemet ska visa sökresultatet inom högst 2 sekunder för 95 procent av sökningarna per kalendermånad.' },
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
    {
      bad: 'Vaktbolaget ska vara på plats inom 20 minuter i ⟦95 procent⟧ av utryckningarna.',
      fixed: 'Vaktbolaget ska vara på plats inom 20 minuter i 95 procent av utryckningarna, räknat per kalendermånad.',
      severity: 'warning',
    },
    {
      bad: '⟦Nio av tio⟧ felanmälningar avslutas samma dag.',
      with: { kind: 'contract' },
      fixed: 'Nio av tio felanmälningar avslutas samma dag, räknat per kalendermånad.',
    },
    {
      bad: '⟦Genomsnittlig⟧ kötid i växeln är högst 40 sekunder.',
      with: { kind: 'contract' },
      fixed: 'Genomsnittlig kötid i växeln är högst 40 sekunder, räknat per kalendermånad.',
    },
    {
      good: 'Av utryckningarna ska 95 procent nå fram inom 20 minuter, räknat per kvartal.',
      with: { kind: 'contract' },
    },
    {
      bad: 'Givaren ska fungera ⟦ner till -25⟧.',
      fixed: 'Givaren ska fungera ner till -25 °C.',
    },
    {
      bad: 'Minst ⟦90 procent⟧ av kärlen ska tömmas på utsatt dag.',
      with: { kind: 'contract' },
      fixed: 'Minst 90 procent av kärlen ska tömmas på utsatt dag, räknat per kalendermånad.',
    },
    {
      good: 'Svarstiden mäts kvartalsvis i växeln. Minst 80 procent av samtalen ska besvaras inom en minut.',
      with: { kind: 'contract' },
    },
    { good: 'Övningarna ska genomföras i grupper om högst 8.' },
    { good: 'Kursgruppen får bestå av högst 12.' },
    {
      bad: 'Stativet ska rymma ⟦uppemot 40⟧ enheter.',
      fixed: 'Stativet ska rymma minst 40 enheter.',
    },
    {
      bad: 'Nattjobben ska lyckas till ⟦98 procent⟧.',
      with: { kind: 'contract' },
      fixed: 'Nattjobben ska lyckas till 98 procent, räknat per kalendermånad.',
    },
    { good: 'Minst 30 procent av plasten ska vara återvunnen.' },
    {
      bad: 'Andelen fossilfria transporter ska uppgå till minst ⟦70 %⟧.',
      with: { kind: 'contract' },
      fixed: 'Andelen fossilfria transporter ska uppgå till minst 70 %, räknat per kalendermånad.',
    },
    {
      bad: 'Tvätteriet ska minska sin vattenförbrukning med ⟦10 %⟧.',
      with: { kind: 'contract' },
      fixed: 'Tvätteriet ska minska sin vattenförbrukning med 10 %, jämfört med föregående kalenderår.',
    },
    { good: 'Matsvinnet ska minskas med 15 % jämfört med 2024.', with: { kind: 'contract' } },
    { bad: 'Djup: ⟦600⟧, bredd: 80 cm.', fixed: 'Djup: 600 mm, bredd: 80 cm.' },
    { good: 'Fasaden ska målas i 1920-tals stil.' },
    { good: 'Plåten ska vara minst 10 mm eller däröver.' },
    { good: 'Andelen fordon som drivs med el ska vara minst 50 % från 2027-01-01.', with: { kind: 'contract' } },
    { good: 'Systemet ska uppfylla nivå AA enligt bilaga 4.' },
    {
      bad: 'Leverantören ska svara inom ⟦ca 4⟧ timmar.',
      with: { kind: 'contract' },
      fixed: 'Leverantören ska svara inom högst 4 timmar.',
      severity: 'warning',
    },
  ],
});

const told = {
  period: ' per kalendermånad, mätt vid beställarens anslutning',
  cases: ', räknat per kalendermånad',
  change: ', jämfört med föregående kalenderår',
} as const;

function faultsIn(text: PreparedText, promised: boolean): readonly Found[] {
  const levels = levelsWithoutPeriod(text, promised);
  const isLevel = ({ span: [start] }: LooseNumber): boolean =>
    levels.some(({ span }) => span[0] >= start && start > span[0] - 12);
  return [
    ...looseNumbersIn(text).filter(number => number.fault !== 'unit' || !isLevel(number)),
    ...levels.map(({ of, span }): Found => ({ fault: faultOf[of], span })),
  ];
}

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
  if (fault === 'unsaid') return [];
  const number = /[\d\uFFFC][\d\s.,\uFFFC]*$/.exec(text.masked.slice(...span))?.[0];
  const figure = number === undefined ? '' : text.raw.slice(span[1] - number.length, span[1]);
  const bound = (word: string): Fix => fix(titles.write(`${word} ${figure}`), span, `${word} ${figure}`);
  if (fault === 'approximate') {
    if (!figure) return [];
    const isLimit = aTime.test(text.lower.slice(span[1])) && within.test(text.lower.slice(0, span[0]));
    return (isLimit ? ['högst', 'minst'] : ['minst', 'högst']).map(bound);
  }
  if (fault === 'twoBounds') {
    const [word = ''] = text.raw.slice(...span).split(/\s/);
    const values = text.raw.slice(...span).match(/\d[\d.,]*(?:\s\d{3})*/g) ?? [];
    const words = word.toLowerCase() === 'mellan' ? ['minst', 'högst'] : [word, word];
    return values.map((value, i) =>
      fix(titles.write(`${words[i] ?? word} ${value}`), span, `${words[i] ?? word} ${value}`),
    );
  }
  if (fault === 'upTo') return [bound('minst')];
  if (fault === 'unit') {
    const [start] = sentenceSpan(text, span[0]);
    const isTime = /tid|inom|svar|visa/.test(text.lower.slice(start, span[1]));
    const isCold = /(?:ner|ned) till|[-–−]\d/.test(text.lower.slice(...span));
    const isLength =
      /(?:bredd|höjd|djup|längd|diameter|tjocklek)(?:en)?\P{L}*$/u.test(text.lower.slice(start, span[0])) ||
      /^ (?:ög|öfg|uk|ök|cc)(?![a-zåäö])/.test(text.lower.slice(span[1]));
    const units = isCold
      ? ['°C']
      : isLength
        ? ['mm', 'cm', 'm']
        : isTime
          ? ['sekunder', 'minuter', 'timmar']
          : ['stycken', 'GB', 'år'];
    return units.map(unit => fix(titles.add(unit), [span[1], span[1]], ` ${unit}`));
  }
  const [, end] = sentenceSpan(text, span[0]);
  const words = told[fault];
  const [, rest = ''] = /^(.*?)[.\s]*$/s.exec(text.raw.slice(span[1], end)) ?? [];
  const place = words.startsWith(',') ? span[1] + rest.length : span[1];
  return [fix(titles.add(words.replace(/^[\s,]+/, '')), [place, place], words)];
}
