import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

declare const PROJECT_ROOT: string;

suite('the packed command line', () => {
  let place: string;
  suiteSetup(function () {
    if (!existsSync(join(PROJECT_ROOT, 'out/cli.js'))) {
      console.log('      skipped: nothing is built; npm run build first');
      return this.skip();
    }
    this.timeout(120_000);
    place = mkdtempSync(join(tmpdir(), 'paket å '));
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', place], {
      cwd: PROJECT_ROOT,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    const [archive = ''] = readdirSync(place);
    execFileSync('tar', ['-xzf', archive], { cwd: place });
    mkdirSync(join(place, 'tom'));
  });
  suiteTeardown(() => {
    if (place) rmSync(place, { recursive: true, force: true });
  });

  /** Runs the unpacked program from an empty folder: without its packages, its sources and the repository around it. */
  const kravbyggaren = (...given: readonly string[]) =>
    spawnSync(process.execPath, [join(place, 'package/out/cli.js'), ...given], {
      cwd: join(place, 'tom'),
      encoding: 'utf8',
    });

  test('knows its version and its packs', () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string };
    assert.equal(kravbyggaren('--version').stdout.trim(), version);
    assert.match(kravbyggaren('packs').stdout, /^EXIT /m);
  });

  test('composes, checks and exports the sample that comes with it', function () {
    this.timeout(180_000);
    const sample = join(place, 'package/templates/sample/elevhalsa.svar.krav.yaml');
    const composed = kravbyggaren('compose', '--answers', sample, '--out', 'e.krav.yaml');
    assert.equal(composed.status, 0, composed.stderr);
    const checked = kravbyggaren('check', 'e.krav.yaml', '--max', 'warning', '--date', '2026-11-16');
    assert.equal(checked.status, 0, checked.stdout);
    const exported = kravbyggaren('export', 'e.krav.yaml', '--to', 'specification', '--draft', '--out', 'e.docx');
    assert.equal(exported.status, 0, exported.stderr);
    assert.deepEqual([...readFileSync(join(place, 'tom/e.docx')).subarray(0, 2)], [0x50, 0x4b]);
  });
});
