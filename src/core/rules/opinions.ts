import { pattern, type Pattern } from './pattern.ts';
import { phrases } from './phrases.ts';

/**
 * What somebody on the buyer's side thinks, wants or is pleased with, where it alone tells whether the demand is met. The
 * buyer's written rules are another matter, and so is what both parties agree on.
 */

const office =
  '\\p{L}+(?:förvaltningen|nämnden|avdelningen|enheten|kontoret|styrelsen|ledningen|gruppen|bolaget|kommittén|utskottet|rådet|byrån)|\\p{L}*centralen|styrgruppen|förvaltningen|verksamheten|organisationen|bolaget|nämnden|förbundet|regionen|kommunen|myndigheten|skolan';
const buyingPart =
  'beställaren|köparen|upphandlande myndighet(?:en)?|kunden|uppdragsgivaren|avropande (?:myndighet(?:en)?|organisation(?:en)?)|avroparen|inköparen|\uFFFC+';
const post =
  '\\p{L}*(?:chefen|chef|direktören|läkaren|ingenjören|ansvarige?|ägaren|ägare|ledaren|ledare|samordnaren|samordnare|strategen|strateg|arkitekten|arkitekt|antikvarien|antikvarie|förvaltaren|förvaltare|värden|värd|ombud(?:et)?|kontaktperson(?:en)?|representant(?:en)?|kontrollant(?:en)?|besiktningsman(?:nen)?|handläggaren|kommunikatören?|mästaren?|mästare|mottagaren)|arkivarien?|rektorn?|rektorerna|personalen';
/** By its part in the contract, its office or its post: *fastighetsförvaltaren*, *kommunens kontaktperson*. */
export const buyer = `(?:(?:${buyingPart}|${office}|${post})(?:s (?:${post}|egen \\p{L}+|\\p{L}+ledning|utvärderingsgrupp|\\p{L}+grupp))?)`;
const whose = `${buyer}s`;
const person = `(?:(?:${buyingPart}|${office})s )?(?:${post}|\\p{L}*ledningen|\\p{L}*gruppen)`;
const users =
  '(?:[\\p{L}-]*(?:användarna|gästerna|eleverna|pedagogerna|lärarna|personalen|medarbetarna|handläggarna|besökarna|invånarna|brukarna|boende|kunderna|rektorerna|rektorer|kunder|användare|elever|gäster|cheferna|chefer))';

const mind = '(?:bedömning|uppfattning|mening|önskemål|önskan|gottfinnande|omdöme|smak|prövning)';
const thinks =
  '(?:har funnit|finner|anser|bedömer|önskar|godtar|accepterar|godkänner|tycker|vill ha|föredrar|trivs med|är nöjd med|uppskattar|kan godta|kan acceptera|kan godkänna)';
const asTheyThink = `(?:enligt|efter|på|utifrån|i enlighet med|i linje med) ${whose} (?:egen |eget |egna |fria )?${mind}|efter egen bedömning(?= av)|som ${buyer} (?:inte )?${thinks}|(?:på ett sätt|på det sätt|på sätt|i den form|i en form) (?:som )?${buyer} (?:${thinks}|vill|begär)|(?:när|om) ${buyer} så (?:önskar|vill|behagar)|(?:där|dit|så som|i den (?:omfattning|utsträckning|takt|ordning) som) ${buyer} (?:önskar|begär|vill|påfordrar|finner|anser|tycker)|${buyer} (?:inte )?(?:anser|finner|har funnit|bedömer|tycker|upplever)(?: (?:inte|vara|att|sig|lämplig|är|behövs|krävs))?`;
const accepted = `som (?:kan )?(?:godkänns|godkänts|godtas|accepteras|bedöms) av ${buyer}|så att ${buyer} (?:kan )?(?:godkänn|godt|accepter)(?:er|a|ar)|(?:på|i|med|till|vid|av) (?:ett |en )?för ${buyer} (?:lämplig|acceptabel|tillfredsställande|godtagbar|önskad|önskvärd|passande)\\p{L}*`;
const pleased = `till (?:${whose}|allas|\\p{L}+s) (?:\\p{L}+ )?(?:belåtenhet|tillfredsställelse)|till (?:full |fulla )?(?:belåtenhet|tillfredsställelse) (?:för|hos) [\\p{L}-]+|(?:så att|när|tills|om) ${buyer} (?:inte )?(?:är|blir|känner sig) (?:\\p{L}+ )?(?:nöjd|missnöjd|tillfreds|övertygad)|(?<!att )${buyer} (?:inte )?är (?:\\p{L}+ )?(?:nöjd|tillfreds)|(?:få|ha|vinna) ${whose} gillande|(?:när|tills|till dess(?: att)?|så att) (?!leverantör)\\p{L}+(?:en|aren|arna) är (?:\\p{L}+ )?(?:nöjda?|tillfreds|tillfredsställda?|belåten|belåtna)`;
const decides = `${buyer} (?:förbehåller sig rätten att )?(?:avgöra?|(?:avgör|beslutar|bestämmer|fastställer) (?:ensidigt|ensam|själv|fritt)) (?:om|vad|när|hur|vilk)|${buyer} (?:har|äger) ensam rätt att (?:avgöra|bestämma|besluta)|(?<!\\p{L})vars [\\p{L}-]+ ${buyer} (?:avgör|bestämmer|fastställer)|(?:avgörs|bestäms|fastställs) (?:ensidigt |fritt |ensamt )?av ${person}|(?:poängsätts|betygsätts|bedöms|värderas|poängsätter|betygsätter) (?:helt )?fritt|${buyer} bedömer (?:helt )?fritt|efter ${whose} (?:fria )?val|hur (?:väl|bra) ${buyer} (?:tycker|anser|upplever|bedömer)`;
const told = `(?:enligt|efter) (?:\\p{L}+ )?(?:anvisning(?:ar)?|direktiv|instruktion(?:er)?|önskemål) (?:av|från) ${buyer}|(?:följ(?:er|a)|enligt|efter) ${person}s (?:\\p{L}+ )?(?:anvisning(?:ar)?|direktiv|instruktion(?:er)?)|(?:på|i|enligt|vid) av ${buyer} (?:an|ut)visa[dt]e?|som (?:anvisas|utvisas|pekas ut|önskas|begärs) av ${buyer}`;
const expected = `(?:motsvarar?|uppfyller|uppfylla|lever upp till|leva upp till) (?:${whose} )?(?:\\p{L}+ )?förväntningar(?:na)?|enligt ${buyer} (?:är|ej är|inte är) (?:o?likvärdig|o?lämplig|o?acceptabel|godtagbar|god|bra|tillräcklig)\\p{L}*|(?:den|det|de|en) [\\p{L}-]+ (?:som )?${buyer} (?:har rätt att )?(?:förväntar sig|förvänta sig|önskar|vill ha)`;
const unsuitable = 'som (?:inte )?(?:anses|bedöms|befinns) (?:vara )?(?:o?lämplig|o?acceptabel|o?tillräcklig)\\p{L}*';

const whole = (words: string): Pattern => pattern`(?<!\p{L})(?:${words})(?!\p{L})`;
/** Each with its own telling words: most texts hold none of any. */
export const opinions: readonly Pattern[] = [asTheyThink, accepted, pleased, decides, told, expected].map(whole);

const adjective = '(?:\\p{L}+ ){1,3}?';
/** *upplevas som tilltalande av kommunen*, *uppskattas av gästerna*: a feeling is the measure, whosever. */
export const felt = pattern`(?<!\p{L})(?:få|ha) (?:goda|höga|bra|positiva) (?:omdömen|betyg) (?:av|från|hos) [\p{L}-]+|(?<!\p{L})(?:upplevas|upplevs|uppfattas|anses|bedömas) (?:som|vara) ${adjective}av (?:[\p{L}-]+ ){0,2}?(?:${buyer}|${users}|(?:de )?äldre|barnen|ungdomar\p{L}*|föräldrar\p{L}*)|(?<!\p{L})(?:(?:uppskattas|gillas) av|(?:ska|skall) tilltala) [\p{L}-]+|(?<!\p{L})${users} (?:ska|skall|måste) (?:känna sig|vara nöjda|trivas|uppleva|tycka)(?!\p{L})|(?<!\p{L})kundnöjdheten (?:ska|skall) (?:vara|hålla) (?:hög|god)(?!\p{L})|(?<!\p{L})${unsuitable}`;

const choice = phrases(`
  *placering, *placeringen, *kulör, *kulören, *kulörer, *färg, *färgen, *färgsättning, *färgsättningen, *utformning,
  *utformningen, *utseende, *utseendet, layout, layouten, *material, *materialet, *märkning, *märkningen, *dragning,
  *dragningen, *detaljutförande, *detaljutförandet, *montering, *monteringen, *upphängning, *upphängningen, ritningsnummer,
  *nummer, val av *, valet av *, *plats, *platsen, *uppställning, *disposition, skyltning, *skyltningen, *ytskikt, *beslag`);
/** *Placering av skåp bestäms i samråd med beställaren*: nobody can tell what it will be, or when it is right. */
export const chosenTogether = pattern`${choice}[^.;]{0,80}?(?<!\p{L})i samråd med ${buyer}(?!\p{L})`;
const consent = `(?:om|när|först sedan|sedan|endast om) ${buyer} (?:har )?(?:medger|medgett|medgivit|tillåter|tillåtit|godkänner|godkänt|accepterar|accepterat|sagt ja|säger ja|går med på|samtycker)|(?:kräver|fordrar|förutsätter|efter) (?:skriftligt )?${whose} (?:skriftliga )?(?:samtycke|medgivande|tillstånd|acceptans)`;
/** An ordinary way to act in a contract, but nobody knows against what. */
export const assent = pattern`(?<!\p{L})(?:${consent})(?!\p{L})`;
/** *Presentationen bedöms utifrån gruppens intryck*. */
export const theirImpression = pattern`(?<!\p{L})(?:helhets|total)?intryck(?:et)?(?!\p{L})`;
