import { isObject, type Json } from '../model/json.ts';
import { healthyBefore } from './healthy-places.ts';
import { salvagedId, type Inner, type Top, type Unit } from './outline.ts';
import type { Parts } from './place.ts';
import { idOf, isList, nameIn } from './pointer.ts';

/** Where in the value a segment belongs. */
export interface SegmentPath {
  /** Pointer segments, by `@ID` where unique; for a damaged element its place in the text. */
  readonly names: readonly string[];
  /** The requirement it is (or is part of), where it is one. */
  readonly requirement?: string;
}

/** Path of the segment at `index`; `[]` for what is outside the content. */
export function pathOfSegment(parts: Parts, index: number): SegmentPath {
  const top = parts.outline.tops.find(t => t.first <= index && index < t.end);
  if (!top || (top.key === '' && top.dropped)) return { names: [] };
  if (index === top.first) return { names: [top.key] };
  // An element of a list without a key belongs nowhere
  if (!top.units) return { names: [] };
  const number = unitAt(top, index);
  const unit = top.units[number];
  if (!unit) return { names: [top.key] };
  const list = top.dropped ? undefined : parts.outline.value[top.key];
  const names = [top.key, elementName(list, top.units, number)];
  const offset = index - (top.starts[number] ?? 0);
  const inner = unit.inners.find(i => i.first <= offset && offset < i.end);
  const text = parts.segments[index]?.text ?? '';
  if (!inner) return top.key === 'requirements' ? withId(names, unit.value, text) : { names };
  const own = parts.segments[index]?.reading.value;
  const path = [...names, inner.key, innerName(unit, inner, offset)];
  return inner.key === 'requirements' ? withId(path, own, text) : { names: path };
}

/** By its place in the text where it is damaged, else as it is named among those that are not. */
function innerName({ segments, value }: Unit, inner: Inner, offset: number): string {
  const at = offset - inner.first;
  const isHealthy = (i: number): boolean => segments[inner.first + i]?.reading.value !== undefined;
  const list = value !== undefined && isObject(value) ? value[inner.key] : undefined;
  if (!isHealthy(at) || !isList(list)) return String(at);
  return nameIn(list, healthyBefore(inner, inner.end - inner.first, isHealthy, at));
}

function withId(names: readonly string[], value: Json | undefined, text: string): SegmentPath {
  const requirement = value === undefined ? salvagedId(text) : idOf(value);
  return requirement === undefined ? { names } : { names, requirement };
}

/** Index of the unit that holds a segment. */
export function unitAt(top: Top, segment: number): number {
  let low = 0;
  let high = top.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((top.starts[middle] ?? Infinity) <= segment) low = middle;
    else high = middle - 1;
  }
  return low;
}

function elementName(list: Json | undefined, units: readonly Unit[], number: number): string {
  if (!isList(list) || units[number]?.value === undefined) return String(number);
  return nameIn(
    list,
    healthyBefore(units, units.length, i => units[i]?.value !== undefined, number),
  );
}
