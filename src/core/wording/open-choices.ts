import { sentenceOf } from './language.ts';
import { buyers, laterPurchases, others } from './later-purchases.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import { anyOf, phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';

/**
 * Choices that a contract leaves open without any of the words *option*, *utöka* or *minska*: a new price, further work,
 * a second stage, somebody else who joins, work that is taken home, a period that grows.
 */
export type OpenChoice = 'price' | 'other' | 'longer';

const may = '(?:får|kan|ska|skall|äger|rätt att|möjlighet att|möjligt att)';

/** *Timpriset får ses över*, *prislistan kan revideras*: nobody says by what measure. */
const prices =
  '(?:\\p{L}*(?:pris|priset|priser|priserna|prislistan|prislista|timpriset|arvode|arvodet|arvoden|ersättningen|avgiften|avgifterna|entreprenadsumman|avtalssumman|hyran))';
const revised =
  '(?:justeras|höjas|ses över|revideras|omförhandlas|ändras|räknas om|räknas upp|uppdateras|anpassas|prövas om|sänkas|omprövas|bli högre|sättas av leverantören|bestämmas av leverantören)';
const revisedNow = '(?:justeras|höjs|ses över|revideras|omförhandlas|ändras|räknas om|räknas upp|omprövas|prövas om)';
const mayRevise = pattern`(?<!\p{L})${prices}(?!\p{L})(?: \p{L}+){0,6}? ${may} (?:\p{L}+ ){0,3}?${revised}(?!\p{L})`;
const isRevised = pattern`(?<!\p{L})${prices} (?:\p{L}+ ){0,3}?${revisedNow} (?:om|när|vid|efter|varje|årligen|på begäran|utifrån)(?!\p{L})`;
const revisesPrice = pattern`(?<!\p{L})(?:höja|justera|revidera|omförhandla|ändra|räkna upp|anpassa) (?:(?:sina|sitt|de|det|avtalade|överenskomna|gällande|offererade) ){0,2}${prices}(?!\p{L})|(?<!\p{L})(?:justering|omförhandling|höjning|ändring|översyn) av (?:\p{L}+ )?${prices}(?!\p{L})|(?<!\p{L})rätt till (?:[\p{L}-]+ )?(?:prisjustering|prishöjning|prisökning|priskompensation)(?!\p{L})`;
const priceRevised = [mayRevise, isRevised, revisesPrice];
const priceMeasure = one`index|kpi|procent|%|lönesumm|(?<!\p{L})(?:högst|max|maximalt|inte|ej|aldrig|fast|fasta|oförändra\p{L}*|avslag|avdrag|trappa\p{L}*|bilaga|sänkas)(?!\p{L})|prisavdrag|scb|kollektivavtal`;

/** *Rätt till utökad jour*, *möjlighet till fler leveransdagar*. */
const rightToMore = pattern`(?<!\p{L})(?<!ingen )(?:rätt|rätten|möjlighet|möjligheten|tillfälle) till (?:en |ett )?(?:utök\p{L}+|utvidg\p{L}+|minsk\p{L}+|fler|ytterligare|extra|ändra[dt]\p{L}*|tillägg\p{L}*|tillköp\p{L}*|kompletter\p{L}+|större|högre)(?!\p{L})`;
/** *Kompletterande inventarier kan beställas*, *vid anfordran utföra närliggande arbeten*. */
const further = phrases(`
  kompletterande, tillkommande, närliggande, liknande, likartade, ytterligare, övriga, andra, nya, extra, anslutande,
  angränsande, fler, flera, annan, annat, tilläggs*, extraarbete*, tillköp*, merarbete*, tillkomna`);
const asked = phrases(`
  beställas, avropas, köpas, utföras, levereras, tillkomma, begäras, bli aktuella, bli aktuellt, beställa, avropa,
  utföra, leverera, tillhandahålla, tillhandahållas, ta sig an, ta emot, tas med, komma i fråga, komma ifråga, komma att beställas, lämnas över, adderas, läggas på,
  läggas ut, lägga ut, tas in, ta över, omfatta, omfattas, efterfrågas, bli föremål för beställning`);
const mayBe = phrases(`
  får, kan, vid anfordran, vid behov, på anmodan, på begäran, på beställning, vid efterfrågan, är beredd att,
  är beredda att, vara beredd att, vara beredda att, vara beredd på att, öppen för att, öppet för att, villig att, förbinder sig att, om behov uppstår, efter behov`);
const furtherMay = pattern`${mayBe}(?: [\p{L}-]+){0,5}? ${asked}[^.;]{0,30}?\s${further}|${mayBe}(?: [\p{L}-]+){0,5}? ${further}(?: [\p{L}-]+){0,4}? ${asked}|${further}(?: [\p{L}-]+){0,3}? ${mayBe}(?: [\p{L}-]+){0,3}? ${asked}`;
/** *Tillkommande pumpstationer ansluts*, *kommunen gör förändringar i sortimentet*. */
const isAdded = pattern`(?<!\p{L})(?:tillkommande|kompletterande|ytterligare) [\p{L}-]+ (?:ansluts|beställs|utförs|levereras|ersätts|prissätts|läggs till|tas in|avropas)(?!\p{L})`;
const doesChange = pattern`(?<!\p{L})(?:gör|göra|vidta|vidtar|besluta om|beslutar om) (?:\p{L}+ )?(?:förändringar|ändringar|justeringar|utökningar|minskningar|neddragningar|tillägg) (?:i|av|till) (?:sortiment|uppdrag|leverans|omfattning|beställning|antal|avtal|tjänst)\p{L}*`;
const partiesChange = pattern`(?<!\p{L})parterna (?:kan|får|har rätt att) (?:\p{L}+ ){0,3}?(?:ändra|justera|förändra|omförhandla|revidera)(?!\p{L})(?![^.;]*skriftlig)`;
const notInList = pattern`(?<!\p{L})(?:inte|ej) (?:finns|ingår|är upptagna|är prissatta|är med|omfattas|upptas) (?:i|på|av) (?:prislist|sortiment|prisbilag|katalog|avtalet|uppdraget)\p{L}*`;
/** *Etapp 2 beställs om kommunen får bidrag*. */
const stage =
  '(?:(?:etapp|steg|fas|deletapp|delområde|option)(?:en)? (?:två|tre|2|3|ii|iii|b|c)|(?:nästa|kommande|senare) (?:etapp|deletapp)(?:er)?)';
const laterStage = pattern`(?<!\p{L})${stage}(?!\p{L})[^.;]*?(?<!\p{L})(?:om|ifall|när|kan|får|beroende|avgör\p{L}*|senare|möjligen|eventuellt)(?!\p{L})|(?<!\p{L})(?:om|när|huruvida|ifall) ${stage}(?!\p{L})|(?<!\p{L})(?:kan|får|rätt att) [^.;]{0,60}?(?:utföra|beställa|avropa|genomföra) (?:även |också )?${stage}(?!\p{L})`;
/** *Kommunens bolag ges tillfälle att använda avtalet*, *regionens övriga sjukhus får tillgång till avtalet*. */
const wantsOrMay = '(?:får|kan|rätt|möjlighet|tillfälle|tillåts|kommer|önskar|vill|avser|begär)';
/** *Övriga kommuner ska kunna …*. */
const otherMay = String.raw`(?<!\p{L})${others}(?!\p{L})[^.;]*?(?<!\p{L})${wantsOrMay}(?!\p{L})[^.;]*?(?<!\p{L})`;
/** To join a net or a system is no choice. */
const notToSystem = String.raw`(?!\p{L})(?!(?: (?:dig|er|(?:sitt|sina|ert|era|ditt|dina) [\p{L}-]+))? till (?:[\p{L}-]+s )?(?:nät|system|tjänst|internet|register|federation|plattform|portal|api|produktion|miljö))`;
/** *ansluta sig*, *avropa*. */
const joining = anyOf(String.raw`
  ansluta, anslutas, ansluter, använda avtal\p{L}*, nyttja avtal\p{L}*, utnyttja avtal\p{L}*,
  tillgång till avtal\p{L}*, avropa, köpa, delta i avtal\p{L}*, tillträda, omfattas, bli part,
  ingå i (?:ram)?avtal\p{L}*
`);
const othersJoin = pattern`${otherMay}${joining}${notToSystem}`;
/** *Flytta delar av uppdraget till egen personal*, *låta annan utföra delar*. */
const takenHome = pattern`(?<!\p{L})(?:flytta|ta över|ta hem|lyfta ut|lyfta ur|föra över|överföra|överlåta|lägga över|lägga ut|bryta ut)(?:s)? (?:\p{L}+ ){0,2}?(?:delar|del|uppgifter|uppdrag|ytor|moment|arbeten)(?!\p{L})|(?<!\p{L})låta (?:en )?(?:annan|någon annan|andra|egen personal) (?:leverantör |entreprenör )?(?:utföra|sköta|leverera) (?:\p{L}+ )?(?:del|delar|uppdrag|arbete|moment)\p{L}*`;
/** Another day is no other purchase. */
const occasion = '\\p{L}*(?:dag|tid|datum|tidpunkt|vecka|klockslag|lokal|plats|adress)(?:en|et|ar)?(?!\\p{L})';
/** *Utrustningen kan bytas mot nyare modell*, *lösa in*. */
const swapped = pattern`(?<!\p{L})(?:byta|växla|övergå|gå över) från [\p{L}-]+ till (?!sommar|vinter|dag|natt)|(?<!\p{L})(?:byta|bytas|växla|växlas|uppgraderas|gå över) (?:\p{L}+ ){0,2}?(?:mot|till) (?:en |ett )?(?:nyare|annan|annat|andra|högre|lägre|större|mindre)(?!\p{L})(?! ${occasion})|(?<!\p{L})(?:ersättas av|ersättas med|bytas mot|bytas ut mot) en annan(?!\p{L})`;
const otherLevel = pattern`(?<!\p{L})(?:byta|ändra) (?:\p{L}+, )*\p{L}+(?: och \p{L}+)? (?:antal|modell|utförande)(?!\p{L})|(?<!\p{L})välja (?:en |ett )?(?:högre|lägre|annan|annat|större|mindre) \p{L}*(?:nivå|paket|omfattning|lösning)(?!\p{L})`;
const boughtOut = pattern`(?<!\p{L})(?:köpa loss|lösa in|friköpa|köpa ut)(?!\p{L})`;
/** *Om verksamheten flyttar ska leverantören följa med*. */
const moved = pattern`(?<!\p{L})(?:flyttar|läggs ned|läggas ned|slås samman|delas|startas|öppnas|avvecklas|lägger ned)(?!\p{L})[^.;]*?(?<!\p{L})(?:följa med|följer med|ta över|tar över|även där|tas in|ingår|minskar|minskas|ökar|anpassas|upphör)(?!\p{L})`;
/** *Fördela om*, *linjer kan läggas om*, *adderas*. */
const reshaped = pattern`(?<!\p{L})(?:kan|får)(?: \p{L}+){0,4}? (?:läggas om|läggas in|växla till|adderas|fördelas om|skifta|styras om|omfatta (?:andra|fler|nya)|öka och minska|öka eller minska|både öka)(?!\p{L})`;
const goesTo = pattern`(?<!\p{L})(?:leverantören|entreprenören|konsulten) (?:är|ska vara|måste vara) (?:införstådd med|medveten om|beredd på) att [^.;]*?(?:krymp|väx|minska|öka|ändra|fler|färre|ta över|upphör)\p{L}*`;

/** *Hyrestiden kan förlängas*, *kontraktstiden kan utsträckas*, *parterna kan förlänga samarbetet*. */
const periods =
  '(?:\\p{L}*(?:tid|tiden|perioden|period|varaktighet|avtalet|samarbetet|samarbete|kontraktet|uppdraget|hyran))';
const prolonged = '(?:förlängas|utsträckas|sträckas ut|förskjutas|prolongeras|fortsätta|förnyas)';
const periodGrows = pattern`(?<!\p{L})${periods}(?!\p{L})[^.;]{0,40}?(?<!\p{L})(?:kan|får|ska|avgör\p{L}*)(?!\p{L})(?: \p{L}+){0,5}? ${prolonged}(?!\p{L})|(?<!\p{L})(?:kan|får|vill|rätt att|möjlighet att) (?:\p{L}+ )?(?:förlänga|sträcka ut|förnya) ${periods}(?!\p{L})|(?<!\p{L})avgör(?:s|a)? [^.;]{0,40}? om ${periods} ska (?:fortsätta|förlängas|bestå|gälla)(?!\p{L})`;
const optionYears = pattern`(?<!\p{L})(?:option(?:s)?år|förlängningsår|förlängningsmöjlighet|förlängningsrätt|rätt till förlängning|möjlighet till förlängning|möjlighet till ytterligare år)(?!\p{L})`;

/** *Förlängning: 1 + 1 år*, *option 2 x 12 mån*: the row of a table. */
const termOf = '(?:år|mån\\p{L}*)';
const rowOfYears = pattern`(?<!\p{L})(?:förlängning|förl\.|option|optionsår)(?: (?:om|på|med))?:? \d+ ?${termOf}? ?(?:\+|x|×) ?\d+(?: ?\+ ?\d+)* ?${termOf}(?!\p{L})|^(?:förlängning|förl\.|option)(?: (?:om|på|med))?:? (?:högst |max )?\d+ ?${termOf}(?!\p{L})`;
const prolongsBy = pattern`(?<!\p{L})${buyers} (?:kan|får) (?:välja att )?förlänga (?:med|ett|två|\d)(?!\p{L})`;
const thenByYear = pattern`(?<!\p{L})${periods}(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:därefter|sedan|efter det)(?!\p{L})[^.;]{0,30}?(?:i taget|åt gången|i sänder|år för år|tills vidare)(?!\p{L})(?![^.;]*uppsägning)`;
const prolongingMay = pattern`(?<!\p{L})förlängning(?:en|ar)?(?: av [\p{L}-]+)? (?:(?:kan|får|ska kunna) (?:[\p{L}-]+ ){0,2}?(?:ske|göras|medges|beslutas|komma i fråga|bli aktuell\p{L}*|påkallas|begäras)|är möjlig|sker|beslutas)(?!\p{L})`;
const goesOver = pattern`(?<!\p{L})${periods} (?:kan|får|ska)? ?(?:är löpande|övergå i|övergår i|gäller tills vidare|blir löpande)(?!\p{L})(?![^.;]*uppsägning)`;
const callsProlonging = pattern`(?<!\p{L})(?:påkalla|påkallar|begära|begär|utlösa|medge|besluta om|beslutar om) (?:\p{L}+ )?förlängning(?!\p{L})`;

/** *Kommunen kan därutöver avropa nya produkter*, *leverantören kan få i uppdrag att även sköta växthusen*. */
const more =
  '(?:även|också|därutöver|dessutom|ytterligare|fler|andra|annat|annan|övriga|extra|mer|samma|nyutvecklade|ny\\p{L}*)';
const right = '(?:får|kan|vill kunna|vill|ska kunna|har rätt att|äger rätt att|överväger att)';
const mayBuyer = `(?:${buyers} ${right}|(?:får|kan|äger) ${buyers})`;
const buying = '(?:avropa|beställa|köpa|lägga|hyra|återkomma om|låta)';
const bought = '(?:lägga till|använda avtalet|nyttja|produkter|varor|tjänster|objekt|ytor|enheter)';
const buyerMay = pattern`(?<!\p{L})${mayBuyer}(?: [\p{L}-]+){0,4}? ${more}(?!\p{L})[^.;]{0,30}?\s(?:${buying}|${bought})(?!\p{L})`;
const buyerBuys = pattern`(?<!\p{L})${mayBuyer}(?: [\p{L}-]+){0,4}? ${buying} (?:[\p{L}-]+ )?${more}(?!\p{L})`;
const alsoAsked = pattern`(?<!\p{L})(?:få|får|kan få) i uppdrag att|(?<!\p{L})(?:kan|får) (?:det )?(?:bli fråga om|bli aktuellt med|förekomma|uppkomma behov av) ${more}(?!\p{L})`;
const declines = pattern`(?<!\p{L})(?:kan|får|rätt att|acceptera|godta|tåla) (?:[\p{L}-]+ ){0,2}?(?:säga nej till|avstå från|välja bort|dra ifrån|tillägg till|avdrag från|tillägg och avdrag|beordra)(?!\p{L})`;
const uncertain = pattern`(?<!\p{L})[\p{L}-]*(?:mängder|mängderna|volymer|volymerna|antal|antalet|behov|behovet|beställningar|beställningarna)(?!\p{L})[^.;]{0,50}?(?<!\p{L})(?:kan|får) (?:\p{L}+ )?(?:avvika|variera|fluktuera|ändras|skifta|bli)(?!\p{L})`;

/** *Vi vill kunna koppla på fler kök senare*: no word of how many, nor of the price. */
const afterwards = '(?:senare|längre fram|framöver|framgent|så småningom|i framtiden|i ett senare skede)';
const takesIn =
  '(?:koppla (?:på|in|till)|lägga till|ansluta|ta (?:in|med|över)|köpa(?: till)?|beställa|avropa|börja med|införa|starta|utöka med)';
const takenInLater = pattern`(?<!\p{L})(?:${buyers} (?:vill|önskar|ska|skall|hoppas|kan|får)|möjlighet(?:en)? att) (?:kunna )?(?:${afterwards} (?:[\p{L}-]+ ){0,4}?${takesIn}(?!\p{L})|${takesIn}(?!\p{L})[^.;]{0,60}?(?<!\p{L})${afterwards}(?!\p{L}))`;

/** *Skulle vi vilja ha fler turer löser vi priset då*. */
const pricedThen = pattern`(?<!\p{L})(?:skulle|om|vill) ${buyers} (?:vilja |vill |skulle )?(?:ha|behöva|behöver|önska|önskar|köpa|beställa)(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:pris|priset|ersättningen)(?!\p{L})[^.;]{0,20}?(?<!\p{L})(?:då|senare|sedan)(?!\p{L})`;

const openWork: readonly Pattern[] = [
  takenInLater,
  pricedThen,
  rightToMore,
  furtherMay,
  buyerMay,
  buyerBuys,
  alsoAsked,
  declines,
  uncertain,
  isAdded,
  doesChange,
  partiesChange,
  notInList,
  laterStage,
  othersJoin,
  takenHome,
  swapped,
  otherLevel,
  boughtOut,
  moved,
  reshaped,
  goesTo,
  ...laterPurchases,
];
const openTime: readonly Pattern[] = [
  periodGrows,
  goesOver,
  optionYears,
  callsProlonging,
  prolongingMay,
  thenByYear,
  rowOfYears,
  prolongsBy,
];

/** No right of the buyer's, or nothing that was bought. */
const denied = one`(?<!\p{L})(?:inte|ej|aldrig|ingen|inga|endast|bara|enbart|utan (?:rätt|möjlighet|(?:\p{L}+ )?kostnad|medgivande))(?!\p{L})`;
const aside = one`(?<!egen )${phrases(`
  kostnader, användare, användaren, användarna, handläggar*, personuppgift*, uppgifterna, information, informationen, data,
  lösenord, behörighet*, underleverantör*, underbiträd*, konsulten, konsult, personal, personalen, nyckelperson*, felet, fel,
  brist*, vite*, skadestånd*, betalning*, faktur*, källkod*, dokumentation*, tvist*, domstol, garanti*, *adress*, låntagar*,
  lånetid*, ansökan, ärende*, systemet ska, reservdel*, bekostnad, reklam*, försena*, dröjsmål*, avtalsbrott*, uteblir, utebliven*, bevis*, handling, handlingen, handlingar, krav, kraven,
  svarstid*`)}`;

const refused = one`(?<!\p{L})(?:får|kan|ska|skall|har) (?:inte|ej|aldrig)(?!\p{L})`;
/** *Leverantören kan beställa nya passerkort*: the buyer's own things. */
const supplierAsks = one`(?<!\p{L})(?:leverantören|konsulten|entreprenören|utföraren|personalen) (?:kan|får) (?:beställa|begära|köpa|hämta|avropa)(?!\p{L})`;
const afterGuarantee = one`(?<!\p{L})efter garantitid\p{L}*`;

export function leavesOpen(text: PreparedText): OpenChoice | undefined {
  if (priceRevised.some(words => text.all(words).some(({ index }) => !priceMeasure.test(sentenceOf(text, index)))))
    return 'price';
  const isOpen = (words: Pattern): boolean =>
    text.all(words).some(match => {
      const sentence = sentenceOf(text, match.index);
      if (refused.test(match[0]) || supplierAsks.test(sentence)) return false;
      return !denied.test(sentence.replace(match[0], ' ')) && !aside.test(sentence.replace(afterGuarantee, ' '));
    });
  if (openTime.some(isOpen)) return 'longer';
  return openWork.some(isOpen) ? 'other' : undefined;
}
