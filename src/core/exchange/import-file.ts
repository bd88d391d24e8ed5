import { success, type Result } from '../model/problem.ts';
import type { ColumnMap } from './columns.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { importRequirements, type ImportedSpecification, type ImportOptions } from './import-requirements.ts';
import type { ImportTable } from './import-table.ts';
import { readTable } from './read-table.ts';

export interface ImportFileOptions extends ImportOptions {
  readonly map?: ColumnMap;
}

/** The requirements of a file; which format it has is told by its bytes, never by its name. */
export function importFile(bytes: Uint8Array, options: ImportFileOptions = {}): Result<ImportedSpecification> {
  const tables = readTables(bytes);
  if (!tables.ok) return tables;
  const rows = [];
  const skipped = [];
  for (const table of tables.value) {
    const read = readTable(table, options.map);
    if (!read.ok) return read;
    rows.push(...read.value.rows);
    skipped.push(...read.value.skipped);
  }
  return importRequirements(rows, options, skipped);
}

function readTables(bytes: Uint8Array): Result<readonly ImportTable[]> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const table = readCsv(decoded.value.text);
  return table.ok ? success([table.value]) : table;
}
