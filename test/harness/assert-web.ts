// The part of node:assert/strict that host tests use, for the web worker host, which has no Node modules.

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

export function fail(message?: string): never {
  throw new AssertionError(message ?? 'failed');
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message ?? `expected a truthy value, got ${show(value)}`);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message ?? `expected ${show(expected)}, got ${show(actual)}`);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message ?? `expected something else than ${show(expected)}`);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) !== show(expected)) fail(message ?? `expected ${show(expected)}, got ${show(actual)}`);
}

export function notDeepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) === show(expected)) fail(message ?? `expected something else than ${show(expected)}`);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail(message ?? `${show(text)} does not match ${String(pattern)}`);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) fail(message ?? `${show(text)} matches ${String(pattern)}`);
}

export function throws(run: () => unknown, expected?: RegExp, message?: string): void {
  try {
    run();
  } catch (error) {
    if (expected) match(String(error), expected, message);
    return;
  }
  fail(message ?? 'expected an exception');
}

export async function rejects(
  run: Promise<unknown> | (() => Promise<unknown>),
  expected?: RegExp,
  message?: string,
): Promise<void> {
  try {
    await (typeof run === 'function' ? run() : run);
  } catch (error) {
    if (expected) match(String(error), expected, message);
    return;
  }
  fail(message ?? 'expected a rejection');
}

/** Text of a value with keys in one order, so that equal values have equal text; tells `undefined`, NaN and bytes apart. */
function show(value: unknown): string {
  if (value instanceof Error) return String(value);
  if (value instanceof Uint8Array) return `bytes(${[...value].join(',')})`;
  if (value instanceof Map) return `Map${show([...value])}`;
  if (value instanceof Set) return `Set${show([...value])}`;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${key}: ${show(inner)}`).join(', ')}}`;
}

export const strictEqual = equal;
export const notStrictEqual = notEqual;
export const deepStrictEqual = deepEqual;

const assert = Object.assign((value: unknown, message?: string): void => ok(value, message), {
  AssertionError,
  fail,
  ok,
  equal,
  notEqual,
  deepEqual,
  notDeepEqual,
  match,
  doesNotMatch,
  throws,
  rejects,
  strictEqual,
  notStrictEqual,
  deepStrictEqual,
});
export default assert;
