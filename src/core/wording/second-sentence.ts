import type { Pair } from './coordinated-demands.ts';
import { one } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { isInfinitive, isPassive } from './verbs.ts';

/** Whether the second of two demands that are parted is a sentence of its own, and what it needs to be one. */

/** *Brandlarm: …*, *Gallring – …*: what both demands are about. */
const heading = /^\p{Lu}[^.:;–]{1,60}(?::| –) (?=\p{L})/u;
const shallInside = one`(?<!\p{L})(?:ska|skall|är|har|får|måste)(?!\p{L})`;
/** *ska även*, *ska dessutom*: beside the first, which stands apart now. */
const beside = /^([^.,;:]*? (?:ska|skall|får|måste)) (?:även|också|dessutom|vidare|därtill|därutöver) /;
const besideFirstWord = /^(?:Dessutom|Vidare|Därutöver) (ska|skall|får|måste) (\p{Ll}+) /u;

/** The second without words that lean on the first, under the heading that both had. */
export function besideFirst(first: string, second: string): string {
  const own = second
    .replace(besideFirstWord, (_, modal: string, who: string) => `${capital(who)} ${modal} `)
    .replace(beside, '$1 ');
  const [over = ''] = heading.exec(first) ?? [];
  if (over === '' || shallInside.test(over.toLowerCase()) || heading.test(own)) return own;
  const goesOnSmall = /^\p{Ll}/u.test(first.slice(over.length));
  return over + (goesOnSmall ? own.slice(0, 1).toLowerCase() + own.slice(1) : own);
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** *minst 4 upplänkar*, *saltade och får inte*, *likvärdig är*: no subject that a sentence can begin with. */
const noSubject = one`^(?:(?:minst|högst|ca)? ?\d+|[^.]* (?:och|eller|samt)|likvärdig\p{L}*)$`;
/** *kontraktsvärdet är beräknat till*: what the buyer knows, and no demand. */
const ofPurchase = one`(?<!\p{L})(?:kontrakts|avtals|upphandlings)värdet?(?!\p{L})|(?<!\p{L})upphandlingens(?!\p{L})`;
const limited = one`^ (?:\p{L}+ )?(?:inte|ej|aldrig|endast|bara|enbart|högst|inga|ingen|inget)(?!\p{L})`;

/** Whether a clause tells of a demand. *nystartade företag får visa annan utredning* is an exception from the first. */
export function canStandAlone(who: string, verb: string, after: string): boolean {
  const lower = who.toLowerCase();
  if (noSubject.test(lower) || ofPurchase.test(lower)) return false;
  return verb !== 'får' || limited.test(after);
}

/** *ange var uppgifterna lagras och på vilket sätt nycklar förvaras*: another thing to tell, and no verb for the *ska*. */
export const isAsked = one`^(?:,? ?(?:och|samt)) (?:(?:på|i|av|för|till|med|hos|från) )?(?:vilk(?:en|et|a)|hur|vem|vad)(?!\p{L})`;

/**
 * *ska ha en kö där ärenden fördelas, och eskaleras när tiden gått*: after an active verb, what is done to things in a clause
 * belongs to that clause.
 */
export function isOtherVoice({ tokens }: PreparedText, { shall, verbs, span }: Pair): boolean {
  const first = tokens.find(({ word }, i) => i > shall && word !== 'kunna' && isInfinitive(word));
  if (!first || isPassive(first.word) || !isPassive(verbs[1])) return false;
  return tokens.some(({ word, start }) => start > first.start && start < span[0] && relative.has(word));
}

const relative = new Set(['där', 'som', 'vars', 'innan']);
