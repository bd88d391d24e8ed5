import { COLLECTION_STYLE, EVENT_ID } from 'js-yaml';
import { valuesOfElements } from './event-value.ts';
import { healthyEvents } from './healthy-events.ts';
import { maxDepth } from './read-chunk.ts';
import type { Segment } from './segment.ts';

/** Letters that are read in one go: more would keep whoever waits for the first findings. */
const longestRun = 16_000;

/**
 * Reads the elements of a list that begin at `from` together, where they are plain and nobody has read them: a call of the
 * quick parser costs as much as a small element. What is not healthy is left to be read by itself. Gives the place of the
 * first segment that was not looked at.
 */
export function readTogether(segments: readonly Segment[], from: number): number {
  const run = runAt(segments, from);
  if (run.length < 2) return from + 1;
  const text = run.map(segment => segment.text).join('');
  const events = healthyEvents(text);
  const root = events?.[1];
  if (events && root?.type === EVENT_ID.SEQUENCE && root.style !== COLLECTION_STYLE.FLOW) {
    const elements = valuesOfElements(events, text, maxDepth);
    if (elements && standApart(run, elements))
      run.forEach((segment, i) => segment.offer({ value: elements[i]?.value ?? null, faults: [] }));
  }
  return from + run.length;
}

function runAt(segments: readonly Segment[], from: number): readonly Segment[] {
  const first = segments[from];
  const run: Segment[] = [];
  let length = 0;
  for (let i = from; i < segments.length; i++) {
    const segment = segments[i];
    if (!segment || !isPlainElement(segment) || segment.kind !== first?.kind) break;
    length += segment.text.length;
    if (length > longestRun || segment.cut.column !== first.cut.column) break;
    run.push(segment);
  }
  return run;
}

const isPlainElement = ({ kind, cut, isRead }: Segment): boolean =>
  (kind === 'sub' || kind === 'item') && cut.flaw === undefined && !isRead;

/** Whether each element begins in a segment of its own, so that none of them has swallowed a part of another. */
function standApart(run: readonly Segment[], elements: readonly { readonly start: number }[]): boolean {
  if (elements.length !== run.length) return false;
  let end = 0;
  return run.every((segment, i) => {
    const begin = end;
    end += segment.text.length;
    const start = elements[i]?.start ?? -1;
    return start >= begin && start < end;
  });
}
