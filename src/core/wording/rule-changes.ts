import { pattern, type Pattern } from './pattern.ts';
import { phrases } from './phrases.ts';

/** How a text says that a rule of somebody else's counts in whatever form it comes to have: one concept each. */

/** At whatever time: it need not be said that the rules change. */
export const whenever = pattern`${phrases(`
  vid var tid, var tids gällande, vid varje tid, vid var tidpunkt, vid varje tidpunkt, vid varje given tidpunkt, vid varje tillfälle,
  vid var … tillfälle, vid varje *tillfälle, vid användningstillfället, vid användningen, vid *tillfället,
  vid inrapporteringen, vid rapporteringen, vid inlämningen, vid insändandet, från år till år, år från år, år för år,
  vid provtagning*, för tiden, när dessa kommer, när de kommer, allt eftersom, över tid, vid insamlingstillfället,
  vid rapporteringstillfället, vid respektive *tillfälle, vid leveranstillfället, vid tillfället, för stunden,
  för tillfället, för ögonblicket, för närvarande, för dagen, just då, just nu, från tid till annan, tid efter annan,
  i alla lägen, i varje läge, respektive år, aktuellt år, det aktuella året, aktuellt läsår, respektive läsår,
  innevarande år, årets, under året, som då, då gällande, då aktuell*, då rådande, vid den tidpunkten, vid den tiden,
  framgent, dagsaktuell*, för året`)}`;

/** All the time: *löpande i linje med Exempelverkets metodstöd*. */
export const always = pattern`${phrases(`
  alltid, kontinuerligt, löpande, fortlöpande, hela tiden, ständigt, över tid, under hela *tiden, under hela avtalet,
  hela avtalstiden, så länge avtalet`)}`;

const version =
  '(?:version|lydelse|utgåva|upplaga|revision|release|utformning|ordalydelse|form|skick|utförande|generation|revidering)';
const newest =
  '(?:senaste?|nyaste|färskaste|sista|aktuell[at]?|rådande|uppdatera(?:d|t|de)|reviderade?|(?:nu )?gällande|ny och ändrad)';
const issued =
  '(?:gällande|beslutade?|rekommenderade?|publicerade?|utgiv(?:na|en|et)|fastställda?|antagna?|släppta|offentliggjorda?|officiella|tillgängliga|stabila)';
const paperStems =
  '(?:profil|kursplan|läroplan|regelverk|kriteri|vårdprogram|styrdokument|rutin|instruktion|polic|manual|vägledning|anvisning|rekommendation|riktlinj|specifikation|regler|föreskrift)';
/** What is issued too, but as a fact of one matter. */
const facts =
  '(?:värde|uppgift|adress|beslut|ärende|\\p{L}*identitet|avgift|taxa|budget|årsredovisning|detaljplan|plan(?!\\p{L}))';
const pronoun = '(?:den|det|de|dessa|detta|denna)';
/** *meddelar*, *publiceras*, *har ändrats*. */
const changed =
  '(?:meddela|publicera|utveckla|ändra|uppdatera|besluta|fastställ|lyd|föreskriv|revidera|utfärda|tillkom|skärp|tolka)\\p{L}*';
const changeStem = '(?:ändr|uppdater|beslut|utveckl|revider|föränd|skärp)\\p{L}*';
const changes =
  '(?:ändringar|förändringar|uppdateringar|tillägg|revideringar|kompletteringar|justeringar|ersättare|efterföljare|efterträdare)';
const come =
  '(?:tillkommer|tillkommit|antagits|beslutats|beslutas|antas|utfärdas|träder|publiceras|ändras|införs|fastställs|meddelas)';
/** What would make *i den form* one form. */
const saidForm = '(?:som )?(?:anges|framgår|finns|bifogas|gällde|gäller (?:den|\\d)|är bifogad|är angiven|\\d)';

/** *i dess nyaste version*, *senast beslutade*. */
const newestVersion = pattern`(?<!\p{L})${newest}(?: ${issued})? ${version}(?:e?n|s|er|erna)?(?!\p{L})`;
const lastIssued = pattern`(?<!\p{L})senast (?:${issued}|kända|meddelade)(?!\p{L})(?! ${facts})`;
const newestPapers = pattern`(?<!\p{L})senaste ${paperStems}\p{L}*`;
/** *Enligt senaste AMA*. */
const newestOne = pattern`(?<!\p{L})(?:enligt|följa|följer|uppfylla|uppfyller) (?:den |de )?(?:senaste|nyaste) [\p{L}\d-]{2,}`;
const inItsForm = pattern`(?<!\p{L})i (?:dess|sin|sitt|deras) (?:\p{L}+ ){0,3}?${version}(?!\p{L})`;
const inThatForm = pattern`(?<!\p{L})i den ${version} (?!${saidForm})`;
const versionInUse = pattern`(?<!\p{L})${version}(?:en)? (?:som|\p{Ll}+) (?:\p{L}+ )?(?:är i (?:bruk|kraft|drift)|har släppt|har gett ut)(?!\p{L})`;
const versionNow = pattern`(?<!\p{L})${version}(?:en)?,? (?:som )?\p{L}+ (?:senast|nu|då|för (?:stunden|tillfället|ögonblicket)) \p{L}+(?!\p{L})`;
/** *Den checklista som kontoret senast publicerat*. */
const lastDecided = pattern`(?<!\p{L})som (?:[\p{L}-]+ ){1,4}?senast (?:har )?(?:publicerat|beslutat|antagit|fastställt|utgett|gett ut|meddelat|utfärdat)(?!\p{L})`;
/** *så som de löpande publiceras*, *i takt med att de ändras*, *hur de än ändras*. */
const likeTheyAre =
  '(?:så ?som|i den (?:takt|form|mån|omfattning|lydelse|version|utformning|utgåva|upplaga)(?: som)?|allt ?eftersom|efter ?hand som|i takt med (?:att|hur))';
const asTheyAre = pattern`(?<!\p{L})${likeTheyAre} (?:${pronoun}|\p{L}+) (?:\p{L}+ ){0,3}?(?:${changed}|gäller (?:vid|för|då|från))|(?<!\p{L})sådan(?:a|t)? (?:som )?${pronoun} (?:är|lyder|ser ut|gäller)(?!\p{L})`;
const however = pattern`(?<!\p{L})hur (?:de|den|det|reglerna|kraven) än `;
const inForceWhen = pattern`(?<!\p{L})som (?:då )?(?:gäller|är gällande|är aktuell[ta]?|lyder|är i bruk|är i kraft|används) (?:när|då|vid (?!leverans|städning|arbete|transport)|för (?:respektive|året|perioden|det)|det år|den dag)(?!\p{L})`;
const inForce = pattern`(?<!\p{L})som (?:då )?är i (?:bruk|kraft)(?!\p{L})`;
/** *med senare ändringar*, *och dess efterföljare*, *även sådana som tillkommer*. */
const withLater = pattern`(?<!\p{L})(?:med|inklusive|inkl|samt|jämte|och|eller|liksom) (?:dess |deras |alla |eventuella |därtill hörande |sina )?(?:senare|kommande|framtida|tillkommande|efterföljande|löpande) ${changes}(?!\p{L})`;
/** *De tillägg som framgår av dessa föreskrifter*: in the papers of this contract. */
const saidHere =
  '(?:anges|framgår|följer|finns|står|beskrivs|redovisas|regleras|görs) (?:av|i|på|nedan|enligt|här)(?: (?:de |den |det )?(?:dess|denna|detta|föreliggande|administrativa|särskilda|bilaga|avsnitt|punkt|kapitel|kontrakt|avtal|af(?!\\p{L})|\uFFFC)|[.,;]|$)';
/** *Och de ändringar som görs i den*. */
const andItsChanges = pattern`(?<!\p{L})(?:med|inklusive|samt|och|liksom) (?:de |alla |eventuella |samtliga ){0,2}${changes} (?:(?:av|i|på|till) [\p{L}-]+ )?(?:som|[\p{L}-]+ gör)(?!\p{L})(?! ${saidHere})`;
const madeInIt = pattern`(?<!\p{L})(?:med|inklusive|inkl|samt|jämte|och) (?:däri|därefter|därpå|sedermera|senare|löpande) (?:gjorda|beslutade|införda|antagna|vidtagna) ${changes}(?!\p{L})`;
/** *Av nämnden framdeles beslutade riktlinjer*. */
const decidedLater = pattern`(?<!\p{L})(?:framdeles|framgent|senare|framöver|löpande|fortlöpande|successivt|från tid till annan|sedermera|under avtal\p{L}*|under kontrakt\p{L}*) (?:beslutade|utfärdade|antagna|fastställda|meddelade|utgivna|reviderade|publicerade|uppdaterade)(?!\p{L})`;
/** *Enligt vid byggtillfället gällande funktionsprogram*. */
const comingDecisions = pattern`(?<!\p{L})(?:framtida|kommande|senare) (?:beslut|ställningstaganden|inriktningsbeslut) (?:i|av|från|om|inom)(?!\p{L})`;
/** *Följa regionens policy, inklusive uppdateringar*. */
const withUpdates = pattern`(?<!\p{L})(?:inklusive|inkl\.?|med|samt|jämte|liksom) (?:eventuella |alla |löpande |dess |deras |samtliga ){0,2}(?:uppdateringar|ändringar|revideringar|revisioner|omarbetningar)(?=[.,;]|$| (?:av denna|av dessa|av den|av de|av dem|däri|därav))`;
/** *Enligt Exempelverkets ändringar*. */
const theirChanges = pattern`(?:verkets|styrelsens|inspektionens|myndighetens|kommunens|regionens|beställarens|\p{L}:s|förbundets|nämndens|bolagets) (?:löpande |nya |senaste |beslutade )?(?:ändringar|uppdateringar|revideringar|skärpningar)(?! (?:i|av|på) (?:beställning|order|avrop|uppdrag|leverans))(?!\p{L})`;
/** *Hålla sig uppdaterad om regionens rutiner och följa dem*. */
const keepInformed = pattern`(?<!\p{L})håll(?:a|er) sig (?:uppdatera|informera|underrätta)de? [^.;]{0,90}?(?<!\p{L})(?:och|samt) (?:följa|följer|tillämpa|tillämpar|arbeta efter|arbeta enligt|efterleva|rätta sig)(?!\p{L})`;
const thatDay = pattern`(?<!\p{L})vid (?!anbud|upphandling)(?:[\p{L}-]*(?:tillfället|tidpunkten|genomförandet|utförandet|starten)|byggstart|projektering|utförande|avrop) (?:gällande|aktuell[ta]?|rådande|fastställd[at]?)(?! (?:pris|taxa|tariff|index|kurs|lag|ränt))`;
const successors = pattern`(?<!\p{L})(?:och|samt|eller) (?:dess |deras |alla )?(?:senare|kommande|framtida|efterföljande) (?:versioner|utgåvor|upplagor)(?!\p{L})|(?<!\p{L})(?:och|samt|eller) (?:dess|deras) (?:eventuella |kommande |framtida |senare )?${changes}(?!\p{L})|(?<!\p{L})eller (?:den|det|de|vad) (?:\p{L}+ )?som (?:ersätter|efterträder|träder i)(?!\p{L})`;
/** *även sådana som senare tillkommer*. */
const alsoThoseToCome = String.raw`(?<!\p{L})(?:även|inklusive|också|samt|liksom|och) (?:av )?(?:sådana?|sådant|de|den|det|dem) som (?:senare |framöver |sedan )?(?:kan )?(?:${come}|komma)(?!\p{L})`;
/** *inklusive kommande versioner*. */
const alsoComing = String.raw`(?<!\p{L})(?:även|också|inklusive|samt|liksom) (?:kommande|framtida|senare|tillkommande|nytillkomna|nya)(?: sådana| versioner| utgåvor| upplagor)?(?: av (?:den|det|dem|denna|dessa))?(?=[.,;]|$)`;
/** *framtida sådana*. */
const suchOnes = String.raw`(?<!\p{L})(?:nya|framtida|kommande|tillkommande|senare) sådana(?!\p{L})`;
const alsoThose = pattern`${alsoThoseToCome}|${alsoComing}|${suchOnes}`;
const nowAndLater = pattern`(?<!\p{L})(?:såväl|både) (?:nuvarande|gällande|befintliga|dagens) (?:[\p{L}-]+ )?(?:som|och) (?:framtida|kommande|senare)(?!\p{L})`;
const evenIf = pattern`(?<!\p{L})(?:oavsett (?:hur|när|om|vilka)|även (?:efter|om|sedan|när)) (?:[\p{L}-]+ ){0,4}?${changeStem}`;
const inStep = pattern`(?<!\p{L})(?:jämna steg med|dag för dag|à jour med|a jour med|i fas med|i takt med(?! \p{L}*(?:behov|teknik)))(?!\p{L})`;

/** *Kommunens tobakspolicy och framtida policyer på området*. */
const andThoseToCome = pattern`(?<!\p{L})(?:och|samt|jämte|liksom) (?:dess |deras |eventuella )?(?:framtida|kommande|senare|tillkommande) (?:föreskrift|anvisning|rekommendation|riktlinj|regler|regelverk|policy|policie|rutin|instruktion|styrdokument|standard|bestämmelse|krav(?!\p{L}))`;

export const editions: readonly Pattern[] = [
  newestVersion,
  lastIssued,
  newestPapers,
  newestOne,
  inItsForm,
  inThatForm,
  versionInUse,
  versionNow,
  lastDecided,
  asTheyAre,
  however,
  inForceWhen,
  inForce,
  withLater,
  andItsChanges,
  madeInIt,
  decidedLater,
  comingDecisions,
  withUpdates,
  theirChanges,
  keepInformed,
  thatDay,
  successors,
  alsoThose,
  andThoseToCome,
  nowAndLater,
  evenIf,
  inStep,
];

/** Somebody changes a rule: *om EU antar nya krav*, *räknas om av regeringen*, *kommer det en ny version*. */
const changing = phrases(`
  ändras, ändrar, ändrade, ändrats, ändrat, antar, antas, antagits, skrivs, skriver, omarbetas, omarbetar, räknas om,
  räknar om, revideras, reviderar, reviderats, uppdateras, uppdaterar, uppdaterats, ersätts, ersatts, skärps,
  skärper, preciserar, preciseras, beslutar, beslutat, beslutats, beslutas, fattar, fastställts, utfärdats, meddelats, publicerar, publiceras, publicerat,
  publicerats, utfärdar, utfärdas, utfärdat, meddelar, meddelas, ger ut, ges ut, gett ut, givit ut, utkommer,
  kommer ut, tar dem i bruk, tar den i bruk, tar det i bruk, tas i bruk, kommer det, kommer med, släpper, släpps, inför, införs, fastställer, fastställs, justeras, justerar,
  byts, byter, träder i kraft, trätt i kraft, tillkommer, lägger till, höjs, höjer, förnyas, förändras, omprövas,
  bestämmer, tar fram, lanserar, går över, föreskriver, gör om, görs om, rekommenderar, underkänner, fattar … beslut,
  revidera, ändra, byta, anta, besluta, skärpa, kommer … med nya`);
const condition = '(?:om|när|då|ifall|så snart|så fort|varje gång|närhelst|sedan|skulle|där)';
const often =
  '(?:ofta|då och då|kontinuerligt|fortlöpande|ensidigt|vid behov|successivt|ibland|varje år|årligen|löpande|regelbundet|återkommande|med jämna mellanrum|under avtal\\p{L}*|flera gånger|av regeringen|av riksdagen|av eu)';
/** As something that will come: a condition, or said to be often. */
const ifChanged = pattern`(?<!\p{L})${condition} (?:[^.;]{0,90}?\s)?${changing}`;
const changesFirst = pattern`(?:^|(?<=[.;:]\s))${changing}(?= )`;
const changesOften = pattern`${changing}(?:[^.;]{0,30}?\s)?${often}(?!\p{L})`;
/** *Vid ändring av regionens ordningsregler*, *kommunen kan komma att besluta om ytterligare krav*. */
const atChange = pattern`(?<!\p{L})(?:vid|efter|genom) (?:en )?(?:ändring|ändringar|ändrad|ändrade|förändring|förändringar|revidering|uppdatering|uppdateringar|skärpning|nya?) (?:av|i|på)(?!\p{L})`;
const mayDecide = pattern`(?<!\p{L})(?:kan|får|kommer|äger|äger rätt|har rätt|rätten) (?:\p{L}+ ){0,3}?(?:att |komma att )?(?:besluta|ge ut|komplettera|byta ut|ersätta|komma med|ändra|införa|utfärda|anta|skärpa|revidera|meddela|uppdatera|fastställa|ställa)(?!\p{L})`;

/** *Nya föreskrifter från Exempelverket införs*. */
const coming =
  '(?:nya|ny|nytt|kommande|ändrade|ändrad|ändrat|uppdaterade|reviderade|skärpta|tillkommande|uppkommande|förändrade|ytterligare)';
/** *föreskrifter*, *läroplanen*, *krav från*. */
const longStems = String.raw`(?:föreskrift|vägledning|anvisning|rekommendation|riktlinje|standard|direktiv|regelverk|regler|myndighetskrav|specifikation|kodverk|klassifikation|tjänstekontrakt|kursplan|läroplan|ämnesplan|blankett|filformat|grafisk profil|grafiska profil|branschkrav|eu-rätt|styrdokument|policy|policyer|rutiner|instruktion|bestämmelse|handbok|handböcker|arbetssätt|säkerhetskrav|miljökrav|krav (?:från|av|på|i|enligt|ur)(?!\p{L}))\p{L}*`;
/** *råd*, *lagkrav*. */
const shortStems = String.raw`(?:råd|norm(?:er|en)?|lag(?:ar|krav|stiftning))(?!\p{L})`;
const comingStems = [longStems, shortStems].join('|');
const comingRules = pattern`(?<!\p{L})${coming} (?:(?:eller|och) ${coming} )?(?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:${comingStems})`;
const newVersions = pattern`(?<!\p{L})(?:nya|kommande|framtida|senare) (?:versioner|utgåvor|upplagor)(?: av [\p{L}\d-]+)?(?!\p{L})|(?<!\p{L})ny (?:version|utgåva|upplaga) av [\p{L}\d-]+`;
const development = pattern`(?<!\p{L})utvecklingen (?:av|inom|för|i) (?:[\p{L}:-]+s )?[\p{L}-]*(?:standard|riktlinj|rekommendation|föreskrift|anvisning|vägledning|regelverk|praxis|norm)\p{L}*`;
/** *ändringar som myndigheten gör i*. */
const changesTheyMake = String.raw`(?<!\p{L})(?:ändringar|förändringar|uppdateringar|tillägg|revideringar) som [\p{L}-]+(?: [\p{L}-]+){0,2}? (?:gör|göra|inför|införa|beslutar|besluta)(?: om)? (?:i|av)(?= )`;
/** *förändringar i*, *uppdateringar som föranleds av*. */
const changesOfRules = String.raw`(?<!\p{L})(?<!(?:framtida|kommande|eventuella) )(?:ändringar(?:na)?|förändringar(?:na)?|uppdateringar(?:na)?|revideringar(?:na)?|nyheter) (?:[\p{L}-]+ )?(?:i|av|från|hos|som (?:följer av|föranleds av|orsakas av|krävs av|beslutas av))(?= [^.;]{3,60})`;
const changesIn = pattern`${changesTheyMake}|${changesOfRules}`;

export const events: readonly Pattern[] = [
  ifChanged,
  changesFirst,
  changesOften,
  atChange,
  mayDecide,
  comingRules,
  newVersions,
  development,
  changesIn,
];
