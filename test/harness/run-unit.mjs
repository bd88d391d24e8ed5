// Unit tests: bundles every test/unit/**/*.test.ts (packages stay outside) and runs plain Mocha on them, no editor. The files
// are shared out among as many processes as there are processors.
//   node test/harness/run-unit.mjs [PATH-PART ...] [--grep=RE]
import { build } from 'esbuild';
import Mocha from 'mocha';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const parts = process.argv.slice(2).filter(a => !a.startsWith('--'));
const grep = process.argv.find(a => a.startsWith('--grep='))?.slice(7);
const outdir = join(project, 'out/test/unit');
const root = join(project, 'test/unit');
const files = readdirSync(root, { recursive: true })
  .map(f => String(f).replaceAll('\\', '/'))
  .filter(f => f.endsWith('.test.ts') && (parts.length === 0 || parts.some(p => f.includes(p))))
  .sort();

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: files.map(f => join(root, f)),
  outdir,
  outbase: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  define: { PROJECT_ROOT: JSON.stringify(project) },
});
process.setSourceMapsEnabled(true);
// For the processes that the files are shared out among.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps`;
const jobs = Math.min(files.length, availableParallelism());
const parallel = jobs > 1;
const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: process.env.CI ? 'dot' : 'spec', parallel, jobs });
if (grep) mocha.grep(new RegExp(grep));
for (const f of longestFirst(files)) mocha.addFile(join(outdir, f.replace(/\.ts$/, '.js')));
if (!parallel) await mocha.loadFilesAsync();
let passed = 0;
let failed = 0;
let skipped = 0;
const runner = mocha.run(() => {
  if (passed + failed === 0) {
    console.error('not one test ran');
    failed = 1;
  }
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed ? 1 : 0;
});
runner.on('pass', () => passed++);
runner.on('fail', () => failed++);
runner.on('pending', () => skipped++);

/** Those that ask for more time than is usual, so that none of them is begun last and leaves the other processes idle. */
function longestFirst(all) {
  const isLong = f => readFileSync(join(root, f), 'utf8').includes('this.timeout(');
  return [...all.filter(isLong), ...all.filter(f => !isLong(f))];
}
