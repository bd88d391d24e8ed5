import type { Json } from '../model/json.ts';

/** Keys whose scalars are ids or lists of ids: what YAML reads as a number there is kept as written. */
export const idKeys: ReadonlySet<string> = new Set([
  'id',
  'requires',
  'excludes',
  'alternatives',
  'targets',
  'lots',
  'lot',
  'requirement',
  'requirements',
  'retired',
]);

/** A scalar's plain value: ids keep their source text, and so does what JSON's numbers cannot hold. */
export function plainScalar(value: unknown, source: string | undefined, isId: boolean): Json {
  if (typeof value === 'string' || value === null || value === undefined) return value ?? null;
  if (isId) return source ?? String(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : (source ?? String(value));
  return source ?? String(value);
}
