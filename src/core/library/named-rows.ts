import type { Column, TableRow } from '../model/generated/types.ts';
import { slug } from './for-each.ts';

/** A row of a table often begins with whose it is; a short name of that would be the same in many rows. */
const whose = 'role';

/**
 * The rows with a short name each, where the table has a column for it: ids of requirements are made of it. One that a row
 * has it keeps for ever.
 */
export function namedRows(rows: readonly TableRow[], columns: readonly Column[]): readonly TableRow[] {
  if (!columns.some(({ id }) => id === 'id')) return rows;
  const naming = columns.filter(({ id }) => id !== 'id' && id !== whose);
  const taken = new Set(rows.flatMap(({ id }) => (id === undefined ? [] : [String(id)])));
  return rows.map((row, index) => {
    if (row.id !== undefined) return row;
    const text = naming.map(({ id }) => row[id]).find(cell => cell !== undefined && cell !== '');
    const wanted = slug(String(text ?? ''), 24) || `rad-${String(index + 1)}`;
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${String(count)}`;
    taken.add(id);
    return { id, ...row };
  });
}
