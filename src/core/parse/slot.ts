import type { Json } from '../model/json.ts';
import { columnAt } from './container.ts';
import { dashOf, mapOfPart, placeRange, valueSpan, type Parts, type Place } from './place.ts';
import { renderFlow, renderInStyle, renderValue, startsOnLine } from './render.ts';
import type { TextEdit } from './source-type.ts';
import { entryOf } from './tree.ts';

/** The place of a value in block style, after its colon or dash; offsets are absolute. */
interface Slot {
  readonly after: number;
  /** Column of the key or dash. */
  readonly column: number;
  readonly isDash: boolean;
  /** The value that stands there; undefined when there is none. */
  readonly old: readonly [number, number] | undefined;
}

/** Edits that put another value in a place. Undefined when its syntax is not one that we write into. */
export function replaceValue(parts: Parts, place: Place, value: Json): readonly TextEdit[] | undefined {
  if (place.type === 'tree') {
    const styled = restyled(parts, place, value);
    if (styled) return styled;
    if (isInFlow(place)) return replaceInFlow(parts, place, value);
  }
  const slot = slotOf(parts, place);
  return slot && fillSlot(parts, slot, value);
}

type TreePlace = Extract<Place, { type: 'tree' }>;

function isInFlow({ entry }: TreePlace): boolean {
  return entry === undefined || ('keyRange' in entry ? entry.flow : entry.dash === undefined);
}

/** A text that keeps its quotes or its block form. */
function restyled(parts: Parts, place: TreePlace, value: Json): readonly TextEdit[] | undefined {
  const { tree, segment } = place;
  if (tree.type !== 'scalar') return undefined;
  const text = parts.segments[segment]?.text ?? '';
  const [start, end] = valueSpan(text, tree);
  const rendered = renderInStyle(value, tree, text.slice(start, end), isInFlow(place), parts.eol);
  if (rendered === undefined) return undefined;
  const base = parts.startOf(segment);
  return [{ range: [base + start, base + end], text: rendered }];
}

function replaceInFlow(parts: Parts, place: TreePlace, value: Json): readonly TextEdit[] | undefined {
  const { tree, segment, entry } = place;
  const base = parts.startOf(segment);
  if (tree.type === 'scalar' && tree.style === 'empty') {
    if (!entry || !('keyRange' in entry)) return undefined;
    const at = base + (entry.after ?? entry.keyRange[1]);
    return [{ range: [at, at], text: (entry.after === undefined ? ': ' : ' ') + renderFlow(value) }];
  }
  return [{ range: [base + tree.range[0], base + tree.range[1]], text: renderFlow(value) }];
}

function slotOf(parts: Parts, place: Place): Slot | undefined {
  switch (place.type) {
    case 'root':
      return undefined;
    case 'unit': {
      const dash = dashOf(parts, place.top.starts[place.unit] ?? 0);
      const column = parts.segments[place.top.starts[place.unit] ?? 0]?.cut.column ?? 0;
      return { after: dash + 1, column, isDash: true, old: placeRange(parts, place) };
    }
    case 'list': {
      const holder = holderOf(parts, place);
      return holder && { ...holder, old: placeRange(parts, place) };
    }
    case 'tree':
      return treeSlot(parts, place);
  }
}

function treeSlot(parts: Parts, { segment, tree, entry }: TreePlace): Slot | undefined {
  if (!entry) return undefined;
  const text = parts.segments[segment]?.text ?? '';
  const base = parts.startOf(segment);
  const isEmpty = tree.type === 'scalar' && tree.style === 'empty';
  const [start, end] = valueSpan(text, tree);
  const old = isEmpty ? undefined : ([base + start, base + end] as const);
  if ('keyRange' in entry) {
    if (entry.explicit || entry.after === undefined) return undefined;
    return { after: base + entry.after, column: columnAt(text, entry.keyRange[0]), isDash: false, old };
  }
  if (entry.dash === undefined) return undefined;
  return { after: base + entry.dash + 1, column: columnAt(text, entry.dash), isDash: true, old };
}

/** The colon after which a cut list's elements follow. */
function holderOf(parts: Parts, place: Extract<Place, { type: 'list' }>): Omit<Slot, 'old'> | undefined {
  const { top, unit, inner } = place;
  const segment = unit !== undefined && inner ? (top.starts[unit] ?? 0) + inner.holder : top.first;
  const map = mapOfPart(parts, segment);
  const entry = map?.type === 'map' ? entryOf(map, inner?.key ?? top.key) : undefined;
  if (entry?.after === undefined) return undefined;
  const text = parts.segments[segment]?.text ?? '';
  const after = parts.startOf(segment) + entry.after;
  return { after, column: columnAt(text, entry.keyRange[0]), isDash: false };
}

function fillSlot(parts: Parts, slot: Slot, value: Json): readonly TextEdit[] {
  const { after, column, isDash, old } = slot;
  const text = renderValue(value, { column, eol: parts.eol }, isDash);
  const slotEnd = lineEnd(parts, after);
  const isOnLine = old !== undefined && old[0] <= slotEnd;
  if (startsOnLine(value, isDash)) {
    const first = text.split(/\r?\n/, 1)[0] ?? '';
    const rest = text.slice(first.length);
    if (!old) return merged(insertion(after, ' ' + first), insertion(slotEnd, rest));
    if (!isOnLine) return merged(insertion(after, ' ' + first), { range: [slotEnd, old[1]], text: rest });
    const oldEnd = lineEnd(parts, old[1]);
    // A comment on the value's last line goes with the first line of the new one
    if (rest === '' || oldEnd === old[1]) return [{ range: old, text }];
    const comment = parts.slice(old[1], oldEnd);
    return [{ range: [old[0], oldEnd], text: first + comment.trimEnd() + rest }];
  }
  const lines = parts.eol + text;
  if (!old) return [insertion(slotEnd, lines)];
  if (!isOnLine) return [{ range: [slotEnd, old[1]], text: lines }];
  const oldEnd = lineEnd(parts, old[1]);
  return [{ range: [after, oldEnd], text: parts.slice(old[1], oldEnd).trimEnd() + lines }];
}

function insertion(at: number, text: string): TextEdit {
  return { range: [at, at], text };
}

/** Two edits, as one where they touch. */
function merged(a: TextEdit, b: TextEdit): readonly TextEdit[] {
  if (b.text === '' && b.range[0] === b.range[1]) return [a];
  return a.range[1] === b.range[0] ? [{ range: [a.range[0], b.range[1]], text: a.text + b.text }] : [a, b];
}

/** End of the line that holds an offset, without its line break. */
export function lineEnd(parts: Parts, offset: number): number {
  const segment = parts.segmentAt(offset);
  const text = parts.segments[segment]?.text ?? '';
  const base = parts.startOf(segment);
  const at = text.indexOf('\n', offset - base);
  if (at < 0) return base + text.length;
  return base + (at > offset - base && text[at - 1] === '\r' ? at - 1 : at);
}
