import type { FieldChange } from './compare-existing.ts';
import type { PlannedRow } from './import-plan.ts';
import type { LibraryRequirement } from './library-match.ts';

/** What a person has chosen for a row; what is not said follows the plan. */
export interface RowChoice {
  /** `new`: comes in as a requirement of its own, also where its id is taken or it was not understood. */
  readonly take?: 'file' | 'new' | 'skip';
  /** For each field that differs: the file's words or those that stand here. */
  readonly fields?: Readonly<Partial<Record<string, 'file' | 'mine'>>>;
  /** A requirement of a pack: all of it, or its proof and motive with the row's own text. */
  readonly library?: { readonly use: 'requirement' | 'proof'; readonly requirement: LibraryRequirement };
}

/** By the rows' keys. */
export type ImportChoices = ReadonlyMap<string, RowChoice>;

/** What is done with a row. */
export type RowAction = 'add' | 'update' | 'leave' | 'skip';

export function actionOf(row: PlannedRow, choice: RowChoice = {}): RowAction {
  if (choice.take === 'skip') return 'skip';
  if (choice.take === 'new') return row.canBeTaken ? 'add' : 'skip';
  if (row.status === 'unread') return 'skip';
  if (row.status === 'new') return 'add';
  return choice.library || takenFields(row, choice).length > 0 ? 'update' : 'leave';
}

const isTaken = ({ field, take }: FieldChange, { fields = {} }: RowChoice): boolean =>
  fields[field] === undefined ? take : fields[field] === 'file';

export const takenFields = (row: PlannedRow, choice: RowChoice): readonly FieldChange[] =>
  row.changes.filter(change => isTaken(change, choice));
