import type { Specification } from '../model/generated/types.ts';
import { failure, success, type Result } from '../model/problem.ts';
import { applyChanges } from '../parse/index.ts';
import { carryOut, type Alongside, type ImportOutcome } from './carry-out.ts';
import type { ImportChoices } from './import-choices.ts';
import type { ImportPlan } from './import-plan.ts';
import type { Guess, ImportRow, SkippedRow } from './import-table.ts';
import { planRows } from './plan-import.ts';

export interface ImportOptions {
  /** Title of the procurement; an imported file seldom tells. */
  readonly title?: string;
  /** Name of the file, written as each requirement's source. */
  readonly file?: string;
}

export interface ImportedSpecification {
  readonly specification: Specification;
  readonly imported: number;
  readonly skipped: readonly SkippedRow[];
  readonly guessed: readonly Guess[];
  readonly alongside: Alongside;
}

/**
 * A specification of the rows. Ids are kept; a missing, doubled or impossible one is replaced, and the original kept
 * under `imported`. An unstated kind is read from the verb. Both are told under `guessed`. No row at all is a problem.
 */
export function importRequirements(
  rows: readonly ImportRow[],
  options: ImportOptions = {},
  skipped: readonly SkippedRow[] = [],
): Result<ImportedSpecification> {
  const entries = [
    ...rows.map(row => ({ type: 'row', row }) as const),
    ...skipped.map(each => ({ type: 'skipped', skipped: each }) as const),
  ];
  if (rows.length === 0) return failure({ code: 'no-rows' });
  return newSpecificationOf({ tables: [], layouts: [], rows: planRows(entries, options) }, options.title);
}

/** The plan as a new specification, with what has been chosen; none at all when no row comes in. */
export function newSpecificationOf(
  plan: ImportPlan,
  title: string | undefined,
  choices?: ImportChoices,
): Result<ImportedSpecification> {
  const outcome = carryOut(plan, choices);
  if (outcome.added === 0) return failure(plan.problem ?? { code: 'no-rows' });
  const applied = applyChanges(emptySpecification(title), outcome.changes);
  if (!applied.ok) return applied;
  return success({ ...told(outcome), specification: applied.value as unknown as Specification });
}

const emptySpecification = (title: string | undefined) => ({
  kravbyggaren: 1,
  ...(title && { procurement: { title } }),
});

const told = ({ added, skipped, guessed, alongside }: ImportOutcome) => ({
  imported: added,
  skipped,
  guessed,
  alongside,
});
