import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.mjs';

export const doors = ['src/core/index.ts', 'src/core/word/index.ts', 'src/core/exchange/index.ts'];

/** Bundles every door of the core for no platform at all: an import of `fs` or `vscode` stops it with file and line. */
export async function neutralFaults() {
  const faults = [];
  for (const door of doors) {
    if (!existsSync(join(project, door))) {
      faults.push(`${door} is missing`);
      continue;
    }
    const { errors } = await build({
      entryPoints: [door],
      absWorkingDir: project,
      bundle: true,
      write: false,
      platform: 'neutral',
      format: 'esm',
      mainFields: ['browser', 'module', 'main'],
      logLevel: 'silent',
    }).catch(error => error);
    faults.push(...errors.map(({ text, location }) => `${location?.file}:${location?.line} ${text}`));
  }
  return faults;
}
