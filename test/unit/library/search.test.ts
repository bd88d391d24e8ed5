import assert from 'node:assert/strict';
import { createSearch, specificationRecord, type SearchFilter } from '../../../src/core/library/index.ts';
import type { Specification } from '../../../src/core/model/index.ts';
import { packs } from '../packs/shipped.ts';

const library = packs.map(({ content }) => content);

const past: Specification = {
  kravbyggaren: 1,
  procurement: { title: 'Bibliotekssystem', reference: 'KFN 2025/0031' },
  sections: [
    {
      id: 'lan',
      title: 'Utlån',
      requirements: [
        { id: 'EGN-1', kind: 'mandatory', text: 'Systemet ska föreslå boktitlar utifrån låntagarens tidigare lån.' },
        { id: 'EGN-2', kind: 'contract', text: 'Leverantören ska leverera streckkodsläsare.', motive: 'HEMLIGT' },
      ],
    },
  ],
};
const search = createSearch(library, [{ file: 'bibliotek.krav.yaml', record: specificationRecord(past) }]);
const ids = (words: string, filter?: SearchFilter): readonly string[] =>
  search.find(words, filter, 8).map(({ id }) => id);

suite('search over packs and past specifications', () => {
  test('finds by id, by part of a compound, by the Swedish name of the kind and by the source', () => {
    assert.equal(ids('SAK-04')[0], 'SAK-04');
    assert.ok(ids('tangentbord').includes('TILL-04'));
    assert.ok(ids('prisuppgift timpris').includes('KOMP-10'));
    assert.deepEqual(ids('bibliotekssystem'), ['EGN-1', 'EGN-2']);
    assert.deepEqual(ids('KFN 2025/0031'), ['EGN-1', 'EGN-2']);
  });

  test('while a word is still being typed it finds what begins so', () => {
    for (const typed of ['stre', 'streck', 'streckkodsläs']) assert.ok(ids(typed).includes('EGN-2'), typed);
  });

  test('finds what says the same in other forms of the words', () => {
    assert.equal(ids('föreslagna böcker för låntagare')[0], 'EGN-1');
    assert.ok(ids('loggarnas bevarandetid').includes('SAK-04'));
  });

  test('finds nothing for what nobody has demanded', () => {
    assert.deepEqual(ids('xyzzy'), []);
  });

  test('filters by kind, area and source, alone and together, and says what there is to filter by', () => {
    const area = search.areas.find(({ label }) => label === 'Utlån');
    assert.equal(area?.count, 2);
    assert.deepEqual(ids('', { area: area.id, kind: 'contract' }), ['EGN-2']);
    assert.deepEqual(ids('', { source: 'file:bibliotek.krav.yaml' }), ['EGN-1', 'EGN-2']);
    assert.deepEqual(ids('låntagare', { source: 'pack:exit' }), []);
    assert.ok(search.kinds.some(({ id, label }) => id === 'award' && label === 'Tilldelningskriterium'));
    assert.equal(search.sources.length, library.length + 1);
    const covered = search.areas.find(({ id }) => id === 'cover:archive');
    assert.ok(search.find('', { area: covered?.id ?? '' }).every(({ covers }) => covers.includes('archive')));
  });

  test('a pack is read with the values of the specification it would come to, else with the suggested ones', () => {
    const here: Specification = {
      kravbyggaren: 1,
      procurement: { buyers: [{ name: 'Exempelby kommun' }] },
      parameters: { 'security.logMonths': { value: 77, status: 'decided' } },
    };
    const text = (given?: Specification): string =>
      createSearch(library, [], given).find('SAK-04', {}, 1)[0]?.text ?? '';
    assert.match(text(here), /i 77 månader/);
    assert.match(text(), /i \d+ månader/);
    assert.doesNotMatch(text(), /77/);
    for (const { text: shown } of createSearch(library, [], here).find('', {}, 1000))
      assert.doesNotMatch(shown, /\{\{/);
    assert.match(createSearch(library, []).find('KOMP-04', {}, 1)[0]?.text ?? '', /meddela beställaren/);
  });

  test('what many specifications have taken from a pack is one row, until they are filtered by', () => {
    const records = [11, 22].map(months => ({
      file: `${String(months)}.krav.yaml`,
      record: specificationRecord({
        kravbyggaren: 1,
        procurement: { title: 'Annat', buyers: [{ name: 'Bortby kommun' }] },
        parameters: { n: { value: months } },
        sections: [
          {
            id: 's',
            title: 'S',
            requirements: [
              { id: 'E-1', kind: 'contract', text: 'Leverantören ska ge {{buyer}} en kopia inom {{n}} dagar.' },
              { id: 'E-2', kind: 'contract', text: `Egen lydelse ${months === 11 ? 'ett' : 'två'} ska gälla kopian.` },
            ],
          },
        ],
      }),
    }));
    const many = createSearch([], records);
    const rows = many.find('kopia');
    assert.deepEqual(rows.map(({ id, alsoIn }) => [id, alsoIn]).sort(), [
      ['E-1', 1],
      ['E-2', 0],
      ['E-2', 0],
    ]);
    assert.deepEqual(
      many
        .find('kopia', { source: 'file:22.krav.yaml' })
        .map(({ id }) => id)
        .sort(),
      ['E-1', 'E-2'],
    );
  });

  test('shows nothing internal of another specification', () => {
    assert.doesNotMatch(JSON.stringify(search.find('', {}, 1000)), /HEMLIGT/);
  });
});
