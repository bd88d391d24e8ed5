import type { Column, TableRow } from '../core/index.ts';

export type { Column, TableRow };

/** A way out of the page other than with the rows. */
export type TableWay = 'back' | 'unknown' | 'later' | 'delegated' | 'rest-later';

/** To the page in which a table is filled in. */
export interface ToAnswerTable {
  readonly type: 'tableAsked';
  readonly heading: string;
  /** Where it stands: `Verksamhetens funktioner, fråga 2 av 7`. */
  readonly place: string;
  /** What is to be written, what it decides, who can best answer. */
  readonly explanation: string;
  readonly columns: readonly Column[];
  /** May hold values of columns that are not shown: they stay. */
  readonly rows: readonly TableRow[];
  readonly ways: readonly { readonly way: TableWay; readonly label: string }[];
}

export type FromAnswerTable =
  /** Sent while somebody writes, so that nothing is lost when the page goes. */
  | { readonly type: 'tableChanged'; readonly rows: readonly TableRow[] }
  | { readonly type: 'tableAnswered'; readonly rows: readonly TableRow[] }
  | { readonly type: 'tableLeft'; readonly way: TableWay };
