import assert from 'node:assert/strict';
import type { Pack, Specification } from '../../../src/core/model/generated/types.ts';
import type { Json } from '../../../src/core/model/json.ts';
import {
  applyUpdate,
  composeSpecification,
  createLibrary,
  mergeTexts,
  updatePlan,
  type UpdateChoices,
  type UpdatePlan,
} from '../../../src/core/library/index.ts';
import { applyChanges } from '../../../src/core/parse/index.ts';

const version = (number: string, requirements: Pack['requirements']): Pack => ({
  kravbyggaren: 1,
  id: 'a',
  code: 'A',
  title: 'A',
  version: number,
  proposed: 'always',
  ...(requirements ? { requirements } : {}),
});
const old = version('1.0.0', [
  { id: 'A-1', kind: 'mandatory', text: 'Systemet ska svara inom två sekunder vid normal last.', motive: 'Fart.' },
  { id: 'A-2', kind: 'mandatory', text: 'Systemet ska logga.', covers: ['archive'] },
  { id: 'A-3', kind: 'mandatory', text: 'Försvinner.' },
]);
const newest = version('1.1.0', [
  { id: 'A-1', kind: 'mandatory', text: 'Systemet ska svara inom en sekund vid normal last.', motive: 'Mer fart.' },
  { id: 'A-2', kind: 'contract', text: 'Systemet ska logga.', covers: ['archive', 'support'] },
  { id: 'A-4', kind: 'award', text: 'Ny.', award: { title: 'Ny', shape: 'yes-no' } },
]);
const loaded = (pack: Pack) => ({ pack, text: pack.version });
const library = createLibrary({ packs: [loaded(newest)], copies: [loaded(old)] });
const before = composeSpecification({ kravbyggaren: 1 }, createLibrary({ packs: [loaded(old)] })).specification;

const change = (specification: Specification, values: Readonly<Record<string, Json>>): Specification => {
  const result = applyChanges(
    specification as unknown as Json,
    Object.entries(values).map(([at, value]) => ({ op: 'set', at: `/sections/@a/requirements/${at}`, value })),
  );
  assert.ok(result.ok);
  return result.value as unknown as Specification;
};
const plan = (specification: Specification, from = library): UpdatePlan => {
  const made = updatePlan(specification, from, 'a');
  assert.ok(made.ok);
  return made.value;
};
const updated = (specification: Specification, choices: UpdateChoices = {}): Specification => {
  const result = applyChanges(
    specification as unknown as Json,
    applyUpdate(specification, plan(specification), choices, library),
  );
  assert.ok(result.ok);
  return result.value as unknown as Specification;
};
const value = (specification: Specification, id: string) =>
  specification.sections?.[0]?.requirements?.find(requirement => requirement.id === id);

suite('library: update of a pack', () => {
  test('a plan tells what is new, changed and removed, and who changed each field', () => {
    const edited = change(before, {
      '@A-1/text': 'Systemet ska alltid svara inom två sekunder vid normal last.',
      '@A-2/note': 'x',
    });
    const { items, from, to, hasBase } = plan(edited);
    assert.deepEqual([from, to, hasBase], ['1.0.0', '1.1.0', true]);
    assert.deepEqual(
      items.map(({ type, id }) => `${type} ${id}`),
      ['changed A-1', 'changed A-2', 'new A-4', 'removed A-3'],
    );
    const [first] = items;
    assert.ok(first?.type === 'changed');
    assert.deepEqual(
      first.fields.map(({ field, changedBy, merged }) => [field, changedBy, merged]),
      [
        ['text', 'both', 'Systemet ska alltid svara inom en sekund vid normal last.'],
        ['motive', 'theirs', undefined],
      ],
    );
  });

  test('without a choice the untouched follows the pack, and what somebody wrote stays', () => {
    const edited = change(before, { '@A-1/text': 'Min text.' });
    const after = updated(edited);
    assert.equal(value(after, 'A-1')?.text, 'Min text.');
    assert.equal(value(after, 'A-1')?.motive, 'Mer fart.');
    assert.equal(value(after, 'A-2')?.kind, 'contract');
    assert.equal(value(after, 'A-3')?.text, 'Försvinner.');
    assert.equal(after.award?.criteria?.[0]?.id, 'TK-A-4');
    assert.equal(after.packs?.a?.version, '1.1.0');
    assert.ok(after.sections?.[0]?.requirements?.every(({ source }) => source?.version === '1.1.0'));
    assert.deepEqual(plan(after).items, []);
  });

  test('a choice takes, keeps, merges or writes each field, removes and declines', () => {
    const edited = change(before, {
      '@A-1/text': 'Systemet ska alltid svara inom två sekunder vid normal last.',
      '@A-2/covers': ['archive', 'training'],
    });
    const after = updated(edited, {
      'A-1': { fields: { text: 'merge', motive: { value: 'Vårt motiv.' } } },
      'A-2': { fields: { covers: 'merge', kind: 'keep' } },
      'A-3': 'take',
      'A-4': 'keep',
    });
    assert.equal(value(after, 'A-1')?.text, 'Systemet ska alltid svara inom en sekund vid normal last.');
    assert.equal(value(after, 'A-1')?.motive, 'Vårt motiv.');
    assert.deepEqual(value(after, 'A-2')?.covers, ['archive', 'training', 'support']);
    assert.equal(value(after, 'A-2')?.kind, 'mandatory');
    assert.equal(value(after, 'A-3'), undefined);
    assert.equal(value(after, 'A-4'), undefined);
    assert.deepEqual(after.packs?.a?.declined, [{ requirement: 'A-4' }]);
    assert.deepEqual(composeSpecification(after, library).changes, []);
    assert.equal(value(updated(edited, { 'A-1': 'take' }), 'A-1')?.text, newest.requirements?.[0]?.text);
    assert.equal(value(updated(edited, { 'A-1': 'keep' }), 'A-1')?.motive, 'Fart.');
  });

  test('without the copy of the old version nothing is taken unasked', () => {
    const alone = createLibrary({ packs: [loaded(newest)] });
    const made = plan(before, alone);
    assert.equal(made.hasBase, false);
    const result = applyChanges(before as unknown as Json, applyUpdate(before, made, {}, alone));
    assert.ok(result.ok);
    assert.equal(value(result.value as unknown as Specification, 'A-1')?.motive, 'Fart.');
  });

  test('two changes of one text are joined when they are apart, and refused when they meet', () => {
    assert.equal(mergeTexts('a b c d e', 'a B c d e', 'a b c D e'), 'a B c D e');
    assert.equal(mergeTexts('a b c', 'a b c', 'a c'), 'a c');
    assert.equal(mergeTexts('a b c', 'x a b c', 'a b c y'), 'x a b c y');
    assert.equal(mergeTexts('a b c', 'a X c', 'a Y c'), undefined);
    assert.equal(mergeTexts('a b c', 'a X c', 'a X c'), 'a X c');
    assert.equal(mergeTexts('a b c', 'a X c', 'a b Y'), undefined);
  });
});
