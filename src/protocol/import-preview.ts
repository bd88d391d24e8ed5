import type {
  ColumnMeaning,
  PlannedLayout,
  PlannedTable,
  PreviewCounts,
  PreviewFilter,
  PreviewRow,
} from '../core/exchange/index.ts';

export type { ColumnMeaning, PlannedLayout, PlannedTable, PreviewCounts, PreviewFilter, PreviewRow };

/** Rows of one sheet of the preview: more are asked for when they are to be seen. */
export const rowsPerSheet = 50;

/** How the file is read, and where its requirements go. Sent when something of it has changed. */
export interface ImportPlanned {
  readonly type: 'importPlanned';
  readonly file: string;
  /** Where the requirements can go: a new specification (`new`) or one that stands (its address). */
  readonly targets: readonly { readonly value: string; readonly label: string }[];
  readonly target: string;
  /** Name of the new specification, without its ending. */
  readonly name: string;
  readonly tables: readonly PlannedTable[];
  readonly layouts: readonly PlannedLayout[];
  /** Why there is nothing to read in yet. */
  readonly problem?: string;
}

/** One sheet of rows. */
export interface ImportRowsShown {
  readonly type: 'importRowsShown';
  readonly filter: PreviewFilter;
  /** Place of the first of them among those of the filter, from 0. */
  readonly from: number;
  readonly rows: readonly PreviewRow[];
  readonly counts: PreviewCounts;
}

export interface ShownMatch {
  readonly pack: string;
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly motive?: string;
  readonly verification: readonly string[];
  /** What comes along when it is taken whole, because it cites it. */
  readonly brings: readonly string[];
  /** 0–1. */
  readonly score: number;
  readonly isRelated: boolean;
}

/** From the extension to the page. What has changed, never the whole file. */
export type ToImportPreview =
  | ImportPlanned
  | ImportRowsShown
  | { readonly type: 'importRowChanged'; readonly row: PreviewRow; readonly counts: PreviewCounts }
  /** `match` is absent where the library has nothing like it. */
  | { readonly type: 'importMatchFound'; readonly key: string; readonly match?: ShownMatch };

/** What a person chooses for a row; the rest stays as it was chosen. */
export type RowChosen =
  | { readonly what: 'take'; readonly take: 'plan' | 'new' | 'skip' }
  | { readonly what: 'field'; readonly field: string; readonly use: 'file' | 'mine' }
  | { readonly what: 'library'; readonly use: 'own' | 'requirement' | 'proof' };

/** From the page to the extension. */
export type FromImportPreview =
  | { readonly type: 'targetChosen'; readonly target: string }
  | { readonly type: 'nameWritten'; readonly name: string }
  | { readonly type: 'tableUsed'; readonly table: PlannedTable['id']; readonly isUsed: boolean }
  | { readonly type: 'headerRowChosen'; readonly table: number; readonly row: number | 'none' }
  | {
      readonly type: 'columnChosen';
      readonly layout: string;
      readonly column: number;
      readonly meaning: ColumnMeaning;
    }
  | { readonly type: 'columnsKeepRequested'; readonly layout: string }
  | { readonly type: 'rowsRequested'; readonly filter: PreviewFilter; readonly from: number }
  | { readonly type: 'rowChosen'; readonly key: string; readonly chosen: RowChosen }
  | { readonly type: 'matchRequested'; readonly key: string }
  | { readonly type: 'importRequested' }
  | { readonly type: 'importCancelled' };
