import { isObject, type Json } from '../model/json.ts';
import { guessPath } from './guess-path.ts';
import type { Parts } from './place.ts';
import { formatPointer, indexIn, isList, nameIn, valueAtPath } from './pointer.ts';
import { mapScalar } from './scalar-map.ts';
import { pathOfSegment } from './segment-path.ts';
import type { Cut } from './segment.ts';
import type { Spot } from './source-type.ts';
import { contentEnd, type ScalarTree, type Tree } from './tree.ts';

/** What stands at an offset in the segment at `index`. */
export function pointerAt(parts: Parts, offset: number, index: number): Spot {
  const segment = parts.segments[index];
  if (!segment) return { at: '', onKey: false };
  const { names, requirement } = pathOfSegment(parts, index);
  const chunk = requirement === undefined ? {} : { chunkId: requirement };
  const offsetWithin = offset - parts.startOf(index);
  const isElement = names.length > 1 || segment.kind === 'item';
  const base = baseNames(names, segment.kind);
  const tree = parts.treeOf(index);
  const root = tree && unwrap(tree, isElement);
  const isOutside = root?.type === 'scalar' && offsetWithin > root.range[1];
  const found = root && !isOutside ? descend(segment.text, root, offsetWithin, []) : undefined;
  if (found) {
    const at = formatPointer([...base, ...named(parts, base, found.path)]);
    const { onKey, valueOffset } = found;
    return { at, onKey, ...(valueOffset === undefined ? {} : { valueOffset }), ...chunk };
  }
  const guess = guessPath(segment.text, offsetWithin);
  const outer = outerNames(segment.cut, names, guess.column);
  if (outer) return { at: formatPointer(outer), onKey: false };
  // An element's own dash is in its name already
  const path = isElement && segment.kind !== 'part' ? guess.path.slice(1) : guess.path;
  return { at: formatPointer([...base, ...named(parts, base, path)]), onKey: guess.onKey, ...chunk };
}

/** On an empty line to the left of an element: the names of what would be continued there. */
export function outerNames(
  cut: Cut,
  names: readonly string[],
  column: number | undefined,
): readonly string[] | undefined {
  if (column === undefined || column > cut.column) return undefined;
  if (cut.kind === 'key' || cut.kind === 'list' || column === 0) return [];
  if (cut.kind === 'item' || cut.kind === 'head') return names.slice(0, -1);
  if (cut.kind === 'part') return column === cut.column ? names : names.slice(0, -1);
  if (column === cut.column) return names.slice(0, -1);
  return column > cut.context.dash ? names.slice(0, -2) : names.slice(0, -3);
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
