// Measures the rules about wording on test/fixtures/rules/labelled.txt, and writes SCORE.md beside it.
//   node test/house/score-rules.mjs [--misses]     --misses lists what was missed and what was found too much
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { loadCore } from './load-core.mjs';
import { project } from './project.mjs';

const folder = join(project, 'test/fixtures/rules');
/** Rules about what the text is not: they would speak of every line of the set. */
const apart = /^(?:DOK-0|DOK-1[0-6]|DOK-[23]|UTV|AVT-(?!05|10)|LOU-(?:04|05|1[045]|19|2[0-5])|YAML)/;

const { checkSpecification } = await loadCore('src/core/rules/index.ts');
const lines = readFileSync(join(folder, 'labelled.txt'), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'));
const cases = lines.map(line => {
  const [codes, kind, text] = line.split('\t');
  const requirement = {
    id: 'K-1',
    kind,
    text,
    motive: 'Skäl.',
    owner: 'it',
    verification: [{ phase: 'tender', method: 'declaration', when: 'vid prövning' }],
  };
  const findings = checkSpecification({
    specification: {
      kravbyggaren: 1,
      procurement: { act: 'LOU', regime: 'above-threshold' },
      sections: [{ id: 'a', title: 'A', requirements: [requirement] }],
    },
  }).filter(({ code, requirement: id }) => id === 'K-1' && !apart.test(code));
  return { wanted: codes === '-' ? [] : codes.split(','), text, found: findings };
});

const codes = [...new Set(cases.flatMap(({ wanted, found }) => [...wanted, ...found.map(f => f.code)]))].sort();
const share = (part, whole) => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`);
const rows = codes.map(code => {
  const wanted = cases.filter(c => c.wanted.includes(code));
  const found = cases.filter(c =>
    c.found.some(f => f.code === code && (f.severity !== 'hint' || c.wanted.includes(code))),
  );
  const right = wanted.filter(c => c.found.some(f => f.code === code));
  return [
    code,
    wanted.length,
    right.length,
    found.length - right.length,
    share(right.length, wanted.length),
    share(right.length, found.length),
  ];
});
const clean = cases.filter(c => c.wanted.length === 0);
const loud = clean.filter(c => c.found.some(f => f.severity !== 'hint'));
const hinted = clean.filter(c => c.found.length > 0);
const labels = cases.flatMap(c => c.wanted.map(code => [c, code]));
const hit = labels.filter(([c, code]) => c.found.some(f => f.code === code));
const summary = [
  `- ${cases.length} krav, varav ${clean.length} utan brist (${share(clean.length, cases.length)}).`,
  `- Av ${labels.length} brister hittas ${hit.length} (${share(hit.length, labels.length)}).`,
  `- Falskt larm (varning eller fel) på ${loud.length} av de ${clean.length} kraven utan brist (${share(loud.length, clean.length)}); tips medräknade ${hinted.length}.`,
];
const table = [
  ['Kod', 'Brister', 'Hittade', 'För mycket', 'Täckning', 'Precision'],
  ['---', '--:', '--:', '--:', '--:', '--:'],
  ...rows,
]
  .map(cells => `| ${cells.join(' | ')} |`)
  .join('\n');
const intro =
  'Skapas av `npm run rules:score` ur `labelled.txt`. Kraven är skrivna och märkta för hand. ”För mycket” är fynd, tips undantagna, som märkningen inte har; en del av dem är rimliga bifynd.';
writeFileSync(
  join(folder, 'SCORE.md'),
  await format(`# Hur träffsäkra reglerna är\n\n${intro}\n\n${summary.join('\n')}\n\n${table}\n`, {
    parser: 'markdown',
    printWidth: 120,
  }),
);
console.log(summary.join('\n'));
console.table(Object.fromEntries(rows.map(([code, ...rest]) => [code, rest])));
if (process.argv.includes('--misses')) {
  for (const c of cases) {
    const codesFound = c.found.map(f => f.code);
    const missed = c.wanted.filter(code => !codesFound.includes(code));
    const extra = c.found
      .filter(f => f.severity !== 'hint' && !c.wanted.includes(f.code))
      .map(f => `${f.code} ${f.span ? c.text.slice(...f.span) : ''}`);
    if (missed.length || extra.length)
      console.log(
        `${missed.length ? `MISSED ${missed.join(' ')}` : ''}${extra.length ? ` EXTRA ${extra.join('; ')}` : ''}\n    ${c.text}`,
      );
  }
}
