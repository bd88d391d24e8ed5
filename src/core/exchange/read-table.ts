import { failure, success, type Problem, type Result } from '../model/problem.ts';
import { findHeader } from './column-words.ts';
import { recogniseColumns, type ColumnMap, type Columns } from './columns.ts';
import type { ImportRow, ImportTable, ImportTableRow, SkippedRow } from './import-table.ts';
import { isTicked } from './kind-words.ts';
import { isTitle, filledCells, loneTitle, samplesByLayout, viewTable, type TableView } from './table-view.ts';

/** What became of a row, in the order of the table. */
export type ReadEntry =
  { readonly type: 'row'; readonly row: ImportRow } | { readonly type: 'skipped'; readonly skipped: SkippedRow };

export interface ReadRows {
  readonly rows: readonly ImportRow[];
  readonly skipped: readonly SkippedRow[];
}

/**
 * The requirements of a table, every word kept. A header row may come anywhere and again; what stands before the first
 * is set aside. A row with one short text is the title of the section that follows, also when a header row comes between.
 */
export function readTable(table: ImportTable, map: ColumnMap = {}): Result<ReadRows> {
  const view = viewTable(table, { map });
  if (!view.isFound) return failure(noHeader(view, map));
  const columns = new Map<string, Columns>();
  for (const [layout, { header, sample }] of samplesByLayout([view])) {
    const recognised = recogniseColumns(header, sample, { map });
    if (!recognised.ok) return recognised;
    columns.set(layout, recognised.value);
  }
  const entries = readView(view, columns);
  return success({
    rows: entries.flatMap(entry => (entry.type === 'row' ? [entry.row] : [])),
    skipped: entries.flatMap(entry => (entry.type === 'skipped' ? [entry.skipped] : [])),
  });
}

/** The rows of a table whose columns are known. What stands in a layout without columns is set aside. */
export function readView(view: TableView, columns: ReadonlyMap<string, Columns>): readonly ReadEntry[] {
  const reader = new SectionReader(view.table.section ?? '');
  for (const row of view.before) reader.before(row);
  for (const { layout, rows, headerRow } of view.parts) {
    const known = columns.get(layout);
    if (!known && headerRow) reader.unknown(headerRow);
    rows.forEach((row, index) => {
      if (known) reader.row(row, known, rows[index + 1]);
      else reader.unknown(row);
    });
  }
  return reader.end();
}

/** Why no header row was found: a heading of the map is missing, or nothing is known at all. */
export function noHeader({ header }: TableView, map: ColumnMap): Problem {
  const headers = header.filter(cell => cell !== '');
  const missing = Object.values(map).find(name => findHeader(header, name) === -1);
  return missing === undefined
    ? { code: 'columns-not-recognised', headers }
    : { code: 'map-column-missing', column: missing, headers };
}

/** Reads row by row and knows which section it is in. */
class SectionReader {
  readonly #entries: ReadEntry[] = [];
  #section: string;
  /** What the section column last said: it is often filled on a section's first row only, as merged cells come out. */
  #columnSection = '';
  /** What the kind column last said, for cells merged with it. */
  #kind = '';
  /** A title followed by another has no requirements of its own, and would vanish unseen. */
  #unused: ImportTableRow | undefined;

  constructor(section: string) {
    this.#section = section;
  }

  /** A row above the first header row. */
  before(row: ImportTableRow): void {
    const title = loneTitle(row);
    if (title !== undefined) this.#begin(row, title);
    else this.#skip(row, 'Raden står före tabellens rubriker.');
  }

  unknown(row: ImportTableRow): void {
    if (row.cells.some(cell => cell !== '')) this.#skip(row, 'Tabellen har ingen kolumn med kravtext som känns igen.');
  }

  row(row: ImportTableRow, columns: Columns, next: ImportTableRow | undefined): void {
    const title = groupTitle(row, columns, next);
    if (title !== undefined) return this.#begin(row, title);
    this.#columnSection = cellAt(row, columns.section) || this.#columnSection;
    const text = cellAt(row, columns.text);
    const isMerged = columns.kinds.some(({ index, ticks }) => ticks === undefined && row.continued?.includes(index));
    this.#kind = isMerged ? this.#kind : kindCell(row, columns);
    if (text === '') return this.#skip(row, 'Kravtext saknas på raden.');
    if ([text, this.#kind].some(isWithdrawn)) return this.#skip(row, 'Kravet är markerat som utgånget.');
    const section = this.#columnSection || this.#section;
    this.#entries.push({ type: 'row', row: toImportRow(row, columns, { text, kind: this.#kind, section }) });
    if (this.#columnSection === '') this.#unused = undefined;
  }

  end(): readonly ReadEntry[] {
    this.#dropUnused();
    return this.#entries;
  }

  #skip(row: ImportTableRow, reason: string): void {
    const text = row.cells.filter(cell => cell !== '').join(' | ');
    this.#entries.push({ type: 'skipped', skipped: { place: row.place, reason, text } });
  }

  #begin(row: ImportTableRow, title: string): void {
    this.#dropUnused();
    this.#unused = row;
    this.#section = title;
    this.#columnSection = '';
  }

  #dropUnused(): void {
    if (this.#unused) this.#skip(this.#unused, 'Rubriken har inga egna krav under sig.');
  }
}

const cellAt = (row: ImportTableRow, column: number | undefined): string =>
  column === undefined ? '' : (row.cells[column] ?? '');

function toImportRow(
  row: ImportTableRow,
  columns: Columns,
  { text, kind, section }: Pick<ImportRow, 'text' | 'kind' | 'section'>,
): ImportRow {
  const cell = (column: number | undefined): string => cellAt(row, column);
  const used = new Set([columns.text, columns.id, columns.section, columns.motive, columns.note, ...columns.dropped]);
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

/** Requirements that fell away keep their row, so that the others keep their numbers. */
const isWithdrawn = (text: string): boolean =>
  /^[([]?\s*(utgår|utgått|utgången|utgånget|borttaget|struket)\s*[)\]]?[.!]?$/i.test(text);

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
