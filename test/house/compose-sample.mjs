// Makes templates/sample/elevhalsa.krav.yaml and its pack copies anew from the sample's answers, by the command line.
// Needs a build: `npm run sample` does both.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.mjs';

const sample = join(project, 'templates/sample');
// Composing onto what is there would keep it: a sample is made from nothing.
for (const old of ['elevhalsa.krav.yaml', 'elevhalsa.paket'])
  rmSync(join(sample, old), { recursive: true, force: true });
const compose = ['compose', '--answers', 'elevhalsa.svar.krav.yaml', '--out', 'elevhalsa.krav.yaml'];
const { status } = spawnSync(process.execPath, [join(project, 'out/cli.js'), ...compose], {
  cwd: sample,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
