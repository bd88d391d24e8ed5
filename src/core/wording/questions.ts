import { one, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

/** Questions that a requirement puts to the tenderer. */

/** *Var ligger båten?*; a mark within a word is part of an address. */
export const questionMark = pattern`[\p{L}\p{N})%]\?(?=[\s)]|$)`;

const word =
  '(?:hur|vad|vem|vilka|vilken|vilket|var|när|varför|(?:på|till|i|inom|under|med|från|för|av|via|vid|hos) (?:hur|vad|vilka|vilken|vilket|vem)|kan|har|finns|är|stödjer|stöder|hanterar|ingår|får|går|kommer|erbjuder|behöver|krävs|sker|lämnar|använder|uppfyller|godkänner|accepterar)';
/** *Hur loggas läsning?*, also after a heading or what it is asked about: *Larm: vem svarar?*, *Vid storm, hur gör ni?*. */
const asks = one`^(?:[^.?:,]{2,60}(?:[:,]| [–-]) )?(?=${word}(?!\p{L})[^?]*\?)`;
/** *Har du glömt koden?*: asked of whoever uses the thing. */
const ofReader = one`(?<!\p{L})(?:du|din|ditt|dina|dig)(?!\p{L})`;
/** *frågorna: Vad har hänt? När hände det?*: what is asked of others than the tenderer, and what is shown to them. */
const quoted = one`["”“«»]|(?<!\p{L})(?:fråg(?:an|or|orna|eformulär\p{L}*)|text(?:en)?|enkät\p{L}*|formulär\p{L}*|rubrik(?:en)?)(?!\p{L})`;
const modal = one`(?<!\p{L})(?:ska|skall)(?!\p{L})`;

/** Each from its first word to its mark. Without a *ska* whatever has the mark asks: *Rabatt på licens?*. */
export function questionsIn(text: PreparedText): readonly Span[] {
  if (!text.has(questionMark)) return [];
  const { lower } = text;
  const isDemand = modal.test(lower);
  return text.sentences.flatMap(([start, end]) => {
    const marked = text.all(questionMark).filter(({ index }) => index >= start && index < end);
    const last = marked.at(-1);
    if (!last || ofReader.test(lower.slice(start, end)) || quoted.test(lower.slice(0, last.index))) return [];
    const opening = asks.exec(lower.slice(start, end))?.[0];
    if (opening === undefined && isDemand) return [];
    if (opening !== undefined && opening.length > 0 && modal.test(opening)) return [];
    return [[start + (opening?.length ?? 0), last.index + 2] as const];
  });
}
