import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { failure, maxBytes, success, type Problem, type Result } from '../core/index.ts';

/** A problem and the file it stands in. */
export interface FileProblem {
  readonly file: string;
  readonly problem: Problem;
}

export type FileResult<T> = Result<T, FileProblem>;

export const fileFailure = (file: string, problem: Problem): FileResult<never> => failure({ file, problem });

export function readFileBytes(file: string): FileResult<Uint8Array> {
  try {
    const stats = statSync(file);
    const { size } = stats;
    // A pipe or device may never end
    if (!stats.isFile() && !stats.isDirectory())
      return fileFailure(file, { code: 'file-not-readable', detail: 'sökvägen är ingen vanlig fil' });
    if (size > maxBytes) return fileFailure(file, { code: 'file-too-large', bytes: size, limit: maxBytes });
    return success(readFileSync(file));
  } catch (error) {
    return fileFailure(file, readProblem(error));
  }
}

export function readProblem(error: unknown): Problem {
  const { code = '' } = error as { code?: string };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file-missing' };
  const details: Readonly<Record<string, string>> = {
    EISDIR: 'sökvägen är en mapp',
    EACCES: 'du saknar läsrätt',
    EPERM: 'du saknar läsrätt',
    ELOOP: 'länken leder till sig själv: ta bort den',
    ENAMETOOLONG: 'namnet är för långt',
  };
  return { code: 'file-not-readable', detail: details[code] ?? code };
}

export interface WriteOptions {
  /** Write over a file that exists. */
  readonly force: boolean;
  /** Files that are read by the same command and must never be written over. */
  readonly inputs?: readonly string[];
}

/** Why a file could not be written, before anything is worked out for it; `undefined` when nothing stands in the way. */
export function writeProblem(file: string, { force, inputs = [] }: WriteOptions): Problem | undefined {
  const folder = dirname(file);
  if (existsSync(file)) {
    if (statSync(file).isDirectory()) return { code: 'output-is-folder' };
    if (inputs.some(input => existsSync(input) && realpathSync(input) === realpathSync(file)))
      return { code: 'output-is-input' };
    if (!force) return { code: 'output-exists' };
    if (!isWritable(file)) return { code: 'output-not-writable', detail: 'filen är skrivskyddad' };
  }
  if (file.endsWith('/') || file.endsWith(sep)) return { code: 'output-is-folder' };
  if (!existsSync(folder)) return { code: 'output-not-writable', detail: `mappen ${folder} finns inte` };
  if (!statSync(folder).isDirectory()) return { code: 'output-not-writable', detail: `${folder} är ingen mapp` };
  if (!isWritable(folder)) return { code: 'output-not-writable', detail: `mappen ${folder} är skrivskyddad` };
  return undefined;
}

/** The mode is asked too: an administrator may write anywhere, but a write-protected file was protected on purpose. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return (statSync(path).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

/** Writes a file whole or not at all: beside it under another name, then renamed. */
export function writeWhole(file: string, content: Uint8Array | string, options: WriteOptions): FileResult<void> {
  const problem = writeProblem(file, options);
  if (problem) return fileFailure(file, problem);
  // A link is followed, so that it stays a link and what it leads to is replaced.
  const target = existsSync(file) ? realpathSync(file) : file;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, target);
    return success(undefined);
  } catch (error) {
    rmSync(temporary, { force: true });
    return fileFailure(file, { code: 'output-not-writable', detail: (error as { code?: string }).code ?? '' });
  }
}

/**
 * The file that another one refers to. The reference is relative to the referring file and may not lead out of the root,
 * by dots, as an absolute path or over a symbolic link. Whether the file exists is not asked.
 */
export function resolveReference(from: string, reference: string, root: string): FileResult<string> {
  const target = resolve(dirname(from), reference);
  const outside = fileFailure(from, { code: 'path-outside-root', path: reference, root });
  if (isAbsolute(reference) || /^[A-Za-z]:|\\/.test(reference) || !isInside(target, root)) return outside;
  if (existsSync(target) && !isInside(realpathSync(target), realpathSync(root))) return outside;
  return success(target);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
