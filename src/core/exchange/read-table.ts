import { failure, success, type Problem, type Result } from '../model/problem.ts';
import { findHeader, isHeaderRow, recogniseColumns, type ColumnMap, type Columns } from './columns.ts';
import type { ImportRow, ImportTable, ImportTableRow, SkippedRow } from './import-table.ts';
import { hasModal, isTicked } from './kind-words.ts';

export interface ReadRows {
  readonly rows: readonly ImportRow[];
  readonly skipped: readonly SkippedRow[];
}

/**
 * The requirements of a table, every word kept. A header row may come anywhere and again; what stands before the first
 * is set aside. A row with one short text is the title of the section that follows, also when a header row comes between.
 */
export function readTable(table: ImportTable, map: ColumnMap = {}): Result<ReadRows> {
  const cleaned = table.rows.map(row => ({ place: row.place, cells: row.cells.map(cleanCell) }));
  const start = cleaned.findIndex(({ cells }) => isHeaderRow(cells, map));
  if (start === -1) return failure(noHeader(cleaned, map));
  const reader = new SectionReader(table.section ?? '');
  for (const row of cleaned.slice(0, start).filter(hasContent)) reader.before(row);
  for (const part of partsOf(cleaned.slice(start), map)) {
    const columns = recogniseColumns(part.header, part.sample, map);
    if (!columns.ok) return columns;
    part.rows.forEach((row, index) => reader.row(row, columns.value, part.rows[index + 1]));
  }
  return success(reader.end());
}

/** Why no header row was found: a heading of the map is missing, or nothing is known at all. */
function noHeader(rows: readonly ImportTableRow[], map: ColumnMap): Problem {
  const headers = rows.find(({ cells }) => isHeaderRow(cells, {}))?.cells ?? firstRow(rows);
  const missing = Object.values(map).find(name => findHeader(headers, name) === -1);
  return missing === undefined
    ? { code: 'columns-not-recognised', headers }
    : { code: 'map-column-missing', column: missing, headers };
}

const firstRow = (rows: readonly ImportTableRow[]): readonly string[] =>
  rows.find(hasContent)?.cells.filter(cell => cell !== '') ?? [];

const hasContent = ({ cells }: ImportTableRow): boolean => cells.some(cell => cell !== '');

/** Line breaks as LF, no control characters (Word files cannot hold them), composed letters, no space at the ends. */
function cleanCell(cell: string): string {
  const text = cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ');
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\ufeff]/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

interface Part {
  readonly header: readonly string[];
  readonly rows: readonly ImportTableRow[];
  /** Rows of every part with the same header: columns are recognised by all of them. */
  readonly sample: readonly ImportTableRow[];
}

/** Splits a table at its header rows. */
function partsOf(rows: readonly ImportTableRow[], map: ColumnMap): readonly Part[] {
  const parts: { header: readonly string[]; rows: ImportTableRow[] }[] = [];
  for (const row of rows) {
    if (isHeaderRow(row.cells, map, parts.length > 0)) parts.push({ header: row.cells, rows: [] });
    else if (hasContent(row)) parts.at(-1)?.rows.push(row);
  }
  const key = (header: readonly string[]): string => header.join('\u0000');
  const samples = new Map<string, ImportTableRow[]>();
  for (const { header, rows } of parts) {
    const sample = samples.get(key(header)) ?? [];
    // A title is no example of what its column holds.
    sample.push(...rows.filter(row => loneTitle(row) === undefined));
    samples.set(key(header), sample);
  }
  return parts.map(part => ({ ...part, sample: samples.get(key(part.header)) ?? [] }));
}

/** Reads row by row and knows which section it is in. */
class SectionReader {
  readonly #rows: ImportRow[] = [];
  readonly #skipped: SkippedRow[] = [];
  #section: string;
  /** What the section column last said: it is often filled on a section's first row only, as merged cells come out. */
  #columnSection = '';
  /** A title followed by another has no requirements of its own, and would vanish unseen. */
  #unused: ImportTableRow | undefined;

  constructor(section: string) {
    this.#section = section;
  }

  /** A row above the first header row. */
  before(row: ImportTableRow): void {
    const title = loneTitle(row);
    if (title !== undefined) this.#begin(row, title);
    else this.#skipped.push(skip(row, 'Raden står före tabellens rubriker.'));
  }

  row(row: ImportTableRow, columns: Columns, next: ImportTableRow | undefined): void {
    const title = groupTitle(row, columns, next);
    if (title !== undefined) return this.#begin(row, title);
    this.#columnSection = cellAt(row, columns.section) || this.#columnSection;
    const text = cellAt(row, columns.text);
    if (text === '') {
      this.#skipped.push(skip(row, 'Kravtext saknas på raden.'));
      return;
    }
    this.#rows.push(toImportRow(row, columns, text, this.#columnSection || this.#section));
    this.#unused = undefined;
  }

  end(): ReadRows {
    this.#dropUnused();
    return { rows: this.#rows, skipped: this.#skipped };
  }

  #begin(row: ImportTableRow, title: string): void {
    this.#dropUnused();
    this.#unused = row;
    this.#section = title;
    this.#columnSection = '';
  }

  #dropUnused(): void {
    if (this.#unused) this.#skipped.push(skip(this.#unused, 'Rubriken har inga egna krav under sig.'));
  }
}

const cellAt = (row: ImportTableRow, column: number | undefined): string =>
  column === undefined ? '' : (row.cells[column] ?? '');

function toImportRow(row: ImportTableRow, columns: Columns, text: string, section: string): ImportRow {
  const cell = (column: number | undefined): string => cellAt(row, column);
  const kind = kindCell(row, columns);
  const used = new Set([columns.text, columns.id, columns.section, columns.motive, columns.note]);
  for (const { index } of columns.kinds) used.add(index);
  const other = row.cells
    .map((value, index) => [columns.headers[index] ?? `Kolumn ${index + 1}`, value, index] as const)
    .filter(([, value, index]) => value !== '' && !isUntickedAnswer(value) && !used.has(index))
    .map(([header, value]) => [header, value] as const);
  return {
    place: row.place,
    id: cell(columns.id),
    text,
    kind,
    section,
    ...(cell(columns.motive) && { motive: cell(columns.motive) }),
    ...(cell(columns.note) && { note: cell(columns.note) }),
    ...(columns.headers.some(asksYesOrNo) && { yesNo: true }),
    other,
  };
}

/** `Svar (Ja/Nej)`, `Uppfylls Ja/Nej`: the tenderer says whether the demand is met. */
const asksYesOrNo = (header: string): boolean => /(?<!\p{L})ja\s*\/\s*nej(?!\p{L})/iu.test(header);

/** `☐ Ja ☐ Nej`: an answer that nobody has given says nothing. */
const isUntickedAnswer = (value: string): boolean => /[☐□]/.test(value) && /^([☐□\s]|ja|nej)*$/i.test(value);

/** The words of the kind column, or the heading of the column that is ticked. */
function kindCell(row: ImportTableRow, { kinds }: Columns): string {
  for (const { index, ticks } of kinds) {
    const cell = row.cells[index] ?? '';
    if (ticks === undefined) return cell;
    if (isTicked(cell)) return ticks;
    if (/^obl/i.test(ticks) && /^(nej|n|no|0)$/i.test(cell)) return 'bör';
  }
  return '';
}

/**
 * The title that a row gives to those that follow: a row with one short text that is neither a demand nor an id alone, or
 * one whose id the next row's begins with (`1 Allmänt` before `1.1`).
 */
function groupTitle(row: ImportTableRow, columns: Columns, next: ImportTableRow | undefined): string | undefined {
  const filled = filledCells(row);
  const [first, second] = filled;
  if (!first || filled.length > 2) return undefined;
  if (!second) {
    const title = loneTitle(row);
    const idAlone = first.index === columns.id && !/\s/.test(first.value) && /\d/.test(first.value);
    return idAlone || first.index === columns.section ? undefined : title;
  }
  const isNumbered = first.index === columns.id && second.index === columns.text && columns.kinds.length > 0;
  const nextId = next?.cells[columns.id ?? -1] ?? '';
  return isNumbered && isTitle(second.value) && nextId.startsWith(`${first.value}.`)
    ? `${first.value} ${second.value}`
    : undefined;
}

/** The text of a row that holds one short text and nothing else. */
function loneTitle(row: ImportTableRow): string | undefined {
  const [first, second] = filledCells(row);
  return first && !second && isTitle(first.value) ? first.value.replace(/\s+/g, ' ') : undefined;
}

const isTitle = (text: string): boolean => text.length <= 100 && !hasModal(text) && !/[.!?;]$/.test(text);

const filledCells = ({ cells }: ImportTableRow): readonly { readonly value: string; readonly index: number }[] =>
  cells.map((value, index) => ({ value, index })).filter(({ value }) => value !== '');

const skip = (row: ImportTableRow, reason: string): SkippedRow => ({
  place: row.place,
  reason,
  text: row.cells.filter(cell => cell !== '').join(' | '),
});
