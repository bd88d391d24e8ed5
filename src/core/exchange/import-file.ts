import { failure, success, type Problem, type Result } from '../model/problem.ts';
import { isCompound, isZip, openPackage } from '../ooxml/open-package.ts';
import type { ColumnMap } from './columns.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { importRequirements, type ImportedSpecification, type ImportOptions } from './import-requirements.ts';
import type { ImportPart, ImportRow, SkippedRow } from './import-table.ts';
import { readTable } from './read-table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export interface ImportFileOptions extends ImportOptions {
  readonly map?: ColumnMap;
}

/**
 * The requirements of a CSV, Excel or Word file; which format it has is told by its bytes, never by its name. A table
 * without known headings is set aside as long as some other part of the file gave requirements.
 */
export function importFile(bytes: Uint8Array, options: ImportFileOptions = {}): Result<ImportedSpecification> {
  const parts = readParts(bytes);
  if (!parts.ok) return parts;
  const rows: ImportRow[] = [];
  const skipped: SkippedRow[] = [];
  let fault: Problem | undefined;
  for (const part of parts.value) {
    if (part.type === 'row') rows.push(part.row);
    else if (part.type === 'skipped') skipped.push(part.skipped);
    else {
      const read = readTable(part.table, options.map);
      if (read.ok) {
        rows.push(...read.value.rows);
        skipped.push(...read.value.skipped);
      } else {
        fault ??= read.problem;
        skipped.push(...part.table.rows.map(unknownRow).filter(({ text }) => text !== ''));
      }
    }
  }
  if (rows.length === 0) return failure(fault ?? { code: 'no-rows' });
  return importRequirements(rows, options, skipped);
}

const unknownRow = ({ place, cells }: { readonly place: string; readonly cells: readonly string[] }): SkippedRow => ({
  place,
  reason: 'Tabellen har ingen kolumn med kravtext som känns igen.',
  text: cells.filter(cell => cell.trim() !== '').join(' | '),
});

function readParts(bytes: Uint8Array): Result<readonly ImportPart[]> {
  if (isZip(bytes) || isCompound(bytes)) {
    const file = openPackage(bytes);
    if (!file.ok) return file;
    return file.value.kind === 'word' ? readDocx(file.value) : readXlsx(file.value);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const table = readCsv(decoded.value.text);
  return table.ok ? success([{ type: 'table', table: table.value }]) : table;
}
