// End to end: packs the extension, installs it into the browser VS Code, and works in it as a person would.
//   node test/e2e/run-e2e.mjs [NAME-PART ...] [--no-package] [--headed] [--verbose]
//
// Every test/e2e/*.e2e.mjs exports `title` and `async run({ workbench, page, workspace, outDir, check, shot })`:
//   workspace  absolute path of the open folder, a copy of templates/sample, or of what the file exports as `sample`
//   check      `await check('what should hold', async () => { ... })`; one test. The file ends at the first that fails.
//   shot       `await shot('name')` keeps a picture in out/e2e/
// A file may also export `settings`, VS Code settings of its workspace (a theme, for instance).
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../harness/browser.mjs';
import { packageExtension } from '../harness/package.mjs';
import { installExtension, startServer } from '../harness/server.mjs';
import { closingLine } from '../harness/tally.mjs';
import { ensureTools } from '../harness/toolchain.mjs';
import { Workbench } from './workbench.mjs';

const STEP_LIMIT_MS = 30_000;

const quietStart = [
  ['skipWelcome', 'true'],
  ['skipReleaseNotes', 'true'],
];

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '../..');
const outDir = join(project, 'out/e2e');
const { values: options, positionals: parts } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    package: { type: 'boolean', default: true },
    headed: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const scratch = mkdtempSync(join(tmpdir(), 'krav-e2e-'));
const tally = { passed: 0, failed: 0 };
try {
  await runAll(chosenFiles());
} catch (error) {
  console.error(error);
  tally.failed++;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
if (tally.passed + tally.failed === 0) {
  console.error('not one test ran');
  tally.failed = 1;
}
console.log(closingLine(tally));
process.exitCode = tally.failed ? 1 : 0;

function chosenFiles() {
  return readdirSync(here)
    .filter(file => file.endsWith('.e2e.mjs') && (parts.length === 0 || parts.some(part => file.includes(part))))
    .sort();
}

async function runAll(files) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const vsix = options.package ? await packageExtension() : join(project, 'out/kravbyggaren.vsix');
  const { chromium, ...tools } = await ensureTools();
  const dataDir = join(scratch, 'data');
  installExtension({ ...tools, dataDir, vsix });
  const server = await startServer({
    ...tools,
    dataDir,
    log: line => options.verbose && console.log(`[server] ${line}`),
  });
  let browser;
  try {
    browser = await launchBrowser({ executablePath: chromium, headed: options.headed });
    for (const file of files) await runFile(file, server, browser);
    if (browser.refused.size) console.log(`hosts that were asked for and refused: ${[...browser.refused].join(', ')}`);
  } finally {
    await browser?.close().catch(() => {});
    await server.stop();
  }
}

async function runFile(file, server, browser) {
  const name = basename(file, '.e2e.mjs');
  const { title, run, sample = 'templates/sample', settings = {} } = await import(pathToFileURL(join(here, file)).href);
  console.log(`\n${title}`);
  const workspace = prepareWorkspace(name, sample, settings);
  const page = await browser.newPage();
  page.setDefaultTimeout(STEP_LIMIT_MS);
  if (options.verbose) page.on('console', message => console.log(`[page] ${message.text().slice(0, 300)}`));
  const workbench = new Workbench(page);
  const shot = picture => page.screenshot({ path: join(outDir, `${name}-${picture}.png`) });
  const check = step(shot);
  try {
    await check('the workbench opens', () => workbench.open(server.url({ folder: workspace, payload: quietStart })));
    await run({ workbench, page, workspace, outDir, check, shot });
  } catch (error) {
    // A failed check has been counted and shown; anything else is a fault between two of them.
    if (!error.counted) await fail('between the checks', error, shot);
  } finally {
    await page.context().close();
  }
}

function prepareWorkspace(name, sample, settings) {
  const workspace = join(scratch, name);
  cpSync(join(project, sample), workspace, { recursive: true });
  const file = join(workspace, '.vscode/settings.json');
  if (Object.keys(settings).length && !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(settings, null, 2));
  }
  return workspace;
}

function step(shot) {
  return async (what, act) => {
    const started = Date.now();
    try {
      await act();
    } catch (error) {
      await fail(what, error, shot);
      throw Object.assign(new Error(what, { cause: error }), { counted: true });
    }
    tally.passed++;
    console.log(`  ok    ${what} (${Date.now() - started} ms)`);
  };
}

async function fail(what, error, shot) {
  tally.failed++;
  const lines = String(error?.stack ?? error)
    .split('\n')
    .slice(0, 12);
  console.log(`  FAIL  ${what}\n        ${lines.join('\n        ')}`);
  await shot('failed').catch(() => {});
}
