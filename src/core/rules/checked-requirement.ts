import { isObject, type Json } from '../model/json.ts';
import type { Kind, Requirement } from '../model/generated/types.ts';
import { PreparedText } from './prepared-text.ts';

/** A requirement as the rules see it: properties of a wrong shape are left out (the shape fault says so). */
export interface CheckedRequirement extends Omit<Requirement, 'kind'> {
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

/** `faulty` names the properties that have a wrong shape. */
export function checkedRequirement(value: Json, faulty: ReadonlySet<string>): CheckedRequirement {
  const given = isObject(value) ? value : {};
  const healthy =
    faulty.size === 0 ? given : Object.fromEntries(Object.entries(given).filter(([key]) => !faulty.has(key)));
  const text = typeof healthy.text === 'string' ? healthy.text : '';
  return {
    ...(healthy as Partial<Requirement>),
    id: typeof healthy.id === 'string' ? healthy.id : '',
    text,
    kind: healthy.kind as Kind | undefined,
    unknownKind: faulty.has('kind') ? given.kind : undefined,
    prepared: new PreparedText(text.slice(0, longestText)),
  };
}
