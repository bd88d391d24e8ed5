import { isObject, type Json } from '../model/json.ts';
import { keyLine } from './key-line.ts';
import type { Parts } from './place.ts';
import { formatPointer, indexIn, isList, nameIn, valueAtPath } from './pointer.ts';
import { mapScalar } from './scalar-map.ts';
import { pathOfSegment } from './segment-path.ts';
import type { Spot } from './source-type.ts';
import { contentEnd, type ScalarTree, type Tree } from './tree.ts';

/** What stands at an offset in the segment at `index`. */
export function pointerAt(parts: Parts, offset: number, index: number): Spot {
  const { names, requirement } = pathOfSegment(parts, index);
  const chunk = requirement === undefined ? {} : { chunkId: requirement };
  const segment = parts.segments[index];
  if (!segment) return { at: '', onKey: false };
  const within = offset - parts.startOf(index);
  const tree = parts.treeOf(index);
  const root = { isList: names.length > 1 || segment.kind === 'item', names: baseNames(names, segment.kind) };
  const found = tree && descend(segment.text, unwrap(tree, root.isList), within, []);
  if (!found)
    return { at: formatPointer([...root.names, ...guess(segment.text, within, root.isList)]), onKey: false, ...chunk };
  const at = formatPointer([...root.names, ...named(parts, root.names, found.path)]);
  return {
    at,
    onKey: found.onKey,
    ...(found.valueOffset === undefined ? {} : { valueOffset: found.valueOffset }),
    ...chunk,
  };
}

/** A top-level key's own tree begins above the key; an element's inside its dash. */
function baseNames(names: readonly string[], kind: string): readonly string[] {
  return kind === 'key' || kind === 'list' ? [] : names;
}

function unwrap(tree: Tree, isElement: boolean): Tree {
  return isElement && tree.type === 'list' && tree.entries.length === 1 ? (tree.entries[0]?.value ?? tree) : tree;
}

interface Found {
  readonly path: readonly (string | number)[];
  readonly onKey: boolean;
  readonly valueOffset?: number;
}

function descend(text: string, tree: Tree, offset: number, path: readonly (string | number)[]): Found | undefined {
  if (tree.type === 'scalar') return inScalar(text, tree, offset, path);
  if (tree.type === 'map') {
    for (const entry of tree.entries) {
      const here = [...path, entry.key];
      if (within(entry.keyRange, offset)) return { path: here, onKey: true };
      if (holds(entry.value, entry.after, offset)) return descend(text, entry.value, offset, here);
    }
  } else {
    for (const [i, entry] of tree.entries.entries()) {
      if (holds(entry.value, entry.dash === undefined ? undefined : entry.dash + 1, offset)) {
        return descend(text, entry.value, offset, [...path, i]);
      }
    }
  }
  return tree.flow && within(tree.range, offset) ? { path, onKey: false } : undefined;
}

/** From just after the colon or dash to the end of the value. */
function holds(value: Tree, after: number | undefined, offset: number): boolean {
  const end = Math.max(value.range[0], contentEnd(value));
  return offset >= Math.min(after ?? value.range[0], value.range[0]) && offset <= end;
}

function within(range: readonly [number, number], offset: number): boolean {
  return offset >= range[0] && offset <= range[1];
}

function inScalar(text: string, scalar: ScalarTree, offset: number, path: readonly (string | number)[]): Found {
  if (!within(scalar.range, offset)) return { path, onKey: false };
  const map = mapScalar(text, scalar);
  if (!map) return { path, onKey: false };
  let valueOffset = 0;
  while (valueOffset < map.length - 1 && (map[valueOffset + 1] ?? Infinity) <= offset) valueOffset++;
  return { path, onKey: false, valueOffset };
}

/** Indexes below `base` as `@ID` where the value has them. */
function named(
  parts: Parts,
  base: readonly string[],
  path: readonly (string | number)[],
): readonly (string | number)[] {
  let here: Json | undefined = startValue(parts.value, base);
  return path.map(name => {
    const list = here;
    here = list === undefined ? undefined : valueAtPath(list, [name]);
    return isList(list) && typeof name === 'number' ? nameIn(list, name) : name;
  });
}

function startValue(value: Json, names: readonly string[]): Json | undefined {
  let here: Json | undefined = value;
  for (const name of names) {
    if (isList(here)) {
      const index = indexIn(here, name);
      here = typeof index === 'number' ? here[index] : undefined;
    } else here = here !== undefined && isObject(here) ? here[name] : undefined;
  }
  return here;
}

/** In a gap or a damaged chunk: the keys that stand above with less indentation. */
function guess(text: string, offset: number, isElement: boolean): readonly string[] {
  const before = text.slice(0, offset).split('\n');
  const line = before.pop() ?? '';
  const lineRest = text.slice(offset).split('\n', 1)[0] ?? '';
  const own = stripped(line + lineRest);
  const names: string[] = [];
  let limit = own.content.trim() === '' ? line.length : own.column;
  const key = keyLine(own.content.trimEnd());
  if (key && line.length >= own.column) names.unshift(key.key);
  for (const above of before.toReversed()) {
    const { column, content } = stripped(above);
    if (content.trim() === '' || content.startsWith('#') || column >= limit) continue;
    limit = column;
    const found = keyLine(content.trimEnd());
    if (found && found.rest === '') names.unshift(found.key);
  }
  return isElement ? names.filter(name => name !== '') : names;
}

/** A line without indentation and dashes, and the column where the rest starts. */
function stripped(line: string): { readonly column: number; readonly content: string } {
  const lead = /^[ \t]*(?:-[ \t]+)*/.exec(line)?.[0] ?? '';
  return { column: lead.length, content: line.slice(lead.length).replace(/\r$/, '') };
}
