import { one } from './pattern.ts';
import { once, type PreparedText, type Token } from './prepared-text.ts';

const verbInEra = one`\p{L}{2,}era$`;
const supplierWords = one`(?<!\p{L})(?:leverantör(?:en|erna)?|anbudsgivar(?:e|en|na)|entreprenör(?:en)?|uppdragstagar(?:e|en)|tjänsteleverantör(?:en)?|systemleverantör(?:en)?|säljar(?:e|en)|lev|anb\.? ?giv(?:aren|are)?)(?!\p{L})`;
const systemWords = one`(?:system|tjänst|lösning|plattform|app|applikation|programvara|modul|gränssnitt|portal|komponent|verktyg|produkt|funktion|webbplats|databas|api)(?:et|en|n|na|erna|s)?(?!\p{L})`;

/**
 * What can be known of a Swedish clause without a parser: where the main clause's *ska* stands, which words are
 * infinitives, whether a word is governed by *att*. Rules of thumb, tried on real requirements; each errs on the side
 * of silence.
 */

/** Stand between a modal and its verb without changing what it governs. */
const adverbs = new Set(
  'inte ej även också alltid aldrig endast bara minst högst senast dock därför sedan då dessutom automatiskt manuellt enkelt löpande regelbundet kontinuerligt utan kostnad skriftligen skriftligt själv själva årligen direkt fortfarande normalt särskilt åtminstone i vid under för på med därefter omedelbart snarast samtidigt vidare där så dels både antingen helt fullt ut t.ex'.split(
    ' ',
  ),
);
const subordinators = new Set(
  'som att där dit vilka vilken vilket vars eftersom innan sedan medan om när då hur vad vem varför huruvida tills ifall såvida förutsatt'.split(
    ' ',
  ),
);
/** Infinitives that do not end in -era; those do so almost without exception. */
const infinitives = new Set(
  `ha vara bli få gå stå slå se ge ta ske dra be bo tro göra kunna låta hålla ställa visa skapa ändra radera spara hämta skicka sända lägga välja söka filtrera sortera läsa skriva lämna ange fylla öppna stänga låsa
  använda behålla bevara arkivera gallra exportera importera registrera hantera koppla ansluta logga spåra följa mäta testa godkänna avvisa neka tillåta begränsa styra skydda kryptera säkra återställa återskapa köra starta stoppa avsluta påbörja
  genomföra utföra leverera tillhandahålla erbjuda utbilda informera meddela rapportera redovisa dokumentera beskriva föreslå åtgärda avhjälpa rätta lösa svara ansvara bistå hjälpa stödja stöda delta medverka samverka bidra säkerställa upprätta ersätta
  fungera anpassa konfigurera installera uppdatera uppgradera underhålla utveckla införa migrera flytta kopiera dela publicera visualisera presentera beräkna räkna summera sammanställa jämföra signera underteckna skanna fotografera bifoga ladda
  hitta nå komma finna stanna ingå omfatta innehålla uppfylla efterleva tillämpa beakta överlåta överföra överlämna utse tilldela fördela delegera påminna bevaka notifiera avisera larma varna boka avboka beställa fakturera betala debitera kontrollera granska
  verifiera validera autentisera identifiera behandla lagra förstöra avpublicera dölja markera kommentera länka gruppera hantera tolka översätta upptäcka förbättra förhindra undvika minska öka förebygga säkra bedriva arbeta bygga stödja ta gå sluta anmäla överklaga bekräfta besluta bestämma flagga frysa synka beskära rotera zooma klicka peka dra välja räkna avläsa mata plocka köpa hyra äga byta vända förhandsgranska skriva tillse medge möjliggöra ge återge återkalla spärra avregistrera slå
    spela kalla märka fatta dra driva hjälpa klara hämta föra följa leda lära tala tänka veta känna vänta vända växla väcka väga vakta utse utgå utgöra utöva utlysa utläsa tömma täcka tvätta tjäna tacka synka synas söka svara
    styrka stärka stryka strypa sticka spegla sortera slå sluta släcka tända skölja sköta skruva skifta skilja skatta samla samordna säga sätta sänka rymma räcka rulla rita reda rensa resa ringa ropa packa passa parkera ordna odla
    nyttja namnge nämna mynna montera mata märka måla luta lyssna lyfta lova lita likna leja lämpa lagra kräva klippa klistra kasta justera inrätta inreda inleda inhämta infria hyra hota hoppa hinna hindra härleda hämma hålla hälsa
    bära pröva klä mäkla teckna iaktta iakttaga motta mottaga definiera besitta utforma fullborda grunda gräva godta glömma gissa gälla fästa fylla fråga formge flagga fira filma fatta falla ersätta erhålla erinra döma dölja dokumentföra delge bryta brinna bränna bokföra blanda bjuda binda besöka besvara bestå beskära begära
    beställa bereda berika befria beakta avsluta avstå avvika avgöra avge avveckla avfärda avlasta avläsa arkivföra ansluta ansöka anteckna anta anse anordna anlita anlägga anhålla anmärka andas agera aktualisera
    befordra foga räta vittna orka hjälpa öva önska öka ägna ändra ämna välkomna vidta vårda vilja varna uppge uppnå uppdra uppmana uppmärksamma undanta underrätta utvidga utöka utbyta utjämna träna trycka torka tilldela tillkalla
    höja vika fälla dimma designa mappa dimensionera förlägga ligga sitta hänga innefatta inbegripa inrymma innebära rymma larma logga lista skissa släppa spola tanka tvinga väja samköra samläsa samlokalisera avbryta avleda avsätta avskilja avräkna bortforsla återvinna
    belysa bekräfta besiktiga betjäna bevattna forsla frakta fräsa förnya förpacka försegla förse försluta försörja förtydliga förvara förvarna förverkliga isolera jorda klargöra klassa kontera kosta kyla lagerhålla lossa
    märka nollställa omfördela omhänderta paketera pumpa påföra påtala rengöra reparera resultera röja sammanträda sanera servera skala slipa spärra städa stämma stänga tappa tillaga tillreda tryckprova
    tydliggöra undersöka upphandla upprepa uppfatta uppleva vaccinera ventilera visualisera väga värma återgälda överblicka överstiga understiga överträffa åtfölja ångra äska väderskydda brandskydda
    tillvarata tillställa syfta stanna stabilisera skydda särskilja sammanfatta sammankalla återgå återta återvända återupprätta kvittera kvarstå kvarhålla iaktta hemställa hänvisa hänföra härröra gottgöra fullfölja fullgöra frikoppla
    fastställa fastlägga exponera emotta efterfråga dubbelkolla direktsända centralisera bokmärka blockera bistå bilägga bevisa bevittna betona bekosta befinna bedöma attestera avisera avidentifiera vaka maska maskera slumpa trimma tagga
    knyta väva leta rädda sälja skaffa sprida spränga svetsa löda limma borra såga putsa sopa diska baka handla förhandla leasa skänka fånga skörda kratta skotta ploga sanda bärga lasta stuva spänna spika nita pressa vila cykla åka flyga färdas förlora
    låna utlåna ärva pricka kryssa sudda omvandla förvandla prata övertyga läka röntga bädda skjutsa ledsaga uppmuntra trösta handleda coacha vräka klona pausa strömma streama hasha avgränsa skärma gjuta mura schakta tidsstämpla stämpla rösta varva skrota
    stötta vägleda vidga ombesörja besörja sörja ingripa gripa angripa vinna inneha förmedla förena fördjupa förkorta förlänga förenkla försvåra försämra förankra förädla underlätta efterlysa avlysa pejla prova bemöta möta råda avråda tillråda tillgodose
    bestrida strida tvista medla värna fostra slussa lotsa vandra föredra bunta sålla vaska rama kapa klyva vrida böja bända rikta inrikta sikta spana skrika tuta blinka lysa slockna svalna tina smälta lufta vädra fukta dränka ösa hälla smörja fetta skrubba
    borsta sy lappa fästa lossna fastna hägna stängsla inhägna bomma avslöja gömma skymma blända störa fördröja dröja skynda påskynda stressa belasta tynga slänga elda krossa mala lindra bota söva bedöva testleda drifta plotta färga svepa skrolla bläddra
    spegelvända krympa förstora förvalta begå bekämpa bemanna berätta betyda beröra besätta betrakta bevilja bilda bortse brista döpa enas erkänna erlägga forska frånträda föregå förekomma föreskriva förete företräda förfara förfina förmå förplikta förvärva gagna gynna
    helga hysa häva höra innesluta inskränka intyga jobba kapsla klaga kvarlämna leva lyda motverka mångfaldiga nyskapa nyteckna ombilda orsaka prägla sammanfoga sammanlänka samtycka satsa sjunka sjukskriva skeppa skräddarsy slutbesiktiga stadga sträva
    tillverka träffa tåla undgå undkomma uppta utesluta utestänga utge utmana utverka vistas yrka yttra åberopa ålägga åsamka åtnjuta övergå överleva överskrida koda felsöka målgruppsanpassa utforska processleda projektleda ranka gestalta kontakta sponsra belöna avlöna bemanna berömma lyckas misslyckas
    förfoga verka sysselsätta återbetala returnera`
    .split(/\s+/)
    .filter(Boolean),
);
/** A noun or adjective with a verb: *protokollföra*, *driftsätta*, *kvalitetssäkra*, *tillgängliggöra*. */
const nounAndVerb = one`\p{L}{3,}(?:föra|sätta|ställa|göra|lägga|säkra|höra|hålla)$`;
/** Words in -era that are no verbs. */
const notVerbs = new Set('flera andra kamera opera hela samtliga extra era vera'.split(' '));
/** Prefixes that make a new verb of an old one: *återkoppla*, *sammanställa*, *vidarebefordra*. */
const verbPrefix =
  /^(?:av|an|bi|bort|efter|fast|fram|från|för|före|genom|hop|ihop|igen|in|med|mot|ned|ner|om|på|sam|samman|till|under|upp|ut|vidare|åter|över)(?=\p{L}{3})/u;

/** Words come again and again. Bounded: texts are a stranger's. */
const known = new Map<string, boolean>();
const knownLimit = 5000;

export function isInfinitive(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const answer = looksInfinitive(word);
  if (known.size >= knownLimit) known.clear();
  known.set(word, answer);
  return answer;
}

function looksInfinitive(word: string): boolean {
  const active = word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word;
  if (notVerbs.has(word) || notVerbs.has(active)) return false;
  if (infinitives.has(word) || infinitives.has(active) || verbInEra.test(active)) return true;
  if (nounAndVerb.test(active)) return true;
  const prefix = verbPrefix.exec(active)?.[0];
  return prefix !== undefined && infinitives.has(active.slice(prefix.length));
}

/** *loggas*, *skyddas*, *tas*: the passive of an infinitive. */
export const isPassive = (word: string): boolean => word.endsWith('s') && !infinitives.has(word) && isInfinitive(word);

const modals = new Set(['ska', 'skall', 'måste', 'bör', 'kan', 'får']);
const shall = new Set(['ska', 'skall']);
const finite = new Set(
  'är har får kan bör måste vill går ser gör ger tar utför genomför överför medför tillför utgör innehar bär kör blir finns sker står ligger gäller avser kräver behöver använder ska skall'.split(
    ' ',
  ),
);

/** A verb in the present tense: *skickas*, *ändrar*. Plural nouns in -ar and -er look the same and are taken for verbs only after *som*. */
export const looksFinite = (word: string): boolean =>
  finite.has(word) ||
  (/[^n]as$|[^r]nas$/.test(word) && word.length > 4) ||
  (word.endsWith('er') && isInfinitive(`${word.slice(0, -2)}a`)) ||
  (word.endsWith('ar') && isInfinitive(word.slice(0, -1)));

/**
 * Places, in the text's tokens, of every *ska* that carries a demand of its own. A *ska* in a subordinate clause
 * (*uppgifter som ska bevaras*) is none. A text that has a *ska* has at least one demand.
 */
export const mainShalls = once((text: PreparedText): readonly number[] => mainModals(text, shall));

export function mainModals(text: PreparedText, wanted: ReadonlySet<string>): readonly number[] {
  const found = placesOf(text, wanted);
  // One alone carries the demand, whatever clause it stands in
  if (found.length < 2) return found;
  const main = found.filter(at => !isSubordinate(text, at));
  return main.length ? main : found.slice(-1);
}

/** Those of main clauses alone: for a text that need not make any demand. */
export const onlyMainModals = (text: PreparedText, wanted: ReadonlySet<string>): readonly number[] =>
  placesOf(text, wanted).filter(at => !isSubordinate(text, at));

function placesOf({ tokens }: PreparedText, wanted: ReadonlySet<string>): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (wanted.has(tokens[at]?.word ?? '')) found.push(at);
  return found;
}

/** *fattas*, *skickas*; but *systemens*, *kundernas*. */
const passiveEnding = one`[^n]as$`;

const inParenthesis = ({ masked }: PreparedText, offset: number): boolean =>
  masked.lastIndexOf('(', offset) > masked.lastIndexOf(')', offset) && masked.indexOf(')', offset) > 0;

/** Whether the modal at a place stands in a clause that *som*, *att*, *när* … opens. */
function isSubordinate(text: PreparedText, at: number): boolean {
  const { tokens } = text;
  const token = tokens[at];
  if (!token) return false;
  if (inParenthesis(text, token.start)) return true;
  const verb = firstNot(tokens, at + 1, adverbs);
  // Inversion: in "När felet upptäcks ska leverantören …" a subject follows, so it is the main clause's.
  if (verb && !isInfinitive(verb.word) && !passiveEnding.test(verb.word) && verb.sentence === token.sentence)
    return isRelative(tokens, at);
  let verbs = 0;
  for (let i = at - 1; i >= Math.max(0, at - 25); i--) {
    const before = tokens[i];
    // So far from the modal only a purpose still governs it: "för att ett uppdrag som … ska kunna påbörjas".
    const isFar = i < at - 9;
    if (!before || before.sentence !== token.sentence || modals.has(before.word)) return false;
    if (/[;:]/.test(text.masked.slice(before.end, tokens[i + 1]?.start))) return false;
    // "boka om besöket": the particle of a verb.
    if (before.word === 'om' && isInfinitive(tokens[i - 1]?.word ?? '')) return false;
    // "Frågor om upphandlingen ska ställas": the words belong to the subject.
    if (before.word === 'om' && isOfSubject(text, i, at)) return false;
    // "Det innebär att leverantören ska …" is a demand however it is put.
    if (before.word === 'att' && /^(?:innebär|betyder|åligger)$/.test(tokens[i - 1]?.word ?? '')) return false;
    if (looksFinite(before.word)) verbs++;
    // "Betalning ska gå att göra här och kvittot ska skickas": *att* with its verb opens no clause.
    if (before.word === 'att' && isInfinitive(firstNot(tokens, i + 1, adverbs)?.word ?? '')) continue;
    if (!subordinators.has(before.word)) continue;
    if (isFar && verbs === 0 && !(before.word === 'att' && tokens[i - 1]?.word === 'för')) return false;
    // *så att beslut som har fattats ska …*: a clause that has its verb is over, and the one round it goes on.
    if (verbs === 0) return true;
    verbs--;
  }
  return false;
}

const asking = /^(?:anger|avgör|säger|frågar|vet|framgår)$/;

/** *Frågor om X ska …*: no clause begins there, and the sentence has no other modal for its main clause. */
function isOfSubject({ tokens, lower }: PreparedText, om: number, modal: number): boolean {
  const sentence = tokens[om]?.sentence;
  const before = tokens.slice(Math.max(0, om - 3), om).filter(token => token.sentence === sentence);
  // Two words at most, and no verb among them.
  if (before.length === 0 || before.length > 2 || /[,:;]\s*$/.test(lower.slice(0, tokens[om]?.start))) return false;
  if (before.some(({ word }) => looksFinite(word) || isInfinitive(word) || asking.test(word))) return false;
  return !tokens.some((other, i) => i !== modal && other.sentence === sentence && modals.has(other.word));
}

/** *som ska X*: nothing but adverbs between. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && adverbs.has(tokens[i]?.word ?? '')) i--;
  const before = tokens[i];
  return (
    before !== undefined &&
    before.sentence === tokens[at]?.sentence &&
    ['som', 'att', 'vilka', 'vilket', 'vilken'].includes(before.word)
  );
}

function firstNot(tokens: readonly Token[], from: number, skipped: ReadonlySet<string>): Token | undefined {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token && !skipped.has(token.word)) return token;
  }
  return undefined;
}

/** Whether an infinitive is governed by *att*, adverbs between left out: a purpose or a subordinate clause, not the demand. */
export function followsAtt(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && adverbs.has(tokens[i]?.word ?? '')) i--;
  return tokens[i]?.word === 'att';
}

/** The same through *och*: in *för att hitta och jämföra* both verbs belong to *att*. */
export function governedByAtt(tokens: readonly Token[], at: number): boolean {
  if (followsAtt(tokens, at)) return true;
  const joint = tokens[at - 1];
  if (joint?.word !== 'och' && joint?.word !== 'samt' && joint?.word !== 'eller') return false;
  for (let i = at - 2; i >= 0 && tokens[i]?.sentence === joint.sentence; i--) {
    if (isInfinitive(tokens[i]?.word ?? '')) return governedByAtt(tokens, i);
  }
  return false;
}

/** First word of a sentence that says who acts, in lower case: *systemet*, *leverantören*. */
export function subjectBefore(text: PreparedText, at: number): string {
  const token = text.tokens[at];
  if (!token) return '';
  const [start] = text.sentences[token.sentence] ?? [0];
  return text.lower.slice(start, token.start).trim();
}

/** Whether who acts is the supplier, by the words before *ska*. */
export const isSupplier = (subject: string): boolean => supplierWords.test(subject);

export const isSystem = (subject: string): boolean => systemWords.test(subject);

/** *ange sina ägare i e-tjänsten*: what the system keeps. */
const inService = one`(?<!\p{L})(?:i|via) (?:\p{L}*systemet|(?:e-)?tjänsten|lösningen|\p{L}*portalen|appen|modulen)(?!\p{L})|(?<!\p{L})(?:en|ett) \p{L}*(?:modul|system|funktion|verktyg|tjänst|app|portal)(?!\p{L})`;

/** Whether something is kept or done in a system, or the system is what is asked for. */
export const isKept = (sentence: string): boolean => inService.test(sentence);
