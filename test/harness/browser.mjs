// Headless Chromium through playwright-core (which, unlike `playwright`, downloads no browser).
import { chromium } from 'playwright-core';

const SWITCHES = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
];

/**
 * Each newPage() is like a browser that was never used before: VS Code keeps what it remembers of a window in the browser.
 * Every host but this machine is refused at once instead of hanging, and named in `refused`.
 */
export async function launchBrowser({ executablePath, headed = false }) {
  const asRoot = process.getuid?.() === 0;
  const args = asRoot ? [...SWITCHES, '--no-sandbox'] : SWITCHES;
  const browser = await chromium.launch({ executablePath, headless: !headed, args });
  const refused = new Set();
  return {
    refused,
    newPage: () => newPage(browser, refused),
    close: () => browser.close(),
  };
}

async function newPage(browser, refused) {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'sv-SE',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.route(isElsewhere, route => {
    refused.add(new URL(route.request().url()).hostname);
    return route.abort();
  });
  return context.newPage();
}

function isElsewhere({ hostname, protocol }) {
  return /^https?:$/.test(protocol) && !/^(127\.0\.0\.1|localhost)$/.test(hostname);
}
