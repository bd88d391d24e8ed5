// Builds every host into out/.
//   node esbuild.mjs [--watch] [--release]
// Node host:  extension.cjs (glue only), its lazy parts editor.cjs, flows.cjs, pack-files.cjs and specification-index.cjs, and one file per door of the core, loaded by require()
//             on first use.
// Web host:   extension.web.cjs, one file (a web worker host resolves no relative modules); the doors lie in it unevaluated.
// CLI:        cli.js and its chunks cli-*.js, ES modules.
// Webview:    webview.js and webview.css.
// A part is built when its entry file exists. --release leaves source maps out. out/meta/*.json tells what went into each file.
import { build, context } from 'esbuild';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(fileURLToPath(import.meta.url));
const out = join(project, 'out');
const watch = process.argv.includes('--watch');
const release = process.argv.includes('--release');

/** The core's doors and the file each becomes in the Node host. */
const doors = {
  'src/core/index.ts': 'core.cjs',
  'src/core/word/index.ts': 'word.cjs',
  'src/core/exchange/index.ts': 'exchange.cjs',
};

/** Parts of the extension's own that need not be there at start; reached by `import()` as the doors are. */
const parts = {
  'src/vscode/editor/index.ts': 'editor.cjs',
  'src/vscode/flows/index.ts': 'flows.cjs',
  'src/vscode/pack-files.ts': 'pack-files.cjs',
  'src/vscode/specification-index.ts': 'specification-index.cjs',
};

/** The glue of the Node host is read at every start of VS Code and must stay small. */
const glueLimit = 30_000;

/** One order for all hosts, so that the code that was tested in one of them is the code that runs in the others. */
const mainFields = ['browser', 'module', 'main'];

const inProject = path => relative(project, path).split(sep).join('/');

const common = {
  absWorkingDir: project,
  bundle: true,
  minify: !watch,
  sourcemap: release ? false : 'linked',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  mainFields,
  define: {
    TEMPLATE_FILES: JSON.stringify(templateFiles()),
    ...(watch ? {} : { NEEDLES: JSON.stringify(await needleTable()) }),
  },
};

/** Written into the bundles, see src/core/wording/known-needles.ts; left out where the sources change under a running build. */
async function needleTable() {
  const contents = "import './all-rules.ts'; export { needleTable } from '../wording/known-needles.ts';";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(project, 'src/core/rules'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields,
  });
  const rules = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return rules.needleTable();
}

/** Written into the bundles, see src/vscode/build-constants.d.ts. */
function templateFiles() {
  const root = join(project, 'templates');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter(file => statSync(join(root, file)).isFile())
    .map(file => file.split(sep).join('/'))
    .sort();
}

/**
 * Keeps the core behind its doors: src/vscode may reach it only by `import('…/core/index.ts')`, and no other file of it.
 * With `external`, a door becomes its file of the Node host; otherwise esbuild inlines it, unevaluated until used.
 */
function coreDoors({ external }) {
  return {
    name: 'core-doors',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /\/core\// }, async args => {
        if (args.pluginData === 'resolved' || !inProject(args.importer).startsWith('src/vscode/')) return undefined;
        const { kind, importer, resolveDir } = args;
        const found = await resolve(args.path, { kind, importer, resolveDir, pluginData: 'resolved' });
        if (found.errors.length) return found;
        const path = inProject(found.path);
        if (!path.startsWith('src/core/')) return found;
        if (args.kind !== 'dynamic-import' || !(path in doors))
          return { errors: [{ text: `reach the core by a dynamic import of one of its doors, not ${path}` }] };
        return external ? { path: `./${doors[path]}`, external: true } : found;
      });
    },
  };
}

/** What the glue reaches by `import()` among the extension's own files becomes a file of its own in the Node host. */
const lazyParts = {
  name: 'lazy-parts',
  setup({ onResolve, resolve }) {
    onResolve(
      { filter: /\/((flows|editor)\/index|pack-files|specification-index)\.ts$/ },
      async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (pluginData === 'resolved') return undefined;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'resolved' });
        const part = parts[inProject(found.path)];
        if (!part) return found;
        return kind === 'dynamic-import'
          ? { path: `./${part}`, external: true }
          : { errors: [{ text: `reach ${inProject(found.path)} by a dynamic import` }] };
      },
    );
  },
};

/**
 * A rule's examples are its tests and its page, and no running program asks for them: an empty list stands in their place,
 * with as many lines, so that source maps hold.
 */
const withoutExamples = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]core[\\/]rules[\\/][^\\/]+\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace(
        /^ {2}examples: \[$.*?^ {2}\],$/gms,
        examples => `  examples: [],${'\n'.repeat(examples.split('\n').length - 1)}`,
      );
      return { loader: 'ts', contents };
    });
  },
};

const node = {
  ...common,
  define: { ...common.define, HAS_DISK: 'true' },
  platform: 'node',
  target: 'node20',
  format: 'cjs',
};

const targets = [
  {
    name: 'extension',
    entry: 'src/vscode/extension.ts',
    options: {
      ...node,
      outfile: 'out/extension.cjs',
      external: ['vscode'],
      // import() of a door is then written as require(): no detour over the ES module loader.
      supported: { 'dynamic-import': false },
      plugins: [coreDoors({ external: true }), lazyParts],
    },
  },
  ...Object.entries(parts).map(([entry, file]) => ({
    name: file.replace('.cjs', ''),
    entry,
    options: {
      ...node,
      outfile: `out/${file}`,
      external: ['vscode'],
      supported: { 'dynamic-import': false },
      plugins: [coreDoors({ external: true })],
    },
  })),
  ...Object.entries(doors).map(([entry, file]) => ({
    name: file.replace('.cjs', ''),
    entry,
    options: { ...node, outfile: `out/${file}` },
  })),
  {
    name: 'web',
    entry: 'src/vscode/extension.ts',
    options: {
      ...common,
      platform: 'browser',
      target: 'es2022',
      format: 'cjs',
      outfile: 'out/extension.web.cjs',
      external: ['vscode'],
      define: { ...common.define, HAS_DISK: 'false', global: 'globalThis' },
      plugins: [coreDoors({ external: false })],
    },
  },
  {
    name: 'cli',
    entry: 'src/cli/main.ts',
    options: {
      ...common,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      splitting: true,
      outdir: 'out',
      entryNames: 'cli',
      chunkNames: 'cli-[name]-[hash]',
      // Bundled CommonJS packages may still ask for Node's own modules.
      banner: {
        js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
      },
    },
  },
  {
    name: 'webview',
    entry: ['src/webview/main.tsx', 'src/webview/main.ts'].find(file => existsSync(join(project, file))) ?? '',
    options: {
      ...common,
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
      outdir: 'out',
      entryNames: 'webview',
      assetNames: 'webview-[name]',
      loader: { '.ttf': 'file', '.svg': 'dataurl' },
      jsx: 'automatic',
      jsxImportSource: 'preact',
    },
  },
];

/** After each build of one target: its metafile, and what that target alone needs. */
function afterwards(name) {
  return {
    name: 'afterwards',
    setup({ onEnd }) {
      onEnd(({ metafile }) => {
        if (!metafile) return;
        mkdirSync(join(out, 'meta'), { recursive: true });
        writeFileSync(join(out, 'meta', `${name}.json`), JSON.stringify(metafile));
        if (name === 'cli') makeExecutable(join(out, 'cli.js'));
        if (name === 'extension' && !watch) refuseHeavyGlue(metafile);
      });
    },
  };
}

function makeExecutable(file) {
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${text}`);
  chmodSync(file, 0o755);
}

function refuseHeavyGlue(metafile) {
  const { bytes } = metafile.outputs['out/extension.cjs'];
  if (bytes > glueLimit)
    throw new Error(
      `out/extension.cjs is ${bytes} bytes, over ${glueLimit}: move what is heavy behind a door of the core`,
    );
}

/** Files that a former build left behind and this one may not write: chunks have their content in their name. */
function removeStale() {
  if (!existsSync(out)) return;
  for (const file of readdirSync(out)) if (/^cli-.*\.js$|\.map$/.test(file)) rmSync(join(out, file));
}

removeStale();
await Promise.all(
  targets
    .filter(({ entry }) => entry && existsSync(join(project, entry)))
    .map(async ({ name, entry, options }) => {
      const all = {
        ...options,
        entryPoints: [entry],
        plugins: [...(options.plugins ?? []), withoutExamples, afterwards(name)],
      };
      if (!watch) await build(all);
      else await (await context(all)).watch();
    }),
);
if (watch) console.log('watching ...');
