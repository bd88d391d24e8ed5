import { cutText } from './cut.ts';
import { sameContext, startContext, type Segment } from './segment.ts';
import type { TextEdit } from './source-type.ts';

/** More edits than this at once, and cutting everything is cheaper. */
const manyEdits = 50;

/** Edits within so many characters are carried out as one region. */
const nearby = 20_000;

/**
 * The segments after edits. Cuts anew from one segment before the first touched one until the old cut fits again;
 * a segment whose text and place in the structure are the same is kept, with what was read from it.
 */
export function recut(segments: readonly Segment[], edits: readonly TextEdit[]): readonly Segment[] {
  const ordered = inOrder(edits);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) return segments;
  if (ordered.length > manyEdits) return recutAll(segments, ordered);
  if (ordered.length === 1 || last.range[1] - first.range[0] <= nearby) return recutAround(segments, ordered);
  // From the end, so that the offsets before stay right
  return ordered.toReversed().reduce((here, edit) => recutAround(here, [edit]), segments);
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

function recutAround(segments: readonly Segment[], edits: readonly TextEdit[]): readonly Segment[] {
  const touched = touchedBy(segments, edits[0]?.range[0] ?? 0, edits.at(-1)?.range[1] ?? 0);
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

function spliced(
  segments: readonly Segment[],
  begin: number,
  end: number,
  cut: readonly Segment[],
): readonly Segment[] {
  return [...segments.slice(0, begin), ...reuse(cut, segments, begin, end), ...segments.slice(end)];
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

/** The segments from one before the first touched to the last touched, and the offset where they start. */
function touchedBy(
  segments: readonly Segment[],
  from: number,
  to: number,
): { readonly begin: number; readonly end: number; readonly base: number } {
  let begin = 0;
  let base = 0;
  let at = 0;
  let i = 0;
  let length = 0;
  for (; i < segments.length; i++, at += length) {
    length = segments[i]?.text.length ?? 0;
    if (at + length > from || i === segments.length - 1) break;
    // What makes a list an orphan stands before it
    if (segments[i]?.cut.flaw === 'orphanList') continue;
    begin = i;
    base = at;
  }
  while (i < segments.length - 1 && at + length <= to) {
    at += length;
    i++;
    length = segments[i]?.text.length ?? 0;
  }
  return { begin, end: Math.min(segments.length, i + 1), base };
}
