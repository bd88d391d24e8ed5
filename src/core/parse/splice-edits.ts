import { isPlainSafe } from './render.ts';
import type { Parts, TreePlace } from './place.ts';
import { mapScalar } from './scalar-map.ts';
import type { TextEdit } from './source-type.ts';
import type { ScalarTree } from './tree.ts';

/**
 * The edit inside a text's own source for a splice in its value; undefined where quotes, folding or block form cannot
 * take it as it is. The caller checks what the result reads as.
 */
export function spliceEdits(
  parts: Parts,
  place: TreePlace,
  [from, to]: readonly [number, number],
  insert: string,
): readonly TextEdit[] | undefined {
  const { tree, segment } = place;
  if (tree.type !== 'scalar' || typeof tree.value !== 'string') return undefined;
  const text = parts.segments[segment]?.text ?? '';
  const map = mapScalar(text, tree);
  const start = map?.[from];
  const end = map?.[to];
  if (start === undefined || end === undefined) return undefined;
  const written = writtenAs(tree, insert, text, parts.eol);
  if (written === undefined) return undefined;
  if (tree.style === 'plain' && !staysPlain(tree.value.slice(0, from) + insert + tree.value.slice(to), tree.value))
    return undefined;
  const base = parts.startOf(segment);
  return [{ range: [base + start, base + end], text: written }];
}

/** A text that leaves the plain style's safe ground gets quotes instead. */
function staysPlain(next: string, old: string): boolean {
  return isPlainSafe(next, false) || !isPlainSafe(old, false);
}

function writtenAs(tree: ScalarTree, insert: string, source: string, eol: string): string | undefined {
  switch (tree.style) {
    case 'plain':
      return /[\n\t]/.test(insert) ? undefined : insert;
    case 'single':
      return /[\n\t]/.test(insert) ? undefined : insert.replaceAll("'", "''");
    case 'double':
      return JSON.stringify(insert).slice(1, -1);
    case 'literal': {
      const indent = /\n( *)[^ \r\n]/.exec(source.slice(...tree.range))?.[1] ?? '';
      return insert.replaceAll('\n', eol + indent);
    }
    case 'folded':
      return insert.includes('\n') ? undefined : insert;
    case 'empty':
      return undefined;
  }
}
