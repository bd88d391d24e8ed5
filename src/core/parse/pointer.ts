import type { Json } from '../model/json.ts';
import { isObject } from '../model/json.ts';
import { failure, success, type Problem, type Result } from '../model/problem.ts';
import { indexWhenAskedOften } from './asked-often.ts';

/** Splits a JSON Pointer into its segments, `~1` and `~0` undone. `''` is the whole file; undefined: not a pointer. */
export function parsePointer(at: string): readonly string[] | undefined {
  if (at === '') return [];
  if (!at.startsWith('/')) return undefined;
  return at
    .slice(1)
    .split('/')
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Joins segments to a JSON Pointer; a number is an index, a text an object's key or `@ID`. */
export function formatPointer(segments: readonly (string | number)[]): string {
  return segments.map(segment => '/' + String(segment).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
}

/** The element's `id` when it is an object with a text there. */
export function idOf(value: Json | undefined): string | undefined {
  if (value === undefined || !isObject(value) || !Object.hasOwn(value, 'id')) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

/** Place in `list` that a pointer segment (`3` or `@ID`) names; undefined when there is none, `ambiguous` when an id is doubled. */
export function indexIn(list: readonly Json[], segment: string): number | 'ambiguous' | undefined {
  if (!segment.startsWith('@')) return /^(0|[1-9]\d*)$/.test(segment) ? existing(list, Number(segment)) : undefined;
  const id = segment.slice(1);
  const known = idsOf(list);
  if (known) return known.get(id);
  let found: number | undefined;
  for (let i = 0; i < list.length; i++) {
    if (idOf(list[i]) !== id) continue;
    if (found !== undefined) return 'ambiguous';
    found = i;
  }
  return found;
}

type PlacesById = ReadonlyMap<string, number | 'ambiguous'>;

/** Places by id in a long list that is asked for one id after the other; a single question is cheaper by looking. */
const idsOf = indexWhenAskedOften((list: readonly Json[]) => list.length, placesById);

function placesById(list: readonly Json[]): PlacesById {
  const places = new Map<string, number | 'ambiguous'>();
  for (const [i, item] of list.entries()) {
    const id = idOf(item);
    if (id !== undefined) places.set(id, places.has(id) ? 'ambiguous' : i);
  }
  return places;
}

function existing(list: readonly Json[], index: number): number | undefined {
  return index < list.length ? index : undefined;
}

/** The segment that names element `index` for later use: `@ID` where the id is there and unique in the list, else the index. */
export function nameIn(list: readonly Json[], index: number): string {
  const id = idOf(list[index]);
  return id !== undefined && indexIn(list, '@' + id) === index ? '@' + id : String(index);
}

/** Turns every `@ID` of a path into an index; a trailing part that does not exist is an error. */
export function concretePath(value: Json, at: string): Result<readonly (string | number)[]> {
  const segments = parsePointer(at);
  if (!segments) return failure({ code: 'pointer-not-found', at });
  const path: (string | number)[] = [];
  let here = value;
  for (const segment of segments) {
    const next = stepInto(here, segment, at);
    if (!next.ok) return next;
    path.push(next.value.name);
    here = next.value.value;
  }
  return success(path);
}

function stepInto(
  here: Json,
  segment: string,
  at: string,
): Result<{ readonly name: string | number; readonly value: Json }> {
  const missing: Problem = { code: 'pointer-not-found', at };
  if (isList(here)) {
    const index = indexIn(here, segment);
    if (index === 'ambiguous') return failure({ code: 'pointer-ambiguous', at, id: segment.slice(1) });
    const value = index === undefined ? undefined : here[index];
    return index === undefined || value === undefined ? failure(missing) : success({ name: index, value });
  }
  if (!isObject(here) || !Object.hasOwn(here, segment)) return failure(missing);
  const value = here[segment];
  return value === undefined ? failure(missing) : success({ name: segment, value });
}

/** The value at a pointer. `@ID` picks the list element with that id; a doubled id is `pointer-ambiguous`. */
export function resolve(value: Json, at: string): Result<Json> {
  const segments = parsePointer(at);
  if (!segments) return failure({ code: 'pointer-not-found', at });
  let here = value;
  for (const segment of segments) {
    const next = stepInto(here, segment, at);
    if (!next.ok) return next;
    here = next.value.value;
  }
  return success(here);
}

/** Like `resolve`, for readers that do not care why there is nothing there. */
export function valueAt(value: Json, at: string): Json | undefined {
  const found = resolve(value, at);
  return found.ok ? found.value : undefined;
}

/** The value at a path of keys and indexes. */
export function valueAtPath(value: Json, path: readonly (string | number)[]): Json | undefined {
  let here: Json | undefined = value;
  for (const name of path) {
    if (here === undefined) return undefined;
    if (isList(here)) here = typeof name === 'number' ? here[name] : undefined;
    else here = isObject(here) && Object.hasOwn(here, name) ? here[String(name)] : undefined;
  }
  return here;
}

/** `Array.isArray` that keeps the readonly type. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Equality of plain values; the order of keys does not matter. */
export function equalValues(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, i) => equalValues(item, b[i]));
  }
  if (a === undefined || b === undefined || isList(b) || !isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && equalValues(a[key], b[key]))
  );
}

/** A copy with `key` set, safe for `__proto__`. */
export function withKey(
  object: { readonly [key: string]: Json },
  key: string,
  value: Json,
): { readonly [key: string]: Json } {
  const copy = { ...object };
  putKey(copy, key, value);
  return copy;
}

/** Sets an own property whatever the key's name is. */
export function putKey(object: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else object[key] = value;
}
