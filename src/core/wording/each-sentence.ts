import { isInSubordinate } from './clauses.ts';
import { one } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { subordinators } from './subordinators.ts';
import { isInfinitive } from './verbs.ts';
import type { Span } from '../text/index.ts';

/**
 * What each sentence of a requirement asks for by itself, whatever words it uses: *Leverantören ansvarar för larmet. Vid byte
 * av batteri ansvarar kommunen för låset*.
 */

const modals: ReadonlySet<string> = new Set(['ska', 'skall', 'måste', 'bör', 'behöver']);
/** Ask for something as the verb of a main clause. */
const asking: ReadonlySet<string> = new Set(
  'ansvarar svarar krävs kräver förutsätts förutsätter förväntas åligger åtar tillhandahåller ingår accepteras godtas tillåts'.split(
    ' ',
  ),
);
/** Open a clause that is no demand of its own. */
const openers: ReadonlySet<string> = new Set([...subordinators, 'att']);
/** *Det ska observeras att*, *ska inte tolkas som*: about the text, not about what is bought. */
const aboutText = one`^ (?:inte |ej |dock |även |också )?(?:observeras|noteras|nämnas|tolkas|förstås|påpekas|beaktas att|läsas|ses som|anses)(?!\p{L})`;
/** *är skyldig att*, *har ett helhetsansvar*. */
const isBound = one`^ (?:även |också |därvid |dessutom )?(?:skyldiga?|ansvariga?|förpliktade?)(?!\p{L})`;
const hasDuty = one`^ (?:även |också |dessutom )?(?:ett |det |hela |fullt )*(?:\p{L}+ )?\p{L}*ansvar(?:et)?(?!\p{L})`;
/** *Den måste inte lysa*: it may. */
const neednt = one`^ (?:inte|ej)(?!\p{L})`;
const unneeded = one`^ (?:inte|ej|enbart|endast|bara)(?!\p{L})`;
const forbidding = one`^ (?:\p{L}+ )?(?:inte|ej|aldrig|endast|enbart|bara)(?!\p{L})`;
/** *Därför ska varje grind ha en hasp*: the sentence before gives the reason. */
const reasoned = one`(?<!\p{L})(?:därför|således|alltså|därmed)(?!\p{L})`;

/** The word that asks in the second sentence that does; undefined where one at most does. */
export function secondAsking(text: PreparedText): Span | undefined {
  if (text.sentences.length < 2) return undefined;
  let first: number | undefined;
  for (const [place, token] of text.tokens.entries()) {
    if (token.sentence === first || !asks(text, place, token)) continue;
    if (first === undefined) first = token.sentence;
    else if (!isReasoned(text, token)) return [token.start, token.end];
  }
  return undefined;
}

function asks(text: PreparedText, place: number, { word, end }: Token): boolean {
  const after = text.lower.slice(end);
  if (modals.has(word)) {
    if (isInSubordinate(text, place) || aboutText.test(after)) return false;
    if (word === 'måste' && neednt.test(after)) return false;
    return word !== 'behöver' || (!unneeded.test(after) && governsVerb(text, place));
  }
  if (word === 'får') return forbidding.test(after) && !hasOpenerBefore(text, place);
  return asksAsVerb(word, after) && !hasOpenerBefore(text, place);
}

/** Whether the verb of a main clause lays something on its subject. */
function asksAsVerb(word: string, after: string): boolean {
  if (word === 'är') return isBound.test(after);
  if (word === 'har') return hasDuty.test(after);
  return asking.has(word) && !unneeded.test(after);
}

const governsVerb = ({ tokens }: PreparedText, place: number): boolean =>
  tokens.slice(place + 1, place + 4).some(({ word }) => isInfinitive(word));

/** Whether the sentence has opened another clause before the word. */
function hasOpenerBefore({ tokens }: PreparedText, place: number): boolean {
  const sentence = tokens[place]?.sentence;
  for (let i = place - 1; i >= 0 && tokens[i]?.sentence === sentence; i--)
    if (openers.has(tokens[i]?.word ?? '') && !isHolding(tokens, i)) return true;
  return false;
}

/** *Vidare gäller att leverantören är skyldig*: the clause is what is asked. */
const isHolding = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'att' && /^(?:gäller|innebär|betyder)$/.test(tokens[at - 1]?.word ?? '');

const isReasoned = ({ lower, sentences }: PreparedText, { sentence }: Token): boolean => {
  const [start, end] = sentences[sentence] ?? [0, 0];
  return reasoned.test(lower.slice(start, end));
};
