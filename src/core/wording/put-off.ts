import { sentenceOf, sentenceSpan } from './language.ts';
import { one, pattern, type Pattern, spanOf } from './pattern.ts';
import { anyOf, phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { afterwards, extent, jointly, settled } from './put-off-words.ts';
import { placesOf } from './word-gate.ts';
import type { Span } from '../text/index.ts';

/** Time, place and form are matters of practice. */
const practical = one`${phrases(`
  tid, tiden, tidpunkt*, tider, datum*, dag, dagar, dagarna, klockslag, veckodag*, starttid*, sluttid*, leveranstid*,
  mötestid*, kurstid*, startdatum*, slutdatum*, leveransdatum*, startdag*, mötesdag*, leveransdag*, kursdag*, plats, platsen,
  platser, lokal*, schema*, dagordning*, kontaktperson*, mötesform*, form för, formen för, formerna för, ordning,
  ordningen, turordning*, kurstillfällenas, tidplan*`)}`;
/** Price or extent beside it is at stake all the same. */
const atStake = one`${phrases(`
  hur mycket, hur många, hur omfattande, hur stor, hur ofta, hur länge, *pris, *priset, *priser, *priserna, *kostnad*, *avgift*,
  *ersättning*, *omfattning*, fördelning*, antal, antalet, *volym*, *innehåll, *innehållet, vilka`)}`;
/** A limit or a place where it is said. */
const limited = one`(?<!\p{L})(?:högst|max|maximalt) (?:\p{L}+ )?\d|\uFFFC`;
const placed = one`(?<!\p{L})(?:bilaga|avsnitt|punkt|rad|raden) \d`;
/** *till oförändrat pris*. */
const forSamePrice = String.raw`(?<!\p{L})till (?:motsvarande|samma|oförändra\p{L}+) pris`;
/** *till priset i*, *enligt prislistan*: not by a price to be agreed. */
const byPriceList = String.raw`(?<!\p{L})(?:till (?:det )?(?:timpris|pris|priset|styckpris)\p{L}* (?:i|på|enligt(?! (?:ny|särskild|separat|senare|överenskommelse|offert|förhandling)(?!\p{L}))|som (?!parterna|överenskom|leverantören|senare|då|avtalas|förhandlas|bestäms|kommer))|(?:till|enligt) (?:timpris|prisformulär|prisbilag|priserna|priset|prislist|prisrad|bilaga|timpriset|rad|avsnitt|punkt|kapitel)\p{L}*)`;
const priced = one`${forSamePrice}|${byPriceList}`;
const framedBy = one`${phrases(`
  dock, inom ramen, inom det fasta, takpris*, prisformuläret, i prisbilagan*, i anbudet, till anbudet, à-pris*, à pris*, index, kpi`)}`;
const isFramed = (lower: string): boolean =>
  limited.test(lower) || ([placed, priced, framedBy].some(words => words.test(lower)) && !beside.test(lower));
/** *Utöver de i prisbilagan*, *som inte finns i bilaga 3*: those are others. */
const beside = one`(?<!\p{L})(?:utöver|förutom|än) (?:de|dem|den|det|vad) |(?<!\p{L})(?:inte|ej|saknas) (?:\p{L}+ ){0,2}?(?:i|av|på|under) (?:pris|bilaga|avsnitt|punkt|rad|anbud)\p{L}*`;
/** Something already said elsewhere, or that is not to happen. */
const told = '(?:regleras|framgår|bestäms|anges|fastställs|beskrivs|definieras|specificeras|preciseras)';
const papers =
  '(?:avtal|lag|lagen|kollektivavtal|\\p{L}*lagen|\\p{L}*lag|\\p{L}*kontraktet|\\p{L}*avtalet|upphandlingsdokument\\p{L}*|avropet|avropsförfrågan|föreskrift\\p{L}*|domstol|regeringen|nämnden|taxan)';
const inPapers = one`(?<!\p{L})${told} (?:i|av|enligt|genom) (?!särskilt|separat|tilläggs|ett |senare|kommande)(?:\p{L}+ )?${papers}(?!\p{L})`;
const settledAlready = one`(?<!\p{L})(?:inte|ej|aldrig) (?:\p{L}+ )?(?:omförhandla|förhandla|ändra)|(?<!\p{L})inte (?:kan )?enas|(?<!\p{L})redan (?:är |har )?\p{L}+|(?<!\p{L})politiska beslut|(?:\p{L}*avtal|\p{L}*avtalet|kontrakt|kontraktet|bilagan|\p{L}*instruktion|\p{L}*instruktionen) (?:som )?(?:reglerar|fastställer|anger|bestämmer)(?!\p{L})`;
/** What happens in a quarrel or at a breach is not what was bought; of a meeting only what is said there. */
const atBreach = one`tvist|skiljedom|(?<!\p{L})(?:\p{L}*vite|\p{L}*viten|vitet|förseningsersättning\p{L}*|skadestånd\p{L}*)(?!\p{L})`;
const atMeetings = one`möten\p{L}* (?:per|en gång|varje|där|då|minst|två|fyra|årligen|kvartalsvis|månadsvis)|möten (?:\p{L}+ ){0,6}där|(?<!\p{L})möte där (?:resultat|rapport|slutrapport)|(?<!\p{L})möts (?:[\p{L}\d-]+ ){0,2}?(?:gånger|gång|varje|årligen|kvartalsvis|månadsvis)`;
/** What a user does in the system. */
const users =
  '(?:handläggar|användar|administratör|redaktör|rektor|lärar|chef|medarbetar|elev|vårdnadshavar|invånar|sökande|nämnd|patient|brukar|låntagar|hyresgäst|ordförand|medborgar|assistent|tekniker|dokument|ärende|beslut(?!as)|faktur|mentor|utförar)';
const userActs = one`(?<!\p{L})${users}(?:e|en|n|et|na|er|erna|ar|arna)?s? (?:ska|skall|kan|får|har|själv)(?!\p{L})[^.;]*$|(?<!\p{L})när \p{L}+ har [^.;]*$`;
/** *Systemet ska föreslå …*. */
const systemShows = String.raw`(?<!\p{L})(?:systemet|tjänsten|lösningen|modulen|appen|portalen|e-tjänsten)(?: \p{L}+)? (?:ska|kan)(?: \p{L}+)? (?:visa|spara|hantera|beräkna|räkna|föreslå|registrera|stödja|kunna|ge|göra|skicka|sortera|varna|tillåta|låta)[^.;]*$`;
/** *Modulen ska kunna spara …*. */
const thingShows = String.raw`(?<!\p{L})(?!leverantören|parterna|beställaren|kommunen)[\p{L}-]+ (?:ska|kan) (?:kunna )?(?:visa|spara|beräkna|registrera|sortera|varna|logga)(?!\p{L})[^.;]*$`;
const systemActs = one`${systemShows}|${thingShows}`;
const byUser = (before: string): boolean => userActs.test(before) || systemActs.test(before);
/** *om inte annat avtalas*: what is said here holds until then. */
export const unlessAgreed = one`(?<!\p{L})(?:om|såvida|där) (?:inte |inget |ej )?(?:parterna )?(?:\p{L}+ ){0,3}?(?:annat|något annat)(?!\p{L})`;
/** *regleras av Särskilda villkor för konsulttjänst*, *i ett separat personuppgiftsbiträdesavtal*: a paper that there is, or no price. */
const inTerms = one`(?<!\p{L})${told} (?:av|i|enligt|genom) (?:de |våra |våra egna )?(?:allmänna (?:\p{L}+ )?|särskilda )(?:\p{L}*villkor|\p{L}*bestämmelser)(?:en|na)?(?: (?:för|avseende|om|[–-])|:|,|\.|$)|(?<!\p{L})${told} (?:i|av|genom|enligt) (?:ett |en |det |den )?(?:separat |särskilt |särskild )?(?:personuppgiftsbiträdes|biträdes|pub-|säkerhetsskydds|sekretess)(?:avtal|förbindelse)(?:et|en)?(?!\p{L})`;
const callOff = '(?:vid|i|inför) (?:varje |respektive |ett )?(?:avrop|beställning)\\p{L}*';
const noChoice = '(?!pris|ersättning|arvode|timpris|villkor|krav|omfattning|servicenivå|funktion|kostnad|rabatt)';
/** *Beställaren har rätt att vid varje avrop välja vilken konsultnivå …*: it picks among what is priced. */
const picks = one`(?<!\p{L})(?:avropande [\p{L}-]+|beställaren|kommunen|kunden|köparen|regionen|myndigheten|staden)(?!\p{L})(?=[^.;]*(?<!\p{L})${callOff})[^.;]*?(?<!\p{L})(?:avgör|avgöra|väljer|välja|bestämmer|bestämma|anger|ange) (?:[\p{L}-]+ ){0,4}?(?:vilken|vilket|vilka|om) ${noChoice}`;
/** *regleras separat i dokumentet Servicenivåer*, *i gränsdragningslistan*: it is said there. */
const notThere =
  '(?!senare|efterhand|särskil|separat|samråd|tilläggs|förhandling|överenskommelse|offert|uppstarten|starten|ett |en )';
export const saidApart = one`(?<!\p{L})${told} (?:separat|särskilt)(?: (?:i|genom|av|enligt) (?:(?:det|den|de) (?:[\p{L}-]+[ae] )?)?${notThere}(?:dokument|avsnitt|kapitel|punkt |[\p{L}-]{3,}(?:en|et|an|orna|erna|arna)(?!\p{L}))|[^.]*bilag)`;
const contractual = one`avtal|kontrakt|tilldelning|projekt|startmöte|uppstart|införande|parterna|leverantör|säljare|upphandling|förstudi|kommunen|beställaren|köparen|kunden|driftkvartal|driftår`;
/** *Pris lämnas när behovet är känt*, *avgift: meddelas vid förfrågan*: nobody can give it before. */
const money =
  '\\p{L}*(?:pris|priset|priser|priserna|prislistan|prislista|kostnad|kostnaden|kostnader|avgift|avgiften|avgifter|ersättning|ersättningen|arvode|timpris|timpriser|antal [\\p{L}-]+|antalet [\\p{L}-]+|volym|volymer|volymerna|volymen|mängder|mängderna|omfattningen)';
const given =
  '(?:lämnas|lämnar|ges|fås|delges|meddelas|meddelar|presenteras|redovisas|tas upp|visas|anges|erhålls|begärs in|inhämtas|hämtas in|kommer)';
const then =
  '(?:när|sedan|efter(?: att)?|vid (?:förfrågan|behov|beställning|avrop|tillfället)|på (?:begäran|förfrågan)|senare|i (?:\\p{L}*rådet|styrgruppen|\\p{L}*plan)|av (?:it-enheten|kommunen|projektledaren)|i ett senare)';
const givenLater = pattern`(?<!\p{L})${money}(?!\p{L})[^.;]{0,80}?\s(${given}(?: [\p{L}-]+){0,4}? ${then})(?!\p{L})`;
/** *Till ett pris som leverantören presenterar vid beställningen*, *enligt den offert leverantören då lämnar*. */
const namedThen = pattern`(?<!\p{L})((?:pris|priset|priser|kostnad|offert|kostnadsförslag|ersättning|arvode)(?:en|et)? (?:som )?(?:leverantören|parterna|konsulten|säljaren) (?:då |senare |vid tillfället |därefter |sedan )?(?:presenterar|lämnar|anger|uppger|begär|meddelar|enas|räknar fram|kommer överens|sätter))(?!\p{L})(?! i (?:anbud|bilaga|pris))`;
/** *I den omfattning som överenskoms med beställaren*. */
const asAgreed = pattern`(?<!\p{L})(i den (?:omfattning|utsträckning|mån)(?: som)? (?:[\p{L}-]+ ){0,2}?(?:överenskoms|överenskommes|överenskommits|avtalas|bestäms|beslutas|fastställs))(?!\p{L})`;
/** *Presentera en prislista efter att avtalet har tecknats*. */
const tells = '(?:presentera|lämna|redovisa|upprätta|ta fram|inkomma med|återkomma med|ange|offerera)[rst]*';
const signed =
  '(?:efter (?:att )?(?:avtal|kontrakt|tilldelning|uppstart|beställning)\\p{L}*|när (?:avtal|kontrakt|behov|uppdrag)\\p{L}*|under avtal\\p{L}*)';
const toldThen = pattern`(?<!\p{L})(${tells} (?:[\p{L}-]+ ){0,2}?${money}(?: (?:för|på|till|över|av) [\p{L}-]+)? ${signed})(?!\p{L})`;
/** *Kostnad för anpassningar: enl. överenskommelse*, *enligt ny förhandling*. */
const byAgreement = pattern`(?<!\p{L})(?:villkor|villkoren) ((?:enligt|efter) (?:ny|särskild|separat|senare|kommande) (?:överenskommelse|uppgörelse))(?!\p{L})|(?<!\p{L})${money}(?!\p{L})[^.;]{0,80}?\s((?:enl\.?|enligt|efter|genom) (?:ny|särskild|separat|senare|kommande|skriftlig)? ?(?:överenskommelse|ök|förhandling|offert|uppgörelse|diskussion|offertförfrågan))(?!\p{L})`;
/** *Omfattningen framgår av kommande avtal*. */
const inComingPaper = pattern`(?<!\p{L})((?:framgår|anges|regleras|beskrivs|preciseras) (?:av|i) (?:ett |en |de )?(?:kommande|senare|framtida) (?:avtal|överenskommelse|dokument|uppgörelse)\p{L}*)`;
/** *Sker mot särskild offert*: of a price that nobody has seen. */
const byOffer = pattern`(?<!\p{L})(?:levereras|utförs|sker|debiteras|faktureras|prissätts|görs|ersätts|tillhandahålls|köps) [^.;]{0,30}?((?:mot|efter|enligt|genom) (?:särskild|separat|ny|egen) (?:offert|prissättning|debitering|uppgörelse))(?!\p{L})`;
/** *Skrivrättigheter avtalas.*, *Nyttjandet avtalas vid leverans*: no more is said. */
const barelyAgreed = pattern`(?:^|[.;:]\s)\s*(?:(?!som |om |att |när |där |den |där)[\p{L}-]+ ){1,6}?((?:avtalas|överenskoms|överenskommes|förhandlas)(?: (?:särskilt|vid leverans|vid uppstart|i varje enskilt fall|i det enskilda fallet|i (?:ett )?senare skede))?)(?=\s*(?:[.;]|$))`;
/** *separat avtal*. */
const separateContract = '(?:särskilt|separat|nytt|eget) (?!personuppgift|sekretess)(?:avtal|kontrakt)';
/** *serviceavtal*. */
const laterContract = '(?:service|underhålls|drifts?|supports?|licens|förvaltnings|jour|hyres|tilläggs)avtal';
/** *Serviceavtal tecknas separat efter garantitiden*: a contract of which nothing is known. */
const anotherContract = pattern`(?<!\p{L})(?:${separateContract}|${laterContract})(?: (?:om|för|avseende|på|kring) [\p{L}-]+(?: och [\p{L}-]+)?)? ((?:som )?(?:kan |ska |kommer att )?(?:tecknas|ingås|slutas|sluts|träffas|upprättas)(?: [\p{L}-]+){0,2}? (?:efter|senare|vid|när|separat|i ett senare|i samband|mellan|med))(?!\p{L})`;
/** *De integrationer som visar sig behövas*. */
const asItShows = pattern`(?<!\p{L})(?:de|den|det) [\p{L}-]+(?: [\p{L}-]+)? som ((?:visar sig|kan visa sig|kan komma att|befinns) (?:behövas|behövs|vara nödvändig\p{L}*|nödvändig\p{L}*|behövlig\p{L}*|krävas))(?!\p{L})`;

/** *i den utsträckning kommunen*, *så ofta som*, *de uppgifter som chefen senare*. */
const asMuchAs = String.raw`(?<!\p{L})(?:i den (?:utsträckning|omfattning|mån)|så (?:mycket|många|ofta)(?: [\p{L}-]+)?|det antal [\p{L}-]+|de (?:[\p{L}-]+ )?[\p{L}-]+(?:er|ar|or|en|arna|erna))(?: som)? (?:[\p{L}-]+ ){1,3}?(?:(?:vid var tid|senare|då|sedan|därefter) )?`;
/** *bestämmer*, *önskar*, *kommer överens*. */
const wanting = anyOf(`
  anser, finner, bestämmer, önskar, begär, visar, efterfrågar, bedömer, påkallar, prioriterar, beslutar(?: om)?,
  beställer, kommer fram till, vill ha, pekar ut, väljer, medger, kräver, kommer överens, är överens, enas
`);
/** *I den utsträckning kommunen anser behövligt*, *de uppgifter som chefen bestämmer*: as much as somebody will want. */
const asWanted = pattern`${asMuchAs}${wanting}(?!\p{L})`;
/** The buyer's own people; a user of the system wants other things. */
const buyersPeople = one`(?<!\p{L})(?:vi|kommunen|beställaren|köparen|kunden|verksamhet(?:en|erna)|förvaltningen|enheten|nämnden|\p{L}*chefen|projektledaren|\p{L}*gruppen|\p{L}*rådet|uppdragsgivaren|behovet|behoven|behovsanalysen|analysen|budgeten|förstudien|kartläggningen|inventeringen|parterna)(?!\p{L})`;

const limits = { pair: 90, span: 70 };

/** *Avgiften blir en förhandlingsfråga*, *miljökraven är under framtagande*. */
const undecided = pattern`(?<!\p{L})(lämnas öppe[nt]|återkommer (?:kommunen|beställaren|köparen|regionen) om|(?:är|blir) (?:en |ännu )?(?:förhandlingsfråga|öppen fråga)|öppen fråga|under (?:framtagande|utarbetande|utredning|revidering)|(?:inte|ej|ännu inte) (?:färdig|färdigt|klar|klart|bestämd|bestämt|beslutad|beslutat|fastställd|fastställt|fastställda))(?!\p{L})`;

/** Price or extent that is told when nobody else can offer: which words say so stands in the first group. */
const notTold = [
  givenLater,
  namedThen,
  toldThen,
  asAgreed,
  byAgreement,
  byOffer,
  inComingPaper,
  anotherContract,
  asItShows,
  barelyAgreed,
  undecided,
];

const byThemselves = placesOf([asWanted, ...notTold]);
/** Without one of these nothing is put off. */
export const putOffPatterns = [asWanted, ...notTold, settled];

export const mayBePutOff = (text: PreparedText): boolean =>
  text.mayAny(byThemselves) || (text.may(settled) && (text.may(afterwards) || text.may(jointly)));

/** Price or extent that is decided after the award, by the buyer or by agreement, and nothing that limits it. */
export const putOffIn = (text: PreparedText): readonly Span[] => [
  ...notTold.flatMap(words => text.all(words).flatMap(match => notToldAt(text, match, words))),
  ...settledLaterIn(text),
];

function notToldAt(text: PreparedText, match: RegExpExecArray, sought: Pattern): readonly Span[] {
  const words = match.slice(1).find(Boolean) ?? '';
  const from = match.index + match[0].lastIndexOf(words);
  const [start, end] = sentenceSpan(text, from);
  const sentence = text.lower.slice(start, end);
  if (isSaid(text, sentence) || byUser(text.lower.slice(start, from))) return [];
  if (!extent.test(sentence) && sought !== anotherContract && sought !== byOffer) return [];
  return inSystem.test(sentence) && sought !== asItShows ? [] : [[from, from + words.length]];
}

/** As much as the buyer will want: hard to price, though the price for each may be known. */
export const asWantedIn = (text: PreparedText): readonly Span[] =>
  text.all(asWanted).flatMap(({ 0: words, index }) => {
    const sentence = sentenceOf(text, index);
    if (!buyersPeople.test(words) || isSaid(text, sentence) || !doneBySupplier.test(sentence)) return [];
    return [[index, index + words.length] as const];
  });

function settledLaterIn(text: PreparedText): readonly Span[] {
  return text.all(settled).flatMap(({ 0: words, index }) => {
    const [start, end] = sentenceSpan(text, index);
    const sentence = text.lower.slice(start, end);
    const when = nearest(text, start, end, [index, index + words.length]);
    if (!when || isSaid(text, sentence)) return [];
    const before = text.lower.slice(start, index);
    if ((byUser(before) || shouldBeAble.test(sentence)) && !jointlyAgreed.test(sentence)) return [];
    // *Hur mycket framgår av en bilaga. Den tar parterna fram*: what is at stake may stand in the sentence before.
    const isAtStake = extent.test(sentence) || (contractual.test(sentence) && extent.test(text.lower.slice(0, start)));
    if (!isAtStake || (practical.test(sentence) && !atStake.test(sentence))) return [];
    const span = [Math.min(index, when[0]), Math.max(index + words.length, when[1])] as const;
    return [span[1] - span[0] > limits.span ? ([index, index + words.length] as const) : span];
  });
}

const doneBySupplier = one`(?<!\p{L})(?:leverantören|konsulten|entreprenören|säljaren|utbildning\p{L}*|leveransen|systemet ska innehålla|ingår|uppdraget)(?!\p{L})`;
const shouldBeAble = one`(?<!\p{L})(?:ska(?:ll)? kunna|ska(?:ll)? gå att|går att|ska vara möjligt)(?!\p{L})`;
const inSystem = one`(?<!\p{L})(?:systemet|tjänsten|lösningen|modulen|appen|e-tjänsten|portalen) (?:ska|kan)(?!\p{L})|(?<!\p{L})ska kunna(?!\p{L})`;
const jointlyAgreed = one`(?<!\p{L})(?:parterna|leverantören|säljaren|tilldelning\p{L}*|avtalsst\p{L}*|avtalsteckn\p{L}*|startmöte\p{L}*|\p{L}+srådet|styrgruppen|i nästa skede|(?:särskild|separat|senare) (?:överenskommelse|uppgörelse)|upphandling\p{L}*|kontraktsskriv\p{L}*)(?!\p{L})`;

/** Whether something is settled in the part of a text. */
export const isSettledIn = (text: PreparedText, [from, to]: Span): boolean =>
  text.all(settled).some(({ index }) => index >= from && index < to);

const isSaid = (text: PreparedText, sentence: string): boolean =>
  isFramed(text.lower) ||
  [inPapers, inTerms, picks, saidApart, settledAlready, atBreach, atMeetings, unlessAgreed].some(words =>
    words.test(sentence),
  );

/** What tells when or by whom it is settled, closest to the verb. */
function nearest(text: PreparedText, start: number, end: number, [from, to]: Span): Span | undefined {
  const distance = ([a, b]: Span): number => Math.max(a - to, from - b, 0);
  return [...text.all(afterwards), ...text.all(jointly)]
    .map(spanOf)
    .filter(span => span[0] >= start && span[1] <= end && distance(span) <= limits.pair)
    .sort((a, b) => distance(a) - distance(b))[0];
}
