import { sentenceSpan } from './language.ts';
import type { Hit } from './lexicon.ts';
import type { Kind } from '../model/generated/types.ts';
import { one } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { isInfinitive } from './verbs.ts';

const judged = one`(?<!\p{L})(?:finner|anser|bedömer|anses|bedöms)(?: \p{L}+)?(?: (?:vara|som))? $`;
/** *som är nödvändig för att arbetet ska kunna avslutas*: bounded by its purpose. */
const forPurpose = one`^ (?:för(?: att)?|till)(?!\p{L})`;
const is = one`(?<!\p{L})(?:är|vara|krävs som) $`;
/** *en policy som revideras löpande*, *ledare som ofta arbetar kväll*: told of papers and people, and asked of nobody. */
const relative = one`(?<!\p{L})(?:som|vilka|vilket|där) (?:[\p{L}-]+ ){0,4}$`;
const others = one`(?<!\p{L})(?:publicer|revider|utfärd|ändra|kommer ut|arbetar|bor|besöker|befinner|förändra)\p{L}*`;
const demands = one`(?<!\p{L})(?:ska|skall|måste|bör|åtar|förbinder|skyldig)(?!\p{L})`;
const clauseBreak = one`(?<!\p{L})(?:men|eftersom|samt)(?!\p{L})[^.;]*$`;
const reserved = one`(?<!\p{L})(?:kan (?:[\p{L}-]+ ){0,5}?komma att|förbehåller sig)(?!\p{L})`;
const compared = one`\p{L}{3,}(?:are|ast)$`;

/** A loose word where it decides little: another judges, a purpose bounds it, it tells and does not demand, it is what is scored. */
export function saysLittle(text: PreparedText, { start, end, list }: Hit, kind: Kind | undefined): boolean {
  const word = text.lower.slice(start, end);
  const [from, to] = sentenceSpan(text, start);
  const before = text.lower.slice(from, start);
  const after = text.lower.slice(end, to);
  // What the buyer finds fit is told as another's judgement.
  if (judged.test(before)) return true;
  if (/^(?:nödvändig|erforderlig)/.test(word) && is.test(before) && forPurpose.test(after)) return true;
  // "hur trovärdig planen är": what is asked or judged.
  if (/(?<![a-zåäö])hur $/.test(before)) return true;
  if (list === 'vague-time' && relative.test(before) && others.test(`${before.slice(-30)}${after.slice(0, 30)}`))
    return true;
  // "kan komma att utökas efter verksamhetens behov": a reservation of the buyer's.
  if (reserved.test(before)) return true;
  if (/^(?:ett antal|några)$/.test(word)) return !demands.test(before) || clauseBreak.test(before);
  // What is compared or weighed in an award is put on a scale.
  return kind === 'award' && (/het$/.test(word) || compared.test(word)) && !isInfinitive(word);
}
