import { one, pattern, type Pattern } from './pattern.ts';
import { phrases } from './phrases.ts';

/**
 * What somebody on the buyer's side thinks, wants or is pleased with, where it alone tells whether the demand is met. The
 * buyer's written rules are another matter, and so is what both parties agree on.
 */

const office =
  '(?:\\p{L}+- och )?[\\p{L}-]+(?:förvaltningen|nämnden|avdelningen|enheten|kontoret|styrelsen|ledningen|gruppen|bolaget|kommittén|utskottet|rådet|byrån|panelen|kansliet|sektionen|staben)|juryn|panelen|\\p{L}*centralen|styrgruppen|förvaltningen|verksamheten|organisationen|bolaget|nämnden|förbundet|regionen|kommunen|myndigheten|skolan';
const buyingPart =
  'oss(?= |[.,;])|beställaren|köparen|hyrestagaren|hyresgästen|slutkunden|(?:vår|våra|er) slutkund(?:er)?|upphandlande myndighet(?:en)?|kunden|uppdragsgivaren|avropande (?:myndighet(?:en)?|organisation(?:en)?)|avroparen|inköparen|\uFFFC+';
/** A bare *läkaren* judges what is sick and not what is delivered. */
const post =
  '\\p{L}+läkaren|[\\p{L}-]*(?:chefen|chef|direktören|ingenjören|ansvarige?|ägaren|ägare|ledaren|ledare|samordnaren|samordnare|strategen|strateg|arkitekten|arkitekt|antikvarien|antikvarie|förvaltaren|förvaltare|värden|värd|ombud(?:et)?|kontaktperson(?:en)?|representant(?:en)?|kontrollant(?:en)?|tekniker(?:n)?|handläggaren|kommunikatören?|mästaren?|mästare|mottagaren|personalen|stöd(?:et)?)|arkivarien?|rektorn?|rektorerna';
/** By its part in the contract, its office or its post: *fastighetsförvaltaren*, *kommunens kontaktperson*. */
export const buyer = `(?:(?:${buyingPart}|${office}|${post})(?:s (?:${post}|egen \\p{L}+|\\p{L}+ledning|[\\p{L}-]+(?:grupp|enhet|avdelning|kontor|förvaltning)))?(?: (?:hos|på|vid|från) (?:${buyingPart}|${office}))?)`;
const whose = `${buyer}s`;
const person = `(?:(?:${buyingPart}|${office})s )?(?:${post}|\\p{L}*ledningen|\\p{L}*gruppen)`;
const users =
  '(?:[\\p{L}-]*(?:användarna|gästerna|eleverna|pedagogerna|lärarna|personalen|medarbetarna|handläggarna|besökarna|invånarna|brukarna|boende|kunderna|rektorerna|rektorer|användare|elever|gäster|cheferna|chefer))';

/** Whose feeling may be made the measure. */
const whoFeels = `(?:${users}|(?:resenärerna|deltagarna|patienterna|hyresgästerna|barnen|kursdeltagarna|brukaren|den enskilde|eleven|barnet|patienten|resenären|gästen|deltagaren|hyresgästen|besökaren|föräldern|vårdnadshavaren))`;

/** Whose thoughts are no matter of the buyer's freedom: who supplies, who uses the system at work, and an authority. */
const notBuyer =
  '(?:leverantör|anbuds|entreprenör|utförar|uppdragstagar|konsult|biträdet|säljar|tillverkar|sökand|[\\p{L}-]*domstol|revisor|tillsyn|besiktning|system|tjänsten|part(?:en|er|erna|ernas|s)?(?![\\p{L}])|[\\p{L}]+verket|lagen|direktiv|nämnda)[\\p{L}-]*';
const notUser =
  '(?:användar|handläggar|läkar|patient|elev|sökand|klient|brukar|hen(?![\\p{L}])|medborgar|besökar|sjuksköter)[\\p{L}-]*';
const opener = '(?:som|vad|om|när|då|där|dit|hur|tills|att|såvida|ifall|vars [\\p{L}-]+|vilka [\\p{L}-]+)';
/** *som regionen efter genomgång finner*, *vad kommunen i det enskilda fallet anser*. */
const whoWithin = (excluded: string): string =>
  `${opener} (?:(?!${excluded}|och |eller |ska |kan |är |har )[\\p{L}-]+ ){1,7}?`;
const findsThat = 'finner(?! (?:behov|fel|brist|avvikels|någon|något|några)\\p{L}*)';
/** *om den anser*: mostly the supplier, named before. */
const notAnswering = '(?<!(?<!\\p{L})(?:den|denne|de|man|hen|han|hon|ni|du|vi) )';
const judges = `${whoWithin(`${notBuyer}|${notUser}`)}${notAnswering}(?:anser|bedömer|${findsThat}|har funnit)`;
const feels = `${whoWithin(notBuyer)}${notAnswering}(?:tycker|upplever|uppfattar|gillar|föredrar|uppskattar|trivs med|blir nöjd med)`;
const complement = '(?: (?:inte|vara|att|sig|lämplig|är|behövs|krävs))?';

/** *efter fri prövning*, *enligt MAS uppfattning*: a mind, and whose. */
const mind =
  '(?:bedömning|uppfattning|mening|önskemål|önskan|gottfinnande|omdöme|smak|prövning|godtycke|intryck|preferenser|behag|välbehag)';
const by = '(?:enligt|efter|på|utifrån|genom|i enlighet med|i linje med|baserat på|beroende på|av)';
const freely = '(?:egen|eget|egna|fri|fria|fritt|subjektiv|subjektiva|skönsmässig|ensidig)';
const ownMind = `(?:gör|görs|genom|efter|utifrån|på|enligt) (?:en )?(?:skönsmässig|subjektiv|fri) (?:bedömning|prövning|värdering)|efter (?:behag|smak|godtycke|gottfinnande|humör|känsla)|(?:efter|enligt|utifrån|genom|på) (?:en |sin |sitt )?${freely} ${mind}`;
const someones = `(?!${notBuyer}|${notUser}|allas |dess |hans |hennes |\\p{L}*(?:rättens|inspektionens|styrelsens rätt) )[\\p{L}-]{2,}[sxz]`;
const theirMind = `${someones} ${mind}(?: (?:av|om|i|kring) [^.;,]{3,60}?)? (?:är |blir )?(?:avgör|avgörande|styr|styrande|bindande|utslagsgivande|bestämmer|gäller)|${by} ${someones} (?:(?:${freely}|samlade|samlad|eller \\p{L}+s|och \\p{L}+s) )?${mind}`;

/** By itself: *stycke* stands in many texts. */
const taste = `(?:enligt|efter|på|utifrån) (?!${notBuyer}|${notUser})(?:[\\p{L}-]{2,}s tycke|eget tycke|fritt tycke|sitt tycke)`;

const thinks = '(?:önskar|godtar|accepterar|godkänner|vill ha|är nöjd med|kan godta|kan acceptera|kan godkänna)';
const wants = '(?:önskar|begär|vill|påfordrar|behagar)';
const asTheyWant = `som ${buyer} (?:inte )?${thinks}|(?:på ett sätt|på det sätt|på sätt|i den form|i en form) (?:som )?${buyer} (?:${thinks}|vill|begär|föredrar|tycker|anser)|(?:när|om) ${buyer} (?:så ${wants}|(?:vill|önskar) det)|(?:där|dit|så som|i den (?:omfattning|utsträckning|takt|ordning) som) ${buyer} ${wants}`;
const theyThink = `(?<=^|[.,;:] )(?:anser|finner|bedömer|tycker|avgör|upplever) (?:\\p{L}+ )?${buyer} (?:det|att)|${buyer} (?:inte )?(?:anser|${findsThat}|har funnit|bedömer|tycker|upplever)${complement}`;

/** *åtnjuta beställarens fulla förtroende*. */
const enjoysTrust = `(?:åtnjuta|ha|inneha|vinna) ${whose} (?:fulla )?förtroende`;
/** *beställaren har inte förtroende*. */
const buyerTrusts = String.raw`${buyer} (?:\p{L}+ ){0,2}?(?:känner|har|hyser|saknar|tappat|förlorat) (?:inte |mest |störst |fullt )?(?:förtroende|tilltro)`;
/** *om nämnden inte längre har förtroende*. */
const noLongerTrusts = String.raw`(?:om|när|där) (?:[\p{L}-]+ ){0,3}?(?:inte längre har|inte har|saknar|tappat|förlorat) (?:\p{L}+ )?förtroende(?:t)?`;
/** *om förtroendet är förbrukat*. */
const trustFails = '(?:om|när) förtroendet [^.;]{0,30}?(?:brist|rubbat|skadat|förbrukat|saknas)';
const trusts = [enjoysTrust, buyerTrusts, noLongerTrusts, trustFails].join('|');
const eachTime =
  '(?:från fall till fall|i (?:varje|det) (?:enskil(?:da|t) )?(?:fall|avrop|uppdrag)(?:et)?|vid (?:varje|respektive) \\p{L}+|på plats|efter hand|löpande|ensamt|ytterst|slutligt)';
const isSettled = '(?:bedöms|avgörs|bestäms|prövas|beslutas)';
const assessed = `${isSettled} (?:${eachTime} )?av (?:[\\p{L}-]+ eller )?${buyer}(?! (?:och|samt|tillsammans|gemensamt) )|fastställs (?:av ${buyer} ${eachTime}|${eachTime} av ${buyer})`;
/** *ensamt behörig att bedöma*. */
const aloneEntitled = 'ensamt? behörigt? att (?:bedöma|avgöra|tolka)';
/** *det står beställaren fritt att avgöra*. */
const uptoBuyer = `(?:är|står|ligger) (?:det )?(?:upp till|fritt för|hos) ${buyer} att (?:bestämma|avgöra|bedöma|besluta)`;
/** *äger exklusiv tolkningsrätt*. */
const aloneDecides =
  '(?:har|äger) (?:ensam|exklusiv|oinskränkt) (?:beslutanderätt|bestämmanderätt|tolkningsrätt|rätt att (?:bedöma|tolka|värdera))';
/** *beställaren har tolkningsföreträde*: not a paper, which may go before another. */
const hasPrecedence = String.raw`(?!avtal|kontrakt|bilag|\p{L}*handling|villkor|\p{L}*dokument)(?:[\p{L}-]+(?:en|et|an) (?:har|äger)|(?:har|äger) [\p{L}-]+(?:en|et|an)) (?:tolkningsföreträde|sista ordet|utslagsröst|slutlig beslutanderätt)`;
/** *gäller kommunens tolkning*. */
const theirViewHolds = `(?:gäller|avgör) ${whose} (?:tolkning|uppfattning|bedömning|mening|åsikt|ord)`;
/** *beställarens bedömning av arbetet är slutgiltig*. */
const theirViewIsFinal = String.raw`${whose} (?:beslut|tolkning|uppfattning|bedömning|mening|ord|val)(?: (?:om|av|i) [^.;,]{3,50}?)? (?:ska |skall )?(?:är|vara|gäller?|äger?|har|ha) (?:slutgiltig\p{L}*|slutlig\p{L}*|bindande|företräde)`;
/** *har sista ordet*, *gäller beställarens tolkning*. */
const lastWord = [aloneEntitled, uptoBuyer, aloneDecides, hasPrecedence, theirViewHolds, theirViewIsFinal].join('|');
/** *acceptabelt för beställaren*. */
const acceptableTo = String.raw`(?:acceptabel|acceptabelt|tillfredsställande|godtagbar|godtagbart|lämplig|lämpligt|rimlig|rimligt|önskvärt?) för (?:${buyer}|${whoFeels})(?=\s*[.,;])`;
/** *som kan godkännas av beställaren*. */
const approvedBy = String.raw`(?:som|så att \p{L}+) (?:kan )?(?:godkänns|godkänts|godtas|accepteras|bedöms) av ${buyer}`;
/** *så utförlig att beställaren kan godkänna*. */
const suchThatApproved = String.raw`(?:så|sådana?|sådant)(?: [\p{L}-]+){0,3}? att ${buyer} (?:kan |ska kunna )?(?:godkänn|godt|accepter)(?:er|a|ar)`;
/** *på ett för beställaren lämpligt sätt*. */
const fitForThem = String.raw`(?:på|i|med|till|vid|av) (?:ett |en )?för (?:${buyer}|${whoFeels}) (?:lämplig|acceptabel|tillfredsställande|godtagbar|önskad|önskvärd|passande)\p{L}*`;
const accepted = [acceptableTo, approvedBy, suchThatApproved, fitForThem].join('|');
const content = '(?:nöjd|nöjda|tillfreds|tillfredsställd|tillfredsställda|belåten|belåtna|övertygad|missnöjda?)';
const satisfaction = `till (?:${whose}|allas|\\p{L}+s) (?:\\p{L}+ ){0,3}?(?:belåtenhet|tillfredsställelse)|till (?:full |fulla )?(?:belåtenhet|tillfredsställelse) (?:för|hos) [\\p{L}-]+|(?:få|ha|vinna) ${whose} gillande`;
/** *är beställaren inte nöjd*. */
const notContent = String.raw`är ${buyer} (?:inte|ej) (?:\p{L}+ )?${content}`;
/** *till dess att rektorn är nöjd*. */
const untilContent = String.raw`(?:tills|(?:in)?till dess(?: att)?|när|så att|sedan) (?:[\p{L}-]+ ){1,6}?(?:(?:är|blir|vara|känner sig|förklara[rt] sig) )(?:\p{L}+ )?${content}`;
/** *så att beställaren blir nöjd*. */
const soThatContent = String.raw`(?:så att|(?:sådan|sådant|sådana) att|när|tills|om) ${buyer} (?:inte )?(?:är|blir|känner sig) (?:\p{L}+ )?${content}`;
/** *beställaren är nöjd*. */
const isPleased = String.raw`(?<!att )${buyer} (?:inte )?är (?:\p{L}+ )?(?:nöjd|tillfreds)`;
/** *tills gruppen känner sig nöjd*. */
const someoneContent = String.raw`(?:om|när|tills|till dess(?: att)?|så att|som) (?!${notBuyer})\p{L}+(?:en|et|aren|na)\s(?:inte\s)?(?:är|blir|känner\ssig)\s(?:\p{L}+\s)?${content}`;
const pleased = [notContent, untilContent, soThatContent, isPleased, someoneContent].join('|');

const alone = '(?:ensidigt|ensam|ensamt|själv|fritt)';
const question = '(?:om|vad|när|hur|vilk\\p{L}*)';
/** *beställaren har rätt att avgöra om*. */
const hasRightToSettle = String.raw`${buyer} (?:har|äger) (?:\p{L}+ )?rätt(?:en)? att (?:\p{L}+ )?(?:avgöra|bedöma|tolka) ${question}`;
/** *beställaren avgör i varje enskilt fall*. */
const settlesEachTime = `${buyer} (?:avgör|bestämmer|bedömer|beslutar) ${eachTime} ${question}`;
/** *beställaren avgör ensam vad*. */
const settlesAlone = `${buyer}(?:, som)? (?:förbehåller sig rätten att )?(?:avgöra?|(?:avgör|beslutar|bestämmer|fastställer) ${alone}) ${question}`;
/** *avgör beställaren ensam*. */
const settledByBuyer = `(?:avgör|bestämmer) (?:${alone} )?${buyer} (?:${alone} )?${question}`;
/** *beställaren äger ensam rätt att besluta*. */
const aloneHasRight = `${buyer} (?:har|äger) ensam rätt att (?:avgöra|bestämma|besluta)`;
const settles = [hasRightToSettle, settlesEachTime, settlesAlone, settledByBuyer, aloneHasRight].join('|');
/** *bestämmer vad som är rimlig tid*: of worth, and not of what is ordered. */
const worth =
  '(?:rimlig|skälig|lämplig|tillräcklig|erforderlig|nödvändig|god|bra|dålig|acceptabel|godtagbar|fackmässig|nöjaktig|likvärdig|bäst|bättre|duglig|användbar|snyggt|rent|väl utför|av (?:en )?sådan)';
const settlesWorth = `${buyer} (?:bestämmer|beslutar|prövar|bedömer|fastställer|avgör) (?:\\p{L}+ )?${question} [^.;,]{0,60}?(?<!\\p{L})${worth}\\p{L}*`;
const settled = `(?<!\\p{L})vars [\\p{L}-]+ ${buyer} (?:avgör|bestämmer|fastställer)|(?:avgörs|bestäms|fastställs) (?:ensidigt |fritt |ensamt )?av ${person}|(?:poängsätts|betygsätts|bedöms|värderas|poängsätter|betygsätter) (?:helt )?fritt|${buyer} bedömer (?:helt )?fritt|efter ${whose} (?:fria )?val|hur (?:väl|bra) ${buyer} (?:tycker|anser|upplever|bedömer)`;
const orders = '(?:anvisning(?:ar)?|direktiv|instruktion(?:er)?)';
const told = `(?:enligt|efter) (?:\\p{L}+ )?(?:${orders}|önskemål) (?:av|från) ${buyer}|(?:följ(?:er|a)|enligt|efter) ${person}s (?:\\p{L}+ )?${orders}|(?:på|i|enligt|vid) av ${buyer} (?:an|ut)visa[dt]e?|som (?:anvisas|utvisas|pekas ut|önskas|begärs) av ${buyer}`;
const meetsHopes = `(?:passar?|motsvarar?|uppfyller|uppfylla|tillgodose[r]?) ${whose} (?:\\p{L}+ )?önskemål|(?:motsvarar?|uppfyller|uppfylla|lever upp till|leva upp till) (?:${whose} )?(?:\\p{L}+ )?förväntningar(?:na)?|(?:den|det|de|en|vad) (?:[\\p{L}-]+ )?(?:som )?${buyer} (?:har rätt att |kan |bör kunna )?(?:förväntar sig|förvänta sig|önskar|vill ha)`;
const ofWorth =
  '(?:ordning|kvalitet|standard|nivå|[\\p{L}-]*utformning|finish|renhet|\\p{L}*grad|skick|utförande|utseende|\\p{L}*nivå|kulör|färg|\\p{L}*noggrannhet)';
/** *om konsulten enligt beställaren missköter*. */
const failsToThem = String.raw`(?:om|som) (?:[\p{L}-]+ ){0,5}?enligt ${buyer} (?:inte |ej |brister|missköter|agerar|uppträder)`;
/** *enligt beställaren inte duger*. */
const doesNotDo = `enligt ${buyer} inte (?:fungerar|räcker|håller|duger|passar)`;
/** *den kvalitet som beställaren önskar*. */
const ofWorthTheyWant = `(?:den|det) ${ofWorth} (?:som )?${buyer} (?:kräver|begär|önskar|vill ha|väljer|bestämmer)`;
/** *tillräckligt god enligt beställaren*. */
const enoughToThem = String.raw`(?:tillräcklig|lagom|duglig|acceptabel|godtagbar)\p{L}* (?:[\p{L}-]+ ){0,3}?enligt ${buyer}(?=\s*[.,])`;
/** *enligt beställaren är likvärdig*. */
const isToThem = String.raw`enligt ${buyer} (?:är|ej är|inte är) (?:o?likvärdig|o?lämplig|o?acceptabel|godtagbar|god|bra|tillräcklig)\p{L}*`;
const worthTo = [failsToThem, doesNotDo, ofWorthTheyWant, enoughToThem, isToThem].join('|');
/** *som inte passar in i gruppen*: among whom? */
const misfit = `som (?:inte )?(?:passar|smälter) in(?! (?:under|på|inom))|fall(?:a|er) [^.;]{0,60}?i smaken|(?:har|ha) (?:god|bra|rätt) personkemi`;
const suiting = `passar (?:\\p{L}+ )?${buyer}(?:s \\p{L}+)? bäst`;
const unsuitable = 'som (?:inte )?(?:anses|bedöms|befinns) (?:vara )?(?:o?lämplig|o?acceptabel|o?tillräcklig)\\p{L}*';

const whole = (words: string): Pattern => pattern`(?<!\p{L})(?:${words})(?!\p{L})`;
/** Each with its own telling words: most texts hold none of any. */
const feltByThem = whole(`${feels}${complement}`);
const settledByThem = whole(`${settles}|${settled}`);
const contentOfThem = whole(`${satisfaction}|${pleased}`);
export const opinions: readonly Pattern[] = [
  feltByThem,
  settledByThem,
  contentOfThem,
  ...[
    `${judges}${complement}`,
    `${ownMind}|${theirMind}`,
    `${asTheyWant}|${theyThink}`,
    accepted,
    taste,
    trusts,
    assessed,
    settlesWorth,
    told,
    suiting,
    `${meetsHopes}|${worthTo}`,
    lastWord,
    misfit,
  ].map(whole),
];

/** How tenders are judged is the buyer's matter; by what it happens to think is not. */
const wholeImpression =
  '(?:samlade|samlat|sammantagna|allmänna|första|generella|övergripande|personliga) (?:intryck(?:et)?|upplevelse|omdöme|uppfattning)';
const preferred = `(?:som|vars|hur|det|den) (?:(?!${notBuyer}|och |eller )[\\p{L}-]+ ){1,6}?(?:anser|tycker|upplever|föredrar|finner|bedömer) (?:(?:vara|är|som|ha|den|det|passa) )*(?:bäst|bra|mest|lämpligast|lämplig|trevligast|passa)\\p{L}*`;
const passing = `(?:enligt|efter|utifrån) ${someones} (?:${freely} |samlade )?(?:(?:uppfattning|mening|omdöme|smak|upplevelse)(?!\\p{L})|bedömning(?: (?:av hur|har|bör|kan|är|passar|bäst|ger|uppfyller|framstår|verkar|av vem|av vilk\\p{L}*)(?!\\p{L})|[.]))`;
const judged = `(?:bildar?|skapar?|får?) (?:sig )?(?:en|ett) (?:egen |eget |samlad |samlat )?(?:uppfattning|bild|intryck) (?:om|av)|(?:verkar|känns|framstår) (?:vara )?(?:\\p{L}+ )?(?:bäst|bra|mest(?: \\p{L}+)?|trovärdig|seriös|lämplig|pålitlig|trevlig|engagerad)\\p{L}*`;
const enough = `${buyer} (?:\\p{L}+ )?avgör (?:\\p{L}+ )?${question} [^.;]{0,80}?(?<!\\p{L})(?:kvalitet|${worth})\\p{L}*`;
const unbound = `(?:bedömer|poängsätter|betygsätter|värderar|bedöms|poängsätts|värderas|betygsätts) (?:helt )?(?:fritt|skönsmässigt|subjektivt|efter känsla)`;
const trust =
  '(?:mest|störst|bäst|högst) (?:förtroende|tilltro|intryck|känsla|magkänsla)|får (?:\\p{L}+ )?förtroende för';
const aptness =
  '(?:personlig\\p{L}* (?:lämplighet|egenskaper)|personkemi\\p{L}*)[^.;]{0,60}? (?:bedöms|avgör|avgörande|värderas|poängsätts|vikt|poäng)|(?:bedöms|värderas|poängsätts) [^.;]{0,60}?(?:personkemi|personlig lämplighet|personliga egenskaper)';
const feeling =
  'hur (?:väl|bra) [\\p{L}-]+ (?:bedöms|anses|verkar|känns) (?:passa|fungera|trivas)|(?:hur|vad) (?:de|man|den|dessa|ledamöterna) (?:upplever|tycker|uppfattar|känner)|tilltalar [\\p{L}-]+|(?:efter|utifrån|på|enligt) [\\p{L}-]+ känsla(?: för)?';
const bySuiting = [
  ownMind,
  feeling,
  suiting,
  unbound,
  wholeImpression,
  preferred,
  passing,
  judged,
  enough,
  trust,
  aptness,
  lastWord,
];
export const choosing: readonly Pattern[] = [...bySuiting.map(whole), feltByThem, settledByThem, contentOfThem];
/** *jämförbara när båda avser …*: by something that is there for all. */
export const saidHow = one`skala|tabell|modell|nivå|betygssteg|när båda|definier|poäng för (?!de[nt] )|enligt avsnitt|enligt punkt|följande`;

const adjective = '(?:\\p{L}+ ){1,3}?';
/** *upplevas som tilltalande av kommunen*, *uppskattas av gästerna*: a feeling is the measure, whosever. */
const feltBySome = `så att ${whoFeels} (?:\\p{L}+ )?(?:känner sig|trivs|är nöjda?|blir nöjda?|upplever|tycker)|av (?:${buyer}|${whoFeels}) (?:\\p{L}+ )?(?:uppfattas|upplevas|upplevs|kännas|betraktas|anses|bedömas vara)`;
/** *få goda omdömen av brukarna*. */
const praised = String.raw`(?<!\p{L})(?:få|ha) (?:goda|höga|bra|positiva) (?:omdömen|betyg) (?:av|från|hos) [\p{L}-]+`;
/** *upplevas som trygg av besökarna*. */
const perceived = String.raw`(?<!\p{L})(?:upplevas|upplevs|uppfattas|kännas) [^.;,\d]{2,40}? (?:(?:av|för) [\p{L}-]+|enligt ${buyer})`;
/** *anses vara god av beställaren*. */
const heldToBe = String.raw`(?<!\p{L})(?:anses|bedömas) (?:som|vara) ${adjective}av (?:[\p{L}-]+ ){0,2}?(?:${buyer}|${users})`;
/** *enligt användarna*, *enligt elevrådet*. */
const accordingToThem = String.raw`(?<!\p{L})enligt (?:${users}|\p{L}*råden|\p{L}*rådet)(?=\s*[.,]| får| ger)`;
/** *uppskattas av eleverna*, *ska tilltala barn*. */
const appealing = String.raw`(?<!\p{L})(?:(?:uppskattas|gillas) av|(?:ska|skall) tilltala|som tilltalar) [\p{L}-]+`;
/** *besökarna ska känna sig välkomna*. */
const theyFeel = String.raw`(?<!\p{L})${whoFeels} (?:ska|skall|måste) (?:känna sig|vara nöjda|trivas|uppleva|tycka)(?!\p{L})`;
/** *kundnöjdheten ska vara hög*. */
const contentCustomers = String.raw`(?<!\p{L})kundnöjdheten (?:ska|skall) (?:vara|hålla) (?:hög|god)(?!\p{L})`;
export const felt = pattern`${praised}|${perceived}|(?<!\p{L})(?:${feltBySome})(?!\p{L})|${heldToBe}|${accordingToThem}|${appealing}|${theyFeel}|${contentCustomers}|(?<!\p{L})${unsuitable}`;

const choice = phrases(`
  *placering, *placeringen, *kulör, *kulören, *kulörer, *färg, *färgen, *färgsättning, *färgsättningen, *utformning,
  *utformningen, *utseende, *utseendet, layout, layouten, *material, *materialet, *märkning, *märkningen, *dragning,
  *dragningen, *detaljutförande, *detaljutförandet, *montering, *monteringen, *upphängning, *upphängningen, ritningsnummer,
  *nummer, val av *, valet av *, *plats, *platsen, *uppställning, *disposition, *storlek, *storleken, *läge, *läget, *ljussättning, skyltning, *skyltningen, *ytskikt, *beslag`);
const withThem = '(?:i (?:samråd|dialog|samverkan|samförstånd)|efter (?:samråd|dialog|avstämning)|tillsammans) med';
const placed = '(?:väljs|bestäms|placeras|monteras|utformas|färgsätts|uppställs|ställs upp|anordnas|dras)';
const picked = '(?:väljs|utses|anvisas|pekas ut|avgörs|bestäms)';
/** *Placering av skåp bestäms i samråd med beställaren*: nobody can tell what it will be, or when it is right. */
export const chosenTogether = pattern`(?:${[
  `(?:${choice}[^.;]{0,80}?|(?<!\\p{L})${placed} (?:[\\p{L}-]+ ){0,4}?)(?<!\\p{L})${withThem} ${buyer}`,
  `${choice}[^.;]{0,60}? (?:${picked} (?:[\\p{L}-]+ ){0,3}?av|stäms av med) ${buyer}`,
  `(?<!\\p{L})${buyer} (?:väljer|bestämmer|avgör|anvisar) (?:slutlig\\p{L}* )?${choice}`,
  `(?<!\\p{L})(?!handläggar)${buyer} (?:ska|skall) (?:granska och )?(?:godkänna|bestämma|välja) (?:alla |samtliga |varje |slutlig\\p{L}* )?(?:[\\p{L}-]*val(?:en|et)?|val(?:et|en)? av [\\p{L}-]+)(?![^.;]*(?:bilaga|(?<!\\p{L})(?:ur|mot|enligt)(?!\\p{L})))`,
  `(?<!\\p{L})(?:växtmaterial|bemanning|provyta|varuprov)(?:et|en|n)? (?:ska|skall) (?:[\\p{L}-]+ )?godkännas av ${buyer}`,
].join('|')})(?!\p{L})`;
/** *om det har godkänts av beställaren*. */
const onceApproved = String.raw`(?:om|när|endast om|först när|sedan) (?:det|detta|den|de|\p{L}+(?:en|et)) (?:[\p{L}-]+ ){0,2}?(?:godkänts|godtagits|medgetts|medgivits|tillåtits|accepterats|godkänns|medges|tillåts) av ${buyer}`;
/** *när beställaren medger det*. */
const ifBuyerAllows = `(?:om|när|först sedan|sedan|endast om|efter (?:det )?att) ${buyer} (?:har )?(?:medger|medgett|medgivit|tillåter|tillåtit|godkänner|godkänt|accepterar|accepterat|sagt ja|säger ja|går med på|samtycker|godtar|godtagit|tolererar)`;
/** *kräver skriftligt godkännande av beställaren*. */
const needsApprovalBy = `(?:kräver|fordrar|förutsätter|efter) (?:skriftligt |särskilt )?(?:godkännande|tillstånd|medgivande) (?:från|av) ${buyer}`;
/** *efter beställarens samtycke*. */
const needsTheirConsent = `(?:kräver|fordrar|förutsätter|efter) (?:skriftligt )?${whose} (?:skriftliga )?(?:samtycke|medgivande|tillstånd|acceptans)`;
/** *lämnas till beställaren för godkännande*. */
const handedInForApproval = String.raw`(?:lämnas|överlämnas|skickas|underställas|underställs|presenteras|redovisas|visas) (?:[\p{L}-]+ ){0,6}?(?:till|för) ${buyer} för (?:\p{L}+ och )?godkännande`;
const consent = [onceApproved, ifBuyerAllows, needsApprovalBy, needsTheirConsent, handedInForApproval].join('|');
/** An ordinary way to act in a contract, but nobody knows against what. */
export const assent = pattern`(?<!\p{L})(?:${consent})(?!\p{L})`;
/** *Presentationen bedöms utifrån gruppens intryck*. */
export const theirImpression = pattern`(?<!\p{L})(?:helhets|total)?intryck(?:et)?(?!\p{L})`;

/** Against what something is judged, and so no mere opinion. */
export const criterion = one`bilaga|(?<!(?<!\p{L})för )(?<!för kriteriet )kriteri|acceptanstest|testfall|enligt (?:krav|definition|följande)|checklista|om inte .* saklig|skäliga skäl|inte oskäligen|endast om|(?<!\p{L})stämmer med`;
