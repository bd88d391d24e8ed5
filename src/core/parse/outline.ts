import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { putKey } from './pointer.ts';
import type { Splice } from './recut.ts';
import type { Segment } from './segment.ts';
import type { Fault } from './yaml-fault.ts';

/** A list inside an element: its key, and its segments counted from the element's first. */
export interface Inner {
  readonly key: string;
  readonly first: number;
  readonly end: number;
  /** The segment whose last key it is, counted likewise. */
  readonly holder: number;
}

/** An element of a top-level list: one segment, or head, inner lists and further parts. */
export interface Unit {
  readonly segments: readonly Segment[];
  readonly inners: readonly Inner[];
  /** Undefined when the element is one damaged segment. */
  readonly value: Json | undefined;
  /** Segments that gave no value, counted from the first, with the fault when the segment alone is healthy. */
  readonly damaged: ReadonlyMap<number, Fault | undefined>;
  readonly hasFaults: boolean;
}

/** A top-level key: its segment, and the elements when its list is cut. */
export interface Top {
  readonly key: string;
  readonly first: number;
  readonly end: number;
  readonly units: readonly Unit[] | undefined;
  /** First segment of each unit. */
  readonly starts: readonly number[];
  /** Says the same key as an earlier one, or cannot be read: not part of the value. */
  readonly dropped: boolean;
  readonly fault: Fault | undefined;
}

/** How the segments make up the value. */
export interface Outline {
  readonly value: JsonObject;
  readonly tops: readonly Top[];
  readonly byKey: ReadonlyMap<string, Top>;
  /** Place in `segments` of the one that is not cut at all. */
  readonly whole: number | undefined;
}

/** What earlier outlines made of the same segments, so that what is unchanged keeps its identity. */
export interface OutlineCache {
  readonly units: WeakMap<Segment, Unit>;
  readonly lists: WeakMap<Segment, { readonly units: readonly Unit[]; readonly value: readonly Json[] }>;
}

export function makeOutline(segments: readonly Segment[], cache: OutlineCache): Outline {
  const value: { [key: string]: Json } = {};
  const tops: Top[] = [];
  const byKey = new Map<string, Top>();
  let whole: number | undefined;
  for (let i = 0; i < segments.length;) {
    const segment = segments[i];
    if (segment?.kind === 'key' || segment?.kind === 'list') {
      const top = segment.kind === 'list' ? listTop(segments, i, cache, value) : keyTop(segments, i, value);
      tops.push(top);
      if (!top.dropped) byKey.set(top.key, top);
      i = top.end;
    } else {
      if (segment?.kind === 'whole') {
        whole = i;
        const content = segment.reading.value;
        if (isObject(content)) for (const key of Object.keys(content)) putKey(value, key, content[key] ?? null);
      }
      i++;
    }
  }
  return { value, tops, byKey, whole };
}

/**
 * The outline after a splice, from the one before it: where elements of one top-level list take the place of others, only
 * these are gone through. Undefined when more may have changed.
 */
export function splicedOutline(
  old: Outline,
  segments: readonly Segment[],
  splice: Splice,
  cache: OutlineCache,
): Outline | undefined {
  const { begin, removed, inserted } = splice;
  const shift = inserted - removed;
  const at = old.tops.findIndex(top => top.first < begin && begin + removed <= top.end);
  const top = old.tops[at];
  if (!top?.units || top.dropped || old.whole !== undefined) return undefined;
  for (let i = begin; i < begin + inserted; i++) if (!isElementSegment(segments[i])) return undefined;
  const again = splicedUnits(top, segments, splice, cache);
  const list = segments[top.first];
  if (!again || !list) return undefined;
  const next = { ...top, ...again, end: top.end + shift };
  const tops = old.tops.map((other, i) =>
    i < at || (i > at && shift === 0) ? other : i > at ? moved(other, shift) : next,
  );
  const content = listValue(list, again.units, cache);
  const value: { [key: string]: Json } = {};
  for (const key of Object.keys(old.value)) putKey(value, key, key === top.key ? content : (old.value[key] ?? null));
  const byKey = new Map(tops.filter(({ dropped }) => !dropped).map(each => [each.key, each]));
  return { value, tops, byKey, whole: undefined };
}

function moved(top: Top, shift: number): Top {
  const starts = top.starts.map(start => start + shift);
  return { ...top, first: top.first + shift, end: top.end + shift, starts };
}

/** The units of a list after a splice among its segments. Undefined when they do not end as the old ones did. */
function splicedUnits(
  top: Top,
  segments: readonly Segment[],
  { begin, removed, inserted }: Splice,
  cache: OutlineCache,
): { readonly units: readonly Unit[]; readonly starts: readonly number[] } | undefined {
  const shift = inserted - removed;
  const old = top.units ?? [];
  // A unit ends where the next begins: the one before the splice may have grown or shrunk
  const from = top.starts.findLastIndex(start => start < begin);
  let to = top.starts.findIndex(start => start >= begin + removed);
  if (to < 0) to = old.length;
  const units: Unit[] = [];
  const starts: number[] = [];
  let at = from < 0 ? top.first + 1 : (top.starts[from] ?? 0);
  const isDone = (): boolean => at === (to < old.length ? (top.starts[to] ?? 0) : top.end) + shift;
  while (!isDone()) {
    if (at > top.end + shift || !isUnitStart(segments[at])) return undefined;
    const unit = unitAt(segments, at, cache);
    units.push(unit);
    starts.push(at);
    at += unit.segments.length;
    while (to < old.length && (top.starts[to] ?? 0) + shift < at) to++;
  }
  const before = Math.max(0, from);
  const after = top.starts.slice(to);
  return {
    units: old.slice(0, before).concat(units, old.slice(to)),
    starts: top.starts.slice(0, before).concat(starts, shift === 0 ? after : after.map(start => start + shift)),
  };
}

function keyTop(segments: readonly Segment[], index: number, root: { [key: string]: Json }): Top {
  const segment = segments[index] as Segment;
  const content = segment.reading.value;
  let end = index + 1;
  // Elements here belong to a list without a key
  while (isElementSegment(segments[end])) end++;
  const base = { first: index, end, units: undefined, starts: [] };
  if (!isObject(content)) return { ...base, key: segment.cut.key ?? '', dropped: true, fault: undefined };
  const keys = Object.keys(content);
  const doubled = keys.find(key => Object.hasOwn(root, key));
  if (doubled !== undefined) return { ...base, key: doubled, dropped: true, fault: doubledKey(segment, doubled) };
  for (const key of keys) putKey(root, key, content[key] ?? null);
  return { ...base, key: keys[0] ?? '', dropped: false, fault: undefined };
}

function doubledKey(segment: Segment, key: string): Fault {
  const start = segment.text.search(/[^\s]/);
  const at = Math.max(segment.text.indexOf(key), Math.max(0, start));
  return { name: 'duplicateKey', range: [at, at + key.length], detail: key };
}

function listTop(segments: readonly Segment[], first: number, cache: OutlineCache, root: { [key: string]: Json }): Top {
  const list = segments[first] as Segment;
  const units: Unit[] = [];
  const starts: number[] = [];
  let end = first + 1;
  while (isUnitStart(segments[end])) {
    starts.push(end);
    const unit = unitAt(segments, end, cache);
    units.push(unit);
    end += unit.segments.length;
  }
  const content = list.reading.value;
  const key = (isObject(content) ? Object.keys(content)[0] : undefined) ?? list.cut.key;
  if (key === undefined) return { key: '', first, end, units, starts, dropped: true, fault: undefined };
  const doubled = Object.hasOwn(root, key);
  if (!doubled) putKey(root, key, listValue(list, units, cache));
  return { key, first, end, units, starts, dropped: doubled, fault: doubled ? doubledKey(list, key) : undefined };
}

function isElementSegment(segment: Segment | undefined): boolean {
  return isUnitStart(segment) || segment?.kind === 'sub' || segment?.kind === 'part';
}

function isUnitStart(segment: Segment | undefined): boolean {
  return segment?.kind === 'item' || segment?.kind === 'head';
}

function listValue(list: Segment, units: readonly Unit[], cache: OutlineCache): readonly Json[] {
  const known = cache.lists.get(list);
  if (known && sameUnits(known.units, units)) return known.value;
  const value: Json[] = [];
  for (const unit of units) if (unit.value !== undefined) value.push(unit.value);
  cache.lists.set(list, { units, value });
  return value;
}

function sameUnits(a: readonly Unit[], b: readonly Unit[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function unitAt(segments: readonly Segment[], first: number, cache: OutlineCache): Unit {
  const head = segments[first] as Segment;
  let end = first + 1;
  while (segments[end]?.kind === 'sub' || segments[end]?.kind === 'part') end++;
  const known = cache.units.get(head);
  if (known && known.segments.length === end - first && known.segments.every((s, i) => s === segments[first + i])) {
    return known;
  }
  const own = segments.slice(first, end);
  const unit = head.kind === 'item' && own.length === 1 ? plainUnit(head, own) : composedUnit(own);
  cache.units.set(head, unit);
  return unit;
}

function plainUnit(segment: Segment, own: readonly Segment[]): Unit {
  const { value, faults } = segment.reading;
  const damaged = new Map(value === undefined ? [[0, undefined]] : []);
  return { segments: own, inners: [], value, damaged, hasFaults: faults.length > 0 };
}

function composedUnit(own: readonly Segment[]): Unit {
  const damaged = new Map<number, Fault | undefined>();
  const inners: Inner[] = [];
  const value: { [key: string]: Json } = {};
  let list: Json[] | undefined;
  let hasFaults = false;
  own.forEach((segment, i) => {
    const reading = segment.reading;
    hasFaults ||= reading.faults.length > 0;
    if (segment.kind === 'sub') {
      if (reading.value === undefined) damaged.set(i, undefined);
      else list?.push(reading.value);
      return;
    }
    const doubled = mergePart(value, segment, i, damaged);
    hasFaults ||= doubled;
    const key = segment.cut.key;
    list = undefined;
    if (key === undefined || own[i + 1]?.kind !== 'sub') return;
    let end = i + 1;
    while (own[end]?.kind === 'sub') end++;
    if (doubled) return;
    list = [];
    inners.push({ key: listKey(segment), first: i + 1, end, holder: i });
    putKey(value, listKey(segment), list);
  });
  return { segments: own, inners, value, damaged, hasFaults };
}

/** The key whose list follows: as the parser read it, else as the cutter saw it. */
function listKey(segment: Segment): string {
  const content = segment.reading.value;
  const seen = segment.cut.key ?? '';
  if (!isObject(content) || Object.hasOwn(content, seen)) return seen;
  return Object.keys(content).at(-1) ?? seen;
}

/** Adds a head's or part's keys; true when one of them was there already, which drops the part. */
function mergePart(
  value: { [key: string]: Json },
  segment: Segment,
  index: number,
  damaged: Map<number, Fault | undefined>,
): boolean {
  const content = segment.reading.value;
  if (!isObject(content)) {
    damaged.set(index, undefined);
    const id = salvagedId(segment.text);
    if (segment.kind === 'head' && id !== undefined) value.id = id;
    return false;
  }
  const doubled = Object.keys(content).find(key => Object.hasOwn(value, key));
  if (doubled !== undefined) {
    damaged.set(index, doubledKey(segment, doubled));
    return true;
  }
  for (const key of Object.keys(content)) putKey(value, key, content[key] ?? null);
  return false;
}

/** The id of a damaged element, read from the first line that looks like one. */
export function salvagedId(text: string): string | undefined {
  const match = /^[ \t]*(?:-[ \t]+)?["']?id["']?:[ \t]+("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s"'#][^\r\n#]*)/m.exec(text);
  const id = match?.[1]?.trim().replace(/^(["'])(.*)\1$/, '$2');
  return id === '' ? undefined : id;
}
