import type { Json } from '../model/json.ts';
import { salvagedId, type Top, type Unit } from './outline.ts';
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
  const readings = unit.segments.slice(inner.first, inner.end).map(segment => segment.reading.value);
  const at = offset - inner.first;
  const own = readings[at];
  const healthy = readings.filter(value => value !== undefined);
  const name = own === undefined ? String(at) : nameIn(healthy, healthy.indexOf(own));
  const path = [...names, inner.key, name];
  return inner.key === 'requirements' ? withId(path, own, text) : { names: path };
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
  let index = 0;
  for (let i = 0; i < number; i++) if (units[i]?.value !== undefined) index++;
  return nameIn(list, index);
}
