import { child, children, childrenNamed, numberOf, valueOf, type XmlElement } from '../../ooxml/xml.ts';
import type { ImportTableRow } from '../import-table.ts';
import type { Numbering } from './numbering.ts';
import { readParagraph, type ReadParagraph } from './paragraph.ts';
import type { Styles } from './styles.ts';

export interface TableRows {
  readonly rows: readonly ImportTableRow[];
  /** What stands in the table that is not read, with its place. */
  readonly unread: readonly { readonly place: string; readonly what: string }[];
}

/** The rows of a Word table as text, merged cells where they begin. Rows that have been deleted are left out. */
export function readTableRows(table: XmlElement, name: string, styles: Styles, numbering: Numbering): TableRows {
  const rows: ImportTableRow[] = [];
  const unread: { place: string; what: string }[] = [];
  for (const row of rowsOf(table)) {
    const place = `${name}, rad ${rows.length + 1}`;
    if (child(child(row, 'trPr'), 'del')) continue;
    const cells: string[] = [];
    for (const cell of through(row, 'tc')) {
      const properties = child(cell, 'tcPr');
      const text = cellText(cell, styles, numbering, what => unread.push({ place, what }));
      // A cell merged with the one above repeats nothing: the value stands where the merge begins.
      cells.push(isContinued(properties) ? '' : text);
      const span = Math.min(63, numberOf(valueOf(properties, 'gridSpan')) ?? 1);
      for (let index = 1; index < span; index++) cells.push('');
    }
    rows.push({ place, cells });
  }
  return { rows, unread };
}

function isContinued(properties: XmlElement | undefined): boolean {
  const merge = child(properties, 'vMerge');
  return merge !== undefined && valueOf(properties, 'vMerge') !== 'restart';
}

const rowsOf = (table: XmlElement): readonly XmlElement[] => [...through(table, 'tr')];

/** Children of a name, also those within content controls and other wrappers. */
function* through(element: XmlElement, name: string): Generator<XmlElement> {
  for (const part of children(element)) {
    if (part.localName === name) yield part;
    else if (['sdt', 'sdtContent', 'customXml', 'ins', 'smartTag'].includes(part.localName ?? ''))
      yield* through(part, name);
  }
}

function cellText(cell: XmlElement, styles: Styles, numbering: Numbering, tell: (what: string) => void): string {
  const lines: string[] = [];
  for (const part of blocksOf(cell)) {
    if (part.localName === 'tbl') {
      tell('tabell i en cell');
      for (const row of rowsOf(part))
        lines.push([...through(row, 'tc')].map(inner => cellText(inner, styles, numbering, tell)).join(' | '));
      continue;
    }
    const paragraph = readParagraph(part, styles, numbering);
    paragraph.unread.forEach(tell);
    const line = withMark(paragraph);
    if (line !== '') lines.push(line);
  }
  return lines.join('\n');
}

/** Paragraphs and tables of a body or cell, also those within content controls. */
export function* blocksOf(element: XmlElement): Generator<XmlElement> {
  for (const part of children(element)) {
    const name = part.localName ?? '';
    if (name === 'p' || name === 'tbl') yield part;
    else if (name === 'sdt') for (const content of childrenNamed(part, 'sdtContent')) yield* blocksOf(content);
    else if (name === 'ins' || name === 'customXml') yield* blocksOf(part);
  }
}

/** The text with its automatic number or, for a point, the mark that our texts write a list with. */
export function withMark({ text, number }: ReadParagraph): string {
  if (!number || text === '') return number ? number.label : text;
  return number.bullet ? `${'  '.repeat(Math.min(1, number.level))}- ${text}` : `${number.label} ${text}`.trim();
}
