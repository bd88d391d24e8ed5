// `npm run demo`: composes, checks and exports the sample to out/demo/ with the command line as it is delivered, and
// says in Swedish what was made and where. Needs a build.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const sample = join(project, 'templates/sample');
const out = join(project, 'out/demo');
const cli = join(project, 'out/cli.js');

/** A day on which the sample's procurement is under way, so that the demonstration is the same whenever it is run. */
const date = '2026-11-23';

const inputs = ['elevhalsa.svar.krav.yaml', 'exempelby.itmiljo.yaml', 'kravbyggaren.yaml'];
const exports = [
  {
    audience: 'internal',
    file: 'elevhalsa-intern.docx',
    what: 'den interna versionen, med motiv och de sex kraven i 3.11',
  },
  { audience: 'tender', file: 'elevhalsa-anbud.docx', what: 'upphandlingsdokumentet, utan något internt' },
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of inputs) cpSync(join(sample, name), join(out, name));

console.log('Kravbyggaren visar sig: en påhittad kommun upphandlar ett verksamhetssystem för elevhälsan.\n');
step('1. Sätter samman kravspecifikationen av svaren, kravpaketen och IT-miljön');
kravbyggaren('compose', '--answers', 'elevhalsa.svar.krav.yaml', '--out', 'elevhalsa.krav.yaml');
step('2. Kontrollerar den');
const checked = kravbyggaren(
  'check',
  'elevhalsa.krav.yaml',
  'exempelby.itmiljo.yaml',
  '--max',
  'warning',
  '--date',
  date,
);
step('3. Exporterar den till Word');
for (const { audience, file } of exports)
  kravbyggaren(
    'export',
    'elevhalsa.krav.yaml',
    '--to',
    'specification',
    '--audience',
    audience,
    '--out',
    file,
    '--date',
    date,
  );

const requirements = /(\d+) krav/.exec(checked)?.[1] ?? '';
console.log(`\nKlart. I ${relative(process.cwd(), out) || '.'} finns nu:`);
tell('elevhalsa.svar.krav.yaml', 'svaren som allt utgår från');
tell('exempelby.itmiljo.yaml', 'kommunens IT-miljö');
tell('elevhalsa.krav.yaml', `kravspecifikationen: ${requirements} krav`);
tell('elevhalsa.paket/', 'en kopia av varje kravpaket som användes');
for (const { file, what } of exports) tell(file, `${what} (${Math.round(statSync(join(out, file)).size / 1000)} kB)`);
console.log('\nÖppna Word-filerna, eller kör npm start för att arbeta med exemplet i VS Code.');

function step(text) {
  console.log(`${text} ...`);
}

function tell(file, what) {
  console.log(`  ${file.padEnd(26)} ${what}`);
}

/** Runs the command line in the demonstration's folder; a step that fails ends the demonstration with its exit code. */
function kravbyggaren(...given) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...given], { cwd: out, encoding: 'utf8' });
  const lines = `${stdout}${stderr}`.trimEnd().split('\n');
  for (const line of lines) console.log(`   ${line}`);
  if (status === 0) return stdout;
  console.error(`\nDet gick inte: kravbyggaren ${given[0]} slutade med kod ${status}.`);
  process.exit(status ?? 1);
}
