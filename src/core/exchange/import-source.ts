import { failure, success, type Result } from '../model/problem.ts';
import { isCompound, isZip, openPackage } from '../ooxml/open-package.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import type { ImportPart } from './import-table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** What stood in a file, as it stood: all that a plan needs, however often its columns are corrected. */
export interface ImportSource {
  readonly format: 'csv' | 'xlsx' | 'docx';
  readonly parts: readonly ImportPart[];
}

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  /**
   * Told how much of the file has been read, from 0 to 1 and never less than before; awaited, so that a host may let others
   * work in between.
   */
  readonly progress?: (share: number) => unknown;
}

/** Reads a CSV, Excel or Word file; which format it has is told by its bytes, never by its name. */
export async function readImport(bytes: Uint8Array, options: ReadingOptions = {}): Promise<Result<ImportSource>> {
  const steps = readingSteps(bytes);
  let share = 0;
  for (;;) {
    if (options.signal?.aborted) return failure({ code: 'cancelled' });
    const step = steps.next();
    if (step.done === true) return step.value;
    share = Math.max(share, step.value);
    await options.progress?.(share);
  }
}

/** The same in one breath. */
export function readImportNow(bytes: Uint8Array): Result<ImportSource> {
  const steps = readingSteps(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* readingSteps(bytes: Uint8Array): Generator<number, Result<ImportSource>> {
  if (bytes.length === 0) return failure({ code: 'file-empty' });
  yield 0;
  if (!isZip(bytes) && !isCompound(bytes)) return readText(bytes);
  const file = openPackage(bytes);
  if (!file.ok) return file;
  const isWord = file.value.kind === 'word';
  const parts = yield* isWord ? readDocx(file.value) : readXlsx(file.value);
  return parts.ok ? success({ format: isWord ? 'docx' : 'xlsx', parts: parts.value }) : parts;
}

function readText(bytes: Uint8Array): Result<ImportSource> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failure({ code: 'import-format-unknown' });
  if (decoded.value.text.trim() === '') return failure({ code: 'file-empty' });
  if (looksBinary(decoded.value.text) || looksMarkedUp(decoded.value.text))
    return failure({ code: 'import-format-unknown' });
  const table = readCsv(decoded.value.text);
  return table.ok ? success({ format: 'csv', parts: [{ type: 'table', table: table.value }] }) : table;
}

/** Other programs' tables under a name like `.xls`: web pages, rich text, the XML of older Office versions. */
const looksMarkedUp = (text: string): boolean => /^\s*(<!doctype|<html|<\?xml|<table|\{\\rtf)/i.test(text);

/** Any bytes can be read as Windows-1252: what is no text shows by its control characters. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4096);
  return (sample.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0) > sample.length / 100;
}
