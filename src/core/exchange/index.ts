/** The door to other programs' files: tables in, requirements out. */
export { decodeText, type DecodedText, type TextEncoding } from './decode-text.ts';
export { readCsv } from './csv.ts';
export type { ChosenColumns, ColumnMap, ColumnMeaning, MappedField } from './columns.ts';
export type { Guess, ImportRow, ImportTable, ImportTableRow, SkippedRow } from './import-table.ts';
export { readTable, type ReadRows } from './read-table.ts';
export { importRequirements, newSpecificationOf } from './import-requirements.ts';
export type { ImportedSpecification, ImportOptions } from './import-requirements.ts';
export { importFile, type ImportFileOptions } from './import-file.ts';
export { readImport, readImportNow, type ImportSource, type ReadingOptions } from './import-source.ts';
export { planImport } from './plan-import.ts';
export type * from './import-plan.ts';
export { shownValue, type FieldChange, type ImportField, type KeptReason } from './compare-existing.ts';
export { actionOf, type ImportChoices, type RowAction, type RowChoice } from './import-choices.ts';
export { carryOut, type Alongside, type ImportOutcome, type UpdatedRequirement } from './carry-out.ts';
export { createFindMatch, type FindMatch, type LibraryMatch, type LibraryRequirement } from './library-match.ts';
export { previewCounts, previewRow, rowsShown } from './import-preview.ts';
export type { PreviewChange, PreviewCounts, PreviewFilter, PreviewRow } from './import-preview.ts';
