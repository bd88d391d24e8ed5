import assert from 'node:assert/strict';
import {
  commonLabel,
  dereference,
  labelOf,
  schemaAt,
  schemaOf,
  type FileKind,
  type SchemaNode,
} from '../../../src/core/model/schema.ts';
import { publicView } from '../../../src/core/model/public-view.ts';
import { isObject, type Json } from '../../../src/core/model/json.ts';

suite('schema', () => {
  test('codes have Swedish labels, wherever their definition stands', () => {
    assert.equal(labelOf('specification', ['procurement', 'awardBasis'], 'cost'), 'kostnad');
    assert.equal(
      labelOf('specification', ['sections', '0', 'requirements', '3', 'kind'], 'award'),
      'Tilldelningskriterium',
    );
    assert.equal(commonLabel('Kind', 'mandatory'), 'Obligatoriskt krav');
    assert.equal(commonLabel('Kind', 'okänd'), 'okänd');
  });

  test('a path that the schema does not know has no description, not even one from the prototype', () => {
    assert.equal(schemaAt('specification', ['procurement', 'constructor']), undefined);
    assert.equal(schemaAt('specification', ['sections', '0', 'kind']), undefined);
    assert.ok(schemaAt('specification', ['interview', 'exit', 'formats']));
  });
});

/** A value with every property the schema knows, each text and key telling its own place. */
function everything(node: SchemaNode, kind: FileKind, at: string, depth = 0): Json {
  const shape = dereference(node, kind);
  if (depth > 12) return at;
  if (shape.properties)
    return Object.fromEntries(
      Object.entries(shape.properties).map(([key, child]) => [key, everything(child, kind, `${at}/${key}`, depth + 1)]),
    );
  if (shape.items) return [everything(shape.items, kind, at, depth + 1)];
  if (typeof shape.additionalProperties === 'object')
    return { nyckel: everything(shape.additionalProperties, kind, `${at}/nyckel`, depth + 1) };
  if (shape.anyOf) {
    const alternatives = shape.anyOf.map(alternative => dereference(alternative, kind));
    return everything(alternatives.find(({ properties, items }) => properties ?? items) ?? {}, kind, at, depth + 1);
  }
  return at;
}

function leaves(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(item => leaves(item as Json));
  return isObject(value) ? Object.values(value).flatMap(leaves) : [String(value)];
}

suite('public view', () => {
  const isInternal = (kind: FileKind, place: string): boolean => {
    const keys = place.split('/').slice(1);
    return keys.some((_, end) => {
      return schemaAt(kind, withIndexes(kind, keys.slice(0, end + 1)))?.['x-audience'] === 'internal';
    });
  };
  /** The path with an index put in wherever the schema has a list. */
  const withIndexes = (kind: FileKind, keys: readonly string[]): readonly string[] =>
    keys.reduce<readonly string[]>((path, key) => {
      const here = schemaAt(kind, path);
      return here?.items ? [...path, '0', key] : [...path, key];
    }, []);

  for (const kind of ['specification', 'environment'] as const)
    test(`nothing that is marked internal is left in a ${kind}, and nothing else is lost`, () => {
      const full = everything(schemaOf(kind), kind, '');
      const kept = new Set(leaves(publicView(kind, full)));
      const all = leaves(full);
      assert.ok(all.length > 20 && kept.size > 10);
      for (const place of all) assert.equal(kept.has(place), !isInternal(kind, place), place);
    });

  test('keys that no schema knows do not reach a supplier', () => {
    assert.deepEqual(
      publicView('specification', { kravbyggaren: 1, anteckning: 'hemlig', need: { background: 'B', egen: 'x' } }),
      {
        kravbyggaren: 1,
        need: { background: 'B' },
      },
    );
  });
});
