import type { Annex, Column as AnnexColumn, TableRow } from '../model/generated/types.ts';
import { valueInSwedish } from '../text/index.ts';
import {
  annexAnchor,
  cell,
  paragraph,
  requirementAnchor,
  type Block,
  type Cell,
  type DocumentSection,
  type Table,
} from './blocks.ts';
import type { Composing, NumberedAnnex } from './context.ts';
import { environmentTable } from './environment-annex.ts';
import { inlines, plainText, textBlocks } from './rich-text.ts';
import { standing } from './standing-text.ts';

/** Tables with more columns than this lie on their side. */
const portraitColumns = 5;
/** Empty rows for the tenderer in a form that has none. */
const formRows = 6;

/** The annexes in order, joined to sections of one orientation. */
export function annexSections(composing: Composing): DocumentSection[] {
  const sections: { orientation: 'portrait' | 'landscape'; blocks: Block[] }[] = [];
  for (const numbered of composing.annexes) {
    const orientation = isWide(numbered.annex) ? 'landscape' : 'portrait';
    const blocks = annexBlocks(numbered, composing);
    const last = sections.at(-1);
    if (last?.orientation === orientation) last.blocks.push(...blocks);
    else sections.push({ orientation, blocks });
  }
  return sections;
}

const isWide = ({ kind, columns = [] }: Annex): boolean => kind === 'environment' || columns.length > portraitColumns;

function annexBlocks({ annex, number }: NumberedAnnex, composing: Composing): Block[] {
  const { scope } = composing;
  return [
    { type: 'annex', number, title: plainText(annex.title, scope), anchor: annexAnchor(annex.id) },
    ...(annex.intro ? textBlocks(annex.intro, scope, 2) : []),
    ...(annex.text ? textBlocks(annex.text, scope, 2) : []),
    ...annexBody(annex, composing),
  ];
}

function annexBody(annex: Annex, composing: Composing): Block[] {
  switch (annex.kind) {
    case 'environment':
      return environmentTable(composing);
    case 'file':
      return [paragraph([standing.fileAnnex, annex.version && `Version ${annex.version}.`].filter(Boolean).join(' '))];
    case 'bidder-form':
      return [paragraph(standing.bidderForm), ...tableOf(annex, composing)];
    case 'table':
      return tableOf(annex, composing);
    case 'text':
      return annex.text || annex.rows?.length ? tableOf(annex, composing) : [unfilled()];
  }
}

const unfilled = (): Block => paragraph([{ type: 'text', text: standing.emptyAnnex, mark: 'unfilled' }]);

function tableOf(annex: Annex, composing: Composing): Block[] {
  const { columns = [], rows = [], title } = annex;
  if (columns.length === 0) return annex.kind === 'text' ? [] : [unfilled()];
  if (rows.length === 0 && annex.kind !== 'bidder-form') return annex.kind === 'text' ? [] : [unfilled()];
  const shown = rows.length > 0 ? rows : Array.from({ length: formRows }, (): TableRow => ({}));
  const table: Table = {
    type: 'table',
    caption: plainText(title, composing.scope),
    description: `Bilagan ${title}. Kolumner: ${columns.map(column => column.title).join(', ')}.`,
    columns: columns.map(column => columnOf(column, rows)),
    rows: shown.map(row => ({ type: 'cells', cells: columns.map(({ id }) => valueCell(row[id], composing)) })),
  };
  return [table];
}

/** Numbers stand right; a column of long texts is given more room. */
function columnOf({ id, title, unit }: AnnexColumn, rows: readonly TableRow[]): Table['columns'][number] {
  const values = rows.map(row => row[id]).filter(value => value !== undefined);
  const numeric = values.length > 0 && values.every(value => typeof value === 'number');
  const longest = values.reduce((most: number, value) => Math.max(most, String(value).length), title.length);
  return {
    header: unit && !title.includes(unit) ? `${title}, ${unit}` : title,
    width: Math.min(Math.max(longest, 8), 60),
    ...(numeric ? { align: 'right' as const } : {}),
  };
}

/** A value that is the id of a requirement leads to its row. */
function valueCell(value: TableRow[string] | undefined, { scope }: Composing): Cell {
  if (typeof value !== 'string') return cell(valueInSwedish(value) ?? '');
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]*-\d[\p{L}\p{N}._-]*$/u.test(value) && scope.requirement(value) === value)
    return cell([{ type: 'reference', to: requirementAnchor(value), text: value }]);
  return cell(inlines(value, scope));
}
