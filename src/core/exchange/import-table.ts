/** More rows than the largest national catalogue has five times over; beyond it somebody has exported a log. */
export const mostRows = 50_000;

/** A table as it stood in a file, whatever the file's format: the seam between the readers and the import. */
export interface ImportTable {
  /** What a person calls it: `Tabell 3`, `Blad Krav`. */
  readonly name?: string;
  /** Heading that the table stands under, or the name of its sheet: the section of its rows where nothing nearer tells. */
  readonly section?: string;
  readonly rows: readonly ImportTableRow[];
}

export interface ImportTableRow {
  /** Where a person finds the row: `rad 14`, `blad Krav, rad 14`, `tabell 2, rad 3`. */
  readonly place: string;
  readonly cells: readonly string[];
  /** Columns whose cell is merged with the one above and therefore empty. */
  readonly continued?: readonly number[];
}

/** One requirement to be, before it is judged: every word as it stood in the file. */
export interface ImportRow {
  readonly place: string;
  /** As written; empty where there is none. */
  readonly id: string;
  readonly text: string;
  /** The words that tell the kind (`Ska`, `Bör`, a ticked column's heading); empty where there are none. */
  readonly kind: string;
  /** Title of the section; empty where there is none. */
  readonly section: string;
  readonly motive?: string;
  readonly note?: string;
  /** A column asks the tenderer for yes or no. */
  readonly yesNo?: boolean;
  /** Heading and cell of the columns that the model has no place for; empty cells left out. */
  readonly other: readonly (readonly [string, string])[];
}

/** A row that did not come in, and why. */
export interface SkippedRow {
  readonly place: string;
  readonly reason: string;
  readonly text: string;
}

/** Something that the file did not say in so many words. */
export interface Guess {
  readonly place: string;
  readonly requirement: string;
  readonly field: string;
  readonly value: string;
}

/** What a reader of documents finds, in the document's order. */
export type ImportPart =
  | { readonly type: 'table'; readonly table: ImportTable }
  | { readonly type: 'row'; readonly row: ImportRow }
  | { readonly type: 'skipped'; readonly skipped: SkippedRow };
