// Makes templates/sample/elevhalsa.krav.yaml and its pack copies from the sample's answers, as `kravbyggaren compose` does.
// Needs a build: `npm run sample` does both.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { project } from './project.mjs';

const templates = join(project, 'templates');
const sample = join(templates, 'sample');

const core = createRequire(import.meta.url)(join(project, 'out/core.cjs'));

function open(...path) {
  const text = readFileSync(join(...path), 'utf8');
  const opened = core.openKravFile(text);
  if (!opened.ok) throw new Error(`${path.join('/')}: ${core.problemText(opened.problem)}`);
  return { text, source: opened.value, value: opened.value.value };
}

const all = folder =>
  readdirSync(join(templates, folder))
    .sort()
    .map(file => open(templates, folder, file));
const library = core.createLibrary({
  packs: all('packs').map(({ value: pack, text }) => ({ pack, text })),
  annexTemplates: all('annexes').map(({ value }) => value),
});
const answers = open(sample, 'elevhalsa.svar.krav.yaml');
const environment = open(sample, 'exempelby.itmiljo.yaml').value;
const { specification, changes } = core.composeSpecification(answers.value, library, environment);
const edits = answers.source.textEdits(changes);
if (!edits.ok) throw new Error(core.problemText(edits.problem));

/** All edits refer to the text before them; of two at one place the earlier in the list comes first. */
const text = edits.value.reduceRight(
  (whole, { range: [from, to], text: insert }) => whole.slice(0, from) + insert + whole.slice(to),
  answers.text,
);
writeFileSync(join(sample, 'elevhalsa.krav.yaml'), text);
const copies = join(sample, 'elevhalsa.paket');
rmSync(copies, { recursive: true, force: true });
mkdirSync(copies);
for (const { name, text: copy } of core.packCopies(specification, library)) writeFileSync(join(copies, name), copy);
const count = specification.sections.flatMap(({ requirements = [] }) => requirements).length;
console.log(`templates/sample/elevhalsa.krav.yaml: ${count} requirements`);
