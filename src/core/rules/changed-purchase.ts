import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';

/** More, less, other or longer than what was bought. */
const changes = pattern`${phrases(`
  köpa enligt, beställa enligt, avropa enligt, behövs flera, skala ned, skala ner, skala upp, skalas ned, sköta också,
  sköta även, ta över driften, ta över delar, utöka, utökas, utökar, utökning*, utvidga, utvidgas, utvidgar, minska,
  minskas, minskar, minskning*, lägga till, läggas till, läggs till, lägger till, tillkomma, tillkommer,
  tillkommande, tillföra, tillföras, tillförs, komplettera, kompletteras, kompletterar, ansluta, anslutas, ansluter,
  ansluts, köpa till, köpas till, köper till, tilläggsköp*, tilläggsbeställ*, köpa … annat, köpa … andra,
  köpa … annan, köpa även, köpa … fler, köpa … mer, köpa … ytterligare, beställa även, beställa … annan,
  beställa … annat, beställa … andra, beställa … fler, beställa … mer, beställa … ytterligare, beställa … extra,
  avropa även, avropa … andra, avropa … annat, avropa … fler, avropa … ytterligare, bli … fler, bli … färre,
  bli … större, bli … mindre, växa, krympa, öka, ökas, ökar, ökning*, reducera, reduceras, dra ned, dra ner,
  dras ned, dras ner, skalas, halvera, halveras, dubbla, fördubbla, fördubblas, avstå, ta bort, tas bort,
  plocka bort, välja bort, väljas bort, utgå, lyfta ut, lyfta bort, lyftas ut, stryka, strykas, ändra, ändras,
  ändrar, förändra, förändras, anpassas, justera, justeras, variera, varierar, bytas mot, byta … paket,
  byta … tjänst*, ersättas med, ersättas av, byta ut, bytas ut, anpassning av avtalet, anpassning av kontraktet,
  ersätta, omfatta även, omfatta också, gälla även, gälla också, gälla för fler,
  inkludera, inkluderas, innefatta även, införliva*, nyttja, nyttjas av, användas av fler, göra avrop, hoppa på,
  haka på, gå med, komma med, tas med, ta med, tas in, ta in, föras in, omfördela, omfördelas, flytta över,
  flyttas över, ta över fler, tas i anspråk, ta i anspråk, utlösa, skjuta till, fler, ytterligare, större mängd*,
  större volym*, nya arbetsplatser, nya enheter, nya skolor, nya verksamheter, likartad*, liknande, ändra vad,
  krymper, växer, bli part, blir part, träda in, inträda, samma avtal, stannar kvar, stanna kvar, samma rätt,
  tar över, skaffar senare, köper senare, ett eller flera år, förlängs, dubblas, höjs, sänks, höjas, sänkas,
  trappas ned, trappas ner, trappas upp, trappa ned, trappa upp, köpas inom, även … köpas, använda avtalet,
  levereras även, även till, även åt, även av, också av, omfattar … även, omfattar … också, gäller … även,
  gäller … också, ingår efter hand, ingå efter hand, egen regi, ta hem, ta tillbaka, utföra även, extratjänst*,
  extraarbete*, extrainsats*, merköp*, tillval, tillvalet, tillvalen, byggs under avtalstiden`)}`;
/** A right or a duty to it, or that it just happens. */
const granted = one`${phrases(`
  leverantören förbinder sig, leverantören åtar sig, får, kan, kunna, rätt, rätten, rättighet, äger, förbehåller,
  förbehålls, förbehåll,
  möjlighet, möjligheten, möjligt, skyldig, skyldighet, berättigad*, medges, finna sig, fritt fram, begära,
  ska också, ska även, får samma, tillåts, tillåtet, fritt, öppet för, står … fritt, tål, acceptera, accepterar,
  godta, godtar, beställs, avropas, tillkommer, anpassas, justeras, avser att, planerar, behåller rätten, i mån av,
  i den mån, efter behov, utifrån … behov, vid behov, efter hand, vill, efter … önskemål, hur många, omfattar … även,
  omfattar … också, gäller … även, gäller … också, på begäran, när som helst, ensidigt`)}`;
/** What is bought, for whom, and how much of it. */
const bought = one`${phrases(`
  *tekniker, *tjänster, *stationer, *center, *centraler, *hus, avtalet, avtalets, kontraktet, kontraktets,
  ramavtalet, avropet, uppdraget, uppdragets, uppdrag, leveransen, leveransens, leverans, åtagandet, åtagandets,
  *beställning, *beställningar, *beställningarna, *beställningen, köpet, jour, jouren, beredskap*, *support, driften,
  drift, *språk, *utbildning, distans*, *skolor, *skolorna, *skolornas, sensor*, *typer, *paket, *tjänst, *tjänsten,
  *uppgifter, *omfattning, *omfattningen, volym, volymen, volymer, volymerna, *antal, *antalet, kvantitet*, mängden,
  *licens, *licenser, *licenserna, *moduler, *modul, *konton, kontona, användare, användarna, platser, avtal, *elev*,
  *mängder, *mängd, *konsulter, *förvaltningar, *förvaltning, *bolag, *bolagen, kommuner, *kommuner, kommunalförbund,
  regionen, organisationer, *skola, *enheter, *verksamheter, *verksamhet, *nämnder, myndigheter, kunder, stiftelser,
  arbete, arbeten, *arbeten, tilläggs*, merarbete*, ändringsarbete*, *funktioner, delar, tjänstedelar, delfunktion*,
  produkter, *produkter, *produkt, artiklar, sortiment*, *timmar, timmarna, timantal*, konsulter, resurser, *program,
  *automater, *terminaler, *skärmar, *objekt, fastigheter, *byggnader, språk, *integrationer, e-tjänster, *teknik,
  *utrustning, *system, lagring, *lagring, option*, *option, behov*`)}`;
/** The contract goes on by itself, or for as long as somebody likes. */
const longer = pattern`(?<!\p{L})(?:parterna|avtalet|kontraktet|ramavtalet|avtalstiden|avtalsperioden|uppdraget|det|perioden)(?!\p{L})[^.;]{0,80}?(?<!\p{L})(?:fortsätter|löper vidare|löper på|löper … därefter|rullar|fortlöper|förnyas|löper så länge|gäller så länge|löper utan slutdatum|förnya|prolonger\p{L}*|sträcka[s]? ut|gäller därefter|gäller sedan|gäller vidare|fortsätta)(?!\p{L})[^.;]*|(?<!\p{L})(?:fortsätter|fortlöper|förnyas|löper|rullar) (?:därefter |sedan |vidare |automatiskt )?(?:avtalet|kontraktet|ramavtalet)(?!\p{L})[^.;]*`;
const openEnded = one`(?<!\p{L})(?:åt gången|i taget|i sänder|så länge|tills|automatiskt|löpande|tills vidare|per gång|år för år|till dess|om (?:ingen|inte|kommunen|beställaren|parterna)|ytterligare|vid behov|flera år)(?!\p{L})`;
/** Not the buyer's right: who else acts, or what is forbidden. */
const forbidden = one`(?<!\p{L})(?:inte|ej|aldrig|endast|bara|enbart|ingen|utan) (?:\p{L}+ ){0,2}?(?:ändra|ändras|byta|bytas|utöka|minska|lägga|ansluta|anslutas|höja|rätt|skriftlig\p{L}*|medgivande)(?!\p{L})|(?<!\p{L})inte (?:tillåt\p{L}*|möjlig\p{L}*)|(?<!\p{L})(?:får|kan|ska|skall|har) (?:inte|ej|aldrig)(?!\p{L})`;
const bySupplier = one`(?:^|, |\. )(?:\p{L}+ )?(?:leverantören|konsulten|entreprenören|säljaren|personalen|anbudsgivaren|underleverantör\p{L}*|part|parten|användar\p{L}*|handläggar\p{L}*|systemet|administratör\p{L}*|låntagar\p{L}*|invånar\p{L}*)(?!\p{L})(?! (?:är skyldig|förbinder sig|åtar sig|har att|får finna|måste|ska godta|accepterar|ska acceptera|tål|ska tåla))`;
/** What is changed is no purchase. */
const otherThings = one`(?<!\p{L})(?:sekretess\p{L}*|tystnadsplikt\p{L}*|bestämmelse\p{L}*|upphört|upphörande|last|kapacitet\p{L}*|resultat\p{L}*|\p{L}*dokument\p{L}*|revision\p{L}*|bonus\p{L}*|prismodell\p{L}*|\p{L}*äganderätt\p{L}*|upphovsrätt|\p{L}*nyttjanderätt\p{L}*|gällande rätt|medgivande|reklamation\p{L}*|garanti\p{L}*|\p{L}*priset|\p{L}*priser(?:na)?|avgift\p{L}*|index\p{L}*|vite\p{L}*|ersättningen|betalning\p{L}*|faktur\p{L}*|uppgifterna|personuppgift\p{L}*|information(?:en)?|data|rutin\p{L}*|lösenord\p{L}*|behörighet\p{L}*|underleverantör\p{L}*|nyckelperson\p{L}*|projektledare\p{L}*|konsulten|kontaktperson\p{L}*|personal(?:en)?|kod(?:en)?|logg\p{L}*|säkerhet\p{L}*|risk\p{L}*|fel(?:et|en)?|brist\p{L}*|skada\p{L}*|tvist\p{L}*|ändringslogg\p{L}*|lagstiftning\p{L}*|föreskrift\p{L}*|standard\p{L}*|utfall\p{L}*|möte\p{L}*|kurs\p{L}*|tidpunkt\p{L}*|datum\p{L}*)(?!\p{L})`;
/** Bought later from the same supplier, though only told as a plan. */
const plan = pattern`(?<!\p{L})(?:planerar|avser|räknar med|överväger|tänker|ämnar|har för avsikt|önskar|kommer (?:troligen|sannolikt|eventuellt)|kan bli aktuellt)(?: \p{L}+){0,6}? (?:köpa|beställa|avropa|anskaffa|upphandla|utöka|komplettera|införa|lägga till)(?!\p{L})[^.;]*?(?<!\p{L})(?:av leverantören|av samma|från leverantören|inom avtalet|under avtal\p{L}*|i avtalet|genom avtalet|med fler|senare)(?!\p{L})|(?<!\p{L})senare (?:\p{L}+ ){0,3}?(?:köpa|beställa|avropa)(?!\p{L})[^.;]*?(?<!\p{L})av leverantören(?!\p{L})`;

export const mayChangePurchase = (text: PreparedText): boolean =>
  text.may(longer) || text.may(plan) || text.may(changes);

/** Whether a sentence lets the contract give more, less or other than was bought, or go on. */
export function changedPurchase(text: PreparedText): 'other' | 'longer' | undefined {
  const goesOn = text.all(longer).some(({ 0: words }) => openEnded.test(words));
  if (goesOn) return 'longer';
  return text.all(changes).some(({ index }) => isRight(text, index)) ? 'other' : undefined;
}

/** *Kommunen planerar att senare köpa passersystem av leverantören*. */
export const plansToBuy = (text: PreparedText): boolean => text.has(plan);

function isRight(text: PreparedText, at: number): boolean {
  const [start, end] = text.sentences[text.sentenceAt(at)] ?? [0, text.lower.length];
  const sentence = text.lower.slice(start, end);
  return (
    granted.test(sentence) &&
    bought.test(sentence) &&
    !forbidden.test(sentence) &&
    !bySupplier.test(text.lower.slice(start, at)) &&
    !otherThings.test(sentence)
  );
}
