import { pattern } from './pattern.ts';
import { phrases } from './phrases.ts';

/** Degrees without a scale: of what can be counted or measured, and of what people know. */

/** What has a measure, as it stands alone or as the last part of a word: *svarstid*, *driftavbrott*. */
const counted =
  'klick|knapptryck|knapptryckningar|handgrepp|avbrott|stopp|störningar|fel|förseningar|klagomål|reklamationer|restnoteringar|personalbyten|avvikelser|beslutsvägar';
const measuredInTime =
  'tid|tider|tiden|väntan|livslängd|varsel|frist|frister|intervall|mellanrum|insats|insatser|framförhållning';
const measured =
  'avstånd|utslag|sträcka|sträckor|påverkan|inverkan|förbrukning|åtgång|utsläpp|belastning|räckvidd|täckning|spridning|avtryck|underhåll|underhållsbehov|svinn|spill|toleranser|marginaler|fördröjning|latens|spänningsfall|smärta|obehag|besvär';
const quantity = `(?:[\\p{L}-]*(?:${counted}|${measuredInTime}|${measured}))`;
/** *Få* is a verb besides: *ska få fel markerade*. */
const few = '(?<=(?:med|ha|har|på|ge|ger|skapa|skapar|kräva|kräver|orsaka|orsakar|mycket|så|vara) )få';
const degree = `(?:korta?|långa?|liten|litet|små|smärre|obefintliga?|snåla?|snålt|täta?|snäva?|knappa?|${few})`;

/** *Kort svarstid*, *få driftavbrott*, *liten påverkan*. */
const smallOrLarge = pattern`(?<!(?<!\p{L})(?:hur|så|lika|för) )(?<!\p{L})${degree} (?:\p{L}+ )?${quantity}(?!\p{L})`;
/** *Menyn ska ha få nivåer*. */
const fewParts = pattern`(?<=(?:med|ha|har|på|mycket|så) )få (?:enkla )?(?:steg|moment|nivåer|sidor|ord|fält|val|personer|leverantörer|variationer)(?!\p{L})`;
/** *Väntetiderna ska vara korta*, *möblerna ska vara funktionella*. */
const short = '(?:få|korta?|kort|små|liten|litet|snåla?|sällsynta?|funktionell|funktionella|funktionellt)';
const isShort = pattern`(?<!\p{L})(?:vara|är|hållas|göras) (?:mycket |så |relativt |tämligen )?${short}(?!\p{L})(?! \p{L}+(?:en|er|ar|or)?(?: som| än))`;
/** *Handdukarna ska vara mjuka*: what hands, ears and tongue tell. */
const sensed =
  '(?:skön|sköna|skönt|mjuka?|mjukt|len|lena|milda?|milt|hårda?|släta?|mört?|möra|tysta?|krispiga?|saftiga?|styva?|strama?|ljusa?|varma?|fint?|fina|aktuell|aktuella|aktuellt)';
const isSensed = pattern`(?<!\p{L})vara (?:mycket )?(?:\p{L}+(?:,| och) ){0,2}${sensed}(?!\p{L})(?! \p{L}+(?:en|er|ar|or)?(?: som| än))`;
/** *Appen ska dra lite batteri*. */
const takesLittle = pattern`(?<!\p{L})(?:dra|ta|kräva|förbruka|använda|uppta|ge) (?:mycket |så |väldigt )?(?:lite|liten|litet) \p{L}+`;
/** *Stark nog för ändamålet*. */
const enough = pattern`(?<!\p{L})(?!inte|ej|nära|snart|bra|märkligt)\p{L}{4,} nog(?= (?:för|att)(?!\p{L})|[.,])`;
/** *Kraftigt snöfall*, *tuff hantering*: weather and wear by no scale. */
const hard = '(?:stark|kraftig|svår|extrem|hård|sträng|dålig|riklig|ihållande|ymnig|tuff|ovarsam)';
const weather =
  '(?:sol|solljus|ljus|vind|vindar|blåst|kyla|värme|regn|snöfall|nederbörd|halka|väder|väderlek|förhållanden)';
const wear =
  '(?:trafik|slitage|nedsmutsning|smuts|belastning|hantering|tag|behandling|användning|påfrestning|påfrestningar|miljö|miljöer)';
const hardWeather = pattern`(?<!\p{L})${hard}\p{L}* \p{L}*(?:${weather}|${wear})(?!\p{L})`;
/** *Jämn kvalitet*, *jämnt resultat*. */
const even = pattern`(?<!\p{L})jämnt? (?:och \p{L}+ )?(?:\p{L}*belastning|(?!köns|ålders)\p{L}*fördelning|kvalitet|nivå|resultat|takt|flöde|ström|yta|struktur|storlek|smak|standard|ljus|kulör|färg)(?!\p{L})(?! inom| på| av)`;
/** *Inte vara för små*, *fungera väl*. */
const tooMuch = pattern`(?<!\p{L})(?:vara|bli|ligga|ha) (?:alltför|för) (?:små|stora?|stort|litet|liten|höga?|högt|låga?|lågt|långa?|långt|korta?|kort|många|få|trånga?|trångt|breda?|brett|smala?|smalt|branta?|nära|tunga?|tungt|mörka?|mörkt|varma?|kalla?|hårda?|tvära?|snäva?|skarpa?|hala?|lösa?|täta?)(?!\p{L})(?! för(?!\p{L}))`;
const worksWell = pattern`(?<!\p{L})fungerar? (?:mycket )?(?:väl|bra|tillfredsställande|smidigt|problemfritt|oklanderligt)(?!\p{L})`;
/** *Belysningen ska vara jämn*, *med låg grad av buller*. */
const isEven = pattern`(?<!\p{L})vara jämn[at]?(?!\p{L})(?! (?:inom|på|av|med|och fin|delbar|fördela))|(?<!\p{L})(?:(?:hög|låg|stor|liten|högsta) grad|högsta graden) av(?!\p{L})`;
/** *Ligga i närheten av förrådet*. */
const nearby = pattern`(?<!\p{L})(?:ligga|ligger|belägen|beläget|belägna|finnas|placeras|vara placerade?|lokaliserade?|etablerade?)(?: \p{L}+){0,2} (?:i närheten av|nära(?! varandra)|centralt)(?!\p{L})`;
/** *Vid grövre försummelser*, *utan längre väntan*: more than nobody knows what. */
const thanWhat = pattern`(?<!\p{L})(?:vid|utan) (?:längre|kortare|grövre|svårare|allvarligare|lindrigare|tyngre|enklare) \p{L}+(?!\p{L})(?! (?:[\p{L}-]+ ){0,3}(?:än|om) )`;
/** *Göra mer omfattande kontroller*: than which? */
const moreOf = pattern`(?<!\p{L})(?:göra|göras|ha|ge|ges|lämna|lämnas|få|genomföra|genomföras|utföra|utföras|ske|sker|gör|ger|lämnar) (?:en |ett )?(mera? \p{L}+(?:ad|at|ade|ande|lig|liga|ligt|iga|ig|igt) \p{L}+)(?!\p{L})(?![^.;]*(?<!\p{L})(?:än|enligt)(?!\p{L}))`;
/** *Placeras i nära anslutning till entrén*. */
const closeBy = pattern`(?<!\p{L})i (?:nära|omedelbar) (?:anslutning|närhet) till(?!\p{L})`;
/** *Levereras i rätt tid*; what is paid or appealed against in time has a time that is set. */
const inDueTime = pattern`(?<!\p{L})(?:levereras?|utföras?|infinna sig|komma|anlända|inställa sig|påbörjas?|slutföras?)(?: \p{L}+){0,3} (?:i|på|vid) rätt tid(?!\p{L})`;
/** *Vid upprepade förseningar*: how many is not said. */
const repeatedly = pattern`(?<!\p{L})(?:vid|efter|genom) upprepad(?:e|t)? \p{L}+(?![^.;]*(?:\d|minst|(?<!\p{L})(?:två|tre|fyra|fem)(?!\p{L})))`;
/** *Så enkelt som möjligt.* */
const asPossible = pattern`(?<!\p{L})så (?!långt|snart|fort|tidigt|mycket|nära|\p{L}+(?:rat|rad|rade)(?!\p{L}))\p{L}+ (?:[\p{L}-]+ ){0,2}?som möjligt(?!\p{L})`;
const withoutBother = pattern`(?<!\p{L})utan (?:onödig|större|nämnvärd|märkbar|besvärande|särskilt)\p{L}* (?:väntan|väntetid|tidsspillan|avbrott|problem|besvär|störning|omvägar|insats|handpåläggning|arbete)\p{L}*`;

/** *Stor vana*, *grundläggande kunskaper*: no years, no grade, no proof. */
const skill =
  '(?:vana|\\p{L}*erfarenhet|\\p{L}*kunskap|\\p{L}*kunskaper|\\p{L}*kompetens|bakgrund|färdighet|färdigheter|\\p{L}*förståelse|kännedom|insikt|insikter|förtrogenhet|beredskap)(?! (?:om|på|av) (?:minst|\\d))';
const much =
  '(?:stora?|lång|breda?|gedig(?:en|et|na)|djupa?|dokumenterat god|höga?|fördjupad(?:e)?|grundläggande|elementära?|viss|vissa|solida?|starka?|starkt|mycket god)';
const skilled = pattern`(?<!\p{L})${much} (?:\p{L}+ (?:och \p{L}+ )?)?${skill}(?!\p{L})`;
/** *Tala svenska flytande*, *flytande engelska*; liquids are no languages. */
const fluent = pattern`(?<!\p{L})(?:flytande (?:\p{L}*(?:svenska|engelska)|i tal)|(?:svenska|engelska|språk|språket|språken|skrift)(?: \p{L}+){0,2} flytande)(?!\p{L})`;
const wide = pattern`(?<!\p{L})bre(?:d|tt|da) (?:utbud|sortiment|kompetens|kontaktnät|nätverk|stöd|spektrum|urval|användning|funktionalitet|målgrupp|publik)(?!\p{L})`;
/** *Efter elevernas behov.* */
const needsOfTheirs = pattern`(?<!\p{L})(?:efter|till|utifrån|från|på) (?!beställarens |kommunens )\p{L}{3,}s (?:(?:individuella|särskilda|olika|skiftande|unika|egna) )?(?:behov|förutsättningar)(?! (?:av|enligt|som))(?!\p{L})`;
/** *Ett fordon anpassat till verksamheten*; not where a figure or a rule says to what. */
const fittedToNeeds = pattern`(?<!\p{L})anpassa(?:d|t|de) (?:till|efter|för|utifrån) (?:[\p{L}-]+ ){0,2}?(?:verksamhet|behov|ändamål|målgrupp|uppdrag|situation|förutsättning)\p{L}*(?![^.;]*(?:\d|(?<!\p{L})(?:enligt|bilaga)(?!\p{L})))`;
/** Of which kind, how much, whose: nothing is said. */
const unsaid = pattern`${phrases('övergripande information, övergripande beskrivning, vissa egenskaper, vissa funktioner, vissa uppgifter, utifrån vilka behov som finns, efter de behov som finns, utifrån de behov som finns')}(?! (?:enligt|som anges|i bilaga|nedan))`;
const latest = pattern`${phrases('senaste modell, senaste modellen, senaste snitt, senaste årsmodell, viss frekvens, på långt håll, av första klass, av högsta klass')}`;

export const looseDegrees = [
  smallOrLarge,
  fewParts,
  isShort,
  isSensed,
  takesLittle,
  enough,
  hardWeather,
  even,
  isEven,
  tooMuch,
  worksWell,
  closeBy,
  nearby,
  thanWhat,
  moreOf,
  inDueTime,
  repeatedly,
  asPossible,
  withoutBother,
  skilled,
  fluent,
  wide,
  needsOfTheirs,
  fittedToNeeds,
  unsaid,
  latest,
];
