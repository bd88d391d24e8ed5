import type { TextEdit } from './source-type.ts';

/**
 * Two lists of edits that follow each other, as one list against the text before both. Edits that meet become one, so that
 * no two of the result touch.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  // From the end, so that the offsets of those before still hold.
  return sorted(second).reduceRight(applyOnto, sorted(first));
}

const sorted = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);

/** One edit that is counted in the text after the others. */
function applyOnto(others: readonly TextEdit[], { range: [start, end], text }: TextEdit): readonly TextEdit[] {
  const before: TextEdit[] = [];
  const met: { readonly edit: TextEdit; readonly at: number }[] = [];
  const after: TextEdit[] = [];
  let grown = 0;
  let grownBefore = 0;
  for (const edit of others) {
    const at = edit.range[0] + grown;
    const to = at + edit.text.length;
    grown += edit.text.length - (edit.range[1] - edit.range[0]);
    if (to < start) {
      before.push(edit);
      grownBefore = grown;
    } else if (at > end) after.push(edit);
    else met.push({ edit, at });
  }
  const [head, tail] = [met[0], met.at(-1)];
  if (!head || !tail) return [...before, { range: [start - grownBefore, end - grownBefore], text }, ...after];
  const tailEnd = tail.at + tail.edit.text.length;
  const joined: TextEdit = {
    range: [head.edit.range[0] - Math.max(0, head.at - start), tail.edit.range[1] + Math.max(0, end - tailEnd)],
    text:
      head.edit.text.slice(0, Math.max(0, start - head.at)) + text + tail.edit.text.slice(Math.max(0, end - tail.at)),
  };
  return [...before, joined, ...after];
}
