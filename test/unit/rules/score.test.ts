import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { score } from './score.ts';

declare const PROJECT_ROOT: string;
const read = (name: string): string => readFileSync(join(PROJECT_ROOT, 'test/fixtures/rules', name), 'utf8');

suite('rules on labelled requirements', () => {
  for (const name of [
    'labelled.txt',
    'heldout.txt',
    'heldout-2.txt',
    'heldout-3.txt',
    'heldout-4.txt',
    'heldout-5.txt',
    'heldout-6.txt',
    'heldout-7.txt',
    'heldout-8.txt',
    'heldout-9.txt',
    'heldout-10.txt',
    'heldout-11.txt',
    'heldout-12.txt',
    'heldout-13.txt',
    'heldout-14.txt',
    'heldout-15.txt',
    'heldout-16.txt',
    'heldout-17.txt',
    'heldout-18.txt',
    'heldout-19.txt',
    'heldout-20.txt',
    'heldout-21.txt',
    'heldout-22.txt',
    'heldout-23.txt',
    'heldout-24.txt',
    'heldout-25.txt',
    'heldout-26.txt',
    'heldout-27.txt',
    'heldout-28.txt',
  ]) {
    test(`find at least nine faults of ten in ${name} and raise a false alarm on at most one good requirement of 25`, () => {
      const { faults, hits, clean, loud } = score(read(name));
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
