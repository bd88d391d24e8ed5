import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packs, requirementIds } from './shipped.ts';

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
