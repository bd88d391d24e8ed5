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
/** *Hur ofta? (Mål: varje dag) Av vem?*: what stands between two questions. */
const aside = one`^\)?\s*(?:\([^()]*\)[.,]?\s*)?`;
const modal = one`(?<!\p{L})(?:ska|skall)(?!\p{L})`;

/** Each from its first word to its mark. Without a *ska* whatever has the mark asks: *Rabatt på licens?*. */
export function questionsIn(text: PreparedText): readonly Span[] {
  if (!text.has(questionMark)) return [];
  const { lower } = text;
  const isDemand = modal.test(lower);
  return text.all(questionMark).flatMap(({ index }, i, marks) => {
    const sentence = text.sentences.find(([, end]) => end > index)?.[0] ?? 0;
    const before = (marks[i - 1]?.index ?? -2) + 2;
    const start = before > sentence ? before + (aside.exec(lower.slice(before))?.[0].length ?? 0) : sentence;
    const words = lower.slice(start, index + 2);
    if (ofReader.test(words) || quoted.test(lower.slice(0, index))) return [];
    const opening = asks.exec(words)?.[0];
    if (opening === undefined ? isDemand : modal.test(opening)) return [];
    return [[start + (opening?.length ?? 0), index + 2] as const];
  });
}
