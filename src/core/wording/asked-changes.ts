import { pattern, type Pattern } from './pattern.ts';
import { anyOf } from './phrases.ts';

/** Changes of what is bought that somebody may ask for or order, what just comes to be added, and further work of the same supplier. */

const boughtThings = anyOf(`
  arbetsuppgifter, uppdrag, uppdraget, uppdragets, omfattning, omfattningen, volym, volymen, volymer, antal,
  antalet, leverans, leveransen, leveransens, avtal, avtalet, avtalets, kontraktet, ramavtalet, sortiment,
  sortimentet, timmar, timmarna, timantalet, konsulttimmar, licenser, enheter, enheterna, delar, delarna, tjänsten,
  tjänsterna, tjänster, moduler, användare, beställningen, avropet, platser, objekt, öppettider, öppettiderna,
  turer, turerna, körturer, linjenät, linjenätet, tidtabell, tidtabellen, tidtabeller, rutter, rutterna, frekvens,
  frekvensen, frekvenser, frekvenserna, bemanning, bemanningen, krav, kraven
`);
/** What a contract is about, as far as more or less of it may be bought. */
export const bought = String.raw`(?:\p{L}*${boughtThings})`;
/** Who may ask. */
export const buyer =
  '(?:beställaren|köparen|kunden|kommunen|regionen|myndigheten|uppdragsgivaren|\\p{L}+ (?:kommun|region)|\uFFFC+)';
const mayBuyer = `(?:${buyer} (?:får|kan)|(?:får|kan|äger) ${buyer})`;
const terms =
  '(?:krav|kraven|villkor|villkoren|avtalsvillkor\\p{L}*|kravspecifikation\\p{L}*|uppdragsbeskrivning\\p{L}*)';

/** *Beställaren får ändra krav och villkor*; those that a user sets in a system are others. */
const changesTerms = pattern`(?<!\p{L})${mayBuyer} (?:[\p{L}-]+ ){0,2}?(?:ändra|uppdatera|revidera|lägga till|föra in|införa) (?:[\p{L}-]+ ){0,2}?${terms}(?!\p{L})(?! (?:i|på) (?:systemet|tjänsten|ärendet|beslutet|portalen))`;

const changeOf =
  '(?:ändring|ändringar|förändring|förändringar|tillägg|utökning|utökningar|minskning|minskningar|neddragning|neddragningar)';
const orders = '(?:begära|påkalla|beställa|besluta om|kräva|föreskriva)';
/** *Begära ändring av uppdraget*, *rätt till ändringar och tillägg*. */
const ordersChange = pattern`(?<!\p{L})(?:får|kan|rätt att|möjlighet att) (?:[\p{L}-]+ ){0,4}?${orders} (?:\p{L}+ )?${changeOf}(?: (?:och|eller|samt) ${changeOf})? (?:av|i|till) (?:[\p{L}-]+ )?${bought}(?!\p{L})`;
const rightToChanges = pattern`(?<!\p{L})(?:rätt|rätten) till ${changeOf} (?:och|eller|samt) ${changeOf}(?!\p{L})`;
/** *Begära uppgradering till större fordon*. */
const asksForOther = pattern`(?<!\p{L})(?:begära|beställa|avropa) (?:uppgradering|utbyte) (?:till|mot)(?!\p{L})`;

const suppliers = '(?:konsulten|leverantören|entreprenören|utföraren|operatören|åkeriet|byrån|arkitekten)';
/** *Begära att utföraren tar över nattpatrullen*, *låta leverantören utföra även serviceuppdrag*. */
const takesOverToo = pattern`(?<!\p{L})(?:begära|kräva|bestämma|besluta) att ${suppliers} (?:även |också )?(?:tar över|övertar|utökar|minskar|utvidgar|sköter (?:även|också)|utför (?:även|också))(?!\p{L})|(?<!\p{L})låta ${suppliers} (?:utföra|sköta|leverera) (?:även|också|andra|fler|ytterligare)(?!\p{L})`;
/** *Utöver ovanstående kan markarbeten bli aktuella*, *avrop av andra varor kan göras*. */
const besides = pattern`(?<!\p{L})(?:utöver|förutom) [^.;]{0,40}?(?<!\p{L})(?:kan|får) [^.;]{0,40}?(?<!\p{L})(?:bli aktuell\p{L}*|komma i fråga|komma ifråga|beställas|avropas)(?!\p{L})|(?<!\p{L})(?:avrop|beställning|inköp|köp) av (?:andra|fler|ytterligare) [^.;]{0,40}?(?<!\p{L})(?:kan|får) (?:göras|ske|förekomma)(?!\p{L})`;
/** *Skulle lokalerna byggas ut ska städytan ökas*. */
const asItGrows = pattern`(?<!\p{L})(?:skulle|om|när) [^.;]{0,40}?(?<!\p{L})(?:bygg(?:a)?s (?:ut|till|om)|utöka(?:s)?|utvidga(?:s)?) (?:ska|skall|kan|får) [^.;]{0,40}?(?<!\p{L})(?:ökas|utökas|minskas|anpassas|öka|minska|utöka)(?!\p{L})`;
/** *Vara beredd att utöka bemanningen vid behov*. */
const readyTo = pattern`(?<!\p{L})beredda? (?:på )?att (?:[\p{L}-]+ ){0,2}?(?:utöka|öka|minska|förstärka|utvidga|anpassa|reducera|skala)(?!\p{L})(?: (?:upp|ned|ner))? (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})`;
const more = '(?:fler|nya|ytterligare|andra|tillkommande)';
const work = '(?:uppdrag|etapper|skeden|arbeten|objekt|enheter|områden|linjer|turer)';
/** *Konsulten kan komma att få ytterligare uppdrag*, *kan även få i uppdrag att*. */
const getsMore = pattern`(?<!\p{L})${suppliers} (?:kan|får) (?:komma att )?(?:få|ges|erhålla|tilldelas|anlitas för) ${more} ${work}(?!\p{L})`;
const getsTask = pattern`(?<!\p{L})${suppliers} (?:kan|får) (?:(?:även|också|komma att|senare) ){0,2}(?:få|ges) i uppdrag att(?!\p{L})`;
const mustTakeMore = pattern`(?<!\p{L})${suppliers} (?:ska|skall) kunna (?:ta över|ta emot|ta sig an|sköta|köra|utföra|städa) (?:fler|ytterligare|andra|nya)(?! \p{L}*(?:ärende|samtal|användar|meddeland|fil))(?!\p{L})`;
const laterStages = '(?:\\p{L}+skedet|nästa|kommande|fortsatt\\p{L}*|senare)';
/** *Anlita konsulten för fortsatt arbete*, *avropa projektledning för genomförandeskedet*. */
const engagedOn = pattern`(?<!\p{L})(?:anlita|behålla|använda) ${suppliers} (?:för|till|i|under) ${laterStages}(?!\p{L})`;
const calledOffOn = pattern`(?<!\p{L})(?:kan|får) (?:\p{L}+ )?(?:avropa|beställa|köpa) (?:[\p{L}-]+ ){1,3}(?:för|i|under) ${laterStages}(?!\p{L})`;

/** Costs, papers and faults come too; those are no purchases. */
const noPurchase =
  '(?!\\p{L}*(?:kostnad|avgift|moms|skatt|krav|tull|ränta|fel|risk|dokument|handling|uppgift|regler|lag|villkor))';
/** *Nattbemanning kan tillkomma*. */
const mayBeAdded = pattern`(?<!\p{L})${noPurchase}[\p{L}-]{4,} (?:kan|får) (?:komma att )?tillkomma(?!\p{L})`;
const priced = '(?![^.;]*(?:rad|prisbilag|prisformulär|timpris|styckpris|à-pris))';
/** *Extra hämtningar utförs på begäran*, *tillkommande användare debiteras månadsvis*. */
const extraDone = pattern`(?<!\p{L})(?:tillkommande|extra|ytterligare|kompletterande) (?!kostnad|avgift|personal)[\p{L}-]+(?: (?:av|för|till) [\p{L}-]+)? (?:(?:utförs|levereras|görs|beställs|avropas|hämtas) (?:på|vid|efter) (?:\p{L}+ )?(?:begäran|behov|beställning|anmodan)|debiteras|faktureras)(?!\p{L})${priced}`;
const intoIt = '(?:anslutas|ansluta|läggas till|tillkomma|införas|tas in|omfattas)';
const afterwards = '(?:senare|längre fram|framöver|successivt|så småningom|efter hand|under avtal\\p{L}*)';
/** *Fler enheter ska anslutas längre fram*, *nya boenden som då ska ingå*. */
const willBeIn = pattern`(?<!\p{L})(?:kan|kunna|får) (?:komma att )?(?:införas|tas in|föras in|tillföras) (?:i )?avtalet(?!\p{L})|(?<!\p{L})${more} (?:[\p{L}-]+ ){1,3}(?:ska|skall|kommer att) ${intoIt}(?!\p{L})[^.;]{0,40}?(?<!\p{L})${afterwards}(?!\p{L})`;
const alsoMeant = '(?:(?:då|också|även|därmed) )?';
const thenIncluded = pattern`(?<!\p{L})${more} (?:[\p{L}-]+ ){1,3}som ${alsoMeant}(?:ska|skall) ${alsoMeant}(?:ingå|omfattas|betjänas|städas|köras|skötas)(?!\p{L})`;

export const askedChanges: readonly Pattern[] = [
  changesTerms,
  ordersChange,
  rightToChanges,
  asksForOther,
  takesOverToo,
  besides,
  asItGrows,
  readyTo,
  getsMore,
  getsTask,
  mustTakeMore,
  engagedOn,
  calledOffOn,
  mayBeAdded,
  extraDone,
  willBeIn,
  thenIncluded,
];
