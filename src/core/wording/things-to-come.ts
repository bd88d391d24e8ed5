import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';

/** What is to come and nobody can name, tell the date of or show in a tender. */

/** What is to come and stands in the system's own calendar and lists. */
const calendar =
  '(?:datum|tid(?!sk)|tidpunkt|dag|vecka|månad|år|termin(?!al)|period|pass(?!ning)|schem|bokning|besök|möte|händelse|evenemang|match|lektion|kurs|aktivitet|rond|körning|placering|frånvaro|ledighet)';
const papers =
  '(?:insats|utbetalning|betalning|faktura|order|beställning|leverans|avisering|påminnelse|ärende|hyror|hyran|avgifter|elevantal|befolkning|kassaflöde|saldo|kostnader|åtgärd|daterad|skyldighet|anspråk|fordran|fordring)';
const data = `\\p{L}*(?:${calendar}|${papers}|beslut(?:et|en)?(?!\\p{L}))\\p{L}*`;

/** What nobody can name yet: needs and rules, and what is built. */
const rules =
  '(?:behov|krav|lag|regelverk|föreskrift|önskemål|förändring|ändring|utveckling|utmaning|organisation)\\p{L}*|\\p{L}+lag(?:en|ar|arna|stiftning\\p{L}*)?';
const built =
  '(?:it-)?(?:infrastruktur|it-infrastruktur|miljö|it-miljö|version|system|teknik|teknologi|standard|funktion|integration|plattform|release|operativsystem|webbläsar|verksamhetssystem|lösning|uppgradering|uppdatering|drift(?!stopp|störning)|ai-)\\p{L}*|tjänst(?:en|er|erna|eutbud\\p{L}*)?(?!\\p{L})';
const compound =
  '[\\p{L}-]+(?:tjänst|system|version|standard|plattform|lösning|funktion|integration|infrastruktur|teknik|teknologi|betalsätt|betalmedel|format|protokoll|gränssnitt|register|modul|generation)(?:er|erna|en|et|ar|arna|s)?(?!\\p{L})';
const unnamed = `(?:generation(?:er|ers|s|en|ens)?(?!\\p{L})(?:\\s+[\\p{L}-]+)?|(?:\\p{L}+\\s+(?:och|eller)\\s+)?(?:${rules}|${built}|${compound}))`;
const inFuture = '(?:framtida|framtidens|morgondagens)';
const anythingToCome = `${inFuture}\\s+(?!${data})(?:\\p{L}+\\s+(?:och|eller)\\s+)?(?!ska|skall|bör|ingå|och|eller)[\\p{L}-]+|framtida(?=\\s+(?:ska|skall|bör|ingå))`;
const asTimeBrings =
  'i takt med (?:\\p{L}+ ){0,3}?(?:utveckling\\p{L}*|förändring\\p{L}*|ändring\\p{L}*|behov\\p{L}*|teknik\\p{L}*|lag\\p{L}*)';
const oneDay =
  '(?:följa (?:med i )?(?:den )?(?:tekniska |digitala )utvecklingen|följa med i [\\p{L}-]*utvecklingen|på (?:längre )?sikt|i framtiden|framöver|i förlängningen)(?!\\p{L})';
/** Things to come that no one can name. *Kommande bokningar* are data and fine. */
export const wish = pattern`(?<!\p{L})(?:${anythingToCome}|${asTimeBrings}|(?:framtida|kommande|framtidens|morgondagens|nästa)\s+${unnamed}|${oneDay})`;
const copes = phrases(`
  förberett för, fungera även med, fungera också med, utrymme för, utrymme … för, lämnas för, dras för, reserveras för,
  hantera, stödja, stöda, klara, uppfylla, möta, anpassa* till, anpassa* för, anpassa* efter, fungera i, fungera med,
  fungera på, förbered* för, kompatib* med, stöd för, integrera* med, koppla* till, kopplas mot, anslut* till,
  kommunicera med, samverka med, utbyta … med, överföra* till, flyttas till, dimensionera* för, plats för, kapacitet för,
  uppgradera* till, komplettera* med, bygga* om till, byggas ut för, ta emot`);
const nowAlso = '(?:(?:befintliga|nuvarande|dagens) (?:och|samt|såväl som) )?';
/** *klara kommande nummerplaner*: what it shall cope with nobody knows. Bookings and rounds to come are data. */
export const toCope = pattern`${copes} ${nowAlso}(?:(?:eventuella )?kommande|eventuellt? nya?|eventuella nya) (?!${data}|användare)[\p{L}-]+`;
const later =
  '(?:i ett senare skede|i en senare fas|i ett senare steg|längre fram|så småningom|med tiden|när det blir (?:\\p{L}+ )?(?:aktuellt|möjligt)|vid (?:ett )?senare (?:skede|etapp|utbyggnad)|vid senare behov|i en senare etapp)';
const growing = phrases(`
  införa, införas, ersätta, ersättas, utöka, utökas, bygga, byggas, ansluta, anslutas, koppla, kopplas, integrera,
  integreras, använda, användas, erbjuda, erbjudas, utveckla, utvecklas, lägga, läggas, hantera, hanteras, omfatta,
  innehålla, kunna, ske, tillkomma, genomföras, övergå, anläggas, monteras, installeras, kompletteras, lansera*, visa, visas, klara, stödja`);
/** *så att skyltar kan tillkomma senare*. */
const canLater =
  '(?:kan|kunna|möjliggöra att|skall? kunna) (?:[\\p{L}-]+ ){0,3}?(?:anläggas|monteras|installeras|byggas|byggas ut|byggas på|kompletteras|utökas|tillkomma|anslutas|dras|införas|sättas upp|läggas till) (?:[\\p{L}-]+ ){0,3}?(?:senare(?!\\s+(?:än|delen|version))|i efterhand|längre fram)';
/** *ska successivt fasas ut*: by when? */
const stepwise =
  'successivt (?:ersätta|införa|fasa ut|ställa om|byta ut|ställas om|ersättas|införas|fasas|gå över|övergå|bytas ut)|(?:byts|bytas|fasas|ställs|ställas) successivt (?:ut|om)';
/** *arbeta för att i ett senare skede införa*: a wish, not an agreement to come. */
export const laterStep = pattern`(?<!\p{L})${later} (?:\p{L}+ ){0,2}?${growing}|${growing}(?: [\p{L}-]+){0,5} ${later}(?!\p{L})|(?<!\p{L})(?:${canLater}|${stepwise})(?!\p{L})`;

const ours =
  '(?:kommunens|beställarens|kundens|regionens|nämndens|förvaltningens|organisationens|bolagets|skolans|vår|vårt|våra)';
const stoppage =
  '\\p{L}*(?:underhåll|driftstopp|stopp|avbrott|bokning|besök|möte|pass|schem|period|betalning|ärende)(?:er|ar|en|et|n|or)?(?!\\p{L})';
const oursToCome = `${ours} (?:kommande|planerade|framtida|blivande) (?!${stoppage})[\\p{L}-]+`;
const planned =
  'planerad[et]? (?:nationell\\p{L}* |ny\\p{L}* |regional\\p{L}* )?[\\p{L}-]*(?:register|registret|system|systemet|systemen|tjänst|tjänsten|tjänster|plattform|plattformen|lösning|lösningen|modul|modulen)(?!\\p{L})(?! \\p{L}*underhåll)|planerat (?:register|system)(?:et)?(?!\\p{L})';
const weShallGet =
  'som (?:kommunen|beställaren|kunden|regionen|bolaget|vi) (?:[\\p{L}-]+ ){0,2}?(?:kommer att|planerar att|avser att|tänker) (?:[\\p{L}-]+ ){0,2}?(?:skaffa|införa|upphandla|köpa|byta till|bygga|ta i drift)(?!\\p{L})';
const undecided = 'ännu inte (?:har )?(?:identifiera|definiera|beslut|känd|kända|känt|bestäm)\\p{L}*';
const laterVersion = 'i en (?:senare|kommande|framtida) (?:version|release|utgåva|etapp)(?!\\p{L})';
/** *kommunens kommande e-arkiv*, *den telefoni som kommunen kommer att skaffa*: what it is nobody can see yet. */
export const unknownThing = pattern`(?<!\p{L})(?:${[oursToCome, planned, weShallGet, undecided, laterVersion].join('|')})`;
/** What is built, or nobody can name: never a prediction. */
export const firm = one`\s(?:${unnamed})`;

/** *nya standarder när de kommer*, *moduler som ännu inte finns*: nobody knows which. */
const things =
  '[\\p{L}-]*(?:standard|format|teknik|teknologi|tjänst|lösning|krav|system|register|modul|funktion|version|behov|kanal|legitimation)\\p{L}{0,4}';
const asTimeGoes = '(?:när|allteftersom|allt eftersom|efter hand som|efterhand som|i den takt|så snart)';
const comes =
  '(?:kommer|uppstår|införs|tas fram|tas i bruk|byggs|lanseras|släpps|utvecklas|tillkommer|finns på marknaden|blir tillgängliga|har utvecklat|utvecklat)';
/** *när det uppstår fel på maskinen*: what goes wrong now and then. */
const everyFault =
  'när det uppstår (?:ett |en )?(?:\\p{L}+ )?\\p{L}*(?:fel|skad|brist|problem|läck|störning|avbrott|stopp|tvist|fara|brand|olyck|hinder|kö)';
const asTheyCome = `(?!${everyFault})${asTimeGoes} (?:(?:den|det) (?:lanseras|släpps|införs nationellt)|(?:de|det|nya [\\p{L}-]+|sådana?|en sådan|ett sådant|leverantören har) ${comes}|behove[nt] (?:växer|ökar))`;
const notYet =
  'som (?:ännu )?inte (?:ännu )?(?:finns|är (?:kända?|upphandlade?|utvecklade?|beslutade?|bestämda?|definierade?|fastställda?|färdiga?))(?! (?:i|på(?! marknaden)|hos|med|upptagna)(?!\\p{L}))';
/** *nya behov som kan uppstå*. */
const whichMayArise = String.raw`nya [\p{L}-]+ som (?:kan|kommer att) (?:uppstå|tillkomma|uppkomma)`;
/** *nya format som dyker upp*. */
const whichTurnUp = String.raw`nya [\p{L}-]*(?:format|standarder|tekniker|versioner|kanaler|behov) som (?:uppstår|uppkommer|dyker upp)`;
/** *som väntas införas*. */
const expected = 'som (?:väntas|förväntas) (?:komma|införas|lanseras)';
/** *som kommunen kan komma att skaffa*. */
const whichTheyMayGet = String.raw`som [\p{L}-]+ kan komma att (?:införa|skaffa|besluta|upphandla|använda|bygga)(?: om)?`;
/** *som kan lanseras*, *som kommer ut på marknaden*. */
const onMarket = [
  'som (?:kan|kommer att) (?:finnas på marknaden|lanseras|tas fram|utvecklas|komma att (?:införa|skaffa|besluta|upphandla|bygga)s?)',
  String.raw`som (?:[\p{L}-]+ ){0,2}?kommer (?:ut )?på marknaden`,
].join('|');
const mayArise = [whichMayArise, whichTurnUp, expected, whichTheyMayGet, onMarket].join('|');
const addedLater =
  'som planeras(?! in)|stå sig (?:även )?när [^.;,]{3,40}|som (?:tillkommer|utvecklas|lanseras|släpps|införs|byggs|tas i drift|tas i bruk|installeras|tas fram|väntas|förväntas|skaffas|anskaffas|kommunen skaffar|upphandlas) (?:\\p{L}+ )?(?:senare|längre fram|i framtiden|framöver)|nya? [\\p{L}-]+ som (?:väntas|förväntas|är på gång|är på väg)';
const keptUp = `(?:anpassas|utvecklas|uppdateras) (?:\\p{L}+ )?(?:till|efter|för) nya? ${things}|(?:växa|utvecklas|skalas) (?:i takt )?med (?:kommunens|verksamhetens|organisationens|kundens|beställarens) behov`;
/** *ta höjd för växande behov*. */
const makeAllowance = String.raw`ta(?:r|s|git)? höjd för (?:att |en |ett )?(?:ändra|nya?|förändr|större|öka|växande|fler|senare|eventuell|tillkommande)[\p{L}-]*`;
/** *medge senare utbyggnad*. */
const forLaterGrowth = String.raw`(?:för|vid|medge[rs]?|möjliggöra?|möjliggörs|tillåta|tillåter|inför) (?:en |ett )?(?:eventuell|senare|eventuell senare|eventuell framtida) (?:utbyggnad|komplettering|utökning|tillbyggnad|anslutning|expansion|installation|förtätning|etapp|behov)\p{L}*`;
/** *senare komplettering … möjliggörs*. */
const growthPossible = String.raw`(?:senare|eventuell) (?:utbyggnad|komplettering|utökning|tillbyggnad|anslutning)\p{L}* [^.;]{0,30}?(?:möjliggörs|underlättas|medges|ska vara möjlig|ska kunna)`;
/** *ta höjd för ändrade behov*, *medge senare utbyggnad*. */
const allowance = [makeAllowance, forLaterGrowth, growthPossible].join('|');
const ready =
  '(?:förbered|rusta)[\\p{L}-]* [^.;]{0,30}?för framtiden|(?:förberedd|förberett|beredd|berett|rustad|rustat|redo) (?:för|på) (?:ny(?:a|tt)?|morgondagens|nästa|senare) [\\p{L}-]+|(?:det|den|ett|en) blivande [\\p{L}-]+|för senare (?:utbyggnad|utökning|behov|anslutning)';
/** *utveckla tjänsten efter de förändringar som sker*. */
const withChanges = String.raw`(?:utveckla|anpassa)(?:s|r)? (?:[\p{L}-]+ ){0,4}?(?:efter|till|utifrån|i takt med) (?:de )?(?:förändringar|ändringar) (?:som sker|i (?:verksamheten|omvärlden|samhället|organisationen|samhällets))`;
/** *följa med i samhällets utveckling*, *stå sig över tid*. */
const withTheWorld =
  'följa? (?:med )?i? ?(?:samhällets|marknadens|teknikens|branschens|omvärldens) utveckling|stå sig över tid|när tekniken (?:medger|tillåter) det';
/** *med det nya ekonomisystemet*, *det planerade e-arkivet*: which? */
const newSystem = String.raw`med (?:det|den) nya [\p{L}-]+(?:systemet|tjänsten|plattformen|lösningen|registret|arkivet)(?! (?:som|i bilaga|enligt|från|av)(?!\p{L}))|(?:det|den) planerade [\p{L}-]*(?:arkivet|systemet|registret|plattformen|lösningen|portalen|integrationen)`;
const isUnderWay = [withChanges, withTheWorld, newSystem].join('|');
export const whenTheyCome = pattern`(?<!\p{L})(?:${[asTheyCome, notYet, mayArise, addedLater, keptUp, isUnderWay, ready, allowance].join('|')})(?!\p{L})`;
/** *roadmap för AI*, *leverantörens utvecklingsplan för*: not one that is to be drawn up. */
const roadmap =
  '(?<!(?:ta fram|upprätta|utarbeta|arbeta fram|skriva|göra) (?:en )?)(?:roadmap|färdplan|(?:tjänstens|systemets|produktens|leverantörens) utvecklingsplan|produktplan)(?:en)? (?:för|över|om|som)';
/** *utvecklingsplan för tjänsten*. */
const planOfThing = String.raw`utvecklingsplan(?:en)? för (?:tjänsten|systemet|produkten|plattformen|lösningen|ai(?!\p{L})|modul)`;
/** *enligt tillverkarens färdplan*. */
const byTheirRoadmap =
  '(?:enligt|i|på|följa) (?:leverantörens|tillverkarens|sin|er) (?:egen )?(?:roadmap|färdplan|utvecklingsplan|produktplan)(?:en)?';
/** *plan för hur AI ska införas*. */
const strategyFor =
  '(?:plan|planer|strategi) för (?:hur|att|när) [^.;]{3,50}? (?:ska|skall) (?:införas|utvecklas|byggas|lanseras)';
/** *ambition att införa*, *vision om att bli*. */
const ambition =
  '(?:ambition(?:en)?|målsättning(?:en)?|vision(?:en)?) (?:är )?(?:om )?att (?:bli|införa|utveckla|övergå|ställa om)';
/** *leverantören planerar att*. */
const intends = String.raw`(?<!(?<!\p{L})(?:om|som|när|vad) )leverantören (?:avser att|planerar|tänker|har för avsikt att|siktar på)`;
/** *tydlig roadmap för AI*, *leverantören planerar*: what is thought of. */
const thoughtOf = [roadmap, planOfThing, byTheirRoadmap, strategyFor, ambition, intends].join('|');
const farAhead =
  '(?:om|inom) (?:några|ett par|fem|tio|tjugo) år(?! (?:från|efter))|inom en (?:snar|nära|överskådlig) framtid|inom överskådlig framtid|de närmaste åren|nästa decennium|kommande (?:nationella|regionala|statliga) [\\p{L}-]+';
export const intended = pattern`(?<!\p{L})(?:${thoughtOf}|${farAhead})(?!\p{L})`;
