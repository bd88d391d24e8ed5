import { schemaAt } from '../model/schema.ts';

const places = {
  requirement: ['sections', '0', 'requirements', '0'],
  section: ['sections', '0'],
  annex: ['annexes', '0'],
  criterion: ['award', 'criteria', '0'],
  costItem: ['costs', 'items', '0'],
} as const;

const orders = new Map<string, readonly string[]>();

/** A copy with its keys in the house order, which is the schema's, and without those that have no value. */
export function inSchemaOrder<T extends object>(
  kind: keyof typeof places,
  value: { readonly [K in keyof T]: T[K] | undefined },
): T {
  let order = orders.get(kind);
  if (!order) orders.set(kind, (order = Object.keys(schemaAt('specification', places[kind])?.properties ?? {})));
  const given = value as Readonly<Record<string, unknown>>;
  const keys = [
    ...order.filter(key => Object.hasOwn(given, key)),
    ...Object.keys(given).filter(key => !order.includes(key)),
  ];
  return Object.fromEntries(keys.filter(key => given[key] !== undefined).map(key => [key, given[key]])) as T;
}
