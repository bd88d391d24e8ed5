import type { Finding, Fix } from '../model/finding.ts';
import { withoutHidden } from './hidden-characters.ts';
import { conflictStarts, settlements } from './merge-conflict.ts';
import { salvagedId } from './outline.ts';
import type { Parts } from './place.ts';
import { formatPointer } from './pointer.ts';
import { resolve, valueAt } from './pointer.ts';
import { pathOfSegment } from './segment-path.ts';
import type { Segment } from './segment.ts';
import type { Damage } from './source-type.ts';
import { withoutTabs } from './without-tabs.ts';
import { faultKinds, isDamaging, type Fault } from './yaml-fault.ts';

/** A segment with something to report. */
interface Marked {
  readonly index: number;
  readonly segment: Segment;
  /** What only its place among the others shows: a doubled key. */
  readonly fault: Fault | undefined;
}

/** Segments with faults, without looking into elements that are known to have none. */
function* marked(parts: Parts): Generator<Marked> {
  const { segments, outline } = parts;
  const plain = (index: number, fault?: Fault): Marked[] => {
    const segment = segments[index];
    return segment && (fault || segment.reading.faults.length > 0) ? [{ index, segment, fault }] : [];
  };
  let next = 0;
  for (const top of outline.tops) {
    for (; next < top.first; next++) yield* plain(next);
    yield* plain(top.first, top.fault);
    if (!top.units) for (let i = top.first + 1; i < top.end; i++) yield* plain(i);
    for (const [i, unit] of (top.units ?? []).entries()) {
      if (!unit.hasFaults) continue;
      const first = top.starts[i] ?? 0;
      for (let offset = 0; offset < unit.segments.length; offset++) {
        yield* plain(first + offset, unit.damaged.get(offset));
      }
    }
    next = top.end;
  }
  for (; next < segments.length; next++) yield* plain(next);
}

export function makeDamage(parts: Parts, lineOf: (offset: number) => number): readonly Damage[] {
  const result: Damage[] = [];
  for (const { index, segment, fault } of marked(parts)) {
    const first = fault ?? segment.reading.faults.find(isDamaging);
    if (!first || segment.kind === 'mark' || segment.kind === 'rest') continue;
    const start = parts.startOf(index);
    const id = salvagedId(segment.text);
    result.push({
      at: formatPointer(pathOfSegment(parts, index).names),
      ...(id === undefined ? {} : { id }),
      range: [start, start + segment.text.length],
      line: lineOf(start + first.range[0]),
      message: faultKinds[first.name].message(first.detail),
    });
  }
  return result;
}

export function makeFindings(parts: Parts, lineOf: (offset: number) => number): readonly Finding[] {
  const unsettled = conflictFinding(parts, lineOf);
  if (unsettled) return [unsettled];
  const result: Finding[] = [];
  for (const { index, segment, fault } of marked(parts)) {
    const start = parts.startOf(index);
    const { names, requirement } = pathOfSegment(parts, index);
    const faults = fault ? [fault, ...segment.reading.faults] : segment.reading.faults;
    const about = requirement === undefined ? {} : { requirement };
    for (const each of faults) {
      const at = formatPointer([...names, ...(each.path ?? [])]);
      const fixes = fixesFor(parts, each, at);
      result.push({ ...finding(each, start, at), ...(fixes.length > 0 && { fixes }), ...about });
    }
  }
  return result.sort((a, b) => (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0));
}

/** The first conflict, which tells of the others: a file that holds one is not read for anything else. */
function conflictFinding(parts: Parts, lineOf: (offset: number) => number): Finding | undefined {
  const found: { readonly fault: Fault; readonly start: number }[] = [];
  const lines: number[] = [];
  for (const { index, segment } of marked(parts)) {
    const [fault] = segment.reading.faults;
    if (fault?.name !== 'mergeConflict' && fault?.name !== 'conflictMark') continue;
    const start = parts.startOf(index);
    found.push({ fault, start });
    lines.push(...conflictStarts(segment.text).map(offset => lineOf(start + offset)));
  }
  const first = found.find(({ fault }) => fault.name === 'mergeConflict') ?? found[0];
  return first && finding({ ...first.fault, detail: lines.length > 1 ? inSwedish(lines) : '' }, first.start, '');
}

/** So many lines are named; the rest come when these are settled. */
const mostLines = 5;

function inSwedish(lines: readonly number[]): string {
  const named = lines.slice(0, mostLines).map(String);
  if (lines.length > mostLines) return `${named.join(', ')} och ${String(lines.length - mostLines)} till`;
  return `${named.slice(0, -1).join(', ')} och ${named.at(-1) ?? ''}`;
}

function finding(fault: Fault, start: number, at: string): Finding {
  const { rule, code, severity, message } = faultKinds[fault.name];
  const range = [start + fault.range[0], start + fault.range[1]] as const;
  return { rule, code, severity, message: message(fault.detail), at, range };
}

function fixesFor(parts: Parts, { name, detail }: Fault, at: string): readonly Fix[] {
  const value = name === 'hiddenCharacter' ? valueAt(parts.value, at) : undefined;
  if (typeof value === 'string') return [withoutHidden(value, at)];
  return name === 'idNotText' && resolve(parts.value, at).ok
    ? [{ title: `Skriv "${detail}" med citattecken`, changes: [{ op: 'set', at, value: detail }] }]
    : [];
}

/** What mends a fault, where it costs too much to be worked out for each finding: several readings of the piece. */
export function remediesOf(parts: Parts, { rule, range }: Finding): readonly Fix[] {
  if (rule === faultKinds.mergeConflict.rule && range) return settlements(parts.text, range[0]);
  if (rule === faultKinds.badCharacter.rule && range) return withoutCharacter(parts, range);
  if (rule !== faultKinds.tab.rule || !range) return [];
  const index = parts.segmentAt(range[0]);
  const segment = parts.segments[index];
  const ways = segment ? withoutTabs(parts, segment) : [];
  const start = parts.startOf(index);
  return ways.map(({ width, edits, isCertain }) => ({
    title: `Byt tabbarna i indraget mot blanksteg${ways.length > 1 ? `, ${String(width)} per tabb` : ''}`,
    changes: [],
    ...(!isCertain && { decision: true as const }),
    edits: edits.map(({ range: [from, to], text }) => ({ range: [start + from, start + to], text })),
  }));
}

/** A NUL, or half a character whose other half is gone: a person sees what stood there. A line end alone may part lines. */
function withoutCharacter(parts: Parts, range: readonly [number, number]): readonly Fix[] {
  const index = parts.segmentAt(range[0]);
  const start = parts.startOf(index);
  const sign = parts.segments[index]?.text.slice(range[0] - start, range[1] - start) ?? '';
  if (!/^[\0\p{Cs}]$/u.test(sign)) return [];
  const edits = [{ range, text: '' }];
  return [{ title: 'Ta bort tecknet', changes: [], ...(sign !== '\0' && { decision: true as const }), edits }];
}
