import { takesOn } from './duty-places.ts';
import { around, sentenceUpTo } from './language.ts';
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
/** *Avsteg kan ibland behövas*: told of what happens. */
const seldom = /^(?:ibland|ofta|emellanåt|stundtals)$/;
const mayHappen = one`(?<!\p{L})kan (?:[\p{L}-]+ ){0,3}$`;
const demands = one`(?<!\p{L})(?:ska|skall|måste|bör|${takesOn}|skyldig)(?!\p{L})`;
const clauseBreak = one`(?<!\p{L})(?:men|eftersom|samt)(?!\p{L})[^.;]*$`;
const reserved = one`(?<!\p{L})(?:kan (?:[\p{L}-]+ ){0,5}?komma att|förbehåller sig)(?!\p{L})`;
/** *bidra till en bra överlämning*: that nobody can see the striving is the fault, and the word only its object. */
const strivenFor = one`(?<!\p{L})(?:bidrar? till|medverkar? till|främjar?|verkar? för|sträva\p{L}* (?:efter|mot|till)|underlätta\p{L}*)(?: att)?(?: [\p{L}-]+){0,2} $`;
const compared = one`\p{L}{3,}(?:are|ast)$`;

/** A loose word where it decides little: another judges, a purpose bounds it, it tells and does not demand, it is what is scored. */
export function saysLittle(text: PreparedText, { start, end, list }: Hit, kind: Kind | undefined): boolean {
  const word = text.lower.slice(start, end);
  const [before, after] = around(text, [start, end]);
  // What the buyer finds fit is told as another's judgement.
  if (judged.test(before)) return true;
  if (/^(?:nödvändig|erforderlig)/.test(word) && is.test(before) && forPurpose.test(after)) return true;
  // "hur trovärdig planen är": what is asked or judged.
  if (/(?<![a-zåäö])hur $/.test(before)) return true;
  if (list === 'vague-time' && relative.test(before) && others.test(`${before.slice(-30)}${after.slice(0, 30)}`))
    return true;
  if (list === 'vague-time' && seldom.test(word) && mayHappen.test(before)) return true;
  if (isStrivenFor(text, start)) return true;
  // "kan komma att utökas efter verksamhetens behov": a reservation of the buyer's.
  if (reserved.test(before)) return true;
  if (/^(?:ett antal|några)$/.test(word)) return !demands.test(before) || clauseBreak.test(before);
  // What is compared or weighed in an award is put on a scale.
  return kind === 'award' && (/het$/.test(word) || compared.test(word)) && !isInfinitive(word);
}

/** *Tydligt ange*, *väsentligt påverka*: how something is said, or a threshold taken from the law. */
const said = one`^\s+(?:\p{L}+\s)?(?:ange|framgå|märk|redovis|beskriv|specificer|definier|marker|skylt|visa|visas|påverk|öka|minska|avvik|förändra|överstig|understig)\p{L}*`;
const saidBefore = one`(?<!\p{L})(?:ang|framgå|märk|redovis|beskriv|specificer|marker|skylt|visa)\p{L}*\s+$`;

const heading = one`^\s*(?:[\p{L}-]+\s){0,2}$`;
const headed = one`^(?:\s[\p{L}-]+){1,3}:\s+\p{L}+(?:\s\S+){2}`;

/** Words that say little, but seldom decide anything. */
export function isDoubtful(text: PreparedText, { start, end }: Hit): boolean {
  const word = text.lower.slice(start, end);
  const after = text.lower.slice(end);
  if (/^(?:god|gott)$/.test(word) && /^\s+svenska/.test(after)) return true;
  // The statute's own words (dataskyddsförordningen artikel 28 and 32).
  if (
    /^lämpliga$/.test(word) &&
    /^\s+(?:tekniska (?:och|eller) organisatoriska )?(?:skydds|säkerhets)?åtgärder/.test(after)
  )
    return true;
  // "Anpassningsbar rapportering: egna rapporter byggs …": a heading, and what is meant comes after it.
  if (heading.test(text.lower.slice(0, start)) && headed.test(after)) return true;
  // "några av följande": too few are still seen to be too few.
  if (/^någr[ao]$/.test(word) && /^\s+av (?:följande|nedanstående)(?![a-zåäö])/.test(after)) return true;
  // "ändras väsentligt": the law's own measure of a change.
  if (
    word === 'väsentligt' &&
    /(?:ändra|förändra|avvik|skilj|påverka|överskrid)\S*\s+$/.test(text.lower.slice(0, start))
  )
    return true;
  return (
    /^(?:tydligt|utförligt|väsentligt|nämnvärt|avsevärt|märkbart)$/.test(word) &&
    (said.test(after) || saidBefore.test(text.lower.slice(Math.max(0, start - 24), start)))
  );
}

export function isStrivenFor(text: PreparedText, start: number): boolean {
  return strivenFor.test(sentenceUpTo(text, start));
}
