// `npm run bench`: what opening, typing and checking cost, for 100, 1 000 and 10 000 requirements. Figures, no verdicts:
// machines are noisy, so no test asserts a time.
//   node test/bench/bench.mjs [COUNT ...]     needs a build (out/cli.js)
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { largeSpecification } from './large-specification.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const counts = process.argv.slice(2).map(Number);
const today = '2026-11-23';

async function loadCore() {
  const outfile = join(project, 'out/bench/core.mjs');
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(project, 'src/core/index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile));
}

const ms = value => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

function timed(work) {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

const memory = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

/** One file opened, checked and typed in, as the editor does it. */
function editing(core, text) {
  const before = memory();
  const checker = core.createChecker();
  const check = source =>
    checker.check({ specification: source.value, today, sourceFindings: source.findings, damaged: [] });
  const [open, opened] = timed(() => {
    const source = core.openSource(text);
    void source.value;
    return source;
  });
  const [first, findings] = timed(() => check(opened));
  const typed = typing(opened, check);
  const [complete] = timed(() =>
    core.completionsAt({ source: typed.source, kind: 'specification' }, typed.offset, '        text: Enligt {{krav "'),
  );
  return { open, first, findings: findings.length, ...typed, complete, growth: memory() - before };
}

/** 300 key presses in the middle of the file: each is parsed and checked at once, without the editor's pause. */
function typing(opened, check) {
  let source = opened;
  const chunk = source.chunks[source.chunks.length >> 1];
  const start = source.locate(`${chunk.at}/text`)[0];
  const parse = [];
  const whole = [];
  for (let i = 0; i < 300; i++) {
    const edit = { range: [start + i, start + i], text: 'a' };
    const begin = performance.now();
    source = source.edit([edit], i + 1);
    void source.value;
    const parsed = performance.now();
    check(source);
    parse.push(parsed - begin);
    whole.push(performance.now() - begin);
  }
  parse.sort((a, b) => a - b);
  whole.sort((a, b) => a - b);
  return { source, offset: start + 300, parse, whole };
}

/** The whole command in a process of its own: CPU seconds of user and system, and its greatest memory. */
function commandLine(text) {
  const folder = mkdtempSync(join(tmpdir(), 'krav-bench-'));
  try {
    const file = join(folder, 'stor.krav.yaml');
    writeFileSync(file, text);
    const script = `const { pathToFileURL } = require('node:url');
      process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
        process.stderr.write('@@' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 })); });
      process.argv = [process.argv[0], 'kravbyggaren', 'check', ${JSON.stringify(file)}, '--date', '${today}'];
      import(pathToFileURL(${JSON.stringify(join(project, 'out/cli.js'))}));`;
    const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 1 << 28 });
    return JSON.parse(stderr.slice(stderr.lastIndexOf('@@') + 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const core = await loadCore();
// The first file pays for compiling the code; a person's second file does not.
editing(core, largeSpecification(50));
const rows = (counts.length ? counts : [100, 1000, 10_000]).map(count => {
  const text = largeSpecification(count);
  const { open, first, findings, parse, whole, complete, growth } = editing(core, text);
  const { cpu, rss } = commandLine(text);
  return {
    krav: count,
    'fil MB': (text.length / 1e6).toFixed(2),
    'öppna ms': ms(open),
    'alla fynd ms': ms(open + first),
    fynd: findings,
    'tangent: läsa ms (median)': ms(quantile(parse, 0.5)),
    'tangent: läsa ms (p99)': ms(quantile(parse, 0.99)),
    'tangent: läsa och kontrollera ms (median)': ms(quantile(whole, 0.5)),
    'tangent: läsa och kontrollera ms (p99)': ms(quantile(whole, 0.99)),
    'komplettera ms': ms(complete),
    'minne MB': globalThis.gc ? (growth / 1e6).toFixed(0) : '–',
    'check CPU s': cpu.toFixed(2),
    'check minne MB': rss.toFixed(0),
  };
});
for (const name of Object.keys(rows[0])) {
  console.log([name.padEnd(44), ...rows.map(row => String(row[name]).padStart(10))].join(' '));
}
