import type { Result } from '../model/problem.ts';
import type { ColumnMap } from './columns.ts';
import { newSpecificationOf, type ImportedSpecification, type ImportOptions } from './import-requirements.ts';
import { readImportNow } from './import-source.ts';
import { planImport } from './plan-import.ts';

export interface ImportFileOptions extends ImportOptions {
  readonly map?: ColumnMap;
  /** Maps kept in kravbyggaren.yaml, by name. */
  readonly knownMaps?: Readonly<Record<string, ColumnMap>>;
}

/**
 * The requirements of a CSV, Excel or Word file; which format it has is told by its bytes, never by its name. A table
 * without known headings is set aside as long as some other part of the file gave requirements.
 */
export function importFile(bytes: Uint8Array, options: ImportFileOptions = {}): Result<ImportedSpecification> {
  const { title, ...settings } = options;
  const source = readImportNow(bytes);
  return source.ok ? newSpecificationOf(planImport(source.value, settings), title) : source;
}
