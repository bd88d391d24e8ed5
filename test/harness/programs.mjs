// Programs on this machine: finding them, and running them to their end.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const isWindows = process.platform === 'win32';

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first program of that name on PATH, or undefined. */
export function which(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = isWindows ? [`${name}.cmd`, `${name}.exe`] : [name];
  return folders.flatMap(folder => names.map(file => join(folder, file))).find(isExecutable);
}

/** Runs a program to its end and returns what it printed; throws with the tail of its output when it fails. */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: isWindows && program === 'npm',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  if (done.status === 0) return done.stdout;
  const tail = text => (text ?? '').slice(-2000);
  const why = done.status ?? done.error ?? done.signal;
  throw new Error(`${program} ${args.join(' ')} failed (${why})\n${tail(done.stdout)}${tail(done.stderr)}`);
}

/** LibreOffice is used when it is there and never fetched: it is large, and Word files are also checked without it. */
export function findLibreOffice() {
  const usual = {
    darwin: '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    win32: join(process.env.ProgramFiles ?? 'C:\\Program Files', 'LibreOffice', 'program', 'soffice.exe'),
  }[process.platform];
  return which('soffice') ?? which('libreoffice') ?? (usual && isExecutable(usual) ? usual : undefined);
}

export const libreOfficeMissing =
  'LibreOffice saknas: stegen som öppnar Wordfilerna hoppas över. (LibreOffice was not found: its steps are skipped.)';
