import { addHead, withdrawDeclined } from '../library/insert-requirements.ts';
import { openDraft } from '../library/compose-draft.ts';
import { inSchemaOrder } from '../library/schema-order.ts';
import type { Change } from '../model/change.ts';
import type { Requirement, Specification } from '../model/generated/types.ts';
import { AddedRequirements } from './added-requirements.ts';
import { IdChooser } from './choose-ids.ts';
import type { FieldChange } from './compare-existing.ts';
import { takeFromLibrary, withLibrary, type FromLibrary } from './from-library.ts';
import { actionOf, takenFields, type ImportChoices, type RowAction, type RowChoice } from './import-choices.ts';
import type { ImportPlan, ImportTarget, PlannedRow } from './import-plan.ts';
import type { Guess, SkippedRow } from './import-table.ts';
import { originalId } from './to-requirement.ts';
import { changesOfFields, requirementPointers, type Placed } from './update-requirement.ts';

export interface ImportOutcome {
  /** To the target, or to a file that holds nothing yet. */
  readonly changes: readonly Change[];
  readonly added: number;
  readonly updated: readonly UpdatedRequirement[];
  readonly unchanged: number;
  readonly skipped: readonly SkippedRow[];
  readonly guessed: readonly Guess[];
  /** What came along because something taken from the library cites it. */
  readonly alongside: Alongside;
}

export interface Alongside {
  readonly requirements: readonly string[];
  readonly annexes: readonly string[];
  readonly parameters: readonly string[];
}

export interface UpdatedRequirement {
  readonly place: string;
  readonly requirement: string;
  readonly taken: readonly FieldChange[];
  /** What the file says otherwise and that was not taken. */
  readonly kept: readonly FieldChange[];
}

/** The plan as changes, with what has been chosen. Rows that are the same already change nothing. */
export function carryOut(
  plan: ImportPlan,
  choices: ImportChoices = new Map(),
  target: ImportTarget = { specification: { kravbyggaren: 1 } },
): ImportOutcome {
  const { specification } = target;
  const steps = stepsOf(plan, choices, specification);
  const takers = steps
    .filter(({ action }) => action === 'add' || action === 'update')
    .map(({ row, choice, action, existing }) => ({
      row,
      choice,
      standing: action === 'update' ? existing?.requirement : undefined,
    }));
  const ids = steps.map(({ row }) => row.requirement.id);
  const carrier = new Carrier(specification, takeFromLibrary(takers, target, ids));
  for (const step of steps) carrier.carry(step);
  return carrier.outcome();
}

/** A row and what becomes of it. */
interface Step {
  /** Under the id that its requirement gets. */
  readonly row: PlannedRow;
  readonly choice: RowChoice;
  readonly action: RowAction;
  /** The requirement that the file's row is about. */
  readonly existing: Placed | undefined;
}

function stepsOf(plan: ImportPlan, choices: ImportChoices, specification: Specification): readonly Step[] {
  const placed = requirementPointers(specification);
  const another = otherIds(plan, specification);
  return plan.rows.map(row => {
    const choice = choices.get(row.key) ?? {};
    const isStanding = row.status !== 'new' && row.status !== 'unread';
    const existing = isStanding ? placed.get(row.requirement.id) : undefined;
    const action = actionOf(row, choice);
    return { row: action === 'add' && existing ? another(row) : row, choice, action, existing };
  });
}

class Carrier {
  readonly #specification: Specification;
  readonly #library: FromLibrary;
  readonly #additions: AddedRequirements;
  readonly #updates: Change[] = [];
  readonly #moves: Change[] = [];
  readonly #updated: UpdatedRequirement[] = [];
  readonly #skipped: SkippedRow[] = [];
  readonly #guessed: Guess[] = [];
  readonly #alongside: string[] = [];
  #added = 0;
  #unchanged = 0;

  constructor(specification: Specification, library: FromLibrary) {
    this.#specification = specification;
    this.#library = library;
    this.#additions = new AddedRequirements(specification);
  }

  carry({ row, choice, action, existing }: Step): void {
    if (existing) this.#additions.pass(existing.section, existing.requirement.id);
    if (action === 'skip') this.#skipped.push(row.skipped ?? leftOut(row));
    else if (action === 'add') this.#add(row);
    else if (existing) this.#follow(row, choice, existing);
    if (action === 'leave') this.#unchanged++;
  }

  outcome(): ImportOutcome {
    const { gathered } = this.#library;
    const head = openDraft(this.#specification);
    addHead(head, gathered);
    withdrawDeclined(head, this.#library.chosen);
    return {
      changes: [...head.changes, ...this.#updates, ...this.#additions.changes(), ...this.#moves],
      added: this.#added,
      updated: this.#updated,
      unchanged: this.#unchanged,
      skipped: this.#skipped,
      guessed: this.#guessed,
      alongside: {
        requirements: this.#alongside,
        annexes: gathered.annexes.map(({ id }) => id),
        parameters: [...gathered.parameters.keys()],
      },
    };
  }

  #add({ section, requirement, guesses }: PlannedRow): void {
    const { id } = requirement;
    const whole = withLibrary(requirement, this.#library.fields.get(id));
    this.#additions.add(section, inSchemaOrder<Requirement>('requirement', whole));
    this.#bring(id, section);
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
    const moves = taken.some(({ field }) => field === 'section');
    if (moves) this.#moves.push(...this.#additions.move(existing, id, row.section));
    const { pointer, requirement: old } = existing;
    const library = this.#library.fields.get(id) ?? {};
    this.#updates.push(...changesOfFields({ row, choice, taken, pointer, old, library }));
    this.#bring(id, moves ? row.section : existing.section);
  }

  /** What comes along stands in its own section where there is one, and else after the row's own requirement. */
  #bring(id: string, beside: string | number): void {
    for (const { section: from, value } of this.#library.along.get(id) ?? []) {
      this.#additions.addAlong(from.id, beside, value);
      this.#alongside.push(value.id);
    }
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
