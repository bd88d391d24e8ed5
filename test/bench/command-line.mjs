// `check` as a whole process: CPU seconds of user and system, and its greatest memory. Beside it, what reading the same file
// costs with a library and nothing more: what is fast depends on the machine, what is faster does not.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const today = '2026-11-23';
const name = 'stor.krav.yaml';

/** Runs a program in a process of its own: CPU seconds, greatest memory in MB, seconds on the clock. */
function measureProgram(program, args) {
  const script = `const { pathToFileURL } = require('node:url');
    process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      process.stderr.write('@@' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 })); });
    process.argv = ${JSON.stringify([process.execPath, ...args])};
    import(pathToFileURL(${JSON.stringify(join(project, program))}));`;
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const figures = stderr.lastIndexOf('@@');
  if (figures < 0) throw new Error(stderr);
  return { ...JSON.parse(stderr.slice(figures + 2)), wall: (performance.now() - start) / 1000 };
}

/** `files`: texts by path, in a folder that is there while `work` runs. */
function withFiles(files, work) {
  const folder = mkdtempSync(join(tmpdir(), 'krav-bench-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const measureCheck = files =>
  withFiles(files, folder => measureProgram('out/cli.js', ['kravbyggaren', 'check', folder, '--date', today]));

/** What it costs to do no more than read the text with `library` (`js-yaml` or `yaml`) and hold it against the schema. */
export const measurePeer = (text, library) =>
  withFiles({ [name]: text }, folder => measureProgram('test/bench/peer.mjs', [library, library, join(folder, name)]));
