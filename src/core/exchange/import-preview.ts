import { commonLabel } from '../model/schema.ts';
import { shownValue, type KeptReason } from './compare-existing.ts';
import { actionOf, type ImportChoices, type RowAction, type RowChoice } from './import-choices.ts';
import type { ImportPlan, PlannedRow, RowStatus } from './import-plan.ts';

/** Which rows are shown. */
export type PreviewFilter = 'all' | 'new' | 'changed' | 'unread';

/** How many rows there are of each, and what would be done with them. */
export interface PreviewCounts {
  readonly filters: Readonly<Record<PreviewFilter, number>>;
  readonly actions: Readonly<Record<RowAction, number>>;
  /** Rows where somebody has to choose and nobody has: what stands is kept. */
  readonly open: number;
}

/** A row as it is shown: texts in words, and what has been chosen. */
export interface PreviewRow {
  readonly key: string;
  readonly place: string;
  readonly status: RowStatus;
  readonly action: RowAction;
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly section: string;
  /** Fields that the file did not say. */
  readonly guessed: readonly string[];
  /** Why it is not read. */
  readonly reason?: string;
  readonly canBeTaken: boolean;
  readonly changes: readonly PreviewChange[];
  /** What has been chosen for the row as a whole; `plan` where nothing has. */
  readonly take: 'plan' | 'new' | 'skip';
  readonly library: 'own' | 'requirement' | 'proof';
}

export interface PreviewChange {
  readonly field: string;
  readonly label: string;
  readonly old: string;
  readonly new: string;
  readonly use: 'file' | 'mine';
  readonly kept?: KeptReason;
}

const statuses: Readonly<Record<PreviewFilter, readonly RowStatus[]>> = {
  all: ['new', 'changed', 'conflict', 'unchanged', 'unread'],
  new: ['new'],
  changed: ['changed', 'conflict'],
  unread: ['unread'],
};

export const rowsShown = ({ rows }: ImportPlan, filter: PreviewFilter): readonly PlannedRow[] =>
  filter === 'all' ? rows : rows.filter(({ status }) => statuses[filter].includes(status));

export function previewCounts(plan: ImportPlan, choices: ImportChoices): PreviewCounts {
  const filters = { all: plan.rows.length, new: 0, changed: 0, unread: 0 };
  const actions = { add: 0, update: 0, leave: 0, skip: 0 };
  let open = 0;
  for (const row of plan.rows) {
    const choice = choices.get(row.key);
    for (const filter of ['new', 'changed', 'unread'] as const)
      if (statuses[filter].includes(row.status)) filters[filter]++;
    actions[actionOf(row, choice)]++;
    if (row.status === 'conflict' && !isSettled(row, choice)) open++;
  }
  return { filters, actions, open };
}

const isSettled = ({ changes }: PlannedRow, { take, fields = {}, library }: RowChoice = {}): boolean =>
  take !== undefined ||
  library !== undefined ||
  changes.every(
    ({ field, kept }) => fields[field] !== undefined || kept === undefined || kept === 'moved' || kept === 'column',
  );

export function previewRow(row: PlannedRow, choice: RowChoice = {}): PreviewRow {
  const { key, place, status, requirement, section, guesses, skipped, canBeTaken } = row;
  return {
    key,
    place,
    status,
    action: actionOf(row, choice),
    id: requirement.id,
    kind: commonLabel('Kind', requirement.kind),
    text: skipped && choice.take !== 'new' ? skipped.text : requirement.text,
    section,
    guessed: guesses.map(({ field }) => field),
    ...(skipped && { reason: skipped.reason }),
    canBeTaken,
    changes: row.changes.map(({ field, label, old, new: theirs, take, kept }) => ({
      field,
      label,
      old: shownValue(field, old),
      new: shownValue(field, theirs),
      use: choice.fields?.[field] ?? (take ? 'file' : 'mine'),
      ...(kept && { kept }),
    })),
    take: choice.take === 'new' || choice.take === 'skip' ? choice.take : 'plan',
    library: choice.library?.use ?? 'own',
  };
}
