import type { Change } from '../model/change.ts';
import { isObject, type Json } from '../model/json.ts';
import { failure, success, type Problem, type Result } from '../model/problem.ts';
import { concretePath, indexIn, isList, parsePointer, putKey, valueAtPath, withKey } from './pointer.ts';

type Path = readonly (string | number)[];

/**
 * What a list of changes means, on plain values: `Source.textEdits` is proved against it. Applied in order, each seeing
 * the result of those before; all or nothing. What is not touched keeps its identity.
 *
 * - `set` on a missing key makes the mappings on the way (an empty value, `null`, counts as missing); on a missing
 *   list element it is `pointer-not-found`.
 * - `insert` on a missing or empty list makes it.
 * - `splice` may not begin or end inside a surrogate pair.
 * - `remove` of the last element or key leaves `[]` or `{}`.
 */
export function applyChanges(value: Json, changes: readonly Change[]): Result<Json> {
  let here = value;
  for (const change of changes) {
    const next = applyChange(here, change);
    if (!next.ok) return next;
    here = next.value;
  }
  return success(here);
}

export function applyChange(value: Json, change: Change): Result<Json> {
  switch (change.op) {
    case 'set':
      return applySet(value, change.at, change.value);
    case 'insert':
      return applyInsert(value, change);
    case 'remove':
      return applyRemove(value, change.at);
    case 'move':
      return applyMove(value, change);
    case 'splice':
      return applySplice(value, change);
  }
}

/** Where a change that may create writes: the path that exists, and the keys to be made below it. */
export interface Target {
  readonly path: Path;
  readonly missing: readonly string[];
}

/** Finds how far a pointer exists. A missing part below a list, or below a scalar, is `pointer-not-found`. */
export function findTarget(value: Json, at: string): Result<Target> {
  const segments = parsePointer(at);
  const notFound: Problem = { code: 'pointer-not-found', at };
  if (!segments) return failure(notFound);
  const path: (string | number)[] = [];
  let here: Json = value;
  for (const [i, segment] of segments.entries()) {
    if (isList(here)) {
      const index = indexIn(here, segment);
      if (index === 'ambiguous') return failure({ code: 'pointer-ambiguous', at, id: segment.slice(1) });
      const element = index === undefined ? undefined : here[index];
      if (index === undefined || element === undefined) return failure(notFound);
      path.push(index);
      here = element;
      continue;
    }
    if (here !== null && !isObject(here)) return failure(notFound);
    const child: Json | undefined = here !== null && Object.hasOwn(here, segment) ? here[segment] : undefined;
    if (child === undefined) {
      const missing = segments.slice(i);
      return missing.slice(1).some(name => name.startsWith('@')) ? failure(notFound) : success({ path, missing });
    }
    path.push(segment);
    here = child;
  }
  return success({ path, missing: [] });
}

/** `value` inside the mappings named by `keys`, outermost first. */
export function wrapped(keys: readonly string[], value: Json): Json {
  return keys.reduceRight<Json>((inner, key) => withKey({}, key, inner), value);
}

function applySet(value: Json, at: string, replacement: Json): Result<Json> {
  const target = findTarget(value, at);
  if (!target.ok) return target;
  const { path, missing } = target.value;
  const [first, ...rest] = missing;
  if (first === undefined) return success(put(value, path, () => replacement));
  return success(put(value, path, here => withKey(isObject(here) ? here : {}, first, wrapped(rest, replacement))));
}

function applyInsert(value: Json, change: Extract<Change, { op: 'insert' }>): Result<Json> {
  const target = findTarget(value, change.at);
  if (!target.ok) return target;
  const { path, missing } = target.value;
  if (missing.length > 0) return applySet(value, change.at, [change.value]);
  const list = valueAtPath(value, path);
  if (list === null) return success(put(value, path, () => [change.value]));
  if (!isList(list)) return failure({ code: 'not-a-list', at: change.at });
  return success(put(value, path, () => list.toSpliced(placeIn(list.length, change.index), 0, change.value)));
}

/** `index` held within 0…length. */
export function placeIn(length: number, index: number): number {
  return Math.min(length, Math.max(0, Math.trunc(index) || 0));
}

function applyRemove(value: Json, at: string): Result<Json> {
  const found = concretePath(value, at);
  if (!found.ok) return found;
  const path = found.value;
  return path.length === 0 ? failure({ code: 'pointer-not-found', at }) : success(without(value, path));
}

function without(value: Json, path: Path): Json {
  const last = path.at(-1);
  return put(value, path.slice(0, -1), here => {
    if (isList(here)) return here.toSpliced(Number(last), 1);
    const copy: { [key: string]: Json } = {};
    if (isObject(here)) for (const key of Object.keys(here)) if (key !== last) putKey(copy, key, here[key] ?? null);
    return copy;
  });
}

/** The move with every `@ID` resolved: element, list it goes to, and its place there, all in the state before the move. */
export interface ConcreteMove {
  readonly from: Path;
  readonly to: Path;
  readonly index: number;
  /** The list it goes to does not exist yet. */
  readonly missing: readonly string[];
}

export function concreteMove(value: Json, change: Extract<Change, { op: 'move' }>): Result<ConcreteMove> {
  const from = concretePath(value, change.at);
  if (!from.ok) return from;
  const source = valueAtPath(value, from.value.slice(0, -1));
  if (from.value.length === 0 || !isList(source)) return failure({ code: 'not-a-list', at: change.at });
  const target = findTarget(value, change.to);
  if (!target.ok) return target;
  const { path, missing } = target.value;
  if (isWithin(path, from.value)) return failure({ code: 'pointer-not-found', at: change.to });
  const list = missing.length > 0 ? null : (valueAtPath(value, path) ?? null);
  if (list !== null && !isList(list)) return failure({ code: 'not-a-list', at: change.to });
  const same = isWithin(path, from.value.slice(0, -1)) && path.length === from.value.length - 1;
  const length = (list?.length ?? 0) - (same ? 1 : 0);
  return success({ from: from.value, to: path, index: placeIn(length, change.index), missing });
}

function isWithin(path: Path, outer: Path): boolean {
  return path.length >= outer.length && outer.every((name, i) => path[i] === name);
}

function applyMove(value: Json, change: Extract<Change, { op: 'move' }>): Result<Json> {
  const move = concreteMove(value, change);
  if (!move.ok) return move;
  const { from, to, index, missing } = move.value;
  const element = valueAtPath(value, from) ?? null;
  const to2 = afterRemoval(to, from);
  const removed = without(value, from);
  if (missing.length > 0) {
    const [first = '', ...rest] = missing;
    const made = wrapped(rest, [element]);
    return success(put(removed, to2, here => withKey(isObject(here) ? here : {}, first, made)));
  }
  return success(put(removed, to2, here => (isList(here) ? here.toSpliced(index, 0, element) : [element])));
}

/** A path as it reads once the list element `gone` has been taken out. */
export function afterRemoval(path: Path, gone: Path): Path {
  const depth = gone.length - 1;
  const here = path[depth];
  const removed = gone[depth];
  if (typeof here !== 'number' || typeof removed !== 'number' || here < removed) return path;
  return isWithin(path, gone.slice(0, -1)) ? path.with(depth, here - 1) : path;
}

function applySplice(value: Json, change: Extract<Change, { op: 'splice' }>): Result<Json> {
  const found = concretePath(value, change.at);
  if (!found.ok) return found;
  const text = valueAtPath(value, found.value);
  if (typeof text !== 'string') return failure({ code: 'not-a-text', at: change.at });
  const [from, to] = change.span;
  const isWithin = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= text.length;
  if (!isWithin || cutsPair(text, from) || cutsPair(text, to)) {
    return failure({ code: 'span-out-of-range', at: change.at });
  }
  return success(put(value, found.value, () => text.slice(0, from) + change.insert + text.slice(to)));
}

function cutsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

function put(value: Json, path: Path, make: (here: Json) => Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return make(value);
  if (isList(value)) return value.with(Number(name), put(value[Number(name)] ?? null, rest, make));
  return isObject(value) ? withKey(value, String(name), put(value[String(name)] ?? null, rest, make)) : value;
}
