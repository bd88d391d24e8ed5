// One folder per user for what is fetched once, so that fresh clones share it.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './programs.mjs';

export function cacheDir() {
  const userCache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return process.env.KRAV_TOOLS ?? join(userCache, 'kravbyggaren-tools');
}

/**
 * No install script of anything fetched is ever run. `npm run` hands this project's settings down to us, and its strictness
 * about engines is not meant for tools that run in a Node of their own.
 */
export function npmInstall(args, options) {
  const quiet = [
    '--ignore-scripts',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--loglevel=error',
  ];
  run('npm', ['install', ...args, ...quiet], options);
}

/** Fills `folder` by `install(into)` unless it is whole already. An interrupted install is never taken for a good one. */
export function fetchOnce(folder, install) {
  const isWhole = () => existsSync(join(folder, '.ok'));
  if (isWhole()) return folder;
  const part = `${folder}.partial-${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  try {
    writeFileSync(join(part, 'package.json'), '{ "name": "tools", "private": true }\n');
    install(part);
    writeFileSync(join(part, '.ok'), '');
    // Someone else may have finished first.
    if (!isWhole()) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(part, folder);
    }
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}
