import { afterCall } from './contract-times.ts';
import { sentenceOf } from './language.ts';
import { every, firstIn, matchesIn, one, pattern, spanOf } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { levelsWithoutPeriod } from './share-levels.ts';
import type { Span } from '../text/index.ts';

export interface ServiceLevel {
  /** What it promises: a share of something, how soon on the clock, or within how many days. */
  readonly of: 'share' | 'time' | 'days';
  readonly span: Span;
}

const number =
  '(?:\\d+(?:[.,]\\d+)?|\uFFFC+|(?<!\\p{L})(?:en halv|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo|trettio|ett par|några))';
const unit =
  '(?:t|h|tim|\\p{L}*timm\\p{L}*|min|minut\\p{L}*|s|sek|sekund\\p{L}*|ms|\\p{L}*dag(?:ar|en|arna|s)?|dygn|vecka|veckor)';
const time = `(?:${number}\\s?${unit}|samma \\p{L}+|(?:nästa|nästkommande|följande) \\p{L}*dag|kontorstid)(?!\\p{L})`;
/** Within one sentence; the point of a number ends none. */
const near = (letters: number): string => `(?:[^.;]|(?<=\\d)[.](?=\\d)){0,${String(letters)}}?`;
const digits = '(?:(?<![\\d.,])\\d[\\d.,]*|\uFFFC)\\s?(?:%|procents?)';
const percent = `(?:${digits}(?:ig|igt|iga)?(?!\\p{L})(?!\\s+av\\s+(?:(?:den|samma|hela|aktuell|\\p{L}+s)\\s+)?\\p{L}*(?:avgift|pris|ersättning|kostnad|belopp|värde|användar|skärm|yta|fält|kommun))|(?<!\\p{L})(?:två|tre|fyra|fem) nior(?!\\p{L})|(?<!\\p{L})nittio\\p{L}*(?: \\p{L}+){0,4} procent|(?<!\\p{L})(?:\\d+|sju|åtta|nio|tio|nittio\\p{L}*) (?:\\p{L}+ )?av (?:tio|10|100|hundra)(?!\\p{L})|(?<![\\p{L}\\d])p9\\d(?!\\d))`;

const availability = phrases(`
  sla, *tillgänglig*, *upptid*, uptime, *drifttid*, driftsäkerhet*, driftstabilitet*, nåbar*, åtkomlig*, i drift, driften,
  avbrottstid*, nertid*, nedtid*, stilleståndstid*, uppe, igång, i gång, fungera*, funka*, har uppnåtts, har nått`);
/** Of calls, cases and deliveries. */
const done = phrases(`
  svarsfrekvens*, svarsgrad*, svarsandel*, lösningsgrad*, servicegrad*, servicenivå*, leveransprecision*,
  leveranssäkerhet*, *svarstid*, lösningstid*, åtgärdstid*, väntetid*, kötid*, besvara*, lös, lösa, löst, lösta,
  löses, åtgärda*, avhjälp*, hantera*, levererad*, påbörja*, avsluta*`);
const shareOfTime = pattern`${availability}${near(120)}${percent}|${percent}${near(60)}${availability}`;
const shareOfCases = pattern`${done}${near(90)}${percent}|${percent}${near(90)}${done}`;
/** *95 procent av sändningarna är framme i tid*: no word of what is done, but that it is when it should be. */
const punctual = phrases(`
  i rätt tid, i tid, i utlovad tid, i avtalad tid, på utsatt tid, på utlovad dag, på avtalad dag, på avtalad tid,
  inom avtalad tid, inom utlovad tid, punktlig*, enligt tidtabell*, före klockan, före kl, senast klockan, senast kl,
  lyckas, lyckade, komma in, kommer in, komma fram, kommer fram, når fram, nå fram, är försenade, vara försenade, vara sena, tillsättning*, *tillsättningen, *tillsättningsgrad*`);
const shareInTime = pattern`${punctual}${near(60)}${percent}|${percent}${near(90)}${punctual}`;
const paid = one`(?<!\p{L})(?:\p{L}*vite\p{L}*|\p{L}*avdrag\p{L}*|betal\p{L}*|rabatt\p{L}*|ersätt\p{L}*|kredit\p{L}*|faktur\p{L}*|förskott\p{L}*|bonus\p{L}*|\p{L}*pris\p{L}*|höjs|sänks|varna|visa)(?!\p{L})`;
/** *Svarstid: 95 % av anropen*, *80 % lösta inom två dygn*: a share of cases tells how soon. */
const soonEnough = one`besvara|lös(?:a|t|ta|er|es)?(?!\p{L})|åtgärda|avhjälp|tid(?:en|er|erna)?(?!\p{L})|(?<!\p{L})(?:inom|senast|under|högst|frekvens|grad\p{L}*|precision)|frekvens|nivå|precision|leveranssäkerhet|grad(?!\p{L})|gånger|första`;

/** *2 procent per påbörjad vecka*: what it costs. */
const perBegun = one`påbörjad \p{L}*(?:vecka|dag|dygn|timm[ea]|månad)`;

/** *RTO 4 h*, *Åtgärdstid: hög 4 t, låg 8 t*. */
const namedTime = pattern`(?<!\p{L})(?:rto|rpo|recovery (?:time|point) objective|(?:incident)?(?:åtgärds|inställelse|lösnings|svars?|respons|återställnings|återställande|avhjälpande|påbörjande|reaktions|återkopplings|reparations|felavhjälpnings|framkörnings|utrycknings|hanterings|vänte)-?(?:tid|hastighet)|kötid)(?:en|er|erna)?(?!\p{L})${near(80)}${number}\s?${unit}(?!\p{L})`;
const down = phrases(`
  nere, gå ner, går ner, stå stilla, står stilla, nertid*, nedtid*, stillestånd*, *driftstopp*, driftavbrott*,
  otillgänglig*`);
const downAtAll = pattern`${down}`;
/** *Längsta avbrott är tre timmar*. */
const longestStop = pattern`(?<!\p{L})(?:maximal[at]?|längsta|max|högsta) (?:tillåt\p{L}+ )?(?:\p{L}*avbrott|avbrottstid|driftstopp|stillestånd|stilleståndstid|nertid|nedtid|otillgänglighet)(?:en|et)?(?!\p{L})${near(40)}${time}`;
const downTime = pattern`${down}${near(80)}(?:högst|max|maximalt|mer än|längre än|fler än) (?:\p{L}+ ){0,2}?(?:${time}|${number} (?:tillfällen|gånger|avbrott|driftstopp))`;
const bounded = one`(?<!\p{L})(?:inte|ej|får|ska|skall|bör|högst|max|maximalt)(?!\p{L})`;
const countedFrom = one`^vid |(?<!\p{L})(?:vite|varje|överstig\p{L}*)(?!\p{L})`;

/** Numbers are in most texts: looked for when the rest has been found. */
const within = every`(?<!\p{L})(?:inom|senast|under|på högst|på max|högst|max|maximalt|längre än|svar) (?:[\p{L}\d]+ ){0,2}?${time}|(?<!\p{L})samma (?:förmiddag|arbetsdag|dag|timme)(?!\p{L})`;
/** *Prio 1: 30 min*, *kritiska fel: < 2 h*: a row of a table. */
const inTable = every`[:<] (?:[\p{L}\d]+ ){0,2}?\d+(?:[.,]\d+)?\s?${unit}(?!\p{L})`;
const reacts = pattern`${phrases(`
  inled*, insats inom, ersätts inom, säkras inom, kopplas in, svar*, besvar*, återkoppl*, levereras, återkom*, åtgärd*, avhjälp*, avhjälpt*, lös, lösa, löses, lösas, löst, lösta, påbörja*,
  inställ*, infinn*, på plats, framme, återställ*, återupprätta*, återlämna*, ta emot, tar emot, tas emot,
  i telefonkö, ringa upp, ringer upp, kontakta*, kvittera*, utbytesenhet, hämta, hämtas, hämtar, byter ut, byta ut, bytas ut,
  repareras, reparera, lagas, byts, bytas, ersättas, returnera*, rättas, rätta, hantera*, påbörjad, återläsning,
  felsökning, vänta, väntan, start, klart, igång igen, i gång igen, åter i drift, inställelse`)}`;
const trouble = one`${phrases(`
  *support*, *desk, *desken, kundtjänst*, jour, jouren, larm, *larm, *larmet, *larmen, larmmottagning*, *anrop,
  anropet, *samtal, *samtalen, ärende, ärenden, ärendet, *ärenden, *fel, *felet, *felen, *felanmälan, *felavhjälpning,
  felanmäl*, incident*, *incidenter, störning*, *avbrott, driftstopp*, *haveri*, prio, prioritet*, kritisk*, tekniker*,
  servicetekniker*, montör*, går sönder, trasig*, krånglar, telefonkö, e-post till, mejla*, kö, utlova*, framme,
  brist, brister, återläsning, problem, tjänsten, system, systemet, lösningen, plattformen, gränssnittet, *kartan,
  *portalen, appen, klass, *störning*, skada, skador, skadad*, felaktig*, slutat fungera, återställning av, anmälan, strömavbrott, akut*`)}`;
/** *ska låta*. */
const letOrLoaded = String.raw`(?<!\p{L})(?:ska|skall) (?:låta|laddas)(?!\p{L})`;
/** *Beställaren ska*, *användaren kan*. */
const partyMust = String.raw`(?<!\p{L})(?:beställaren|köparen|kunden|kommunen|handläggaren|användaren|parterna|part|anbudsgivaren|avrop\p{L}*)(?: (?:ska|skall|får|kan|bör|åtar sig|har|svarar|lämnar|betalar))`;
/** *missad*, *krediten*, *om leverantören inte*. */
const consequence = String.raw`(?<!\p{L})(?:missad|krediten|inte (?:har )?besvara|om leverantören inte|ingen|har besvarats|beräkna|visa(?!s)|mäta|avrop\p{L}*)`;
/** *uppsägning*, *kursen*, *faktura*. */
const otherMatter = String.raw`(?<!\p{L})(?:avtal(?!stid)|uppsägning|utbilda|faktura|samråd|betalning|kursen|utbildning|reklamation|garanti)\p{L}*`;
/** The buyer's and other people's own time limits are no service levels, nor what a user is let do. */
const others = one`${letOrLoaded}|${partyMust}|${consequence}|${otherMatter}`;

const inDays = one`dag|dygn|veck`;

const inMostCases = pattern`${percent}`;
/** *SLA: 99,9*. */
const slaFigure = pattern`(?<!\p{L})(?:sla|uptime|upptid)(?:-nivån?|en)?(?::| ska vara)? \d{2}[.,]\d+(?! ?[\p{L}\d%])`;

/** Without one of these there is no service level. */
export const serviceLevelPatterns = [slaFigure, namedTime, longestStop, downAtAll, inMostCases, reacts];

export function serviceLevelIn(text: PreparedText): ServiceLevel | undefined {
  const share = text.first(slaFigure) ?? (text.may(inMostCases) ? shareIn(text) : undefined);
  if (share) return { of: 'share', span: spanOf(share) };
  // A share of the work without a period is a level too, in whatever words of the trade it is put.
  const [loose] =
    text.may(inMostCases) && !accuracy.test(text.lower)
      ? levelsWithoutPeriod(text, true).filter(({ of, mean }) => !mean && of !== 'change')
      : [];
  if (loose) return { of: 'share', span: loose.span };
  const named = text.first(namedTime);
  const times = named ? [named] : answersIn(text);
  const [first] = times;
  if (first && firstIn(sentenceOf(text, first.index), inMostCases)) return { of: 'share', span: spanOf(first) };
  if (first) return { of: times.every(([words]) => inDays.test(words)) ? 'days' : 'time', span: spanOf(first) };
  const stop = text.first(longestStop);
  if (stop) return { of: 'time', span: spanOf(stop) };
  const down = text.all(downTime).find(({ index }) => staysUp(sentenceOf(text, index)));
  return down && { of: 'time', span: spanOf(down) };
}

/** How well a thing sees, reads and sorts is a property of it, and no service. */
const accuracy = one`träffsäker|igenkän|känn(?:a|er) igen|identifier|detekt|(?:%|procent) rätt|klassificer|tolkning`;

const shareIn = (text: PreparedText): RegExpExecArray | undefined =>
  text.first(shareOfTime) ??
  text.all(shareOfCases).find(([words]) => soonEnough.test(words) && !perBegun.test(words)) ??
  text.all(shareInTime).find(({ 0: words, index }) => !paid.test(sentenceOf(text, index).split(words)[0] + words));

/** *Bärgaren ska vara på plats inom 45 minuter*: whoever is called comes; a doctor, a substitute and concrete are not called. */
const arrives = one`(?<!\p{L})(?:på plats|framme(?: på plats)?|infinna sig|inställa sig|påbörja(?:s|d|t|de)?(?: [^.;]{0,30})?) (?:inom|senast efter) (?:\p{L}+ )?(?:${number})\s?(?:min|h|tim)\p{L}*`;
const called = one`(?<!\p{L})(?:bärg|lots|väktar|ordningsvakt|rondör|låssmed|hantverkar|installatör|reparatör|elektriker|rörmokar|jour|utryck|service(?:personal|bil|man)|beredskap|leverantör|entreprenör|utförar)\p{L}*`;
const isAnswer = (sentence: string): boolean =>
  firstIn(sentence, reacts) !== null &&
  (trouble.test(sentence) || (arrives.test(sentence) && (called.test(sentence) || afterCall.test(sentence))));

/** The limits within which somebody answers or mends. */
const answersIn = (text: PreparedText): readonly RegExpExecArray[] =>
  [...matchesIn(text.lower, within), ...matchesIn(text.lower, inTable)].filter(({ index }) => {
    const sentence = sentenceOf(text, index);
    return (isAnswer(sentence) || firstIn(sentence, inMostCases)) && !others.test(sentence) && !isMostPaid(text, index);
  });

/** *1 procent för varje påbörjad vecka under högst tio veckor*: the cap of a penalty. */
const isMostPaid = (text: PreparedText, index: number): boolean =>
  perBegun.test(text.lower.slice(Math.max(0, index - 30), index));

const staysUp = (sentence: string): boolean => bounded.test(sentence) && !countedFrom.test(sentence);
