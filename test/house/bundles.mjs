import { builtinModules } from 'node:module';
import { metafile } from './project.mjs';

const glueLimit = 30_000;
const inputs = meta => Object.keys(meta?.inputs ?? {});
const builtin = new Set(builtinModules);

/** What may and may not lie in each file of out/ (CONTRIBUTING.md): glue stays small, the core stays free of Word, browsers meet no Node. */
export function bundleFaults() {
  const faults = [];
  const bundles = Object.fromEntries(
    ['extension', 'editor', 'flows', 'pack-files', 'specification-index', 'core', 'word', 'exchange', 'web', 'cli'].map(
      name => [name, metafile(name)],
    ),
  );
  for (const [name, meta] of Object.entries(bundles)) if (!meta) faults.push(`${name} is not built: run npm run build`);
  const { extension, core, web } = bundles;
  const glue = Object.values(extension?.outputs ?? {}).find(output => output.entryPoint)?.bytes ?? 0;
  if (glue > glueLimit) faults.push(`the glue is ${glue} bytes, over ${glueLimit}`);
  for (const name of ['extension', 'editor', 'flows', 'pack-files', 'specification-index'])
    faults.push(
      ...inputs(bundles[name])
        .filter(path => path.startsWith('src/core/') || path.startsWith('node_modules/'))
        .map(path => `${name}.cjs holds ${path}`),
    );
  faults.push(
    ...inputs(core)
      .filter(path => /node_modules\/(docx|fflate|@xmldom)\//.test(path))
      .map(path => `core.cjs holds ${path}`),
  );
  for (const output of Object.values(web?.outputs ?? {})) {
    const node = output.imports.filter(({ path }) => path.startsWith('node:') || builtin.has(path));
    faults.push(...node.map(({ path }) => `extension.web.cjs needs Node's ${path}`));
  }
  return faults;
}
