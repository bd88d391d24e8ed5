/** The door to other programs' files: tables in, requirements out. */
export { decodeText, type DecodedText, type TextEncoding } from './decode-text.ts';
export { readCsv } from './csv.ts';
export type { ColumnMap, MappedField } from './columns.ts';
export type { Guess, ImportRow, ImportTable, ImportTableRow, SkippedRow } from './import-table.ts';
export { readTable, type ReadRows } from './read-table.ts';
export { importRequirements, type ImportedSpecification, type ImportOptions } from './import-requirements.ts';
export { importFile, type ImportFileOptions } from './import-file.ts';
