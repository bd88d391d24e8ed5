import type { Change } from '../model/change.ts';
import type { Requirement, Specification } from '../model/generated/types.ts';
import type { ComposeContext } from './compose-context.ts';
import { openDraft, placedRequirements, type ComposeDraft } from './compose-draft.ts';
import { composeRequirement } from './compose-requirement.ts';
import { originKey } from './compose-sections.ts';
import { evaluate } from './condition.ts';
import type { Expected } from './expected.ts';
import { requirementsInUse, type UsedRequirement } from './pack-library.ts';

/** A composed requirement that the packs and answers no longer give. It stays until somebody removes it. */
export interface Removable {
  readonly id: string;
  readonly pack: string;
  /** The pack is not in use; it no longer has the requirement; a condition is false; the row or entry is gone. */
  readonly reason: 'pack-not-used' | 'not-in-pack' | 'condition' | 'row-gone';
  /** Whether its text or kind is another than the pack's; `undefined` where there is nothing to compare with. */
  readonly edited: boolean | undefined;
}

export function removableRequirements(
  specification: Specification,
  expected: Expected,
  context: ComposeContext,
): readonly Removable[] {
  const wanted = new Set(
    expected.requirements.flatMap(({ origin: { pack, overrides, requirement, item } }) =>
      [pack, ...overrides].map(each => originKey(each, requirement, item)),
    ),
  );
  const waiting = new Set(expected.waiting.map(({ pack, requirement }) => originKey(pack, requirement, undefined)));
  const used = requirementsInUse(context.packs);
  return placedRequirements(specification).flatMap(({ requirement }) => {
    const { pack, requirement: origin, item } = requirement.source ?? {};
    if (pack === undefined || origin === undefined || wanted.has(originKey(pack, origin, item))) return [];
    if (!context.library.pack(pack) || waiting.has(originKey(pack, origin, undefined))) return [];
    const from = used.find(each => each.requirement.id === origin && [each.pack.id, ...each.overrides].includes(pack));
    return [{ id: requirement.id, pack, ...judge(requirement, pack, from, context) }];
  });
}

function judge(
  requirement: Requirement,
  pack: string,
  from: UsedRequirement | undefined,
  context: ComposeContext,
): Pick<Removable, 'reason' | 'edited'> {
  if (!context.packs.some(({ id }) => id === pack)) return { reason: 'pack-not-used', edited: undefined };
  if (!from) return { reason: 'not-in-pack', edited: undefined };
  const off = from.requirement.when && evaluate(from.requirement.when, context.read) === false;
  if (from.requirement.forEach) return { reason: off ? 'condition' : 'row-gone', edited: undefined };
  const { value } = composeRequirement(from, undefined, context, () => undefined);
  return { reason: 'condition', edited: value.text !== requirement.text || value.kind !== requirement.kind };
}

/** Takes requirements out, together with the criteria and price rows that speak of nothing else. */
export function removalChanges(specification: Specification, ids: readonly string[]): readonly Change[] {
  const draft = openDraft(specification);
  for (const id of ids) removeRequirement(draft, id);
  return draft.changes;
}

function removeRequirement(draft: ComposeDraft, id: string): void {
  const place = placedRequirements(draft.specification).find(({ requirement }) => requirement.id === id);
  if (!place) return;
  draft.remove(['sections', place.sectionIndex, 'requirements', place.index]);
  detach(draft, ['award', 'criteria'], draft.specification.award?.criteria ?? [], id);
  detach(draft, ['costs', 'items'], draft.specification.costs?.items ?? [], id);
}

function detach(
  draft: ComposeDraft,
  path: readonly string[],
  list: readonly { readonly requirements?: readonly string[] }[],
  id: string,
): void {
  for (let index = list.length - 1; index >= 0; index--) {
    const requirements = list[index]?.requirements ?? [];
    if (!requirements.includes(id)) continue;
    const rest = requirements.filter(each => each !== id);
    if (rest.length === 0) draft.remove([...path, index]);
    else draft.set([...path, index, 'requirements'], rest);
  }
}

export interface DeclineNote {
  readonly reason?: string;
  readonly by?: string;
  readonly date?: string;
}

/** Takes a requirement out and, where a pack gave it, notes that it is not to come back. */
export function declineRequirement(
  specification: Specification,
  id: string,
  note: DeclineNote = {},
): readonly Change[] {
  const found = placedRequirements(specification).find(({ requirement }) => requirement.id === id)?.requirement;
  const draft = openDraft(specification);
  removeRequirement(draft, id);
  const { pack, requirement: origin, item } = found?.source ?? {};
  if (pack !== undefined && origin !== undefined) {
    const declined = draft.specification.packs?.[pack]?.declined ?? [];
    // A use is written with the choice, never as a mere list of what is declined.
    if (!draft.specification.packs?.[pack]) draft.set(['packs', pack], { use: true });
    const requirement = item === undefined ? origin : `${origin}.${item}`;
    draft.insert(['packs', pack, 'declined'], declined.length, { requirement, ...note });
  }
  return draft.changes;
}
