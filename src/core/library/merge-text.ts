/** Longer texts than this are not merged: comparing them would cost more than reading them. */
const longestMerge = 2000;

/**
 * Joins two changes of one text, word by word. `undefined` where both changed the same words, or words that stand side
 * by side: then a person chooses.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string | undefined {
  const [b, o, t] = [words(base), words(ours), words(theirs)];
  if (Math.max(b.length, o.length, t.length) > longestMerge) return undefined;
  const ourChanges = changesBetween(b, o);
  // What both changed alike is one change.
  const theirChanges = changesBetween(b, t).filter(change => !ourChanges.some(other => sameChange(change, other)));
  const changes = [...ourChanges, ...theirChanges].sort((x, y) => x.from - y.from || x.to - y.to);
  let merged = '';
  let at = 0;
  for (const [index, change] of changes.entries()) {
    const next = changes[index + 1];
    // Touching changes collide too: their order would be a guess.
    if (next && next.from <= change.to) return undefined;
    merged += b.slice(at, change.from).join('') + change.words.join('');
    at = change.to;
  }
  return merged + b.slice(at).join('');
}

/** A piece of a comparison: in both texts, only in the first, only in the second. */
export interface TextPiece {
  readonly type: 'same' | 'out' | 'in';
  readonly text: string;
}

/** Two texts word by word, for a person to read. Very long texts are shown as one taken out and one put in. */
export function compareTexts(before: string, after: string): readonly TextPiece[] {
  const [b, a] = [words(before), words(after)];
  const tooLong = Math.max(b.length, a.length) > longestMerge;
  const changes = tooLong ? [{ from: 0, to: b.length, words: a }] : changesBetween(b, a);
  const pieces: TextPiece[] = [];
  const add = (type: TextPiece['type'], list: readonly string[]): void => {
    if (list.length > 0) pieces.push({ type, text: list.join('') });
  };
  let at = 0;
  for (const { from, to, words: put } of changes) {
    add('same', b.slice(at, from));
    add('out', b.slice(from, to));
    add('in', put);
    at = to;
  }
  add('same', b.slice(at));
  return pieces;
}

/** Words with the space after them, so that joining them gives the text again. */
const words = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? [];

/** `from` to `to` of the base's words become `words`. */
interface WordChange {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

const sameChange = (a: WordChange, b: WordChange): boolean =>
  a.from === b.from && a.to === b.to && a.words.join('') === b.words.join('');

function changesBetween(base: readonly string[], changed: readonly string[]): readonly WordChange[] {
  const common = commonLengths(base, changed);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < base.length || j < changed.length) {
    if (i < base.length && j < changed.length && base[i] === changed[j]) {
      i++;
      j++;
      continue;
    }
    const [fromI, fromJ] = [i, j];
    while (
      (i < base.length || j < changed.length) &&
      !(i < base.length && j < changed.length && base[i] === changed[j])
    ) {
      const skipBase = common(i + 1, j);
      const skipChanged = common(i, j + 1);
      if (j >= changed.length || (i < base.length && skipBase >= skipChanged)) i++;
      else j++;
    }
    changes.push({ from: fromI, to: i, words: changed.slice(fromJ, j) });
  }
  return changes;
}

/** Length of the longest common subsequence of what follows `i` and `j`. */
function commonLengths(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? 1 + (table[(i + 1) * width + j + 1] ?? 0)
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  return (i, j) => (i > a.length || j > b.length ? -1 : (table[i * width + j] ?? 0));
}
