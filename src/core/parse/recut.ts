import { cutText } from './cut.ts';
import { sameContext, startContext, type Segment } from './segment.ts';
import type { TextEdit } from './source-type.ts';

/** More edits than this at once, and cutting everything is cheaper. */
const manyEdits = 50;

/** Edits within so many characters are carried out as one region. */
const nearby = 20_000;

/** Which segments took the place of which. */
export interface Splice {
  readonly begin: number;
  readonly removed: number;
  readonly inserted: number;
}

export interface Recut {
  readonly segments: readonly Segment[];
  /** Unknown when there was more than one place. */
  readonly splice: Splice | undefined;
}

/**
 * The segments after edits. Cuts anew from one segment before the first touched one until the old cut fits again;
 * a segment whose text and place in the structure are the same is kept, with what was read from it.
 */
export function recut(segments: readonly Segment[], edits: readonly TextEdit[], starts: Uint32Array): Recut {
  const ordered = inOrder(edits);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) return { segments, splice: { begin: 0, removed: 0, inserted: 0 } };
  if (ordered.length > manyEdits) return { segments: recutAll(segments, ordered), splice: undefined };
  if (ordered.length === 1 || last.range[1] - first.range[0] <= nearby) return recutAround(segments, ordered, starts);
  // From the end, so that the offsets before stay right
  const done = ordered
    .toReversed()
    .reduce((here, edit) => recutAround(here, [edit], startsOf(here)).segments, segments);
  return { segments: done, splice: undefined };
}

/** Edits that change something, by offset; those at one place as given. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits
    .filter(({ range, text }) => range[1] > range[0] || text !== '')
    .toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

function recutAll(segments: readonly Segment[], edits: readonly TextEdit[]): readonly Segment[] {
  const text = applyEdits(segments.map(segment => segment.text).join(''), 0, edits);
  return reuse(cutText(text), segments, 0, segments.length);
}

function recutAround(segments: readonly Segment[], edits: readonly TextEdit[], starts: Uint32Array): Recut {
  const touched = touchedBy(segments, starts, edits[0]?.range[0] ?? 0, edits.at(-1)?.range[1] ?? 0);
  const { begin, base } = touched;
  let { end } = touched;
  const context = segments[begin]?.cut.context ?? startContext;
  for (let grow = 1; ; grow *= 4) {
    // One segment beyond the touched ones shows whether the old cut fits there
    const sentinel = segments[end];
    const old = textOf(segments, begin, end);
    const region = applyEdits(old, base, edits);
    const cut = cutText(region + (sentinel?.text ?? ''), context);
    if (!sentinel) return spliced(segments, begin, segments.length, cut);
    const fit = fitsAt(cut, region.length, sentinel);
    if (fit !== undefined) return spliced(segments, begin, end, cut.slice(0, fit));
    end = Math.min(segments.length, end + grow);
  }
}

/** Index in `cut` of the segment that starts at `offset` in the same context as before. */
function fitsAt(cut: readonly Segment[], offset: number, sentinel: Segment): number | undefined {
  let at = 0;
  for (const [i, segment] of cut.entries()) {
    if (at === offset) return startsAlike(segment, sentinel) ? i : undefined;
    if (at > offset) return undefined;
    at += segment.text.length;
  }
  return undefined;
}

/** Same place in the structure; its kind may depend on what follows and is not compared. */
function startsAlike(a: Segment, b: Segment): boolean {
  const isOrphan = (segment: Segment): boolean => segment.cut.flaw === 'orphanList';
  return sameContext(a.cut.context, b.cut.context) && isOrphan(a) === isOrphan(b);
}

function spliced(segments: readonly Segment[], begin: number, end: number, cut: readonly Segment[]): Recut {
  const inserted = reuse(cut, segments, begin, end);
  const after = segments.slice(0, begin).concat(inserted, segments.slice(end));
  return { segments: after, splice: { begin, removed: end - begin, inserted: inserted.length } };
}

/** Puts old segments in place of new ones that are the same. */
function reuse(cut: readonly Segment[], old: readonly Segment[], begin: number, end: number): readonly Segment[] {
  const known = new Map<string, Segment[]>();
  for (let i = begin; i < end; i++) {
    const segment = old[i];
    if (!segment) continue;
    const list = known.get(segment.text);
    if (list) list.push(segment);
    else known.set(segment.text, [segment]);
  }
  return cut.map(segment => {
    const list = known.get(segment.text);
    const index = list?.findIndex(candidate => sameCut(candidate, segment)) ?? -1;
    return index < 0 || !list ? segment : (list.splice(index, 1)[0] ?? segment);
  });
}

function sameCut(a: Segment, b: Segment): boolean {
  const { kind, key, flaw, column, context } = a.cut;
  const other = b.cut;
  return (
    kind === other.kind &&
    key === other.key &&
    flaw === other.flaw &&
    column === other.column &&
    sameContext(context, other.context)
  );
}

function textOf(segments: readonly Segment[], begin: number, end: number): string {
  let text = '';
  for (let i = begin; i < end; i++) text += segments[i]?.text ?? '';
  return text;
}

/** Applies ordered edits whose offsets count from `base`. */
export function applyEdits(text: string, base: number, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: inserted } of edits) {
    result += text.slice(at, range[0] - base) + inserted;
    at = range[1] - base;
  }
  return result + text.slice(at);
}

/**
 * The segments from one before the first touched to the last touched, and the offset where they start. `starts` holds
 * where the segments up to the last touched one start.
 */
function touchedBy(
  segments: readonly Segment[],
  starts: Uint32Array,
  from: number,
  to: number,
): { readonly begin: number; readonly end: number; readonly base: number } {
  const last = Math.max(0, segments.length - 1);
  const first = lastNotAbove(starts, from, last);
  let begin = Math.max(0, first - 1);
  // What makes a list an orphan stands before it
  while (begin > 0 && segments[begin]?.cut.flaw === 'orphanList') begin--;
  let end = first + 1;
  while (end <= last && (starts[end] ?? Infinity) <= to) end++;
  return { begin, end: Math.min(segments.length, end), base: starts[begin] ?? 0 };
}

/** Where each segment starts, and where the last one ends. */
export function startsOf(segments: readonly Segment[]): Uint32Array {
  return sums(segments, 0, segments.length, new Uint32Array(segments.length + 1), segment => segment.text.length);
}

/** Fills in running sums for the segments from `begin` to `end`; the one at `begin` is there, or 0. */
export function sums(
  segments: readonly Segment[],
  begin: number,
  end: number,
  result: Uint32Array,
  of: (segment: Segment) => number,
): Uint32Array {
  let sum = result[begin] ?? 0;
  for (let i = begin; i < end; i++) {
    const segment = segments[i];
    if (segment) sum += of(segment);
    result[i + 1] = sum;
  }
  return result;
}

/** The sums after a splice, from those before it. */
export function splicedSums(
  old: Uint32Array,
  segments: readonly Segment[],
  { begin, removed, inserted }: Splice,
  of: (segment: Segment) => number,
): Uint32Array {
  const result = new Uint32Array(segments.length + 1);
  result.set(old.subarray(0, begin + 1));
  sums(segments, begin, begin + inserted, result, of);
  const shift = (result[begin + inserted] ?? 0) - (old[begin + removed] ?? 0);
  const delta = inserted - removed;
  for (let i = begin + removed + 1; i < old.length; i++) result[i + delta] = (old[i] ?? 0) + shift;
  return result;
}

/** Greatest index ≤ `max` whose number is not above `value`. */
export function lastNotAbove(numbers: ArrayLike<number>, value: number, max: number): number {
  let low = 0;
  let high = Math.max(0, max);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
