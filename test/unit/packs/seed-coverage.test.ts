import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packs, requirementIds, statements } from './shipped.ts';

declare const PROJECT_ROOT: string;

interface Row {
  readonly section: string;
  readonly duty: string;
  readonly kind: 'K' | 'G' | 'KG';
  readonly by: readonly string[];
}

const rows = parse(readFileSync(join(PROJECT_ROOT, 'test/fixtures/seed-coverage.yaml'), 'utf8')) as readonly Row[];
const gates: ReadonlySet<string> = new Set(
  packs.flatMap(({ content }) => (content.gates ?? []).flatMap(({ number }) => number ?? [])),
);
const name = ({ section, duty }: Row): string => `${section} ${duty}`;

suite('the guideline in the packs', () => {
  test('every duty is answered by requirements and gates that exist', () => {
    assert.equal(rows.length, 68);
    const missing = rows.flatMap(row =>
      row.by.filter(id => !requirementIds.has(id) && !gates.has(id)).map(id => `${name(row)}: ${id}`),
    );
    assert.deepEqual(missing, []);
  });

  test('a demand on the supplier has a requirement, and a duty of the buyer has a gate', () => {
    const bare = rows.filter(
      ({ kind, by }) =>
        kind.includes('K') !== by.some(id => requirementIds.has(id)) ||
        kind.includes('G') !== by.some(id => gates.has(id)),
    );
    assert.deepEqual(bare.map(name), []);
  });

  test('a requirement that answers a duty says that it rests on the guideline, and its pack names the section', () => {
    const named = new Set(rows.flatMap(({ by }) => by));
    const bare = statements.filter(
      ({ requirement: { id, basis = [] } }) => named.has(id) && !basis.some(text => text.startsWith('Riktlinjer ')),
    );
    assert.deepEqual(
      bare.map(({ requirement }) => requirement.id),
      [],
    );
    const unnamed = packs.flatMap(({ content: { id, sources = [], requirements = [] } }) => {
      const guideline = sources.find(text => text.startsWith('Riktlinjer ')) ?? '';
      const sections = requirements.flatMap(({ basis = [] }) =>
        basis.flatMap(text => /^Riktlinjer ([\d.]+)$/.exec(text)?.[1] ?? []),
      );
      return [...new Set(sections)].filter(each => !sectionsIn(guideline).has(each)).map(each => `${id}: ${each}`);
    });
    assert.deepEqual(unnamed, []);
  });

  test('the duties stand in the order of the guideline, each once', () => {
    const key = ({ section }: Row): number =>
      section.split('.').reduce((sum, part, index) => sum + Number(part) / 100 ** index, 0);
    const later = rows.filter((row, index) => index > 0 && key(row) < key(rows[index - 1] ?? row));
    assert.deepEqual(later.map(name), []);
    assert.equal(new Set(rows.map(name)).size, rows.length);
  });

  test('every gate is called for by the guideline', () => {
    const used = new Set(rows.flatMap(({ by }) => by));
    assert.deepEqual(
      [...gates].filter(gate => !used.has(gate)),
      [],
    );
    assert.equal(gates.size, 12);
  });
});

const sectionsIn = (source: string): ReadonlySet<string> => new Set(source.match(/\d+(?:\.\d+)*/g));
