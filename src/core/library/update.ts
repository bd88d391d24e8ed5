import type { Change } from '../model/change.ts';
import type { Environment, Pack, Specification } from '../model/generated/types.ts';
import { failure, success, type Result } from '../model/problem.ts';
import { composeContext } from './compose-context.ts';
import { openDraft, placedRequirements, type ComposeDraft } from './compose-draft.ts';
import { composeSpecification } from './compose.ts';
import { decidePacks } from './decide-packs.ts';
import { expectedOf, type ExpectedRequirement } from './expected.ts';
import type { PackLibrary } from './pack-library.ts';
import {
  applyItems,
  declineUnwanted,
  updateItems,
  type Expectations,
  type UpdateChoices,
  type UpdateItem,
} from './update-items.ts';

/** What a newer version of a pack means for a specification. Nothing is changed by making a plan. */
export interface UpdatePlan {
  readonly pack: string;
  readonly from: string | undefined;
  readonly to: string;
  /** Without the copy of the old version nobody can say who changed what: every difference then counts as both. */
  readonly hasBase: boolean;
  readonly items: readonly UpdateItem[];
}

interface Versions extends Expectations {
  readonly old: Pack | undefined;
  readonly newest: Pack;
}

/** Compares the version that the specification was composed from with the newest. `unknown-pack` when there is none. */
export function updatePlan(
  specification: Specification,
  library: PackLibrary,
  pack: string,
  environment?: Environment,
): Result<UpdatePlan> {
  const versions = versionsOf(specification, library, pack, environment);
  if (!versions) return failure({ code: 'unknown-pack', id: pack, known: library.packs.map(({ id }) => id) });
  const { old, newest } = versions;
  return success({
    pack,
    from: specification.packs?.[pack]?.version,
    to: newest.version,
    hasBase: old !== undefined,
    items: updateItems(specification, versions),
  });
}

function versionsOf(
  specification: Specification,
  library: PackLibrary,
  id: string,
  environment: Environment | undefined,
): Versions | undefined {
  const newest = library.pack(id);
  if (!newest) return undefined;
  const from = specification.packs?.[id]?.version;
  const old = from === undefined ? undefined : library.pack(id, from);
  const { used } = decidePacks(specification, library, environment);
  const expectedWith = (pack: Pack): readonly ExpectedRequirement[] => {
    const packs = used.map(each => (each.id === id ? pack : each));
    return expectedOf(composeContext(specification, packs, library, environment)).requirements.filter(
      ({ origin }) => origin.pack === id,
    );
  };
  return { base: old ? expectedWith(old) : [], theirs: expectedWith(newest), old, newest };
}

/**
 * The changes that carry an update out, as the choices say; one undo step. The version noted in the specification and in
 * its requirements becomes the new one, so that the next update starts from here.
 */
export function applyUpdate(
  specification: Specification,
  plan: UpdatePlan,
  choices: UpdateChoices,
  library: PackLibrary,
  environment?: Environment,
): readonly Change[] {
  const draft = openDraft(specification);
  applyItems(draft, plan.items, choices);
  moveToVersion(draft, plan);
  declineUnwanted(draft, plan.items, choices, () => plan.pack);
  draft.apply(composeSpecification(draft.specification, library, environment).changes);
  return draft.changes;
}

function moveToVersion(draft: ComposeDraft, { pack, to }: UpdatePlan): void {
  const use = draft.specification.packs?.[pack];
  if (use && use.version !== to) draft.set(['packs', pack, 'version'], to);
  for (const { requirement, sectionIndex, index } of placedRequirements(draft.specification))
    if (requirement.source?.pack === pack && requirement.source.version !== to)
      draft.set(['sections', sectionIndex, 'requirements', index, 'source', 'version'], to);
}
