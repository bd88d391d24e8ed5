import { indentTabs } from './indent-tabs.ts';
import type { Parts } from './place.ts';
import { readChunk } from './read-chunk.ts';
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
}

/** While somebody types elsewhere, a faulty piece stays the same object. */
const known = new WeakMap<Segment, { readonly own: number; readonly ways: readonly WithoutTabs[] }>();

/**
 * The widths with which the lines of a segment fit together, the file's own before others: one for each thing that the
 * segment may then say, mostly just one. None where no width fits: then a person must see where the lines belong.
 */
export function withoutTabs({ segments }: Parts, segment: Segment): readonly WithoutTabs[] {
  const own = indentationOf(segments);
  const before = known.get(segment);
  if (before?.own === own) return before.ways;
  const ways = fitting(segment.text, [...new Set([own, ...steps])]);
  known.set(segment, { own, ways });
  return ways;
}

/** Of the first line that is indented. */
function indentationOf(segments: readonly Segment[]): number {
  for (const { text } of segments) {
    const indented = /^( +)[^\s#]/m.exec(text)?.[1];
    if (indented !== undefined) return indented.length;
  }
  return 2;
}

/** Those that leave nothing wrong, or else nothing that the indentation of a changed line may be to blame for. */
function fitting(text: string, widths: readonly number[]): readonly WithoutTabs[] {
  const whole = new Map<string, WithoutTabs>();
  const partly = new Map<string, WithoutTabs>();
  for (const width of widths) {
    const edits = indentTabs(text, width);
    if (edits.length === 0) return [];
    const after = edited(text, edits);
    const { value, faults } = readChunk(after);
    const said = JSON.stringify(value);
    if (faults.length === 0 && !whole.has(said)) whole.set(said, { width, edits });
    if (faults.every(fault => isOther(fault, after, changedLines(text, edits))) && !partly.has(after))
      partly.set(after, { width, edits });
  }
  return [...(whole.size > 0 ? whole : partly).values()];
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
