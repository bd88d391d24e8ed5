import { isObject, type Json } from '../model/json.ts';
import { schemaAt } from '../model/schema.ts';
import { isList } from '../parse/index.ts';
import type { PackField } from './three-way.ts';

const requirement = ['sections', '0', 'requirements', '0'];

/** `verification` → `Verifiering`. */
export const labelOfField = (field: PackField): string =>
  schemaAt('specification', [...requirement, field])?.['x-label'] ?? field;

/**
 * A field of a requirement as a person reads it: codes by their Swedish labels, a list of plain values on one line, one
 * line for each element with parts. Empty when there is no value.
 */
export const fieldInSwedish = (field: PackField, value: Json | undefined): string =>
  value === undefined || value === null ? '' : shown(value, [...requirement, field]);

function shown(value: Json, path: readonly string[]): string {
  if (isList(value)) {
    const items = value.map((item, index) => shown(item, [...path, String(index)]));
    return items.join(value.some(item => isObject(item)) ? '\n' : ', ');
  }
  if (isObject(value))
    return Object.entries(value)
      .map(([key, part]) => {
        const at = [...path, key];
        return `${schemaAt('specification', at)?.['x-label'] ?? key}: ${shown(part ?? null, at)}`;
      })
      .join('; ');
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  const code = String(value ?? '');
  return schemaAt('specification', path)?.['x-labels']?.[code] ?? code;
}

/** Whether a field is prose, not a code or a list. */
export const isFreeText = (field: PackField): boolean => freeTexts.has(field);
const freeTexts: ReadonlySet<PackField> = new Set<PackField>(['text', 'motive', 'publicMotive', 'guidance']);
