import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkSpecification, renderFile } from '../../../src/core/index.ts';
import { insertRequirements, type Chosen, type InsertPlace } from '../../../src/core/library/index.ts';
import type { Requirement, Specification } from '../../../src/core/model/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';
import { library as shipped } from '../packs/scenarios.ts';
import { answers, environment, library } from './fixture-packs.ts';

const here: Specification = {
  kravbyggaren: 1,
  procurement: { title: 'Elevhälsa' },
  sections: [
    {
      id: 'a',
      title: 'A',
      requirements: [
        { id: 'EGN-1', kind: 'mandatory', text: 'Det första ska gå.' },
        { id: 'EGN-2', kind: 'mandatory', text: 'Det andra ska gå.' },
      ],
    },
    { id: 'locked', title: 'Låst', mode: { is: 'locked' }, requirements: [] },
  ],
};
const fromPack = (...ids: readonly string[]): readonly Chosen[] =>
  ids.map(requirement => ({ from: 'pack', pack: 'exit', requirement }));
const insert = (given: Specification, chosen: readonly Chosen[], place: InsertPlace = { section: 'a' }) =>
  insertRequirements(given, chosen, place, { library, environment });
const idsIn = ({ sections = [] }: Specification, section: string): readonly string[] =>
  sections.find(({ id }) => id === section)?.requirements?.map(({ id }) => id) ?? [];
const find = ({ sections = [] }: Specification, id: string): Requirement | undefined =>
  sections.flatMap(({ requirements = [] }) => requirements).find(each => each.id === id);

suite('inserting requirements of a pack', () => {
  test('puts it where it is asked for, with where it comes from', () => {
    const { specification, inserted } = insert(here, fromPack('EXIT-01'), { section: 'a', index: 1 });
    assert.deepEqual(inserted, ['EXIT-01']);
    assert.deepEqual(idsIn(specification, 'a'), ['EGN-1', 'EXIT-01', 'EGN-2']);
    assert.deepEqual(find(specification, 'EXIT-01')?.source, {
      pack: 'exit',
      requirement: 'EXIT-01',
      version: '1.0.0',
    });
  });

  test('brings the annexes, parameters and requirements that it cites, and says so', () => {
    const result = insert(here, fromPack('EXIT-03'));
    assert.deepEqual(result.inserted, ['EXIT-03']);
    assert.deepEqual(result.alongside, ['EXIT-01']);
    assert.deepEqual(result.annexes, ['info']);
    assert.deepEqual(result.parameters, ['exit.notice']);
    assert.deepEqual(idsIn(result.specification, 'a').slice(2), ['EXIT-03', 'EXIT-01']);
    assert.equal(result.specification.annexes?.[0]?.number, 1);
    assert.deepEqual(result.specification.parameters?.['exit.notice'], {
      value: 2,
      unit: 'månader',
      status: 'suggested',
    });
  });

  test('brings the criterion of an award requirement, and the price row with the parameter of its volume', () => {
    const { specification, parameters } = insert(here, fromPack('EXIT-04', 'EXIT-05'));
    const criterion = find(specification, 'EXIT-04')?.criterion;
    assert.deepEqual(specification.award?.criteria, [
      { id: criterion, title: 'Öppenhet', requirements: ['EXIT-04'], shape: 'yes-no' },
    ]);
    const row = specification.costs?.items?.[0];
    assert.deepEqual(row?.requirements, ['EXIT-05']);
    assert.equal(find(specification, 'EXIT-05')?.priceRow, row.id);
    assert.deepEqual(parameters, ['exit.volume']);
  });

  test('what stands here already is not put in twice, and is cited by the id it has here', () => {
    const once = insert(here, fromPack('EXIT-01')).specification;
    const renamed = JSON.parse(JSON.stringify(once).replace('"id":"EXIT-01"', '"id":"UT-9"')) as Specification;
    const { specification, leftOut, alongside } = insert(renamed, fromPack('EXIT-01', 'EXIT-03'));
    assert.deepEqual(leftOut, [{ id: 'EXIT-01', reason: 'present', as: 'UT-9' }]);
    assert.deepEqual(alongside, []);
    assert.match(find(specification, 'EXIT-03')?.text ?? '', /\{\{krav "UT-9"\}\}/);
    assert.deepEqual(find(specification, 'EXIT-03')?.requires, ['UT-9']);
  });

  test('an id that something else has, or that was withdrawn, is not used', () => {
    const taken: Specification = {
      ...here,
      retired: ['EXIT-03'],
      sections: [{ id: 'a', title: 'A', requirements: [{ id: 'EXIT-01', kind: 'mandatory', text: 'Annat ska gå.' }] }],
    };
    const { specification, inserted, alongside } = insert(taken, fromPack('EXIT-03'));
    assert.deepEqual([inserted, alongside], [['EXIT-03-2'], ['EXIT-01-2']]);
    assert.match(find(specification, 'EXIT-03-2')?.text ?? '', /\{\{krav "EXIT-01-2"\}\}/);
  });

  test('what is made per row comes once per row, and not at all while the rows are unknown', () => {
    const { interview = {} } = answers;
    assert.deepEqual(insert({ ...here, interview }, fromPack('EXIT-06')).inserted, [
      'EXIT-06.ärenden',
      'EXIT-06.beslut-brev',
    ]);
    const open = insert(here, fromPack('EXIT-06'));
    assert.deepEqual(open.leftOut, [{ id: 'EXIT-06', reason: 'no-rows' }]);
    assert.deepEqual(open.changes, []);
  });

  test('what was declined before is declined no longer', () => {
    const packs = { exit: { use: true, declined: [{ requirement: 'EXIT-01', reason: 'Nej.' }] } };
    const { specification } = insert({ ...here, packs }, fromPack('EXIT-01'));
    assert.deepEqual(specification.packs?.exit?.declined, []);
  });

  test('its own section is made where there is none; what comes along goes to its own where there is one', () => {
    const own = insert(here, fromPack('EXIT-03'), 'own').specification;
    assert.deepEqual([idsIn(own, 'data'), idsIn(own, 'exit')], [['EXIT-03'], ['EXIT-01']]);
    assert.equal(own.sections?.find(({ id }) => id === 'data')?.title, 'Rätten till data');
    const split = insert(
      { ...here, sections: [...(here.sections ?? []), { id: 'exit', title: 'Avslut' }] },
      fromPack('EXIT-03'),
    );
    assert.deepEqual(idsIn(split.specification, 'exit'), ['EXIT-01']);
  });

  test('an unknown pack or requirement is told, and nothing is changed', () => {
    const { leftOut, changes } = insert(here, [
      ...fromPack('EXIT-99'),
      { from: 'pack', pack: 'none', requirement: 'X-1' },
    ]);
    assert.deepEqual(
      leftOut.map(({ reason }) => reason),
      ['unknown', 'unknown'],
    );
    assert.deepEqual(changes, []);
  });

  test('any of the shipped requirements, in any company, come in with nothing dangling and no id twice', () => {
    const all = shipped.packs.flatMap(pack =>
      (pack.requirements ?? []).map((requirement): Chosen => ({
        from: 'pack',
        pack: pack.id,
        requirement: requirement.id,
      })),
    );
    const choice = fc.uniqueArray(fc.nat(all.length - 1), { minLength: 1, maxLength: 12 });
    const dangling = /^(reference-|placeholder-unfilled|requirement-id-duplicate|criterion-scale-missing)/;
    fc.assert(
      fc.property(choice, places => {
        const chosen = places.flatMap(at => all[at] ?? []);
        const before: Specification = { ...here, procurement: { buyers: [{ name: 'Exempelby kommun' }] } };
        const { changes, specification } = insertRequirements(before, chosen, { section: 'a' }, { library: shipped });
        const findings = checkSpecification({ specification, packs: shipped.packs })
          .filter(({ rule, requirement }) => requirement !== undefined && dangling.test(rule))
          // What the buyer has not said of the procurement yet is not for the requirement to bring.
          .filter(({ rule, message }) => rule !== 'placeholder-unfilled' || !message.startsWith('Fyll i'));
        assert.deepEqual(
          findings.map(({ requirement, message }) => `${requirement ?? ''}: ${message}`),
          [],
        );
        const source = openSource(renderFile(before));
        const edits = source.textEdits(changes);
        assert.ok(edits.ok);
        assert.deepEqual(source.edit(edits.value, 1).value, specification);
      }),
      { numRuns: 60, verbose: 1 },
    );
  });
});

suite('inserting requirements of a past specification', () => {
  const past: Specification = {
    kravbyggaren: 1,
    procurement: { title: 'Bibliotek' },
    parameters: { 'own.days': { value: 5, unit: 'dagar', status: 'decided', by: 'HEMLIG' } },
    annexes: [
      {
        id: 'lista',
        number: 3,
        title: 'Titlar',
        kind: 'table',
        columns: [{ id: 't', title: 'Titel' }],
        rows: [{ t: 'HEMLIG' }],
        for: 'tender',
      },
    ],
    award: {
      model: 'deduction',
      criteria: [{ id: 'TK-1', title: 'Förslag', shape: 'yes-no', amount: 90_000, requirements: ['EGN-1'] }],
    },
    sections: [
      {
        id: 'lan',
        title: 'Utlån',
        requirements: [
          {
            id: 'EGN-1',
            kind: 'award',
            text: 'Mervärde: boktitlar i {{bilaga "lista"}} visas inom {{own.days}} dagar, se {{krav "EXIT-01"}}.',
            motive: 'Läslust.',
            note: 'HEMLIG',
            status: 'ready',
            lots: ['d1'],
            targets: ['hemlig'],
            criterion: 'TK-1',
            requires: ['EGN-7'],
          },
          {
            id: 'EXIT-01',
            kind: 'mandatory',
            text: 'Vår egen lydelse ska gälla.',
            source: { pack: 'exit', requirement: 'EXIT-01', version: '1.0.0' },
          },
        ],
      },
    ],
  };
  const file = '../bibliotek/bibliotek.krav.yaml';
  const take = (given: Specification, ...requirements: readonly string[]) =>
    insertRequirements(
      given,
      requirements.map(requirement => ({ from: 'specification', file, requirement })),
      { section: 'a' },
      { library, past: new Map([[file, past]]) },
    );

  test('takes the demand and what it cites, says which file and id it was, and leaves what was that procurement’s own', () => {
    const { specification, inserted, alongside } = take(here, 'EGN-1');
    assert.deepEqual([inserted, alongside], [['EGN-3'], ['EXIT-01']]);
    const taken = find(specification, 'EGN-3');
    assert.deepEqual(taken?.source, { requirement: 'EGN-1', file });
    assert.equal(taken.motive, 'Läslust.');
    assert.equal(taken.requires, undefined);
    assert.deepEqual(specification.parameters?.['own.days'], { value: 5, unit: 'dagar', status: 'suggested' });
    assert.equal(specification.annexes?.[0]?.rows, undefined);
    assert.deepEqual(specification.award?.criteria, [
      { id: 'TK-1', title: 'Förslag', requirements: ['EGN-3'], shape: 'yes-no' },
    ]);
    assert.doesNotMatch(JSON.stringify(specification), /HEMLIG|hemlig|"lots"|90000/);
  });

  test('what a pack once gave keeps that origin, so that it is not composed a second time', () => {
    const { specification } = take(here, 'EXIT-01');
    assert.deepEqual(find(specification, 'EXIT-01')?.source, {
      pack: 'exit',
      requirement: 'EXIT-01',
      version: '1.0.0',
      file,
    });
  });

  test('another wording of what is here comes in beside it, known by its file alone', () => {
    const before = insert(here, fromPack('EXIT-01')).specification;
    const { specification, inserted } = take(before, 'EXIT-01');
    assert.deepEqual(inserted, ['EXIT-01-2']);
    assert.deepEqual(find(specification, 'EXIT-01-2')?.source, { requirement: 'EXIT-01', file });
  });
});
