import { pattern } from './pattern.ts';
import { phrases } from './phrases.ts';

/**
 * What a tenderer is, has done or owns, whatever it delivers: the matter of qualification (LOU 14 kap.). Nobody delivers the first
 * four; the others tell only where the company, or those who work there, are said to have them.
 */

export const economy = `
  *omsättning, *omsättningen, omsatt, omsätta, soliditet*, kassalikviditet*, eget kapital, egna kapital, restförd*,
  ordnad ekonomi, kreditbetyg*, kreditvärdig*, kreditvärdering*, årsresultat*, lönsam*, moderbolagsgaranti*,
  kreditklass*, riskklass*, kreditomdöme*, kreditrating*, betalat skatt*, betalat … avgifter,
  kreditupplysning*, rating, årsredovisning*, årsbokslut*, balansräkning*, revisionsberättelse*, konkurs, likvidation,
  tvångsförvaltning, ackord, näringsförbud, obestånd, betalningsanmärkning*, kronofogden, skulder för skatt*,
  skulder för social*, obetalda skatt*, obetalda social*, obetalda avgift*, skatteskuld*, ekonomisk* ställning,
  ekonomisk* stabilitet, ekonomisk* kapacitet, finansiell ställning, finansiell styrka, stabil ekonomi, god ekonomi, sund ekonomi, ekonomiskt stabil*,
  vinsten före skatt, rörelseresultat*, med förlust`;
export const registration = `
  f-skatt*, bolagsverket*, registreringsbevis*, registrerad för mervärdesskatt, registrerad för moms, momsregistrera*,
  arbetsgivaravgift*, sociala avgifter, aktiebolagsregist*, handelsregist*, yrkesregist*, skatteintyg,
  skatteregistrera*, registrerad i aktiebolags*, registrerad i handels*, godkänd arbetsgivare, dömd för, dömts för,
  skatter är betalda,
  betalar skatt, registrerad som arbetsgivare, registrerat som arbetsgivare,
  begått brott, ekonomisk brottslighet, allvarligt fel i yrkesutövningen`;
export const history = `
  referensuppdrag*, referensobjekt*, referenskund*, referenstagar*, referent, referenter, liknande projekt,
  motsvarande projekt, jämförbara projekt, referensprojekt*, referenser,
  uppdrag som referens, tidigare kund*, tidigare uppdrag*, tidigare leverans*, tidigare levererat, nöjda kund*,
  kommuner som kunder, kommuner som kund, högskolepoäng,
  liknande uppdrag, motsvarande uppdrag, jämförbara uppdrag, liknande införanden, motsvarande införanden,
  jämförbara införanden, funnits i, funnits på marknaden, verksam i minst, verksam inom … i minst,
  verksamt i minst, år i branschen, år i yrket, branschvana, verksam i branschen, bedrivit *verksamhet, bedrivit sin *, verksamhet bakom sig, varit verksam*, varit etablerad*, utförda uppdrag,
  uppdrag som … utfört*, uppdrag som … genomfört*, uppdrag … bolaget utfört, jobbat med, arbetat med,
  arbetat inom, arbetat som, haft uppdrag, haft minst, haft de senaste, haft under de senaste, ha uppdrag hos, ha uppdrag för, ha uppdrag åt, haft liknande`;
const trade = `
  återförsäljaravtal*, auktoriserad*, auktorisation*, partnernivå*, partner på nivå, partnerstatus, kollektivavtal,
  egen anställd, egna anställda, *ägarkrets, ägare och ledning*, ägaren och ledning*`;

/** Whatever the verb: nobody delivers these. */
export const alwaysOfTenderer = pattern`${phrases(economy)}|${phrases(registration)}|${phrases(history)}|${phrases(trade)}|(?<!\p{L})(?:kontor|verkstad|lager|filial|servicekontor|depå)(?:et|en)? (?:[\p{L}-]+ )?(?:inom|högst|max) \d+ (?:mil|km|kilometer|minuter)(?!\p{L})|(?<!\p{L})\p{L}+certifierad(?= enligt)`;

const number = '(?:minst|fler än|mer än|\\d+|två|tre|fyra|fem|sex|sju|åtta|tio|tolv|tjugo)';
const people =
  '(?:\\p{L}*anställda|medarbetare|personer|\\p{L}*konsulter|\\p{L}*tekniker|montörer|utvecklare|projektledare)';
const had = `
  *polic* om, *polic* mot, *polic* som, klimatpolicy, miljöpolicy, jämställdhetspolicy, mångfaldspolicy,
  hållbarhetspolicy, csr-policy, antikorruptionspolicy, klimatpolicyer, miljöpolicyer, mångfaldsplan,
  jämställdhetsplan, hållbarhetsplan, *bolagsstyrelse*, styrelse, styrelsen, ledningsgrupp, ledningsgruppen,
  fast anställda, *försäkring, *försäkringar, försäkringsbevis*, ledningssystem*, miljöledningssystem*,
  kvalitetsledningssystem*, kvalitetssystem*, yrkesbevis, *examen, högskoleutbildning, akademisk*, legitimerad*,
  disputerat, branschvana, etablerat företag, seriöst företag, stabilt företag, solitt företag, *erfarenhet,
  *erfarenheter, års vana, cv, utbildningsnivå, anställda konsulter, allmän behörighet, tillstånd att bedriva,
  tillstånd från, tillstånd enligt, certifierad* enligt, certifierad*, certifierat, *certifiering, *certifieringar, *diplomerad*, godkänd* av *verket,
  godkänd* av *styrelsen, godkänd* av *inspektionen, vana att, vana av, vana vid, registrerat hos, ansluten till, anslutet till, antal anställda, antalet anställda, antal … anställda,
  antal årsarbetare, trafiktillstånd, *tillstånd för sin, bevakningstillstånd,
  *utbildad av, *utbildade av, *utbildad inom, *utbildade inom, gymnasieutbildning*, yrkesutbildning*,
  godkänd installatör, godkända installatörer, system för kvalitetsledning, system för miljöledning,
  kvalitetsledning, miljöledning, sin kapacitet, sin förmåga, sina resurser, *legitimation,
  intyg från, partner, kunskap om, kunskaper om, kunskap i, kunskaper i, kompetens inom, kompetens i, medlem i,
  personella resurser, etablerad i, etablerat i, lokal närvaro, registrerad hos, behörighet att utföra, behörighet att undervisa, behörighet att arbeta,
  behörighet att köra, behörighet att installera, behörighet att framföra, behörighet att bedriva,
  dokumenterat miljöarbete, dokumenterat kvalitetsarbete, utbildning motsvarande, utbildning som, utbildning till,
  ekonomiska resurser, tillräckliga resurser, genomförda projekt, genomförda uppdrag,
  kommunala kunder, offentliga kunder, kunder inom offentlig*, kunder som har, kunder som använder`;
/** *levererat*, *lett*: work that is behind one, and not a deadline for what is to come. */
const done =
  '(?:levererat|infört|genomfört|utfört|sålt|lett|drivit|driftsatt|installerat|haft)(?!\\p{L})(?![^.;]*(?<!\\p{L})(?:före|senast|efter|klart|inom (?:\\d+|en|två|tre|fyra|fem|tio))(?!\\p{L}))';
const certificate =
  '(?<!\\p{L})iso(?:/iec)?[ \\d/:-]{4,14}certif|(?<![\\p{L}-])certifikat(?= (?:för(?! kryptering| server| tls| ssl| domän| inlogg| auten)|enligt|om|i|från|som)(?!\\p{L})|[.,;]|$)';
const premises = '(?:kontor|servicekontor|lager|verkstad|säte|filial|driftställe|lokalkontor) (?:i|inom|på) [\\p{L}-]+';
const training = 'genomgått (?:[\\p{L}-]+ )?(?:utbildning|kurs|certifiering|säkerhetsprövning)\\p{L}*';
const years = `${number} \\p{L}*års? (?:\\p{L}+ )?(?:erfarenhet|vana)`;
/** What one has. */
export const hadByTenderer = pattern`${phrases(economy)}|${phrases(had)}|${certificate}|(?<!\p{L})(?:${number} (?:[\p{L}-]+ ){0,2}?${people}|${training}|${premises}|${done}|${years})(?!\p{L})`;
