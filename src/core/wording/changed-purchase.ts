import { sentenceOf, sentenceUpTo } from './language.ts';
import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';

/** More, less, other or longer than what was bought. */
const changes = pattern`${phrases(`
  välja till, väljas till,   köpa enligt, beställa enligt, avropa enligt, behövs flera, skala ned, skala ner, skala upp, skalas ned, sköta också,
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
  extraarbete*, extrainsats*, merköp*, tillval, tillvalet, tillvalen, byggs under avtalstiden, lägga ut … även,
  lägga över, köpa annat, komma i fråga, komma ifråga, behöva hjälp med, sägas upp styckvis,
  nyttja … även, använda … även`)}`;
/** More or less by the words alone: whatever it is that grows. */
const moreOrLess = one`${phrases(`
  välja till, väljas till,   utöka, utökas, utökar, utökning*, utvidga, utvidgas, minska, minskas, minskar, krympa, krymper, växa, växer, trappas upp, trappas ned,
  trappas ner, trappa upp, trappa ned, reducera, reduceras, halvera*, dubbla, fördubbla*, skala ned, skala ner, skala upp, lägga ut … även,
  lägga över, bli … fler, bli … färre, köpa … annat, köpa … fler, beställa … fler, avropa … fler, avropa … andra, komma ifråga,
  komma i fråga, behöva hjälp med, ta över fler, tas in, hoppa på, haka på, nyttja … även, köpa till, tillköp*, beställa tillval*, avropa tillval*`)}`;
/** A right or a duty to it, or that it just happens. */
const granted = one`${phrases(`
  leverantören förbinder sig, leverantören åtar sig, får, kan, kunna, rätt, rätten, rättighet, äger, förbehåller,
  förbehålls, förbehåll,
  möjlighet, möjligheten, möjligt, skyldig, skyldighet, berättigad*, medges, finna sig, fritt fram, begära,
  ska också, ska även, får samma, tillåts, tillåtet, fritt, öppet för, står … fritt, tål, acceptera, accepterar,
  godta, godtar, beställs, avropas, tillkommer, anpassas, justeras, avser att, planerar, behåller rätten, i mån av, tillfälle, är beredd, är införstådd, har för avsikt,
  i den mån, efter behov, utifrån … behov, vid behov, efter hand, vill, efter … önskemål, hur många, på begäran, när som helst, ensidigt`)}`;
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
const term = '(?:parterna|avtalet|kontraktet|ramavtalet|avtalstiden|avtalsperioden|uppdraget|det|perioden)';
const continues =
  '(?:fortsätter|löper vidare|löper på|löper … därefter|rullar|fortlöper|förnyas|löper så länge|gäller så länge|löper utan slutdatum|förnya|prolonger\\p{L}*|sträcka[s]? ut|gäller därefter|gäller sedan|gäller vidare|fortsätta)';
const longer = pattern`(?<!\p{L})${term}(?!\p{L})[^.;]{0,80}?(?<!\p{L})${continues}(?!\p{L})[^.;]*|(?<!\p{L})(?:fortsätter|fortlöper|förnyas|löper|rullar) (?:därefter |sedan |vidare |automatiskt )?(?:avtalet|kontraktet|ramavtalet)(?!\p{L})[^.;]*`;
const openEnded = one`(?<!\p{L})(?:åt gången|i taget|i sänder|så länge|tills|automatiskt|löpande|tills vidare|per gång|år för år|till dess|om (?:ingen|inte|kommunen|beställaren|parterna)|ytterligare|vid behov|flera år)(?!\p{L})`;
/** Not the buyer's right: who else acts, or what is forbidden. */
const forbidden = one`(?<!\p{L})(?:inte|ej|aldrig|endast|bara|enbart|ingen|utan) (?:\p{L}+ ){0,2}?(?:ändra|ändras|byta|bytas|utöka|minska|lägga|ansluta|anslutas|höja|rätt|skriftlig\p{L}*|medgivande)(?!\p{L})|(?<!\p{L})inte (?:tillåt\p{L}*|möjlig\p{L}*)|(?<!\p{L})(?:får|kan|ska|skall|har) (?:inte|ej|aldrig)(?!\p{L})`;
const doers =
  '(?:leverantören|konsulten|entreprenören|säljaren|personalen|anbudsgivaren|underleverantör\\p{L}*|part|parten|användar\\p{L}*|handläggar\\p{L}*|systemet|administratör\\p{L}*|låntagar\\p{L}*|invånar\\p{L}*)';
/** What binds a supplier to the buyer's choice. */
const bound =
  '(?:är skyldig|är beredd|är införstådd|är medveten|förbinder sig|åtar sig|har att|får finna|måste|ska godta|accepterar|ska acceptera|skall acceptera|tål|ska tåla)';
const bySupplier = one`(?:^|, |\. )(?:\p{L}+ )?${doers}(?!\p{L})(?! ${bound})`;
/** What is changed is no purchase: information, people, faults, the law, or money that has rules of its own. */
const otherThings = one`${phrases(`
  sekretess*, tystnadsplikt*, försena*, dröjsmål*, avtalsbrott*, uteblir, utebliven*, bestämmelse*, upphört, upphörande, last, kapacitet*, resultat*, *dokument*, revision*,
  bonus*, prismodell*, *äganderätt*, upphovsrätt, *nyttjanderätt*, gällande rätt, medgivande, reklamation*,
  garanti*, *priset, *priser, *priserna, avgift*, index*, vite*, ersättningen, betalning*, faktur*, uppgifterna,
  personuppgift*, information, informationen, data, rutin*, lösenord*, behörighet*, underleverantör*,
  nyckelperson*, projektledare*, konsulten, kontaktperson*, personal, personalen, kod, koden, logg*, säkerhet*,
  risk*, *principer, *principerna, *riktlinjer, *policy, *policyer, ansluta tjänsten till, ansluta systemet till, ansluta dig till,
  ansluta sitt … till, ansluta till … tjänst*, ansluta till … register*, ansluta till … system*, fel, felet, felen, brist*, skada*, tvist*, ändringslogg*, lagstiftning*, föreskrift*, standard*, utfall*,
  trasig*, defekt*, möte*, kurs*, tidpunkt*, datum*, *ställe, *stället, leveransdag*, leveranstid*, *adress, *adressen, bemanningen, svarstid*, menpröv*`)}`;
/** Bought later from the same supplier, though only told as a plan. */
const plans =
  '(?:planerar|avser|räknar med|överväger|tänker|ämnar|har för avsikt|önskar|kommer (?:troligen|sannolikt|eventuellt)|kan bli aktuellt)';
const buys = '(?:köpa|beställa|avropa|anskaffa|upphandla|utöka|komplettera|införa|lägga till)';
const ofTheSame =
  '(?:av leverantören|av samma|från leverantören|inom avtalet|under avtal\\p{L}*|i avtalet|genom avtalet|med fler|senare)';
const plan = pattern`(?<!\p{L})${plans}(?: \p{L}+){0,6}? ${buys}(?!\p{L})[^.;]*?(?<!\p{L})${ofTheSame}(?!\p{L})|(?<!\p{L})senare (?:\p{L}+ ){0,3}?(?:köpa|beställa|avropa)(?!\p{L})[^.;]*?(?<!\p{L})av leverantören(?!\p{L})`;

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
  const sentence = sentenceOf(text, at);
  return (
    granted.test(sentence) &&
    (bought.test(sentence) || moreOrLess.test(sentence)) &&
    !forbidden.test(sentence) &&
    !bySupplier.test(sentenceUpTo(text, at)) &&
    !otherThings.test(sentence)
  );
}
