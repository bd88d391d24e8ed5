// VS Code's own web server (`server-main.js` inside code-server) on a loopback port: no telemetry, no marketplace, no AI.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isWindows } from './programs.mjs';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 2_000;

/** User settings that make the workbench quiet and repeatable. */
const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.settings.showAISearchToggle': false,
  'workbench.reduceMotion': 'on',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  // The browser build's default is afterDelay, the desktop's off: tests of the dirty mark would lie.
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'window.dialogStyle': 'custom',
  'editor.fontFamily': 'monospace',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
};

/** An empty gallery: no request to any marketplace. */
const GALLERY = { EXTENSIONS_GALLERY: '{}' };

/**
 * Starts the server and resolves when it listens.
 * @param {object} options
 * @param {string} options.node       a Node that can run it
 * @param {string} options.server     folder …/code-server/lib/vscode
 * @param {string|number} [options.port]  0 (any), a number or a range `8900-8950`
 * @param {string} [options.dataDir]  kept when given, else a temporary folder that stop() removes
 * @param {object} [options.settings] more user settings; a kept folder keeps what its user has set
 * @param {(line: string) => void} [options.log]
 */
export async function startServer({ node, server, port = 0, dataDir, settings = {}, log = () => {} }) {
  const temporary = dataDir === undefined;
  const data = temporary ? mkdtempSync(join(tmpdir(), 'krav-vscode-')) : resolve(dataDir);
  writeSettings(data, settings);
  const child = spawn(node, [join(server, 'out/server-main.js'), ...serverArguments(data, port)], {
    // Its sockets then go with the folder.
    env: { ...cleanEnvironment(), ...GALLERY, ...(temporary ? { XDG_RUNTIME_DIR: data } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that the extension hosts end with it.
    detached: !isWindows,
  });
  const killAtExit = () => kill(child, 'SIGKILL');
  process.once('exit', killAtExit);
  const authority = `127.0.0.1:${await listening(child, log)}`;
  return {
    origin: `http://${authority}`,
    url: options => workbenchUrl(authority, options),
    remoteUri: path => `vscode-remote://${authority}${uriPath(path)}`,
    async stop() {
      await end(child);
      process.removeListener('exit', killAtExit);
      if (temporary) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Installs a VSIX into the data folder of a server that is not running. */
export function installExtension({ node, server, dataDir, vsix }) {
  const args = ['--server-data-dir', dataDir, '--install-extension', resolve(vsix), '--accept-server-license-terms'];
  const done = spawnSync(node, [join(server, 'out/server-main.js'), ...args], {
    encoding: 'utf8',
    env: { ...cleanEnvironment(), ...GALLERY },
  });
  const said = `${done.stdout}${done.stderr}`;
  if (!said.includes('successfully installed')) throw new Error(`${vsix} could not be installed:\n${said}`);
}

function serverArguments(data, port) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--telemetry-level', 'off', '--disable-telemetry', '--reconnection-grace-time', '5'],
    // A bridge token without a bridge: no agent host process is started.
    ...['--agent-host-bridge-connection-token', 'none'],
    // Without it the built workbench ignores `payload`, and with it the extension under development.
    '--enable-smoke-test-driver',
  ];
}

/** code-server keeps the user's settings on the server's disk, stock VS Code in the browser. */
function writeSettings(data, settings) {
  const user = join(data, 'data', 'User');
  const file = join(user, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(user, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
}

/** A server started from a terminal of VS Code must not take itself for a part of that one. */
function cleanEnvironment() {
  const ofVsCode = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVsCode.test(name)));
}

/** The port, once the server says that it listens. */
function listening(child, log) {
  let tail = '';
  return new Promise((resolve, reject) => {
    const fail = why => reject(new Error(`the VS Code server ${why}\n${tail}`));
    const timer = setTimeout(() => fail(`did not start in ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    const read = bytes => {
      const text = String(bytes);
      tail = (tail + text).slice(-4000);
      for (const line of text.split('\n')) if (line.trim()) log(line);
      const port = /Extension host agent listening on (\d+)/.exec(tail)?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(port);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', error => fail(`could not be started: ${error.message}`));
    child.once('exit', code => {
      clearTimeout(timer);
      fail(`ended early (${code})`);
    });
  });
}

/** `payload` is a list of [key, value]; without a folder an empty window is opened. */
function workbenchUrl(authority, { folder, payload = [] } = {}) {
  // The query encodes it, once.
  const query = new URLSearchParams(folder ? { folder: decodeURIComponent(uriPath(folder)) } : { ew: 'true' });
  if (payload.length) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

const uriPath = path => pathToFileURL(resolve(path)).pathname;

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(done => child.once('exit', done));
  kill(child, 'SIGTERM');
  await Promise.race([gone, delay(STOP_LIMIT_MS, undefined, { ref: false })]);
  kill(child, 'SIGKILL');
}

function kill(child, signal) {
  try {
    if (isWindows) child.kill();
    else process.kill(-child.pid, signal);
  } catch {
    // Gone already.
  }
}
