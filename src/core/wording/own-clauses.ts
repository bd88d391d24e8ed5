import { commaEnd, firstOf, isConsequence, joints, jointEnd, jointStart, opensClause, signsBefore } from './joints.ts';
import { infinitiveOf } from './as-demand.ts';
import { isOneThing, makeOneDemand } from './one-demand.ts';
import { one } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { actors, definite, isStatedVerb, prepositions, statedVerb, verbOf } from './subject-and-verb.ts';
import { demanding, isInfinitive, isPassiveNow, isVerbNow, nouns } from './verbs.ts';
import type { Span } from '../text/index.ts';

/** A clause that is joined to another by *och*, *samt*, *men* or a semicolon and has a subject of its own. */
export interface OwnClause {
  /** Places in the text's tokens. */
  readonly subject: number;
  readonly verb: number;
  /** From the joint to the verb. */
  readonly span: Span;
  /** *och pallen vara plastad*: the *ska* before governs it. */
  readonly isGoverned: boolean;
  /** The clause before it may tell how things are rather than demand. */
  readonly isTold: boolean;
}

/** *ska bytas utan kostnad och garantitiden förlängs*, *ska göras och beställaren underrättas*: a clause after the *ska*. */
export function clauseAfterShall(text: PreparedText, shall: number): OwnClause | undefined {
  const { tokens } = text;
  let isGoverning = false;
  let isWithin = false;
  for (let i = shall + 1; tokens[i]?.sentence === tokens[shall]?.sentence; i++) {
    isGoverning ||= governs(tokens[i]?.word ?? '');
    isWithin ||= opensClause(tokens, i);
    if (!isGoverning) continue;
    const joined = jointEnd(text, i);
    const start = joined ?? commaEnd(text, i);
    // What is joined within a clause belongs to it, unless a comma has closed it.
    if (start === undefined || (isWithin && !/[,;]/.test(signsBefore(text, i)))) continue;
    // "de krav kommunen och regionen ställer": a clause without its *som*.
    if (
      joined !== undefined &&
      /^(?:de|den|det)$/.test(tokens[i - 3]?.word ?? '') &&
      definite.test(tokens[i - 1]?.word ?? '') &&
      !definite.test(tokens[i - 2]?.word ?? '')
    )
      continue;
    const verb = verbOf(text, start, !isWithin);
    if (verb !== undefined && joined === undefined && isWithin && isOneOfCases(text, verb)) continue;
    // "men gräset behöver inte ha vuxit upp": what is not asked for.
    if (verb !== undefined && tokens[verb]?.word === 'behöver' && negations.has(tokens[verb + 1]?.word ?? '')) continue;
    if (verb !== undefined && tokens[verb]?.word === 'kan' && exceptions.has(tokens[start]?.word ?? '')) continue;
    if (verb !== undefined && (joined !== undefined || isSpliced(tokens, start, verb)))
      return clause(text, i, start, verb);
  }
  return negatedClause(text, shall);
}

/** *när hyran upphör, båten säljs eller när ägaren avlider*: what follows the comma is one more case. */
const isOneOfCases = ({ lower, tokens }: PreparedText, verb: number): boolean =>
  /^[^.;]*\seller (?:när|om|då|vid) /.test(lower.slice(tokens[verb]?.end));

/** After it another demand may come: *bytas*, *lämna*. */
const governs = (word: string): boolean => word.endsWith('as') || isInfinitive(word);

/** *…, fönstren putsas i maj*, *…, buller får inte höras*: a comma alone joins what is done, forbidden or somebody's act. */
const isSpliced = (tokens: readonly Token[], subject: number, verb: number): boolean => {
  const word = tokens[verb]?.word ?? '';
  if (demanding.has(word)) return word !== 'bör' && (word !== 'får' || limits.has(tokens[verb + 1]?.word ?? ''));
  if (/^(?:gäller|råder|sker)$/.test(word)) return true;
  if (reckoned.test(word) || /^anbud/.test(tokens[verb + 2]?.word ?? tokens[verb + 1]?.word ?? '')) return false;
  return isAct(tokens, subject, verb);
};

const negations = new Set(['inte', 'ej', 'aldrig']);
const exceptions = new Set(['undantag', 'avsteg', 'dispens', 'avvikelser']);
const limits = new Set([...negations, 'endast', 'bara', 'högst', 'vara']);
const reckoned = one`^(?:är|har|finns|kan|räknas|anses|avses|baseras|prissätts|debiteras|bifogas|krediteras|visas|anges)$`;
const longestSubject = 4;

/**
 * *… så att träden skyddas och fordon får inte köra dit*: the verb stands before its negation, which it does in main clauses
 * alone (Teleman, Hellberg and Andersson, Svenska Akademiens grammatik), whatever clause stands before it.
 */
function negatedClause(text: PreparedText, shall: number): OwnClause | undefined {
  const { tokens } = text;
  for (let i = shall + 2; tokens[i]?.sentence === tokens[shall]?.sentence; i++) {
    if (!joints.has(tokens[i]?.word ?? '')) continue;
    for (let verb = i + 2; verb <= i + 1 + longestSubject; verb++) {
      if (opensClause(tokens, verb - 1) || !negations.has(tokens[verb + 1]?.word ?? '')) continue;
      if (/^(?:får|ska|skall|måste|bör)$/.test(tokens[verb]?.word ?? '')) return clause(text, i, i + 1, verb);
    }
  }
  return undefined;
}

/** *Beställaren äger materialet och leverantören ska lämna över filerna*: something is stated first, then demanded. */
export function clauseBeforeShall(text: PreparedText, shall: number): OwnClause | undefined {
  const { tokens } = text;
  const first = firstOf(tokens, shall);
  for (let i = shall - 1; i > first + 1; i--) {
    const joined = isConsequence(tokens, i) ? i + 1 : jointEnd(text, i);
    const start = joined ?? commaBefore(text, i, shall);
    if (start === undefined) {
      if (opensClause(tokens, i) || isStatedVerb(tokens, i)) return undefined;
      continue;
    }
    const verb = statedVerb(text, first, i + (joined === undefined ? 1 : 0));
    if (verb === undefined) continue;
    if (start === shall && !isDutyFirst(tokens, first, verb, i)) return undefined;
    const span = [jointStart(text, i), tokens[shall]?.end ?? 0] as const;
    const word = tokens[verb]?.word ?? '';
    // "Bryggan är slutsåld och föraren måste därför", "dimma kan komma, men lotsen måste": the first is no demand.
    const isFact = /^(?:är|har|finns)$/.test(word) && tokens[shall + 1]?.word === 'därför';
    if (isFact || (word === 'kan' && tokens[i]?.word === 'men')) return undefined;
    const isTold = !demanding.has(word) && (start === shall || !isPassiveNow(word));
    return { subject: start, verb: shall, span, isGoverned: false, isTold };
  }
  return undefined;
}

/** *Kunden har rätt till ritningar, ritningarna ska*; a comma right before *ska* closes what stands before the clause. */
const commaBefore = (text: PreparedText, at: number, shall: number): number | undefined =>
  at + 1 === shall || /[.,;:(]/.test(text.masked.slice(text.tokens[at + 1]?.start, text.tokens[shall]?.start))
    ? undefined
    : commaEnd(text, at);

/**
 * *Konsulten är ansvarig för protokollen och ska hålla registret*, *Bilar får inte vara äldre än två år och ska ha dubbdäck*.
 * But *Priset anges per elev och ska innehålla …*: one thing, told of and then demanded.
 */
function isDutyFirst(tokens: readonly Token[], first: number, verb: number, joint: number): boolean {
  if (joint <= verb + 2) return false;
  const word = tokens[verb]?.word ?? '';
  const isDone = isPassiveNow(word) && !telling.test(word);
  return demanding.has(word) || isDone || actors.test(tokens[first]?.word ?? '');
}

/** *Gräset klipps varje vecka och häckarna klipps varje år*: no *ska*, and two things are stated. */
export function statedClause(text: PreparedText): OwnClause | undefined {
  const { tokens } = text;
  for (let i = 2; i < tokens.length; i++) {
    const joined = jointEnd(text, i);
    const start = joined ?? commaEnd(text, i);
    const end = joined === undefined ? i + 1 : i;
    const stated = start === undefined ? undefined : statedVerb(text, firstOf(tokens, i), end);
    if (start === undefined || stated === undefined) continue;
    // "Rapporten lämnas varje månad samt publiceras på webben": the same thing, which may be one task.
    if (joined !== undefined && (isSecondAct(text, stated, i, start) || isSecondDuty(text, stated, i, start)))
      return { ...clause(text, i, start, start), isTold: true };
    const verb = verbOf(text, start, false);
    if (verb === undefined || /^(?:inga|ingen|inget)$/.test(tokens[start]?.word ?? '')) continue;
    if (joined === undefined ? isSpliced(tokens, start, verb) : isAct(tokens, start, verb))
      return clause(text, i, start, verb);
  }
  return undefined;
}

const telling = /^(?:är|har|finns|kan|bör|får|räknas|anses|anges|avses|ersätts|baseras|prissätts|justeras|debiteras)$/;

/** *Modellerna är sökbara och har egna sidor*: two properties of what is asked for, in a requirement that only tells. */
export function twoProperties({ tokens, masked }: PreparedText): Span | undefined {
  const is = tokens.findIndex(({ word }) => word === 'är');
  if (is < 1 || is > 4 || tokens.slice(0, is).some((_, i) => opensClause(tokens, i))) return undefined;
  if (!property.test(tokens[is + 1]?.word ?? '')) return undefined;
  const joint = tokens.findIndex(
    ({ word }, i) => i > is + 1 && joints.has(word) && second.test(tokens[i + 1]?.word ?? ''),
  );
  const [och, verb] = [tokens[joint], tokens[joint + 1]];
  if (!och || !verb || verb.sentence !== tokens[0]?.sentence || tokens[joint + 2]?.sentence !== verb.sentence)
    return undefined;
  if (tokens.slice(is, joint).some((_, i) => opensClause(tokens, is + i)) || masked.slice(0, och.start).includes(';'))
    return undefined;
  return [och.start, verb.end];
}
const property = one`(?:bar|bara|bart|ad|ade|at|lig|liga|ligt|isk|iska|iskt|anpassad|byggd|byggt|byggda|öppen|öppet|öppna)$`;
const second = one`^(?:har|stödjer|uppfyller|följer|klarar|tål|kan|fungerar|innehåller|visar|ger)$`;

/** *lämnas varje månad samt publiceras på webben*: done to the same thing, in words of its own. */
const isSecondAct = ({ tokens, masked }: PreparedText, stated: number, joint: number, verb: number): boolean =>
  isPassiveNow(tokens[verb]?.word ?? '') &&
  joint > stated + 1 &&
  ![stated, verb].some(at => telling.test(tokens[at]?.word ?? '')) &&
  !masked.slice(tokens[stated]?.end, tokens[joint]?.start).includes(',') &&
  (tokens[joint]?.word === 'samt' || tokens[verb + 1]?.sentence === tokens[joint]?.sentence);

/** *Leverantören samordnar arbetet med elbolaget och begär ritningar*: the same party does another thing. */
function isSecondDuty({ tokens, lower }: PreparedText, stated: number, joint: number, second: number): boolean {
  const [first, verb, next] = [tokens[stated], tokens[second], tokens[second + 1]];
  if (
    !first ||
    !verb ||
    next?.sentence !== verb.sentence ||
    ![stated - 1, stated + 1].some(at => actors.test(tokens[at]?.word ?? ''))
  )
    return false;
  const verbs = [first.word === 'för' ? 'föra' : infinitiveOf(first.word), infinitiveOf(verb.word)] as const;
  if (
    verbs[0] === undefined ||
    verbs[1] === undefined ||
    (nouns.has(verb.word) && mayFollowNoun(tokens, second + 1)) ||
    joint < stated + 2
  )
    return false;
  // "monterar, underhåller och lagar skåpen": one object.
  if (tokens.slice(stated + 1, joint).every(({ word }) => infinitiveOf(word) !== undefined)) return false;
  const put = {
    first: verbs[0],
    second: verbs[1],
    before: `${verbs[0]}${lower.slice(first.end, tokens[joint]?.start)}`,
    after: ` ${verbs[1]}${lower.slice(verb.end)}`,
    rest: lower.slice(verb.end),
  };
  if (/(?<![a-zåäö])(?:därifrån|därefter)(?![a-zåäö])/.test(put.rest)) return false;
  return !telling.test(first.word) && !telling.test(verb.word) && !makeOneDemand(put) && !isOneThing(put);
}

/** *och larmar polis*: a noun has no other noun right after it. */
const mayFollowNoun = (tokens: readonly Token[], at: number): boolean =>
  prepositions.has(tokens[at]?.word ?? '') || opensClause(tokens, at) || isVerbNow(tokens[at]?.word ?? '');

const clause = (text: PreparedText, joint: number, subject: number, verb: number): OwnClause => {
  const word = text.tokens[verb]?.word ?? '';
  return {
    subject,
    verb,
    span: [jointStart(text, joint), text.tokens[verb]?.end ?? 0],
    isGoverned: isInfinitive(word) || word.endsWith('as'),
    isTold: false,
  };
};

/** What is done, or who does it: *är*, *finns* and *har* may tell of how things are. */
const isAct = (tokens: readonly Token[], subject: number, verb: number): boolean =>
  isPassiveNow(tokens[verb]?.word ?? '') || actors.test(tokens[subject]?.word ?? '');
