import type { Finding } from './finding.ts';
import {
  validateAnnexTemplate,
  validateEntry,
  validateEnvironmentHead,
  validatePackHead,
  validatePackRequirement,
  validateWorkspace,
  type Validator,
} from './generated/validators.js';
import { healthyPart } from './healthy-head.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { FileKind } from './schema.ts';
import { shapeFindings } from './shape-fault.ts';

interface Shape {
  readonly head: Validator;
  /** The list whose elements are validated one by one, so that each fault is told with its element's id. */
  readonly elements?: { readonly key: string; readonly validate: Validator };
}

const shapes: Readonly<Record<Exclude<FileKind, 'specification'>, Shape>> = {
  environment: { head: validateEnvironmentHead, elements: { key: 'entries', validate: validateEntry } },
  pack: { head: validatePackHead, elements: { key: 'requirements', validate: validatePackRequirement } },
  workspace: { head: validateWorkspace },
  'annex-template': { head: validateAnnexTemplate },
};

/** Faults of shape in a file other than a specification, whose engine looks for its own. */
export function fileShapeFindings(kind: Exclude<FileKind, 'specification'>, value: Json): readonly Finding[] {
  const { head, elements } = shapes[kind];
  const faults = head(value) ? [] : shapeFindings(head.errors ?? [], value, { kind, at: '', schemaPath: [] });
  const list = elements && isObject(value) ? value[elements.key] : undefined;
  if (!elements || !Array.isArray(list)) return faults;
  const items = list as readonly Json[];
  const counts = new Map<unknown, number>();
  for (const item of items) counts.set(idOf(item), (counts.get(idOf(item)) ?? 0) + 1);
  return [
    ...faults,
    ...items.flatMap((item, index) => {
      const id = idOf(item);
      const name =
        id !== undefined && counts.get(id) === 1 ? `@${id.replaceAll('~', '~0').replaceAll('/', '~1')}` : index;
      const place = { kind, at: `/${elements.key}/${name}`, schemaPath: [elements.key, '0'] };
      return elements.validate(item) ? [] : shapeFindings(elements.validate.errors ?? [], item, place);
    }),
  ];
}

const healthy = new WeakMap<JsonObject, JsonObject>();

/**
 * A file that stands beside a specification without what has a wrong shape, so that rules and exports may trust its type
 * while somebody is writing in it. The same value gives the same object.
 */
export function healthyCompanion(kind: 'environment' | 'workspace', value: JsonObject): JsonObject {
  const known = healthy.get(value);
  if (known) return known;
  const { head, elements } = shapes[kind];
  const part = healthyPart(value, head) as JsonObject;
  const list = elements && part[elements.key];
  const whole =
    elements && Array.isArray(list)
      ? { ...part, [elements.key]: (list as readonly Json[]).flatMap(item => healthyElement(item, elements.validate)) }
      : part;
  const result = isSame(whole, value) ? value : whole;
  healthy.set(value, result);
  return result;
}

/** An element that lost what it must have is no element. */
function healthyElement(item: Json, validate: Validator): readonly Json[] {
  if (validate(item)) return [item];
  if (!isObject(item)) return [];
  const kept = healthyPart(item, validate);
  const isWhole = validate(kept) || (validate.errors ?? []).every(({ keyword }) => keyword === 'additionalProperties');
  return isWhole ? [kept] : [];
}

/** Whether nothing was taken away: the very same parts. */
const isSame = (a: JsonObject, b: JsonObject): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([key, value]) => {
    const other = b[key];
    if (!Array.isArray(value) || !Array.isArray(other)) return value === other;
    return value.length === other.length && value.every((item, i) => item === other[i]);
  });

const idOf = (item: Json): string | undefined => (isObject(item) && typeof item.id === 'string' ? item.id : undefined);
