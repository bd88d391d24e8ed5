import { indentTabs } from './indent-tabs.ts';
import { contentStart, type Parts } from './place.ts';
import { readChunk, readHealthy } from './read-chunk.ts';
import type { Segment } from './segment.ts';
import type { TextEdit } from './source-type.ts';
import type { Fault } from './yaml-fault.ts';

/** What a tab may have been meant for, besides the file's own indentation: what editors show it as. */
const steps = [2, 4, 8];

/** Tabs in indentation written as spaces. */
export interface WithoutTabs {
  /** Columns from one tab stop to the next. */
  readonly width: number;
  /** Offsets from the segment's start. */
  readonly edits: readonly TextEdit[];
  /** All tabs were indentation: else a person must see whether some belong to a text. */
  readonly isCertain: boolean;
}

/** A piece is asked about for each of its findings, and once more when it is mended. */
const known = new WeakMap<Segment, { readonly own: number; readonly ways: readonly WithoutTabs[] }>();

/**
 * The widths with which the lines of a segment fit together, the file's own before others: one for each thing that the
 * segment may then say, mostly just one. None where no width fits: then a person must see where the lines belong.
 * Reads the segment once for each width: for whoever shows or carries out a remedy, never for a finding itself.
 */
export function withoutTabs({ segments }: Parts, segment: Segment): readonly WithoutTabs[] {
  const own = indentationOf(segments);
  const before = known.get(segment);
  if (before?.own === own) return before.ways;
  const ways = fitting(segment.text, [...new Set([own, ...steps])]);
  known.set(segment, { own, ways });
  return ways;
}

const ownWidths = new WeakMap<readonly Segment[], number>();

/** Of the first line that is indented. */
function indentationOf(segments: readonly Segment[]): number {
  const before = ownWidths.get(segments);
  if (before !== undefined) return before;
  let width = 2;
  for (const { text } of segments) {
    const indented = /^( +)[^\s#]/m.exec(text)?.[1];
    if (indented === undefined) continue;
    width = indented.length;
    break;
  }
  ownWidths.set(segments, width);
  return width;
}

interface Tried extends WithoutTabs {
  /** The text with the edits. */
  readonly after: string;
}

/** Those that leave nothing wrong, or else nothing that the indentation of a changed line may be to blame for. */
function fitting(text: string, widths: readonly number[]): readonly WithoutTabs[] {
  const tried = widths.map((width): Tried => {
    const { edits, isCertain } = indentTabs(text, width);
    return { width, edits, isCertain, after: edited(text, edits) };
  });
  if (tried.some(({ edits }) => edits.length === 0)) return [];
  const possible = tried.filter(({ after }) => !standsOut(after));
  const whole = new Map<string, WithoutTabs>();
  for (const way of possible) {
    const value = readHealthy(way.after);
    if (value !== undefined) add(whole, JSON.stringify(value), way);
  }
  return [...(whole.size > 0 ? whole : fittingPartly(text, possible)).values()];
}

/** Whether a key or a dash stands left of where the whole piece begins: that fits nowhere, which no reading need tell. */
function standsOut(text: string): boolean {
  const start = contentStart(text);
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  for (const [, lead = ''] of text.slice(start).matchAll(/\n( *)(?:-|[\w-]+:)(?=\s|$)/g))
    if (lead.length < column) return true;
  return false;
}

function fittingPartly(text: string, tried: readonly Tried[]): ReadonlyMap<string, WithoutTabs> {
  const partly = new Map<string, WithoutTabs>();
  for (const way of tried) {
    const changed = changedLines(text, way.edits);
    if (readChunk(way.after).faults.every(fault => isOther(fault, way.after, changed))) add(partly, way.after, way);
  }
  return partly;
}

/** Of several widths that say the same the first; certain only when all of them are. */
function add(ways: Map<string, WithoutTabs>, said: string, { width, edits, isCertain }: WithoutTabs): void {
  const same = ways.get(said) ?? { width, edits, isCertain };
  ways.set(said, { ...same, isCertain: same.isCertain && isCertain });
}

const isOther = ({ name, range: [at] }: Fault, text: string, changed: ReadonlySet<number>): boolean =>
  name !== 'tab' && name !== 'indent' && !(startsLine(text, at) && changed.has(lineBreaks(text, 0, at)));

const startsLine = (text: string, at: number): boolean =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';

function edited(text: string, edits: readonly TextEdit[]): string {
  let [after, at] = ['', 0];
  for (const { range, text: spaces } of edits) {
    after += text.slice(at, range[0]) + spaces;
    at = range[1];
  }
  return after + text.slice(at);
}

function changedLines(text: string, edits: readonly TextEdit[]): ReadonlySet<number> {
  const lines = new Set<number>();
  let [line, at] = [0, 0];
  for (const { range } of edits) {
    line += lineBreaks(text, at, range[0]);
    at = range[0];
    lines.add(line);
  }
  return lines;
}

function lineBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) breaks++;
  return breaks;
}
