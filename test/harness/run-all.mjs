// `npm test`: everything the project promises, in one run. A step runs even when one before it failed; the last line sums up.
// The steps of a row run side by side: each of them waits more than it works. They are told one after the other.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isWindows } from './programs.mjs';
import { closingLine, readClosingLine, sum } from './tally.mjs';

const STEP_LIMIT_MS = 20 * 60_000;

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const npmRun = script => ({ command: 'npm', args: ['run', '--silent', script] });
const node = (...args) => ({ command: process.execPath, args });

/** Rows of steps. `tells` steps end with a closing line of their own; the others have an exit code, which counts when it is not 0. */
const rows = [
  [{ name: 'build', ...npmRun('build') }],
  [{ name: 'check', ...npmRun('check'), tells: true, present: 'check' in scripts }],
  [{ name: 'unit tests', ...node('test/harness/run-unit.mjs'), tells: true }],
  [
    { name: 'host tests, Node', ...node('test/harness/run-host.mjs', '--host=server', '--kind=node'), tells: true },
    {
      name: 'host tests, web worker',
      ...node('test/harness/run-host.mjs', '--host=server', '--kind=web'),
      tells: true,
    },
  ],
  [{ name: 'end to end', ...node('test/e2e/run-e2e.mjs'), tells: true }],
  [{ name: 'Word files', ...node('test/harness/word-files.mjs'), tells: true }],
].map(row => row.filter(({ present = true }) => present));

const started = Date.now();
const outcomes = [];
for (const row of rows) outcomes.push(...(await runRow(row)));
const total = sum(outcomes.map(({ tally }) => tally));
console.log('');
for (const { name, seconds, tally } of outcomes)
  console.log(`  ${seconds.toFixed(0).padStart(4)} s  ${name}: ${closingLine(tally)}`);
console.log(`  ${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  in all`);
console.log(closingLine(total));
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;

/** The lines of the first step come as they are written, those of another when the one before it has ended. */
function runRow(row) {
  let before = Promise.resolve();
  const running = row.map(step => {
    const say = after(before);
    const outcome = runStep(step, say);
    before = Promise.all([before, outcome]);
    return outcome.then(result => ({ ...step, ...result }));
  });
  return Promise.all(running);
}

/** What prints lines, and holds them back until then. */
function after(begin) {
  let held = [];
  begin.then(() => {
    for (const line of held) console.log(line);
    held = undefined;
  });
  return line => (held ? held.push(line) : console.log(line));
}

async function runStep({ name, command, args, tells = false }, say) {
  say(`\n=== ${name}`);
  const begun = Date.now();
  const { code, tallies } = await stream(command, args, say);
  const tally = sum(tallies);
  const silent = tells && tallies.length === 0;
  if (silent || (code !== 0 && tally.failed === 0)) {
    say(`${name}: ended with ${code}`);
    tally.failed++;
  }
  return { seconds: (Date.now() - begun) / 1000, tally };
}

/** Passes the output of a program through, and picks up the closing lines in it. */
function stream(command, args, say) {
  const child = spawn(command, args, {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: isWindows && command === 'npm',
    // A process group of its own: what a step has started ends with it.
    detached: !isWindows,
  });
  const kill = () => endGroup(child);
  process.once('exit', kill);
  const timer = setTimeout(kill, STEP_LIMIT_MS);
  const tallies = [];
  createInterface({ input: child.stdout }).on('line', line => {
    say(line);
    const tally = readClosingLine(line);
    if (tally) tallies.push(tally);
  });
  return new Promise(done => {
    const end = code => {
      clearTimeout(timer);
      process.removeListener('exit', kill);
      done({ code, tallies });
    };
    child.once('error', error => end(error.message));
    child.once('close', (code, signal) => end(code ?? signal));
  });
}

function endGroup(child) {
  try {
    if (isWindows) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
