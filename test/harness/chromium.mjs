// A Chromium: one that is there, else Debian's (as root), else the one that is packed inside @sparticuz/chromium.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isExecutable, run, which } from './programs.mjs';
import { fetchOnce, npmInstall } from './tool-cache.mjs';

/** Newer ones want Node 22. */
const SPARTICUZ_VERSION = process.env.KRAV_SPARTICUZ_VERSION ?? '147.0.2';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

const IN_PLAYWRIGHT = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/** Path of a Chromium; installs or fetches one only when none is found. */
export async function ensureChromium(cache, log = console.error) {
  const given = process.env.CHROME_PATH;
  if (given && !isExecutable(given)) throw new Error(`CHROME_PATH=${given} is not an executable file`);
  const found = given ?? findChromium() ?? installWithApt(log) ?? (await fetchFromRegistry(cache, log));
  if (!found) throw new Error('No Chromium found. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
  return found;
}

function findChromium() {
  for (const name of ON_PATH) {
    const path = which(name);
    if (path) return path;
  }
  return usualPlaces().find(isExecutable) ?? playwrightBrowsers().find(isExecutable);
}

function usualPlaces() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform !== 'win32') return [];
  return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap(root => [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
}

/** What `npx playwright install chromium` has put down earlier, newest first. */
function playwrightBrowsers() {
  const root = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(userCache(), 'ms-playwright');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter(name => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)))
    .flatMap(name => IN_PLAYWRIGHT.map(path => join(root, name, path)));
}

function userCache() {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local');
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
}

function installWithApt(log) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !which('apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    log('installing Chromium with apt-get ...');
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env });
  } catch (error) {
    log(String(error).slice(0, 400));
  }
  return findChromium();
}

async function fetchFromRegistry(cache, log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = fetchOnce(join(cache, `sparticuz-${SPARTICUZ_VERSION}`), into => {
    log(`fetching @sparticuz/chromium ${SPARTICUZ_VERSION} (70 MB packed, 200 MB unpacked) ...`);
    npmInstall([`@sparticuz/chromium@${SPARTICUZ_VERSION}`], { cwd: into });
  });
  // Set while the module loads, this makes it unpack the few libraries (nss, nspr) that a bare system lacks and point
  // LD_LIBRARY_PATH at them. Its launch arguments are not used: they switch off web security and site isolation.
  process.env.AWS_EXECUTION_ENV ??= 'unpack-libraries-22.x';
  const loaded = createRequire(join(folder, 'index.js'))('@sparticuz/chromium');
  return (loaded.default ?? loaded).executablePath();
}
