// Measures the rules about wording on the labelled requirements in test/fixtures/rules/, and writes SCORE.md there.
//   node test/house/score-rules.mjs [--misses] [--check]     --misses lists what was missed and what was found too much;
//                                                            --check writes nothing and exits 1 when the file is not fresh
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { loadCore } from './load-core.mjs';
import { project } from './project.mjs';

const folder = join(project, 'test/fixtures/rules');
const { score } = await loadCore('test/unit/rules/score.ts');
const share = (part, whole) => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`);

/** What each set gave the first time it was run, before any rule was mended after it. */
const firstSight = JSON.parse(readFileSync(join(folder, 'first-sight.json'), 'utf8'));

/** Sets whose texts are our own: the file and where it comes from. */
const sets = JSON.parse(readFileSync(join(folder, 'written-sets.json'), 'utf8'));

function chapter(name, about) {
  const { cases, clean, loud, hinted, faults, hits, rows } = score(readFileSync(join(folder, name), 'utf8'));
  if (process.argv.includes('--misses')) showMisses(cases);
  const first = firstSight[name];
  const families = first ? familyTable(first.codes) : [];
  const table = [
    ['Kod', 'Brister', 'Hittade', 'För mycket', 'Täckning', 'Precision', ...(first ? ['Första gången'] : [])],
    ['---', '--:', '--:', '--:', '--:', '--:', ...(first ? ['--:'] : [])],
    ...rows.map(({ code, wanted, right, extra }) => [
      code,
      wanted,
      right,
      extra,
      share(right, wanted),
      share(right, right + extra),
      ...(first ? [share(first.codes[code]?.right ?? 0, first.codes[code]?.wanted ?? 0)] : []),
    ]),
  ];
  return [
    `## ${name}`,
    about,
    [
      `- ${cases.length} krav, varav ${clean} utan brist (${share(clean, cases.length)}).`,
      `- Av ${faults} brister hittas ${hits} (${share(hits, faults)}).`,
      `- Falskt larm (varning eller fel) på ${loud} av de ${clean} kraven utan brist (${share(loud, clean)}); med tips ${hinted}.`,
      ...(first ? [firstLine(first)] : []),
    ].join('\n'),
    ...(families.length ? [rowsOf(families)] : []),
    rowsOf(table),
  ].join('\n\n');
}

const rowsOf = table => table.map(cells => `| ${cells.join(' | ')} |`).join('\n');

/** Recall per family of rules the first time a set was run. */
function familyTable(codes) {
  const families = grouped(codes);
  const sum = (entries, key) => entries.reduce((total, [, code]) => total + code[key], 0);
  return [
    ['Familj, första gången', 'Brister', 'Hittade', 'Täckning'],
    ['---', '--:', '--:', '--:'],
    ...[...families].map(([family, entries]) => {
      const [wanted, right] = [sum(entries, 'wanted'), sum(entries, 'right')];
      return [family, wanted, right, share(right, wanted)];
    }),
  ];
}

function grouped(codes) {
  const families = new Map();
  for (const entry of Object.entries(codes)) {
    const family = entry[0].slice(0, 3);
    families.set(family, [...(families.get(family) ?? []), entry]);
  }
  return families;
}

function firstLine({ clean, loud, codes }) {
  const sum = key => Object.values(codes).reduce((total, code) => total + code[key], 0);
  const [right, wanted] = [sum('right'), sum('wanted')];
  return `- Första gången: ${right} av ${wanted} brister (${share(right, wanted)}), falskt larm på ${loud} av ${clean} (${share(loud, clean)}).`;
}

function showMisses(cases) {
  for (const { wanted, found, text } of cases) {
    const missed = wanted.filter(code => !found.some(f => f.code === code));
    const extra = found.filter(f => f.severity !== 'hint' && !wanted.includes(f.code));
    const told = [...missed.map(code => `missed ${code}`), ...extra.map(f => `extra ${f.code} ${f.words}`)];
    if (told.length) console.log(`${told.join('; ')}\n    ${text}`);
  }
}

/**
 * Requirements of public tenders, labelled by others than those who write the rules. Their texts are others' and are kept
 * out of the repository; only the figures are kept: [family, faults, found at first, found now].
 */
const real = JSON.parse(readFileSync(join(folder, 'real-sets.json'), 'utf8'));

const realChapter = ({ name, about, size, clean, loud, families }) =>
  [
    `### ${name}`,
    about,
    `- ${size} krav, varav ${clean} utan brist. Falskt larm första gången på ${loud[0]} (${share(loud[0], clean)}), efter rättning på ${loud[1]} (${share(loud[1], clean)}).`,
    rowsOf([
      ['Familj', 'Brister', 'Första gången', 'Efter rättning'],
      ['---', '--:', '--:', '--:'],
      ...families.map(([family, wanted, first, now]) => [family, wanted, share(first, wanted), share(now, wanted)]),
    ]),
  ].join('\n\n');

const intro =
  'Skapas av `npm run rules:score`. Kraven är skrivna och märkta för hand. ”För mycket” är varningar och fel som märkningen inte har; en del av dem är rimliga bifynd.';
const realPart = [
  '## Riktiga krav',
  'Ur offentliga upphandlingar, märkta av andra än dem som skriver reglerna. En del koder är märkta som tillåtna men inte nödvändiga och räknas varken som brist eller som falskt larm. Texterna finns inte här. Reglerna har rättats efter dem, så bara första gången säger hur de möter ny text.',
  ...real.map(realChapter),
];
const text = [
  '# Hur träffsäkra reglerna är',
  intro,
  ...realPart,
  ...sets.map(({ file, about }) => chapter(file, about)),
].join('\n\n');
const file = join(folder, 'SCORE.md');
const page = await format(`${text}\n`, { parser: 'markdown', printWidth: 120 });
if (!process.argv.includes('--check')) {
  writeFileSync(file, page);
  console.log(text);
} else if (readFileSync(file, 'utf8') !== page) {
  console.error('SCORE.md does not say what the rules find now: run npm run rules:score, and look at what has changed');
  process.exitCode = 1;
}
