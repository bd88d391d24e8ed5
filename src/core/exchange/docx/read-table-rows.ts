import { child, children, childrenNamed, numberOf, valueOf, type XmlElement } from '../../ooxml/xml.ts';
import type { ImportTableRow } from '../import-table.ts';
import { isPrompt } from './form-fields.ts';
import { readParagraph, type DocumentParts, type ReadParagraph, type Unread } from './paragraph.ts';

export interface TableRows {
  readonly rows: readonly ImportTableRow[];
  /** What stands in the table that is not read, with its place. */
  readonly unread: readonly (Unread & { readonly place: string })[];
}

/** More columns than any table of requirements has. */
const mostColumns = 63;

/** The rows of a Word table as text, merged cells where they begin. Rows that have been deleted are left out. */
export function* readTableRows(table: XmlElement, name: string, parts: DocumentParts): Generator<number, TableRows> {
  const rows: ImportTableRow[] = [];
  const unread: (Unread & { place: string })[] = [];
  for (const { element: row } of through(table, 'tr')) {
    const place = `${name}, rad ${rows.length + 1}`;
    const properties = child(row, 'trPr');
    if (child(properties, 'del')) continue;
    // A row may begin further in than the others.
    const cells: string[] = Array.from({ length: spanIn(properties, 'gridBefore', 0) }, () => '');
    const continued: number[] = [];
    for (const cell of through(row, 'tc')) {
      const text = cellText(cell.element, parts, each => unread.push({ place, ...each }));
      const own = child(cell.element, 'tcPr');
      // A cell merged with the one above repeats nothing: the value stands where the merge begins.
      const isMerged = isContinued(own);
      if (isMerged) continued.push(cells.length);
      cells.push(isMerged || cell.isPrompt ? '' : text);
      for (let more = spanIn(own, 'gridSpan', 1); more > 1; more--) cells.push('');
    }
    rows.push({ place, cells, ...(continued.length > 0 && { continued }) });
    if (rows.length % 500 === 0) yield 1;
  }
  return { rows, unread };
}

const spanIn = (properties: XmlElement | undefined, name: string, fallback: number): number =>
  Math.min(mostColumns, numberOf(valueOf(properties, name)) ?? fallback);

function isContinued(properties: XmlElement | undefined): boolean {
  const merge = child(properties, 'vMerge');
  return merge !== undefined && valueOf(properties, 'vMerge') !== 'restart';
}

interface Inner {
  readonly element: XmlElement;
  /** It stands in a content control that nobody has filled in. */
  readonly isPrompt: boolean;
}

/** Children of a name, also those within content controls and other wrappers. */
function* through(element: XmlElement, name: string, prompt = false): Generator<Inner> {
  for (const part of children(element)) {
    if (part.localName === name) yield { element: part, isPrompt: prompt };
    else if (['sdt', 'sdtContent', 'customXml', 'ins', 'smartTag'].includes(part.localName))
      yield* through(part, name, prompt || isPrompt(part));
  }
}

function cellText(cell: XmlElement, parts: DocumentParts, tell: (unread: Unread) => void): string {
  const lines: string[] = [];
  for (const part of blocksOf(cell)) {
    if (part.localName === 'tbl') {
      const inner = [...through(part, 'tr')].map(({ element: row }) =>
        [...through(row, 'tc')].map(each => cellText(each.element, parts, tell)).join(' | '),
      );
      tell({ reason: 'En tabell i en cell läses som text.', text: inner.join('\n') });
      lines.push(...inner);
    } else if (part.localName === 'altChunk') tell(insertedDocument);
    else {
      const paragraph = readParagraph(part, parts);
      paragraph.unread.forEach(tell);
      const line = withMark(paragraph);
      if (line !== '') lines.push(line);
    }
  }
  return lines.join('\n');
}

/** A file that Word would take into the document when it is opened. */
export const insertedDocument: Unread = {
  reason: 'Ett infogat dokument läses inte. Öppna filen i Word, spara den och läs in den igen.',
  text: '',
};

/** Paragraphs, tables and inserted documents of a body or cell, also those within content controls. */
export function* blocksOf(element: XmlElement): Generator<XmlElement> {
  for (const part of children(element)) {
    const name = part.localName;
    if (name === 'p' || name === 'tbl' || name === 'altChunk') yield part;
    else if (name === 'sdt' && !isPrompt(part))
      for (const content of childrenNamed(part, 'sdtContent')) yield* blocksOf(content);
    else if (name === 'ins' || name === 'customXml' || name === 'moveTo') yield* blocksOf(part);
    else if (name === 'AlternateContent') yield* blocksOf(child(part, 'Choice') ?? part);
  }
}

/** The text with its automatic number or, for a point, the mark that our texts write a list with. */
export function withMark({ text, number }: ReadParagraph): string {
  if (!number || text === '') return number ? number.label : text;
  return number.bullet ? `${'  '.repeat(Math.min(1, number.level))}- ${text}` : `${number.label} ${text}`.trim();
}
