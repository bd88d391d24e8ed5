// The extension in a real extension host (test/bench/host/), as test/harness/run-host.mjs runs the tests.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeSpecification } from './large-specification.mjs';
import { spread } from './measure.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const mark = '@@bench ';

/** `files`: those of the workspace that is checked as a whole. Nothing where no VS Code can be run. */
export async function measureHost(counts, files) {
  const folder = mkdtempSync(join(tmpdir(), 'krav-bench-'));
  try {
    const write = (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    // A hidden folder: what is measured one by one is no part of the workspace's own files.
    for (const count of [40, ...counts]) write(`.stora/${count}.krav.yaml`, largeSpecification(count));
    for (const [path, text] of Object.entries(files)) write(path, text);
    return readLines(await runHost(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runHost(workspace) {
  const args = [
    '--host=server',
    '--kind=node',
    '--tests=test/bench/host',
    '--timeout=1200',
    `--workspace=${workspace}`,
  ];
  const child = spawn(process.execPath, [join(project, 'test/harness/run-host.mjs'), ...args]);
  let output = '';
  child.stdout.on('data', bytes => (output += String(bytes)));
  child.stderr.on('data', bytes => (output += String(bytes)));
  await new Promise(done => child.once('close', done));
  return output;
}

function readLines(output) {
  const told = output
    .split('\n')
    .filter(line => line.includes(mark))
    .map(line => JSON.parse(line.slice(line.indexOf(mark) + mark.length)));
  if (told.length === 0) console.error(`Editorn kunde inte mätas: dess rader lämnas tomma.\n${output.slice(-1500)}`);
  const { workspace, ...sizes } = Object.fromEntries(told);
  const withSpread = Object.entries(sizes).map(([count, { times, pauses, ...rest }]) => [
    count,
    { ...rest, key: spread(times), pause: spread(pauses) },
  ]);
  return { files: Object.fromEntries(withSpread), workspace };
}
