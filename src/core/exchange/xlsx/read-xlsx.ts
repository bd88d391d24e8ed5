import { failure, success, type Result } from '../../model/problem.ts';
import { outsideText, type OfficePackage } from '../../ooxml/open-package.ts';
import { relationsIn, relationsPart } from '../../ooxml/relations.ts';
import { attribute, child, childrenNamed, type XmlElement } from '../../ooxml/xml.ts';
import { mostRows, type ImportPart, type ImportTableRow } from '../import-table.ts';
import { besideCells } from './beside-cells.ts';
import { cellText, columnOf, continuedCells, richText, type Workbook } from './cells.ts';
import { readNumberFormats } from './number-format.ts';

/** Columns further right than any table of requirements reaches are not read. */
const mostColumns = 256;

/**
 * The sheets of a workbook as tables; formulas by the value they had, dates as ISO, everything as text. What a person does
 * not see (hidden rows and sheets) or that stands beside the cells is told as not read.
 */
export function* readXlsx(file: OfficePackage): Generator<number, Result<readonly ImportPart[]>> {
  const opened = yield* openWorkbook(file);
  if (!opened.ok) return opened;
  const { book, targets, workbook } = opened.value;
  const parts: ImportPart[] = [];
  const sheets = childrenNamed(child(book, 'sheets'), 'sheet');
  let left = mostRows;
  for (const sheet of sheets) {
    const name = attribute(sheet, 'name') ?? '';
    const path = targets.get(attribute(sheet, 'id') ?? '') ?? '';
    const part = yield* file.part(path);
    if (!part.ok) return part;
    if (!part.value) return failure({ code: 'office-file-unreadable', detail: `bladet ${name} saknas` });
    const isHidden = ['hidden', 'veryHidden'].includes(attribute(sheet, 'state') ?? '');
    const { rows, unread } = yield* new SheetReader(name, workbook, isHidden).read(part.value, left);
    left -= rows.length;
    if (left < 0) return failure({ code: 'import-too-many-rows', place: `Bladet ${name}`, limit: mostRows });
    // A sheet's name is a section where there are several sheets: a lone one is called what Excel called it.
    const section = sheets.length > 1 ? { section: name } : {};
    if (rows.length > 0) parts.push({ type: 'table', table: { name: `Blad ${name}`, rows, ...section } });
    const beside = yield* besideCells(file, path, name);
    if (!beside.ok) return beside;
    parts.push(...unread, ...beside.value);
  }
  return success(parts);
}

interface OpenWorkbook {
  readonly book: XmlElement | undefined;
  readonly targets: ReadonlyMap<string, string>;
  readonly workbook: Workbook;
}

function* openWorkbook(file: OfficePackage): Generator<number, Result<OpenWorkbook>> {
  const relationsName = relationsPart(file.main);
  const book = yield* file.part(file.main);
  const relations = yield* file.part(relationsName);
  if (!book.ok) return book;
  if (!relations.ok) return relations;
  const related = relationsIn(relations.value, file.main);
  const named = (type: string): string => related.find(each => each.type === type)?.part ?? `xl/${type}.xml`;
  const strings = yield* file.part(named('sharedStrings'));
  const styles = yield* file.part(named('styles'));
  if (!strings.ok) return strings;
  if (!styles.ok) return styles;
  const outside = outsideText(relations.value, relationsName);
  if (outside) return failure(outside);
  const is1904 = ['1', 'true'].includes(attribute(child(book.value, 'workbookPr'), 'date1904') ?? '');
  return success({
    book: book.value,
    targets: new Map(related.map(({ id, part }) => [id, part])),
    workbook: {
      strings: childrenNamed(strings.value, 'si').map(richText),
      formats: readNumberFormats(styles.value, is1904),
    },
  });
}

class SheetReader {
  readonly #name: string;
  readonly #workbook: Workbook;
  readonly #isHidden: boolean;
  readonly #rows: ImportTableRow[] = [];
  readonly #unread: ImportPart[] = [];

  constructor(name: string, workbook: Workbook, isHidden: boolean) {
    this.#name = name;
    this.#workbook = workbook;
    this.#isHidden = isHidden;
  }

  /** Rows that hold something; ends one row after the limit. */
  *read(
    sheet: XmlElement,
    limit: number,
  ): Generator<number, { rows: readonly ImportTableRow[]; unread: readonly ImportPart[] }> {
    const merged = continuedCells(sheet);
    let number = 0;
    let count = 0;
    for (const row of childrenNamed(child(sheet, 'sheetData'), 'row')) {
      number = Number(attribute(row, 'r')) || number + 1;
      this.#row(row, number, merged.get(number));
      if (this.#rows.length > limit) break;
      if (++count % 2_000 === 0) yield 1;
    }
    return { rows: this.#rows, unread: this.#unread };
  }

  #row(row: XmlElement, number: number, continued: readonly number[] | undefined): void {
    const place = `blad ${this.#name}, rad ${number}`;
    const cells = this.#cells(row, number);
    if (cells.every(cell => cell.trim() === '')) return;
    if (this.#isHidden)
      return this.#skip(place, 'Bladet är dolt i Excel. Visa det och läs in filen igen om det ska med.', cells);
    if (['1', 'true'].includes(attribute(row, 'hidden') ?? ''))
      return this.#skip(
        place,
        'Raden är dold i Excel, kanske av ett filter. Visa den och läs in filen igen om den ska med.',
        cells,
      );
    this.#rows.push({ place, cells, ...(continued && { continued }) });
  }

  #cells(row: XmlElement, number: number): readonly string[] {
    const cells: string[] = [];
    for (const cell of childrenNamed(row, 'c')) {
      const column = columnOf(attribute(cell, 'r')) ?? cells.length;
      const text = cellText(cell, this.#workbook);
      if (text === undefined || (column >= mostColumns && text.trim() !== '')) this.#unreadCell(cell, number, text);
      if (text === undefined || column >= mostColumns) continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    return cells;
  }

  #unreadCell(cell: XmlElement, row: number, text: string | undefined): void {
    const place = `blad ${this.#name}, cell ${attribute(cell, 'r') ?? `på rad ${row}`}`;
    if (text !== undefined)
      return this.#skip(place, `Kolumner längre till höger än den ${mostColumns}:e läses inte.`, [text]);
    const formula = cell.content.find(part => typeof part === 'object' && part.localName === 'f');
    this.#skip(place, 'Formeln har inget sparat värde. Öppna filen i Excel, spara den och läs in den igen.', [
      typeof formula === 'object' ? `=${formula.content.join('')}` : '',
    ]);
  }

  #skip(place: string, reason: string, cells: readonly string[]): void {
    const text = cells.filter(cell => cell.trim() !== '').join(' | ');
    this.#unread.push({ type: 'skipped', skipped: { place, reason, text } });
  }
}
