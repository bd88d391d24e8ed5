import { sentenceOf, sentenceSpan } from './language.ts';
import { isKept, isSystem } from './clauses.ts';
import { afterCall, ahead, buyer, inTime, toBuyer } from './contract-times.ts';
import { matters, modal, type Matter } from './matters-and-acts.ts';
import { every, firstIn, one, pattern, spanOf } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { placesOf } from './word-gate.ts';
import type { Span } from '../text/index.ts';

const terms = phrases(`
  betalningsvillkor, betalningstid, uppsägningstid, uppsägning, avtalstid, leveranstid, leveransvillkor,
  faktureringsvillkor, fakturering, vite, prisjustering, tvist, reklamation, reklamationstid, inställelsetid,
  ansvarsbegränsning, sekretess, ändring av pris, driftmöten, avtalsmöten, uppföljningsmöten, dröjsmålsränta,
  optionstid, förlängning, garantitid, avtalsperiod`);
/** *Uppsägningstid: tre månader*: a row of terms. */
const term = pattern`^${terms}(?: [\p{L}-]+){0,4}: ?(?:\p{L}|\d|\uFFFC)`;
/** *Betalningsvillkor 30 dagar netto*: a line without a verb. */
const bareTerm = pattern`^${terms} (?:[\p{L}-]+ ){0,3}?(?:\d|\uFFFC|enligt|minst|högst|en|ett|två|tre|fyra|fem|sex|tio|tolv)(?!\p{L})(?!.*(?<!\p{L})(?:ska|skall|måste|bör|kan|får|kunna|är|har|visas|anges|registreras|per)(?!\p{L})).{0,90}$`;
/** *Kommunen får häva*, *Köparen betalar*: what the buyer may and must do. */
const buyerActs = phrases(`
  erlägga, betala, anlita, häva, avbeställa, säga upp, hålla inne, vägra, avhjälpa, kräva vite, kräva skadestånd,
  skadeståndet,
  reklamera, bekosta, låta annan, låta en annan, åberopa, förlänga, återsända, svara för kostnad*, svara för *kostnader,
  ha rätt till prisavdrag, göra prisavdrag, göra avdrag, godkänna, utse, upprätta, informera leverantören,
  tillhandahålla,
  informeras, meddelas, underrättas, kontaktas, aviseras, varskos, rådfrågas, få besked`);
const may = '(?:ska|skall|får|kan|har rätt att|äger rätt att)';
const consent = 's (?:föregående |skriftliga |uttryckliga )?(?:godkännande|samtycke|medgivande)(?!\\p{L})';
const byBuyer = pattern`(?<!\p{L})(?:${buyer} ${may}|${may} (?:informeras )?${buyer}) (?!kunna)(?:\p{L}+ ){0,2}?(?:${buyerActs})|(?<!\p{L})(?:utan|kräver) ${buyer}${consent}|(?<!\p{L})${buyer}${consent} (?:krävs|fordras|behövs)(?!\p{L})`;
/** *informera beställaren*. */
const doneForBuyer = String.raw`(?<!\p{L})(?:informera|informeras|underrätta|underrättas|meddela|meddelas|aviseras|anmälas|rapporteras|hålla|ersätta|bistå|varsko|kontakta|gottgöra|kompensera|hjälpa) ${buyer}(?!\p{L})`;
/** *förväntas … på kommunens begäran*. */
const atTheirRequest = String.raw`(?<!\p{L})(?:förväntas|kan komma att) [^.;]{0,60}?på \p{L}+s begäran(?!\p{L})`;
/** *i samverkan med beställaren*. */
const togetherWithBuyer = String.raw`(?<!\p{L})(?:samråd|i samverkan|i dialog|tillsammans) med (?:[\p{L}-]+ ){0,5}?${buyer}s?(?!\p{L})`;
/** *uppgifterna får inte lämnas ut*. */
const informationKept = String.raw`(?<!\p{L})(?:uppgifter|data|information|handlingar|material)(?:na|en|et)? (?:får|ska|skall) (?:inte|ej|endast|bara|aldrig) (?:lämnas ut|överföras|användas|spridas|säljas|kopieras|röjas)(?!\p{L})`;
/** *ska informeras kommunen*, *hålla kommunen skadeslös*, *i samråd med kommunen*: one party does something for the other. */
const towards = pattern`${doneForBuyer}|${atTheirRequest}|${togetherWithBuyer}|${informationKept}`;
/** *på leverantörens bekostnad*, *har rätt att hålla inne betalningen*: told of no property. */
const outright = pattern`${phrases(`
  på leverantörens bekostnad, på säljarens bekostnad, bekostas av leverantören, på entreprenörens bekostnad, på dennes bekostnad, på dess bekostnad, på utförarens bekostnad,
  använda kommunen som referens, använda beställaren som referens, överlåta kontraktet, överlåta avtalet,
  överlåta sina rättigheter, häva avtalet, häva köpet, säga upp avtalet, hålla inne betalning*, fritt levererat,
  levereras fraktfritt, allmän domstol, force majeure, expeditionsavgift*, faktureringsavgift*,
  månadsvis i efterskott, parterna ska, parterna skall, parterna får, parternas ansvar, part får, part ska,
  skriftligt medgivande, skriftligt samtycke, skriftliga medgivande, skriftliga samtycke, debitera restid,
  debitera resor, debitera resetid, besiktigas av kommunen, besiktigas av beställaren, kontrolleras av kommunen, kontrolleras av beställaren,
  kontrolleras av köparen, efter överenskommelse, efter tidsbokning, tas om hand av, tas hand om av,
  ersätts inte, ersätts ej, ersättas inte, ersätts separat, ingen … ersättning utgår, ingen ersättning utgår, på sig att,
  följa avtalet, följer avtalet, under uppsägningstiden, med … varsel, ger … besked, ge … besked, lämna tillbaka, lämna åter, ansvar är begränsat,
  efter avslutat arbete, efter utfört arbete, efter avslutat uppdrag, ansvar ska vara begränsat, ansvaret är begränsat`)}`;

/** Whose the data are, wherever they are kept. */
const ownership = pattern`(?<!\p{L})(?:ägs|ägas) av (?:\p{L}+s )?(?:${buyer}|kommun)(?!\p{L})|(?<!\p{L})${buyer} (?:ska|skall) (?:\p{L}+ )?(?:äga|ha äganderätt\p{L}*)(?!\p{L})`;
/** Work that is done again and again, or when somebody has called for it. */
const work = pattern`${modal}${phrases(`
  genomföras, utföras, göras, ske, hållas, besvaras, installeras, åtgärdas, testas, granskas, rapporteras, anordnas,
  revideras, uppdateras, påbörjas, återställas, följas upp, ses över, levereras, bytas, ersättas, hämtas, repareras,
  tillhandahållas, lagas, genomgå, utbildas, fortbildas, kontrolleras, besiktigas, servas, smörjas, underhållas,
  inspekteras, provtas, kalibreras, hanteras, besökas, handläggas, bemötas, utbetalas`)}`;
/** *Körjournal ska lämnas till beställaren en gång per månad*. */
const handedOver = pattern`${modal}${phrases(`lämnas, skickas, redovisas, sändas, översändas, presenteras, ges, delges, inlämnas`)}`;
/** *Avstängning ska aviseras tre dagar i förväg*. */
const told = pattern`${modal}${phrases(`aviseras, kallas, föranmälas, förvarnas, meddelas, anmälas, varslas, underrättas, informeras`)}`;
const toBuyerInTime = one`^(?=[^]*(?:${toBuyer.source}))[^]*(?:${inTime.source}|senast (?:den )?\d)`;
/** Work on things, which no system does. */
const upkeep = pattern`${modal}${phrases(`
  städas, rengöras, tvättas, tömmas, klippas, vattnas, putsas, sotas, sopas, dammsugas, bäddas, krattas, sandas, plogas,
  snöröjas, gödslas, beskäras, ogräsrensas, slamsugas, spolas, vara utförd*, vara röjd*, vara sandad*, vara plogad*, vara städad*`)}`;
const upkeepTimes = one`${inTime.source}|(?<!\p{L})(?:dagligen|varje (?:dag|vardag|morgon)|var \p{L}+de dag|vid behov|efter (?:varje|behov)|veckovis|senast (?:klockan|kl\.?) \d+)(?!\p{L})`;
/** *ska testas av leverantören*: the duty of the supplier in the passive. */
const bySupplier = pattern`(?<!\p{L})(?:ska|skall) (?!kunna)(?:\p{L}+ ){0,2}?(?!tillhandahållas|levereras|beskrivas|redovisas|erbjudas|anges|visas|bifogas|styrkas|ingå)(?:\p{L}{3,}as)(?!\p{L})[^.;]{0,40}?\sav (?:lev|entreprenören|utföraren|säljaren|leverantören(?:s (?:egna |egen )?\p{L}+)?)(?!\p{L})`;
/** *Efter varje insats ska leverantören lämna en rapport*: what is done when something has happened. */
const onEvent = pattern`(?:^|[.]\s)(?:vid|om|när|efter|inför|i händelse av|så snart)(?!\p{L})[^.;]{1,120}?\s(?:ska|skall) (?:leverantören|lev\.?|entreprenören|utföraren|uppdragstagaren|konsulten|säljaren) (?!(?:\p{L}+ )?(?:ha|kunna|redovisa|beskriva|visa|ange|bifoga|erbjuda|styrka|inneha)(?!\p{L}))\p{L}+`;
/** What the supplier may not do with what it has been given. */
const forbearance = pattern`(?<!\p{L})(?:leverantören|underleverantörer|personuppgiftsbiträdet|biträdet) (?:(?:ska|skall|får) (?:inte|ej|endast|bara|enbart)|ska \p{L}+ inte) (?:lämna|använda|anlita|byta|flytta|överföra|behandla|dela|sprida|ta|röja|överlåta|hänvisa|offentliggöra)(?!\p{L})`;

const acts = placesOf(matters.map(({ act }) => act));
const alone = [outright, byBuyer, towards, bySupplier, onEvent, forbearance];

const byThemselves = placesOf([term, bareTerm, ownership, work, upkeep, handedOver, told, ...alone]);

export const mayBeMatter = (text: PreparedText): boolean =>
  text.mayAny(byThemselves) ||
  (text.mayAny(acts) && matters.some(({ thing, act }) => text.may(thing) && text.may(act)));

/** Who acts in the system. */
const user =
  '(?:användar|handläggar|invånar|vårdnadshavar|medborgar|administratör|låntagar|hyresgäst|elev|lärar|chef|rektor|registrator|nämnd)(?:e|en|n|na|er|erna|ar|arna)?';
const users = one`^(?:\p{L}+ )?\p{L}*${user}(?!\p{L})|(?<!\p{L})(?<!(?:av|för|till|med) (?:\p{L}+ )?)${user}\s*$`;
const bySystem = one`(?<!\p{L})(?:av|från|via|genom|mot) (?:\p{L}*systemet|tjänsten|lösningen|modulen)|automatiskt|(?<!\p{L})av (?:\p{L}+ )?${user}(?!\p{L})|(?<!\p{L})(?:swish|kort|bankid|e-faktura i)(?!\p{L})`;

/** `isDoubtful`: the words may be meant of what is offered. */
interface Found {
  readonly span: Span;
  readonly isDoubtful: boolean;
}

export function matterIn(text: PreparedText): Found | undefined {
  const row = text.first(term);
  if (row) return { span: [row.index, row[0].lastIndexOf(':')], isDoubtful: true };
  const bare = text.first(bareTerm);
  if (bare) return { span: [bare.index, bare[0].length], isDoubtful: true };
  const owned = text.first(ownership);
  if (owned) return { span: spanOf(owned), isDoubtful: true };
  for (const each of alone)
    for (const { 0: words, index } of text.all(each))
      if (!isOfSystem(sentenceOf(text, index))) return { span: [index, index + words.length], isDoubtful: true };
  for (const each of matters) {
    const found = text.may(each.thing) ? actIn(text, each) : undefined;
    if (found) return found;
  }
  return (
    actIn(text, { act: work }) ??
    actIn(text, { act: upkeep, when: upkeepTimes }) ??
    actIn(text, { act: handedOver, when: toBuyerInTime }) ??
    actIn(text, { act: told, when: ahead })
  );
}

function actIn(
  text: PreparedText,
  { thing, act, when, isPlain }: Partial<Matter> & Pick<Matter, 'act'>,
): Found | undefined {
  for (const { 0: words, index } of text.all(act)) {
    const [start, stop] = sentenceSpan(text, index);
    const sentence = text.lower.slice(start, stop);
    const said = thing && firstIn(sentence, thing);
    if (thing && !said) continue;
    const rest = thing ? sentence : sentence.slice(index - start);
    if (when ? !when.test(sentence) : !thing && !inTime.test(rest) && !afterCall.test(rest)) continue;
    if (isOfSystem(sentence)) continue;
    const from = start + (said?.index ?? sentence.length);
    const end = index + words.length;
    return { span: [from < index && index - from < 60 ? from : index, end], isDoubtful: !isPlain };
  }
  return undefined;
}

function isOfSystem(sentence: string): boolean {
  const at = verb.exec(sentence)?.index ?? 0;
  // *Säkerhetsrevision av tjänsten ska göras*: the revision is not the system's.
  const head = sentence.slice(0, at).replace(belonging, ' ').replace(relative, '');
  const rest = sentence.slice(at);
  return isSystem(head) || users.test(head) || isKept(rest) || bySystem.test(rest);
}
const verb = one`(?<!\p{L})(?:ska|skall|måste|får|kan|bör)(?!\p{L})`;
const relative = one`(?<!\p{L})som [^]*`;
const belonging = every`(?<!\p{L})(?:av|i|på|för|till|från|mot|med|mellan) (?:[\p{L}-]+ )?\p{L}*(?:system|tjänst|lösning|plattform|modul|programvara|produkt|komponent)\p{L}*`;
