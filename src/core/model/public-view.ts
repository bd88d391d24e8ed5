import { isObject, type Json } from './json.ts';
import { dereference, schemaOf, type FileKind, type SchemaNode } from './schema.ts';

/**
 * The value without everything that the schema marks `x-audience: internal`, and without keys the schema does not know.
 * What leaves the house for a supplier is made from this and from nothing else.
 */
export function publicView(kind: FileKind, value: Json): Json {
  return strip(value, dereference(schemaOf(kind), kind), kind) ?? null;
}

function strip(value: Json, node: SchemaNode, kind: FileKind): Json | undefined {
  if (Array.isArray(value)) {
    const items = node.items && dereference(node.items, kind);
    return items && value.map(item => strip(item, items, kind) ?? null);
  }
  if (!isObject(value)) return value;
  const shape = shapeFor(value, node, kind);
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const child = childNode(shape, key, kind);
    if (!child || child['x-audience'] === 'internal') return [];
    const stripped = strip(inner, child, kind);
    return stripped === undefined ? [] : [[key, stripped] as const];
  });
  return Object.fromEntries(kept);
}

function childNode(shape: SchemaNode, key: string, kind: FileKind): SchemaNode | undefined {
  const own = shape.properties && Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
  const open = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined;
  const node = own ?? open;
  return node && dereference(node, kind);
}

/** Of several shapes, the first that knows one of the value's keys. */
function shapeFor(value: object, node: SchemaNode, kind: FileKind): SchemaNode {
  if (!node.anyOf) return node;
  const shapes = node.anyOf.map(alternative => dereference(alternative, kind));
  return shapes.find(shape => Object.keys(value).some(key => childNode(shape, key, kind))) ?? {};
}
