import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFindMatch, type LibraryRequirement, type RowChoice } from '../../../src/core/exchange/index.ts';
import { checkSpecification, createLibrary } from '../../../src/core/index.ts';
import type { Pack, Requirement, Specification } from '../../../src/core/model/generated/types.ts';
import { library as shipped } from '../packs/scenarios.ts';
import { after, choose, file, plan, requirement, requirementsOf, statuses } from './plans.ts';

suite('the best match in the library', () => {
  const pack: Pack = {
    kravbyggaren: 1,
    id: 'exit',
    code: 'EXIT',
    title: 'Avslut',
    version: '1.0.0',
    parameters: [{ name: 'notice', title: 'Uppsägning', type: 'number', unit: 'dagar', suggested: 30 }],
    requirements: [
      {
        id: 'EXIT-01',
        kind: 'contract',
        text: 'Leverantören ska lämna ut all data inom {{exit.notice}} dagar efter avtalets slut.',
        motive: 'Data ska gå att flytta.',
        verification: [{ phase: 'operation', method: 'trial-export' }],
      },
      {
        id: 'EXIT-02',
        kind: 'mandatory',
        text: 'Systemet {{item.name}} ska stängas.',
        forEach: { answers: 'x', key: 'id' },
      },
    ],
  };
  const find = createFindMatch(createLibrary({ packs: [{ pack, text: '' }] }));
  const csv = 'ID;Typ;Krav\nA;Ska;Efter avtalets slut ska all data lämnas ut.\n';

  test('is shown with the values that the pack suggests; a text about something else has none', () => {
    const match = find('Efter avtalets slut ska all data lämnas ut.');
    assert.equal(match?.requirement.shown, 'Leverantören ska lämna ut all data inom 30 dagar efter avtalets slut.');
    assert.ok(match.isRelated && match.score < 1);
    assert.equal(find('Kaffemaskinen brygger.'), undefined);
  });

  test('taken whole it keeps the file’s id and words, and brings its source and the values it cites', () => {
    const match = find('Efter avtalets slut ska all data lämnas ut.');
    assert.ok(match);
    const empty: Specification = { kravbyggaren: 1 };
    const result = after(
      csv,
      empty,
      choose({ 'rad 2': { library: { use: 'requirement', requirement: match.requirement } } }),
    );
    const { imported: kept, source: origin, ...rest } = requirement(result, 'A');
    assert.deepEqual(rest, {
      id: 'A',
      kind: 'contract',
      text: 'Leverantören ska lämna ut all data inom {{exit.notice}} dagar efter avtalets slut.',
      motive: 'Data ska gå att flytta.',
      verification: [{ phase: 'operation', method: 'trial-export' }],
    });
    assert.equal(kept?.['Ursprunglig text'], 'Efter avtalets slut ska all data lämnas ut.');
    assert.deepEqual(
      [origin?.pack, origin?.requirement, origin?.version, origin?.file],
      ['exit', 'EXIT-01', '1.0.0', file],
    );
    assert.deepEqual(result.parameters, { 'exit.notice': { value: 30, unit: 'dagar', status: 'suggested' } });
    assert.deepEqual(statuses(plan(csv, {}, result)), ['A unchanged'], 'the choice stands at the next import');
  });

  test('its proof and motive can be taken with the own text', () => {
    const match = find('Efter avtalets slut ska all data lämnas ut.');
    assert.ok(match);
    const result = after(
      csv,
      { kravbyggaren: 1 },
      choose({ 'rad 2': { library: { use: 'proof', requirement: match.requirement } } }),
    );
    const { text, motive, verification } = requirement(result, 'A');
    assert.deepEqual(
      [text, motive, verification?.[0]?.method],
      ['Efter avtalets slut ska all data lämnas ut.', 'Data ska gå att flytta.', 'trial-export'],
    );
  });
});

suite('what comes along with a requirement taken from the library', () => {
  const pack: Pack = {
    kravbyggaren: 1,
    id: 'exit',
    code: 'EXIT',
    title: 'Avslut',
    version: '1.0.0',
    parameters: [
      { name: 'notice', title: 'Uppsägning', type: 'number', unit: 'dagar', suggested: 30 },
      { name: 'years', title: 'Tid', type: 'number', unit: 'år', suggested: 2 },
    ],
    sections: [{ id: 'avslut', title: 'Avslut' }],
    annexes: [
      { id: 'info', title: 'Informationsmängder', kind: 'text', text: 'Sparas i {{exit.years}} år.', for: 'tender' },
    ],
    requirements: [
      {
        id: 'EXIT-01',
        section: 'avslut',
        kind: 'contract',
        text: 'Leverantören ska lämna ut all data enligt {{bilaga "info"}}, se {{krav "EXIT-02"}}.',
        motive: 'Data ska gå att flytta.',
        requires: ['EXIT-02'],
      },
      {
        id: 'EXIT-02',
        section: 'avslut',
        kind: 'mandatory',
        text: 'Uppsägning ska kunna ske inom {{exit.notice}} dagar.',
      },
      {
        id: 'EXIT-03',
        section: 'avslut',
        kind: 'award',
        text: 'Mervärde: hjälpen vid flytten är utan kostnad.',
        award: { title: 'Hjälp vid flytt', shape: 'yes-no' },
      },
    ],
  };
  const library = createLibrary({ packs: [{ pack, text: '' }] });
  const find = createFindMatch(library);
  const named = (id: string): LibraryRequirement => {
    const text = pack.requirements?.find(each => each.id === id)?.text ?? '';
    const match = find(text)?.requirement;
    assert.equal(match?.id, id);
    return match;
  };
  const whole = (id: string): RowChoice => ({ library: { use: 'requirement', requirement: named(id) } });
  const csv = 'ID;Typ;Krav;Område\nA;Ska;Data ska lämnas ut.;Slutet\nB;Ska;Avtalet ska kunna sägas upp.;Slutet\n';
  const idsIn = ({ sections = [] }: Specification, title: string): readonly string[] =>
    sections.find(section => section.title === title)?.requirements?.map(({ id }) => id) ?? [];
  const empty: Specification = { kravbyggaren: 1 };

  test('requirements stand after it, annexes and the values of both come with suggestions', () => {
    const result = after(csv, empty, choose({ 'rad 2': whole('EXIT-01') }));
    assert.deepEqual(idsIn(result, 'Slutet'), ['A', 'EXIT-02', 'B']);
    assert.deepEqual(
      result.annexes?.map(({ id, number }) => [id, number]),
      [['info', 1]],
    );
    assert.deepEqual(result.parameters, {
      'exit.years': { value: 2, unit: 'år', status: 'suggested' },
      'exit.notice': { value: 30, unit: 'dagar', status: 'suggested' },
    });
    assert.deepEqual(requirement(result, 'A').requires, ['EXIT-02']);
  });

  test('what another row takes does not come twice, and is cited by that row’s id', () => {
    const result = after(csv, empty, choose({ 'rad 2': whole('EXIT-01'), 'rad 3': whole('EXIT-02') }));
    assert.deepEqual(idsIn(result, 'Slutet'), ['A', 'B']);
    assert.match(requirement(result, 'A').text, /\{\{krav "B"\}\}/);
    assert.deepEqual(requirement(result, 'A').requires, ['B']);
    assert.equal(requirement(result, 'B').source?.requirement, 'EXIT-02');
  });

  test('what stands already is cited by the id it has; its own section takes what comes along', () => {
    const standing: Specification = {
      ...empty,
      annexes: [{ id: 'info', number: 4, title: 'Vår egen', kind: 'text', for: 'tender' }],
      sections: [{ id: 'avslut', title: 'När avtalet slutar', requirements: [] }],
    };
    const beside = after(csv, standing, choose({ 'rad 2': whole('EXIT-01') }));
    assert.deepEqual([idsIn(beside, 'När avtalet slutar'), idsIn(beside, 'Slutet')], [['EXIT-02'], ['A', 'B']]);
    assert.deepEqual(
      beside.annexes?.map(({ title }) => title),
      ['Vår egen'],
    );
    const own: Requirement = { id: 'UT-9', kind: 'mandatory', text: 'Uppsägning ska gå.' };
    const source = { pack: 'exit', requirement: 'EXIT-02', version: '1.0.0' };
    const here = { ...standing, sections: [{ id: 'x', title: 'X', requirements: [{ ...own, source }] }] };
    const result = after(csv, here, choose({ 'rad 2': whole('EXIT-01') }));
    assert.match(requirement(result, 'A').text, /\{\{krav "UT-9"\}\}/);
    assert.deepEqual(
      requirementsOf(result).map(({ id }) => id),
      ['UT-9', 'A', 'B'],
    );
  });

  test('an id that a row of the file has is not used for what comes along', () => {
    const taken = csv.replace('B;', 'EXIT-02;');
    const result = after(taken, empty, choose({ 'rad 2': whole('EXIT-01') }));
    assert.deepEqual(idsIn(result, 'Slutet'), ['A', 'EXIT-02-2', 'EXIT-02']);
    assert.match(requirement(result, 'A').text, /\{\{krav "EXIT-02-2"\}\}/);
  });

  test('two rows that take the same are known apart: the first has its origin', () => {
    const result = after(csv, empty, choose({ 'rad 2': whole('EXIT-02'), 'rad 3': whole('EXIT-02') }));
    assert.equal(requirement(result, 'A').source?.pack, 'exit');
    assert.deepEqual(Object.keys(requirement(result, 'B').source ?? {}).sort(), ['file', 'fingerprint']);
    assert.equal(requirement(result, 'A').text, requirement(result, 'B').text);
  });

  test('an award requirement brings its criterion, and one that stands with a criterion keeps it', () => {
    const result = after(csv, empty, choose({ 'rad 2': whole('EXIT-03') }));
    const criterion = requirement(result, 'A').criterion;
    assert.deepEqual(result.award?.criteria, [
      { id: criterion, title: 'Hjälp vid flytt', requirements: ['A'], shape: 'yes-no' },
    ]);
    const again = after(csv, result, choose({ 'rad 2': whole('EXIT-03') }));
    assert.deepEqual(again.award, result.award);
    assert.equal(requirement(again, 'A').criterion, criterion);
  });

  test('what was declined before is declined no longer', () => {
    const declined: Specification = {
      ...empty,
      packs: { exit: { use: true, declined: [{ requirement: 'EXIT-02', reason: 'Nej.' }] } },
    };
    assert.deepEqual(after(csv, declined, choose({ 'rad 3': whole('EXIT-02') })).packs?.exit?.declined, []);
  });

  test('whatever rows take whatever of the shipped packs, new or onto what stands, nothing dangles and no id comes twice', () => {
    const findShipped = createFindMatch(shipped);
    const all = shipped.packs
      .flatMap(each => each.requirements ?? [])
      .flatMap(({ text }) => findShipped(text)?.requirement ?? []);
    const row = fc.record({
      id: fc.constantFrom('', 'A', 'B', 'EXIT-01', 'KOMP-02', 'INT-03'),
      from: fc.nat(all.length - 1),
      use: fc.constantFrom('requirement', 'requirement', 'proof', undefined),
    });
    const rows = fc.array(row, { minLength: 1, maxLength: 6 });
    const dangling = /^(reference-(?!group)|placeholder-unfilled|requirement-id-duplicate)/;
    const take = (specification: Specification, given: readonly { id: string; from: number; use?: string }[]) => {
      const lines = given.map(
        ({ id }, at) => `${id};Ska;Systemet ska visa del ${String(at)}.;Område ${String(at % 2)}`,
      );
      const text = `ID;Typ;Krav;Område\n${lines.join('\n')}\n`;
      const choices = plan(text, {}, specification).rows.flatMap(({ key }, at): [string, RowChoice][] => {
        const { from = 0, use } = given[at] ?? {};
        const taken = all[from];
        if (use === undefined || !taken) return [];
        return [[key, { library: { use: use as 'proof', requirement: taken } }]];
      });
      return after(text, specification, new Map(choices));
    };
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const start: Specification = { kravbyggaren: 1, procurement: { buyers: [{ name: 'Exempelby kommun' }] } };
        const once = take(start, first as readonly { id: string; from: number; use?: string }[]);
        for (const specification of [
          once,
          take(once, second as readonly { id: string; from: number; use?: string }[]),
        ]) {
          const findings = checkSpecification({ specification, packs: shipped.packs })
            .filter(({ rule }) => dangling.test(rule))
            // What the buyer has not said of the procurement yet is not for the requirement to bring.
            .filter(({ rule, message }) => rule !== 'placeholder-unfilled' || !message.startsWith('Fyll i'));
          assert.deepEqual(
            findings.map(({ requirement: id, rule, message }) => `${id ?? ''} ${rule}: ${message}`),
            [],
          );
        }
      }),
      { numRuns: 100, verbose: 1 },
    );
  });
});
