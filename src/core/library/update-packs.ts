import type { Change } from '../model/change.ts';
import type { Environment, Specification } from '../model/generated/types.ts';
import { openDraft } from './compose-draft.ts';
import { compareVersions, type PackLibrary } from './pack-library.ts';
import type { UpdateChoices } from './update-items.ts';
import { applyUpdate, updatePlan, type UpdatePlan } from './update.ts';

/** A plan for each pack that is in use in an older version than the library's newest, in the order of the library. */
export function updatePlans(
  specification: Specification,
  library: PackLibrary,
  environment?: Environment,
): readonly UpdatePlan[] {
  return library.packs.flatMap(({ id, version }) => {
    const use = specification.packs?.[id];
    if (use?.use !== true || use.version === undefined || compareVersions(use.version, version) >= 0) return [];
    const plan = updatePlan(specification, library, id, environment);
    return plan.ok ? [plan.value] : [];
  });
}

export interface AppliedUpdates {
  /** One undo step. */
  readonly changes: readonly Change[];
  readonly specification: Specification;
}

/** Carries several updates out, one pack after the other: what one brings, the next is compared with. */
export function applyUpdates(
  specification: Specification,
  packs: readonly string[],
  choices: UpdateChoices,
  library: PackLibrary,
  environment?: Environment,
): AppliedUpdates {
  const draft = openDraft(specification);
  for (const pack of packs) {
    const plan = updatePlan(draft.specification, library, pack, environment);
    if (plan.ok && plan.value.from !== plan.value.to)
      draft.apply(applyUpdate(draft.specification, plan.value, choices, library, environment));
  }
  return { changes: draft.changes, specification: draft.specification };
}
