import assert from 'node:assert/strict';
import { createLibrary, decidePacks, gateChanges, gatesOf } from '../../../src/core/library/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';
import type { Pack, Specification } from '../../../src/core/model/index.ts';

const pack: Pack = {
  kravbyggaren: 1,
  id: 'coordination',
  code: 'SAM',
  title: 'Samordning',
  version: '1.0.0',
  gates: [
    { id: 'archive', number: 'G6', title: 'Bevarande', when: { fact: 'procurement.subject.publicRecords', is: true } },
    { id: 'reuse-analysis', number: 'G2', title: 'Återanvändning' },
  ],
};
const look = (specification: Omit<Specification, 'kravbyggaren'>, workspace = {}) =>
  gatesOf({
    specification: { kravbyggaren: 1, ...specification },
    packs: [pack],
    workspace: { kravbyggaren: 1, ...workspace },
  });

suite('gates', () => {
  test('come in the order of their numbers, and an open fact keeps a gate required until it is decided', () => {
    const [reuse, archive] = look({});
    assert.equal(reuse?.definition.id, 'reuse-analysis');
    assert.equal(archive?.required, undefined);
    assert.deepEqual(archive?.openFacts, ['procurement.subject.publicRecords']);
    assert.ok(!reuse?.passed && !archive?.passed);
  });

  test('a gate that the facts make needless is passed, and says why', () => {
    const archive = look({ procurement: { subject: { publicRecords: false } } })[1];
    assert.equal(archive?.required, false);
    assert.ok(archive.passed && archive.notRequiredBecause);
  });

  const statuses: readonly (readonly [string, NonNullable<Specification['gates']>[string], boolean])[] = [
    ['done', { status: 'done' }, true],
    ['open', { status: 'open' }, false],
    ['passed by without a reason', { status: 'overridden', reason: ' ' }, false],
    ['passed by with a reason', { status: 'overridden', reason: 'Avrop' }, true],
    ['declared needless without a reason', { status: 'not-required' }, false],
  ];
  for (const [what, status, passed] of statuses)
    test(`a gate that is ${what} is ${passed ? '' : 'not '}passed`, () => {
      assert.equal(look({ gates: { 'reuse-analysis': status } })[0]?.passed, passed);
    });

  test('the organisation may set its own table', () => {
    const own = { gates: { 'reuse-analysis': { required: 'never', reason: 'Görs i budgetarbetet.' } } };
    const [reuse] = look({}, own);
    assert.equal(reuse?.required, false);
    assert.equal(reuse.notRequiredBecause, 'Görs i budgetarbetet.');
  });

  test('declining the requirements of a pack declines none of its gates', () => {
    const library = createLibrary({ packs: [{ pack, text: '' }] });
    const specification: Specification = {
      kravbyggaren: 1,
      packs: { coordination: { use: false, reason: 'Kraven ställs i ramavtalet.' } },
    };
    const { used, gates } = decidePacks(specification, library);
    assert.deepEqual(used, []);
    assert.deepEqual(
      gatesOf({ specification, packs: used, gates }).map(({ definition }) => definition.number),
      ['G2', 'G6'],
    );
  });

  test('where a pack in use defines a gate in its own way, that is the one', () => {
    const own: Pack = { ...pack, gates: [{ id: 'archive', number: 'G6', title: 'Vår egen arkivpunkt' }] };
    const found = gatesOf({ specification: { kravbyggaren: 1 }, packs: [own], gates: pack.gates });
    assert.deepEqual(
      found.map(({ definition }) => definition.title),
      ['Återanvändning', 'Vår egen arkivpunkt'],
    );
  });

  test('a status is noted in the text with the others left as they stand, and takes the place of the earlier one', () => {
    const noted = (text: string, status: NonNullable<Specification['gates']>[string]): string => {
      const source = openSource(text);
      const edits = source.textEdits(gateChanges(source.value as unknown as Specification, 'archive', status));
      assert.ok(edits.ok);
      return edits.value.reduceRight(
        (whole, { range: [from, to], text: insert }) => whole.slice(0, from) + insert + whole.slice(to),
        text,
      );
    };
    const first = noted('kravbyggaren: 1\n', { status: 'overridden', reason: 'Arkiveras i avropet.' });
    const both = first.replace('gates:\n', 'gates:\n  reuse-analysis: # sökt i maj\n    status: done\n');
    const then = noted(both, { status: 'done', date: '2027-01-15' });
    assert.match(then, /# sökt i maj/);
    assert.deepEqual((openSource(then).value as unknown as Specification).gates, {
      'reuse-analysis': { status: 'done' },
      archive: { status: 'done', date: '2027-01-15' },
    });
  });
});
