import { one } from './pattern.ts';
import { once, type PreparedText, type Token } from './prepared-text.ts';
import { isInfinitive, looksFinite } from './verbs.ts';
import { subordinators } from './subordinators.ts';

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
const openers = new Set([
  ...subordinators,
  ...'att dit innan sedan vad vem varför huruvida tills såvida förutsatt'.split(' '),
]);
const modals = new Set(['ska', 'skall', 'måste', 'bör', 'kan', 'får']);
export const shall: ReadonlySet<string> = new Set(['ska', 'skall']);

/**
 * Places, in the text's tokens, of every *ska* that carries a demand of its own. A *ska* in a subordinate clause
 * (*uppgifter som ska bevaras*) is none. A text that has a *ska* has at least one demand.
 */
export const mainShalls = once((text: PreparedText): readonly number[] => mainModals(text, shall));

/** Places of the modals wanted that carry a demand each; the last one where all stand in subordinate clauses. */
export function mainModals(text: PreparedText, wanted: ReadonlySet<string>): readonly number[] {
  const found = placesOf(text, wanted);
  // One alone carries the demand, whatever clause it stands in
  if (found.length < 2) return found;
  const main = found.filter(at => !isInSubordinate(text, at));
  if (main.length === 0) return found.slice(-1);
  const before = found[found.indexOf(main[0] ?? 0) - 1];
  return before !== undefined && main[0] !== undefined && isBeside(text, before, main[0]) ? [before, ...main] : main;
}

/**
 * *Tillbehör som väskor ska gå att beställa och gamla ska lämnas*: what looks like a clause with *som* belongs to the
 * subject, for the modal has no other before it and the next is joined to it.
 */
function isBeside({ tokens, masked }: PreparedText, modal: number, next: number): boolean {
  const { sentence } = tokens[next] ?? {};
  if (tokens[modal]?.sentence !== sentence || isRelative(tokens, modal)) return false;
  let first = modal;
  while (first > 0 && tokens[first - 1]?.sentence === sentence) first--;
  if (openers.has(tokens[first]?.word ?? '')) return false;
  const opener = tokens.findIndex(({ word }, i) => i > first && openers.has(word));
  if (tokens.slice(first, opener).some(({ word }) => looksFinite(word))) return false;
  let joint = next - 1;
  while (joint > modal && tokens[joint]?.word !== 'och' && tokens[joint]?.word !== 'samt') joint--;
  const between = tokens.slice(joint + 1, next);
  return (
    joint > modal + 1 &&
    between.length > 0 &&
    !/[,;:(]/.test(masked.slice(tokens[joint]?.end, tokens[next]?.start)) &&
    !between.some(({ word }) => openers.has(word) || looksFinite(word))
  );
}

/** Those of main clauses alone: for a text that need not make any demand. */
export const onlyMainModals = (text: PreparedText, wanted: ReadonlySet<string>): readonly number[] =>
  placesOf(text, wanted).filter(at => !isInSubordinate(text, at));

function placesOf({ tokens }: PreparedText, wanted: ReadonlySet<string>): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? '';
    // "ska ska": a slip of the pen demands once. "alla ska krav ska": the first is a part of the noun.
    if (wanted.has(word) && tokens[at - 1]?.word !== word && !isKindOfDemand(tokens, at)) found.push(at);
  }
  return found;
}

/** *Alla ska krav ska uppfyllas*: a compound written apart. */
const isKindOfDemand = (tokens: readonly Token[], at: number): boolean =>
  /^(?:ska|skall|bör)$/.test(tokens[at]?.word ?? '') &&
  (modals.has(tokens[at + 2]?.word ?? '') ||
    /^(?:samtliga|alla|dessa|följande|ställda|nedanstående|ovanstående|varje)$/.test(tokens[at - 1]?.word ?? '')) &&
  /^(?:krav|kravet|kraven|fråga|frågan|frågor|frågorna|villkor|villkoren)$/.test(tokens[at + 1]?.word ?? '');

/** *fattas*, *skickas*; but *systemens*, *kundernas*. */
const passiveEnding = one`[^n]as$`;

const inParenthesis = ({ masked }: PreparedText, offset: number): boolean =>
  masked.lastIndexOf('(', offset) > masked.lastIndexOf(')', offset) && masked.indexOf(')', offset) > 0;

/** Whether the modal at a place stands in a clause that *som*, *att*, *när* … opens. */
export function isInSubordinate(text: PreparedText, at: number): boolean {
  const { tokens } = text;
  const token = tokens[at];
  if (!token) return false;
  if (inParenthesis(text, token.start)) return true;
  const verb = firstNot(tokens, at + 1, adverbs);
  // Inversion: in "När felet upptäcks ska leverantören …" a subject follows, so it is the main clause's.
  if (verb && !isInfinitive(verb.word) && !passiveEnding.test(verb.word) && verb.sentence === token.sentence)
    return isRelative(tokens, at);
  const opener = openerBefore(text, at);
  if (opener === undefined) return false;
  // So far from the modal only a purpose still governs it: "för att ett uppdrag som … ska kunna påbörjas".
  if (opener < at - 9 && !(tokens[opener]?.word === 'att' && tokens[opener - 1]?.word === 'för')) return false;
  // "föreskrifter om vägmärken och bör följa": without a verb to join it to, no clause has begun.
  return !isVerbJoint(tokens[at - 1]?.word);
}

/** Place of the word that opens the clause of a modal: the nearest whose clause has not had its verb before the modal. */
function openerBefore(text: PreparedText, at: number): number | undefined {
  const { tokens } = text;
  let verbs = 0;
  for (let i = at - 1; i >= Math.max(0, at - 25); i--) {
    if (isApart(text, i, at) || isMainFrom(text, i, at)) return undefined;
    if (looksFinite(tokens[i]?.word ?? '')) verbs++;
    if (!opensClause(tokens, i)) continue;
    // *så att beslut som har fattats ska …*: a clause that has its verb is over, and the one round it goes on.
    if (verbs === 0) return i;
    verbs--;
  }
  return undefined;
}

/** Whether a word before a modal belongs to another sentence, another demand or another part of a list. */
function isApart({ tokens, masked }: PreparedText, i: number, modal: number): boolean {
  const before = tokens[i];
  if (!before || before.sentence !== tokens[modal]?.sentence || modals.has(before.word)) return true;
  return /[;:]/.test(masked.slice(before.end, tokens[i + 1]?.start));
}

/** Whether a word that opens clauses leaves the modal after it to the main clause. */
function isMainFrom(text: PreparedText, i: number, modal: number): boolean {
  const { tokens } = text;
  const word = tokens[i]?.word;
  // "Det innebär även att": one more of them.
  const before = word === 'att' && /^(?:även|också|dessutom|vidare)$/.test(tokens[i - 1]?.word ?? '') ? i - 2 : i - 1;
  const previous = tokens[before]?.word ?? '';
  // "ska rengöras samt att rännorna ska tömmas": a demand beside the other, though it says *att*.
  // "Det innebär att leverantören ska …" is a demand however it is put.
  if (word === 'att')
    return isLooseThat(tokens, i) || /^(?:innebär|betyder|gäller|åligger|observera|notera)$/.test(previous);
  // "medan gruset ska": the other side of it.
  if (word === 'medan') return hasShallBefore(tokens, i);
  // "boka om besöket": the particle of a verb. "Frågor om upphandlingen ska ställas": the words belong to the subject.
  return word === 'om' && (isInfinitive(previous) || isOfSubject(text, i, modal));
}

function opensClause(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word ?? '';
  // "sparas som utkast och sökanden ska": after a verb *som* compares.
  if (word === 'som' && (isInfinitive(tokens[i - 1]?.word ?? '') || isRole(tokens, i))) return false;
  // "för rollen som arkitekt, ska": what serves as something has no verb.
  const [role, after] = [tokens[i + 1], tokens[i + 2]];
  if (word === 'som' && role && after && modals.has(after.word) && after.start > role.end + 1) return false;
  if (word === 'innan' && isJointWord(tokens[i + 2]?.word)) return false;
  // "Betalning ska gå att göra här och kvittot ska skickas": *att* with its verb opens no clause.
  if (word === 'att' && isInfinitive(firstNot(tokens, i + 1, adverbs)?.word ?? '')) return false;
  return openers.has(word);
}

const isVerbJoint = (word: string | undefined): boolean => isJointWord(word) || word === 'men';

/** *dubbelsidig utskrift som standard och*: what serves as something, where a clause would have its verb. */
const isRole = (tokens: readonly Token[], som: number): boolean =>
  /^(?:standard|regel|huvudregel|lägst|högst|minst|tillval|alternativ|komplement|underlag|bevis|stöd|grund|reserv|skydd|kopia|bilaga|pdf|fil|länk)$/.test(
    tokens[som + 1]?.word ?? '',
  ) && isJointWord(tokens[som + 2]?.word);

const isJointWord = (word: string | undefined): boolean => word === 'och' || word === 'samt';

const hasShallBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).some(({ word, sentence }) => shall.has(word) && sentence === tokens[at]?.sentence);

/** *samt att* without an *att* before it to be joined to. */
function isLooseThat(tokens: readonly Token[], that: number): boolean {
  const joint = tokens[that - 1];
  if (joint?.word !== 'samt' && joint?.word !== 'och') return false;
  const before = tokens.slice(0, that - 1).filter(({ sentence }) => sentence === joint.sentence);
  return before.some(({ word }) => shall.has(word)) && !before.some(({ word }) => openers.has(word));
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

/**
 * What stands before a modal in its sentence, in lower case: who acts (*systemet*, *leverantören*), and whatever else comes
 * before it. Empty where the sentence begins with the modal.
 */
export function subjectBefore(text: PreparedText, at: number): string {
  const token = text.tokens[at];
  if (!token) return '';
  const [start] = text.sentences[token.sentence] ?? [0];
  return text.lower.slice(start, token.start).trim();
}

const supplierWords = one`(?<!\p{L})(?:leverantör(?:en|erna)?|a[nm]buds?givar(?:e|en|na)|entreprenör(?:en)?|uppdragstagar(?:e|en)|tjänsteleverantör(?:en)?|systemleverantör(?:en)?|säljar(?:e|en)|lev|anb\.? ?giv(?:aren|are)?)(?!\p{L})`;
const systemWords = one`(?:system|tjänst|lösning|plattform|app|applikation|programvara|modul|gränssnitt|portal|komponent|verktyg|produkt|funktion|webbplats|databas|api)(?:et|en|n|na|erna|s)?(?!\p{L})`;

/** Whether who acts is the supplier, by the words before *ska*. */
export const isSupplier = (subject: string): boolean => supplierWords.test(subject);

/** Whether some of the words name a system, a service or a part of one, also as the last part of a compound. */
export const isSystem = (subject: string): boolean => systemWords.test(subject);

/** *ange sina ägare i e-tjänsten*: what the system keeps. */
const inService = one`(?<!\p{L})(?:i|via) (?:\p{L}*systemet|(?:e-)?tjänsten|lösningen|\p{L}*portalen|appen|modulen)(?!\p{L})|(?<!\p{L})(?:en|ett) \p{L}*(?:modul|system|funktion|verktyg|tjänst|app|portal)(?!\p{L})`;

/** Whether something is kept or done in a system, or the system is what is asked for. */
export const isKept = (sentence: string): boolean => inService.test(sentence);
