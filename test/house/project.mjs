import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const read = path => readFileSync(join(project, path), 'utf8');
export const readJson = path => JSON.parse(read(path));

/** What esbuild wrote of one bundle (see esbuild.mjs); `undefined` where that part is not built. */
export const metafile = name => {
  const path = join(project, `out/meta/${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
};

/** Paths from the project's root, with `/`, of the files below a folder that have the ending. */
export const filesBelow = (folder, ending = '') =>
  readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(project.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** The files that belong to the project: what git tracks, or would. Empty outside a checkout and without git. */
export const ownFiles = () =>
  (spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: project, encoding: 'utf8' }).stdout ?? '')
    .split('\0')
    .filter(path => path && existsSync(join(project, path)));
