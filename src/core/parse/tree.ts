import type { Json } from '../model/json.ts';
import { indexWhenAskedOften } from './asked-often.ts';

/**
 * One chunk's syntax, with ranges in UTF-16 offsets from the chunk's start. Made from the parser's nodes when somebody
 * asks for a place, and soon forgotten; values live on without it.
 */
export type Tree = ScalarTree | MapTree | ListTree;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';

export interface ScalarTree {
  readonly type: 'scalar';
  readonly style: ScalarStyle;
  readonly range: readonly [number, number];
  /** As the chunk's value has it: an id read as a number is its source text here. */
  readonly value: Json;
  /** What YAML itself makes of it; differs from `value` only for ids and numbers that JSON does not know. */
  readonly resolved: unknown;
}

export interface MapTree {
  readonly type: 'map';
  readonly flow: boolean;
  readonly range: readonly [number, number];
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly keyRange: readonly [number, number];
  /** Just after the colon; undefined for a key without one (`{ key }`). */
  readonly after: number | undefined;
  /** Written `? key`. */
  readonly explicit: boolean;
  /** Inside `{ }`, or a pair inside `[ ]`. */
  readonly flow: boolean;
  readonly value: Tree;
}

export interface ListTree {
  readonly type: 'list';
  readonly flow: boolean;
  readonly range: readonly [number, number];
  readonly entries: readonly ListEntry[];
}

export interface ListEntry {
  /** Offset of the dash; undefined in a flow list. */
  readonly dash: number | undefined;
  readonly value: Tree;
}

/** End of what the tree writes: without the comments and empty lines that follow it. */
export function contentEnd(tree: Tree): number {
  if (tree.type === 'scalar' || tree.flow) return tree.range[1];
  const last = tree.entries.at(-1);
  if (!last) return tree.range[1];
  const own = 'keyRange' in last ? (last.after ?? last.keyRange[1]) : (last.dash ?? 0) + 1;
  return Math.max(own, last.value.type === 'scalar' && last.value.style === 'empty' ? 0 : contentEnd(last.value));
}

/** The entry of a key: the first where it is doubled. */
export function entryOf(map: MapTree, key: string): MapEntry | undefined {
  const known = entriesByKey(map);
  return known ? known.get(key) : map.entries.find(entry => entry.key === key);
}

/** A finding about each key of a long mapping does not look through all of them. */
const entriesByKey = indexWhenAskedOften(
  ({ entries }: MapTree) => entries.length,
  ({ entries }) => new Map(entries.toReversed().map(entry => [entry.key, entry])),
);
