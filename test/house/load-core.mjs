import { build } from 'esbuild';
import { join } from 'node:path';
import { project } from './project.mjs';

/** The exports of a TypeScript file of the core, bundled in memory: `await loadCore('src/core/rules/index.ts')`. */
export async function loadCore(path) {
  const { outputFiles } = await build({
    entryPoints: [join(project, path)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
