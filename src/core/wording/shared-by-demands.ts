import type { Pair } from './coordinated-demands.ts';
import { joints, opensClause } from './joints.ts';
import type { OwnClause } from './own-clauses.ts';
import { one } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { definite } from './subject-and-verb.ts';
import { isInfinitive, isPassiveNow, isVerbNow } from './verbs.ts';

/** What two demands under one *ska* have in common, and where a text is too unsure to be divided. */

/** *ska även*: said of the first only, or of both at once. */
const light = one`^(?:även|också|dessutom|vidare|därutöver)$`;
/** *ska inte*, *ska endast*, *ska först*: what the words reach is not sure. */
const unsure = one`(?<!\p{L})(?:inte|ej|aldrig|endast|bara|enbart|först|antingen|både|dels|såväl)(?!\p{L})`;
const since = one`^(?:sedan|senast)(?!\p{L})`;
const ownTime = one`(?<!\p{L})(?:tiden ut|avtalstiden ut|vid anbud\p{L}*|under (?:hela )?\p{L}*tiden|inom|senast)(?!\p{L})`;
const conditional = one`^(?:vid|när|om|innan|före|efter|under|inför|i samband|inom|senast|på (?:begäran|anmodan|uppmaning|beställarens))(?!\p{L})`;

/**
 * What stands between *ska* and the first verb and is said of both: *ska vid fel ringa … och skriva …*. Empty where nothing
 * does, undefined where its reach is not sure.
 */
export function sharedAdverbial({ raw, tokens }: PreparedText, pair: Pair): string | undefined {
  const shall = tokens[pair.shall];
  const first = tokens.findIndex(({ word }, i) => i > pair.shall && word !== 'kunna' && isInfinitive(word));
  const verb = tokens[first];
  if (!shall || !verb || raw.slice(shall.end, verb.start).includes(',')) return '';
  const words = tokens.slice(pair.shall + 1, first).filter(({ word }) => word !== 'kunna' && !light.test(word));
  const said = words.map(({ start, end }) => raw.slice(start, end)).join(' ');
  if (said === '') return '';
  if (unsure.test(said.toLowerCase())) return undefined;
  // "ska tydligt märkas ut och vara låst": how the first is done.
  if (words.length === 1 && said.endsWith('t') && /^(?:vara|ha|finnas|bli)$/.test(pair.verbs[1])) return '';
  const hasOwn = !raw.slice(pair.verbStart).toLowerCase().startsWith(pair.verbs[1]);
  // "ska sedan fem år arbeta med hamnar och ha tre kunder vid anbudstidens utgång": each has its own time.
  if (!hasOwn && since.test(said.toLowerCase()) && ownTime.test(raw.slice(pair.verbStart).toLowerCase())) return '';
  if (!hasOwn) return `${said} `;
  return conditional.test(said.toLowerCase()) ? undefined : '';
}

/** A list after a colon, a quoted sign before the verb: no two demands that a cut would part. */
export const isBetweenBroken = ({ masked, tokens }: PreparedText, { shall, span, verbStart }: Pair): boolean =>
  masked.slice(tokens[shall]?.end, span[0]).includes(':') || /["”„]/.test(masked.slice(span[0], verbStart));

const andOr = /^och\/eller/;

/**
 * A clause whose beginning is not sure: after *och/eller*; after a comma alone, where another clause has been opened (*när en
 * kund flyttar, ärendet avslutas*); or where the words before the joint may be part of the subject (*i PDF och ritning och
 * modell lämnas*).
 */
export function isUnsureClause({ lower, tokens }: PreparedText, shall: number, own: OwnClause): boolean {
  if (andOr.test(lower.slice(own.span[0])) || /(?:^|\s)eller$/.test(lower.slice(0, own.span[0]).trimEnd())) return true;
  // "och behörigen undertecknas": a word of how looks like a definite noun.
  if (own.verb === own.subject + 1 && /igen$/.test(tokens[own.subject]?.word ?? '')) return true;
  const joint = tokens.findIndex(({ start }) => start === own.span[0]);
  const isComma = !joints.has(tokens[joint]?.word ?? '') && lower[own.span[0] - 1] !== ';';
  const within = tokens.slice(shall + 1, joint).some((_, i) => opensClause(tokens, shall + 1 + i));
  if (isComma) return within && /,\s*$/.test(lower.slice(0, own.span[0]));
  const [before, earlier] = [tokens[joint - 1]?.word ?? '', tokens[joint - 2]?.word ?? ''];
  const isRow = joints.has(earlier) && !definite.test(before) && !isVerb(before);
  return isRow && own.subject !== own.verb && !definite.test(tokens[own.verb - 1]?.word ?? '');
}

const isVerb = (word: string): boolean => isInfinitive(word) || isVerbNow(word) || isPassiveNow(word);
