import { followsAtt } from './clauses.ts';
import { areTwoTasks, isOneAct, isOneThing, makeOneDemand } from './one-demand.ts';
import { one } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { isInfinitive, isPassive, isPassiveNow } from './verbs.ts';

/** Two demands that one *ska* governs. */
export interface Pair {
  readonly verbs: readonly [string, string];
  readonly span: readonly [number, number];
  /** Where the words of the second demand begin. */
  readonly verbStart: number;
  readonly shall: number;
  /** Two sides of one thing more often than two demands. */
  readonly mild: boolean;
}

const obliging = new Set('åtar åligger skyldig skyldiga förbinder ansvarar svarar ansvarig'.split(' '));

/** *Ni ombeds logga in*: the infinitive comes right after. */
const askedTo = new Set('ombeds ombedes ombedjas uppmanas förväntas'.split(' '));

/** *Leverantören åtar sig att*, *ansvarar för att*, *det åligger part att*: what follows is demanded as after *ska*. */
export function dutyPlace({ tokens }: PreparedText): number | undefined {
  const asked = tokens.findIndex(({ word }) => askedTo.has(word));
  if (asked >= 0 && isInfinitive(tokens[asked + 1]?.word ?? '')) return asked;
  const place = tokens.findIndex(({ word }) => obliging.has(word));
  for (let i = place + 1; place >= 0 && i < place + 4; i++) if (tokens[i]?.word === 'att') return i;
  return place < 0 ? fragmentPlace(tokens) : undefined;
}

/** *ska ansvara för att planera resor och redovisa dem*: what is governed, past the verb that only says whose it is. */
export function answeredFor({ tokens, lower }: PreparedText, shall: number | undefined): number | undefined {
  if (shall === undefined || !lower.includes('svara för att')) return undefined;
  const place = tokens.findIndex(({ word }, i) => i > shall && (word === 'ansvara' || word === 'svara'));
  return place > shall && tokens[place + 1]?.word === 'för' && tokens[place + 2]?.word === 'att'
    ? place + 2
    : undefined;
}

/** *Vara medlem i förbundet samt se till att …*: a list's member, whose *ska* stands before the list. */
function fragmentPlace(tokens: readonly Token[]): number | undefined {
  const first = tokens[0]?.word ?? '';
  const isFragment = first.endsWith('a') && isInfinitive(first) && !answering.test(first) && !bothWays.has(first);
  return isFragment && !tokens.some(({ word }) => modal.test(word)) ? -1 : undefined;
}
const answering = one`^(?:beskriva|redovisa|ange|motivera|förklara|bifoga|lämna|hyra|mata)$`;
const modal = one`^(?:ska|skall|måste|bör)$`;

/** Adjectives in the plural that are infinitives too. */
const bothWays = new Set('säkra öppna rena klara lösa lätta jämna trygga fria varma täta'.split(' '));

const joining = new Set(['och', 'samt']);

/** `ska VERB something och VERB something else`, both governed by the same *ska*. */
export function coordinatedDemands(text: PreparedText, shall: number | undefined): Pair | undefined {
  if (shall === undefined) return undefined;
  const { tokens } = text;
  const sentence = (tokens[shall] ?? tokens[0])?.sentence;
  let verb: number | undefined;
  let main: number | undefined;
  for (let i = shall + 1; i < tokens.length && tokens[i]?.sentence === sentence; i++) {
    const token = tokens[i];
    if (!token) break;
    if (joining.has(token.word) && verb !== undefined) {
      // "visa hur felen hanteras, samt granskas av": the comma has closed the clause.
      if (main !== undefined && isSubordinateVerb(text, shall, verb) && isAfterComma(text, i)) verb = main;
      const next = verbPlace(text, i + 1);
      const second = tokens[next];
      const first = tokens[verb];
      if (!first || !second || second.sentence !== sentence || !(isInfinitive(second.word) || isCompound(second.word)))
        continue;
      if (
        (i - verb < 2 && !isOfOtherVoice(first.word, second.word)) ||
        onlyVerbs(text, verb + 1, i) ||
        isSubordinateVerb(text, shall, verb) ||
        isWithinThatClause(text, verb, i) ||
        isParticle(text, verb, i)
      )
        continue;
      // "är öppen dygnet runt och bemannas": the form is the clause's own verb.
      if (!isPassive(first.word) && isPassive(second.word) && hasRelative(text, verb, i)) continue;
      // "och uppnås inte nivån har kommunen rätt": a condition without its *om*.
      if (isPassive(second.word) && next === i + 1 && tokens[next + 1]?.word === 'inte') continue;
      // "fria och öppna gränssnitt", "monterade och klara att använda": the word is an adjective.
      if (bothWays.has(second.word) && /[ae]$/.test(tokens[i - 1]?.word ?? '') && i === verb + 2) continue;
      // "Diggs och Ineras anvisningar", "inhyrd personal och hyra av maskiner": the word is a name or a noun.
      if (isName(text, next) || (second.word === 'hyra' && tokens[next + 1]?.word === 'av')) continue;
      // "gå att höja och sänka": whatever the first word is, *att* makes it a verb.
      if (tokens[i - 2]?.word === 'att' && next === i + 1) continue;
      // "hämtas från och lämnas till registret": both are about what comes last.
      if (/^(?:från|till|av|med|på|i|ur|hos|om|vid|inför)$/.test(tokens[i - 1]?.word ?? '')) continue;
      if (/^(?:fortsätta|återkomma|återuppta)$/.test(second.word)) continue;
      // "ha svar på två sekunder och mobilanpassas": the passive shares no object with the first.
      if (!hasObject(text, next) && !(isPassive(second.word) || isCompound(second.word))) continue;
      const verbs = {
        first: first.word,
        second: second.word,
        before: text.lower.slice(first.start, token.start),
        after: text.lower.slice(token.end),
        rest: text.lower.slice(second.end),
      };
      if (makeOneDemand(verbs)) continue;
      return {
        verbs: [first.word, second.word],
        span: [token.start, second.end],
        verbStart: ownWords(text, i + 1, next),
        shall,
        mild: isOneThing(verbs),
      };
    }
    if (isInfinitive(token.word) && token.word !== 'kunna' && token.word !== 'låta' && !isStated(text, verb, i)) {
      verb = i;
      main ??= i;
    }
  }
  return undefined;
}

/** *mobilanpassas*: a noun with a verb in one. */
const isCompound = (word: string): boolean => word.length > 8 && word.endsWith('as') && isPassiveNow(word);

const isAfterComma = ({ lower, tokens }: PreparedText, at: number): boolean =>
  lower.slice(tokens[at - 1]?.end, tokens[at]?.start).includes(',');

/** *avisera chefen när ett ärende registreras och låta*: a form in -s in a clause of its own is no infinitive. */
const isStated = ({ tokens }: PreparedText, verb: number | undefined, at: number): boolean =>
  verb !== undefined &&
  isPassive(tokens[at]?.word ?? '') &&
  tokens.slice(verb + 1, at).some((_, i) => /^(?:när|om|innan|efter)$/.test(tokens[verb + 1 + i]?.word ?? '')) &&
  !tokens.slice(verb + 1, at).some(({ word }) => word === 'att' || word === 'som') &&
  tokens.slice(at + 1, at + 4).some(({ word }, i) => joining.has(word) && isActive(tokens[at + 2 + i]?.word ?? ''));
/** *ska krypteras och vara sökbara*: what is done to a thing, and how it is. */
const isOfOtherVoice = (first: string, second: string): boolean =>
  isPassive(first) && /^(?:vara|ha|kunna)$/.test(second);
const isActive = (word: string): boolean => isInfinitive(word) && !isPassive(word);

const isName = ({ raw, tokens }: PreparedText, at: number): boolean =>
  /^[A-ZÅÄÖ][a-zåäö]/.test(raw.slice(tokens[at]?.start)) && tokens[at - 1]?.sentence === tokens[at]?.sentence;

/** *ska kunna lokaliseras och stängas av*: two things that are done to one object, each of which can fail. */
export function adjacentPassives(text: PreparedText, shall: number | undefined): readonly [number, number] | undefined {
  const side = adjacentVerbs(text, shall, 1);
  if (!side || !isPassive(side[0].word) || !isPassive(side[2].word)) return undefined;
  return isOneAct(side[0].word, side[2].word) ? undefined : [side[1].start, side[2].end];
}

/** *ska installera och utbilda användarna i systemet*: two tasks with one object. */
export function adjacentTasks(text: PreparedText, shall: number | undefined): readonly [number, number] | undefined {
  const side = adjacentVerbs(text, shall, 6);
  return side && areTwoTasks(side[0].word, side[2].word) ? [side[1].start, side[2].end] : undefined;
}

/** The two infinitives after *ska* that end a row of at most so many more, with the joint between them. */
function adjacentVerbs(
  { tokens }: PreparedText,
  shall: number | undefined,
  most: number,
): readonly [Token, Token, Token] | undefined {
  if (shall === undefined) return undefined;
  const from = tokens[shall + 1]?.word === 'kunna' ? shall + 2 : shall + 1;
  for (let i = from; i < from + most; i++) {
    const first = tokens[i];
    // "spelas in och analyseras": a particle belongs to its verb.
    const after = isPassive(first?.word ?? '') && particle.test(tokens[i + 1]?.word ?? '') ? i + 2 : i + 1;
    const [joint, second] = [tokens[after], tokens[after + 1]];
    if (!first || !joint || !second || second.sentence !== tokens[shall]?.sentence) return undefined;
    if (joining.has(joint.word) && isInfinitive(first.word) && isInfinitive(second.word)) return [first, joint, second];
    if (!isInfinitive(first.word)) return undefined;
  }
  return undefined;
}

const merit = one`^(?:omfattat|inneburit|inkluderat|innehållit|inbegripit|av|vana|bestått)$`;

/** *erfarenhet av att leda X och bygga Y*, *har omfattat att …*: where a merit says what has been done. */
export function meritPlace({ tokens }: PreparedText): number | undefined {
  const place = tokens.findIndex(({ word }, i) => word === 'att' && merit.test(tokens[i - 1]?.word ?? ''));
  return place < 0 ? undefined : place;
}

/** `säkerställa att systemet uppfyller och följer lagen`: what is joined belongs to the clause, and is no demand beside it. */
function isWithinThatClause({ tokens }: PreparedText, verb: number, joint: number): boolean {
  const that = tokens.findIndex(({ word }, index) => index > verb && index < joint && word === 'att');
  if (that < 0 || isInfinitive(tokens[that + 1]?.word ?? '')) return false;
  // "att systemet uppfyller och utvecklas": a form in -s may be the clause's own verb.
  if (tokens[joint + 1]?.word.endsWith('s')) return true;
  // "kontrollera att ansökan är fullständig och fördela den": only a modal or another att governs an infinitive in the clause.
  return tokens.slice(that + 1, joint).some(({ word }) => /^(?:att|ska|skall|kan|får|bör|måste)$/.test(word));
}

const hasRelative = ({ tokens }: PreparedText, verb: number, joint: number): boolean =>
  tokens.slice(verb + 1, joint).some(({ word }) => /^(?:som|vilka|vilket|vilken|där)$/.test(word));

/** `lägga till och ändra`: a particle is part of the verb, not an object. */
const isParticle = (text: PreparedText, verb: number, joint: number): boolean =>
  joint - verb === 2 && particle.test(text.tokens[joint - 1]?.word ?? '');

const particle = /^(?:till|bort|in|upp|ut|ned|ner|fram|av|på|om|över|med|emot|ifrån|tillbaka|igen)$/;

const adverbial = new Set(
  'i under på utan vid efter före innan med inom enligt genom tillsammans även därefter också dessutom senast löpande årligen skriftligen samtidigt inte ej aldrig senare sedan därvid därutöver vidare omedelbart snarast månadsvis kvartalsvis kostnadsfritt automatiskt regelbundet särskilt för'.split(
    ' ',
  ),
);

const manner = one`^\p{L}{3,}(?:[^te]t|vis|ligen)$`;

/** *och i samverkan med beställaren fastställa*: the verb stands after words of time, place or manner. */
function verbPlace({ tokens }: PreparedText, from: number): number {
  const [first, second] = [tokens[from]?.word ?? '', tokens[from + 1]?.word ?? ''];
  // "och självständigt boka": an adverb of manner. Before a passive the same form may be a noun, "protokollet skickas".
  if (manner.test(first) && second.endsWith('a') && isInfinitive(second)) return from + 1;
  if (/(?:[dl]igt|ligen|vis)$/.test(first) && isPassive(second)) return from + 1;
  if (!adverbial.has(tokens[from]?.word ?? '')) return from;
  for (let i = from + 1; i < from + 8 && tokens[i]?.sentence === tokens[from]?.sentence; i++) {
    const word = tokens[i]?.word ?? '';
    if (/^(?:att|som|och|samt|eller|ska|skall|kan|får|när|om|där|för)$/.test(word)) return from;
    if (isInfinitive(word)) return i;
  }
  return from;
}

/** Where the second demand's own words begin: *även* and *därefter* stay behind. */
const ownWords = ({ tokens }: PreparedText, from: number, verb: number): number =>
  (/^(?:även|därefter|också|dessutom)$/.test(tokens[from]?.word ?? '') ? tokens[verb] : tokens[from])?.start ?? 0;

const onlyVerbs = (text: PreparedText, from: number, to: number): boolean =>
  text.tokens.slice(from, to).every(({ word }) => isInfinitive(word));

/** The second verb needs words of its own after it, or it shares what follows with the first. */
function hasObject(text: PreparedText, verb: number): boolean {
  const token = text.tokens[verb];
  const next = text.tokens[verb + 1];
  return token !== undefined && next?.sentence === token.sentence;
}

/** Whether the last verb belongs to *att …*, *som …* or *genom att …* rather than to the demand itself. */
function isSubordinateVerb(text: PreparedText, shall: number, verb: number): boolean {
  if (text.tokens[verb - 1]?.word === 'att' ? verb - 1 > shall : followsAtt(text.tokens, verb)) return true;
  const between = text.tokens.slice(shall + 1, verb + 1).map(({ word }) => word);
  return between.some((word, i) => (word === 'att' || word === 'hur' || word === 'vilka') && i > 0);
}
