import type { Finding } from './finding.ts';
import type { Requirement, Specification } from './generated/types.ts';
import {
  validateRequirement,
  validateSpecificationHead,
  type ShapeError,
  type Validator,
} from './generated/validators.js';
import { isObject, type Json } from './json.ts';
import { shapeFindings } from './shape-fault.ts';

/** A copy that the change below may write in. */
type Draft = { [key: string]: Draft } | Draft[] | string | number | boolean | null;

/**
 * The specification without what has a wrong shape, so that the rules may trust its type, and the findings about what
 * was left out. Requirements stay as they are: each is looked at by itself.
 */
export function healthyHead(specification: Json): {
  readonly head: Specification;
  readonly faults: readonly Finding[];
} {
  if (validateSpecificationHead(specification)) return { head: specification as unknown as Specification, faults: [] };
  const errors = validateSpecificationHead.errors ?? [];
  const faults = shapeFindings(errors, specification, { kind: 'specification', at: '', schemaPath: [] });
  return { head: healthyPart(specification, validateSpecificationHead) as unknown as Specification, faults };
}

/** A value without what has a wrong shape. */
export function healthyPart(value: Json, validate: Validator): Json {
  let part = value;
  // What lost a property that it must have is left out in its turn
  for (let rounds = 9; rounds > 0 && !validate(part); rounds--) {
    const paths = faultyPaths(validate.errors ?? []);
    if (paths.length === 0) break;
    part = without(part, paths);
  }
  return part;
}

/** Where the values stand that have a wrong shape. */
function faultyPaths(errors: readonly ShapeError[]): readonly string[] {
  return (
    errors
      .filter(({ keyword }) => keyword !== 'additionalProperties')
      // A section without a title or an id still holds its requirements.
      .filter(({ keyword, instancePath }) => keyword !== 'required' || !/^\/sections\/\d+$/.test(instancePath))
      .map(({ instancePath }) => instancePath)
      .filter(path => path !== '')
  );
}

/** The value without what stands at the paths; later elements of a list go first, so that the paths stay true. */
function without(value: Json, paths: readonly string[]): Json {
  const copy = shallowCopy(value) as Draft;
  const ordered = [...new Set(paths)].sort((a, b) => (pathKey(a) < pathKey(b) ? 1 : -1));
  for (const path of ordered) removeAt(copy, path.split('/').slice(1).map(unescape));
  return copy;
}

/** Sorts `/a/10` after `/a/9`. */
const pathKey = (path: string): string => path.replaceAll(/\d+/g, digits => digits.padStart(9, '0'));

const unescape = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** Everything is copied but the requirements, whose identity tells the engine what has not changed. */
function shallowCopy(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(shallowCopy);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'requirements' ? inner : shallowCopy(inner)]),
  );
}

function removeAt(root: Draft, keys: readonly string[]): void {
  let holder: Draft | undefined = root;
  for (const key of keys.slice(0, -1)) holder = inside(holder, key);
  const last = keys.at(-1) ?? '';
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, last)) delete holder[last];
}

function inside(holder: Draft | undefined, key: string): Draft | undefined {
  if (Array.isArray(holder)) return holder[Number(key)];
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/**
 * The specification as its type promises, for whoever shows one that has faults (a draft): head and requirements without
 * what has a wrong shape. A requirement without text or kind is shown with what it has, as information.
 */
export function healthySpecification(specification: Json): Specification {
  const { head } = healthyHead(specification);
  if (!head.sections) return head;
  const sections = head.sections.map(section =>
    section.requirements ? { ...section, requirements: section.requirements.flatMap(healthyRequirement) } : section,
  );
  return { ...head, sections };
}

function healthyRequirement(value: unknown): readonly Requirement[] {
  if (validateRequirement(value)) return [value as Requirement];
  if (!isObject(value)) return [];
  const faulty = new Set(
    (validateRequirement.errors ?? []).map(({ instancePath }) => instancePath.split('/')[1] ?? ''),
  );
  const kept = Object.fromEntries(Object.entries(value).filter(([key]) => !faulty.has(key)));
  return [{ id: 'saknas', kind: 'information', text: '–', ...kept }];
}
