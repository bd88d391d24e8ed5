import { pattern } from './pattern.ts';
import { phrases } from './phrases.ts';

/**
 * What a tenderer is, has done or owns, whatever it delivers: the matter of qualification (LOU 14 kap.). Nobody delivers the first
 * four; the others tell only where the company, or those who work there, are said to have them.
 */

export const economy = `
  *omsättning, *omsättningen, omsatt, omsätta, soliditet*, kassalikviditet*, eget kapital, egna kapital, restförd*,
  ordnad ekonomi, kreditbetyg*, kreditvärdig*, kreditvärdering*, årsresultat*, lönsam*, moderbolagsgaranti*,
  kreditklass*, riskklass*, kreditomdöme*, kreditrating*, betalat … skatt*, betalat … avgifter,
  kreditupplysning*, rating, årsredovisning*, årsbokslut*, balansräkning*, revisionsberättelse*, konkurs, likvidation,
  tvångsförvaltning, ackord, näringsförbud, obestånd, betalningsanmärkning*, kronofogden, skulder för skatt*,
  skulder för social*, obetalda skatt*, obetalda social*, obetalda avgift*, skatteskuld*, ekonomisk* ställning,
  ekonomisk* stabilitet, ekonomisk* förhållanden, ekonomisk* kapacitet, tillräckliga ekonomiska medel, ekonomiska medel att, ekonomiska medel för att, finansiell* ställning, finansiell* styrka, stabil ekonomi, god ekonomi, sund ekonomi, ekonomiskt stabil*,
  vinsten före skatt, rörelseresultat*, med förlust`;
export const registration = `
  f-skatt*, bolagsverket*, registreringsbevis*, registrerad för mervärdesskatt, registrerad för moms, momsregistrera*,
  arbetsgivaravgift*, sociala avgifter, aktiebolagsregist*, handelsregist*, yrkesregist*, skatteintyg,
  skatteregistrera*, registrerad i aktiebolags*, registrerad i handels*, registrerad juridisk person, drivas som … person, godkänd arbetsgivare, dömd för, dömts för,
  skatter är betalda, uteslutningsgrund*, uteslutning enligt, uteslutas enligt,
  betalar skatt, skyldigheter avseende skatt*, skyldigheter avseende social*, registrerad som arbetsgivare, registrerat som arbetsgivare,
  begått brott, ekonomisk brottslighet, allvarligt fel i yrkesutövningen`;
export const history = `
  referensuppdrag*, referensobjekt*, referenskund*, referenstagar*, referent, referenter, liknande projekt,
  motsvarande projekt, jämförbara projekt, referensprojekt*, referenser, kundreferens*, uppdragsreferens*,
  uppdrag som referens, tidigare kund*, tidigare uppdrag*, tidigare leverans*, tidigare levererat, nöjda kund*,
  kommuner som kunder, kommuner som kund, högskolepoäng,
  liknande uppdrag, motsvarande uppdrag, jämförbara uppdrag, liknande införanden, motsvarande införanden,
  jämförbara införanden, funnits i, funnits på marknaden, verksam i minst, verksam inom … i minst,
  verksamt i minst, år i branschen, år i yrket, branschvana, verksam i branschen, bedrivit *verksamhet, bedrivit sin *, verksamhet bakom sig, varit verksam*, varit etablerad*, verkat i, verkat inom, väletablerad*, etablerad på marknaden, utförda uppdrag,
  uppdrag som … utfört*, uppdrag som … genomfört*, uppdrag … bolaget utfört, jobbat med, arbetat med,
  arbetat inom, arbetat som, haft uppdrag, haft minst, haft de senaste, haft under de senaste, ha uppdrag hos, ha uppdrag för, ha uppdrag åt, haft liknande`;
const trade = `
  återförsäljaravtal*, auktoriserad*, auktorisation*, auktoriserat, partnernivå*, partner på nivå, partnerstatus, kollektivavtal,
  egen anställd, egna anställda, *ägarkrets, ägarstruktur*, ägarförhållanden, affärsidé*, verksamhetsprofil*, ägare och ledning*, ägaren och ledning*`;

const house =
  '(?!huvudkontor)\\p{L}*(?:kontor|verkstad|lager|filial|depå|serviceställe|servicestation|driftställe|verksamhetsställe|säljställe|butik|säte|etablering)(?:et|en)?';
const near = `${house} (?:[\\p{L}-]+ )?(?:inom|högst|max|maximalt) [\\p{L}\\d]+ (?:mil|km|kilometer|minuter|timma|timmes|timmars)(?!\\p{L})`;

/** Whatever the verb: nobody delivers these. */
export const alwaysOfTenderer = pattern`${phrases(economy)}|${phrases(registration)}|${phrases(history)}|${phrases(trade)}|(?<!\p{L})${near}|(?<!\p{L})\p{L}+certifierad(?= enligt)`;

const number = '(?:minst|fler än|mer än|\\d+|två|tre|fyra|fem|sex|sju|åtta|tio|tolv|tjugo)';
/** *tio anställda*, but not *två tekniker på plats vid driftsättningen*, who are part of the work. */
const atWork =
  '(?! (?:[\\p{L}-]+ ){0,2}?(?:på plats|tillgänglig\\p{L}*|i tjänst|i uppdraget|för uppdraget|till förfogande|under (?!de senaste)|vid (?!anbud|tidpunkten)))';
const people = `(?:\\p{L}*anställda|medarbetare|personer|\\p{L}*(?:konsulter|tekniker|elektriker|montörer|utvecklare|projektledare|arkitekter|ingenjörer|specialister|installatörer|hantverkare|målare|snickare|bussförare|chaufförer|väktare|städare|jurister|tolkar|kockar|rådgivare|fordon|bussar|lastbilar))${atWork}`;
/** *egna servicetekniker anställda i Sverige*, *en anställd arborist*. */
const ownPeople =
  'eg(?:en|na) (?:[\\p{L}-]+ ){1,2}?anställda?|(?<=en |två |tre )(?:fast |tillsvidare)?anställda? (?!hos |som |i |vid |av )\\p{L}{4,}';
/** *en seriös aktör*, *en erfaren leverantör*: what it is known for. */
const standing =
  '(?:(?:väl)?etablera[dt]|seriöst?|stabilt?|solitt?|solid|erfar(?:en|et)|välkän[dt]|ledande|välrenommera[dt]|ekonomiskt stark) (?:aktör|företag|bolag|leverantör|entreprenör|partner|firma|byrå|verksamhet)';
/** *egen maskinpark*, *egna lastbilar*: what it owns or runs. */
const means =
  'eg(?:en|et|na) (?:[\\p{L}-]+ )?\\p{L}*(?:maskinpark|fordonspark|vagnpark|fordon|lastbilar|bussar|maskiner|verkstad|lokaler|personal|tvätteri|transporter|laboratorium|produktion|tillverkning|organisation|tekniker|montörer|centrallager)';
/** *våtrumsbehörighet*; users of a system have another kind. */
const trainedFor = '(?!läs|skriv|system|admin|åtkomst|användar|roll|person|grupp)\\p{L}{3,}behörighet(?:en)?';
/** What one has passed: *ESA-certifikat*; a server has another kind. */
const badges =
  '(?!tls|ssl|server|webb|domän|klient|api)\\p{L}+-(?:certifikat|intyg|behörighet|auktorisation|utbildning|kort|licens)(?! för | åt | till )';
/** A post in the company, which nobody who buys a thing buys: *en utsedd hållbarhetschef*. */
const posts =
  '(?:utsedd|utpekad|namngiven|anställd|utnämnd|egen|särskild) (?:hållbarhets|miljö|kvalitets|klimat|arbetsmiljö|jämställdhets|mångfalds|hr-|personal|ekonomi|etik|csr-)(?:chef|ansvarig|samordnare|strateg|direktör|ombud|controller)';
/** What a company has decided, and who leads it. */
const houseRules = `
  *polic* om, *polic* mot, *polic* som, klimatpolicy, miljöpolicy, jämställdhetspolicy, mångfaldspolicy, kvalitetspolicy, arbetsmiljöpolicy, drogpolicy, alkoholpolicy, integritetspolicy,
  hållbarhetspolicy, csr-policy, antikorruptionspolicy, klimatpolicyer, miljöpolicyer, mångfaldsplan,
  jämställdhetsplan, hållbarhetsplan, *bolagsstyrelse*, styrelse, styrelsen, ledningsgrupp, ledningsgruppen`;
/** How it sees to its quality, and what shows it. */
const managing = `
  *försäkring, *försäkringar, försäkringsbevis*, ledningssystem*, miljöledningssystem*, kvalitetsledningssystem*,
  kvalitetssystem*, kvalitetssäkringssystem*, *certifierad* enligt, *certifierad*, *certifierat, *certifiering, *certifieringar, *diplomerad*,
  system för kvalitets*, system för miljö*, system för arbetsmiljö*, kvalitetsledning, miljöledning, intyg från,
  dokumenterat miljöarbete, dokumenterat kvalitetsarbete`;
/** What those who work there know. */
const learning = `
  yrkesbevis, *examen, högskoleutbildning, akademisk*, disputerat, branschvana, *erfarenhet, *erfarenheter,
  års vana, cv, utbildningsnivå, vana att, *utbildad av, *utbildade av, *utbildad inom, *utbildade inom,
  gymnasieutbildning*, yrkesutbildning*, kunskap om, kunskaper om, kunskap i, kunskaper i, kompetens inom,
  kompetens i, kännedom om, insikt i, *vana av, *vana vid, *isk utbildning, relevant utbildning, adekvat utbildning, lämplig utbildning, dokumenterad utbildning,
  formell utbildning, utbildning motsvarande, utbildning som,
  utbildning till, grundutbildning*, utbildning i, behärska svenska, behärskar svenska, behärska … svenska, *gymnasial *utbildning, yrkeskompetensbevis*, ykb, svetsarprövning*, förarbevis, truckkort, c-körkort, ce-körkort, körkort med behörighet`;
/** What it may do, and whom it belongs to. */
const permits = `
  legitimerad*, allmän behörighet, tillstånd att bedriva, tillstånd från, tillstånd enligt, tillstånd för,
  elbehörighet, yrkesbehörighet, behörighet al, behörighet a, behörighet b, godkänd* av *verket,
  godkänd* av *styrelsen, godkänd* av *inspektionen, registrerad … hos, registrerat … hos, ansluten till,
  anslutet till, *trafiktillstånd, *tillstånd för sin, bevakningstillstånd, godkänd installatör,
  godkända installatörer, behöriga installatörer, lokal verkstad, lokalt kontor, behörig enligt, behöriga enligt, behörig elinstallatör, behörig hos, *legitimation, partner, medlem i, anmäld … hos, anmält … hos, anmäld som *, avtal med tillverkaren, avtal med tillverkare,
  behörighet att utföra, behörighet att undervisa, behörighet att arbeta, behörighet att köra,
  behörighet att installera, behörighet att framföra, behörighet att bedriva`;
/** How many and how strong it is, and for whom it works. */
const strength = `
  fast anställda, gott rykte, *skt rykte, renommé, anställda konsulter, lokal representation, antal anställda, antalet anställda,
  antal … anställda, antal årsarbetare, sin kapacitet, sin förmåga, sina resurser, personella resurser,
  etablerad i, etablerat i, lokal* närvaro, ekonomiska resurser, tillräckliga resurser, tillräcklig kapacitet,
  kapacitet att, resurser att, resurser för att, teknisk* kapacitet, yrkesmässig* kapacitet, teknisk* och yrkesmässig*, de resurser, den kompetens som,
  de resurser och den kompetens, erforderlig kompetens, tillräcklig kompetens, nödvändig kompetens, dokumenterad kompetens, erforderlig kapacitet, erforderliga resurser, nödvändiga resurser, nödvändig kapacitet, genomförda projekt,
  genomförda uppdrag, kommunala kunder, offentliga kunder, kommunala avtal, offentliga avtal, kommunkunder,
  referenskunder, kunder inom offentlig*, kunder som har, kunder som använder`;
/** *levererat*, *lett*, *byggt minst två*: work that is behind one, and not a deadline or a share for what is to come. */
const knownWork = 'levererat|infört|genomfört|utfört|sålt|lett|drivit|driftsatt|installerat|haft';
const anyWork =
  '(?:\\p{Ll}+erat|gjort|byggt|skött|anlagt|lagt om|målat|städat|tillverkat|bemannat|odlat|utbildat|undervisat|ritat|kört|tvättat|röjt|fällt|grävt|svetsat|plogat|tryckt|tolkat|översatt|skrivit|hyrt ut|handlett|ansvarat för|svarat för|vårdat|förvaltat|utvecklat|underhållit)';
const howMuch =
  '(?:tidigare |sammanlagt |totalt )?(?:minst|fler än|mer än|flera|två|tre|fyra|fem|tidigare|liknande|motsvarande|\\d+)(?!\\p{L})(?! ?\\d* ?(?:%|procent))';
const toCome =
  '[^.;]*(?<!\\p{L})(?:före|senast|efter|klart|vid (?:[\\p{L}-]+ )?(?:leverans|slutbesiktning|driftsättning|avtalsstart)\\p{L}*|inom (?:\\d+|en|två|tre|fyra|fem|tio))(?!\\p{L})';
const done = `(?:${knownWork}|${anyWork} ${howMuch})(?!\\p{L})(?!${toCome})`;
const certificate =
  '(?<!\\p{L})iso(?:/iec)?[ \\d/:-]{4,14}certif|(?<![\\p{L}-])certifikat(?= (?:för(?! kryptering| server| tls| ssl| domän| inlogg| auten)|enligt|om|i|från|som)(?!\\p{L})|[.,;]|$)';
const premises = `${house} (?:i|inom|på) [\\p{L}-]+`;
const training = 'genomgått (?:[\\p{L}-]+ )?[\\p{L}-]*(?:utbildning|kurs|certifiering|säkerhetsprövning)\\p{L}*';
const years = `${number} \\p{L}*års? (?:\\p{L}+ )?(?:\\p{L}*erfarenhet|\\p{L}*vana|verksamhet)`;
/** What one has. */
export const hadByTenderer = pattern`${phrases(economy)}|${phrases(houseRules)}|${phrases(managing)}|${phrases(learning)}|${phrases(permits)}|${phrases(strength)}|${certificate}|(?<!\p{L})(?:${number} (?:[\p{L}-]+ ){0,2}?${people}|${training}|${ownPeople}|${posts}|${standing}|${means}|${badges}|${trainedFor}|${premises}|${done}|${years})(?!\p{L})`;
