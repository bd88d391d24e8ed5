import { one } from './pattern.ts';
import { anyOf } from './phrases.ts';
import { sentenceSpan } from './language.ts';
import type { PreparedText } from './prepared-text.ts';
import { isInfinitive, isPassiveNow, isVerbNow } from './verbs.ts';

/** Whether *eller likvärdig* can be put after something named, and in which form. */

const clauseEnds = one`^\s*(?:[.,;:)!?”"]|$)`;
const aside = one`^\s*(?:\(|\[|[–—-]\s)`;
/** Prepositions, conjunctions and adverbs. */
const followers = anyOf(String.raw`
  i, på, av, för, med, till, från, via, vid, enligt, hos, om, mot, utan, under, över, inom, efter, före, innan,
  mellan, genom, per, ur, åt, kring, utifrån, inför, tillsammans, enbart, endast, bara, och, samt, men, som, vilket,
  vilken, vilka, där, när, då, så, att, minst, högst, senast, varje, vart, varannan, inte, ej, även, både, dygnet,
  redan, redo, t\.ex, dvs, utöver, inklusive, exklusive, avseende, gällande, snarast, direkt, löpande, alltid,
  automatiskt, respektive, \p{L}+(?:ligen|vis)
`);
const follower = one`^\s+${followers}(?![\p{L}-])`;
const word = one`^\s+(\p{L}+)(?![\p{L}-])`;

/** Whether what follows is no part of the name's own phrase: *HTTPS på port 443*, but not *ISO 8601-kompatibla datum*. */
export function phraseEnds(rest: string): boolean {
  if (clauseEnds.test(rest) || aside.test(rest) || follower.test(rest.toLowerCase())) return true;
  const next = word.exec(rest.toLowerCase())?.[1];
  return next !== undefined && (isVerbNow(next) || isPassiveNow(next) || isInfinitive(next));
}

const notOwned = '(?!(?:ska|skall|är|har|kan|i|på|med|av|till|från|för|via|mot|och|eller|som) )';
/** *kommunens Active Directory*, *ditt SITHS-kort*: the one that somebody has. */
const owned = one`(?<!\p{L})(?:din|ditt|dina|er|ert|era|vår|vårt|våra|(?:kommun|beställar|region|stad|landsting|myndighet|bolag|förvaltning|förbund|universitet|sjukhus)(?:en|et)?s)(?: ${notOwned}[^\s,.;:()]+){1,4}$`;
/** *XML-filen*: a certain one; a format or a standard stays one of many. */
const certain = one`-(?!\p{L}*(?:format|standard|protokoll|specifikation|schema|profil|modell|gränssnitt|nivå))\p{L}{2,}(?:en|et|na)(?:\/\p{L}+)?$|:(?:et|en|t|n|erna)$`;
const telling = one`(?<!\p{L})(?:genomgår|pågår|rör|berör|byts ut|avvecklas|avvecklar|fasas ut|flyttar|byter|kommer att)(?!\p{L})`;
const demanding = one`(?<!\p{L})(?:ska|skall|måste|bör|får|krävs|behöver)(?!\p{L})`;

/** What is named up to an offset is a thing that is there, or is told of: nothing else could stand in for it. */
export function isGiven(text: PreparedText, stop: number): boolean {
  const [start, end] = sentenceSpan(text, stop - 1);
  const before = text.lower.slice(start, stop);
  const sentence = text.lower.slice(start, end);
  return owned.test(before) || certain.test(before) || (telling.test(sentence) && !demanding.test(sentence));
}

/** *SFTI:s rekommendationer*, *SWEDAC-ackrediterat*, *PS3.10*: the name goes on, and no words go into it. */
export const isCutOff = (rest: string): boolean => /^(?::?s(?![a-zåäö])|[-–][\p{L}\p{N}]|[.,:]\p{N})/u.test(rest);

const neuter = one`(?:ramverk|system|verktyg|format|program|protokoll|certifikat|språk|bevis|intyg|märke|fabrikat|gränssnitt|regelverk|dokument|alternativ|utförande|material|medel|betyg|sätt|stöd|index|bibliotek|register|krav|schema|skydd|kort|nätverk|nät|organ|test|prov|paket|skap|diplom)$`;
const common = one`(?:standard|norm|metod|lösning|modell|plattform|klass|produkt|version|kompetens|tjänst|process|nivå|profil|princip|licens|kvalitet|typ|rutin|enhet|vara|databas|app|handbok|märk|ing|tion|het|ik|else|are)$`;
const several = one`\p{L}{3,}(?:er|ar|or)$`;
const attribute = one`^\p{L}{3,}(?:[ai]sk[at]?|ig[at]?|a[dt]e?|ad|isk|ell[at]?|[lr]a)$`;

/** Which form *likvärdig* has before a noun; nothing where the noun's gender is not known. */
export function formBefore(rest: string, otherwise: string): string | undefined {
  const lower = rest.toLowerCase();
  const [, first = '', second = ''] = /^\s+([a-zåäöé-]+)(?:\s+([a-zåäöé-]+))?/.exec(lower) ?? [];
  if (clauseEnds.test(rest) || aside.test(rest) || follower.test(lower) || isVerbNow(first)) return otherwise;
  const noun = attribute.test(first) && !common.test(first) && !neuter.test(first) ? second : first;
  if (neuter.test(noun)) return 'eller likvärdigt';
  if (common.test(noun)) return 'eller likvärdig';
  if (several.test(noun)) return 'eller likvärdiga';
  return isPassiveNow(first) || isInfinitive(first) ? otherwise : undefined;
}

/** The form after a name: *REST-gränssnitt eller likvärdigt*, *REST-API:er eller likvärdiga*, *certifierad eller likvärdigt*. */
export function formAfter(before: string, otherwise: string): string {
  if (/[^a-zåäö]certifiera[dt]e?$/.test(before)) return 'eller likvärdigt';
  if (otherwise !== 'eller likvärdig') return otherwise;
  if (/:er(?:na)?$/.test(before)) return 'eller likvärdiga';
  const noun = /-([a-zåäö]+)$/.exec(before)?.[1] ?? '';
  return neuter.test(noun) ? 'eller likvärdigt' : otherwise;
}

/** *kapslingsklass IP67*: what a name that follows it is called. */
const commonBefore = one`(?:klass|nivå|version|standard|modell|profil)(?:en|n)?\s+$`;
export const isCommonBefore = (lower: string, start: number): boolean => commonBefore.test(lower.slice(0, start));

/** *höjdsystemet*, *protokollet*: what a name that follows it is called. */
const neuterBefore = one`(?<!(?:använder|tillämpar|har|ska|skall|kan|får|måste|stödjer) )(?<!\p{L})\p{L}*(?:system|ramverk|protokoll|format|språk|gränssnitt|verktyg|program|regelverk|märke|certifikat|schema)(?:et|met|t)?\s+$`;
export const isNeuterBefore = (lower: string, start: number): boolean => neuterBefore.test(lower.slice(0, start));
