import type { Specification } from '../../model/generated/types.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { dereference, schemaOf, type SchemaNode } from '../../model/schema.ts';
import type { GuideState } from './guide-step.ts';

/** What stands at a path of keys in the answers. */
export function answerAt({ answers }: GuideState, path: readonly string[]): Json | undefined {
  let value: unknown = answers;
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value as Json | undefined;
}

/** The state with a value at the path, or without it; objects that become empty go too. */
export function withAnswer(state: GuideState, path: readonly string[], value: Json | undefined): GuideState {
  const answers = put(state.answers as unknown as JsonObject, path, value);
  return { ...state, answers: (answers ?? {}) as unknown as Specification };
}

function put(
  object: JsonObject,
  [key = '', ...rest]: readonly string[],
  value: Json | undefined,
): JsonObject | undefined {
  const inner = Object.hasOwn(object, key) && isObject(object[key]) ? object[key] : {};
  const next = rest.length === 0 ? value : put(inner, rest, value);
  const others = Object.entries(object).filter(([name]) => name !== key);
  if (next === undefined) return others.length === 0 ? undefined : Object.fromEntries(others);
  if (Object.hasOwn(object, key))
    return Object.fromEntries(Object.entries(object).map(([k, v]) => [k, k === key ? next : v]));
  return Object.fromEntries([...Object.entries(object), [key, next]]);
}

/** A file's value with its keys in the schema's order, which is the order a person reads it in. */
export function inFileOrder(specification: Specification): Specification {
  const root = dereference(schemaOf('specification'), 'specification');
  return ordered(specification as unknown as Json, root) as unknown as Specification;
}

function ordered(value: Json, node: SchemaNode | undefined): Json {
  const schema = node && dereference(node, 'specification');
  if (Array.isArray(value)) return (value as readonly Json[]).map(item => ordered(item, schema?.items));
  if (!isObject(value)) return value;
  const known = Object.keys(schema?.properties ?? {});
  const keys = [
    ...known.filter(key => Object.hasOwn(value, key)),
    ...Object.keys(value).filter(key => !known.includes(key)),
  ];
  const other = typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  return Object.fromEntries(keys.map(key => [key, ordered(value[key] ?? null, schema?.properties?.[key] ?? other)]));
}
