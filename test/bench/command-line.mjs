// `check` as a whole process: CPU seconds of user and system, and its greatest memory.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const today = '2026-11-23';

/** `files`: texts by path below a folder made for the run. */
export function measureCheck(files) {
  const folder = mkdtempSync(join(tmpdir(), 'krav-bench-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const script = `const { pathToFileURL } = require('node:url');
      process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
        process.stderr.write('@@' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 })); });
      process.argv = [process.argv[0], 'kravbyggaren', 'check', ${JSON.stringify(folder)}, '--date', '${today}'];
      import(pathToFileURL(${JSON.stringify(join(project, 'out/cli.js'))}));`;
    const start = performance.now();
    const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 1 << 28 });
    return { ...JSON.parse(stderr.slice(stderr.lastIndexOf('@@') + 2)), wall: (performance.now() - start) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
