// Makes one page per rule in media/rules/ and the table in README.md, from the rules themselves.
//   node test/house/generate-rule-pages.mjs [--check]     --check writes nothing and exits 1 when something is not fresh
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { loadCore } from './load-core.mjs';
import { project } from './project.mjs';

const grounds = { statute: 'lag', 'case-law': 'rättspraxis', practice: 'god sed', 'product-choice': 'eget val' };
const severities = { error: 'fel', warning: 'varning', hint: 'tips', off: 'av' };
const regimes = {
  'above-threshold': 'Över tröskelvärdet',
  'below-threshold': 'Under tröskelvärdet',
  direct: 'Direktupphandling',
  'call-off': 'Avrop',
};
const targets = {
  requirement: 'krav',
  specification: 'hela specifikationen',
  section: 'avsnitt',
  annex: 'bilaga',
  criterion: 'tilldelningskriterium',
};

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

function page(rule) {
  const { code, id, title, rationale, basis, ground, severity, target, examples, fixable, act } = rule;
  const good = examples.filter(example => 'good' in example);
  const bad = examples.filter(example => 'bad' in example);
  return [
    `# ${code} ${title}`,
    rationale,
    table(Object.values(regimes), [Object.keys(regimes).map(regime => severities[severity[regime]])]),
    [
      `- Grund: ${grounds[ground]}${basis.length ? ` (${basis.join(', ')})` : ''}`,
      `- Gäller: ${targets[target]}`,
      `- Rättas automatiskt: ${fixable ? 'förslag finns' : 'nej'}`,
      ...(bindsAboveOnly(rule)
        ? ['- Under tröskelvärdet binder lagrummet inte: det är god sed som följer av principerna.']
        : []),
      ...(act === 'LOU' ? ['- Bedöms bara när upphandlingen följer LOU, eller när lagen inte är vald än.'] : []),
    ].join('\n'),
    '## Ger ett fynd',
    ...bad.map(example => shown(example, example.bad)),
    '## Ger inget fynd',
    ...good.map(example => shown(example, example.good)),
    '## Godta eller stäng av',
    'Ett enskilt fynd godtas med skäl i specifikationen. Godtagna fynd räknas upp i den interna exporten.',
    yaml({ suppressions: [{ rule: id, requirement: 'KRAV-01', reason: 'Skälet till att fyndet godtas.' }] }),
    'Allvaret för hela arbetsytan bestäms i `kravbyggaren.yaml`: `off` (av), `hint` (tips), `warning` (varning) eller `error` (fel).',
    yaml({ rules: { [id]: 'hint' } }),
  ].join('\n\n');
}

const yaml = value => `\`\`\`yaml\n${stringify(value, { lineWidth: 100 }).trimEnd()}\n\`\`\``;

/** An example as its reader needs it: the text, what else matters, and the remedy. */
function shown(example, content) {
  const around = Object.fromEntries(
    ['with', 'specification', 'environment', 'workspace', 'today']
      .filter(key => example[key] !== undefined)
      .map(key => [key, example[key]]),
  );
  const fields = Object.entries(around.with ?? {}).map(([key, value]) => [key, value ?? null]);
  const file = {
    ...(around.specification ?? {}),
    ...(typeof content === 'string' ? {} : content),
    ...(around.workspace ? { 'kravbyggaren.yaml': around.workspace } : {}),
    ...(around.environment ? { 'IT-miljö': around.environment } : {}),
    ...(around.today ? { 'dagens datum': around.today } : {}),
  };
  const setting = [
    ...(fields.length ? [yaml(Object.fromEntries(fields))] : []),
    ...(Object.keys(file).length ? [yaml(file)] : []),
  ];
  return [
    ...(typeof content === 'string' ? [`> ${marked(content)}`] : []),
    ...setting,
    ...(example.note ? [example.note] : []),
    ...(typeof example.fixed === 'string' && example.fixed !== content ? [`Rättat: ${marked(example.fixed)}`] : []),
  ].join('\n\n');
}

const marked = text => text.replaceAll('⟦', '**').replaceAll('⟧', '**').replaceAll('\n', ' ').replaceAll('{{', '\\{{');

function readmeTable(rules, folder = 'media/rules/') {
  const rows = rules.map(({ code, title, severity, ground, fixable }) => [
    `[${code}](${folder}${code}.md)`,
    title,
    severities[severity['above-threshold']],
    grounds[ground],
    fixable ? 'ja' : '',
  ]);
  return table(['Kod', 'Regel', 'Allvar', 'Grund', 'Rättas'], rows);
}

const startMark = '<!-- regler:start -->';
const endMark = '<!-- regler:slut -->';

const howSevere = [
  '**Fel** är bara det som lag eller rättspraxis kräver i just den upphandlingen, det som säger emot sig självt, och en plats som är ofylld eller leder ingenstans. Allt annat är en varning eller ett tips, också när källan uttrycker sig strängare.',
  'Tabellen visar allvaret över tröskelvärdet. **Under tröskelvärdet** binder 7, 9 och 14–17 kap. LOU inte; regler som vilar bara på dem är varningar där, och grunden som står under fyndet säger att det är god sed som följer av principerna.',
  'I en **direktupphandling** bedöms kvaliteten i texterna men inte hur anbuden utvärderas.',
  'I ett **avrop** binder ramavtalets villkor: det som lägger till kvalificeringskrav är ett fel (AVT-13).',
  '**[känt genom kommentarer]**: avgörandet är inte läst, bara det som andra har skrivit om det. **[ej kontrollerad]**: lagrummet är inte jämfört med sin text.',
  'Numren i INCOSE:s guide är de i utgåvan från 2019: R är en regel, C en egenskap.',
];

function overview() {
  return [
    '# Reglerna',
    readmeTable(rules, ''),
    '## Grund och allvar',
    howSevere.map(line => `- ${line}`).join('\n'),
    ...(undecidable.length > 0
      ? [
          '## Det som ingen regel bedömer',
          'Tystnad om det här betyder inte att det är rätt.',
          table(
            ['Kod', 'Vad', 'Varför inte'],
            undecidable.map(({ code, title, reason }) => [code, title, reason]),
          ),
        ]
      : []),
    '## Bedöms delvis',
    'Tystnad om det som återstår betyder inte att det är rätt.',
    table(
      ['Kod', 'Det regeln prövar', 'Det som återstår att läsa, och varför'],
      partly.map(({ code, judged, left }) => [`[${code}](${code}.md)`, judged, left]),
    ),
  ].join('\n\n');
}

async function laidOut(path, text) {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

const { rules, undecidable, partly, bindsAboveOnly } = await loadCore('src/core/rules/index.ts');
const folder = join(project, 'media/rules');
const files = new Map();
for (const rule of rules) {
  const path = join(folder, `${rule.code}.md`);
  files.set(path, await laidOut(path, page(rule)));
}
files.set(join(folder, 'README.md'), await laidOut(join(folder, 'README.md'), overview()));
const readme = join(project, 'README.md');
const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
if (text.includes(startMark) && text.includes(endMark)) {
  const [before] = text.split(startMark);
  const after = text.slice(text.indexOf(endMark));
  files.set(readme, await laidOut(readme, `${before}${startMark}\n\n${readmeTable(rules)}\n\n${after}`));
}

const stale = [...files].filter(([path, wanted]) => !existsSync(path) || readFileSync(path, 'utf8') !== wanted);
const known = new Set(files.keys());
const left = existsSync(folder)
  ? readdirSync(folder)
      .map(name => join(folder, name))
      .filter(path => !known.has(path))
  : [];
const name = path => path.slice(project.length + 1);
if (process.argv.includes('--check')) {
  for (const path of [...stale.map(([path]) => path), ...left])
    console.error(`${name(path)} is not fresh: run npm run generate`);
  process.exitCode = stale.length + left.length ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [path, wanted] of stale) writeFileSync(path, wanted);
  for (const path of left) rmSync(path);
  console.log(
    stale.length + left.length ? `wrote ${stale.length} pages, removed ${left.length}` : 'every rule page is fresh',
  );
}
