import { one } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { isVerbNow, isPassiveNow, isInfinitive } from './verbs.ts';

/** Which words that leave a way out can go without taking more than that with them. */

const ranked = one`^i (?:första|andra) hand$`;
const dispute = one`(?<!\p{L})tvist`;
/** *bara i undantagsfall och endast om …*, *eller i förekommande fall B*, *konsten får gärna*, *vi ser gärna*. */
const leftHanging = one`(?<!\p{L})(?:bara|endast|enbart|eller|inte|ej|aldrig|än)\s*$`;
const kindly = one`(?<!\p{L})(?:får|(?:ser|tar)(?: (?:vi|kommunen|beställaren))?|vill|kan|är|välkomna\p{L}*)\s*$`;
/** *göra bytet så smidigt som möjligt*, *ska vara så tyst som möjligt*, *ska ske så snart som möjligt*: what the verb asks for. */
const complementOf = one`(?<!\p{L})(?:gör|göra|göras|gjord\p{L}*|bli|blir|vara|är|hålla|hållas|hålls|ske|sker|utformas|fungera|placeras|bevara|bevaras)(?:\s[\p{L}-]+){0,3}\s*$`;
const immediately = one`(?<!\p{L})(?:ske|vara|bli|fungera|gälla)\s*$`;
/** *…, helst bägge, …*: a word or two of their own, which would be left without a place in the sentence. */
const ownAside = one`^\s+[\p{L}-]+(?:\s[\p{L}-]+)?\s*[,.;]`;
/** *i den omfattning som* asks for a clause after it. */
const opensClause = one`(?<!\p{L})(?:som|att|den mån|den utsträckning|den grad|den omfattning|såvida|förutsatt)$`;
const bareExtent = one`(?:allteftersom|den (?:mån|grad|utsträckning|omfattning))$`;
const finite = one`^\s+(\p{L}+)`;

/** *vid behov och minst vart tredje år*, *eventuella och faktiska fel*: what is joined to the words would be left alone. */
export function isJoinedOn(rest: string): boolean {
  const next = /^\s+(?:och|eller|samt)\s+([a-zåäöé-]+)/.exec(rest)?.[1];
  return next !== undefined && !(isInfinitive(next) || isVerbNow(next) || isPassiveNow(next));
}

/**
 * *ska vid behov och om möjligt låna ut*, *så snart som möjligt och där det behövs*: what the words are joined to would end in
 * its joint. In *ska rymma 40 enheter och vid behov kunna byggas ut* the verb after them carries on.
 */
function isJoinedTo(text: PreparedText, start: number, rest: string): boolean {
  const joint = text.tokens.findLastIndex(token => token.start < start);
  if (!/^(?:och|samt)$/.test(text.tokens[joint]?.word ?? '')) return false;
  const next = finite.exec(rest)?.[1];
  if (next === undefined) return true;
  const modal = text.tokens.findLastIndex(({ word }, i) => i < joint && modals.has(word));
  return isInfinitive(next) && !text.tokens.slice(modal + 1, joint).some(({ word }) => isInfinitive(word));
}
const modals = new Set(['ska', 'skall', 'bör', 'måste', 'får', 'kan']);

/** *i mark där det är möjligt, annars i kanal* */
const otherwise = one`(?<!\p{L})(?:annars|i annat fall|i andra fall|i övriga fall)(?!\p{L})`;

/** Whether what is left without the words of a hit is a sentence that means the same apart from them. */
export function canBeLeftOut(text: PreparedText, entry: string, start: number, end: number): boolean {
  const [before, rest] = [text.lower.slice(0, start), text.lower.slice(end)];
  if (isJoinedOn(rest) || otherwise.test(rest)) return false;
  if (ranked.test(entry)) return !dispute.test(text.lower);
  // "kan komma att kräva": the verb would be left in its infinitive.
  if (leftHanging.test(before) || entry === 'kan komma att') return false;
  if (/^(?:gärna|helst|om möjligt)$/.test(entry) && (kindly.test(before) || (/,\s*$/.test(before) && isNoClause(rest))))
    return false;
  // "påverkas så lite som möjligt": without its measure the verb says something else.
  if (/^så (?!långt)/.test(entry) || (/^så .+ som/.test(entry) && complementOf.test(before))) return false;
  if (isJoinedTo(text, start, rest)) return false;
  if (immediately.test(before) && /^\s*(?:[.,;]|$)/.test(rest)) return false;
  const next = finite.exec(rest)?.[1] ?? '';
  // "i den mån behov uppstår", "i den omfattning om 24 timmar": what follows would be left without its beginning.
  if (bareExtent.test(entry) && next !== '') return false;
  // "i den omfattning som krävs": the clause has its verb after the words.
  return !(
    opensClause.test(entry) &&
    (isVerbNow(next) || isPassiveNow(next) || /^(?:krävs|behövs|fordras)$/.test(next))
  );
}

const isNoClause = (rest: string): boolean => ownAside.test(rest) && !isInfinitive(finite.exec(rest)?.[1] ?? '');
