import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { importFile, type ImportedSpecification } from '../../../src/core/exchange/index.ts';
import { docx, heading, mergedCell, numbered, p, table, xlsx, zipped } from './office-files.ts';

declare const PROJECT_ROOT: string;

function imported(bytes: Uint8Array): ImportedSpecification {
  const result = importFile(bytes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
const requirementsOf = ({ specification }: ImportedSpecification) =>
  (specification.sections ?? []).flatMap(({ title, requirements = [] }) =>
    requirements.map(({ id, kind, text }) => ({ title, id, kind, text })),
  );
const brief = (bytes: Uint8Array) =>
  requirementsOf(imported(bytes)).map(({ title, id, kind, text }) => `${title}: ${id} ${kind} ${text}`);

suite('requirements of a Word document', () => {
  test('rows of a table below a heading, a merged row beginning a section of its own', () => {
    const bytes = docx(
      heading(1, 'Funktion'),
      table(
        ['Krav-ID', 'Krav', 'Ska/Bör'],
        ['A-1', 'Systemet ska visa ärenden.', 'Ska'],
        [mergedCell(3, 'Sökning')],
        [
          'A-2',
          `<w:tc>${p('Systemet bör hitta')}${numbered(3, 0, 'namn och')}${numbered(3, 0, 'nummer.')}</w:tc>`,
          'Bör',
        ],
      ),
    );
    assert.deepEqual(brief(bytes), [
      'Funktion: A-1 mandatory Systemet ska visa ärenden.',
      'Sökning: A-2 award Systemet bör hitta\n- namn och\n- nummer.',
    ]);
  });

  test('automatic numbers are counted over headings and over lists that share them', () => {
    const bytes = docx(
      heading(1, 'Ett'),
      numbered(1, 0, 'Ska: Systemet visar ärenden.'),
      numbered(1, 0, 'Systemet ska varna när'),
      numbered(1, 1, 'en frist löper ut, eller'),
      numbered(1, 1, 'ett ärende ska avslutas.'),
      heading(2, 'Två'),
      p('Det här är en upplysning.'),
      numbered(2, 0, 'Bör: Systemet föreslår nästa steg.'),
    );
    assert.deepEqual(
      brief(bytes),
      [
        'Ett: K1 mandatory Systemet visar ärenden.',
        'Ett: K2 mandatory Systemet ska varna när\na) en frist löper ut, eller\nb) ett ärende ska avslutas.',
        'Två: K3 award Systemet föreslår nästa steg.',
      ].map(line => line),
    );
    assert.deepEqual(
      imported(bytes).skipped.map(({ place, text }) => [place, text]),
      [['stycke 7', 'Det här är en upplysning.']],
    );
  });

  test('a list’s own start, Roman numerals and legal numbering are obeyed', () => {
    const bytes = docx(
      numbered(4, 0, 'Systemet ska visa alla ärenden som är öppna.'),
      p('Mellantext.'),
      numbered(4, 1, 'Systemet ska visa alla ärenden som är stängda.'),
    );
    assert.deepEqual(
      requirementsOf(imported(bytes)).map(({ id }) => id),
      ['VII', '7.1'],
    );
  });

  test('numbers that were typed are ids', () => {
    assert.deepEqual(brief(docx(p('3.2.1 Systemet ska visa ärenden.'), p('KRAV 7. Systemet bör spara sökningar.'))), [
      'Krav: 3.2.1 mandatory Systemet ska visa ärenden.',
      'Krav: KRAV7 award Systemet bör spara sökningar.',
    ]);
  });

  test('what has been inserted counts, what has been deleted does not', () => {
    const changed =
      '<w:tc><w:p><w:r><w:t xml:space="preserve">Systemet ska </w:t></w:r><w:del><w:r><w:delText>dölja</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>visa</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> ärenden.</w:t></w:r></w:p></w:tc>';
    assert.deepEqual(brief(docx(table(['ID', 'Krav'], ['1', changed]))), [
      'Krav: 1 mandatory Systemet ska visa ärenden.',
    ]);
  });

  test('pictures, nested tables and tables of other things are listed with their place', () => {
    const picture = p('Systemet ska likna bilden.', '', '<w:r><w:drawing/></w:r>').replace('<w:p>', '<w:p>');
    const bytes = docx(
      table(['Datum', 'Version'], ['2026-01-01', '1.0']),
      table(['ID', 'Krav'], ['1', `<w:tc>${picture}${table(['a', 'b'])}</w:tc>`]),
    );
    const places = imported(bytes).skipped.map(({ place }) => place);
    assert.deepEqual(places, ['tabell 1, rad 1', 'tabell 1, rad 2', 'tabell 2, rad 2', 'tabell 2, rad 2']);
  });
});

suite('requirements of a workbook', () => {
  test('sheets are sections, numbers are shown as their format has them, and every cell is text', () => {
    const number = (value: string, style: number) => `<c s="${style}"><v>${value}</v></c>`;
    const bytes = xlsx({
      'Flik A': [
        ['Bilaga 3', 'Version 2'],
        ['ID', 'Krav', 'Typ', 'Beslutat'],
        [number('1.1000000000000001', 0), 'Systemet ska visa data.', 'Ska', number('46113', 2)],
        [number('1.1', 1), 'Systemet bör dölja data.', 'Bör', '<c t="str"><f>A1</f><v>=SUMMA(1)</v></c>'],
        [number('7', 3), '<c t="inlineStr"><is><r><t>Systemet ska </t></r><r><t>räkna.</t></r></is></c>', 'Ska'],
      ],
      'Flik B': [
        ['Krav', 'Typ', 'Innehåll'],
        ['B1', 'Ska', 'Systemet ska_x000D_\nstå.'],
      ],
    });
    const result = imported(bytes);
    assert.deepEqual(brief(bytes), [
      'Flik A: 1.1 mandatory Systemet ska visa data.',
      'Flik A: 1.10 award Systemet bör dölja data.',
      'Flik A: 007 mandatory Systemet ska räkna.',
      'Flik B: B1 mandatory Systemet ska\nstå.',
    ]);
    const [first, second] = result.specification.sections?.[0]?.requirements ?? [];
    assert.deepEqual([first?.imported, second?.imported], [{ Beslutat: '2026-04-01' }, { Beslutat: '=SUMMA(1)' }]);
    assert.deepEqual(result.skipped, [
      { place: 'blad Flik A, rad 1', reason: 'Raden står före tabellens rubriker.', text: 'Bilaga 3 | Version 2' },
    ]);
  });

  test('cells that are left out keep the others in their columns', () => {
    const bytes = xlsx({
      Blad1: [
        ['ID', 'Krav', 'Typ'],
        ['<c r="A2" t="str"><v>X</v></c>', '<c r="C2" t="str"><v>Ska</v></c>'],
        ['Y', 'Data ska visas.'],
      ],
    });
    assert.deepEqual(brief(bytes), ['Krav: Y mandatory Data ska visas.']);
  });
});

suite('files that are not what they say', () => {
  const problemOf = (bytes: Uint8Array) => {
    const result = importFile(bytes);
    assert.ok(!result.ok);
    return result.problem.code;
  };
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  test('an older .doc and an encrypted file are told apart', () => {
    assert.equal(problemOf(Uint8Array.from([...compound, ...new Array<number>(64).fill(0)])), 'office-file-legacy');
    const name = [...Buffer.from('EncryptedPackage', 'utf16le')];
    assert.equal(problemOf(Uint8Array.from([...compound, ...name])), 'office-file-encrypted');
  });

  test('another archive, a broken one, and parts that are no XML are refused', () => {
    assert.equal(problemOf(zipped({ 'bild.xml': '<a/>' })), 'import-format-unknown');
    assert.equal(problemOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), 'office-file-unreadable');
    assert.equal(problemOf(zipped({ 'word/document.xml': '<w:document>' })), 'office-file-unreadable');
  });

  test('a document type declaration is refused before anything in it is read', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    assert.equal(problemOf(zipped({ 'word/document.xml': bomb })), 'office-file-unreadable');
  });

  test('a bomb is refused by what it says it holds', () => {
    const zeros = new Uint8Array(6_000_000).fill(32);
    assert.equal(problemOf(zipSync({ 'word/document.xml': zeros })), 'file-unpacks-too-large');
    assert.equal(problemOf(zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'x.xml': zeros })), 'file-unpacks-too-large');
  });
});

suite('the shared sample documents', () => {
  const folder = join(PROJECT_ROOT, '../shared/samples');
  const samples: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'kravspec-tabeller.docx',
      'BL-001 BL-002 BL-003 BL-004 BL-010 BL-011 BL-012 BL-013 BL-100 BL-101 BL-110 BL-111'.split(' '),
      ['BL-003', 'BL-011', 'BL-111'],
    ],
    ['kravspec-lopnumrerad.docx', 'K1 K2 K3 K4 K5 K6 K7 K8 K9 K10'.split(' '), ['K3', 'K4', 'K8']],
  ];
  for (const [name, ids, awards] of samples)
    test(`${name} comes out as its description says`, function () {
      if (!existsSync(join(folder, name))) {
        console.log(`      skipped: ${name} is not here`);
        return this.skip();
      }
      const result = imported(readFileSync(join(folder, name)));
      const requirements = requirementsOf(result);
      assert.deepEqual(
        requirements.map(({ id }) => id),
        ids,
      );
      assert.deepEqual(
        requirements.filter(({ kind }) => kind === 'award').map(({ id }) => id),
        awards,
      );
      assert.deepEqual(result.guessed, []);
    });
});
