import { failure, success, type Result } from '../../model/problem.ts';
import { outsideText, type OfficePackage } from '../../ooxml/open-package.ts';
import { attribute, child, children, childrenNamed, textWithin, type XmlElement } from '../../ooxml/xml.ts';
import { mostRows, type ImportPart, type ImportTableRow } from '../import-table.ts';
import { readNumberFormats, shownNumber, type ShowNumber } from './number-format.ts';

interface Workbook {
  readonly strings: readonly string[];
  readonly formats: readonly ShowNumber[];
}

/** Columns further right than any table of requirements reaches are not read. */
const mostColumns = 256;

/** The sheets of a workbook as tables; formulas by the value they had, dates as ISO, everything as text. */
export function* readXlsx(file: OfficePackage): Generator<number, Result<readonly ImportPart[]>> {
  const book = yield* file.part('xl/workbook.xml');
  const relations = yield* file.part('xl/_rels/workbook.xml.rels');
  const strings = yield* file.part('xl/sharedStrings.xml');
  const styles = yield* file.part('xl/styles.xml');
  if (!book.ok) return book;
  if (!relations.ok) return relations;
  if (!strings.ok) return strings;
  if (!styles.ok) return styles;
  const outside = outsideText(relations.value, 'xl/_rels/workbook.xml.rels');
  if (outside) return failure(outside);
  const workbook = {
    strings: childrenNamed(strings.value, 'si').map(richText),
    formats: readNumberFormats(styles.value),
  };
  const targets = targetsOf(relations.value);
  const parts: ImportPart[] = [];
  const sheets = childrenNamed(child(book.value, 'sheets'), 'sheet');
  let left = mostRows;
  for (const sheet of sheets) {
    const name = attribute(sheet, 'name') ?? '';
    const part = yield* file.part(targets.get(attribute(sheet, 'id') ?? '') ?? '');
    if (!part.ok) return part;
    if (!part.value) return failure({ code: 'office-file-unreadable', detail: `bladet ${name} saknas` });
    const rows = yield* readRows(part.value, name, workbook, left);
    left -= rows.length;
    if (left < 0) return failure({ code: 'import-too-many-rows', place: `Bladet ${name}`, limit: mostRows });
    // A sheet's name is a section where there are several sheets: a lone one is called what Excel called it.
    const section = sheets.length > 1 ? { section: name } : {};
    if (rows.length > 0) parts.push({ type: 'table', table: { name: `Blad ${name}`, rows, ...section } });
  }
  return success(parts);
}

/** Parts of the workbook by the ids that sheets name them with. */
const targetsOf = (relations: XmlElement | undefined): ReadonlyMap<string, string> =>
  new Map(
    childrenNamed(relations, 'Relationship').map(element => [
      attribute(element, 'Id') ?? '',
      (attribute(element, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );

/** Rows that hold something; ends one row after the limit. */
function* readRows(
  sheet: XmlElement,
  name: string,
  workbook: Workbook,
  limit: number,
): Generator<number, readonly ImportTableRow[]> {
  const rows: ImportTableRow[] = [];
  let number = 0;
  for (const row of childrenNamed(child(sheet, 'sheetData'), 'row')) {
    number = Number(attribute(row, 'r')) || number + 1;
    const cells: string[] = [];
    for (const cell of childrenNamed(row, 'c')) {
      const column = columnOf(attribute(cell, 'r')) ?? cells.length;
      if (column >= mostColumns) continue;
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, workbook);
    }
    if (cells.every(cell => cell.trim() === '')) continue;
    rows.push({ place: `blad ${name}, rad ${number}`, cells });
    if (rows.length > limit) return rows;
    if (rows.length % 2_000 === 0) yield 1;
  }
  return rows;
}

/** `AB12` → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, { strings, formats }: Workbook): string {
  const value = textWithin(child(cell, 'v'));
  switch (attribute(cell, 't')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return richText(child(cell, 'is'));
    case 'b':
      return value === '1' ? 'Ja' : 'Nej';
    case 'str':
    case 'e':
    case 'd':
      return unescape(value);
    default:
      return value === '' ? '' : shownNumber(value, formats[Number(attribute(cell, 's') ?? 0)]);
  }
}

/** Text of runs, without the reading aids that East Asian texts carry. */
function richText(element: XmlElement | undefined): string {
  let text = '';
  for (const part of children(element)) {
    if (part.localName === 't') text += textWithin(part);
    else if (part.localName === 'r') text += richText(part);
  }
  return unescape(text);
}

/** Characters that XML cannot hold are written `_x000D_`. */
const unescape = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
