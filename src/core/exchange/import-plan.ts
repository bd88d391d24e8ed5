import type { Environment, Pack, Requirement, Specification } from '../model/generated/types.ts';
import type { Problem } from '../model/problem.ts';
import type { ColumnMap, ChosenColumns, ColumnMeaning } from './columns.ts';
import type { FieldChange } from './compare-existing.ts';
import type { Guess, SkippedRow } from './import-table.ts';

/** What a person has said about how a file is to be read. Everything else is recognised. */
export interface ImportSettings {
  /** Headings of all tables that are read, as `--map` gives them. */
  readonly map?: ColumnMap;
  /** Maps kept in kravbyggaren.yaml, by name: used for a table that has all headings of one of them. */
  readonly knownMaps?: Readonly<Record<string, ColumnMap>>;
  /** Place of a table's header row among its rows, by the table's place. */
  readonly headerRows?: Readonly<Partial<Record<number, number | 'none'>>>;
  /** Places of tables that are not to be read; `numbered` for paragraphs outside tables. */
  readonly leftOut?: readonly (number | 'numbered')[];
  /** Meaning of columns, by the id of their layout. */
  readonly columns?: Readonly<Partial<Record<string, ChosenColumns>>>;
  /** Name of the file, written as each requirement's source. */
  readonly file?: string;
}

/** A specification to add to and bring up to date. It may not be damaged: what cannot be read would be taken for missing. */
export interface ImportTarget {
  readonly specification: Specification;
  /** Those in use: values of their parameters stand in texts that have been exported. */
  readonly packs?: Iterable<Pack>;
  /** What requirements of the library are made for. */
  readonly environment?: Environment | undefined;
}

export interface ImportPlan {
  readonly tables: readonly PlannedTable[];
  readonly layouts: readonly PlannedLayout[];
  /** Every row of the file, in its order. */
  readonly rows: readonly PlannedRow[];
  /** Why there is nothing to read in. */
  readonly problem?: Problem;
}

export interface PlannedTable {
  /** Its place among the tables of the file, from 0; `numbered` for paragraphs outside tables. */
  readonly id: number | 'numbered';
  readonly name: string;
  readonly rows: number;
  readonly requirements: number;
  readonly isUsed: boolean;
  /** Whether a header row was found or chosen. */
  readonly isFound: boolean;
  readonly headerRow: number | 'none';
  /** The first rows, among which the header row can be chosen. */
  readonly choices: readonly { readonly row: number; readonly text: string }[];
  readonly layouts: readonly string[];
}

/** Columns under the same headings, in whichever tables. */
export interface PlannedLayout {
  readonly id: string;
  /** Names of the tables that have them. */
  readonly tables: readonly string[];
  readonly rows: number;
  /** Whether a column with requirement texts is known: else nothing is read. */
  readonly isRead: boolean;
  /** Name of the kept map that was used. */
  readonly map?: string;
  readonly columns: readonly PlannedColumn[];
}

export interface PlannedColumn {
  readonly heading: string;
  readonly meaning: ColumnMeaning;
  /** `rest`: nothing tells what it is, so it is kept as it stands. */
  readonly why: 'chosen' | 'map' | 'heading' | 'content' | 'rest';
  /** A few of its cells. */
  readonly samples: readonly string[];
}

/**
 * `new`: comes in. `changed`: stands in the specification, and the file says something new. `conflict`: the same, but
 * somebody has to choose. `unchanged`: stands there already. `unread`: not understood, or left out.
 */
export type RowStatus = 'new' | 'changed' | 'conflict' | 'unchanged' | 'unread';

export interface PlannedRow {
  /** Names the row for as long as the file is the same, whatever is corrected. */
  readonly key: string;
  readonly place: string;
  readonly status: RowStatus;
  /** As it would be written if it were new; of a row that was not understood, all its text as one demand. */
  readonly requirement: Requirement;
  /** Title of its section. */
  readonly section: string;
  readonly guesses: readonly Guess[];
  /** What would change in the requirement that stands there. */
  readonly changes: readonly FieldChange[];
  /** Why it is not read. */
  readonly skipped?: SkippedRow;
  /** An unread row that holds text can be taken in all the same. */
  readonly canBeTaken: boolean;
}
