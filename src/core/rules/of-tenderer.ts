import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';

/**
 * What a tenderer is, has done or owns, whatever it delivers: the matter of qualification (LOU 14 kap.). Nobody delivers the first
 * four; the others tell only where the company, or those who work there, are said to have them.
 */

const economy = `
  *omsättning, *omsättningen, omsatt, omsätta, soliditet*, kassalikviditet*, eget kapital, egna kapital, restförd*,
  ordnad ekonomi, kreditbetyg*, kreditvärdig*, kreditvärdering*, årsresultat*, lönsam*, moderbolagsgaranti*,
  kreditklass*, riskklass*, kreditomdöme*, kreditrating*,
  kreditupplysning*, rating, årsredovisning*, årsbokslut*, balansräkning*, revisionsberättelse*, konkurs, likvidation,
  tvångsförvaltning, ackord, näringsförbud, obestånd, betalningsanmärkning*, kronofogden, skulder för skatt*,
  skulder för social*, obetalda skatt*, obetalda social*, obetalda avgift*, skatteskuld*, ekonomisk* ställning,
  ekonomisk* stabilitet, ekonomisk* kapacitet, stabil ekonomi, god ekonomi, sund ekonomi, ekonomiskt stabil*,
  vinsten före skatt, rörelseresultat*, med förlust`;
const registration = `
  f-skatt*, bolagsverket*, registreringsbevis*, registrerad för mervärdesskatt, registrerad för moms, momsregistrera*,
  arbetsgivaravgift*, sociala avgifter, aktiebolagsregist*, handelsregist*, yrkesregist*, skatteintyg,
  skatteregistrera*, registrerad i aktiebolags*, registrerad i handels*, godkänd arbetsgivare, dömd för, dömts för,
  skatter är betalda,
  begått brott, ekonomisk brottslighet, allvarligt fel i yrkesutövningen`;
const history = `
  referensuppdrag*, referensobjekt*, referenskund*, referenstagar*, referent, referenter, liknande projekt,
  motsvarande projekt, jämförbara projekt, referensprojekt*, referenser,
  uppdrag som referens, tidigare kund*, tidigare uppdrag*, tidigare leverans*, tidigare levererat, nöjda kund*,
  kommuner som kunder, kommuner som kund, högskolepoäng,
  liknande uppdrag, motsvarande uppdrag, jämförbara uppdrag, liknande införanden, motsvarande införanden,
  jämförbara införanden, funnits i minst, funnits på marknaden, verksam i minst, verksam inom … i minst,
  verksamt i minst, år i branschen, år i yrket, branschvana, verksam i branschen, jobbat med, arbetat med,
  arbetat inom, arbetat som, haft uppdrag, haft minst, ha uppdrag hos, ha uppdrag för, ha uppdrag åt, haft liknande`;
const trade = `
  återförsäljaravtal*, auktoriserad*, auktorisation*, partnernivå*, partner på nivå, partnerstatus, kollektivavtal,
  egen anställd, egna anställda, ägare och ledning*, ägaren och ledning*`;

/** Whatever the verb: nobody delivers these. */
export const alwaysOfTenderer = pattern`${phrases(economy)}|${phrases(registration)}|${phrases(history)}|${phrases(trade)}|(?<!\p{L})(?:kontor|verkstad|lager|filial|servicekontor|depå)(?:et|en)? (?:[\p{L}-]+ )?(?:inom|högst|max) \d+ (?:mil|km|kilometer|minuter)(?!\p{L})|(?<!\p{L})\p{L}+certifierad(?= enligt)`;

const number = '(?:minst|fler än|mer än|\\d+|två|tre|fyra|fem|sex|sju|åtta|tio|tolv|tjugo)';
const people =
  '(?:\\p{L}*anställda|medarbetare|personer|\\p{L}*konsulter|\\p{L}*tekniker|montörer|utvecklare|projektledare)';
/** What one has. */
export const hadByTenderer = pattern`${phrases(economy)}|${phrases(`
  *polic* om, *polic* mot, *polic* som, klimatpolicy, miljöpolicy, jämställdhetspolicy, mångfaldspolicy,
  hållbarhetspolicy, csr-policy, antikorruptionspolicy, klimatpolicyer, miljöpolicyer, mångfaldsplan,
  jämställdhetsplan, hållbarhetsplan, *bolagsstyrelse*, styrelse, styrelsen, ledningsgrupp, ledningsgruppen,
  fast anställda, *försäkring, *försäkringar, försäkringsbevis*, ledningssystem*, miljöledningssystem*,
  kvalitetsledningssystem*, kvalitetssystem*, yrkesbevis, *examen, högskoleutbildning, akademisk*, legitimerad*,
  disputerat, branschvana, etablerat företag, seriöst företag, stabilt företag, solitt företag, *erfarenhet,
  *erfarenheter, års vana, cv, utbildningsnivå, anställda konsulter, allmän behörighet, tillstånd att bedriva,
  tillstånd från, tillstånd enligt, certifierad* enligt, certifierad*, certifierat, certifiering*, diplomerad*,
  intyg från, partner, kunskap om, kunskaper om, kunskap i, kunskaper i, kompetens inom, kompetens i, medlem i,
  personella resurser, etablerad i, etablerat i, lokal närvaro, registrerad hos, behörighet att,
  dokumenterat miljöarbete, dokumenterat kvalitetsarbete, utbildning motsvarande, utbildning som, utbildning till,
  ekonomiska resurser, tillräckliga resurser, genomförda projekt, genomförda uppdrag,
  kommunala kunder, offentliga kunder, kunder inom offentlig*, kunder som har, kunder som använder`)}|(?<!\p{L})iso[ \d/]{4,12}-certifikat|(?<![\p{L}-])certifikat(?= (?:för sitt|för iso|enligt|om|i|från|som)(?!\p{L})|[.,;]|$)|(?<!\p{L})(?:${number} (?:[\p{L}-]+ ){0,2}?${people}|genomgått (?:[\p{L}-]+ )?(?:utbildning|kurs|certifiering)\p{L}*|(?:kontor|servicekontor|lager|verkstad|säte|filial|driftställe|lokalkontor) (?:i|inom|på) [\p{L}-]+|(?:levererat|infört|genomfört|utfört|sålt|lett|drivit|driftsatt|installerat|haft)(?!\p{L})(?![^.;]*(?<!\p{L})(?:före|senast|efter|klart|inom (?:\d+|en|två|tre|fyra|fem|tio))(?!\p{L}))|${number} \p{L}*års? (?:\p{L}+ )?(?:erfarenhet|vana))(?!\p{L})`;
/** Verbs of being and having, and of showing it. */
export const having = one`^\s*(?:(?:i|för|inom) [^.;,]{0,80}?\s)?(?:(?:inte|ej|också|även|alltid|själv|senast|då|dessutom) )?(?:ha|inneha|vara|omsätta|uppgå|bestå|kunna (?:visa|uppvisa|påvisa|styrka|lämna)|under de senaste|visa|redovisa|uppvisa|styrka|lämna|bifoga|bilägga|förfoga över|sysselsätta|arbeta efter)(?!\p{L})`;

/** Stands before *ska*, and is measured there: *årsomsättningen ska uppgå till*. */
export const measured = one`^\s*(?:(?:enligt|under|för) [^.;,]{0,80}? )?(?:inte )?(?:ha )?(?:uppgå|uppgått|vara|varit|omfatta|finnas|motsvara|motsvarat|överstiga|överstigit|understiga|intyga)(?!\p{L})`;

/** Those who do the work: what they have learnt is a matter of qualification too. */
const worker =
  '(?:\\p{L}*konsult(?:en|er|erna)?|\\p{L}*projektledar(?:e|en|na)|\\p{L}*tekniker(?:n|na)?|utbildar(?:e|en|na)|\\p{L}*(?:arkitekt|ingenjör|utvecklar|testledar|installatör|montör|chaufför|elektriker|väktare|tolk|förar|städar|besiktningsm[aä]n|vaktmästar|kock)(?:en|er|erna|ar|arna|e|n|na|nen)?|\\p{L}*personal(?:en)?|medarbetar(?:e|en|na)|nyckelperson(?:er|erna|en)?)';
const offered = '(?:erbjud|offerera|utse|utsedd|tilltänkt|föreslag|namngiv)\\p{L}*';
export const staff = one`(?<!\p{L})${worker}\s*$|(?<!\p{L})${offered} (?:[\p{L}-]+ ){0,2}?[\p{L}-]{4,}\s*$|[\p{L}-]{4,} som (?:erbjuds|offereras|föreslås|utses|tilldelas uppdraget)\s*$`;
/** *har den projektledare som erbjuds …*, where the verb stands first. */
export const staffNext = one`^\s*(?:ha )?den (?:[\p{L}-]+ )?[\p{L}-]{4,} som (?:erbjuds|offereras|föreslås|utses)(?!\p{L})`;

const shown = '(?:redovisas|lämnas|bifogas|biläggas|visas|visas upp|anges|styrkas|uppvisas)';
/** Papers about the company, asked for without saying whose they are. */
export const papers = pattern`(?:${phrases(`
  referensuppdrag*, referensobjekt*, referenser, cv, meritförteckning*, årsredovisning*, skatteintyg*,
  registreringsbevis*, f-skattebevis*, kreditupplysning*, kreditbetyg*, kreditomdöme*, bolagsverkets register*,
  försäkringsbevis*, ansvarsförsäkring*, nöjda kunder, tidigare kunder, balansräkning*, skatteverket, omsättning,
  soliditet`)})[^.;]{0,80}?\s(?:ska|skall) (?:\p{L}+ )?${shown}(?!\p{L})`;
/** *Omsättning: minst 10 Mkr*: a row of a table. */
export const row = pattern`^(?:krav på )?(?:${phrases(`${economy}, ${registration}, ${history}, cv, certifiering*, försäkring*, ansvarsförsäkring*`)}|[^.;:]{0,80}?(?<!\p{L})(?:erfarenhet|anbudsgivaren|examen|yrkesvana|vana av)(?!\p{L}))[^.;:]{0,60}?: ?(?:minst|lägst|mer än|högst|ja(?!\p{L})|krav(?!\p{L})|en |ett |två|tre|fyra|fem|\d)|^(?:uppge|ange|lämna|bifoga|redovisa|namnge) [^.;]{0,30}?(?<!\p{L})(?:(?:två|tre|fyra|fem|\d) kunder|referens(?:er|kund\p{L}*|uppdrag)|årsredovisning\p{L}*|registreringsbevis)(?!\p{L})`;
/** *Vi kräver att ni har …* */
export const wanted = pattern`(?<!\p{L})(?:vill se|vill|kräver|krävs|förutsätter|förutsätts) att ((?:[\p{L}-]+ ){1,5}?)(?:har|är)(?!\p{L})`;

/** *Anbudsgivaren ska ha …*: whatever it is, unless it is the offer or how the work is done. */
export const tendererHas = pattern`(?:^|[.] )(?:anbudsgivar(?:e|en)|den som lämnar anbud|bolaget|företaget|firman) (?:(?:ska|skall|måste|får) (?:inte |också |själv )?(?:ha|inneha|vara)|har|innehar|är)(?!\p{L})(?! (?:\p{L}+ ){0,3}?(?:\p{L}*support|helpdesk|servicedesk|jour|kundtjänst|\p{L}*system|\p{L}*tjänst|lösning|\p{L}*miljö|\p{L}*miljöer|stöd|funktion\p{L}*|\p{L}*plan|rutin\p{L}*|process\p{L}*|metod\p{L}*|möjlighet|tillgång|rätt|beredd|behjälplig|ansvarig\p{L}*|skyldig|personuppgiftsbiträde|kontaktperson\p{L}*|beskriv\p{L}*|läst|tagit|lämnat|bifogat|redovisat|konto)(?!\p{L}))`;
