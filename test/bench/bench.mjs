// `npm run bench`: what opening, typing, completing and checking cost, for 100, 1 000 and 10 000 requirements and for 1 000
// specifications, beside yaml-language-server with our schema and beside libraries that only read, in the same run. Figures, no verdicts: machines are noisy, so
// no test asserts a time. Nothing is fetched. Progress goes to standard error, the table to standard output and out/bench.md.
//   node test/bench/bench.mjs [COUNT ...] [--only=core,server,cli,host,workspace]      needs a build (out/)
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureCheck, measurePeer } from './command-line.mjs';
import { measureHost } from './host.mjs';
import { largeSpecification } from './large-specification.mjs';
import { shown } from './measure.mjs';
import { isInstalled, measureYamlServer } from './yaml-server.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const counts = positionals.length ? positionals.map(Number) : [100, 1000, 10_000];
const wanted = part => !values.only || values.only.split(',').includes(part);
const specifications = 1000;

async function bundleCore() {
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
  return outfile;
}

function measureCore(bundle, count) {
  const program = join(project, 'test/bench/editing.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', program, bundle, String(count)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A workspace of specifications of sixty requirements, in ten folders. */
const workspace = () =>
  Object.fromEntries(
    Array.from({ length: specifications }, (_, i) => [`mapp-${i % 10}/nr-${i}.krav.yaml`, largeSpecification(60)]),
  );

/** Name, and how to read it from what was measured of the extension, the core and the other server. */
const rows = [
  ['I editorn (hela vägen, utan skrivpausen på 200 ms)'],
  ['öppna → första fynd ms', ({ host }) => host?.first, ({ server }) => server?.first],
  ['öppna → alla fynd ms', ({ host }) => host?.all, ({ server }) => server?.all],
  ['tangent → fynd ms, median', ({ host }) => host?.key.median, ({ server }) => server?.key?.median],
  ['tangent → fynd ms, p99', ({ host }) => host?.key.p99, ({ server }) => server?.key?.p99],
  ['varav klockans försening (tom paus) ms, median', ({ host }) => host?.pause.median],
  ['eget arbete per tangent, det i pausen med, ms', ({ host }) => host?.work],
  ['komplettera kind ms', ({ host }) => host?.completeCode, ({ server }) => server?.completeCode],
  ['längsta stopp vid öppning ms', ({ host }) => host?.blockedOpening],
  ['längsta stopp vid skrivning ms', ({ host }) => host?.blockedTyping],
  ['minne: tillväxt MB', ({ host }) => host?.growth, ({ server }) => server?.growth],
  ['minne: högst MB', ({ host }) => host?.peak, ({ server }) => server?.peak],
  ['I kärnan'],
  ['öppna → första fynd ms', ({ core }) => core?.first],
  ['öppna → alla fynd ms', ({ core }) => core?.all],
  ['fynd', ({ core }) => core && String(core.findings), ({ server }) => server?.key && String(server.findings)],
  ['tangent: ta emot ms, median', ({ core }) => core?.edit.median],
  ['tangent: ta emot ms, p99', ({ core }) => core?.edit.p99],
  ['tangent: ta emot och kontrollera ms, median', ({ core }) => core?.key.median],
  ['tangent: ta emot och kontrollera ms, p99', ({ core }) => core?.key.p99],
  ['samma, alla fynd i en baslinje, ms, median', ({ core }) => core?.keyWithBaseline.median],
  ['samma, alla fynd i en baslinje, ms, p99', ({ core }) => core?.keyWithBaseline.p99],
  ['samma, varje krav hänvisar till ett som saknas, ms, median', ({ core }) => core?.keyAmongDangling.median],
  ['samma, varje krav hänvisar till ett som saknas, ms, p99', ({ core }) => core?.keyAmongDangling.p99],
  ['komplettera kind ms', ({ core }) => core?.completeCode],
  ['komplettera krav-id ms', ({ core }) => core?.completeId],
  ['minne: tillväxt MB', ({ core }) => core?.growth],
  ['Kommandoraden, hela processen'],
  ['check CPU s', ({ cli }) => cli?.cpu],
  ['check minne MB', ({ cli }) => cli?.peak],
  ['bara läsa: js-yaml och schemat med ajv, CPU s', ({ peers }) => peers?.['js-yaml'].cpu],
  ['bara läsa: yaml och schemat med ajv, CPU s', ({ peers }) => peers?.yaml.cpu],
];

/** What is printed is also kept, for whoever wants to show it. */
const lines = [];
function say(line = '') {
  console.log(line);
  lines.push(line);
}

const began = performance.now();
const progress = what => console.error(`[${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s] ${what}`);

const cell = (text, width) => String(text).padEnd(width);

function printTable(measured) {
  const columns = measured.flatMap(({ count }) => [`${count.toLocaleString('sv')} krav`, 'yaml-ls']);
  const row = cells => say(`| ${cells.map((text, i) => cell(text, i === 0 ? 46 : 11)).join(' | ')} |`);
  let open = false;
  for (const [name, ours, theirs] of rows) {
    if (ours) row([name, ...measured.flatMap(each => [shown(ours(each)), shown(theirs?.(each))])]);
    else {
      if (open) say();
      row([`**${name}**`, ...columns]);
      row(['-'.repeat(46), ...columns.map(() => '-'.repeat(11))]);
      open = true;
    }
  }
}

async function measureAll() {
  progress('editorn');
  const host =
    wanted('host') || wanted('workspace') ? await measureHost(counts, wanted('workspace') ? workspace() : {}) : {};
  const measured = [];
  for (const count of counts) {
    const text = largeSpecification(count);
    progress(`${count} krav: kärnan`);
    const core = wanted('core') ? measureCore(bundle, count) : undefined;
    progress(`${count} krav: yaml-language-server`);
    const server = wanted('server') && isInstalled() ? await measureYamlServer(text) : undefined;
    progress(`${count} krav: kommandoraden`);
    const cli = wanted('cli') ? measureCheck({ 'stor.krav.yaml': text }) : undefined;
    const peers = wanted('cli')
      ? { 'js-yaml': measurePeer(text, 'js-yaml'), yaml: measurePeer(text, 'yaml') }
      : undefined;
    measured.push({ count, host: host.files?.[count], core, server, cli, peers });
  }
  return { host, measured };
}

function tellWorkspace({ cold, unchanged, session, disk } = {}) {
  progress(`${specifications} kravspecifikationer: kommandoraden`);
  const check = measureCheck(workspace());
  say(`\n${specifications} kravspecifikationer à 60 krav\n`);
  say(`- i editorn, första gången: ${shown(cold)} ms`);
  say(`- i editorn, oförändrade, samma session: ${shown(unchanged)} ms; ny session: ${shown(session)} ms`);
  say(`  (att fråga disken om alla filer, utan mer: ${shown(disk)} ms)`);
  say(
    `- kommandoraden, check MAPP: ${check.wall.toFixed(1)} s, ${check.cpu.toFixed(1)} s CPU, ${shown(check.peak)} MB (sparar inget mellan körningar)`,
  );
}

const load = () => (loadavg()[0] ?? 0).toFixed(1);
const atStart = load();
const bundle = await bundleCore();
const { host, measured } = await measureAll();
printTable(measured);
if (!isInstalled()) say('\nyaml-language-server är inte installerad: dess kolumner är tomma.');
for (const { count, server } of measured)
  if (server?.fault) say(`\nyaml-language-server, ${count} krav: ${server.fault}`);
if (wanted('core')) say(`\nFörsta filen i en ny process: kärnan läses på ${shown(measured[0]?.core?.load)} ms.`);
if (wanted('workspace')) tellWorkspace(host.workspace);
say(
  `\n${availableParallelism()} kärnor, Node ${process.version}, belastning ${atStart} vid början och ${load()} vid slutet, ${((performance.now() - began) / 1000).toFixed(0)} s.`,
);
writeFileSync(join(project, 'out/bench.md'), `${lines.join('\n')}\n`);
