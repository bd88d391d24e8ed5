import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createChecker,
  fixAll,
  onlyFix,
  openSource,
  renderFile,
  type Finding,
  type Kind,
  type Source,
  type Specification,
} from '../../../src/core/index.ts';
import { applyChanges } from '../../../src/core/parse/index.ts';
import type { Json } from '../../../src/core/index.ts';
import { rules } from '../../../src/core/rules/all-rules.ts';
import { exampleInput } from './run-example.ts';

declare const PROJECT_ROOT: string;

const fileOf = (specification: Specification): Source => openSource(renderFile(specification));

function lookerFor(given: Partial<Parameters<ReturnType<typeof createChecker>['check']>[0]> = {}) {
  const checker = createChecker();
  return (source: Source): readonly Finding[] =>
    checker.check({
      ...given,
      specification: source.value as unknown as Specification,
      sourceFindings: source.findings,
    });
}

/** Nothing that needs no choice is left, and the text does not change once more. */
function assertSettles(source: Source, look: (source: Source) => readonly Finding[], told: string): void {
  const all = fixAll(source, look);
  const left = look(all.source).filter(each => !each.suppressed && onlyFix(all.source, each));
  assert.deepEqual(
    left.map(({ code, message }) => `${code} ${message}`),
    [],
    `${told}\nleaves what it carries out:\n${all.source.text}`,
  );
  assert.equal(fixAll(all.source, look).source.text, all.source.text, told);
}

interface Row {
  readonly kind: Kind;
  readonly text: string;
}

const rows: readonly Row[] = readFileSync(join(PROJECT_ROOT, 'test/fixtures/rules/labelled.txt'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .flatMap(line => {
    const [, kind, text] = line.split('\t');
    return kind && text ? [{ kind: kind as Kind, text }] : [];
  });

const specificationOf = (requirements: readonly Row[]): Specification => ({
  kravbyggaren: 1,
  procurement: { title: 'X', act: 'LOU', regime: 'above-threshold' },
  sections: [
    { id: 'a', title: 'A', requirements: requirements.map((row, i) => ({ id: `K-${String(i + 1)}`, ...row })) },
  ],
});

suite('remedies together', function () {
  this.timeout(120_000);

  test('of every example that is marked as bad come to an end, and none calls for another', () => {
    for (const rule of rules)
      for (const example of rule.examples) {
        if (!('bad' in example) || !('fixed' in example)) continue;
        const { specification, ...given } = exampleInput(example, example.bad).input;
        const told = `${rule.code} ${typeof example.bad === 'string' ? example.bad : (example.note ?? '')}`;
        assertSettles(fileOf(specification), lookerFor(given), told);
      }
  });

  test('of hundreds of requirements in one file come to an end', () => {
    assert.ok(rows.length > 100, String(rows.length));
    assertSettles(fileOf(specificationOf(rows)), lookerFor(), 'labelled.txt');
  });

  test('each leave less of what they were offered for, whichever of them is chosen', () => {
    const checker = createChecker();
    for (const row of rows) {
      const specification = specificationOf([row]);
      const found = checker.check({ specification });
      for (const { code, fixes = [] } of found.filter(({ requirement }) => requirement === 'K-1'))
        for (const { title, changes } of fixes) {
          const after = applyChanges(specification as unknown as Json, changes);
          assert.ok(after.ok, `${code} ${title}: ${row.text}`);
          const left = checker.check({ specification: after.value as unknown as Specification });
          const count = (all: readonly Finding[]): number => all.filter(each => each.code === code).length;
          assert.ok(count(left) < count(found), `${code} ”${title}” leaves its finding: ${row.text}`);
        }
    }
  });
});
