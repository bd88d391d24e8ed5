import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, readCsv } from '../../../src/core/exchange/index.ts';

const cellsOf = (text: string) => {
  const table = readCsv(text);
  assert.ok(table.ok);
  return table.value.rows.map(({ cells }) => cells);
};

suite('text of a spreadsheet file', () => {
  const decoded = (bytes: Uint8Array | readonly number[]) => decodeText(Uint8Array.from(bytes));

  test('UTF-8 is read with and without its mark', () => {
    const bytes = [...Buffer.from('Nivå;Ö', 'utf8')];
    assert.deepEqual(decoded(bytes), { ok: true, value: { text: 'Nivå;Ö', encoding: 'utf-8' } });
    assert.deepEqual(decoded([0xef, 0xbb, 0xbf, ...bytes]), { ok: true, value: { text: 'Nivå;Ö', encoding: 'utf-8' } });
  });

  test('bytes that are no UTF-8 are read as Windows-1252, curly quotes and the euro sign included', () => {
    assert.deepEqual(decoded([0x93, 0xe5, 0xe4, 0xf6, 0x94, 0x20, 0x80]), {
      ok: true,
      value: { text: '“åäö” €', encoding: 'windows-1252' },
    });
  });

  test('UTF-8 with lines of Windows-1252 pasted in is read as both', () => {
    const bytes = [...Buffer.from('Nivå – för ärenden\n', 'utf8'), 0xc5, 0x74, 0xe5, 0x20, 0x80];
    assert.deepEqual(decoded(bytes), { ok: true, value: { text: 'Nivå – för ärenden\nÅtå €', encoding: 'utf-8' } });
    const letters = [...'ÃÅåäöÄÖé”'].map(letter => (letter === '”' ? 0x94 : letter.charCodeAt(0)));
    assert.deepEqual(decoded(letters), { ok: true, value: { text: 'ÃÅåäöÄÖé”', encoding: 'windows-1252' } });
  });

  test('UTF-16 is read by its mark, and little-endian without it', () => {
    const bytes = [...Buffer.from('Krav-ID;Kravtext å', 'utf16le')];
    for (const all of [[0xff, 0xfe, ...bytes], bytes])
      assert.deepEqual(decoded(all), { ok: true, value: { text: 'Krav-ID;Kravtext å', encoding: 'utf-16le' } });
  });

  test('a picture is no text', () => {
    assert.deepEqual(decoded([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), { ok: false, problem: { code: 'file-binary' } });
  });
});

suite('comma-separated values', () => {
  test('the delimiter is the one that divides the rows evenly', () => {
    assert.deepEqual(cellsOf('ID;Krav\n1;A, b, c\n2;D, e'), [
      ['ID', 'Krav'],
      ['1', 'A, b, c'],
      ['2', 'D, e'],
    ]);
    assert.deepEqual(cellsOf('ID,Krav\n1,"A; b; c"')[1], ['1', 'A; b; c']);
    assert.deepEqual(cellsOf('ID\tKrav\n1\tA, b; c')[1], ['1', 'A, b; c']);
  });

  test('the line that tells Excel the delimiter is obeyed and counted', () => {
    const table = readCsv('sep=,\r\nID,Krav\r\n1,x;y\r\n');
    assert.ok(table.ok);
    assert.deepEqual(table.value.rows[1], { place: 'rad 3', cells: ['1', 'x;y'] });
  });

  test('a quoted cell holds line breaks, delimiters and doubled quotes, and the next row knows its line', () => {
    const table = readCsv('ID;Krav\r\n1;"rad ett\r\nrad två; ""så"""\r\n2;x');
    assert.ok(table.ok);
    assert.deepEqual(table.value.rows[1], { place: 'rad 2', cells: ['1', 'rad ett\r\nrad två; "så"'] });
    assert.deepEqual(table.value.rows[2], { place: 'rad 4', cells: ['2', 'x'] });
  });

  test('a quoted word that begins a cell keeps its quotes', () => {
    assert.deepEqual(cellsOf('ID;Krav\n1;"Appläge" ska finnas')[1], ['1', '"Appläge" ska finnas']);
  });

  test('a cell that begins with an equals sign is text', () => {
    assert.deepEqual(cellsOf('ID;Krav\n1;=SUMMA(A1:A2)')[1], ['1', '=SUMMA(A1:A2)']);
  });

  test('a quote that is never closed is told with its line', () => {
    assert.deepEqual(readCsv('ID;Krav\n1;"a\nb"\n2;"c\n'), {
      ok: false,
      problem: { code: 'csv-quote-unclosed', line: 4 },
    });
  });

  test('whatever cells are written are read again, in every dialect', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', '"', ';', ',', '\t', '\n', '\r', ' ', '=', '😀') });
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
        const quoted = rows.map(cells => cells.map(value => `"${value.replaceAll('"', '""')}"`).join(delimiter));
        const kept = rows.filter(cells => cells.some(value => value.trim() !== ''));
        assert.deepEqual(cellsOf(`sep=${delimiter}\n${quoted.join('\r\n')}`), kept);
      }),
    );
  });
});
