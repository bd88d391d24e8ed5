import { pattern, type Pattern } from './pattern.ts';

/** What the contract takes in later on: things that come to be, further work, more when needs grow, others who use it. */

/** Who buys. */
export const buyers =
  '(?:\\p{L}*(?:kommunen|beställaren|köparen|kunden|regionen|nämnden|förvaltningen|bolaget|beställarna|byggherren|verket)|region [\\p{L}-]+|vi)';
/** Who else may come to buy. */
export const others =
  '(?:\\p{L}*(?:bolag|bolagen|bolaget|kommuner|kommunerna|föreningar|sjukhus|myndigheter|förbund|kommunalförbund|stiftelser|förvaltningar|skolor|friskolor|organisationer|verksamheter|enheter))';

/** *Tillkommande grönytor ska skötas på samma villkor*, *skolor som byggs under avtalstiden ska ingå*. */
const places =
  '\\p{L}*(?:skolor|enheter|objekt|ytor|byggnader|fastigheter|boenden|verksamheter|hållplatser|linjer|lokaler|avdelningar|platser|mottagningar|anläggningar|vägar|gator|bolag|förvaltningar|parker|kök|stationer|hallar|hus|skolhus)(?:na)?';
const notWork =
  '(?!\\p{L}*(?:krav|regler|föreskrift|fel|brist|användar|person|konsult|anställd|medarbetar|version|uppgift|kostnad|lag))';
/** How a new one is made is asked of it, and is no more of what was bought. */
const isMade =
  '(?:utföras|utformas|byggas|projekteras|dimensioneras|konstrueras|förses|placeras|märkas|ritas|anläggas|installeras|monteras|målas|uppföras|bestyckas|utrustas)';
const areIncluded = `(?:ingå\\p{L}*|omfattas|anslut\\p{L}*|(?!${isMade})\\p{L}{3,}as)`;
const newAreIncluded = pattern`(?<!\p{L})(?:(?:tillkommande|nytillkomna) ${notWork}[\p{L}-]+|(?:nya|ytterligare|nybyggda) ${places}) (?:(?:ska|skall|bör) (?:[\p{L}-]+ ){0,2}?${areIncluded}|läggs till|ansluts|tas in|införlivas|inkluderas|ingår)(?!\p{L})`;
const appear =
  '(?:byggs|anläggs|tillkommer|öppnas?|öppnar|startas?|startar|förvärvas|färdigställs|anskaffas|bildas|tas i drift|tas i bruk)';
const whatAppears = pattern`(?<!\p{L})${places} som (?:[\p{L}-]+ ){0,3}?${appear}(?: [\p{L}-]+){0,4}? (?:ska|skall|kan|får|kommer att) (?:[\p{L}-]+ ){0,2}?${areIncluded}(?!\p{L})`;
/** *Om fler boenden öppnas utökas uppdraget*. */
const ifMoreAppear = pattern`(?<!\p{L})(?:om|när|ifall|skulle) (?:fler|nya|ytterligare) [\p{L}-]+ (?:${appear}|byggas|startas|tillkomma|bildas)[^.;]{0,60}?(?<!\p{L})(?:utökas|utvidgas|ingår|omfattas|tillkommer|ansluts|ska|skall|kan)(?!\p{L})`;
/** *kan komma att utföras även på*. */
const mayBeDoneThere = String.raw`(?<!\p{L})(?:kan|får) (?:komma att )?(?:ske|göras|utföras|levereras) (?:även|också) (?:till|på|i|vid|hos)(?!\p{L})`;
/** *kan leverantören köra även till*. */
const mayDeliverThere = String.raw`(?<!\p{L})(?:kan|får) [^.;]{0,40}?(?<!\p{L})(?:leverera|utföra|sköta|köra|städa) (?:även|också) (?:till|åt|på|i|för|hos)(?!\p{L})`;
/** *kan uppdraget även komma att omfatta*. */
const mayConcernToo = String.raw`(?<!\p{L})(?:kan|får) (?:uppdraget |avtalet |kontraktet )?(?:även|också|dessutom|därutöver) (?:komma att |kunna )?(?:omfatta|gälla|avse|inkludera|innefatta)(?!\p{L})`;
/** *Uppdraget kan även komma att omfatta skötsel av kyrkogården*. */
const mayCoverToo = pattern`${mayBeDoneThere}|${mayDeliverThere}|${mayConcernToo}`;
/** *Anlita leverantören för andra målningsarbeten*, *teckna serviceavtal efter garantitiden*. */
const engages = pattern`(?<!\p{L})(?:anlita|använda|engagera) (?:leverantören|entreprenören|konsulten) (?:också |även )?(?:för|till|i) (?:andra|annat|fler|övriga|ytterligare|liknande|även)(?!\p{L})`;
const newContract = pattern`(?<!\p{L})(?:kan|får|rätt att|möjlighet att)(?: [\p{L}-]+){0,3}? (?:teckna|ingå|köpa|beställa|avropa) (?:ett |separat |särskilt )*(?:service|drift|underhålls?|förvaltnings|skötsel|support|hyres|licens)avtal(?!\p{L})`;
/** *Om behovet ökar ska leverantören tillhandahålla fler*. */
const grownThenMore = String.raw`(?<!\p{L})(?:om|när|ifall) (?:(?:antal|antalet|behovet|behoven|volymen|efterfrågan|omfattningen)(?: (?:av )?[\p{L}-]+){0,2}?|\p{L}*(?:antalet|behovet|volymen)) (?:ökar|minskar|ändras|förändras|växer|sjunker)[^.;]{0,80}?(?<!\p{L})(?:utöka|öka|minska|anpassa|fler|färre|utökas|ökas|minskas|sätta in|tillhandahålla)(?!\p{L})`;
/** *leverera fler datorer om antalet elever ökar*. */
const moreIfGrown = String.raw`(?<!\p{L})(?:leverera|tillhandahålla|utföra|ta emot|sätta in) (?:fler|färre|mer|större|ytterligare) [\p{L}-]+ (?:om|när|ifall) (?:antalet|behovet|volymen|efterfrågan)(?!\p{L})`;
/** *Om antalet elever ökar ska leverantören leverera fler*. */
const asNumbersGrow = pattern`${grownThenMore}|${moreIfGrown}`;
/** *behov av fler tolkspråk uppstå*. */
const needArises = String.raw`(?:behov|önskemål|efterfrågan)(?:et)? (?:av|om|på) (?:fler|ytterligare|andra|annan|annat|nya|utökad|utökat|utökade|mer|större)(?!\p{L})[^.;]{0,50}?(?<!\p{L})(?:uppstå|uppstår|uppkommer|finnas|finns|föreligger)`;
/** *behöver kommunen fler*. */
const buyerNeedsMore = `(?:behöver|behöva) ${buyers} (?:fler|ytterligare|andra|nya|mer)`;
/** *Skulle behov av fler tolkspråk uppstå ska leverantören erbjuda dem*. */
const shouldNeedArise = pattern`(?<!\p{L})(?:skulle|om|när|ifall) (?:ett |det )?(?:${needArises}|${buyerNeedsMore})(?!\p{L})[^.;]*?(?<!\p{L})(?:ska|skall|kan|får)(?!\p{L})`;
/** *Utöka bemanningen vid ökat behov*. */
const needs = '\\p{L}*(?:behov|efterfrågan|volymer?|belastning|beläggning|elevantal|toppar)(?!\\p{L})';
const moreNeeded =
  '(?:ett |en |den )?(?:ökat|ökad|ökade|ändrat|ändrad|ändrade|minskat|minskad|förändrat|förändrad|förändrade|större|tillfälligt)';
const atNeed = pattern`(?<!\p{L})vid ${moreNeeded} ${needs}[^.;]{0,60}?(?<!\p{L})(?:fler|ytterligare|extra|utöka|öka|minska|anpassa)(?!\p{L})|(?<!\p{L})(?:utöka|öka|minska|anpassa|förstärka|dra ned|dra ner|skala) [^.;]{0,40}?(?:vid|efter|utifrån|i takt med) ${moreNeeded} ${needs}`;
/** *Vid utökning av verksamheten ska leverantören tillhandahålla fler*. */
const atGrowth = pattern`(?<!\p{L})vid (?:en |eventuell )?(?:utökning|utvidgning|ökning|minskning|förändring|förändringar|neddragning) av (?:[\p{L}-]+ ){1,3}?(?:ska|skall|kan|får) [^.;]{0,60}?(?<!\p{L})(?:fler|färre|ytterligare|extra|utöka|minska|anpassa|utökas|minskas|anpassas)(?!\p{L})`;
/** *Om kommunen inför fler linjer ska dessa köras av leverantören*. */
const gets =
  '(?:inför|startar|öppnar|bygger|köper|köper in|får|hyr|tar över|bildar|förvärvar|anskaffar|etablerar|beslutar om)';
const ifBuyerGets = pattern`(?<!\p{L})(?:om|när|ifall) ${buyers} (?:utökar|utvidgar|minskar|förlänger) (?:sin|sina|sitt)(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:ska|skall|kan|får)(?!\p{L})|(?<!\p{L})(?:om|när|ifall) (?:${buyers}|\p{L}*fullmäktige|\p{L}*styrelsen) ${gets} (?:fler|nya|ytterligare|en ny|ett nytt|andra|en till|ett till)(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:ska|skall|kan|får)(?!\p{L})`;
/** *på begäran även utföra*. */
const onRequestAlso = String.raw`(?<!\p{L})(?:på (?:\p{L}+ )?(?:begäran|anmodan|uppmaning|uppdrag)|vid behov|vid efterfrågan)[,]? (?:[\p{L}-]+ ){0,3}?(?:även|också|dessutom|därutöver) (?:kunna )?(?:utföra|leverera|sköta|tillhandahålla|bistå|hjälpa|ta hand om|åta sig|köra|städa)(?!\p{L})`;
/** *även utföra besiktning vid behov*. */
const alsoOnRequest = String.raw`(?<!\p{L})(?:även|också|dessutom) (?:kunna )?(?:utföra|leverera|sköta|åta sig|köra) [^.;]{0,50}?(?:på (?:\p{L}+ )?begäran|vid behov|om (?:kommunen|beställaren) (?:så )?(?:begär|önskar))(?!\p{L})`;
/** *På beställarens begäran även utföra besiktning*. */
const asWell = pattern`${onRequestAlso}|${alsoOnRequest}`;
/** *Även räddningstjänsten ska kunna köpa från avtalet*. */
const buysFromIt = pattern`(?<!\p{L})(?:även|också|andra|övriga|samtliga|alla) [^.;]{0,60}?(?<!\p{L})(?:ska kunna|kan|får|rätt att|möjlighet att) (?:[\p{L}-]+ ){0,2}?(?:köpa|avropa|beställa|handla) (?:från|på|via|genom|inom|ur) (?:detta |det )?(?:ram)?(?:avtal|avtalet|kontraktet)(?!\p{L})`;
/** *Avtalet ska kunna användas av andra förvaltningar*, *nyanslutna kommuner får samma rättigheter*. */
const usedByOthers = pattern`(?<!\p{L})(?:ram)?(?:avtalet|kontraktet)(?!\p{L})[^.;]{0,30}?(?<!\p{L})(?:användas|nyttjas|utnyttjas|brukas) (?:också |även )?av (?:andra|nya|nybildade|nytillkomna|fler|flera|övriga|samtliga|alla|ytterligare)(?!\p{L})|(?<!\p{L})(?:nyanslutna|tillträdande|nytillkomna|anslutande) ${others}(?!\p{L})`;
/** *Parterna har rätt att omförhandla avtalet*. */
const renegotiates = pattern`(?<!\p{L})(?:rätt|kan|får|möjlighet|begära|påkalla|uppta)(?: [\p{L}-]+){0,5}? (?:omförhandla|omförhandlas|omförhandling|omförhandlingar|prisjustering|prisändring|(?:nytt|ändrat|höjt|sänkt) pris)(?!\p{L})`;

export const laterPurchases: readonly Pattern[] = [
  newAreIncluded,
  whatAppears,
  ifMoreAppear,
  mayCoverToo,
  engages,
  newContract,
  asNumbersGrow,
  shouldNeedArise,
  atNeed,
  atGrowth,
  buysFromIt,
  ifBuyerGets,
  asWell,
  usedByOthers,
  renegotiates,
];
