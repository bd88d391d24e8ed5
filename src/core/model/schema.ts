import annexTemplate from '../../../schemas/annex-template.schema.json';
import common from '../../../schemas/common.schema.json';
import environment from '../../../schemas/environment.schema.json';
import pack from '../../../schemas/pack.schema.json';
import specification from '../../../schemas/specification.schema.json';
import workspace from '../../../schemas/workspace.schema.json';
import type { Role } from './generated/types.ts';
import { isObject, type JsonObject } from './json.ts';

/**
 * The schemas as data: Swedish labels, descriptions and the audience of every property. Completion, hover, the form and
 * the export's filter read them from here, so that no second list of properties exists.
 */
export type FileKind = 'specification' | 'environment' | 'pack' | 'workspace' | 'annex-template';

export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly 'x-audience'?: 'internal' | 'public';
  /** Short Swedish name of the property. */
  readonly 'x-label'?: string;
  /** Swedish label per code, where the value is a code. */
  readonly 'x-labels'?: Readonly<Record<string, string>>;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly pattern?: string;
  readonly anyOf?: readonly SchemaNode[];
  readonly minimum?: number;
  readonly maximum?: number;
}

const roots: Readonly<Record<FileKind, unknown>> = {
  specification,
  environment,
  pack,
  workspace,
  'annex-template': annexTemplate,
};

export const schemaOf = (kind: FileKind): SchemaNode => roots[kind] as SchemaNode;

/** The definition that a node refers to, with what stands beside the reference laid over it. */
export function dereference(node: SchemaNode, kind: FileKind): SchemaNode {
  if (!node.$ref) return node;
  const [file, name] = node.$ref.split('#/$defs/') as [string, string];
  const holder = (file === '' ? roots[kind] : common) as { readonly $defs: Readonly<Record<string, SchemaNode>> };
  const target = holder.$defs[name];
  if (!target) throw new Error(`no definition ${node.$ref}`);
  const { $ref: _, ...beside } = node;
  // A definition in the common file refers to its own definitions without a file name.
  const found =
    file === ''
      ? target
      : (JSON.parse(JSON.stringify(target).replaceAll('"#/$defs/', '"common.schema.json#/$defs/')) as SchemaNode);
  return { ...dereference(found, kind), ...beside };
}

/**
 * The node that describes the value at a path of keys, for example `['sections', '0', 'requirements', '2', 'kind']`;
 * `undefined` where the schema knows no such key. List indexes and the keys of open maps may be any text.
 */
export function schemaAt(kind: FileKind, path: readonly string[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = dereference(schemaOf(kind), kind);
  for (const key of path) {
    node = childOf(node, key, kind);
    if (!node) return undefined;
  }
  return node;
}

function childOf(node: SchemaNode, key: string, kind: FileKind): SchemaNode | undefined {
  const own = node.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined;
  const next =
    own ?? node.items ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined);
  if (next) return dereference(next, kind);
  for (const alternative of node.anyOf ?? []) {
    const found = childOf(dereference(alternative, kind), key, kind);
    if (found) return found;
  }
  return undefined;
}

/** Swedish label of a code, for example `labelOf('specification', ['procurement', 'act'], 'LOU')`; the code itself where none is known. */
export function labelOf(kind: FileKind, path: readonly string[], code: string): string {
  return schemaAt(kind, path)?.['x-labels']?.[code] ?? code;
}

/** Swedish label of a code of a definition that the files share: `commonLabel('Kind', 'mandatory')` → `Obligatoriskt krav`. */
export function commonLabel(definition: keyof (typeof common)['$defs'], code: string): string {
  const labels: unknown = (common.$defs[definition] as { 'x-labels'?: unknown })['x-labels'];
  return isObject(labels) && Object.hasOwn(labels, code) ? String((labels as JsonObject)[code]) : code;
}

/** The roles that a question may be left to, in the schema's order. */
export const roles: readonly Role[] = common.$defs.Role.enum as readonly Role[];
