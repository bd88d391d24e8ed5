import assert from 'node:assert/strict';
import { isObject, type Json } from '../../../src/core/model/json.ts';
import { schemaAt } from '../../../src/core/model/schema.ts';
import { packs } from './shipped.ts';

interface Asked {
  readonly place: string;
  readonly fact: string;
  readonly values: readonly Json[];
}

/** Every comparison with a fact, however deep it stands. */
function* askedIn(value: unknown, place: string): Generator<Asked> {
  if (Array.isArray(value)) for (const item of value) yield* askedIn(item, place);
  if (!isObject(value)) return;
  const { id, fact, is, in: oneOf, includes } = value;
  const here = typeof id === 'string' ? `${place} ${id}` : place;
  const values = [is, includes, ...(Array.isArray(oneOf) ? oneOf : [])].filter(each => each !== undefined);
  if (typeof fact === 'string') yield { place: here, fact, values: values as readonly Json[] };
  for (const child of Object.values(value)) yield* askedIn(child, here);
}

const asked = packs.flatMap(({ content }) => [...askedIn(content, content.id)]);

const question = (fact: string) => {
  const [, pack = '', id = ''] = /^answers\.([^.]+)\.(.+)$/.exec(fact) ?? [];
  return packs.find(({ content }) => content.id === pack)?.content.questions?.find(each => each.id === id);
};

/** The codes that a fact of the specification or an answer can be; `undefined` where it is free. */
function codesOf(fact: string): readonly Json[] | undefined {
  if (fact.startsWith('answers.')) {
    const { type, options } = question(fact) ?? {};
    return type === 'yes-no' ? [true, false] : options?.map(({ value }) => value);
  }
  const node = schemaAt('specification', fact.split('.'));
  return node?.enum ?? (node?.items as { readonly enum?: readonly Json[] } | undefined)?.enum;
}

suite('conditions of the shipped packs', () => {
  test('every fact is a place in a specification or the answer to a question', () => {
    const strangers = asked.filter(({ fact }) =>
      fact.startsWith('answers.') ? !question(fact) : !schemaAt('specification', fact.split('.')),
    );
    assert.ok(asked.length > 50);
    assert.deepEqual(strangers, []);
  });

  test('every value that a fact is compared with is one that it can have', () => {
    const impossible = asked.filter(({ fact, values }) => {
      const codes = codesOf(fact);
      return codes && values.some(value => !codes.includes(value));
    });
    assert.deepEqual(impossible, []);
  });

  test('every option of a question that writes to a fact is one that the fact can have', () => {
    const impossible = packs.flatMap(({ content }) =>
      (content.questions ?? []).flatMap(({ id, fact, options = [] }) => {
        const codes = fact === undefined ? undefined : codesOf(fact);
        return options
          .filter(({ value }) => codes && !codes.includes(value))
          .map(({ value }) => `${content.id}.${id} ${String(value)}`);
      }),
    );
    assert.deepEqual(impossible, []);
  });
});
