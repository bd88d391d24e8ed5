import type { Change } from '../model/change.ts';
import type { Requirement, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import type { FieldChange } from './compare-existing.ts';
import type { RowChoice } from './import-choices.ts';
import type { PlannedRow } from './import-plan.ts';
import { keptMark, markedFields, markLetter, originalText, type MarkedField } from './to-requirement.ts';

/** Where a requirement stands in a specification. */
export interface Placed {
  readonly requirement: Requirement;
  readonly pointer: string;
  /** Place of its section, from 0. */
  readonly section: number;
}

/** Of requirements with one id the first; its pointer names by id where that is unique. */
export function requirementPointers({ sections = [] }: Specification): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  const sectionIds = sections.map(({ id }) => id);
  sections.forEach(({ requirements = [] }, section) => {
    const at = sectionPointer(sectionIds, section);
    const doubled = doubles(requirements.map(({ id }) => id));
    requirements.forEach((requirement, index) => {
      if (placed.has(requirement.id)) return;
      const segment = doubled.has(requirement.id) ? String(index) : `@${escapeSegment(requirement.id)}`;
      placed.set(requirement.id, { requirement, section, pointer: `${at}/requirements/${segment}` });
    });
  });
  return placed;
}

/** By id where it has one of its own. */
export function sectionPointer(ids: readonly (string | undefined)[], index: number): string {
  const id = ids[index];
  const isUnique = id !== undefined && ids.indexOf(id) === ids.lastIndexOf(id);
  return `/sections/${isUnique ? `@${escapeSegment(id)}` : String(index)}`;
}

function doubles(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter(id => seen.size === seen.add(id).size));
}

export const escapeSegment = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

interface Update {
  readonly row: PlannedRow;
  readonly choice: RowChoice;
  readonly taken: readonly FieldChange[];
  readonly pointer: string;
  readonly old: Requirement;
  /** What it takes from the library. */
  readonly library: Partial<Requirement>;
}

/** The changes to a requirement that stands. */
export function changesOfFields(update: Update): readonly Change[] {
  const { row, taken, pointer, old, library } = update;
  const set = (key: string, value: unknown): Change => ({ op: 'set', at: `${pointer}/${key}`, value: value as Json });
  const columns = taken.filter(({ field }) => field.startsWith('imported/'));
  const fields = taken.filter(({ field }) => field !== 'section' && !field.startsWith('imported/'));
  const imported = { ...old.imported, ...Object.fromEntries(columns.map(each => [each.label, each.new])) };
  const source = sourceAfter(update);
  return [
    ...fields
      .filter(({ field }) => library[field as keyof Requirement] === undefined)
      .map(({ field, old: before, new: after }) => textChange(`${pointer}/${field}`, before, after)),
    ...Object.entries(library).flatMap(([key, value]) =>
      key === 'source' || value === undefined ? [] : [set(key, value)],
    ),
    ...(source ? [set('source', source)] : []),
    ...(old.reviewed && (taken.some(({ field }) => field === 'text') || library.text !== undefined)
      ? [{ op: 'remove', at: `${pointer}/reviewed` } as const]
      : []),
    ...(columns.length > 0 || library.text !== undefined
      ? [set('imported', { ...imported, ...(library.text !== undefined && { [originalText]: row.requirement.text }) })]
      : []),
  ];
}

/** The source with marks of what has been taken, or decided against: only what nobody has looked at is asked again. */
function sourceAfter({ row, choice, old, library: { source: library } }: Update): Requirement['source'] {
  const given = row.requirement.source;
  if (!given) return library && { ...old.source, ...library };
  const isOpen = (field: MarkedField): boolean =>
    row.changes.some(change => change.field === field && !change.take && choice.fields?.[field] === undefined);
  const marks = markedFields.flatMap(field => {
    const kept = keptMark(isOpen(field) ? old.source?.fingerprint : given.fingerprint, field);
    const value = kept ?? keptMark(old.source?.fingerprint, field);
    return value === undefined ? [] : [`${markLetter[field]}-${value}`];
  });
  const fingerprint = marks.join(' ');
  const after = {
    ...old.source,
    ...library,
    ...(given.file && { file: given.file }),
    ...(fingerprint && { fingerprint }),
  };
  return JSON.stringify(after) === JSON.stringify(old.source) ? undefined : after;
}

/** The smallest change of a text: what both begin and end with stays as it is written. */
function textChange(at: string, before: string, after: string): Change {
  if (before === '' || before === after) return { op: 'set', at, value: after };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // A character of two units is not divided.
  if (isLead(before, start - 1)) start--;
  if (end > 0 && isLead(before, before.length - end - 1)) end--;
  if (start + end < most / 3) return { op: 'set', at, value: after };
  return { op: 'splice', at, span: [start, before.length - end], insert: after.slice(start, after.length - end) };
}

const isLead = (text: string, index: number): boolean => /[\uD800-\uDBFF]/.test(text[index] ?? '');
