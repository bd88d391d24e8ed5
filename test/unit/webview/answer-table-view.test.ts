import assert from 'node:assert/strict';
import {
  cellsIn,
  finishedRows,
  gapsIn,
  gridOf,
  paste,
  withCell,
  withoutRow,
} from '../../../src/webview/answer-table-view.ts';

const role = { id: 'role', title: 'Vem', required: true };
const task = { id: 'task', title: 'Gör vad', required: true };
const often = { id: 'often', title: 'Hur ofta' };
const columns = [role, task, often];

suite('page for a table', () => {
  test('a cell is written where it stands, and in the row after the last a row comes to be', () => {
    const rows = withCell([{ id: 'a', role: 'läraren', often: 3 }], 1, role, 'rektorn');
    assert.deepEqual(rows, [{ id: 'a', role: 'läraren', often: 3 }, { role: 'rektorn' }]);
    assert.deepEqual(withCell(rows, 0, role, 'vikarien')[0], { id: 'a', often: 3, role: 'vikarien' });
    assert.deepEqual(withCell(rows, 1, role, ''), [{ id: 'a', role: 'läraren', often: 3 }, {}]);
  });

  test('what is written again as it stood keeps its type', () => {
    const rows = [{ often: 3 }];
    assert.equal(withCell(rows, 0, often, '3'), rows);
  });

  test('a row is taken away, and the others keep what they hold', () => {
    assert.deepEqual(withoutRow([{ role: 'a' }, { role: 'b' }, { role: 'c' }], 1), [{ role: 'a' }, { role: 'c' }]);
  });

  test('empty rows are not handed on, and an unseen short name alone does not make a row', () => {
    const rows = [{ role: ' läraren ' }, {}, { id: 'x', often: ' ' }, { often: 2 }];
    assert.deepEqual(finishedRows(rows, columns), [{ role: 'läraren' }, { often: 2 }]);
  });

  test('a cell that must be filled in is a gap where something else stands in its row', () => {
    const gaps = gapsIn([{ role: 'läraren' }, {}, { role: 'rektorn', task: 'godkänna' }], columns);
    assert.deepEqual(gaps, [{ row: 0, column: task }]);
  });

  test('cells from a spreadsheet: tabs, line breaks inside quotation marks, doubled quotation marks, empty lines', () => {
    const text = 'läraren\tföra närvaro\t40 per dag\r\n"skol-\nsköterskan"\t"säga ""hej"""\t\r\n\r\n';
    assert.deepEqual(cellsIn(text), [
      ['läraren', 'föra närvaro', '40 per dag'],
      ['skol- sköterskan', 'säga "hej"', ''],
    ]);
    assert.deepEqual(cellsIn('a\tb'), [['a', 'b']]);
    assert.deepEqual(cellsIn('a\nb'), [['a'], ['b']]);
    assert.deepEqual(cellsIn('a "b" c\td'), [['a "b" c', 'd']]);
    assert.deepEqual(cellsIn('"a" b\tc'), [['"a" b', 'c']]);
    assert.deepEqual(cellsIn('"aldrig slut\tb\nc'), [['"aldrig slut', 'b'], ['c']]);
    assert.deepEqual(cellsIn(''), []);
  });

  test('what is pasted goes in from the cell on, over what stands there, and makes the rows it needs', () => {
    const before = [{ id: 'x', role: 'gammal', task: 'gammalt', often: 1 }];
    const cells = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    const { rows, pasted, byHeadings, leftOut } = paste(before, columns, { row: 0, column: 1 }, cells);
    assert.deepEqual(rows, [
      { id: 'x', role: 'gammal', task: 'a', often: 'b' },
      { task: 'c', often: 'd' },
    ]);
    assert.deepEqual([pasted, byHeadings, leftOut], [2, false, 0]);
    assert.equal(paste([], columns, { row: 0, column: 2 }, [['a', 'b']]).leftOut, 1);
  });

  test('headings among the pasted say which column is which, whatever their order', () => {
    const cells = [
      ['Hur ofta', 'Kommentar', 'VEM:'],
      ['dagligen', 'bort', 'läraren'],
    ];
    const { rows, pasted, byHeadings, leftOut } = paste([], columns, { row: 0, column: 1 }, cells);
    assert.deepEqual(rows, [{ often: 'dagligen', role: 'läraren' }]);
    assert.deepEqual([pasted, byHeadings, leftOut], [1, true, 1]);
  });

  test('rows are handed on in the order of the columns, whatever was filled in first', () => {
    const [row] = finishedRows([{ often: 'ofta', id: 'x', task: 'b', role: 'a' }], columns);
    assert.deepEqual(Object.keys(row ?? {}), ['id', 'role', 'task', 'often']);
  });

  const cell = (text: string, across = 1, down = 1) => ({ text, columns: across, rows: down });

  test('what is merged downwards stands in each row, what is merged sideways in its first column', () => {
    const lines = [
      [cell('rektorn', 1, 2), cell('godkänna'), cell('ofta')],
      [cell('avslå', 2)],
      [cell('Elevhälsa', 3)],
      [cell('läraren'), cell('', 1, Infinity), cell('sällan')],
      [cell('vikarien'), cell('aldrig')],
      [cell(''), cell('')],
    ];
    assert.deepEqual(gridOf(lines), [
      ['rektorn', 'godkänna', 'ofta'],
      ['rektorn', 'avslå', ''],
      ['Elevhälsa', '', ''],
      ['läraren', '', 'sällan'],
      ['vikarien', '', 'aldrig'],
    ]);
  });

  test('a cell that says it is merged over more than there is makes no table larger than people use', () => {
    const lines = Array.from({ length: 2000 }, () => [cell('a', 1000, Infinity), cell('b', 1000, 65_534)]);
    const grid = gridOf(lines);
    assert.equal(grid.length, 2000);
    assert.ok(grid.every(line => line.length <= 63));
  });

  test('headings that come again, as where a table goes on over pages, are no row', () => {
    const cells = [
      ['Vem', 'Gör vad'],
      ['a', 'b'],
      ['Vem', 'Gör vad'],
      ['c', 'd'],
    ];
    const { rows, pasted } = paste([], columns, { row: 0, column: 0 }, cells);
    assert.deepEqual(rows, [
      { role: 'a', task: 'b' },
      { role: 'c', task: 'd' },
    ]);
    assert.equal(pasted, 2);
  });

  test('a thousand rows are pasted in one go', () => {
    const cells = Array.from({ length: 1000 }, (_, row) => [`roll ${String(row)}`, 'uppgift', 'ofta']);
    assert.equal(paste([], columns, { row: 0, column: 0 }, cells).rows.length, 1000);
  });
});
