import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { score } from './score.ts';

declare const PROJECT_ROOT: string;
const read = (name: string): string => readFileSync(join(PROJECT_ROOT, 'test/fixtures/rules', name), 'utf8');

suite('rules on labelled requirements', () => {
  for (const { file } of JSON.parse(read('written-sets.json')) as readonly { readonly file: string }[]) {
    test(`find at least nine faults of ten in ${file} and raise a false alarm on at most one good requirement of 25`, () => {
      const { faults, hits, clean, loud } = score(read(file));
      assert.ok(hits / faults >= 0.9, `${String(hits)} of ${String(faults)}`);
      assert.ok(loud / clean <= 0.04, `${String(loud)} of ${String(clean)}`);
    });
  }

  test('the first set is large, and two fifths of it are good requirements', () => {
    const { cases, clean } = score(read('labelled.txt'));
    assert.ok(cases.length >= 300);
    assert.ok(clean / cases.length >= 0.4);
  });
});
