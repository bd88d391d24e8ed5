import { one, pattern, type Pattern } from './pattern.ts';
import { alternatives, anyOf, phrases } from './phrases.ts';
import { economy, history, registration } from './tenderer-matters.ts';
import { knows, post, worker } from './workers.ts';

/** How a sentence says that something is asked of the tenderer, or of those who do its work. */

/** At the beginning or after *och*, with a word between: *och även*, *sedan minst fem år*. */
const startOfClause = String.raw`(?:^|(?<!\p{L})(?:och|samt))\s*(?:(?:i|för|inom|vid) [^.;,]{0,80}?\s)?(?:(?:inte|ej|också|även|alltid|själv|senast|då|dessutom|dels|redan|minst|sedan (?:minst )?[\p{L}\d]+ år) )?`;
/** *ha*, *omsätta*, *kunna visa*. */
const havingVerbs = anyOf(`
  ha, inneha, vara, omsätta, uppgå, bestå, kunna (?:visa|uppvisa|påvisa|styrka|lämna), under de senaste, visa,
  redovisa, uppvisa, styrka, lämna, bifoga, bilägga, förfoga över, sysselsätta, arbeta efter, tillämpa, besitta,
  behärska
`);
/** Verbs of being and having, and of showing it. */
export const having = one`${startOfClause}${havingVerbs}(?!\p{L})`;

/** Stands before *ska*, and is measured there: *årsomsättningen ska uppgå till*. */
export const measured = one`^\s*(?:(?:enligt|under|för) [^.;,]{0,80}? )?(?:inte )?(?:ha )?(?:uppgå|uppgått|vara|varit|omfatta|finnas|motsvara|motsvarat|överstiga|överstigit|understiga|intyga|innehas|framgå)(?!\p{L})`;

/** *Till anbudet ska leverantören foga …* */
export const companyNext = one`^\s*(?:\p{L}*leverantören|anbudsgivaren|företaget|bolaget|ni)(?!\p{L})`;
/** *ska vara tecknad av anbudsgivaren*, *ska finnas hos leverantören*. */
export const heldBy = one`(?<!\p{L})(?:vara|finnas|ha|innehas|tecknas|uppvisas|visas|styrkas|intygas|bifogas|redovisas|lämnas)(?: [^.;]{0,40}?)? (?:av|hos|för) (?:anbudsgivaren|\p{L}*leverantören|bolaget|företaget|den som)(?!\p{L})`;
/** Who sits on the company's board is no matter of what is bought. */
export const boards = pattern`(?<!\p{L})(?:leverantörens|anbudsgivarens|bolagets|företagets|koncernens) (?:bolagsstyrelse|styrelse|ledningsgrupp|företagsledning)(?!\p{L})`;
const rulesOfHouse =
  '(?:polic(?:y|yer)|riktlinjer|rutin(?:er)?|process(?:er)?|regler|instruktioner|policydokument|uppförandekod|värdegrund)';
const ownPeople = '(?:(?:sin|sina|sitt)(?: eg(?:en|et|na))?(?= \\p{L})|(?:de )?anställda|bakgrundskontroll(?:er)?)';
/** How the company keeps its own house: *riktlinjer för sina anställda*, *processer inom sin organisation*. */
export const ownHouse = pattern`^\s*(?:ha|inneha|tillämpa)\s+(?:\p{L}+\s){0,3}?${rulesOfHouse}(?!\p{L})[^.;]*?(?<!\p{L})${ownPeople}(?!\p{L})|^\s*(?:ha|inneha)\s+(?:en\s+)?(?:\p{L}+\s)?organisation\s(?:för|som)(?!\p{L})`;
/** *i drift hos minst två kunder*. */
const inOperationAt = String.raw`(?<!\p{L})(?:i drift|installerat|infört|i bruk|levererat|etablerat)(?: \p{L}+)? (?:hos|av|till|i) (?:minst|fler än|mer än) [\p{L}\d]+(?: \(\d+\))? (?:\p{L}+ )?(?:kund|kommun|region|myndighet|organisation)\p{L}*`;
/** *att minst fem kommuner använder*. */
const whereUsed = String.raw`(?<!\p{L})(?:att|där) (?:minst|fler än|mer än) [\p{L}\d]+ (?:\p{L}+ )?(?:kommun|kund|region|myndighet)er (?:använder|har infört|kör)(?!\p{L})`;
/** *ska användas av fler än tio regioner*. */
const manyCustomers = String.raw`(?<!\p{L})ska(?:ll)? (?:ha|användas av) (?:minst|fler än|mer än) [\p{L}\d]+ (?:[\p{L}-]+ ){0,3}?(?:kunder|kommuner|regioner)(?!\p{L})`;
/** *Systemet ska vara i drift hos minst två kunder*: a reference of the company, put on the system. */
export const inUse = pattern`${inOperationAt}|${whereUsed}|${manyCustomers}`;

const offered = '(?:erbjud|offerera|utse|utsedd|tilltänkt|föreslag|namngiv)\\p{L}*';
export const staff = one`(?<!\p{L})${worker}\s*$|(?<!\p{L})${offered} (?:[\p{L}-]+ ){0,2}?[\p{L}-]{4,}\s*$|[\p{L}-]{4,} som (?:erbjuds|offereras|föreslås|utses|tilldelas uppdraget)\s*$`;
/** *har den projektledare som erbjuds …*, where the verb stands first. */
export const staffNext = one`^\s*(?:ha )?den (?:[\p{L}-]+ )?[\p{L}-]{4,} som (?:erbjuds|offereras|föreslås|utses)(?!\p{L})`;

const shown =
  '(?:redovisas|lämnas|bifogas|biläggas|visas|visas upp|anges|styrkas|uppvisas|framgå|uppges|ges in|skickas in|laddas upp|intygas)';
/** Papers about the company, asked for without saying whose they are. */
export const papers = pattern`(?<!\p{L})(?:ska|skall|måste) (?:styrkas|visas|verifieras) (?:med|genom) (?:bifogat |bifogade |en |ett )?(?:cv|meritförteckning|yrkesbevis|betyg|referenser)(?!\p{L})|(?<!\p{L})\p{L}*(?:examen|yrkesbevis|erfarenhet)(?!\p{L})[^.;:]{0,60}? (?:krävs|fordras|är ett krav|är krav)(?!\p{L})|(?:${phrases(`
  referensuppdrag*, referensobjekt*, referens, referenser, kundreferens, kundreferenser, cv, meritförteckning*, årsredovisning*, skatteintyg*,
  registreringsbevis*, f-skatt*, kreditupplysning*, kreditbetyg*, kreditomdöme*, bolagsverkets register*,
  försäkringsbevis*, försäkringsbrev*, bevis … försäkring, bevis … försäkringar, intyg … försäkring, ansvarsförsäkring*,
  nöjda kunder, tidigare kunder, tidigare uppdragsgivare, tidigare beställare, balansräkning*, skatteverket, omsättning, soliditet*, intyg … bank, bankintyg,
  bolagets ekonomi*, företagets ekonomi*, intyg … skatt*, utdrag ur belastningsregistret, antal anställda,
  antalet anställda, utförda uppdrag, genomförda uppdrag, tidigare uppdrag`)})[^.;]{0,80}?\s(?:ska|skall) (?!kunna)(?:\p{L}+ ){0,3}?${shown}(?!\p{L})`;
const amount = '(?:minst|lägst|mer än|högst|ja(?!\\p{L})|krav(?!\\p{L})|en |ett |två|tre|fyra|fem|\\d)';
const matterOfRow = `(?:${phrases(`${economy}, ${registration}, ${history}, cv, certifiering*, försäkring*, ansvarsförsäkring*`)}|[^.;:]{0,80}?(?<!\\p{L})(?:\\p{L}*erfarenhet|anbudsgivaren|examen|yrkesvana|vana av)(?!\\p{L}))`;
const manyYears =
  '[^.;:]{3,60}: ?(?:minst |lägst )?(?:\\d+(?: \\(\\p{L}+\\))?|ett|två|tre|fyra|fem|sex|sju|åtta|tio)(?: \\(\\d+\\))? års? (?:\\p{L}+ ){0,3}?\\p{L}*(?:erfarenhet|vana|yrkesliv)(?!\\p{L})';
/** *Platschef med minst åtta års erfarenhet*: a row, and nothing that acts in it. */
const withYears = `(?:[\\p{L}/-]+: ?)?(?:(?:en|ett|minst en) )?${post}(?: (?!ska|skall|kan|får|har|visa)[\\p{L}-]+,?){0,4}? med [^.;:]{0,60}?(?:\\d+|ett|två|tre|fyra|fem|sex|sju|åtta|tio) års? (?:\\p{L}+ )?\\p{L}*(?:erfarenhet|vana|yrkesliv)(?!\\p{L})`;
const listed =
  '(?:uppge|ange|lämna|bifoga|redovisa|namnge) [^.;]{0,30}?(?<!\\p{L})(?:(?:två|tre|fyra|fem|\\d) kunder|referens(?:er|kund\\p{L}*|uppdrag)|årsredovisning\\p{L}*|registreringsbevis)(?!\\p{L})';
/** *Platschef: erfarenhet av broar*: a post, and what who holds it knows; not a field of a register. */
const knownBy = `(?:(?:en|ett) )?${post}(?: ?/[^.;:]{0,40}| [^.;:]{0,40})?: ?(?:minst |ska ha |har )?(?:[\\p{L}-]+,? ){0,4}?${knows}(?!\\p{L})(?![^.;]*(?<!\\p{L})(?:kunna|visas?|anges|ange|registreras|fyllas|läsas)(?!\\p{L}))`;
/** *Omsättning: minst 10 Mkr*: a row of a table. */
export const row = pattern`^(?:krav på )?${matterOfRow}[^.;:]{0,60}?: ?${amount}|^${manyYears}|^${withYears}|^${knownBy}|^${listed}`;
/** *Vi kräver att ni har …*, *Den som ska sköta driften är …*: who it is asked of, and then what. */
export const wanted: readonly Pattern[] = [
  pattern`(?<!\p{L})(?:vill se|vill|kräver|krävs|förutsätter|förutsätts) att ((?:[\p{L}-]+ ){1,5}?)(?:har|är)(?!\p{L})`,
  pattern`(?:^|[.] )(den som ska [^.;]{2,60}? )(?:har|är|innehar|ska ha|ska vara|ska inneha)(?!\p{L})`,
];
/** *Vana av kommuner krävs av konsultföretaget.* */
export const askedOf = one`(?<!\p{L})(?:krävs|fordras|förutsätts|begärs) (?:av|hos|från) (?:[\p{L}-]+ )?(\p{L}+)`;

/** *Anbudsgivaren ska ha*. */
const theFirmHas = String.raw`(?:^|[.] )(?:anbudsgivar(?:e|en)|den som lämnar anbud|bolaget|företaget|firman) (?:(?:ska|skall|måste|får) (?:inte |också |själv )?(?:ha|inneha|vara)|har|innehar|är)(?!\p{L})(?! (?:\p{L}+ ){0,3}?`;
/** *har support*, *har ett ärendesystem*: the offer. */
const service = alternatives(String.raw`
  \p{L}*support, helpdesk, servicedesk, jour, kundtjänst, \p{L}*system, \p{L}*tjänst, lösning, \p{L}*miljö,
  \p{L}*miljöer
`);
/** *har rutiner för*, *har möjlighet*: how the work is done. */
const way = alternatives(String.raw`
  stöd, funktion\p{L}*, \p{L}*plan, rutin\p{L}*, process\p{L}*, metod\p{L}*, möjlighet, tillgång, rätt, beredd,
  behjälplig, ansvarig\p{L}*, skyldig, personuppgiftsbiträde, kontaktperson\p{L}*, beskriv\p{L}*, läst
`);
/** *har bifogat*, *har läst*. */
const handedIn = alternatives(`
  tagit, lämnat, bifogat, redovisat, konto
`);
/** *har nätövervakning*, *har jourhantering*. */
const watch = String.raw`\p{L}*(?:övervakning|monitorering|bevakning|drift|beredskap|hantering)(?:en)?`;
/** *Anbudsgivaren ska ha …*: whatever it is, unless it is the offer or how the work is done. */
export const tendererHas = pattern`${theFirmHas}(?:${service}|${way}|${handedIn}|${watch})(?!\p{L}))`;
