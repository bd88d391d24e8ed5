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
import { isObject, type Json } from './json.ts';
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

const idOf = (item: Json): string | undefined => (isObject(item) && typeof item.id === 'string' ? item.id : undefined);
