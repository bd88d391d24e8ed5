import type { Change } from '../model/change.ts';
import type { Problem } from '../model/problem.ts';
import { salvagedId, type Top } from './outline.ts';
import type { Parts, Place } from './place.ts';
import { indexIn, isList, parsePointer } from './pointer.ts';
import type { LinePosition } from './source-type.ts';
import { isDamaging } from './yaml-fault.ts';

/** Parts that can also tell lines. */
interface Lined extends Parts {
  position(offset: number): LinePosition;
}

/**
 * Refuses a change aimed at a part that could not be read, or that would put a twin beside it. Everything healthy stays
 * writable.
 */
export function refusal(parts: Lined, change: Change): Problem | undefined {
  for (const at of change.op === 'move' ? [change.at, change.to] : [change.at]) {
    const segment = damagedTarget(parts, parsePointer(at) ?? []);
    if (segment !== undefined) return { code: 'chunk-damaged', at, line: damageLine(parts, segment) };
  }
  return undefined;
}

/** The damaged segment that a pointer leads into. */
function damagedTarget(parts: Lined, names: readonly string[]): number | undefined {
  const { whole, tops } = parts.outline;
  const isLost = (index: number): boolean => parts.segments[index]?.reading.value === undefined;
  if (whole !== undefined) return isLost(whole) ? whole : undefined;
  const [key, element, ...rest] = names;
  const top = key === undefined ? undefined : tops.find(each => each.key === key);
  if (!top) return undefined;
  if (!top.units) return top.dropped ? top.first : undefined;
  if (element === undefined) return isLost(top.first) ? top.first : undefined;
  const number = unitOf(parts, top, element);
  return number === undefined
    ? lostElement(parts, element, top.first + 1, top.end)
    : damagedInUnit(parts, top, number, rest);
}

function damagedInUnit(parts: Lined, top: Top, number: number, names: readonly string[]): number | undefined {
  const unit = top.units?.[number];
  const start = top.starts[number] ?? 0;
  const [key, element] = names;
  if (!unit || key === undefined) return undefined;
  const list = unit.inners.find(each => each.key === key);
  if (!list) {
    // A key of the element's own: it may be the very one that could not be read
    const own = [...unit.damaged.keys()].find(i => unit.segments[i]?.kind !== 'sub');
    return own === undefined ? undefined : start + own;
  }
  if (element === undefined) return undefined;
  const values = unit.segments.slice(list.first, list.end).map(({ reading }) => reading.value);
  const healthy = values.filter(value => value !== undefined);
  if (indexIn(healthy, element) !== undefined) return undefined;
  return lostElement(parts, element, start + list.first, start + list.end);
}

/** Index of the unit that a pointer segment names among those with a value. */
function unitOf(parts: Parts, top: Top, name: string): number | undefined {
  const list = parts.outline.value[top.key];
  const index = isList(list) ? indexIn(list, name) : undefined;
  if (typeof index !== 'number') return undefined;
  let seen = -1;
  return top.units?.findIndex(unit => unit.value !== undefined && ++seen === index);
}

/** A damaged element among segments whose own `id:` line says the name. */
function lostElement(parts: Parts, name: string, first: number, end: number): number | undefined {
  for (let i = first; name.startsWith('@') && i < end; i++) {
    const segment = parts.segments[i];
    if (segment?.reading.value === undefined && salvagedId(segment?.text ?? '') === name.slice(1)) return i;
  }
  return undefined;
}

/** Does a value's text hold a part that could not be read, and that writing it anew would lose? */
export function hasDamage(parts: Parts, place: Place): boolean {
  return place.type !== 'tree' && firstDamaged(parts, place) !== undefined;
}

export function damageProblem(parts: Lined, at: string, place: Place): Problem {
  return { code: 'chunk-damaged', at, line: damageLine(parts, firstDamaged(parts, place) ?? 0) };
}

function firstDamaged(parts: Parts, place: Place): number | undefined {
  const [first, end] = segmentSpan(parts, place);
  for (let i = first; i < end; i++) if (parts.segments[i]?.reading.value === undefined) return i;
  return parts.outline.tops.find(top => top.dropped && top.first >= first && top.end <= end)?.first;
}

function segmentSpan(parts: Parts, place: Place): readonly [number, number] {
  if (place.type === 'root') return [0, parts.segments.length];
  if (place.type === 'tree') return [place.segment, place.segment + 1];
  const { top, unit } = place;
  if (unit === undefined) return [top.first + 1, top.end];
  const start = top.starts[unit] ?? 0;
  if (place.type === 'list' && place.inner) return [start + place.inner.first, start + place.inner.end];
  return [start, start + (top.units?.[unit]?.segments.length ?? 1)];
}

function damageLine(parts: Lined, index: number): number {
  const fault = parts.segments[index]?.reading.faults.find(isDamaging);
  return parts.position(parts.startOf(index) + (fault?.range[0] ?? 0)).line;
}

/** Is one of an element's own parts unreadable? It may hold the very key. */
export function hasOwnDamage({ top, unit }: Extract<Place, { type: 'unit' }>): boolean {
  const own = top.units?.[unit];
  return [...(own?.damaged.keys() ?? [])].some(i => own?.segments[i]?.kind !== 'sub');
}

/** Is there a list without a key after this key's own value? It would go with it. */
export function hasOrphans(parts: Parts, key: string): boolean {
  const top = parts.outline.byKey.get(key);
  return top !== undefined && !top.units && top.end > top.first + 1;
}
