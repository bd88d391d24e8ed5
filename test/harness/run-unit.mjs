// Unit tests: bundles every test/unit/**/*.test.ts (packages stay outside) and runs plain Mocha on them, no editor.
//   node test/harness/run-unit.mjs [PATH-PART ...] [--grep=RE]
import { build } from 'esbuild';
import Mocha from 'mocha';
import { readdirSync, rmSync } from 'node:fs';
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
const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: process.env.CI ? 'dot' : 'spec' });
if (grep) mocha.grep(new RegExp(grep));
for (const f of files) mocha.addFile(join(outdir, f.replace(/\.ts$/, '.js')));
await mocha.loadFilesAsync();
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
