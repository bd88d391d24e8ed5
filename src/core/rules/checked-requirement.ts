import { isObject, type Json } from '../model/json.ts';
import type { Kind, Requirement } from '../model/generated/types.ts';
import { PreparedText } from '../wording/prepared-text.ts';

type Properties = { readonly [K in keyof Required<Requirement>]: Requirement[K] | undefined };

/** A requirement as the rules see it: properties of a wrong shape are left out (the shape fault says so). */
export interface CheckedRequirement extends Omit<Properties, 'id' | 'text'> {
  readonly id: string;
  readonly text: string;
  /** `undefined`: not decided yet, or no kind we know. */
  readonly kind: Kind | undefined;
  /** What stands under `kind` when it is no kind we know. */
  readonly unknownKind: Json | undefined;
  readonly prepared: PreparedText;
}

/**
 * Letters that the rules about wording read. No requirement is that long; a stranger's file may be, and must not cost
 * seconds.
 */
export const longestText = 8000;

/**
 * `faulty` names the properties that have a wrong shape. Every property is there in the one order, whatever the file has: the
 * rules read thousands of these, and objects of one form are read many times faster.
 */
export function checkedRequirement(value: Json, faulty: ReadonlySet<string>): CheckedRequirement {
  const given = isObject(value) ? value : {};
  const healthy: Partial<Requirement> =
    faulty.size === 0 ? given : Object.fromEntries(Object.entries(given).filter(([key]) => !faulty.has(key)));
  const text = typeof healthy.text === 'string' ? healthy.text : '';
  return {
    id: typeof healthy.id === 'string' ? healthy.id : '',
    kind: healthy.kind,
    unknownKind: faulty.has('kind') ? given.kind : undefined,
    text,
    motive: healthy.motive,
    publicMotive: healthy.publicMotive,
    note: healthy.note,
    owner: healthy.owner,
    status: healthy.status,
    verification: healthy.verification,
    answer: healthy.answer,
    targets: healthy.targets,
    covers: healthy.covers,
    requires: healthy.requires,
    excludes: healthy.excludes,
    alternatives: healthy.alternatives,
    lots: healthy.lots,
    criterion: healthy.criterion,
    priceRow: healthy.priceRow,
    brands: healthy.brands,
    guidance: healthy.guidance,
    source: healthy.source,
    basis: healthy.basis,
    reviewed: healthy.reviewed,
    imported: healthy.imported,
    prepared: new PreparedText(text.slice(0, longestText)),
  };
}
