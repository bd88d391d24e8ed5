import { fingerprint } from './fingerprint.ts';
import { cleanText } from './clean-text.ts';
import { findHeader } from './column-words.ts';
import { isHeaderRow, type ColumnMap } from './columns.ts';
import type { ImportTable, ImportTableRow } from './import-table.ts';
import { hasModal } from './kind-words.ts';

/** A table divided at its header rows. */
export interface TableView {
  readonly table: ImportTable;
  /** Whether the header row was found or chosen; else it is simply the first row. */
  readonly isFound: boolean;
  readonly header: readonly string[];
  /** Place of the header row among the table's rows; undefined where somebody has said that there is none. */
  readonly headerRow: number | undefined;
  /** What stands above it. */
  readonly before: readonly ImportTableRow[];
  readonly parts: readonly TablePart[];
}

export interface TablePart {
  /** Parts with the same headings, in whichever table, are read alike. */
  readonly layout: string;
  readonly header: readonly string[];
  /** The row that the headings stand on. */
  readonly headerRow: ImportTableRow | undefined;
  readonly rows: readonly ImportTableRow[];
}

export interface HeaderWishes {
  /** All of its headings have to be there. */
  readonly map?: ColumnMap;
  /** Maps that somebody has kept: a row that holds all headings of one of them is a header row. */
  readonly knownMaps?: readonly ColumnMap[];
  /** The place of the header row, as a person has chosen it. */
  readonly headerRow?: number | 'none';
}

export function viewTable(table: ImportTable, { map = {}, knownMaps = [], headerRow }: HeaderWishes): TableView {
  const rows = table.rows.map(cleanRow);
  if (headerRow === 'none') {
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const header = Array.from({ length: width }, () => '');
    return view(table, {
      isFound: true,
      header,
      headerRow: undefined,
      before: [],
      parts: [part(undefined, rows, header)],
    });
  }
  const isHeader = (cells: readonly string[], again = false): boolean =>
    isHeaderRow(cells, map, again) || (Object.keys(map).length === 0 && knownMaps.some(each => holdsAll(cells, each)));
  const found = headerRow ?? rows.findIndex(({ cells }) => isHeader(cells));
  const start = found === -1 ? Math.max(0, rows.findIndex(hasContent)) : found;
  const header = rows[start]?.cells ?? [];
  const parts: { header: ImportTableRow | undefined; rows: ImportTableRow[] }[] = [{ header: rows[start], rows: [] }];
  for (const row of rows.slice(start + 1)) {
    if (found !== -1 && (isHeader(row.cells, true) || sameCells(row.cells, header)))
      parts.push({ header: row, rows: [] });
    else if (hasContent(row)) parts.at(-1)?.rows.push(row);
  }
  return view(table, {
    isFound: found !== -1,
    header,
    headerRow: start,
    before: rows.slice(0, start).filter(hasContent),
    parts: parts.map(each => part(each.header, each.rows)),
  });
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index]);

const view = (table: ImportTable, rest: Omit<TableView, 'table'>): TableView => ({ table, ...rest });

const part = (
  headerRow: ImportTableRow | undefined,
  rows: readonly ImportTableRow[],
  header = headerRow?.cells ?? [],
): TablePart => ({
  layout: fingerprint(header.join('\u0000')),
  header,
  headerRow,
  rows: rows.filter(hasContent),
});

export const holdsAll = (cells: readonly string[], map: ColumnMap): boolean => {
  const headings = Object.values(map);
  return headings.length > 0 && headings.every(name => findHeader(cells, name) !== -1);
};

export interface LayoutSample {
  readonly header: readonly string[];
  /** Rows of all parts with these headings; a title is no example of what its column holds. */
  readonly sample: readonly ImportTableRow[];
}

/** More rows tell no more of what a column holds. */
const longestSample = 2_000;

/** The layouts of tables in the order they come, each with rows to recognise its columns by. */
export function samplesByLayout(views: readonly TableView[]): ReadonlyMap<string, LayoutSample> {
  const samples = new Map<string, { header: readonly string[]; sample: ImportTableRow[] }>();
  for (const { layout, header, rows } of views.flatMap(({ parts }) => parts)) {
    const known = samples.get(layout) ?? { header, sample: [] };
    samples.set(layout, known);
    for (const row of rows)
      if (known.sample.length < longestSample && loneTitle(row) === undefined) known.sample.push(row);
  }
  return samples;
}

const hasContent = ({ cells }: ImportTableRow): boolean => cells.some(cell => cell !== '');

const cleaned = new WeakMap<ImportTableRow, ImportTableRow>();

/** Rows are read again for every correction, and cleaned once. */
function cleanRow(row: ImportTableRow): ImportTableRow {
  const known = cleaned.get(row) ?? { ...row, cells: row.cells.map(cleanText) };
  cleaned.set(row, known);
  return known;
}

/** The text of a row that holds one short text and nothing else. */
export function loneTitle(row: ImportTableRow): string | undefined {
  const [first, second] = filledCells(row);
  return first && !second && isTitle(first.value) ? first.value.replace(/\s+/g, ' ') : undefined;
}

export const isTitle = (text: string): boolean => text.length <= 100 && !hasModal(text) && !/[.!?;]$/.test(text);

export const filledCells = ({ cells }: ImportTableRow): readonly { readonly value: string; readonly index: number }[] =>
  cells.map((value, index) => ({ value, index })).filter(({ value }) => value !== '');
