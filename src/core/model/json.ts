/** A value as YAML's core schema and JSON know it. `undefined` never occurs inside one. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list that a value should be; where it is something else, the same empty list each time. */
export const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : emptyList;

const emptyList: readonly Json[] = [];
