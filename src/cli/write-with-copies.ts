import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packCopies, success, type PackCopy, type PackLibrary, type Specification } from '../core/index.ts';
import { fileFailure, writeWhole, type FileResult, type WriteOptions } from './files.ts';
import { copiesFolder } from './load-library.ts';
import { shownPath } from './report.ts';
import { strings } from './strings.ts';
import type { World } from './world.ts';

export interface WithCopies {
  readonly text: string;
  readonly specification: Specification;
  readonly library: PackLibrary;
}

/**
 * Writes a specification and, before it, the copies of its packs that are missing: the base of later updates. When
 * anything cannot be written, the copies that were written for it are taken away again.
 */
export function writeWithCopies(
  file: string,
  { text, specification, library }: WithCopies,
  options: WriteOptions,
  world: World,
): FileResult<void> {
  const folder = copiesFolder(file);
  const missing = packCopies(specification, library).filter(({ name }) => !existsSync(join(folder, name)));
  const isNew = missing.length > 0 && !existsSync(folder);
  const written: string[] = [];
  const copied = writeCopies(folder, missing, written);
  const result = copied.ok ? writeWhole(file, text, options) : copied;
  if (!result.ok) {
    for (const copy of written) rmSync(copy, { force: true });
    if (isNew && existsSync(folder)) rmdirSync(folder);
  } else if (missing.length > 0) {
    world.err(`${strings.copiesWritten(shownPath(folder, world), missing.length)}\n`);
  }
  return result;
}

/** Each copy is written once and never again. */
function writeCopies(folder: string, copies: readonly PackCopy[], written: string[]): FileResult<void> {
  try {
    if (copies.length > 0) mkdirSync(folder, { recursive: true });
  } catch (error) {
    return fileFailure(folder, { code: 'output-not-writable', detail: (error as { code?: string }).code ?? '' });
  }
  for (const { name, text } of copies) {
    const file = join(folder, name);
    const result = writeWhole(file, text, { force: false });
    if (!result.ok) return result;
    written.push(file);
  }
  return success(undefined);
}
