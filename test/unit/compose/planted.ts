import { dereference, schemaOf, type FileKind, type SchemaNode } from '../../../src/core/model/schema.ts';
import type { Json, JsonObject } from '../../../src/core/model/json.ts';

export interface Planted<T> {
  readonly value: T;
  /** The unique words that stand in internal properties. */
  readonly internal: readonly string[];
  /** Those in public ones. */
  readonly open: readonly string[];
}

/**
 * A file of a kind with every property that its schema knows, each text a word of its own. Codes get their first value,
 * so that the file is one the program can read; a word says by its first letter whether suppliers may see it.
 */
export function planted<T>(kind: FileKind): Planted<T> {
  const words = { internal: [] as string[], open: [] as string[] };
  const grow = (node: SchemaNode, internal: boolean, depth: number, path: string): Json | undefined => {
    const shape = dereference(node, kind);
    const hidden = internal || shape['x-audience'] === 'internal';
    if (depth > 9) return undefined;
    if (shape.enum) return shape.enum[0];
    if (shape.anyOf) {
      const [first] = shape.anyOf;
      return first && grow(first, hidden, depth + 1, path);
    }
    if (shape.type === 'array') return shape.items ? list(grow(shape.items, hidden, depth + 1, path)) : [];
    if (shape.properties ?? shape.additionalProperties) return object(shape, hidden, depth, path);
    if (shape.type === 'string') return word(shape, hidden, path);
    if (shape.type === 'integer' || shape.type === 'number') return 3;
    if (shape.type === 'boolean') return true;
    return undefined;
  };
  const list = (item: Json | undefined): Json => (item === undefined ? [] : [item]);
  const object = (shape: SchemaNode, hidden: boolean, depth: number, path: string): JsonObject => {
    const entries = Object.entries(shape.properties ?? {}).flatMap(([key, child]) => {
      const value = grow(child, hidden, depth + 1, `${path}/${key}`);
      return value === undefined ? [] : [[key, value] as const];
    });
    if (typeof shape.additionalProperties === 'object') {
      const value = grow(shape.additionalProperties, hidden, depth + 1, `${path}/x`);
      if (value !== undefined) entries.push(['x', value]);
    }
    return Object.fromEntries(entries);
  };
  const word = (shape: SchemaNode, hidden: boolean, path: string): string => {
    const pattern = (shape as { readonly pattern?: string }).pattern;
    const fixed = pattern === undefined ? undefined : samples.find(sample => new RegExp(pattern, 'u').test(sample));
    const at = (hidden ? words.internal : words.open).length;
    const own = `${hidden ? 'hemligt' : 'allmant'}${path.replace(/[^A-Za-z]/gu, '')}${at}x`.slice(-39);
    const fits = pattern === undefined || new RegExp(pattern, 'u').test(own);
    if (!fits && fixed !== undefined) return fixed;
    (hidden ? words.internal : words.open).push(own);
    return own;
  };
  const value = grow(schemaOf(kind), false, 0, '') as T;
  return { value, ...words };
}

/** Dates, durations, versions, organisation numbers and currency: what only a pattern allows. */
const samples = ['2031-05-06', 'P3Y', '1.2.3', '212000-0000', 'SEK', '2031-05', 'kravet'];
