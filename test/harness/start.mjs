// `npm start`: the extension on a copy of the sample, in the desktop VS Code when there is one, else in a browser.
//   node test/harness/start.mjs [--browser] [--no-open] [--port=N|A-B]
// The copy, .playground/, is kept between starts; VSCODE_EXECUTABLE names another desktop VS Code.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isWindows, which } from './programs.mjs';
import { startServer } from './server.mjs';
import { cacheDir } from './tool-cache.mjs';
import { ensureServerTools } from './toolchain.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const playground = join(project, '.playground');
const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    browser: { type: 'boolean', default: false },
    open: { type: 'boolean', default: true },
    port: { type: 'string', default: '8137-8199' },
  },
});

if (!existsSync(playground)) cpSync(join(project, 'templates/sample'), playground, { recursive: true });
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const desktop = process.env.VSCODE_EXECUTABLE ?? which('code') ?? which('codium') ?? which('code-insiders');
if (desktop && hasScreen && !options.browser) openDesktop();
else await serveBrowser();

function openDesktop() {
  console.log(`${desktop}: ${playground}`);
  const args = ['--new-window', `--extensionDevelopmentPath=${project}`, playground];
  const { status } = spawnSync(desktop, args, { stdio: 'inherit', shell: isWindows });
  process.exitCode = status ?? 1;
}

/** The server asks for no token: it listens to this machine alone and should end with the work. */
async function serveBrowser() {
  const server = await startServer({
    ...ensureServerTools(),
    port: options.port,
    dataDir: join(cacheDir(), 'playground-data'),
    settings: { 'workbench.startupEditor': 'welcomePage' },
  });
  const payload = [
    ['extensionDevelopmentPath', server.remoteUri(project)],
    ['skipReleaseNotes', 'true'],
  ];
  const url = server.url({ folder: playground, payload });
  console.log(`\n  Kravbyggaren i VS Code:  ${url}\n\n  Avsluta med Ctrl+C.`);
  if (options.open) openInBrowser(url);
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
}

function openInBrowser(url) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? (hasScreen ? which('xdg-open') : undefined);
  if (!opener) return;
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  // The address stands in the terminal anyway.
  child.on('error', () => {});
  child.unref();
}
