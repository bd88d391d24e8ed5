// `npm run check`: holds the house to what CONTRIBUTING.md promises. Needs a build (out/ and out/meta/).
//   node test/house/check.mjs [NAME ...]     only the named checks
// Checks run side by side, as many as there are processors, and are told in the order below.
import { execFile } from 'node:child_process';
import { inTurn } from '../harness/in-turn.mjs';
import { bundleFaults } from './bundles.mjs';
import { neutralFaults } from './neutral-core.mjs';
import { importFaults } from './imports.mjs';
import { manifestFaults } from './manifest.mjs';
import { noticeFaults } from './notices.mjs';
import { project } from './project.mjs';
import { schemaFaults } from './schemas.mjs';
import { traceFaults } from './traces.mjs';

/** A program of the project's own; its output is the fault. */
const program =
  (...args) =>
  () =>
    new Promise(done => {
      execFile(process.execPath, args, { cwd: project, maxBuffer: Infinity }, (error, stdout, stderr) =>
        done(error ? [`${stdout}${stderr}`.trim() || error.message] : []),
      );
    });
const bin = path => `node_modules/${path}`;

const checks = {
  types: program(bin('typescript/bin/tsc'), '-p', '.', '--noEmit'),
  'types of the core': program(bin('typescript/bin/tsc'), '-p', 'src/core', '--noEmit'),
  lint: program(bin('eslint/bin/eslint.js'), '.'),
  layout: program(bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
  'neutral core': neutralFaults,
  imports: importFaults,
  schemas: schemaFaults,
  'fresh types and validators': program('schemas/generate.mjs', '--check'),
  'fresh rule pages': program('test/house/generate-rule-pages.mjs', '--check'),
  'fresh score': program('test/house/score-rules.mjs', '--check'),
  bundles: bundleFaults,
  notices: noticeFaults,
  manifest: manifestFaults,
  traces: traceFaults,
};

const wanted = process.argv.slice(2);
const begin = inTurn();
const results = Object.entries(checks)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, check]) => [name, begin(check)]);
let failed = 0;
let passed = 0;
for (const [name, result] of results) {
  const faults = await result;
  if (faults.length) failed++;
  else passed++;
  console.log(`${faults.length ? '✖' : '✔'} ${name}`);
  for (const fault of faults) console.log(fault.replaceAll(/^/gm, '    '));
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || passed === 0 ? 1 : 0;
