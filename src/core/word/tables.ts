import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Cell, CellRow, Column, Definitions, Facts, Fact, Note, Row, Table } from '../compose/blocks.ts';
import { columnWidths } from './column-widths.ts';
import { bookmark, children, oneLine, runs, type Child, type Writing } from './inline.ts';
import { listParagraphs, type Surroundings } from './lists.ts';
import { colour, style, tones } from './look.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const dxa = (size: number) => ({ size, type: WidthType.DXA });
const ground = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });

export function tableOf(table: Table, width: number, writing: Writing): WordTable {
  writing.tableTexts.push({ title: oneLine(table.caption ?? 'Tabell'), description: oneLine(table.description) });
  const rows = (table.family !== undefined && writing.families.get(table.family)) || table.rows;
  const { widths, compact } = columnWidths(table.columns, rows, width);
  const together = fitsTogether(table);
  return new WordTable({
    style: style.table,
    width: dxa(width),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(compact ? { margins: { left: 60, right: 60, top: 30, bottom: 30, marginUnitType: WidthType.DXA } } : {}),
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      headerRow(table.columns, widths, compact),
      ...table.rows.map((row, index) => {
        const next = table.rows[index + 1];
        const keepNext = next !== undefined && (together || (next.type === 'cells' && next.look === 'total'));
        return rowOf(row, { columns: table.columns, widths, compact, keepNext, writing });
      }),
    ],
  });
}

function headerRow(columns: readonly Column[], widths: readonly number[], compact: boolean): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ header, align = 'left' }, index) =>
        new TableCell({
          width: dxa(widths[index] ?? 0),
          children: [
            new Paragraph({
              style: compact ? style.compactHead : style.cellHead,
              alignment: alignments[align],
              text: oneLine(header),
            }),
          ],
        }),
    ),
  });
}

/** A short table stays on one page; a long one may begin where it likes. */
function fitsTogether({ rows }: Table): boolean {
  if (rows.length > 6) return false;
  let length = 0;
  for (const row of rows) length += JSON.stringify(row.type === 'cells' ? row.cells : row.text).length;
  return length < 2_500;
}

interface RowLook {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly compact: boolean;
  /** Keeps the row on the page of the next. */
  readonly keepNext: boolean;
  readonly writing: Writing;
}

function rowOf(row: Row, { columns, widths, compact, keepNext, writing }: RowLook): TableRow {
  if (row.type === 'group') return groupRow(row.text, widths);
  const marked = Math.min(row.anchorCell ?? 0, columns.length - 1);
  return new TableRow({
    cantSplit: row.maySplit !== true,
    keepNext,
    children: columns.map((column, index) => {
      const anchor = index === marked ? row.anchor : undefined;
      return new TableCell({
        width: dxa(widths[index] ?? 0),
        ...(row.look === 'total' ? { borders: { top: totalLine } } : {}),
        children: cellParagraphs(row.cells[index] ?? [], {
          anchor,
          span: row.anchorBlocks,
          align: column.align ?? 'left',
          look: row.look === 'total' ? style.cellTotal : compact ? style.compactCell : style.cell,
          writing,
        }),
      });
    }),
  });
}

const totalLine = { style: BorderStyle.SINGLE, size: 8, color: colour.accent };

function groupRow(text: string, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: widths.length,
        width: dxa(widths.reduce((whole, width) => whole + width, 0)),
        shading: ground('F3F5F7'),
        children: [new Paragraph({ style: style.cellGroup, text: oneLine(text) })],
      }),
    ],
  });
}

interface CellLook {
  readonly anchor?: CellRow['anchor'];
  /** How many of the cell's blocks the anchor spans; absent: all. */
  readonly span?: CellRow['anchorBlocks'];
  readonly align: NonNullable<Column['align']>;
  readonly look: string;
  readonly writing: Writing;
}

/** A cell's paragraphs, never none: Word does not open a file with an empty cell. */
function cellParagraphs(cell: Cell, { anchor, span = cell.length, align, look, writing }: CellLook): Paragraph[] {
  const alignment = alignments[align];
  const bookmarks = bookmark(anchor, writing);
  const last = Math.min(Math.max(span, 1), cell.length) - 1;
  const marks = (index: number): Surroundings => ({
    start: index === 0 ? bookmarks?.start : undefined,
    end: index === last ? bookmarks?.end : undefined,
  });
  const made = cell.flatMap((block, index) => {
    const { start, end } = marks(index);
    if (block.type === 'list') {
      if (block.items.length > 0) return listParagraphs(block, 'cell', writing, { start, end });
      return [new Paragraph({ style: look, children: children([start, end].filter(mark => mark !== undefined)) })];
    }
    const content: Child[] = runs(block.content, writing);
    if (start) content.unshift(start);
    if (end) content.push(end);
    return [
      new Paragraph({ style: block.look === 'small' ? style.cellSmall : look, alignment, children: children(content) }),
    ];
  });
  if (made.length > 0) return made;
  return [
    new Paragraph({ style: look, alignment, children: children(bookmarks ? [bookmarks.start, bookmarks.end] : []) }),
  ];
}

export function factsTable(facts: Facts, width: number, writing: Writing): WordTable {
  return pairs(
    { title: 'Uppgifter', description: facts.description },
    facts.items.map(({ label, content }) => ({ label, content })),
    width,
    writing,
  );
}

function pairs(
  text: { readonly title: string; readonly description: string },
  items: readonly Fact[],
  width: number,
  writing: Writing,
): WordTable {
  writing.tableTexts.push({ title: text.title, description: oneLine(text.description) });
  const widths = [Math.floor(width * 0.3), width - Math.floor(width * 0.3)];
  return new WordTable({
    style: style.facts,
    width: dxa(width),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: false, lastRow: false, firstColumn: true, lastColumn: false, noHBand: true, noVBand: true },
    rows: items.map(
      ({ label, content }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: dxa(widths[0] ?? 0),
              children: [new Paragraph({ style: style.cell, children: labelRun(label, writing) })],
            }),
            new TableCell({
              width: dxa(widths[1] ?? 0),
              children: [new Paragraph({ style: style.cell, children: children(runs(content, writing)) })],
            }),
          ],
        }),
    ),
  });
}

const labelRun = (label: string, writing: Writing) =>
  children(runs([{ type: 'text', text: oneLine(label), mark: 'muted' }], writing));

export function definitionsTable({ items }: Definitions, width: number, writing: Writing): WordTable {
  return tableOf(
    {
      type: 'table',
      caption: 'Definitioner',
      description: 'Begrepp i vänster kolumn och deras betydelse i höger.',
      columns: [
        { header: 'Begrepp', width: 3 },
        { header: 'Betydelse', width: 7 },
      ],
      rows: items.map(({ term, content, anchor }) => ({
        type: 'cells',
        ...(anchor && { anchor }),
        cells: [
          [{ type: 'paragraph', content: [{ type: 'text', text: oneLine(term), bold: true }] }],
          [{ type: 'paragraph', content }],
        ],
      })),
    },
    width,
    writing,
  );
}

/** A box: a table of one cell, since the rules of a bordered paragraph break where a list inside it is indented. */
export function noteTable(note: Note, width: number, writing: Writing): WordTable {
  const tone = tones[note.tone];
  const title = oneLine(note.title ?? tone.title);
  writing.tableTexts.push({ title, description: `Ruta med rubriken ${title}.` });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new WordTable({
    style: style.note,
    width: dxa(width),
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: dxa(width),
            shading: ground(tone.ground),
            borders: {
              left: { style: BorderStyle.SINGLE, size: 24, color: tone.rule },
              top: none,
              bottom: none,
              right: none,
            },
            children: [
              new Paragraph({
                style: style.noteTitle,
                run: { color: tone.rule },
                children: children(runs([{ type: 'text', text: title }], writing)),
              }),
              ...note.content.flatMap(block =>
                block.type === 'list'
                  ? listParagraphs(block, 'cell', writing)
                  : [new Paragraph({ style: style.cell, children: children(runs(block.content, writing)) })],
              ),
            ],
          }),
        ],
      }),
    ],
  });
}
