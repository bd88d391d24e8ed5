import type { Change } from '../model/change.ts';
import type { Requirement, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { AddedRequirements } from './added-requirements.ts';
import { IdChooser } from './choose-ids.ts';
import type { FieldChange } from './compare-existing.ts';
import { actionOf, takenFields, type ImportChoices, type RowChoice } from './import-choices.ts';
import type { ImportPlan, ImportTarget, PlannedRow } from './import-plan.ts';
import type { Guess, SkippedRow } from './import-table.ts';
import { originalId, originalText } from './to-requirement.ts';
import { changesOfFields, requirementPointers } from './update-requirement.ts';

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
  const specification: Specification = target?.specification ?? { kravbyggaren: 1 };
  const pointers = requirementPointers(specification);
  const added = new AddedRequirements(specification);
  const another = otherIds(plan, specification);
  const outcome = { added: 0, unchanged: 0, updated: [] as UpdatedRequirement[], skipped: [] as SkippedRow[] };
  const guessed: Guess[] = [];
  const updates: Change[] = [];
  const moves: Change[] = [];
  const parameters = new Map<string, Json>();
  for (const row of plan.rows) {
    const choice = choices.get(row.key) ?? {};
    const action = actionOf(row, choice);
    const existing = row.status === 'new' || row.status === 'unread' ? undefined : pointers.get(row.requirement.id);
    if (existing) added.pass(existing.section, row.requirement.id);
    if (action === 'skip') outcome.skipped.push(row.skipped ?? leftOut(row));
    if (action === 'leave') outcome.unchanged++;
    if (action === 'skip' || (action === 'leave' && keptUnasked(row).length === 0)) continue;
    if (choice.library)
      for (const [name, value] of Object.entries(choice.library.requirement.parameters))
        if (!Object.hasOwn(specification.parameters ?? {}, name)) parameters.set(name, value as unknown as Json);
    if (action === 'add') {
      const { requirement, guesses } = existing ? another(row) : row;
      added.add(row.section, withLibrary(requirement, choice));
      guessed.push(...guesses);
      outcome.added++;
      continue;
    }
    if (!existing) continue;
    const taken = takenFields(row, choice);
    outcome.updated.push({
      place: row.place,
      requirement: row.requirement.id,
      taken,
      kept: row.changes.filter(change => !taken.includes(change)),
    });
    const section = taken.find(({ field }) => field === 'section');
    if (section) moves.push(...added.move(existing, row.requirement.id, row.section));
    updates.push(...changesOfFields({ row, choice, taken, pointer: existing.pointer, old: existing.requirement }));
  }
  const values = [...parameters].map(([name, value]): Change => ({ op: 'set', at: `/parameters/${name}`, value }));
  return { ...outcome, guessed, changes: [...values, ...updates, ...added.changes(), ...moves] };
}

/** What is not taken although nobody has said so: it is told, each time. */
const keptUnasked = ({ changes }: PlannedRow): readonly FieldChange[] =>
  changes.filter(({ kept }) => kept !== undefined && kept !== 'column' && kept !== 'moved');

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
    return inOrder({
      ...requirement,
      ...(verification && { verification }),
      ...(answer && { answer }),
      ...(motive && !own.motive && { motive }),
      ...(basis && { basis }),
    });
  }
  return inOrder({
    id,
    ...own,
    ...fields,
    ...((source ?? fields.source) && { source: { ...source, ...fields.source } }),
    imported: { [originalText]: own.text, ...imported },
  });
}

const order: readonly (keyof Requirement)[] = [
  'id',
  'kind',
  'text',
  'motive',
  'publicMotive',
  'note',
  'owner',
  'verification',
  'answer',
  'covers',
  'guidance',
  'source',
  'basis',
  'imported',
];

const inOrder = (requirement: Requirement): Requirement =>
  Object.fromEntries(
    order.flatMap(key => (requirement[key] === undefined ? [] : [[key, requirement[key]]])),
  ) as unknown as Requirement;
