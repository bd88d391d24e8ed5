import assert from 'node:assert/strict';
import { checkSpecification, type Json, type Kind, type Specification } from '../../../src/core/index.ts';
import { applyChanges } from '../../../src/core/parse/index.ts';
import { cases, harmless, type Case } from './written-fixes.ts';

const specificationOf = (kind: Kind, text: string): Specification => ({
  kravbyggaren: 1,
  procurement: { act: 'LOU', regime: 'above-threshold' },
  sections: [{ id: 'a', title: 'A', requirements: [{ id: 'K-1', kind, text }] }],
});

const findingsOf = (code: string, specification: Specification) =>
  checkSpecification({ specification }).filter(finding => finding.code === code);

/** What each fix of a rule leaves of a requirement, in the order that they are offered; each leaves less to find. */
function results(code: string, kind: Kind, text: string): readonly string[] {
  const specification = specificationOf(kind, text);
  const findings = findingsOf(code, specification);
  assert.ok(findings.length > 0, 'the rule finds nothing to mend');
  return findings.flatMap(({ fixes = [] }) =>
    fixes.map(({ changes }) => {
      const after = applyChanges(specification as unknown as Json, changes);
      assert.ok(after.ok);
      const mended = after.value as unknown as Specification;
      assert.ok(findingsOf(code, mended).length < findings.length, 'the fix leaves what it was offered for');
      const requirements = mended.sections?.[0]?.requirements ?? [];
      return requirements.map(({ text: left, motive }) => (motive ? `${left ?? ''} ¤ ${motive}` : left)).join(' ¶ ');
    }),
  );
}

suite('what the fixes write', () => {
  for (const [code, told] of Object.entries(cases) as readonly (readonly [string, readonly Case[]])[])
    suite(code, () => {
      for (const [text, fixed, kind = 'mandatory'] of told)
        test(`${fixed.length === 0 ? 'no fix: ' : ''}${text}`, () => {
          assert.deepEqual(results(code, kind, text), fixed);
        });
    });
});

suite('what needs no fix', () => {
  for (const [code, texts] of Object.entries(harmless))
    for (const [text, kind = 'mandatory'] of texts)
      test(`${code}: ${text}`, () => {
        assert.deepEqual(findingsOf(code, specificationOf(kind, text)), []);
      });
});
