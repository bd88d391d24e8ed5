import { around } from './language.ts';
import { every, one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import { once, type PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

/**
 * A share that is a level: for how much of the time, or in how many of the cases, something is as promised. Without a period
 * nobody can tell whether it is kept. A share of a price, a material or a screen is none.
 */
export interface ShareLevel {
  /** Of time, of cases, or how much less of something. */
  readonly of: 'time' | 'cases' | 'change';
  readonly span: Span;
  /** A mean and no share. */
  readonly mean?: true;
}

const inWords = '(?:två|tre|fyra|fem|sex|sju|åtta|nio|\\p{L}*tio\\p{L}{0,4}|tjugo\\p{L}{0,4})';
const percent = `(?:(?<![\\d,.])\\d{1,3}(?:[.,]\\d+)?|(?<!\\p{L})${inWords})\\s?(?:%|procent(?:ig|igt|iga)?(?!\\p{L}))`;
/** *nio av tio*, *8 fall av 10*. */
const ofTen = `(?<![\\p{L}\\d.,])(?:\\d{1,3}|${inWords}) (?:(?:fall|gånger|försök|samtal|ärenden) )?av (?:fyra|fem|tio|10|tjugo|20|hundra|100)(?![\\p{L}\\d]| poäng)`;
const fraction = `(?<!\\p{L})(?:två tredjedelar|tre fjärdedelar|fyra femtedelar|nio tiondelar|hälften|en tredjedel|en fjärdedel)(?= av )`;
/** *P95 ≤ 500 ms*: in all but five of a hundred cases. */
const percentile = `(?<![\\p{L}\\d])p9\\d(?:[,.]\\d)?(?![\\p{L}\\d])|\\d{2}(?::e)? percentil(?:en)?(?!\\p{L})`;
export const anyShare = pattern`${percent}|${ofTen}|${fraction}|${percentile}`;

/** *Genomsnittlig svarstid*, *i genomsnitt 30 minuter*: over what? */
export const meanTime = pattern`(?<!\p{L})(?:genomsnittlig\p{L}*|i (?:genom)?snitt|medel\p{L}*tid\p{L}{0,4}|mediantid\p{L}*)(?!\p{L})`;
const someTime = one`(?:\d|${inWords}) ?(?:s|sek|ms|min|tim|h|\p{L}*sekund\p{L}*|\p{L}*minut\p{L}*|\p{L}*timm\p{L}*|dygn|\p{L}*dag\p{L}*)(?!\p{L})`;

/** *i snitt 25 transaktioner*: no time. */
const otherMean = one`^ (?:\d[\d ]*|${inWords}) (?!(?:s|sek|ms|min|tim|h|\p{L}*sekund\p{L}*|\p{L}*minut\p{L}*|\p{L}*timm\p{L}*|dygn|\p{L}*dag\p{L}*)(?!\p{L}))\p{L}`;

/** What happens time after time. */
const occurrences = phrases(`
  fall, fallen, tillfällen, tillfällena, gånger, gångerna, *ärenden, *ärendena, *samtal, *samtalen, *larm, *larmen,
  *anrop, *anropen, *leveranser, *leveranserna, *beställningar, *beställningarna, order, ordrar, ordrarna, *anmälningar,
  *anmälningarna, fel, felen, *sökningar, *sökningarna, *turer, *turerna, *resor, *resorna, *avgångar, *avgångarna,
  *besök, *besöken, frågor, frågorna, *förfrågningar, *förfrågningarna, *transaktioner, *transaktionerna, *passager,
  *passagerna, *mätningar, *mätningarna, *kontroller, *kontrollerna, *uppdrag, *uppdragen, *brev, *breven,
  *försändelser, *försändelserna, *incidenter, *incidenterna, *störningar, *störningarna, *avbrott, *avbrotten,
  *körningar, *körningarna, *tolkningar, *tolkningarna, *bokningar, *bokningarna, *inloggningar, *inloggningarna,
  *meddelanden, *meddelandena, *utryckningar, *utryckningarna, *registreringar, *registreringarna, *avläsningar,
  *avläsningarna, *läsningar, *insatser, *insatserna, *utskrifter, *utskrifterna, *reparationer, *reparationerna,
  *remisser, *remisserna, *portioner, *portionerna, *hämtningar, *hämtningarna, *tömningar, *tömningarna, *sändningar,
  *sändningarna, *paket, *paketen, *matlådor, *matlådorna, *lådor, *lådorna, *ansökningar, *ansökningarna, *svar, *svaren,
  *avrop, *avropen, *rader, *raderna, klagomål, klagomålen, reklamationer, reklamationerna, synpunkter, synpunkterna, *besiktningar, *besiktningarna, *frågeställningar, *begäranden, *mejl, *mejlen, *sidvisningar,
  *åtgärder, *åtgärderna, *arbetsorder, *arbetsordrar, *inställelser, *fakturor, *fakturorna, *tillsyner`);
const ofOccurrences = one`^\s(?:av )?(?:[\p{L}-]+ ){0,3}?${occurrences}`;
const amongOccurrences = one`(?<!\p{L})av (?:[\p{L}-]+ ){0,3}?${occurrences}(?: [\p{L}-]+){0,5} $`;
const inSome = one`(?<!\p{L})(?:i|vid) (?:(?:minst|lägst|mer än|över|cirka|ca|högst) )?$`;
const places = one`^ av (?:[\p{L}-]+ ){0,2}?\p{L}*(?:rum|lägenhet|hus|byggnad|skol|kommun|lokal|bostäd|fält|yt|produkt|var)\p{L}*`;

const placesOfTen = one`^ (?:[\p{L}-]+ )?\p{L}*(?:rum|lägenhet|hus|byggnad|skol|kommun|lokal|bostäd|fält|yt|produkt|var)\p{L}*`;

/** *inom två dygn*. */
const withinTime = String.raw`(?:inom|under|på|innan|senast efter) (?:\p{L}+ )?(?:\d+|${inWords}|en|ett) ?(?:s|sek|ms|min|tim|h|\p{L}*sekund\p{L}*|\p{L}*minut\p{L}*|\p{L}*timm\p{L}*|dygn|\p{L}*dag\p{L}*)`;
/** *samma dag*. */
const sameDay = 'samma (?:arbets|var)?dag';
/** *i rätt tid*. */
const onTime = 'i (?:rätt )?tid';
/** *inom avtalad tid*. */
const inPromisedTime = 'inom (?:utlovad|avtalad|angiven|utsatt|överenskommen) tid';
/** *ska vara felfria*. */
const shallBeRight = String.raw`(?:ska|skall) vara (?:rätt|korrekt|felfri|riktigt|godkän)\p{L}*`;
/** *av de akuta felen samma dag*, *löses inom två dygn*. */
const soon = one`^[^.;]{0,80}?(?<!\p{L})(?:${withinTime}|${sameDay}|${onTime}|${inPromisedTime}|${shallBeRight})(?!\p{L})`;
const ofSomething = one`^ av (?:[\p{L}-]+ ){0,3}?\p{L}+(?:na|en|ar|er|or)(?!\p{L})`;

/** A measure of how well the work goes. */
const measure = phrases(`
  lösningsgrad*, servicegrad*, svarsgrad*, svarsandel*, svarsfrekvens*, fyllnadsgrad*, orderfyllnad*, träffgrad*,
  *träffsäkerhet*, felgrad*, återvinningsgrad*, sorteringsgrad*, uppfyllnadsgrad*, uppfyllelsegrad*, nöjdhetsgrad*,
  leveransgrad*, genomförandegrad*, *precision, *precisionen, *skvalitet, *skvaliteten, *närvaro, *närvaron, leveranssäkerhet*, *punktlighet*, *felfrekvens*,
  avbrottsfrekvens*, reklamationsfrekvens*, bortfall*, avvikelsefrekvens*, sla, sla-nivå*, servicenivå*, svarsnivå*,
  kvalitetsnivå*, städnivå*, *städkvalitet*, *svarstid*, inställelsetid*, åtgärdstid*, lösningstid*, leveranstid*, väntetid*,
  kötid*, svarshastighet*, *nöjdhet*, nöjd-kund-index, *kontinuitet*, *omsättningen bland, personalomsättning*, igenkänningsgrad*, paketförlust*, paketförluster, oplanerade stopp,
  oplanerade avbrott, otillgänglighet*, nertid*, nedtid*, *felprocent*, felandel*, *frekvensen, kassation*, svinn*,
  återfallsfrekvens*, *felkvot*, tappade samtal, beläggning*, *frånvaro, *frånvaron, restnotering*, restorder*`);
/** *Tillsättningsgraden*, but not of a thing that is built or filled. */
const degree =
  '(?<!\\p{L})(?!skydds|verknings|täcknings|mättnads|sysselsättnings|tjänstgörings|fukt|beläggnings|lutnings|kompressions|svårighets|detaljerings|kapslings|absorptions|reflektions|utnyttjande|fyllnadsgrad(?:en)? i|reducerings|renings|sammanlagrings)\\p{L}{3,}grad(?:en)?(?!\\p{L})';
const measured = one`(?:${measure}|${degree})[^.;]{0,80}$`;
const faultless = one`(?<!\p{L})(?:felfri|felfritt|korrekt|korrekta|rätt|riktig|riktigt|punktlig|punktligt|komplett|lyckas|lyckad|lyckade) (?:till|i) (?:minst )?$|(?<!\p{L})(?:inom|senast|före) [^.;,]{2,30} till (?:minst |lägst )?$`;
/** *hållas till 95 procent inom utlovad tid*. */
const heldTo = one`(?<!\p{L})(?:hållas|klaras|utföras|ske|besvaras|levereras|lösas|hålls|utförs|sker) till (?:minst |lägst )?$`;
const shareOfDone = one`(?<!\p{L})andel(?:en)? (?:av )?(?:[\p{L}-]+ ){0,2}?(?:i (?:rätt )?tid|avbrutna|försenade|inställda|felaktiga|uteblivna|genomförda|utförda|fullgjorda|felfria|levererade|avslutade|lösta|besvarade|godkända|underkända|missade|nöjda|åtgärdade|obesvarade|tappade|\p{L}+ i (?:rätt )?tid|${occurrences})[^.;]{0,60}$`;
const approved = one`^ godkänt(?!\p{L})|^ (?:[\p{L}-]+ )?(?:godkända|nöjda|felfria|besvarade|lösta|åtgärdade|avslutade|rätt|korrekta?|riktiga?|felaktiga?|fel) [\p{L}-]+`;
/** *Andelen fossilfria transporter ska uppgå till*: of what is bought over and over, not of a material. */
const running =
  '(?:[\\p{L}-]*(?:transporter|bränsle|drivmedel|måltider|rätter|livsmedel|varor|inköp|leveranser|plock|körningar|resor|timmar|pass|bemanning|personal|lärlingar|praktikanter|förare|anställda|vikarier|avvikelser|fel|el|energi|fordon))(?:en|et|na|n)?';
const shareOfRunning = one`(?<!\p{L})andel(?:en)? (?:av )?(?:[\p{L}-]+ ){0,4}?${running} (?:(?:[\p{L}-]+ ){0,3}?)(?:(?:ska|skall|får|måste) (?:inte |ej |alltid )?(?:vara|uppgå till|utgöra|ligga på|nå|understiga|överstiga|överskrida|underskrida)|är|uppgår till) (?:(?:minst|högst|lägst|över|under|max|maximalt) )?$`;
/** *Andelen fordon ska vara minst 50 % från 2027-01-01*: what there is on a day can be counted that day. */
const ofStock = one`(?<!\p{L})andel(?:en)? (?:av )?(?:[\p{L}-]+ ){0,3}?[\p{L}-]*(?:fordon|förare|anställda|lärlingar|praktikanter|personal)(?:en|et|na)?(?!\p{L})`;
const atDate = one`^ (?:från|per|den|senast|vid) (?:och med |den |datum )*(?:20\d\d|\d{1,2} \p{L}+ 20\d\d)`;
/** *Minst 40 % av livsmedlen ska vara ekologiska*: of each delivery, or over a year? */
const ofGoods = one`^ av (?:de |det )?(?:[\p{L}-]+ ){0,3}?[\p{L}-]*(?:livsmedlen|måltiderna|maträtterna|råvarorna|varorna|inköpen|leveranserna|transporterna|resorna|bränslet|drivmedlet)(?: [\p{L}-]+){0,4}? (?:ska|skall) vara (?!förpacka|märkt|av )\p{L}+`;
/** *utsläppen … minskas med*. */
const reducedBy = String.raw`(?:utsläpp|förbruk|användning|avfall|svinn|transporter|körsträck|frånvaro|klagomål|påverkan|åtgång|energi|resor)\p{L}*(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:minskas?|reduceras?|sänkas?|halveras?) med (?:minst |lägst )?$`;
/** *minska sina transporter med*. */
const reduceTheir = String.raw`(?<!\p{L})(?:minska|reducera|sänka) (?:sin|sina|sitt|den|det|de)?(?: [\p{L}-]+){0,2}? ?[\p{L}-]*(?:utsläpp|förbruk|användning|avfall|svinn|transporter|körsträck|påverkan|åtgång)\p{L}* med (?:minst |lägst )?$`;
/** *Utsläppen ska minska med 20 %*: from what, and by when? */
const fewer = one`${reducedBy}|${reduceTheir}`;
const fromWhat = one`(?<!\p{L})(?:jämfört|jämförelse|gentemot|relativt|basår\p{L}*|utgångs\p{L}+|förhållande|motsvarande|än)(?!\p{L})|(?:19|20)\d\d|(?<!\p{L})(?:mot|från) (?:föregående|dagens|nuvarande|nuläge|årets)`;
/** *Klara avgång i 97 %*, *finnas i lager till 95 %*. */
const keptTo = one`(?<!\p{L})(?:lager|tid|bemann\p{L}*|uppfyll\p{L}*|fullfölj\p{L}*|genomför\p{L}*|infri\p{L}*) till (?:minst |lägst )?$`;
const toShare = one`(?<!\p{L})(?:ska|skall|måste) (?:\p{L}+ )?till (?:minst |lägst )?$`;
const inTime = one`^[^.;,]{0,40}? (?:på|i) (?:utsatt|avtalad|rätt|utlovad) (?:tid|dag)(?!\p{L})`;
const upAndRunning = one`${phrases(`
  i drift, uppe, i rätt tid, på rätt tid, på utsatt tid, enligt tidtabell, enligt plan, nåbar, nåbart, nåbara, åtkomlig, åtkomligt, igång, i gång, i tid, fungera, fungerar, funka, funkar,
  i funktion, driftsatt, punktliga, användbar, användbart`)}[^.;,]{0,40}$`;
/** *90 procent av kärlen ska tömmas*: work that is done over and over, unlike what is built, bought or paid once. */
const onceForAll = phrases(`
  utgöras, bestå, tillverkas, produceras, odlas, återvinnas, återbrukas, användas, betalas, erläggas, faktureras, täckas,
  fyllas, placeras, monteras, installeras, byggas, målas, förses, utrustas, märkas, kläs, anläggas, bevaras, sparas, ägas,
  finnas(?! i lager| tillgänglig), avsättas, planteras, köpas, finansieras, anslutas, drivas, ersättas, väljas, utföras i, förläggas, hyras,
  avropas, minskas, sänkas, höjas, ökas, innehas, reserveras, lämnas kvar, krediteras, återbetalas, räknas, rymmas`);
const done = `(?:(?:kunna|alltid|ha|vara|bli) )?(?!${onceForAll})(?:\\p{L}{2,}(?:a|e|o|[dglkrvtn])s|(?:levererad|besvarad|löst|åtgärdad|avslutad|klar|färdig|rengjord|tömd|hämtad|godkänd|nöjd|korrekt|felfri|fram|framme)\\p{L}{0,2}|(?:komma|nå|gå) (?:in|fram|ut))(?!\\p{L})`;
/** *Av varorna ska 97 procent levereras*. */
const ofThem = one`^\s*av (?:[\p{L}-]+ ){1,6}?(?:ska|skall|måste) (?:(?:minst|lägst|mer än|åtminstone) )?$`;
/** *nio av tio, det vill säga 90 procent, besvaras*. */
const aside = one`^, [^,]{3,40},`;
const doneAfter = one`^ ${done}`;
const performed = one`^ av (?:[\p{L}-]+,? ){1,7}?(?:ska|skall|måste|bör) ${done}`;
/** *70 procent av kunderna ska rekommendera*: asked of whom, and when? */
const people = one`^ av (?:de )?\p{L}*(?:kunderna|boende|användarna|eleverna|brukarna|gästerna|medborgarna|invånarna|patienterna|deltagarna|resenärerna|föräldrarna|anhöriga) (?:ska|skall) (?!ha |vara (?!nöjd)|få )`;
/** *Ska minst 85 procent av brukarna vara nöjda*. */
const peopleAfter = one`^ av (?:de )?[\p{L}-]+(?:na|n|et|de) (?:vara nöjd|känna sig|uppge|anse|tycka|uppleva)`;
/** *känna igen minst 97 procent av skyltarna*, *leverera 95 procent*. */
const recognising = one`(?<!\p{L})(?:upptäck|känn|igen|identifier|hitta|tolka|läs|klassificer|matcha|kategoriser|sorter|träffa|besvara|lös|hantera|stoppa|blockera|avvisa|detekter|fånga|separera|avskilj|översätt|transkriber|städ|töm|hämta|åtgärd|klara|leverera|tillsätt|utför)\p{L}*(?: (?:igen|av|bort|upp|in|rätt|korrekt|automatiskt|minst|lägst|mer än|över|i|till|åtminstone))* $`;
const overTime = one`tillgänglig|upptid|drifttid|driftsäkerhet|servicenivå`;

/** A share of what the supplier does: it is the period that decides whether it is kept. */
const shareOfWork = one`(?<!\p{L})(?:lösa|besvara|avhjälpa|åtgärda|svara på|hantera|lösas|besvaras|avhjälpas|åtgärdas)(?!\p{L})[^.]*(?:%|procent)\s+av\s`;
/** *95 % lösta inom 24 timmar*: the same in the words of a table. */
const shareDone = one`(?:%|procent)\s+(?:(?:av|är|ska vara) (?:\p{L}+ )?)?(?:löst|besvara[dt]|åtgärda[dt]|avhjälpt|hantera[dt]|avsluta[dt]|avklara[dt]|levererad)(?:e|a)?(?!\p{L})`;

const cycle = `(?<!\\p{L})(?:per|varje|under (?:en|varje)|månads\\p{L}*|månatlig\\p{L}*|månadens|kvartalets|årets|terminens|veckans|dygnets|kalendermånad\\p{L}*|kvartal\\p{L}*|årlig\\p{L}*|årsbasis|mätperiod\\p{L}*|tidsperiod\\p{L}*|rullande)(?!\\p{L})|bilaga|\uFFFC`;
/** Of time, a day or a month in whatever words; *dygnet runt* says when and not over how long. */
const period = one`${cycle}|(?<!\p{L})(?:dygn(?!et runt)\p{L}*|år|månad\p{L}*|vecka)(?!\p{L})`;
/** Of work, *inom två dygn* is its limit and not the time over which it is counted. */
const countedPer = one`${cycle}|(?<!\p{L})(?:under år|senaste|på varandra följande)(?!\p{L})`;
/** *kronor per timme*. */
const kronorPer = String.raw`(?<!\p{L})(?:kr|kronor) (?:per|för varje) \p{L}+`;
/** *årets alla dagar*. */
const allHours = String.raw`(?<!\p{L})(?:dygnets|årets|veckans) (?:alla )?(?:timmar|dagar|dygn)(?!\p{L})`;
/** *oavsett tid på dygnet*. */
const anyTimeOfDay = String.raw`(?<!\p{L})oavsett tid på (?:dygnet|dagen|året)(?!\p{L})`;
/** *månatliga driftmöten*. */
const monthlyMeeting = String.raw`(?<!\p{L})månatlig\p{L}* \p{L}*möte\p{L}*`;
/** *tjänster som anges i bilaga 1*. */
const listedInAnnex = String.raw`(?<!\p{L})\p{L}*(?:tjänst|system|modul|funktion|produkt|enhet|lösning|utrustning|integration|artik[el]l?|sortiment|var(?:a|or)|ort|adress)\p{L}* (?:(?:som )?(?:anges |framgår )?(?:av|i)|enligt|som i) \p{L}*bilaga\p{L}*`;
/** *per påbörjad timme*, *varje överträdelse*. */
const perBegun = String.raw`(?<!\p{L})(?:per|varje) (?:hel[at]? |påbörja\p{L}+ )?(?:påbörja\p{L}+|timme|tiondel\p{L}*|procentenhet\p{L}*|överträdelse|avvikelse)(?!\p{L})`;
/** *de tjänster i bilaga 1*: what is meant, and not how it is counted; *årets alla dagar*: when; and for what a penalty is paid. */
const beside = every`${kronorPer}|${allHours}|${anyTimeOfDay}|${monthlyMeeting}|${listedInAnnex}|${perBegun}`;
/** *Svarstiden mäts kvartalsvis*: where the period stands in a sentence of its own. */
const counting = one`(?<!\p{L})(?:mäts|mäter|mätas|mätt|mätning(?:en|ar)?|mätperiod\p{L}*|beräknas|beräkning(?:en)?|räknas|följs upp|följas upp)(?!\p{L})`;
const inTest = one`(?<!\p{L})(?:mätt|mäts|mätning|mätpunkt|stickprov|prov|test)(?!\p{L})|(?:prov|test)(?:et|en|erna|ning|ningen|fall|fallen|manus)?(?!\p{L})|leveranskontroll|enkät|besiktning(?!ar)`;

/** Samples that are work to be done: *98 % av proverna*. */
const ofSamples = one`^ av (?:[\p{L}-]+ ){0,3}?\p{L}*prov(?:er|erna|en|svar|svaren)?(?!\p{L})`;
/** *Andelen genomförda prov*: those are the work. */
const andSamples = one`(?<!\p{L})andel(?:en)? (?:av )?(?:[\p{L}-]+ ){0,2}?\p{L}*prov(?:er|erna|en)?(?!\p{L})`;
const ofMoney = one`^ av (?:[\p{L}-]+ ){0,4}?\p{L}*(?:avgift|pris|ersättning|kostnad|belopp|(?<!mät)värde|summa|lön(?:en|er|erna)?(?![\p{L}])|inkomst|omsättning|förändring|index|budget|faktur(?:a|an|erat|erade))\p{L}*(?!\p{L})`;
const aboutMoney = one`(?<!\p{L})(?:vite|vitet|avdrag|rabatt|ränta|moms|vikt|viktas|justeras|krediter\p{L}*|bonus|\p{L}*avgift\p{L}*)(?!\p{L})[^.;]{0,50}$`;
/** What a system shows, or a condition, is no promise. */
const told = one`(?<!\p{L})(?:visa|beräkna|räkna ut|varna|larma|markera|rapportera|redovisa|filtrera|jämföra|registrera|se|öka|minska|laddas?(?! (?:på (?:högst|max)|inom|ned|ner|upp|in)))(?!\p{L})[^.;]*$|(?:^|[,:] )(?:om|när|då) [^,]*$`;

/** `promised`: in a demand or a term. What is scored is often a forecast. */
export const levelsWithoutPeriod = (text: PreparedText, promised: boolean): readonly ShareLevel[] =>
  promised ? promisedLevels(text) : sharesIn(text, false);

/** Two rules ask. */
const promisedLevels = once((text: PreparedText): readonly ShareLevel[] => [...sharesIn(text, true), ...meansIn(text)]);

/** The parts of its sentence before and after a share or a time. */
interface Place {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

function placeOf(text: PreparedText, { 0: words, index }: RegExpExecArray): Place {
  const span = [index, index + words.trimEnd().length] as const;
  const [before, after] = around(text, span);
  return { span, before, after };
}

/** What may say how a share is counted: its own sentence, and another that speaks of counting. */
const waysToCount = (text: PreparedText, { span: [start], before, after }: Place): string =>
  [
    (before + after).replace(beside, ''),
    ...text.sentences
      .filter(([from, to]) => from > start || to <= start)
      .map(sentence => text.lower.slice(...sentence))
      .filter(other => counting.test(other)),
  ].join(' ');

const sharesIn = (text: PreparedText, promised: boolean): readonly ShareLevel[] =>
  text.all(anyShare).flatMap<ShareLevel>(hit => {
    const [words] = hit;
    // A hundred percent has a rule of its own.
    if (/^100(?![,.])/.test(words)) return [];
    const place = placeOf(text, hit);
    const { span, before, after } = place;
    const sentence = before + words + after;
    const ways = waysToCount(text, place);
    if (promised && fewer.test(before) && !fromWhat.test(sentence)) return [{ of: 'change', span }];
    const isCounted = countedPer.test(ways);
    if (/^\d{2}.*[%t]/.test(words)) {
      if (shareOfWork.test(sentence) || shareDone.test(sentence)) return isCounted ? [] : [{ of: 'cases', span }];
      if (overTime.test(sentence)) return period.test(ways) ? [] : [{ of: 'time', span }];
    }
    if (
      !promised ||
      isCounted ||
      inTest.test(before.replace(andSamples, ' ') + words + after.replace(ofSamples, '')) ||
      !isLevel(words, before, after)
    )
      return [];
    return [{ of: upAndRunning.test(before) ? 'time' : 'cases', span }];
  });

const meansIn = (text: PreparedText): readonly ShareLevel[] =>
  text.all(meanTime).flatMap<ShareLevel>(hit => {
    const place = placeOf(text, hit);
    const { span, before, after } = place;
    if (countedPer.test(waysToCount(text, place)) || inTest.test(before + after) || otherMean.test(after)) return [];
    return someTime.test(before + after) && !told.test(before) ? [{ of: 'cases', span, mean: true }] : [];
  });

const isPercentile = /^p9|percentil/;

function isLevel(words: string, before: string, after: string): boolean {
  if (after.includes('häva') || after.includes('säga upp')) return false;
  if (ofMoney.test(after) || aboutMoney.test(before) || told.test(before)) return false;
  if (isPercentile.test(words)) return someTime.test(after) || someTime.test(before);
  if (/ av \S+$/.test(words))
    return (
      / (?:fall|gånger|försök|samtal|ärenden) av /.test(words) ||
      ofOccurrences.test(after) ||
      (ofThem.test(before) && doneAfter.test(after.replace(aside, ''))) ||
      (inSome.test(before) && !placesOfTen.test(after))
    );
  return (
    (after.startsWith(' av ') && (ofOccurrences.test(after) || (inSome.test(before) && !places.test(after)))) ||
    (ofSomething.test(after) && soon.test(after)) ||
    (heldTo.test(before) && soon.test(after)) ||
    approved.test(after) ||
    ofGoods.test(after) ||
    (inSome.test(before) && inTime.test(after)) ||
    (toShare.test(before) && soon.test(after)) ||
    peopleAfter.test(after) ||
    performed.test(after) ||
    people.test(after) ||
    (ofThem.test(before) && doneAfter.test(after.replace(aside, ''))) ||
    (after.startsWith(' av ') && recognising.test(before)) ||
    (shareOfRunning.test(before) && !(ofStock.test(before) && atDate.test(after))) ||
    [amongOccurrences, measured, shareOfDone, upAndRunning, faultless, keptTo].some(each => each.test(before))
  );
}
