import { durationInMonths } from '../model/calendar.ts';
import type { Condition, Scalar } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';

/** True, false, or `undefined`: not decided, because an answer that matters is open. */
export type Verdict = boolean | undefined;

/** Looks a fact up by its path; `undefined` when nobody has said. */
export type FactReader = (path: string) => Json | undefined;

export const deepestCondition = 8;

/**
 * Evaluates a pack's condition in Kleene's three-valued logic: `false` decides an `all` and `true` an `any` whatever is
 * still open. A fact is open when it is absent, *vet ej* (`unknown`), postponed or delegated.
 *
 * Where the fact is a list, `is` and `in` ask whether any element matches, as `includes` does. `atLeast` and `atMost`
 * read an ISO duration as months. A bare `{ fact }` asks for yes, or for any value. Below `deepestCondition` levels
 * nothing is evaluated (packs that go deeper are refused when they are loaded).
 */
export function evaluate(condition: Condition, read: FactReader, depth = 1): Verdict {
  if (depth > deepestCondition) return undefined;
  if ('all' in condition) return every(condition.all.map(part => evaluate(part, read, depth + 1)));
  if ('any' in condition) return negate(every(condition.any.map(part => negate(evaluate(part, read, depth + 1)))));
  if ('not' in condition) return negate(evaluate(condition.not, read, depth + 1));
  return compare(condition, read(condition.fact));
}

const negate = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

/** Whether a value is no answer: absent, *vet ej*, postponed or delegated. */
export function isOpen(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === 'unknown') return true;
  return isObject(value) && Object.hasOwn(value, 'state');
}

type FactCondition = Extract<Condition, { readonly fact: string }>;

function compare(condition: FactCondition, value: Json | undefined): Verdict {
  if (value === undefined || isOpen(value)) return undefined;
  const { is, in: oneOf, atLeast, atMost, includes } = condition;
  const tests: Verdict[] = [];
  if (is !== undefined) tests.push(matches(value, [is]));
  if (oneOf !== undefined) tests.push(matches(value, oneOf));
  if (includes !== undefined) tests.push(matches(value, [includes]));
  if (atLeast !== undefined) tests.push(inOrder(atLeast, quantity(value)));
  if (atMost !== undefined) tests.push(inOrder(quantity(value), atMost));
  return tests.length === 0 ? isYes(value) : every(tests);
}

function matches(value: Json, wanted: readonly Scalar[]): Verdict {
  if (!Array.isArray(value)) return (wanted as readonly Json[]).includes(value);
  const list: readonly Json[] = value;
  if (list.some(item => (wanted as readonly Json[]).includes(item))) return true;
  return list.includes('unknown') ? undefined : false;
}

const quantity = (value: Json): number | undefined => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? durationInMonths(value) : undefined;
};

const inOrder = (lower: number | undefined, higher: number | undefined): Verdict =>
  lower === undefined || higher === undefined ? undefined : lower <= higher;

function isYes(value: Json): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== false && value !== '';
}

/** Depth of a condition: 1 for a fact. Stops counting just above the limit, so that a deep one is cheap to refuse. */
export function conditionDepth(condition: Condition, depth = 1): number {
  if (depth > deepestCondition) return depth;
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [];
  return Math.max(depth, ...parts.map(part => conditionDepth(part, depth + 1)));
}

/** The facts that a condition reads. */
export function factsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  return 'not' in condition ? factsIn(condition.not) : [condition.fact];
}

/** The facts because of which a condition is not decided. */
export function openFacts(condition: Condition, read: FactReader): readonly string[] {
  if (evaluate(condition, read) !== undefined) return [];
  if ('fact' in condition) return [condition.fact];
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not];
  return [...new Set(parts.flatMap(part => openFacts(part, read)))];
}
