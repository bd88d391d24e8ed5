import {
  contentStart,
  dashOf,
  endOfLine,
  findPlace,
  placeRange,
  segmentEnd,
  subSegment,
  valueSpan,
  type Parts,
  type Place,
} from './place.ts';
import { isObject } from '../model/json.ts';
import { concretePath, parsePointer } from './pointer.ts';
import { mapScalar } from './scalar-map.ts';
import { entryOf, type ScalarTree } from './tree.ts';

type Path = readonly (string | number)[];

export function locate(
  parts: Parts,
  at: string,
  span?: readonly [number, number],
): readonly [number, number] | undefined {
  const path = concretePath(parts.value, at);
  if (!path.ok) return undefined;
  const plain = locatePlain(parts, path.value);
  if (plain) return span ? within(plain, span) : plain;
  const place = findPlace(parts, path.value);
  if (!place) return undefined;
  const whole = placeRange(parts, place);
  return span ? (locateSpan(parts, place, span) ?? whole) : whole;
}

/**
 * A text without quotes on the line of its key, as most are: no tree of the element is made. A line that stands under the
 * element's other keys and says exactly the key and its value can be nothing else.
 */
function locatePlain(parts: Parts, path: Path): readonly [number, number] | undefined {
  const [index, key] = path.slice(-2);
  if (typeof index !== 'number' || typeof key !== 'string' || path.length < 4) return undefined;
  const list = findPlace(parts, path.slice(0, -2));
  const at = list?.type === 'list' ? subSegment(parts, list, index) : undefined;
  const segment = at === undefined ? undefined : parts.segments[at];
  const element = segment?.reading.value;
  if (at === undefined || !segment || element === undefined || !isObject(element)) return undefined;
  const value = Object.hasOwn(element, key) ? element[key] : undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  const line = `\n${' '.repeat(keyColumn(segment.text))}${key}: ${value}`;
  const found = segment.text.indexOf(line);
  const end = found + line.length;
  if (found < 0 || !/^\r?(?:\n|$)/.test(segment.text.slice(end, end + 2))) return undefined;
  const base = parts.startOf(at);
  return [base + end - value.length, base + end];
}

/** Column of the keys of an element that is a mapping: of what stands behind its dash. */
function keyColumn(text: string): number {
  const dash = contentStart(text);
  let body = dash + 1;
  while (text[body] === ' ') body++;
  return body - (text.lastIndexOf('\n', dash) + 1);
}

const within = (
  [start, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): readonly [number, number] => [Math.min(start + from, end), Math.min(start + Math.max(from, to), end)];

function locateSpan(
  parts: Parts,
  place: Place,
  [from, to]: readonly [number, number],
): readonly [number, number] | undefined {
  if (place.type !== 'tree' || place.tree.type !== 'scalar') return undefined;
  const map = mapOf(place.tree, parts.segments[place.segment]?.text ?? '');
  const start = map?.[from];
  const end = to > from ? map?.[to - 1] : start;
  if (!map || start === undefined || end === undefined) return undefined;
  const base = parts.startOf(place.segment);
  // The end is where the last character ends, not where the next begins: a folded line break may lie between
  const after = to > from ? Math.min(map[to] ?? end + 1, lastCharacterEnd(parts, place.segment, end)) : start;
  return [base + start, base + Math.max(after, start)];
}

let kept: { readonly scalar: ScalarTree; readonly map: readonly number[] | undefined } | undefined;

/** The map of the text that was asked for last stays: a long one may hold hundreds of places. */
function mapOf(scalar: ScalarTree, text: string): readonly number[] | undefined {
  if (kept?.scalar !== scalar) kept = { scalar, map: mapScalar(text, scalar) };
  return kept.map;
}

/** End of the character written at an offset: after its escape, its doubled quote or its surrogate pair. */
function lastCharacterEnd(parts: Parts, segment: number, offset: number): number {
  const text = parts.segments[segment]?.text ?? '';
  if (text[offset] === '\\') {
    const length = { x: 4, u: 6, U: 10 }[text[offset + 1] ?? ''] ?? 2;
    return offset + length;
  }
  if (text[offset] === "'" && text[offset + 1] === "'") return offset + 2;
  return offset + 1;
}

export function locateKey(parts: Parts, at: string): readonly [number, number] | undefined {
  const names = parsePointer(at);
  const path = concretePath(parts.value, at);
  if (!path.ok || !names || names.length === 0) return undefined;
  const last = path.value.at(-1);
  if (typeof last === 'number') {
    const range = locateElement(parts, path.value);
    return range && parts.text[range[0]] === '-' ? [range[0], range[0] + 1] : undefined;
  }
  const place = findPlace(parts, path.value);
  if (place?.type === 'tree' && place.entry && 'keyRange' in place.entry) {
    const base = parts.startOf(place.segment);
    return [base + place.entry.keyRange[0], base + place.entry.keyRange[1]];
  }
  return place?.type === 'list' ? listKey(parts, place) : undefined;
}

/** The key of a list that is cut: the last key of the segment before its elements. */
function listKey(parts: Parts, place: Extract<Place, { type: 'list' }>): readonly [number, number] | undefined {
  const { top, unit, inner } = place;
  const segment = unit !== undefined && inner ? (top.starts[unit] ?? 0) + inner.holder : top.first;
  const tree = parts.treeOf(segment);
  const map = tree?.type === 'list' ? tree.entries[0]?.value : tree;
  const key = inner?.key ?? top.key;
  const entry = map?.type === 'map' ? entryOf(map, key) : undefined;
  const base = parts.startOf(segment);
  return entry && [base + entry.keyRange[0], base + entry.keyRange[1]];
}

/** A list element from its dash to the end of its last line; in a flow list, its value. */
export function locateElement(parts: Parts, path: Path): readonly [number, number] | undefined {
  const place = findPlace(parts, path);
  if (place?.type === 'unit') {
    const first = place.top.starts[place.unit] ?? 0;
    const length = place.top.units?.[place.unit]?.segments.length ?? 1;
    return [dashOf(parts, first), segmentEnd(parts, first + length - 1)];
  }
  if (place?.type !== 'tree') return undefined;
  const base = parts.startOf(place.segment);
  const text = parts.segments[place.segment]?.text ?? '';
  const dash = place.entry && 'dash' in place.entry ? place.entry.dash : undefined;
  if (dash === undefined) return [base + place.tree.range[0], base + place.tree.range[1]];
  const end = Math.max(dash + 1, valueSpan(text, place.tree)[1]);
  return [base + dash, base + (dash === contentStart(text) ? endOfLine(text, end) : end)];
}
