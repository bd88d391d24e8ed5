// The demonstration's Word files, held to what Word accepts and to what the export promises: one bookmark for each
// requirement, nothing of them twice, and the same bytes from the same input. Needs a build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import { findLibreOffice, libreOfficeMissing } from './programs.mjs';
import { closingLine } from './tally.mjs';
import { project } from '../house/project.mjs';
import { validateWord } from './validate-word.mjs';

const demo = join(project, 'out/demo');
const files = ['elevhalsa-intern.docx', 'elevhalsa-anbud.docx'];
const tally = { passed: 0, failed: 0, skipped: 0 };

async function test(name, act) {
  try {
    await act();
    tally.passed++;
    console.log(`  ok    ${name}`);
  } catch (error) {
    tally.failed++;
    console.log(`  FAIL  ${name}\n${String(error?.message ?? error).replaceAll(/^/gm, '        ')}`);
  }
}

const documentOf = file => strFromU8(unzipSync(readFileSync(join(demo, file)))['word/document.xml']);

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: demo, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}${stderr}`);
}

const { status } = spawnSync(process.execPath, [join(project, 'test/harness/demo.mjs')], { cwd: project });
await test('the demonstration composes, checks and exports', () => assert.equal(status, 0));

const office = findLibreOffice();
if (!office) {
  console.log(libreOfficeMissing);
  tally.skipped++;
}
for (const { file, errors, pages } of await validateWord(
  files.map(name => join(demo, name)),
  { office: Boolean(office) },
))
  await test(`${file.slice(demo.length + 1)} has no fault${pages ? `, and ${pages} pages` : ''}`, () =>
    assert.deepEqual(errors, []));

const { sections } = parse(readFileSync(join(demo, 'elevhalsa.krav.yaml'), 'utf8'));
const count = sections.flatMap(({ requirements = [] }) => requirements).length;
for (const file of files)
  await test(`${file} has one bookmark for each of its ${count} requirements`, () => {
    const names = [...documentOf(file).matchAll(/<w:bookmarkStart [^>]*w:name="(krav_[^"]+)"/g)].map(
      ([, name]) => name,
    );
    assert.equal(names.length, count);
    assert.equal(new Set(names).size, count);
  });

await test('the same input and date give the same bytes', () => {
  const again = 'igen.docx';
  const cli = join(project, 'out/cli.js');
  const options = ['--to', 'specification', '--audience', 'tender', '--date', '2026-11-23', '--out', again];
  run(cli, 'export', 'elevhalsa.krav.yaml', ...options);
  assert.ok(readFileSync(join(demo, again)).equals(readFileSync(join(demo, 'elevhalsa-anbud.docx'))));
  rmSync(join(demo, again));
});

console.log(closingLine(tally));
process.exitCode = tally.failed ? 1 : 0;
