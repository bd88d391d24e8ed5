import assert from 'node:assert/strict';
import { importFile, planImport, type ImportedSpecification } from '../../../src/core/exchange/index.ts';
import { docx, numbered, p, table, wordWith, xlsx, zipped } from './office-files.ts';
import { plan, source } from './plans.ts';

function imported(given: Uint8Array | string): ImportedSpecification {
  const result = importFile(typeof given === 'string' ? new TextEncoder().encode(given) : given);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
const brief = (given: Uint8Array | string): readonly string[] =>
  (imported(given).specification.sections ?? []).flatMap(({ requirements = [] }) =>
    requirements.map(({ id, kind, text }) => `${id} ${kind} ${text}`),
  );
const unread = (given: Uint8Array | string): readonly string[] =>
  imported(given).skipped.map(({ place, reason, text }) => `${place}: ${reason} [${text}]`);
const run = (inside: string): string => `<w:r>${inside}</w:r>`;
const cell = (inside: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}<w:p>${inside}</w:p></w:tc>`;
const words = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);

const relation = (type: string, target: string): string =>
  `<Relationship Id="${target}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

suite('a Word document as people leave it', () => {
  test('its parts are found by what points at them, whatever their names', () => {
    const body = `<w:document><w:body>${table(['ID', 'Krav'], ['A', 'Systemet ska visa a.'])}<w:p><w:pPr><w:pStyle w:val="K"/></w:pPr>${words('Systemet ska visa b.')}</w:p></w:body></w:document>`;
    const bytes = zipped({
      '_rels/.rels': `<Relationships>${relation('officeDocument', '/word/document2.xml')}</Relationships>`,
      'word/document2.xml': body,
      'word/_rels/document2.xml.rels': `<Relationships>${relation('styles', 'styles2.xml')}${relation('numbering', 'numbering2.xml')}</Relationships>`,
      'word/styles2.xml':
        '<w:styles><w:style w:styleId="K"><w:name w:val="Krav"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
      'word/numbering2.xml':
        '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="K%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
    });
    assert.deepEqual(brief(bytes), ['A mandatory Systemet ska visa a.', 'K7 mandatory Systemet ska visa b.']);
  });

  test('a numbered paragraph that is deleted in the trace counts no number', () => {
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' +
      '<w:del><w:r><w:delText>Systemet ska bort.</w:delText></w:r></w:del></w:p>';
    assert.deepEqual(brief(docx(numbered(1, 0, 'Systemet ska a.'), deleted, numbered(1, 0, 'Systemet ska b.'))), [
      'K1 mandatory Systemet ska a.',
      'K2 mandatory Systemet ska b.',
    ]);
  });

  test('a row that begins further in keeps its cells under their headings', () => {
    const further = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(words('Systemet ska b.'))}${cell(words('Bör'))}</w:tr>`;
    const rows = table(['ID', 'Krav', 'Typ'], ['A', 'Systemet ska a.', 'Ska']).replace(
      '</w:tbl>',
      `${further}</w:tbl>`,
    );
    assert.deepEqual(brief(docx(rows)), ['A mandatory Systemet ska a.', 'IMP-1 award Systemet ska b.']);
  });

  test('a tick is a tick, as a content control, a symbol or an older form field; a prompt is no text', () => {
    const control = (text: string, more = ''): string =>
      `<w:sdt><w:sdtPr>${more}</w:sdtPr><w:sdtContent>${words(text)}</w:sdtContent></w:sdt>`;
    const field = run(
      '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>',
    );
    const rows = table(
      ['ID', 'Krav', 'Ska', 'Bör', 'Svar'],
      ['A', 'Visa a', cell(control('☒')), cell(control('☐')), cell(control('Klicka här.', '<w:showingPlcHdr/>'))],
      ['B', 'Visa b', '', cell(run('<w:sym w:font="Wingdings" w:char="F0FE"/>')), ''],
      ['C', 'Visa c', cell(field), '', ''],
      ['D', 'Visa d', 'x', '', cell(run('<w:sym w:font="Egen" w:char="F041"/>'))],
    );
    const { specification, skipped } = imported(docx(rows));
    assert.deepEqual(brief(docx(rows)), [
      'A mandatory Visa a',
      'B award Visa b',
      'C mandatory Visa c',
      'D mandatory Visa d',
    ]);
    assert.doesNotMatch(JSON.stringify(specification), /Klicka/);
    assert.deepEqual(
      skipped.map(({ place }) => place),
      ['tabell 1, rad 5'],
    );
  });

  test('a kind that cells share is each row’s', () => {
    const shared = (text: string, merge: string): string => cell(words(text), merge);
    const rows = table(
      ['ID', 'Krav', 'Typ'],
      ['A', 'Visa a', shared('Bör', '<w:vMerge w:val="restart"/>')],
      ['B', 'Visa b', shared('', '<w:vMerge/>')],
      ['C', 'Visa c', ''],
    );
    assert.deepEqual(brief(docx(rows)), ['A award Visa a', 'B award Visa b', 'C information Visa c']);
  });

  test('footnotes, comments, text boxes, hidden text, inserted documents and page headers are listed with their words and place', () => {
    const box = run(`<w:drawing><w:txbxContent>${p('Systemet ska stå i rutan.')}</w:txbxContent></w:drawing>`);
    const hidden = run('<w:rPr><w:vanish/></w:rPr><w:t>Göm detta.</w:t>');
    const notes = run('<w:footnoteReference w:id="2"/>') + run('<w:commentReference w:id="7"/>');
    const paragraph = (text: string): string => `<w:p>${words(text)}</w:p>`;
    const bytes = wordWith(
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${paragraph('Gäller inte test.')}</w:footnote></w:footnotes>`,
        'word/comments.xml': `<w:comments><w:comment w:id="7">${paragraph('Stämmer det?')}</w:comment></w:comments>`,
        'word/_rels/document.xml.rels': `<Relationships>${relation('header', 'header1.xml')}${relation('header', 'header2.xml')}${relation('footer', '/word/footer1.xml')}</Relationships>`,
        'word/header1.xml': `<w:hdr>${paragraph('Utkast 3')}</w:hdr>`,
        'word/header2.xml': `<w:hdr>${paragraph('Utkast 3')}</w:hdr>`,
        'word/footer1.xml': `<w:ftr>${paragraph('7 (12)')}</w:ftr>`,
      },
      p('1. Systemet ska visa ärenden.', '', notes + box + hidden),
      '<w:altChunk/>',
      table(['ID', 'Krav'], ['2', `<w:tc>${p('Systemet ska spara.', '', run('<w:object/>'))}</w:tc>`]),
    );
    assert.deepEqual(unread(bytes), [
      'stycke 1: En fotnot läses inte. [Gäller inte test.]',
      'stycke 1: En kommentar i marginalen läses inte. [Stämmer det?]',
      'stycke 1: En textruta läses inte. [Systemet ska stå i rutan.]',
      'stycke 1: Dold text läses inte. [Göm detta.]',
      'efter stycke 1: Ett infogat dokument läses inte. Öppna filen i Word, spara den och läs in den igen. []',
      'tabell 1, rad 2: Ett inbäddat objekt läses inte. []',
      'sidhuvud: Sidhuvudet läses inte. [Utkast 3]',
    ]);
    assert.deepEqual(brief(bytes), ['1 mandatory Systemet ska visa ärenden.', '2 mandatory Systemet ska spara.']);
  });

  test('soft hyphens part no word', () => {
    assert.deepEqual(
      brief(docx(p('1. Ären\u00addena ska visas.'), table(['ID', 'Krav'], ['K\u00ad2', 'Ären\u00addet ska sparas.']))),
      ['1 mandatory Ärendena ska visas.', 'K2 mandatory Ärendet ska sparas.'],
    );
  });
});

suite('a workbook as people leave it', () => {
  const number = (value: string, style: number): string => `<c s="${style}"><v>${value}</v></c>`;

  test('moments, shares, units and ids are shown as the cell shows them', () => {
    const formats = [
      'yyyy-mm-dd hh:mm',
      'hh:mm:ss',
      '0.0%',
      '#,##0 "kr"',
      '"K-"000',
      '[$-41D]d mmmm yyyy;@',
      'General" st"',
    ];
    const bytes = xlsx(
      {
        Krav: [
          ['ID', 'Krav', 'A', 'B', 'C', 'D', 'E', 'F'],
          [
            number('4', 8),
            'Systemet ska visa a.',
            number('46447.6979166667', 4),
            number('0.354166666666667', 5),
            number('0.995', 6),
            number('12000', 7),
            number('46447', 9),
            number('3', 10),
          ],
        ],
      },
      { formats },
    );
    const [requirement] = imported(bytes).specification.sections?.[0]?.requirements ?? [];
    assert.equal(requirement?.id, 'K-004');
    assert.deepEqual(requirement.imported, {
      A: '2027-03-01 16:45',
      B: '08:30',
      C: '99,5 %',
      D: '12000 kr',
      E: '2027-03-01',
      F: '3 st',
    });
  });

  test('hidden rows and sheets, and formulas without a value, are listed and not read', () => {
    const bytes = xlsx(
      {
        Krav: [
          ['ID', 'Krav', 'Svar'],
          ['A', 'Systemet ska visa a.', '<c r="C2"><f>A1&amp;"!"</f><v/></c>'],
          ['B', 'Systemet ska visa b.'],
        ],
        Listor: [['Ska'], ['Bör']],
      },
      { hiddenRows: [3], hiddenSheets: ['Listor'] },
    );
    assert.deepEqual(brief(bytes), ['A mandatory Systemet ska visa a.']);
    assert.deepEqual(unread(bytes), [
      'blad Krav, cell C2: Formeln har inget sparat värde. Öppna filen i Excel, spara den och läs in den igen. [=A1&"!"]',
      'blad Krav, rad 3: Raden är dold i Excel, kanske av ett filter. Visa den och läs in filen igen om den ska med. [B | Systemet ska visa b.]',
      'blad Listor, rad 1: Bladet är dolt i Excel. Visa det och läs in filen igen om det ska med. [Ska]',
      'blad Listor, rad 2: Bladet är dolt i Excel. Visa det och läs in filen igen om det ska med. [Bör]',
    ]);
  });

  test('a kind and a section that cells share are each row’s; days are counted from 1904 where the file says so', () => {
    const bytes = xlsx(
      {
        Krav: [
          ['ID', 'Krav', 'Typ', 'Område', 'Datum'],
          ['A', 'Visa a', 'Bör', 'Drift', number('44985', 2)],
          ['B', 'Visa b'],
          ['C', 'Visa c'],
        ],
      },
      {
        workbook: '<workbookPr date1904="1"/>',
        afterRows: '<mergeCells><mergeCell ref="C2:C3"/><mergeCell ref="D2:D4"/><mergeCell ref="A9:B9"/></mergeCells>',
      },
    );
    assert.deepEqual(brief(bytes), ['A award Visa a', 'B award Visa b', 'C information Visa c']);
    const sections = imported(bytes).specification.sections ?? [];
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['Drift'],
    );
    assert.deepEqual(sections[0]?.requirements?.[0]?.imported, { Datum: '2027-03-01' });
  });

  test('comments, text boxes and pictures are listed with their cell or row', () => {
    const anchor = (row: number, inside: string): string =>
      `<twoCellAnchor><from><col>0</col><row>${row}</row></from>${inside}</twoCellAnchor>`;
    const bytes = xlsx(
      {
        Krav: [
          ['ID', 'Krav'],
          ['A', 'Systemet ska visa a.'],
        ],
      },
      {
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('comments', '../comments1.xml')}${relation('drawing', '/xl/drawings/drawing1.xml')}</Relationships>`,
          'xl/comments1.xml':
            '<comments><commentList><comment ref="B2"><text><r><t>Stämmer </t></r><r><t>det?</t></r></text></comment></commentList></comments>',
          'xl/drawings/drawing1.xml': `<wsDr>${anchor(4, '<sp><txBody><p><r><t>Systemet ska stå i rutan.</t></r></p></txBody></sp>')}${anchor(6, '<pic/>')}</wsDr>`,
        },
      },
    );
    assert.deepEqual(unread(bytes), [
      'blad Krav, cell B2: En kommentar till cellen läses inte. [Stämmer det?]',
      'blad Krav, vid rad 5: En textruta läses inte. [Systemet ska stå i rutan.]',
      'blad Krav, vid rad 7: En bild läses inte. []',
    ]);
  });
});

suite('a table that says nothing of its columns', () => {
  for (const [what, csv, expected] of [
    [
      'headings of its own',
      'Punkt;Vad det gäller;Hur viktigt\n1.1;Systemet ska visa ärenden.;Ska\n1.2;Systemet bör vara snabbt.;Bör\n',
      ['1.1 mandatory Systemet ska visa ärenden.', '1.2 award Systemet bör vara snabbt.'],
    ],
    [
      'no headings',
      'K1;Systemet ska visa ärenden.;Bör\nK2;Systemet ska spara ärenden.;Ska\n',
      ['K1 award Systemet ska visa ärenden.', 'K2 mandatory Systemet ska spara ärenden.'],
    ],
    [
      'one column',
      'Systemet ska visa ärenden.\nSystemet bör vara snabbt.\n',
      ['IMP-1 mandatory Systemet ska visa ärenden.', 'IMP-2 award Systemet bör vara snabbt.'],
    ],
    [
      'headings on two rows',
      'Kravet;;;Svar;\nNummer;Vad;Prio;Ja;Nej\nK1;Systemet ska a.;Ska;;\nK2;Systemet bör b.;Bör;;\n',
      ['K1 mandatory Systemet ska a.', 'K2 award Systemet bör b.'],
    ],
  ] as const)
    test(`is read by its cells: ${what}`, () => assert.deepEqual(brief(csv), expected));

  test('is left alone where another table has known headings, and where few cells make a demand', () => {
    const beside = docx(
      table(['ID', 'Krav'], ['A', 'Systemet ska visa a.']),
      table(['Steg', 'Rutin'], ['1', 'Leverantören ska ringa.'], ['2', 'Beställaren ska svara.']),
    );
    assert.deepEqual(brief(beside), ['A mandatory Systemet ska visa a.']);
    const csv = new TextEncoder().encode('Namn;Roll\nAnna;Ska sluta\nBo;IT\nCai;IT\nDag;Ska bort\nEva;IT\nFia;IT\n');
    assert.equal(importFile(csv).ok, false);
  });

  test('is corrected column by column: what a person chooses goes before what the cells tell', () => {
    const csv = 'Punkt;Vad det gäller;Bakgrund\n1;Systemet ska visa a.;Det ska gå\n2;Systemet ska visa b.;Det ska gå\n';
    const [layout] = plan(csv).layouts;
    assert.deepEqual(
      layout?.columns.map(({ meaning, why }) => `${meaning} ${why}`),
      ['id content', 'text content', 'kept rest'],
    );
    const corrected = planImport(source(csv), { columns: { [layout?.id ?? '']: { 2: 'text' } } });
    assert.deepEqual(
      corrected.layouts[0]?.columns.map(({ meaning, why }) => `${meaning} ${why}`),
      ['id content', 'kept rest', 'text chosen'],
    );
    assert.equal(corrected.rows[0]?.requirement.text, 'Det ska gå');
  });

  test('requirements that fell away are listed, not read in as demands', () => {
    const csv = 'ID;Krav;Typ\nA;Systemet ska visa a.;Ska\nB;Utgår;\nC;Systemet ska visa c.;Utgår\nD;(utgår);Ska\n';
    assert.deepEqual(brief(csv), ['A mandatory Systemet ska visa a.']);
    assert.equal(unread(csv)[1], 'rad 4: Kravet är markerat som utgånget. [C | Systemet ska visa c. | Utgår]');
  });
});
