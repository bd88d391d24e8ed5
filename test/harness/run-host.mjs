// Runs test/host inside a real extension host of VS Code.
//   node test/harness/run-host.mjs [--host=auto|electron|server] [--kind=node|web] [--grep=RE] [--timeout=SECONDS]
//                                  [--workspace=DIR] [--tests=DIR] [--verbose] [--headed]
// server:   VS Code's server and a headless Chromium; needs no desktop and no screen.
// electron: the desktop VS Code (VSCODE_EXECUTABLE, or downloaded by @vscode/test-electron). It has no web host.
// auto:     electron when VSCODE_EXECUTABLE is set, else server.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { buildTests } from './build-tests.mjs';
import { readMessage, stackMapper } from './host-protocol.mjs';
import { startServer } from './server.mjs';
import { ensureTools } from './toolchain.mjs';
import { closingLine } from './tally.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: {
    host: { type: 'string', default: 'auto' },
    kind: { type: 'string', default: 'node' },
    grep: { type: 'string' },
    timeout: { type: 'string', default: '600' },
    workspace: { type: 'string', default: join(project, 'templates/sample') },
    tests: { type: 'string', default: 'test/host' },
    verbose: { type: 'boolean', default: false },
    headed: { type: 'boolean', default: false },
  },
});
const { kind, verbose } = options;
const host =
  options.host === 'auto' ? (process.env.VSCODE_EXECUTABLE && kind === 'node' ? 'electron' : 'server') : options.host;
if (
  !['electron', 'server'].includes(host) ||
  !['node', 'web'].includes(kind) ||
  (host === 'electron' && kind === 'web')
)
  throw new Error(`no such host: --host=${options.host} --kind=${kind}`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const started = Date.now();
const scratch = mkdtempSync(join(tmpdir(), 'krav-host-'));
// A copy: a test can never dirty the sample of the repository.
const workspace = join(scratch, 'workspace');
let outcome = { exitCode: 1 };
try {
  cpSync(resolve(options.workspace), workspace, { recursive: true });
  const { bundle, files } = await buildTests({ kind, grep: options.grep, folder: options.tests });
  console.log(`${host}, ${kind} extension host, ${files.length} test files`);
  outcome = host === 'electron' ? await runInDesktop(bundle) : await runInServer(bundle);
} catch (error) {
  console.error(error);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
conclude(outcome);

/** Prints the closing line; a run without a result, or without a single test, is a failure. */
function conclude({ exitCode, result }) {
  const tally = result ?? { passed: 0, failed: 1, skipped: 0 };
  if (!result) console.error('no result came back from the extension host');
  else if (result.passed + result.failed === 0) {
    console.error('not one test ran');
    tally.failed = 1;
  }
  console.log(`(${((Date.now() - started) / 1000).toFixed(1)} s)`);
  console.log(closingLine(tally));
  process.exitCode = exitCode || tally.failed ? 1 : 0;
}

async function runInDesktop(bundle) {
  const { runTests } = await import('@vscode/test-electron');
  const file = join(scratch, 'result.json');
  let exitCode = 0;
  try {
    await runTests({
      ...(process.env.VSCODE_EXECUTABLE ? { vscodeExecutablePath: process.env.VSCODE_EXECUTABLE } : {}),
      extensionDevelopmentPath: project,
      extensionTestsPath: bundle,
      extensionTestsEnv: { KRAV_RESULT_FILE: file },
      launchArgs: [
        workspace,
        '--disable-extensions',
        '--disable-telemetry',
        '--disable-crash-reporter',
        '--disable-gpu',
      ],
    });
  } catch (error) {
    exitCode = 1;
    if (error.code === 'ENOTFOUND')
      console.error(`VS Code could not be downloaded (${error.message}): set VSCODE_EXECUTABLE, or use --host=server`);
    else if (!existsSync(file)) console.error(error);
  }
  return { exitCode, result: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}

async function runInServer(bundle) {
  const { chromium, ...tools } = await ensureTools();
  const server = await startServer({ ...tools, settings: serverSettings(), log: line => tell('server', line) });
  let browser;
  try {
    browser = await launchBrowser({ executablePath: chromium, headed: options.headed });
    return await driveWorkbench(await browser.newPage(), server, bundle);
  } finally {
    await browser?.close().catch(() => {});
    await server.stop();
  }
}

/** This setting, and not the payload's extensionDevelopmentKind, is what moves the extension to the web worker. */
function serverSettings() {
  if (kind === 'node') return {};
  const { publisher, name } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } };
}

async function driveWorkbench(page, server, bundle) {
  const mapStack = stackMapper(bundle, project);
  let result;
  let finish;
  const finished = new Promise(resolve => (finish = resolve));
  // VS Code calls these two functions of window with the run's console and its exit code.
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const message = readMessage(args);
    result ??= message.result;
    if (message.line !== undefined) (type === 'error' ? console.error : console.log)(mapStack(message.line));
    else if (!message.result) tell(`workbench ${type}`, JSON.stringify(args).slice(0, 1500));
  });
  await page.exposeFunction('codeAutomationExit', code => finish(code));
  page.on('crash', () => finish('the browser page crashed'));
  page.on('pageerror', error => tell('page error', error.message));
  page.on('console', message => tell('page', message.text().slice(0, 300)));
  const payload = [
    ['extensionDevelopmentPath', server.remoteUri(project)],
    ['extensionTestsPath', server.remoteUri(bundle)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  await page.goto(server.url({ folder: workspace, payload }));
  const limit = `no end after ${options.timeout} s, see out/host-timeout-${kind}.png`;
  const end = await Promise.race([finished, delay(Number(options.timeout) * 1000, limit, { ref: false })]);
  if (typeof end === 'number') return { exitCode: end, result };
  console.error(end);
  mkdirSync(join(project, 'out'), { recursive: true });
  await page.screenshot({ path: join(project, `out/host-timeout-${kind}.png`) }).catch(() => {});
  return { exitCode: 1, result };
}

function tell(who, what) {
  if (verbose) console.log(`[${((Date.now() - started) / 1000).toFixed(1)} s ${who}] ${what}`);
}
