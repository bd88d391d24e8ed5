import { cleanText } from './clean-text.ts';
import { describeCells, type ChosenColumns, type ColumnMeaning } from './columns.ts';
import type { ImportTable } from './import-table.ts';
import { makesDemand, kindOfWord } from './kind-words.ts';

/** How a table reads whose headings say nothing, or that has none. */
export interface ByContent {
  readonly headerRow: number | 'none';
  readonly columns: ChosenColumns;
}

/**
 * Finds the requirements of a table by its cells alone: a column where at least half of the cells make a demand, and the
 * id and kind beside it. `undefined` where there is no such column: then only a person can tell.
 */
export function columnsByContent({ rows }: ImportTable): ByContent | undefined {
  const cells = rows.map(row => row.cells.map(cleanText));
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, index) => index);
  const filled = (column: number, from: number): readonly string[] =>
    cells.slice(from).flatMap(row => (row[column] ? [row[column]] : []));
  const demands = (column: number): number => filled(column, 0).filter(makesDemand).length;
  const [text] = columns.toSorted((a, b) => demands(b) - demands(a));
  if (text === undefined || demands(text) < 2) return undefined;
  const first = cells.findIndex(row => makesDemand(row[text] ?? ''));
  if (demands(text) < filled(text, first).length / 2) return undefined;
  const headerRow = cells.findLastIndex((row, index) => index < first && isHeader(row, text));
  const start = headerRow === -1 ? 0 : headerRow + 1;
  const others = columns.filter(column => column !== text);
  const id = others.find(column => describeCells(filled(column, start)).idLike);
  const kind = others.find(column => column !== id && namesKinds(filled(column, start)));
  const meanings: readonly (readonly [number | undefined, ColumnMeaning])[] = [
    [text, 'text'],
    [id, 'id'],
    [kind, 'kind'],
  ];
  return {
    headerRow: headerRow === -1 ? 'none' : headerRow,
    columns: Object.fromEntries(meanings.filter(([column]) => column !== undefined)) as ChosenColumns,
  };
}

/** A heading stands over the texts, and another beside it. */
const isHeader = (row: readonly string[], text: number): boolean =>
  (row[text] ?? '') !== '' && row.filter(cell => cell !== '').length > 1 && row.every(cell => cell.length <= 60);

const namesKinds = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.filter(cell => cell.length <= 20 && kindOfWord(cell)).length >= cells.length / 2;
