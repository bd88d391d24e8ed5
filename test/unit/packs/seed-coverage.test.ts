import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Pack } from '../../../src/core/model/generated/types.ts';

interface Row {
  readonly section: string;
  readonly topic: string;
  readonly by: readonly string[];
}

const rows = parse(readFileSync(join(PROJECT_ROOT, 'test/fixtures/seed-coverage.yaml'), 'utf8')) as readonly Row[];
const folder = join(PROJECT_ROOT, 'templates/packs');
const packs = readdirSync(folder).map(file => parse(readFileSync(join(folder, file), 'utf8')) as Pack);

suite('the guideline in the packs', () => {
  const requirements = new Set(packs.flatMap(pack => (pack.requirements ?? []).map(({ id }) => id)));
  const gates = new Set(packs.flatMap(pack => (pack.gates ?? []).map(({ number }) => number)));

  test('every demand and duty of the guideline is answered by a requirement or a gate that exists', () => {
    assert.ok(rows.length > 50);
    const missing = rows.flatMap(({ section, topic, by }) => {
      assert.ok(by.length > 0, `${section} ${topic}`);
      return by.filter(id => !requirements.has(id) && !gates.has(id)).map(id => `${section} ${topic}: ${id}`);
    });
    assert.deepEqual(missing, []);
  });

  test('every gate is called for by the guideline', () => {
    const used = new Set(rows.flatMap(({ by }) => by));
    assert.deepEqual(
      [...gates].filter(gate => gate === undefined || !used.has(gate)),
      [],
    );
    assert.equal(gates.size, 12);
  });
});
