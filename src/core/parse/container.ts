import type { Top } from './outline.ts';
import { dashOf, endOfLine, mapOfPart, segmentEnd, type Parts, type Place } from './place.ts';
import { contentEnd, type ListEntry, type ListTree, type MapEntry, type MapTree } from './tree.ts';

/** A mapping's or list's entries in the text, damaged ones too; offsets are absolute. */
export interface Container {
  readonly flow: boolean;
  /** Column of the keys or dashes; only for block style. */
  readonly column: number;
  readonly count: number;
  /** Start of the line of the first comment directly above the entry, else of its own line; in flow style its start. */
  lead(index: number): number;
  /** Its key or dash; in a flow list, its value. */
  start(index: number): number;
  /** End of its last line, comment included and line break not; in flow style the end of its value. */
  end(index: number): number;
  /** Entry of a key, or of the value's element with that index. */
  find(name: string | number): number | undefined;
}

export function containerOf(parts: Parts, place: Place): Container | undefined {
  switch (place.type) {
    case 'root':
      return rootContainer(parts);
    case 'list':
      return listContainer(parts, place);
    case 'unit':
      return undefined;
    case 'tree':
      return place.tree.type === 'scalar' ? undefined : treeContainer(parts, place.segment, place.tree);
  }
}

function rootContainer(parts: Parts): Container | undefined {
  const { tops, whole } = parts.outline;
  if (whole !== undefined) {
    const tree = parts.treeOf(whole);
    return tree && tree.type !== 'scalar' ? treeContainer(parts, whole, tree) : undefined;
  }
  return spans(
    parts,
    0,
    tops.length,
    i => [tops[i]?.first ?? 0, tops[i]?.end ?? 0],
    name => {
      const index = tops.findIndex(top => !top.dropped && top.key === name);
      return index < 0 ? undefined : index;
    },
  );
}

function listContainer(parts: Parts, place: Extract<Place, { type: 'list' }>): Container {
  const { top, unit, inner } = place;
  if (unit !== undefined && inner) {
    const base = (top.starts[unit] ?? 0) + inner.first;
    const count = inner.end - inner.first;
    const column = columnOf(parts, base, count);
    const find = nthWith(count, i => parts.segments[base + i]?.reading.value !== undefined);
    return spans(parts, column, count, i => [base + i, base + i + 1], find);
  }
  const units = top.units ?? [];
  const find = nthWith(units.length, i => units[i]?.value !== undefined);
  const column = columnOf(parts, top.starts[0] ?? 0, 1);
  return spans(parts, column, units.length, i => unitSpan(top, i), find);
}

function unitSpan(top: Top, index: number): readonly [number, number] {
  const first = top.starts[index] ?? 0;
  return [first, first + (top.units?.[index]?.segments.length ?? 1)];
}

/** Column of a cut list's dashes: of the first that stands where the list's others do. */
function columnOf(parts: Parts, first: number, count: number): number {
  for (let i = first; i < first + count; i++) {
    const cut = parts.segments[i]?.cut;
    if (cut && cut.flaw !== 'misplacedItem') return cut.column;
  }
  return parts.segments[first]?.cut.column ?? 0;
}

function nthWith(count: number, isHealthy: (i: number) => boolean): Container['find'] {
  return name => {
    let seen = -1;
    for (let i = 0; i < count; i++) if (isHealthy(i) && ++seen === Number(name)) return i;
    return undefined;
  };
}

/** Entries that are runs of whole segments. */
function spans(
  parts: Parts,
  column: number,
  count: number,
  segmentsOf: (index: number) => readonly [number, number],
  find: Container['find'],
): Container {
  return {
    flow: false,
    column,
    count,
    lead: i => parts.startOf(segmentsOf(i)[0]),
    start: i => dashOf(parts, segmentsOf(i)[0]),
    end: i => segmentEnd(parts, segmentsOf(i)[1] - 1),
    find,
  };
}

/** A mapping or list inside one segment. */
export function treeContainer(parts: Parts, segment: number, tree: MapTree | ListTree): Container {
  const base = parts.startOf(segment);
  const text = parts.segments[segment]?.text ?? '';
  const { entries, flow } = tree;
  const at = (i: number): MapEntry | ListEntry | undefined => entries[i];
  const start = (i: number): number => startOfEntry(at(i));
  const end = (i: number): number => (flow ? endOfEntry(at(i)) : endOfLine(text, endOfEntry(at(i))));
  const column = entries.length > 0 ? columnAt(text, start(0)) : 0;
  return {
    flow,
    column,
    count: entries.length,
    start: i => base + start(i),
    end: i => base + end(i),
    lead: i => base + (flow ? start(i) : leadOf(text, start(i), column, i === 0 ? 0 : end(i - 1))),
    find: name => {
      const index = tree.type === 'map' ? tree.entries.findIndex(entry => entry.key === name) : Number(name);
      return index >= 0 && index < entries.length ? index : undefined;
    },
  };
}

function startOfEntry(entry: MapEntry | ListEntry | undefined): number {
  if (!entry) return 0;
  return 'keyRange' in entry ? entry.keyRange[0] : (entry.dash ?? entry.value.range[0]);
}

function endOfEntry(entry: MapEntry | ListEntry | undefined): number {
  if (!entry) return 0;
  const own = 'keyRange' in entry ? (entry.after ?? entry.keyRange[1]) : (entry.dash ?? entry.value.range[0] - 1) + 1;
  const { value } = entry;
  return value.type === 'scalar' && value.style === 'empty' ? own : Math.max(own, contentEnd(value));
}

export function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Start of the first of the comment lines directly above the line of `start`, not deeper than `column`. */
function leadOf(text: string, start: number, column: number, floor: number): number {
  let lead = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lead, start).trim() !== '') return lead;
  while (lead > floor + 1) {
    const above = text.lastIndexOf('\n', lead - 2) + 1;
    const line = text.slice(above, lead);
    const indent = line.length - line.trimStart().length;
    if (above < floor || line[indent] !== '#' || indent > column) break;
    lead = above;
  }
  return lead;
}

/** The mapping of a unit that takes new keys: its head's, undefined when that is damaged. */
export function headContainer(parts: Parts, place: Extract<Place, { type: 'unit' }>): Container | undefined {
  const first = place.top.starts[place.unit] ?? 0;
  const map = mapOfPart(parts, first);
  return map?.type === 'map' ? treeContainer(parts, first, map) : undefined;
}
