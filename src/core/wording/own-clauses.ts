import { firstOf, isConsequence, joints, jointEnd, jointStart, opensClause, signsBefore } from './joints.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { actors, definite, isStatedVerb, statedVerb, verbOf } from './subject-and-verb.ts';
import { demanding, isInfinitive, isPassiveNow } from './verbs.ts';

/** A clause that is joined to another by *och*, *samt*, *men* or a semicolon and has a subject of its own. */
export interface OwnClause {
  /** Places in the text's tokens. */
  readonly subject: number;
  readonly verb: number;
  /** From the joint to the verb. */
  readonly span: readonly [number, number];
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
    if (/as$/.test(tokens[i]?.word ?? '') || isInfinitive(tokens[i]?.word ?? '')) isGoverning = true;
    if (opensClause(tokens, i)) isWithin = true;
    const start = jointEnd(text, i);
    // What is joined within a clause belongs to it, unless a comma has closed it.
    if (start === undefined || !isGoverning || (isWithin && !/[,;]/.test(signsBefore(text, i)))) continue;
    // "de krav kommunen och regionen ställer": a clause without its *som*.
    if (
      /^(?:de|den|det)$/.test(tokens[i - 3]?.word ?? '') &&
      definite.test(tokens[i - 1]?.word ?? '') &&
      !definite.test(tokens[i - 2]?.word ?? '')
    )
      continue;
    const verb = verbOf(text, start, !isWithin);
    // "men gräset behöver inte ha vuxit upp": what is not asked for.
    if (verb !== undefined && tokens[verb]?.word === 'behöver' && negations.has(tokens[verb + 1]?.word ?? '')) continue;
    if (verb !== undefined) return clause(text, i, start, verb);
  }
  return negatedClause(text, shall);
}

const negations = new Set(['inte', 'ej', 'aldrig']);
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
    const start = isConsequence(tokens, i) ? i + 1 : jointEnd(text, i);
    if (start === undefined) {
      if (opensClause(tokens, i) || isStatedVerb(tokens, i)) return undefined;
      continue;
    }
    const verb = statedVerb(text, first, i);
    if (verb === undefined) continue;
    if (start === shall && !isDutyFirst(tokens, first, verb, i)) return undefined;
    const span = [jointStart(text, i), tokens[shall]?.end ?? 0] as const;
    const word = tokens[verb]?.word ?? '';
    const isTold = !demanding.has(word) && (start === shall || !isPassiveNow(word));
    return { subject: start, verb: shall, span, isGoverned: false, isTold };
  }
  return undefined;
}

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
    const start = jointEnd(text, i);
    const stated = start === undefined ? undefined : statedVerb(text, firstOf(tokens, i), i);
    if (start === undefined || stated === undefined) continue;
    // "Rapporten lämnas varje månad samt publiceras på webben": the same thing, which may be one task.
    if (isSecondAct(text, stated, i, start)) return { ...clause(text, i, start, start), isTold: true };
    const verb = verbOf(text, start, false);
    if (verb !== undefined && isAct(tokens, start, verb)) return clause(text, i, start, verb);
  }
  return undefined;
}

const telling = /^(?:är|har|finns|kan|bör|får|räknas|anses|anges|avses|ersätts|baseras|prissätts|justeras|debiteras)$/;

/** *lämnas varje månad samt publiceras på webben*: done to the same thing, in words of its own. */
const isSecondAct = ({ tokens, masked }: PreparedText, stated: number, joint: number, verb: number): boolean =>
  isPassiveNow(tokens[verb]?.word ?? '') &&
  joint > stated + 1 &&
  ![stated, verb].some(at => telling.test(tokens[at]?.word ?? '')) &&
  !masked.slice(tokens[stated]?.end, tokens[joint]?.start).includes(',') &&
  tokens[verb + 1]?.sentence === tokens[joint]?.sentence;

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
