import type { Kind, Requirement } from '../model/generated/types.ts';
import { commonLabel } from '../model/schema.ts';
import { resolveText, type Scope } from '../text/index.ts';
import type { ReadRequirement } from './to-requirement.ts';
import { asRead, keptMark, mark, type MarkedField } from './to-requirement.ts';

/** Key of a field of a row: `text`, `kind` …, or `imported/` and the heading of a column that is kept as it stands. */
export type ImportField = MarkedField | `imported/${string}`;

/** A field that the file says something else about than the specification does. */
export interface FieldChange {
  readonly field: ImportField;
  /** What a person calls the field. */
  readonly label: string;
  /** As written in the specification; empty where it has none. */
  readonly old: string;
  readonly new: string;
  /** Whether the file's is taken unless somebody chooses otherwise. */
  readonly take: boolean;
  /** Why it is not taken unasked. */
  readonly kept?: KeptReason;
}

/**
 * `both`: changed here since the last import, and in the file too. `other`: so unlike that it may be another requirement.
 * `placeholders`: values would stand where the specification refers to them. `moved`: it has been placed here by somebody.
 * `kind`: the file's word is wider than the kind that was chosen here. `column`: the model has no place for the column.
 */
export type KeptReason = 'both' | 'other' | 'placeholders' | 'moved' | 'kind' | 'column';

export interface Existing {
  readonly requirement: Requirement;
  /** Title of its section. */
  readonly section: string;
}

const labels: Readonly<Record<MarkedField, string>> = {
  text: 'Kravtext',
  kind: 'Kravtyp',
  motive: 'Motiv',
  note: 'Anteckning',
  section: 'Avsnitt',
};

/**
 * What would change if the requirement followed the file. What the file does not say is no change: proof, motive and all
 * else that stands here stays. What somebody has changed here since the file was read last stays too.
 */
export function compareWithExisting(
  { requirement: row, toldKind }: ReadRequirement,
  section: string,
  existing: Existing,
  scope: Scope,
): readonly FieldChange[] {
  const marks = existing.requirement.source?.fingerprint;
  const given: Readonly<Record<MarkedField, string | undefined>> = {
    text: row.text,
    kind: toldKind,
    motive: row.motive,
    note: row.note,
    section: section || undefined,
  };
  const changes: FieldChange[] = [];
  for (const field of ['text', 'kind', 'motive', 'note', 'section'] as const) {
    const theirs = given[field];
    if (theirs === undefined) continue;
    const ours = field === 'section' ? existing.section : (existing.requirement[field] ?? '');
    const base = keptMark(marks, field);
    if (isSame(ours, theirs, scope) || mark(theirs) === base) continue;
    const kept = base === undefined ? whyUnasked(field, ours, theirs) : mark(ours) === base ? undefined : 'both';
    changes.push({ field, label: labels[field], old: ours, new: theirs, take: !kept, ...(kept && { kept }) });
  }
  return [...changes, ...columnChanges(row, existing.requirement)];
}

/** Equal as they are written, or as they are read: our own Word files hold values where the specification refers to them. */
function isSame(ours: string, theirs: string, scope: Scope): boolean {
  if (asRead(ours) === asRead(theirs)) return true;
  return ours.includes('{{') && asRead(resolveText(ours, scope).text) === asRead(theirs);
}

/** Nobody knows what the file said last time: what looks like a loss is left to a person. */
function whyUnasked(field: MarkedField, ours: string, theirs: string): KeptReason | undefined {
  switch (field) {
    case 'text':
      if (ours.includes('{{')) return 'placeholders';
      return likeness(ours, theirs) < 0.4 ? 'other' : undefined;
    case 'kind':
      return ours === 'mandatory' || ours === 'award' || ours === 'information' ? undefined : 'kind';
    case 'section':
      return 'moved';
    default:
      return ours === '' || likeness(ours, theirs) >= 0.4 ? undefined : 'other';
  }
}

/** Share of the words that two texts have in common. */
function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const common = [...first].filter(word => second.has(word)).length;
  return (2 * common) / Math.max(1, first.size + second.size);
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** Columns that are kept as they stand: those of a requirement that was imported follow the file. */
function columnChanges(row: Requirement, { imported, source, motive, note }: Requirement): readonly FieldChange[] {
  const wasImported = imported !== undefined || source?.file !== undefined;
  return Object.entries(row.imported ?? {}).flatMap(([heading, value]): readonly FieldChange[] => {
    const ours = String(imported?.[heading] ?? '');
    // A column that was once read as the motive may be kept as it stands another time.
    if ([ours, motive ?? '', note ?? ''].some(each => asRead(each) === asRead(String(value)))) return [];
    const field = `imported/${heading}` as const;
    const change = { field, label: heading, old: ours, new: String(value), take: wasImported };
    return [wasImported ? change : { ...change, kept: 'column' }];
  });
}

/** A value of a field as a person reads it. */
export const shownValue = (field: ImportField, value: string): string =>
  field === 'kind' && value !== '' ? commonLabel('Kind', value satisfies string as Kind) : value;
