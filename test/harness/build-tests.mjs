// Bundles all host tests with Mocha's start into one CommonJS module that exports run(), as VS Code asks for.
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../..');
const entry = JSON.stringify(join(here, 'test-entry.ts'));

/** Files named *.node.test.ts and *.web.test.ts are for that host alone. */
function testFiles(kind, root) {
  const otherHost = kind === 'web' ? '.node.test.ts' : '.web.test.ts';
  return readdirSync(root, { recursive: true })
    .map(file => String(file).split(sep).join('/'))
    .filter(file => file.endsWith('.test.ts') && !file.endsWith(otherHost))
    .sort();
}

/** @param {{ kind: 'node' | 'web', grep?: string, folder?: string }} options */
export async function buildTests({ kind, grep, folder = 'test/host' }) {
  const root = join(project, folder);
  const files = testFiles(kind, root);
  if (!files.length) throw new Error(`no *.test.ts under ${root}`);
  const bundle = join(project, 'out/test/host', `${kind}.cjs`);
  const mochaOptions = JSON.stringify({ ui: 'tdd', timeout: 60_000, color: false, reporter: 'spec', grep });
  const load = files.map(file => `require(${JSON.stringify(join(root, file))});`).join('\n');
  const contents = kind === 'web' ? webStart(load, mochaOptions) : nodeStart(load, mochaOptions);
  await build({
    stdin: { contents, resolveDir: project, loader: 'ts', sourcefile: 'host-tests.ts' },
    bundle: true,
    outfile: bundle,
    sourcemap: 'inline',
    logLevel: 'warning',
    define: { PROJECT_ROOT: JSON.stringify(project), HAS_DISK: 'true' },
    ...(kind === 'web' ? forWeb() : forNode()),
  });
  return { bundle, files };
}

function forNode() {
  return { platform: 'node', target: 'node20', format: 'cjs', external: ['vscode', 'mocha'] };
}

function forWeb() {
  const assert = join(here, 'assert-web.ts');
  return {
    platform: 'browser',
    target: 'es2022',
    // Mocha's browser file assigns module.exports itself, so the real exports are set last.
    format: 'iife',
    globalName: 'hostTests',
    footer: { js: 'module.exports = hostTests;' },
    external: ['vscode'],
    alias: { assert, 'node:assert': assert, 'node:assert/strict': assert },
    define: { PROJECT_ROOT: '""', HAS_DISK: 'false', global: 'globalThis', 'process.env.NODE_DEBUG': 'false' },
  };
}

/** Mocha kept console.log when it was loaded: it must be told to use the marked one. */
const useMarkedConsole = 'Mocha.reporters.Base.consoleLog = (...values) => console.log(...values);';

function nodeStart(load, mochaOptions) {
  return `
    import Mocha from 'mocha';
    import { writeFileSync } from 'node:fs';
    import { format } from 'node:util';
    import { markConsole, reportToConsole, runTests } from ${entry};
    const file = process.env.KRAV_RESULT_FILE;
    export function run() {
      if (!file) markConsole(format);
      ${useMarkedConsole}
      const report = result => file ? writeFileSync(file, JSON.stringify(result)) : reportToConsole(result);
      return runTests(new Mocha(${mochaOptions}), () => { ${load} }, report);
    }`;
}

/** The reporter is given as a class: by name Mocha's browser file takes the one that writes HTML. */
function webStart(load, mochaOptions) {
  return `
    import 'mocha/mocha.js';
    import { markConsole, reportToConsole, runTests } from ${entry};
    const Mocha = globalThis.Mocha;
    ${printf.toString()}
    export function run() {
      markConsole(printf);
      ${useMarkedConsole}
      const mocha = new Mocha({ ...${mochaOptions}, reporter: Mocha.reporters.Spec });
      return runTests(mocha, () => { ${load} }, reportToConsole);
    }`;
}

/** util.format in small; its source goes into the bundle, so it may use nothing from around it. */
function printf(first, ...values) {
  const show = value => {
    if (value instanceof Error) return value.stack;
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  let used = 0;
  const place = mark => {
    if (mark === '%%') return '%';
    return used < values.length ? show(values[used++]) : mark;
  };
  const text = typeof first === 'string' ? first.replace(/%[sdifjoO%]/g, place) : show(first);
  return [text, ...values.slice(used).map(show)].join(' ');
}
