import assert from 'node:assert/strict';
import {
  carryOut,
  planImport,
  readImportNow,
  type ImportChoices,
  type ImportPlan,
  type ImportSettings,
  type ImportSource,
  type RowChoice,
} from '../../../src/core/exchange/index.ts';
import type { Requirement, Specification } from '../../../src/core/model/generated/types.ts';
import type { Json } from '../../../src/core/model/json.ts';
import { applyChanges, openSource, renderFile } from '../../../src/core/parse/index.ts';

export const file = 'krav.csv';

export function source(given: string | Uint8Array): ImportSource {
  const read = readImportNow(typeof given === 'string' ? new TextEncoder().encode(given) : given);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

export const plan = (
  given: string | Uint8Array,
  settings: ImportSettings = {},
  specification?: Specification,
): ImportPlan => planImport(source(given), { file, ...settings }, specification && { specification });

export const choose = (entries: Readonly<Record<string, RowChoice>>): ImportChoices => new Map(Object.entries(entries));

/** The specification after the import, by the changes on values and by the edits in the text: both have to agree. */
export function after(csv: string, specification: Specification, choices?: ImportChoices): Specification {
  const { changes } = carryOut(plan(csv, {}, specification), choices, { specification });
  const applied = applyChanges(specification as unknown as Json, changes);
  assert.ok(applied.ok, JSON.stringify(applied));
  const text = openSource(renderFile(specification));
  const edits = text.textEdits(changes);
  assert.ok(edits.ok, JSON.stringify(edits));
  assert.deepEqual(text.edit(edits.value, 1).value, applied.value);
  return applied.value as unknown as Specification;
}

export const requirementsOf = ({ sections = [] }: Specification): readonly Requirement[] =>
  sections.flatMap(({ requirements = [] }) => requirements);
export const requirement = (specification: Specification, id: string): Requirement => {
  const found = requirementsOf(specification).find(each => each.id === id);
  assert.ok(found, `${id} is missing`);
  return found;
};

export const statuses = (made: ImportPlan) => made.rows.map(({ requirement: { id }, status }) => `${id} ${status}`);
