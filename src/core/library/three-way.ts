import type { Requirement } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { equalValues, isList } from '../parse/index.ts';
import { mergeTexts } from './merge-text.ts';

/** The fields of a requirement that a pack writes. Id and source identify; status, note and lots belong to the writer. */
export const packFields = [
  'kind',
  'text',
  'motive',
  'publicMotive',
  'owner',
  'verification',
  'answer',
  'targets',
  'covers',
  'requires',
  'excludes',
  'alternatives',
  'criterion',
  'priceRow',
  'guidance',
  'basis',
] as const;
export type PackField = (typeof packFields)[number];

/** How a field stands between what the pack gave, what it gives now, and what is written here. */
export interface FieldDifference {
  readonly field: PackField;
  readonly base: Json | undefined;
  readonly ours: Json | undefined;
  readonly theirs: Json | undefined;
  /** Only the pack changed it; only somebody here did; both did, to different values. */
  readonly changedBy: 'theirs' | 'ours' | 'both';
  /** Both changes joined, where they do not collide. */
  readonly merged?: Json;
}

/**
 * The fields that differ. Without a base (its copy is gone) a field that differs counts as changed by both: nothing is
 * taken unasked.
 */
export function compareFields(
  base: Requirement | undefined,
  ours: Requirement,
  theirs: Requirement,
): readonly FieldDifference[] {
  return packFields.flatMap(field => {
    const [b, o, t] = [base?.[field], ours[field], theirs[field]] as (Json | undefined)[];
    if (equalValues(o, t) || (base && equalValues(b, t) && equalValues(b, o))) return [];
    const changedBy = !base ? 'both' : equalValues(b, o) ? 'theirs' : equalValues(b, t) ? 'ours' : 'both';
    const merged = base && changedBy === 'both' ? mergeValues(b, o, t) : undefined;
    return [{ field, base: b, ours: o, theirs: t, changedBy, ...(merged === undefined ? {} : { merged }) }];
  });
}

function mergeValues(base: Json | undefined, ours: Json | undefined, theirs: Json | undefined): Json | undefined {
  if (typeof base === 'string' && typeof ours === 'string' && typeof theirs === 'string')
    return mergeTexts(base, ours, theirs);
  if (!isList(base) || !isList(ours) || !isList(theirs)) return undefined;
  const has = (list: readonly Json[], value: Json): boolean => list.some(each => equalValues(each, value));
  const kept = ours.filter(value => has(theirs, value) || !has(base, value));
  return [...kept, ...theirs.filter(value => !has(base, value) && !has(kept, value))];
}
