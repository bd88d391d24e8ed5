import type { PreparedText, Token } from './prepared-text.ts';
import { isInfinitive, isPassiveNow, isVerbNow } from './verbs.ts';
import { subordinators } from './subordinators.ts';

/** Where one clause ends and another begins. */

/** *så leverantören måste*: what comes of the first is demanded too. */
export const isConsequence = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'så' && tokens[at + 1]?.word !== 'att';

/** Join clauses. */
export const joints = new Set(['och', 'samt', 'men']);

/** Where the words after a joint begin, if one stands at the place. */
export function jointEnd(text: PreparedText, at: number): number | undefined {
  const [token, next] = [text.tokens[at], text.tokens[at + 1]];
  if (!token || next?.sentence !== token.sentence) return undefined;
  // "drift- och skötselplaner": the first half of a noun.
  if (text.masked[text.tokens[at - 1]?.end ?? -1] === '-') return undefined;
  return joints.has(token.word) || text.masked.slice(token.end, next.start).includes(';') ? at + 1 : undefined;
}

/** After a comma these go on with the clause before. */
const aside = new Set(
  'även dock därför dvs d.v.s alltså såsom exempelvis inklusive exklusive dels särskilt varav varmed varför varefter vartill varvid varigenom vari varpå därav däribland vilket'.split(
    ' ',
  ),
);

/** Where the words after a comma begin: *Golvet sopas varje dag, fönstren putsas i maj*. */
export function commaEnd({ tokens, masked }: PreparedText, at: number): number | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || next?.sentence !== token.sentence || joints.has(next.word) || aside.has(next.word)) return undefined;
  return masked.slice(token.end, next.start) === ', ' ? at + 1 : undefined;
}

/** Where a joint begins in the text. */
export const jointStart = ({ tokens }: PreparedText, at: number): number =>
  (joints.has(tokens[at]?.word ?? '') || isConsequence(tokens, at) ? tokens[at] : tokens[at + 1])?.start ?? 0;

/** The signs that stand before a joint: a comma closes the clause before. */
export const signsBefore = ({ tokens, masked }: PreparedText, at: number): string =>
  joints.has(tokens[at]?.word ?? '')
    ? masked.slice(tokens[at - 1]?.end, tokens[at]?.start)
    : masked.slice(tokens[at]?.end, tokens[at + 1]?.start);

/** Where the sentence of a token begins. */
export function firstOf(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0 && tokens[first - 1]?.sentence === tokens[at]?.sentence) first--;
  return first;
}

const openers = new Set([
  ...subordinators,
  ...'vad vem var innan huruvida tills sedan så än varvid varpå varefter därvid'.split(' '),
]);

/** What is joined after it may belong to a clause of its own. *Att* with an infinitive is none. */
export function opensClause(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (word === 'att') return !isInfinitive(tokens[at + 1]?.word ?? '');
  // "boka om besöket": the particle of a verb.
  if (word === 'om' && isInfinitive(tokens[at - 1]?.word ?? '')) return false;
  // "läggs om, hängrännor byts": so is one before a comma.
  if (word === 'om' && (tokens[at + 1]?.start ?? 0) > (tokens[at]?.end ?? 0) + 1) return false;
  // "en gång om året": how often.
  if (word === 'om' && /^(?:året|dagen|dygnet|veckan|månaden)$/.test(tokens[at + 1]?.word ?? '')) return false;
  // "i buntar om 50": how many.
  if (word === 'om' && /^\d/.test(tokens[at + 1]?.word ?? '')) return false;
  // "innan tillverkning": a preposition.
  if (word === 'innan') return hasVerb(tokens, at);
  return openers.has(word);
}

/** So many words on, the verb of a clause has come. */
const farthestVerb = 7;

/** Whether there is a verb before the next joint or comma. */
function hasVerb(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + farthestVerb; i++) {
    const [token, before] = [tokens[i], tokens[i - 1]];
    if (!token || token.sentence !== before?.sentence || joints.has(token.word) || token.start > before.end + 1)
      return false;
    if (isVerbNow(token.word) || isPassiveNow(token.word)) return true;
    // "innan seglingen ska börja"; but "innan start ska den".
    if (/^(?:ska|skall|kan|får|måste)$/.test(token.word) && isInfinitive(tokens[i + 1]?.word ?? '')) return true;
  }
  return false;
}
