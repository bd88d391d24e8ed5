// End to end: packs the extension, installs it into the browser VS Code, and works in it as a person would.
//   node test/e2e/run-e2e.mjs [NAME-PART ...] [--lanes=N] [--no-package] [--headed] [--verbose]
// Most of a journey is waiting for pages to be drawn and findings to come: as many lanes as there are processors (at most
// four) run journeys side by side, each in a browser of its own. What a journey says is shown when it has ended.
//
// Every test/e2e/*.e2e.mjs exports `title` and `async run({ workbench, page, workspace, outDir, check, shot })`:
//   workspace  absolute path of the open folder, a copy of templates/sample, or of what the file exports as `sample`
//   check      `await check('what should hold', async () => { ... })`; one test. The file ends at the first that fails.
//   shot       `await shot('name')` keeps a picture in out/e2e/
// A file may also export `settings`, VS Code settings of its workspace (a theme, for instance).
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../harness/browser.mjs';
import { packageExtension } from '../harness/package.mjs';
import { installExtension, startServer } from '../harness/server.mjs';
import { closingLine } from '../harness/tally.mjs';
import { ensureTools } from '../harness/toolchain.mjs';
import { Workbench } from './workbench.mjs';

// Long, since two windows that are opened at once make a small machine many times slower.
const STEP_LIMIT_MS = 60_000;

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
    lanes: { type: 'string', default: String(Math.min(4, availableParallelism())) },
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
  const waiting = [...files];
  const lanes = Array.from({ length: Math.min(files.length, Number(options.lanes)) }, () =>
    runLane(waiting, server, { executablePath: chromium, headed: options.headed }),
  );
  try {
    for (const { reason } of await Promise.allSettled(lanes)) if (reason) throw reason;
  } finally {
    await server.stop();
  }
}

/** Takes journeys until none is waiting. A browser of its own: windows of one share the clipboard. */
async function runLane(waiting, server, browserOptions) {
  const browser = await launchBrowser(browserOptions);
  try {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const lines = [];
      await runFile(file, server, browser, line => lines.push(line));
      console.log(lines.join('\n'));
    }
    if (browser.refused.size) console.log(`hosts that were asked for and refused: ${[...browser.refused].join(', ')}`);
  } finally {
    await browser.close().catch(() => {});
  }
}

async function runFile(file, server, browser, say) {
  const name = basename(file, '.e2e.mjs');
  const { title, run, sample = 'templates/sample', settings = {} } = await import(pathToFileURL(join(here, file)).href);
  say(`\n${title}`);
  const workspace = prepareWorkspace(name, sample, settings);
  const page = await browser.newPage();
  page.setDefaultTimeout(STEP_LIMIT_MS);
  if (options.verbose) page.on('console', message => console.log(`[page] ${message.text().slice(0, 300)}`));
  const workbench = new Workbench(page);
  const shot = picture => page.screenshot({ path: join(outDir, `${name}-${picture}.png`) });
  const check = step(shot, say);
  try {
    await check('the workbench opens', () => workbench.open(server.url({ folder: workspace, payload: quietStart })));
    await run({ workbench, page, workspace, outDir, check, shot });
  } catch (error) {
    // A failed check has been counted and shown; anything else is a fault between two of them.
    if (!error.counted) await fail('between the checks', error, { shot, say });
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

function step(shot, say) {
  return async (what, act) => {
    const started = Date.now();
    try {
      await act();
    } catch (error) {
      await fail(what, error, { shot, say });
      throw Object.assign(new Error(what, { cause: error }), { counted: true });
    }
    tally.passed++;
    say(`  ok    ${what} (${Date.now() - started} ms)`);
  };
}

async function fail(what, error, { shot, say }) {
  tally.failed++;
  const lines = String(error?.stack ?? error)
    .split('\n')
    .slice(0, 12);
  say(`  FAIL  ${what}\n        ${lines.join('\n        ')}`);
  await shot('failed').catch(() => {});
}
