import type { Lexicon } from './lexicon.ts';
import { looseDegrees } from './loose-degrees.ts';
import { isPlainManner, looseManners } from './loose-manners.ts';
import type { Pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';

/** Loose wording that is told by how it is built, whatever the words are. Single words stand in the list `vague`. */
export const looseWordings: readonly Pattern[] = [...looseManners, ...looseDegrees];

export interface Wording {
  readonly start: number;
  readonly end: number;
}

/** None overlaps another; what the workspace has taken out of the list is not found. */
export function looseWordingIn(text: PreparedText, lexicon: Lexicon): readonly Wording[] {
  const found = looseWordings.flatMap(sought =>
    text
      .all(sought)
      .filter(({ 0: words }) => !isPlainManner(words) && !lexicon.cut('vague', words))
      // A group at the end is what is loose; what stands before it says of whom it is said.
      .map(({ 0: words, 1: loose = words, index }) => ({
        start: index + words.length - loose.length,
        end: index + words.length,
      })),
  );
  return found.filter(
    ({ start, end }, i) => !found.some((other, j) => j < i && other.start < end && start < other.end),
  );
}
