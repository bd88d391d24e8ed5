import type { Change } from '../model/change.ts';
import type { Specification } from '../model/generated/types.ts';
import type { ComposeContext } from './compose-context.ts';
import { openDraft, placedRequirements, type PlacedRequirement } from './compose-draft.ts';
import { composeRequirement, variantsOf } from './compose-requirement.ts';
import { storedId, storedOrigins } from './compose-sections.ts';
import type { Expected, ExpectedRequirement } from './expected.ts';
import { itemsOf } from './for-each.ts';
import { requirementsInUse } from './pack-library.ts';

/**
 * A requirement that stands in one variant of its pack word for word, while the answers now call for another: an award
 * requirement that should have become a condition of contract, for example. Somebody may have chosen it, so it is only
 * told; `changes` would carry it over.
 */
export interface StaleVariant {
  readonly id: string;
  readonly pack: string;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}

export function staleVariants(
  specification: Specification,
  expected: Expected,
  context: ComposeContext,
): readonly StaleVariant[] {
  const stored = storedOrigins(specification);
  const places = new Map(placedRequirements(specification).map(place => [place.requirement.id, place]));
  return expected.requirements.flatMap(each => {
    const place = places.get(storedId(stored, each.origin) ?? '');
    if (!place || place.section.mode?.is === 'locked') return [];
    const { kind, text } = place.requirement;
    if ((kind === each.value.kind && text === each.value.text) || !isVariant(place, each, context)) return [];
    const changes = carryOver(specification, place, each);
    return [{ id: place.requirement.id, pack: each.origin.pack, from: kind, to: each.value.kind, changes }];
  });
}

function isVariant(
  { requirement: { kind, text } }: PlacedRequirement,
  { origin }: ExpectedRequirement,
  context: ComposeContext,
): boolean {
  const used = requirementsInUse(context.packs);
  const from = used.find(({ pack, requirement }) => pack.id === origin.pack && requirement.id === origin.requirement);
  if (!from || typeof from.requirement.kind === 'string') return false;
  const { forEach, id } = from.requirement;
  const item = forEach
    ? itemsOf(forEach, from.pack.id, context.read, context.environment, id.length).items.find(
        ({ key }) => key === origin.item,
      )
    : undefined;
  const find = (wanted: string) => used.find(({ requirement }) => requirement.id === wanted)?.requirement;
  return variantsOf(from.requirement).some(variant => {
    const { value } = composeRequirement(from, item, context, find, variant);
    return value.kind === kind && value.text === text;
  });
}

/** Kind, text and the link to a criterion or price row; composing again then adds what the link leads to. */
function carryOver(
  specification: Specification,
  place: PlacedRequirement,
  { value }: ExpectedRequirement,
): readonly Change[] {
  const draft = openDraft(specification);
  const path = ['sections', place.sectionIndex, 'requirements', place.index] as const;
  for (const field of ['kind', 'text', 'criterion', 'priceRow'] as const) {
    const to = value[field];
    if (place.requirement[field] === to) continue;
    if (to === undefined) draft.remove([...path, field]);
    else draft.set([...path, field], to);
  }
  return draft.changes;
}
