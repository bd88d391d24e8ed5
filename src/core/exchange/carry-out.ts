import type { Change } from '../model/change.ts';
import type { Requirement, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { inSchemaOrder } from '../library/schema-order.ts';
import { AddedRequirements } from './added-requirements.ts';
import { IdChooser } from './choose-ids.ts';
import type { FieldChange } from './compare-existing.ts';
import { actionOf, takenFields, type ImportChoices, type RowChoice } from './import-choices.ts';
import type { ImportPlan, ImportTarget, PlannedRow } from './import-plan.ts';
import type { Guess, SkippedRow } from './import-table.ts';
import { originalId, originalText } from './to-requirement.ts';
import { changesOfFields, escapeSegment, requirementPointers, type Placed } from './update-requirement.ts';

export interface ImportOutcome {
  /** To the target, or to a file that holds nothing yet. */
  readonly changes: readonly Change[];
  readonly added: number;
  readonly updated: readonly UpdatedRequirement[];
  readonly unchanged: number;
  readonly skipped: readonly SkippedRow[];
  readonly guessed: readonly Guess[];
}

export interface UpdatedRequirement {
  readonly place: string;
  readonly requirement: string;
  readonly taken: readonly FieldChange[];
  /** What the file says otherwise and that was not taken. */
  readonly kept: readonly FieldChange[];
}

/** The plan as changes, with what has been chosen. Rows that are the same already change nothing. */
export function carryOut(plan: ImportPlan, choices: ImportChoices = new Map(), target?: ImportTarget): ImportOutcome {
  const carrier = new Carrier(plan, target?.specification ?? { kravbyggaren: 1 });
  for (const row of plan.rows) carrier.row(row, choices.get(row.key) ?? {});
  return carrier.outcome();
}

class Carrier {
  readonly #specification: Specification;
  readonly #standing: ReadonlyMap<string, Placed>;
  readonly #additions: AddedRequirements;
  readonly #another: (row: PlannedRow) => PlannedRow;
  readonly #parameters = new Map<string, Json>();
  readonly #updates: Change[] = [];
  readonly #moves: Change[] = [];
  readonly #updated: UpdatedRequirement[] = [];
  readonly #skipped: SkippedRow[] = [];
  readonly #guessed: Guess[] = [];
  #added = 0;
  #unchanged = 0;

  constructor(plan: ImportPlan, specification: Specification) {
    this.#specification = specification;
    this.#standing = requirementPointers(specification);
    this.#additions = new AddedRequirements(specification);
    this.#another = otherIds(plan, specification);
  }

  row(row: PlannedRow, choice: RowChoice): void {
    const isStanding = row.status !== 'new' && row.status !== 'unread';
    const existing = isStanding ? this.#standing.get(row.requirement.id) : undefined;
    if (existing) this.#additions.pass(existing.section, row.requirement.id);
    const action = actionOf(row, choice);
    if (action === 'skip') this.#skipped.push(row.skipped ?? leftOut(row));
    else if (action === 'add') this.#add(existing ? this.#another(row) : row, choice);
    else if (existing) this.#follow(row, choice, existing);
    if (action === 'leave') this.#unchanged++;
  }

  outcome(): ImportOutcome {
    const values = [...this.#parameters].map(([name, value]): Change => ({
      op: 'set',
      at: `/parameters/${escapeSegment(name)}`,
      value,
    }));
    return {
      changes: [...values, ...this.#updates, ...this.#additions.changes(), ...this.#moves],
      added: this.#added,
      updated: this.#updated,
      unchanged: this.#unchanged,
      skipped: this.#skipped,
      guessed: this.#guessed,
    };
  }

  #add({ section, requirement, guesses }: PlannedRow, choice: RowChoice): void {
    this.#cite(choice);
    this.#additions.add(section, withLibrary(requirement, choice));
    this.#guessed.push(...guesses);
    this.#added++;
  }

  #follow(row: PlannedRow, choice: RowChoice, existing: Placed): void {
    const taken = takenFields(row, choice);
    const kept = row.changes.filter(change => !taken.includes(change));
    const { id } = row.requirement;
    if (taken.length > 0 || choice.library || kept.some(isAsked))
      this.#updated.push({ place: row.place, requirement: id, taken, kept });
    // What nobody has chosen or taken leaves no trace: it is asked again the next time.
    if (taken.length === 0 && !choice.library && !choice.fields) return;
    this.#cite(choice);
    if (taken.some(({ field }) => field === 'section'))
      this.#moves.push(...this.#additions.move(existing, id, row.section));
    const { pointer, requirement: old } = existing;
    this.#updates.push(...changesOfFields({ row, choice, taken, pointer, old }));
  }

  /** Values that a text of the library cites are suggested, where they are not there already. */
  #cite({ library }: RowChoice): void {
    if (library?.use !== 'requirement') return;
    for (const [name, value] of Object.entries(library.requirement.parameters))
      if (!Object.hasOwn(this.#specification.parameters ?? {}, name))
        this.#parameters.set(name, value as unknown as Json);
  }
}

/** Whether somebody should know that the file says otherwise. */
const isAsked = ({ kept }: FieldChange): boolean => kept !== undefined && kept !== 'column' && kept !== 'moved';

const leftOut = ({ place, requirement }: PlannedRow): SkippedRow => ({
  place,
  reason: 'Raden är bortvald.',
  text: requirement.text,
});

/** The row as a requirement of its own where its id is that of another. */
function otherIds(plan: ImportPlan, specification: Specification): (row: PlannedRow) => PlannedRow {
  const standing = (specification.sections ?? []).flatMap(({ requirements = [] }) => requirements.map(({ id }) => id));
  const planned = plan.rows.map(({ requirement }) => requirement.id);
  const ids = new IdChooser(planned, [...standing, ...(specification.retired ?? [])]);
  return row => {
    const before = row.requirement.id;
    const id = ids.another(before);
    const requirement = { ...row.requirement, id, imported: { [originalId]: before, ...row.requirement.imported } };
    return {
      ...row,
      requirement,
      guesses: [{ place: row.place, requirement: id, field: 'id', value: id }, ...row.guesses],
    };
  };
}

/** A new requirement with what was taken from the library; its own text is kept as it came. */
function withLibrary(requirement: Requirement, { library }: RowChoice): Requirement {
  if (!library) return requirement;
  const { fields } = library.requirement;
  const { id, imported, source, ...own } = requirement;
  if (library.use === 'proof') {
    const { verification, answer, motive, basis } = fields;
    return inSchemaOrder<Requirement>('requirement', {
      ...requirement,
      ...(verification && { verification }),
      ...(answer && { answer }),
      ...(motive && !own.motive && { motive }),
      ...(basis && { basis }),
    });
  }
  return inSchemaOrder<Requirement>('requirement', {
    id,
    ...own,
    ...fields,
    ...((source ?? fields.source) && { source: { ...source, ...fields.source } }),
    imported: { [originalText]: own.text, ...imported },
  });
}
