import type { Pack, Requirement, Specification } from '../model/generated/types.ts';
import type { Block, Cell, Row, Table } from './blocks.ts';
import { textsOf } from './cell-texts.ts';

const heading = (title: string): Block => ({ type: 'heading', level: 2, text: title });

/** A row with so many letters may fill a page where a column is narrow, and may run over to the next; others stay whole. */
const manyLetters = 800;

const isLong = (cells: readonly Cell[]): boolean =>
  cells.flatMap(cell => [...textsOf(cell)]).join('').length > manyLetters;

/** A table from rows of texts; nothing where there are no rows. */
export function tableOf(
  title: string,
  description: string,
  columns: readonly (readonly [header: string, width: number])[],
  rows: readonly (readonly Cell[])[],
): Block[] {
  if (rows.length === 0) return [];
  const table: Table = {
    type: 'table',
    description,
    columns: columns.map(([header, width]) => ({ header, width })),
    rows: rows.map((cells): Row => ({ type: 'cells', cells, maySplit: isLong(cells) })),
  };
  return [heading(title), table];
}

export const requirementsIn = ({ sections = [] }: Specification): readonly Requirement[] =>
  sections.flatMap(section => section.requirements ?? []);

/** One that is not there any more is known by its id. */
export const packTitle = (id: string, packs: readonly Pack[]): string =>
  packs.find(pack => pack.id === id)?.title ?? id;
