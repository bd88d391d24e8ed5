import assert from 'node:assert/strict';
import {
  importRequirements,
  readCsv,
  readTable,
  type ColumnMap,
  type ImportedSpecification,
} from '../../../src/core/exchange/index.ts';
import type { Requirement } from '../../../src/core/model/generated/types.ts';
import { validateRequirement, validateSpecificationHead } from '../../../src/core/model/generated/validators.js';

function imported(csv: string, map?: ColumnMap): ImportedSpecification {
  const table = readCsv(csv);
  assert.ok(table.ok);
  const read = readTable(table.value, map);
  assert.ok(read.ok, JSON.stringify(read));
  const result = importRequirements(read.value.rows, {}, read.value.skipped);
  assert.ok(result.ok);
  return result.value;
}

const requirementsOf = (csv: string, map?: ColumnMap): readonly Requirement[] =>
  (imported(csv, map).specification.sections ?? []).flatMap(({ requirements = [] }) => requirements);

const brief = (csv: string, map?: ColumnMap) =>
  requirementsOf(csv, map).map(({ id, kind, text }) => `${id} ${kind} ${text}`);

suite('columns of an imported table', () => {
  const rows = 'A.1;Ska;Systemet ska logga in användaren.\nA.2;Bör;Systemet bör vara snabbt.';
  const expected = ['A.1 mandatory Systemet ska logga in användaren.', 'A.2 award Systemet bör vara snabbt.'];

  for (const header of [
    'Krav-ID;Typ;Kravtext',
    'ID;Ska/Bör;Krav',
    'Nr;Nivå;Beskrivning',
    'Krav;Typ;Innehåll',
    'KRAV-ID:;Skall/Bör; Kravtext ',
    'Kravnr;Typ av krav;Kravformulering (fylls i av beställaren)',
    'Kravnr;Kravtyp;Beskrivning av kravet',
    'Kravnr;Kravtyp;Krav/funktion',
  ])
    test(`${header} are id, kind and text`, () => assert.deepEqual(brief(`${header}\n${rows}`), expected));

  test('a cell that only says ska is a kind and never the text, whatever stands above the sentences', () => {
    assert.deepEqual(brief(`Kravnr;Kravtyp;Vad vi vill ha;Svar\n${rows.replaceAll('\n', ';\n')};`), expected);
    const [first] = requirementsOf(
      'Kravnr;Kravtyp;Vad vi vill ha\n1;SKA-krav;Data skickas krypterat.\n2;Bör;Loggar sparas.',
    );
    assert.equal(first?.text, 'Data skickas krypterat.');
  });

  test('a column headed Krav is the text where it holds the sentences', () => {
    assert.deepEqual(brief('Nr;Krav;Beskrivning\n1;Systemet ska exportera data.;Se bilaga\n2;Data ska raderas.;'), [
      '1 mandatory Systemet ska exportera data.',
      '2 mandatory Data ska raderas.',
    ]);
  });

  test('the first of Område, Kategori and Rubrik is the section, and the others are kept with the requirement', () => {
    const { specification } = imported(
      'Kategori;ID;Krav;Område;Svar\nVäg;K1;Data ska visas.;Säkerhet & drift;\n;K2;Data ska döljas.;;Ja\n',
    );
    assert.deepEqual(specification.sections, [
      {
        id: 'sakerhet-drift',
        title: 'Säkerhet & drift',
        requirements: [
          { id: 'K1', kind: 'mandatory', text: 'Data ska visas.', imported: { Kategori: 'Väg' } },
          { id: 'K2', kind: 'mandatory', text: 'Data ska döljas.', imported: { Svar: 'Ja' } },
        ],
      },
    ]);
  });

  test('columns to tick tell the kind', () => {
    assert.deepEqual(brief('Nr;Krav;Ska;Bör\n1;Export finns.;X;\n2;Import finns.;;x'), [
      '1 mandatory Export finns.',
      '2 award Import finns.',
    ]);
  });

  test('a column Typ with other things than kinds is kept, and the verb tells', () => {
    const [first] = requirementsOf('ID;Typ;Krav\n1;Funktionellt;Data ska visas.\n2;Tekniskt;Data bör sparas.');
    assert.deepEqual(first, { id: '1', kind: 'mandatory', text: 'Data ska visas.', imported: { Typ: 'Funktionellt' } });
  });

  test('a map places what the headings do not tell', () => {
    assert.deepEqual(brief('Benämning;Löfte\nX1;Data ska visas.', { id: 'Benämning', text: 'Löfte' }), [
      'X1 mandatory Data ska visas.',
    ]);
    const table = readCsv('Benämning;Löfte\nX1;Data ska visas.');
    assert.ok(table.ok);
    assert.equal(readTable(table.value, { text: 'Saknas' }).ok, false);
  });

  test('a table without known headings is refused with what was seen', () => {
    const table = readCsv('Datum;Belopp\n2026-01-01;100');
    assert.ok(table.ok);
    assert.deepEqual(readTable(table.value), {
      ok: false,
      problem: { code: 'columns-not-recognised', headers: ['Datum', 'Belopp'] },
    });
  });
});

suite('a table with a text column alone', () => {
  const read = (csv: string) => {
    const table = readCsv(csv);
    assert.ok(table.ok);
    return readTable(table.value).ok;
  };

  test('is of requirements when its heading or its sentences say so', () => {
    assert.ok(read('Kravtext\nStöd för export.'));
    assert.ok(read('Beskrivning;Svar\nData ska visas.;\nData ska döljas.;'));
    assert.ok(!read('Kriterium;Krav\nSvag anslutning;KOMP-11\nSnabbhet;KOMP-12'));
    assert.ok(!read('Option;Beskrivning\nExtra utbildning;En halv dag på plats\nStöd;Per timme'));
  });
});

suite('rows of an imported table', () => {
  test('rows before the header are listed, and a header row may come again', () => {
    const result = imported(
      'Bilaga 3;Version 2;\nID;Typ;Krav\n1;Ska;Data ska visas.\nID;Typ;Krav\n2;Ska;Data ska döljas.\n',
    );
    assert.equal(result.imported, 2);
    assert.deepEqual(
      result.skipped.map(({ place, text }) => [place, text]),
      [['rad 1', 'Bilaga 3 | Version 2']],
    );
  });

  test('a row with one short text begins a section; a title without requirements is listed', () => {
    const { specification, skipped } = imported(
      'ID;Typ;Krav\nFlik A;;\nA.1 Allmänt;;\n1;Ska;Data ska visas.\nA.2 Övrigt;;\n2;Ska;Data ska döljas.\n',
    );
    assert.deepEqual(
      specification.sections?.map(({ id, title }) => [id, title]),
      [
        ['a-1-allmant', 'A.1 Allmänt'],
        ['a-2-ovrigt', 'A.2 Övrigt'],
      ],
    );
    assert.deepEqual(
      skipped.map(({ text }) => text),
      ['Flik A'],
    );
  });

  test('a title may stand above a header row that comes again, and is no example of its column', () => {
    const head = 'Krav;Typ;Innehåll';
    const { specification } = imported(
      `A Allmänna krav på systemet;;\n${head}\nA.1;Ska;Data ska visas.\nB Krav på säkerhet och drift;;\n${head}\nB.1;Ska;Data ska skyddas.\n`,
    );
    assert.deepEqual(
      specification.sections?.map(({ title, requirements = [] }) => [title, ...requirements.map(({ id }) => id)]),
      [
        ['A Allmänna krav på systemet', 'A.1'],
        ['B Krav på säkerhet och drift', 'B.1'],
      ],
    );
  });

  test('an id without text is set aside, a text without id gets one', () => {
    const result = imported('ID;Krav\n1;\n;Data ska visas.\n2;Data ska döljas.');
    assert.deepEqual(
      result.specification.sections?.[0]?.requirements?.map(({ id }) => id),
      ['IMP-1', '2'],
    );
    assert.deepEqual(
      result.skipped.map(({ place, text }) => [place, text]),
      [['rad 2', '1']],
    );
    assert.ok(result.guessed.some(({ requirement, field }) => requirement === 'IMP-1' && field === 'id'));
  });

  test('a doubled id is replaced and told, the first keeps it, and no other row loses its own', () => {
    const result = imported('ID;Typ;Krav\nA;Ska;Ett.\nA;Ska;Två.\nA-2;Ska;Tre.\nKrav 7;Ska;Fyra.');
    const requirements = result.specification.sections?.[0]?.requirements ?? [];
    assert.deepEqual(
      requirements.map(({ id }) => id),
      ['A', 'A-3', 'A-2', 'Krav-7'],
    );
    assert.deepEqual(requirements[1]?.imported, { 'Ursprungligt id': 'A' });
    assert.deepEqual(
      result.guessed.map(({ requirement, field, value }) => [requirement, field, value]),
      [
        ['A-3', 'id', 'A-3'],
        ['Krav-7', 'id', 'Krav-7'],
      ],
    );
  });

  test('a column that asks the tenderer for yes or no is a declaration in the tender, for what a tender is judged by', () => {
    const [demand, information] = requirementsOf(
      'ID;Typ;Krav;Svar (Ja/Nej)\n1;Ska;Data ska visas.;\n2;Info;Läs detta.;',
    );
    assert.deepEqual(demand, {
      id: '1',
      kind: 'mandatory',
      text: 'Data ska visas.',
      verification: [{ phase: 'tender', method: 'declaration' }],
      answer: { type: 'yes-no' },
    });
    assert.deepEqual(information, { id: '2', kind: 'information', text: 'Läs detta.' });
  });

  test('an empty kind is read from the sentence’s own verb, and told as guessed', () => {
    const result = imported(
      [
        'ID;Typ;Krav',
        '1;Ska;Stöd för export.',
        '2;;Om data ska raderas bör det loggas.',
        '3;;Stöd för import.',
        '4;;Bör: Systemet är snabbt.',
      ].join('\n'),
    );
    const requirements = result.specification.sections?.[0]?.requirements ?? [];
    assert.deepEqual(
      requirements.map(({ kind }) => kind),
      ['mandatory', 'award', 'information', 'award'],
    );
    assert.equal(requirements[3]?.text, 'Systemet är snabbt.');
    assert.deepEqual(
      result.guessed.map(({ requirement, value }) => `${requirement} ${value}`),
      ['2 award', '3 information'],
    );
  });

  test('words of every kind are understood', () => {
    const words = ['SKALL-krav', 'Obligatoriskt', 'Mervärde', 'Villkor', 'Kval', 'Pris', 'Info', 'Upplysning', 'Metod'];
    const kinds = requirementsOf(`ID;Typ;Krav\n${words.map((word, n) => `${n};${word};Text.`).join('\n')}`);
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['mandatory', 'mandatory', 'award', 'contract', 'selection', 'price', 'information', 'information', 'method'],
    );
  });

  test('what comes out fits the schema, whatever the headings and texts are', () => {
    const result = imported(
      'ID;__proto__;Krav;;constructor\n007;a;Text {{med}} krok ska visas.\u0000;b;c\n1E5;;"Rad ett ska\nrad två";;',
    );
    const { sections, ...head } = result.specification;
    assert.ok(validateSpecificationHead(head), JSON.stringify(validateSpecificationHead.errors));
    for (const requirement of sections?.[0]?.requirements ?? [])
      assert.ok(validateRequirement(requirement), JSON.stringify(validateRequirement.errors));
    const [first, second] = sections?.[0]?.requirements ?? [];
    assert.equal(first?.text, 'Text \\{{med}} krok ska visas.');
    assert.deepEqual(Object.keys(first?.imported ?? {}), ['__proto__ ', 'Kolumn 4', 'constructor ']);
    assert.equal(second?.text, 'Rad ett ska\nrad två');
  });
});
