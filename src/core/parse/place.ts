import { isObject, type Json } from '../model/json.ts';
import { indexWhenAskedOften } from './asked-often.ts';
import { nthHealthy } from './healthy-places.ts';
import type { Inner, Outline, Top, Unit } from './outline.ts';
import type { Segment } from './segment.ts';
import { contentEnd, entryOf, type ListEntry, type MapEntry, type Tree } from './tree.ts';

/** What walking the text needs to know of a source. */
export interface Parts {
  readonly segments: readonly Segment[];
  readonly outline: Outline;
  readonly value: Json;
  readonly text: string;
  readonly eol: '\n' | '\r\n';
  startOf(index: number): number;
  treeOf(index: number): Tree | undefined;
  segmentAt(offset: number): number;
  /** The text from one offset to another, without joining the rest. */
  slice(from: number, to: number): string;
}

/**
 * Where a value stands. `tree`: inside one segment. The others span segments: `root`, a cut `list` (top-level when
 * `inner` is undefined), and a `unit`, an element made of several segments.
 */
export type Place =
  | { readonly type: 'root' }
  | { readonly type: 'list'; readonly top: Top; readonly unit?: number; readonly inner?: Inner }
  | { readonly type: 'unit'; readonly top: Top; readonly unit: number }
  | TreePlace;

export interface TreePlace {
  readonly type: 'tree';
  readonly segment: number;
  readonly tree: Tree;
  /** The entry of the enclosing tree that holds it; undefined for a whole document. */
  readonly entry: MapEntry | ListEntry | undefined;
}

/** Follows a path of keys and indexes of the value. Undefined when nothing stands there. */
export function findPlace(parts: Parts, path: readonly (string | number)[]): Place | undefined {
  let place: Place | undefined = { type: 'root' };
  for (const name of path) {
    place = step(parts, place, name);
    if (!place) return undefined;
  }
  return place;
}

export function step(parts: Parts, place: Place, name: string | number): Place | undefined {
  switch (place.type) {
    case 'root':
      return stepRoot(parts, String(name));
    case 'list':
      return place.inner === undefined ? stepUnits(parts, place.top, name) : stepSubs(parts, place, Number(name));
    case 'unit':
      return stepUnit(parts, place, String(name));
    case 'tree':
      return stepTree(place.segment, place.tree, name);
  }
}

function stepRoot(parts: Parts, key: string): Place | undefined {
  const { byKey, whole } = parts.outline;
  if (whole !== undefined) {
    const tree = parts.treeOf(whole);
    return tree && stepTree(whole, tree, key);
  }
  const top = byKey.get(key) ?? [...byKey.values()].find(t => holdsKey(parts.segments[t.first], key));
  if (!top) return undefined;
  if (top.units) return { type: 'list', top };
  const tree = parts.treeOf(top.first);
  return tree && stepTree(top.first, tree, key);
}

function holdsKey(segment: Segment | undefined, key: string): boolean {
  const content = segment?.reading.value;
  return content !== undefined && isObject(content) && Object.hasOwn(content, key);
}

function stepUnits(parts: Parts, top: Top, name: string | number): Place | undefined {
  const units = top.units ?? [];
  const index = nthHealthy(units, units.length, i => units[i]?.value !== undefined, Number(name));
  const unit = index === undefined ? undefined : units[index];
  if (index === undefined || !unit) return undefined;
  return unit.segments.length > 1 || unit.segments[0]?.kind === 'head'
    ? { type: 'unit', top, unit: index }
    : element(parts, top.starts[index] ?? 0);
}

/** The one element of an `item` or `sub` segment. */
function element(parts: Parts, segment: number): Place | undefined {
  const tree = parts.treeOf(segment);
  const entry = tree?.type === 'list' ? tree.entries[0] : undefined;
  return entry && { type: 'tree', segment, tree: entry.value, entry };
}

function stepSubs(parts: Parts, place: Extract<Place, { type: 'list' }>, index: number): Place | undefined {
  const segment = subSegment(parts, place, index);
  return segment === undefined ? undefined : element(parts, segment);
}

/** The segment of the `index`th healthy element of a list inside an element. */
export function subSegment(parts: Parts, place: Extract<Place, { type: 'list' }>, index: number): number | undefined {
  const { top, unit = 0, inner } = place;
  const segments = top.units?.[unit]?.segments;
  if (!inner || !segments) return undefined;
  const nth = nthHealthy(
    inner,
    inner.end - inner.first,
    i => segments[inner.first + i]?.reading.value !== undefined,
    index,
  );
  return nth === undefined ? undefined : (top.starts[unit] ?? 0) + inner.first + nth;
}

function stepUnit(parts: Parts, place: Extract<Place, { type: 'unit' }>, key: string): Place | undefined {
  const { top, unit } = place;
  const own = top.units?.[unit];
  const inner = own?.inners.find(i => i.key === key);
  if (inner) return { type: 'list', top, unit, inner };
  const holder = own && holderOf(own, key);
  return holder === undefined ? undefined : entryOfPart(parts, (top.starts[unit] ?? 0) + holder, key);
}

/** Place in an element's segments of the `head` or `part` that writes a key. */
function holderOf(unit: Unit, key: string): number | undefined {
  const { segments } = unit;
  const known = holdersOf(unit);
  if (known) return known.find(i => holdsKey(segments[i], key));
  const holder = segments.findIndex((segment, i) => isHolder(unit, segment, i) && holdsKey(segment, key));
  return holder < 0 ? undefined : holder;
}

/** An element's list may be long; the segments with its own keys are few. */
const holdersOf = indexWhenAskedOften(
  ({ segments }: Unit) => segments.length,
  unit => unit.segments.flatMap((segment, i) => (isHolder(unit, segment, i) ? [i] : [])),
);

const isHolder = ({ damaged }: Unit, { kind }: Segment, i: number): boolean =>
  (kind === 'head' || kind === 'part') && !damaged.has(i);

function entryOfPart(parts: Parts, segment: number, key: string): Place | undefined {
  const map = mapOfPart(parts, segment);
  return map && stepTree(segment, map, key);
}

/** The mapping that a `head` (inside its dash) or `part` segment writes. */
export function mapOfPart(parts: Parts, segment: number): Tree | undefined {
  const tree = parts.treeOf(segment);
  return tree?.type === 'list' ? tree.entries[0]?.value : tree;
}

function stepTree(segment: number, tree: Tree, name: string | number): TreePlace | undefined {
  if (tree.type === 'map') {
    const entry = entryOf(tree, String(name));
    return entry && { type: 'tree', segment, tree: entry.value, entry };
  }
  const entry = tree.type === 'list' ? tree.entries[Number(name)] : undefined;
  return entry && { type: 'tree', segment, tree: entry.value, entry };
}

/** Absolute range of what a place writes, without comments above it or empty lines after. */
export function placeRange(parts: Parts, place: Place): readonly [number, number] {
  switch (place.type) {
    case 'root':
      return [0, parts.text.length];
    case 'tree': {
      const base = parts.startOf(place.segment);
      const [start, end] = valueSpan(parts.segments[place.segment]?.text ?? '', place.tree);
      return [base + start, base + end];
    }
    case 'unit': {
      const first = place.top.starts[place.unit] ?? 0;
      const map = mapOfPart(parts, first);
      const base = parts.startOf(first);
      const start = map ? base + map.range[0] : dashOf(parts, first);
      return [start, segmentEnd(parts, first + unitLength(place.top.units?.[place.unit]) - 1)];
    }
    case 'list':
      return listRange(parts, place);
  }
}

function listRange(parts: Parts, place: Extract<Place, { type: 'list' }>): readonly [number, number] {
  const { top, unit, inner } = place;
  if (unit !== undefined && inner) {
    const base = top.starts[unit] ?? 0;
    return [dashOf(parts, base + inner.first), segmentEnd(parts, base + inner.end - 1)];
  }
  return [dashOf(parts, top.first + 1), segmentEnd(parts, top.end - 1)];
}

function unitLength(unit: Unit | undefined): number {
  return unit?.segments.length ?? 1;
}

/** Absolute offset of a segment's first character that is neither comment nor indentation: its dash or key. */
export function dashOf(parts: Parts, segment: number): number {
  return parts.startOf(segment) + contentStart(parts.segments[segment]?.text ?? '');
}

/** Offset of the first character of the first line that is neither empty nor a comment. */
export function contentStart(text: string): number {
  for (let at = 0; at < text.length;) {
    let body = at;
    while (text[body] === ' ' || text[body] === '\t') body++;
    const first = text[body];
    if (first !== undefined && first !== '#' && first !== '\n' && first !== '\r') return body;
    const end = text.indexOf('\n', body);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return 0;
}

/**
 * Absolute end of what a segment says: the end of its last line that is neither empty nor a comment. A damaged one ends
 * where its text does: what is written after it must not part its lines.
 */
export function segmentEnd(parts: Parts, segment: number): number {
  const own = parts.segments[segment];
  if (!own) return 0;
  const tree = own.reading.value === undefined ? undefined : parts.treeOf(segment);
  return parts.startOf(segment) + (tree ? endOfTree(tree, own.text) : endOfLine(own.text, own.text.length));
}

/** Range of a value, without the line break that ends a block text. */
export function valueSpan(text: string, tree: Tree): readonly [number, number] {
  const start = tree.range[0];
  const end = contentEnd(tree);
  return [start, end > start && text[end - 1] === '\n' ? endOfLine(text, end) : end];
}

/** End of a tree's last line, a comment on that line included, its line break not. */
export function endOfTree(tree: Tree, text: string): number {
  return endOfLine(text, contentEnd(tree));
}

/** End of the line that what ends at `end` ends on, without the line break. */
export function endOfLine(text: string, end: number): number {
  // A block text ends after its last line break
  if (end > 0 && text[end - 1] === '\n') return text[end - 2] === '\r' ? end - 2 : end - 1;
  const at = text.indexOf('\n', end);
  if (at < 0) return text.length;
  return text[at - 1] === '\r' && at - 1 >= end ? at - 1 : at;
}
