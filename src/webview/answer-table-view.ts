import type { Column, TableRow } from '../protocol/answer-table.ts';

/** A table while somebody writes in it. Its last row on the page is always empty and counts only when it is written in. */
export type Rows = readonly TableRow[];

export const cellText = (row: TableRow | undefined, column: Column): string => String(row?.[column.id] ?? '');

const isEmpty = (row: TableRow, columns: readonly Column[]): boolean =>
  columns.every(column => cellText(row, column).trim() === '');

/** The rows with a text written in a cell; a row beyond the last comes to be. What is not touched keeps its type. */
export function withCell(rows: Rows, place: number, column: Column, text: string): Rows {
  const before = rows[place] ?? {};
  if (cellText(before, column) === text) return rows;
  const { [column.id]: _, ...others } = before;
  const row: TableRow = text === '' ? others : { ...others, [column.id]: text };
  return place < rows.length ? rows.map((each, index) => (index === place ? row : each)) : [...rows, row];
}

export const withoutRow = (rows: Rows, place: number): Rows => rows.filter((_, index) => index !== place);

/** What is handed on: without the rows in which nothing stands, and without space around the texts. */
export const finishedRows = (rows: Rows, columns: readonly Column[]): Rows =>
  rows.filter(row => !isEmpty(row, columns)).map(row => inOrder(row, columns));

/** As a person reads the row, whatever was filled in first; what has no column on the page comes before. */
function inOrder(row: TableRow, columns: readonly Column[]): TableRow {
  const ids = columns.map(({ id }) => id);
  const entries = Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]);
  const unseen = entries.filter(([key]) => !ids.includes(String(key)));
  const seen = ids.flatMap(id => entries.filter(([key]) => key === id));
  return Object.fromEntries([...unseen, ...seen]) as TableRow;
}

export interface Gap {
  readonly row: number;
  readonly column: Column;
}

/** Cells that must be filled in and are not, in rows in which something stands. */
export const gapsIn = (rows: Rows, columns: readonly Column[]): readonly Gap[] =>
  rows.flatMap((row, place) =>
    isEmpty(row, columns)
      ? []
      : columns
          .filter(column => column.required === true && cellText(row, column).trim() === '')
          .map(column => ({ row: place, column })),
  );

/** The cells of a text as Excel, Word and most tables put it in the clipboard: a tab between cells, a line for each row. */
export function cellsIn(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell with a line break or a quotation mark in it stands in quotation marks, which are then doubled.
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [whole = '', quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    if (whole === '') break;
    row.push(tidy(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (end === '\t' && cell.lastIndex < text.length) continue;
    if (end === '\t') row.push('');
    rows.push(row);
    row = [];
  }
  return rows.filter(each => each.some(value => value !== ''));
}

/** A cell of a table as a page or a document shows it: it may take the place of several. */
export interface SpannedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** More columns than this no table for people has. */
const widest = 63;

/**
 * The cells in their columns. What is merged downwards stands in each of its rows, since a row is read by itself here; what is
 * merged sideways stands in the first of its columns.
 */
export function gridOf(lines: readonly (readonly SpannedCell[])[]): readonly (readonly string[])[] {
  const grid: string[][] = lines.map(() => []);
  const put = (row: number, column: number, text: string): void => {
    const line = grid[row];
    if (line) line[column] = text;
  };
  lines.forEach((cells, row) => {
    let column = 0;
    for (const { text, columns, rows } of cells) {
      while (grid[row]?.[column] !== undefined) column++;
      const width = Math.min(Math.max(columns, 1), widest - column);
      for (let below = row; below < row + rows && below < grid.length; below++)
        for (let at = column; at < column + width; at++) put(below, at, at === column ? text : '');
      column += width;
    }
  });
  return grid.map(line => Array.from(line, text => text ?? '')).filter(line => line.some(text => text !== ''));
}

/** A cell holds one line: what was broken in lines is joined. */
export const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export interface Pasted {
  readonly rows: Rows;
  readonly pasted: number;
  /** The first line was recognised as headings, which tell where each cell goes. */
  readonly byHeadings: boolean;
  /** Columns of what was pasted that there was no place for. */
  readonly leftOut: number;
}

/** Puts cells in from a place on, over what stands there. Headings among them say which column is which. */
export function paste(
  rows: Rows,
  columns: readonly Column[],
  from: { readonly row: number; readonly column: number },
  cells: readonly (readonly string[])[],
): Pasted {
  const headed = headings(columns, cells[0] ?? []);
  const width = Math.max(...cells.map(({ length }) => length));
  const order = headed ?? columns.slice(from.column);
  // A table that goes on over pages has its headings again.
  const lines = headed ? cells.filter(line => line.join('\t') !== cells[0]?.join('\t')) : cells;
  let next = rows;
  lines.forEach((line, index) => {
    // Rows are told apart by their place: an empty line has been left out already.
    const place = Math.min(from.row + index, next.length);
    line.forEach((text, at) => {
      const column = order[at];
      if (column) next = withCell(next, place, column, text);
    });
  });
  const placed = order.slice(0, width).filter(column => column !== undefined).length;
  return { rows: next, pasted: lines.length, byHeadings: headed !== undefined, leftOut: width - placed };
}

/** The column of each heading, where the line holds headings of this table: at least two, or its only one. */
function headings(columns: readonly Column[], line: readonly string[]): readonly (Column | undefined)[] | undefined {
  const same = (a: string, b: string): boolean => plain(a) === plain(b);
  const found = line.map(text => columns.find(({ title, id }) => text !== '' && (same(title, text) || same(id, text))));
  const known = found.filter(column => column !== undefined).length;
  return known >= Math.min(2, columns.length) ? found : undefined;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
