import { followsAtt } from './clauses.ts';
import { bothWays } from './duty-places.ts';
import { areTwoTasks, isOneAct, isOneThing, makeOneDemand } from './one-demand.ts';
import { one } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { definite, prepositions } from './subject-and-verb.ts';
import { isInfinitive, isPassive, isPassiveNow } from './verbs.ts';
import type { Span } from '../text/index.ts';

/** Two demands that one *ska* governs. */
export interface Pair {
  readonly verbs: readonly [string, string];
  /** The verbs with their particles: *fylla i*. */
  readonly said: readonly [string, string];
  readonly span: Span;
  /** Where the words of the second demand begin. */
  readonly verbStart: number;
  readonly shall: number;
  /** Two sides of one thing more often than two demands. */
  readonly isDoubtful: boolean;
}

const joining = new Set(['och', 'samt']);

/** `ska VERB something och VERB something else`, both governed by the same *ska*. */
export function coordinatedDemands(text: PreparedText, shall: number | undefined): Pair | undefined {
  if (shall === undefined) return undefined;
  const { tokens } = text;
  const sentence = (tokens[shall] ?? tokens[0])?.sentence;
  let verb: number | undefined;
  let main: number | undefined;
  for (let i = shall + 1; i < tokens.length && tokens[i]?.sentence === sentence; i++) {
    const word = tokens[i]?.word ?? '';
    if (joining.has(word) && verb !== undefined) {
      // "visa hur felen hanteras, samt granskas av": the comma has closed the clause.
      if (main !== undefined && isBackAt(text, { shall, verb, joint: i, next: main })) verb = main;
      const pair = pairAt(text, { shall, verb, joint: i, next: verbPlace(text, i + 1) });
      if (pair) return pair;
    } else if (isInfinitive(word) && word !== 'kunna' && word !== 'låta' && !isStated(text, verb, i)) {
      verb = i;
      main ??= i;
    }
  }
  return undefined;
}

/** Places in the text's tokens: of the *ska*, the verb before a joint, the joint, and what may be the verb after it. */
interface Joined {
  readonly shall: number;
  readonly verb: number;
  readonly joint: number;
  readonly next: number;
}

function pairAt(text: PreparedText, joined: Joined): Pair | undefined {
  const { tokens, lower } = text;
  const { shall, verb, joint, next } = joined;
  const [first, och, second] = [tokens[verb], tokens[joint], tokens[next]];
  if (!first || !och || second?.sentence !== och.sentence) return undefined;
  if (!(isInfinitive(second.word) || isCompound(second.word))) return undefined;
  if (isOneVerb(text, joined) || isNoVerb(text, joined) || sharesWords(text, joined)) return undefined;
  const verbs = {
    first: first.word,
    second: second.word,
    before: lower.slice(first.start, och.start),
    after: lower.slice(och.end),
    rest: lower.slice(second.end),
  };
  if (makeOneDemand(verbs)) return undefined;
  return {
    verbs: [first.word, second.word],
    said: [withParticle(text, verb), withParticle(text, next)],
    span: [och.start, second.end],
    verbStart: ownWords(text, joint + 1, next),
    shall,
    isDoubtful: isOneThing(verbs),
  };
}

/** Verbs that mean little without the word after them. */
const phrasal = one`^(?:(?:fylla|sätta) i|(?:lägga|koppla) till|(?:stänga|koppla|läsa) av|ta (?:emot|över|hänsyn|höjd|del|ansvar|ställning)|slå på|\p{L}+ (?:in|ut|upp|fram|ned|ner|bort|tillbaka))$`;
function withParticle({ tokens }: PreparedText, at: number): string {
  const word = tokens[at]?.word ?? '';
  const both = `${word} ${tokens[at + 1]?.word ?? ''}`;
  return tokens[at + 1]?.sentence === tokens[at]?.sentence && phrasal.test(both) ? both : word;
}

/** The first belongs to a clause of its own, or with the second: *läsa och skriva*. */
const isOneVerb = (text: PreparedText, { shall, verb, joint, next }: Joined): boolean =>
  (joint - verb < 2 && !isOfOtherVoice(text.tokens[verb]?.word ?? '', text.tokens[next]?.word ?? '')) ||
  onlyVerbs(text, verb + 1, joint) ||
  isSubordinateVerb(text, shall, verb) ||
  isWithinThatClause(text, verb, joint) ||
  isParticle(text, verb, joint);

/** What comes after the joint only looks like a verb that the *ska* governs. */
function isNoVerb(text: PreparedText, { verb, joint, next }: Joined): boolean {
  const { tokens } = text;
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  const [first, second] = [wordAt(verb), wordAt(next)];
  // "är öppen dygnet runt och bemannas": the form is the clause's own verb.
  if (!isPassive(first) && isPassive(second) && hasRelative(text, verb, joint)) return true;
  // "och uppnås inte nivån har kommunen rätt": a condition without its *om*.
  if (isPassive(second) && next === joint + 1 && wordAt(next + 1) === 'inte') return true;
  // "fria och öppna gränssnitt", "monterade och klara att använda": the word is an adjective.
  if (bothWays.has(second) && /[ae]$/.test(wordAt(joint - 1)) && joint === verb + 2) return true;
  // "sig av moderna och säkra algoritmer": so it is after a preposition, unless what is made safe is a certain thing.
  if (bothWays.has(second) && /[ae]$/.test(wordAt(joint - 1)) && prepositions.has(wordAt(joint - 2)))
    if (next === joint + 1 && !definite.test(wordAt(next + 1))) return true;
  // "samt punkt, se vidare i bilaga 2": where to read more.
  if (second === 'se' && /^(?:vidare|även|också|bilaga|avsnitt|punkt|ovan|nedan)$/.test(wordAt(next + 1))) return true;
  // "Diggs och Ineras anvisningar", "inhyrd personal och hyra av maskiner": the word is a name or a noun.
  return isName(text, next) || (second === 'hyra' && wordAt(next + 1) === 'av');
}

/** The two have what they are about in common, or the second says no more than that the first goes on. */
function sharesWords(text: PreparedText, { joint, next }: Joined): boolean {
  const wordAt = (at: number): string => text.tokens[at]?.word ?? '';
  const second = wordAt(next);
  // "gå att höja och sänka": whatever the first word is, *att* makes it a verb.
  if (wordAt(joint - 2) === 'att' && next === joint + 1) return true;
  // "hämtas från och lämnas till registret": both are about what comes last.
  if (/^(?:från|till|av|med|på|i|ur|hos|om|vid|inför)$/.test(wordAt(joint - 1))) return true;
  if (/^(?:fortsätta|återkomma|återuppta)$/.test(second)) return true;
  // "ha svar på två sekunder och mobilanpassas": the passive shares no object with the first.
  return !hasObject(text, next) && !(isPassive(second) || isCompound(second));
}

/** *mobilanpassas*: a noun with a verb in one. */
const isCompound = (word: string): boolean => word.length > 8 && word.endsWith('as') && isPassiveNow(word);

/**
 * Whether what is joined goes on with the main verb: *visa hur felen hanteras, samt granskas av*, *verifiera vilken version
 * som används samt verifiera att*, *ha en lista över vad som kan lånas samt hämta böcker*.
 */
function isBackAt(text: PreparedText, { shall, verb, joint, next: main }: Joined): boolean {
  if (isAfterComma(text, joint)) return isSubordinateVerb(text, shall, verb);
  const [first = '', inner = '', second = ''] = [main, verb, joint + 1].map(at => text.tokens[at]?.word);
  if (main === verb || second === '') return false;
  const isOther = text.tokens[joint]?.word === 'samt' && isPassive(inner) && isActive(first) && isActive(second);
  return first === second || (isOther && isSubordinateVerb(text, shall, verb));
}

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
export function adjacentPassives(text: PreparedText, shall: number | undefined): Span | undefined {
  const side = adjacentVerbs(text, shall, 1);
  if (!side || !isPassive(side[0].word) || !isPassive(side[2].word)) return undefined;
  return isOneAct(side[0].word, side[2].word) ? undefined : [side[1].start, side[2].end];
}

/** *ska installera och utbilda användarna i systemet*: two tasks with one object. */
export function adjacentTasks(text: PreparedText, shall: number | undefined): Span | undefined {
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
  (/^(?:även|därefter|också|dessutom|samtidigt)$/.test(tokens[from]?.word ?? '') ? tokens[verb] : tokens[from])
    ?.start ?? 0;

const onlyVerbs = (text: PreparedText, from: number, to: number): boolean =>
  from < to && text.tokens.slice(from, to).every(({ word }) => isInfinitive(word));

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
