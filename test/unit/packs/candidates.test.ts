import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from '../../../src/core/model/generated/types.ts';
import { packs, statements } from './shipped.ts';

declare const PROJECT_ROOT: string;

interface Candidates {
  readonly requirements: Readonly<Record<string, Readonly<Partial<Record<Kind, readonly string[]>>>>>;
  readonly moved: Readonly<Record<string, string>>;
  readonly added: Readonly<Record<string, Kind>>;
  readonly suggested: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const { requirements, moved, added, suggested } = parse(
  readFileSync(join(PROJECT_ROOT, 'test/fixtures/candidate-requirements.yaml'), 'utf8'),
) as Candidates;

const wanted = Object.entries(requirements).flatMap(([code, kinds]) =>
  Object.entries(kinds).flatMap(([kind, numbers]) =>
    numbers.map(number => ({ id: `${code}-${number}`, kind: kind as Kind })),
  ),
);
const kindsOf = (id: string): ReadonlySet<Kind> =>
  new Set(statements.filter(({ requirement }) => requirement.id === id).map(({ kind }) => kind));

/** A purpose, or the level of the information, gives these another kind as well: what the packs' conditions say. */
const varying: Readonly<Record<string, readonly Kind[]>> = {
  'OTP-01': ['contract', 'mandatory'],
  'OTP-02': ['contract', 'mandatory'],
  'OTP-04': ['award', 'contract', 'mandatory'],
  'OTP-05': ['award', 'contract', 'mandatory'],
  'SAK-11': ['award', 'mandatory'],
};

suite('the requirements that the subject calls for', () => {
  test('are 163, and each stands in a pack with the kind that it should have', () => {
    assert.equal(wanted.length, 163);
    const wrong = wanted.filter(({ id, kind }) => !kindsOf(moved[id] ?? id).has(kind));
    assert.deepEqual(wrong, []);
  });

  test('what was added beside them is there', () => {
    const wrong = Object.entries(added).filter(([id, kind]) => !kindsOf(id).has(kind));
    assert.deepEqual(wrong, []);
  });

  test('have one kind each, but for those that a purpose or a classification changes', () => {
    const several = [...new Set(statements.map(({ requirement }) => requirement.id))]
      .map(id => [id, [...kindsOf(id)].sort()] as const)
      .filter(([, kinds]) => kinds.length > 1);
    assert.deepEqual(Object.fromEntries(several), varying);
  });

  test('have parameters with the values that are proposed for them', () => {
    const wrong = Object.entries(suggested).flatMap(([pack, values]) => {
      const { parameters = [] } = packs.find(({ content }) => content.id === pack)?.content ?? {};
      return Object.entries(values)
        .filter(([name, value]) => parameters.find(each => each.name === name)?.suggested !== value)
        .map(([name]) => `${pack}.${name}`);
    });
    assert.deepEqual(wrong, []);
  });
});
