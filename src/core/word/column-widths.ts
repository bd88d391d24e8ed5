import type { Column, Row } from '../compose/blocks.ts';
import { textsOf } from '../compose/cell-texts.ts';

/** How large a table's text is: its size in points, and the padding on both sides of a cell with a little for the rules. */
interface Size {
  readonly points: number;
  readonly padding: number;
}
const ordinary: Size = { points: 9.5, padding: 230 };
const small: Size = { points: 8, padding: 140 };

/** No word may take more of the table than this: an address without spaces must break somewhere. */
const share = 0.4;

export interface ColumnWidths {
  /** In twips. */
  readonly widths: readonly number[];
  /** The words do not fit at the ordinary size: the table is set smaller. */
  readonly compact: boolean;
}

/**
 * The columns' widths. They follow the given shares, but a column is never narrower than its longest word where there is
 * room: Word breaks a word that does not fit in the middle, without a hyphen.
 */
export function columnWidths(columns: readonly Column[], rows: readonly Row[], total: number): ColumnWidths {
  const sum = columns.reduce((whole, { width }) => whole + Math.max(width, 0), 0) || 1;
  const asked = columns.map(({ width }) => (Math.max(width, 0) / sum) * total);
  const least = longestWords(columns, rows, total, ordinary);
  const compact = least.reduce((a, b) => a + b, 0) > total;
  return {
    widths: whole(fitted(asked, compact ? longestWords(columns, rows, total, small) : least, total), total),
    compact,
  };
}

/**
 * Raises each width to its least and takes what that costs from the others, in proportion to what they can spare. Where
 * even that is not enough all words suffer alike.
 */
function fitted(asked: readonly number[], least: readonly number[], total: number): readonly number[] {
  const missing = asked.map((width, index) => Math.max(0, (least[index] ?? 0) - width));
  const spare = asked.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const need = missing.reduce((a, b) => a + b, 0);
  const room = spare.reduce((a, b) => a + b, 0);
  if (need === 0 || total <= 0) return asked;
  if (need > room) {
    const sum = least.reduce((a, b) => a + b, 0);
    return least.map(width => (width / sum) * total);
  }
  return asked.map((width, index) => width + (missing[index] ?? 0) - ((spare[index] ?? 0) / room) * need);
}

/** Whole twips; what rounding leaves goes to the last column. */
function whole(widths: readonly number[], total: number): number[] {
  const floors = widths.map(width => Math.floor(width));
  const rest = total - floors.reduce((a, b) => a + b, 0);
  return floors.map((width, index) => (index === floors.length - 1 ? width + rest : width));
}

function longestWords(columns: readonly Column[], rows: readonly Row[], total: number, size: Size): number[] {
  const limit = total * share;
  const least = columns.map(({ header }) => longest(header, true));
  for (const row of rows) {
    if (row.type === 'group') continue;
    for (const index of columns.keys()) {
      // An id is one word, though Word would break it at its hyphen.
      const isId = index === 0 && row.anchor !== undefined;
      for (const text of textsOf(row.cells[index] ?? []))
        least[index] = Math.max(least[index] ?? 0, isId ? measured(text, false) : longest(text, row.look === 'total'));
    }
  }
  return least.map(width => (width === 0 ? 0 : Math.min(width * size.points + size.padding, limit)));
}

const longest = (text: string, bold: boolean): number =>
  text.split(/\s+|(?<=[-–])|\u00AD/u).reduce((most, word) => Math.max(most, measured(word, bold)), 0);

/** Width in twips per point of size, from the widths of Calibri's letters in 1/2048 of the size. */
function measured(text: string, bold: boolean): number {
  let units = 0;
  for (const character of text) units += letterWidth(character);
  return (units / 2048) * 20 * (bold ? 1.05 : 1.01);
}

function letterWidth(letter: string): number {
  if (/[ijlI.,:;'|!()[\]]/u.test(letter)) return 530;
  if (/[frtsc-]/u.test(letter)) return 750;
  if (/[mwMW]/u.test(letter)) return 1_650;
  if (/[A-ZÅÄÖ]/u.test(letter)) return 1_180;
  return 1_050;
}
