import { isInSubordinate, mainModals, mainShalls, onlyMainModals, shall as shallWords } from './clauses.ts';
import type { PreparedText } from './prepared-text.ts';
import { isInfinitive } from './verbs.ts';

const must = new Set(['måste', 'behöver', 'bör']);

/**
 * Places of the modals that carry a demand each. Where the text demands with *måste*, *behöver* or *bör* alone, that is its
 * *ska*.
 */
export function demandsIn(text: PreparedText): readonly number[] {
  const shalls = mainShalls(text);
  if (!/måste|behöver|bör/.test(text.lower)) return shalls;
  const [shall] = shalls;
  const musts = (): readonly number[] => mainModals(text, must).filter(place => isInfinitive(verbAfter(text, place)));
  if (shall === undefined) return musts();
  // "behöver klargöra hur riggen ska fästas": the one *ska* there is tells of how.
  const isToldOf = shalls.length === 1 && isAskedOf(text, shall) && onlyMainModals(text, must).some(at => at < shall);
  return isToldOf ? musts() : [...mustBefore(text, shall), ...shalls];
}

/** *hur riggen ska fästas*, *vad som ska göras*: in a clause that only tells of what is asked. */
const isAskedOf = (text: PreparedText, shall: number): boolean =>
  isInSubordinate(text, shall) &&
  text.tokens
    .slice(Math.max(0, shall - 12), shall)
    .some(({ word, sentence }) => /^(?:hur|vad|vilka|vilken)$/.test(word) && sentence === text.tokens[shall]?.sentence);

/** *Grinden måste hållas låst och vakten ska*: the demand that is joined to the one with *ska*. */
function mustBefore(text: PreparedText, shall: number): readonly number[] {
  // "Ifall A ska ske så behöver B och C som ska ske": neither *ska* makes a demand.
  if (!onlyMainModals(text, shallWords).includes(shall)) return [];
  const [place] = onlyMainModals(text, must);
  const isJoined = (from: number): boolean =>
    text.tokens[from]?.sentence === text.tokens[shall]?.sentence &&
    // "bör och ska normalt svara" is one demand.
    text.tokens.slice(from + 2, shall).some(({ word }) => word === 'och' || word === 'samt');
  return place !== undefined && place < shall && isInfinitive(verbAfter(text, place)) && isJoined(place) ? [place] : [];
}

/** Past what may stand between: *behöver därför kunna*, *måste systemet visa*. */
const verbAfter = ({ tokens }: PreparedText, place: number): string =>
  tokens.slice(place + 1, place + 6).find(({ word }) => isInfinitive(word))?.word ?? '';
