import assert from 'node:assert/strict';
import { namedRows } from '../../../src/core/library/index.ts';

const columns = ['id', 'role', 'task', 'often'].map(id => ({ id, title: id }));
const ids = (rows: readonly Record<string, string | number | boolean>[]) =>
  namedRows(rows, columns).map(({ id }) => id);

suite('short names of rows', () => {
  test('are made of what the row is about and not of whose it is', () => {
    assert.deepEqual(ids([{ role: 'läraren', task: 'föra närvaro' }]), ['föra-närvaro']);
  });

  test('are never given twice, also against names that stand further down', () => {
    const rows = [{ task: 'Föra närvaro' }, { task: 'föra närvaro!' }, { id: 'föra-närvaro', task: 'annat' }];
    assert.deepEqual(ids(rows), ['föra-närvaro-2', 'föra-närvaro-3', 'föra-närvaro']);
  });

  test('stay when the row is written anew, and rows without words are named by their place', () => {
    assert.deepEqual(ids([{ id: 'besok', task: 'något helt annat' }, { role: 'läraren' }, { task: '…' }]), [
      'besok',
      'rad-2',
      'rad-3',
    ]);
  });

  test('are not given in a table without a column for them', () => {
    const rows = [{ task: 'föra närvaro' }];
    assert.deepEqual(namedRows(rows, columns.slice(1)), rows);
  });
});
