import type { CostItem, Criterion, ParameterValue, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { isOpen, type FactReader } from './condition.ts';
import { placedRequirements, type ComposeDraft } from './compose-draft.ts';
import { storedId, storedOrigins } from './compose-sections.ts';
import type { Expected, ExpectedParameter } from './expected.ts';

/** Adds annexes that are missing, numbered after those that are there, and fills empty tables from answers. */
export function composeAnnexes(draft: ComposeDraft, expected: Expected): readonly string[] {
  const added: string[] = [];
  for (const annex of expected.annexes) {
    const annexes = draft.specification.annexes ?? [];
    const index = annexes.findIndex(({ id }) => id === annex.id);
    if (index < 0) {
      const { id, number: _, ...rest } = annex;
      draft.insert(['annexes'], annexes.length, { id, number: nextNumber(annexes), ...rest });
      added.push(annex.id);
    } else if (annex.rows?.length && annexes[index]?.kind === 'table' && !annexes[index].rows?.length) {
      draft.set(['annexes', index, 'rows'], annex.rows);
    }
  }
  return added;
}

const nextNumber = (annexes: NonNullable<Specification['annexes']>): number =>
  1 + annexes.reduce((highest, { number = 0 }) => Math.max(highest, number), 0);

/**
 * Gives every declared parameter a place: the answer decides it, else the pack's value is a suggestion, else it stands
 * without a value. A parameter that somebody has decided is not touched.
 */
export function composeParameters(draft: ComposeDraft, expected: Expected, read: FactReader): readonly string[] {
  const added: string[] = [];
  for (const parameter of expected.parameters) {
    const stored = draft.specification.parameters?.[parameter.name];
    if (stored && (stored.status === 'decided' || (stored.status === undefined && stored.value !== undefined)))
      continue;
    const answer = parameter.question && read(`answers.${parameter.question.pack}.${parameter.question.id}`);
    const decided = isOpen(answer) || Array.isArray(answer) ? undefined : answer;
    if (!stored) {
      draft.set(['parameters', parameter.name], newParameter(parameter, decided));
      added.push(parameter.name);
    } else if (decided !== undefined) {
      draft.set(['parameters', parameter.name, 'value'], decided);
      draft.set(['parameters', parameter.name, 'status'], 'decided');
    }
  }
  return added;
}

export function newParameter({ declaration }: ExpectedParameter, decided: Json | undefined): ParameterValue {
  const value = decided ?? declaration.suggested;
  return {
    ...(value === undefined ? {} : { value: value as string | number | boolean }),
    ...(declaration.unit === undefined ? {} : { unit: declaration.unit }),
    status: decided === undefined ? 'suggested' : 'decided',
  };
}

/** Adds definitions whose term is not defined yet. */
export function composeDefinitions(draft: ComposeDraft, expected: Expected): readonly string[] {
  const known = new Set((draft.specification.definitions ?? []).map(({ term }) => term.toLowerCase()));
  const added: string[] = [];
  for (const definition of expected.definitions) {
    const term = definition.term.toLowerCase();
    if (known.has(term)) continue;
    known.add(term);
    draft.insert(['definitions'], draft.specification.definitions?.length ?? 0, definition);
    added.push(definition.term);
  }
  return added;
}

/**
 * Adds the criteria and price rows that composed requirements point at and that are missing. A requirement that no longer
 * points at its own is left alone: somebody has changed it.
 */
export function composeLinks(draft: ComposeDraft, expected: Expected): void {
  const stored = new Map(
    placedRequirements(draft.specification).map(({ requirement }) => [requirement.id, requirement]),
  );
  const origins = storedOrigins(draft.specification);
  for (const { criterion, priceRow, origin } of expected.requirements) {
    if (!criterion && !priceRow) continue;
    const requirement = stored.get(storedId(origins, origin) ?? '');
    if (!requirement) continue;
    if (criterion && requirement.criterion === criterion.id)
      link(draft, ['award', 'criteria'], draft.specification.award?.criteria ?? [], criterion, requirement.id);
    if (priceRow && requirement.priceRow === priceRow.id)
      link(draft, ['costs', 'items'], draft.specification.costs?.items ?? [], priceRow, requirement.id);
  }
}

/** One that was written beforehand, with its amount, gets its requirement; one that names requirements is left alone. */
function link(
  draft: ComposeDraft,
  list: readonly ['award', 'criteria'] | readonly ['costs', 'items'],
  stored: readonly (Criterion | CostItem)[],
  expected: Criterion | CostItem,
  requirement: string,
): void {
  const index = stored.findIndex(({ id }) => id === expected.id);
  if (index < 0) draft.insert(list, stored.length, { ...expected, requirements: [requirement] });
  else if (!stored[index]?.requirements?.length) draft.set([...list, index, 'requirements'], [requirement]);
}
