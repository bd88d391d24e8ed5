import assert from 'node:assert/strict';
import { applyChanges } from '../../../src/core/parse/index.ts';
import { checkSpecification, type Json, type Requirement, type Specification } from '../../../src/core/index.ts';

const specificationOf = (...texts: readonly string[]): Specification => ({
  kravbyggaren: 1,
  procurement: { act: 'LOU', regime: 'above-threshold' },
  sections: [
    {
      id: 'a',
      title: 'A',
      requirements: texts.map((text, i): Requirement => ({ id: `K-${String(i)}`, kind: 'mandatory', text })),
    },
  ],
});

/** The texts as the first remedy of the rule leaves them. */
function mended(code: string, ...texts: readonly string[]): readonly string[] {
  const specification = specificationOf(...texts);
  const fix = checkSpecification({ specification }).find(each => each.code === code)?.fixes?.[0];
  assert.ok(fix, `${code}: ${texts.join(' ')}`);
  const after = applyChanges(specification as unknown as Json, fix.changes);
  assert.ok(after.ok);
  const { sections } = after.value as unknown as Specification;
  return sections?.[0]?.requirements?.map(({ text }) => text) ?? [];
}

suite('remedies in a text of capitals', () => {
  test('words that come into a sentence of capitals are in capitals', () => {
    assert.deepEqual(mended('LOU-03', 'LEVERANTÖREN SKA ANVÄNDA SAP'), [
      'LEVERANTÖREN SKA ANVÄNDA SAP ELLER LIKVÄRDIGT',
    ]);
    assert.deepEqual(mended('LOU-01', 'SYSTEMET SKA FÖLJA ISO 27001.'), [
      'SYSTEMET SKA FÖLJA ISO 27001 ELLER LIKVÄRDIG.',
    ]);
    assert.deepEqual(mended('SPR-07', 'SYSTEMET BÖR VISA KARTOR.'), ['SYSTEMET SKA VISA KARTOR.']);
    assert.deepEqual(mended('SPR-04', 'SYSTEMET SKA VISA KARTOR OCH SYSTEMET SKA SKRIVA UT RITNINGAR.'), [
      'SYSTEMET SKA VISA KARTOR.',
      'SYSTEMET SKA SKRIVA UT RITNINGAR.',
    ]);
    assert.deepEqual(mended('SPR-04', 'SYSTEMET SKA VISA KARTOR OCH SKRIVA UT RITNINGAR.'), [
      'SYSTEMET SKA VISA KARTOR.',
      'SYSTEMET SKA SKRIVA UT RITNINGAR.',
    ]);
  });

  test('the sentence decides, not the text around it, and an abbreviation or two decide nothing', () => {
    assert.deepEqual(mended('LOU-03', 'Detta gäller alla. LEVERANTÖREN SKA ANVÄNDA SAP.'), [
      'Detta gäller alla. LEVERANTÖREN SKA ANVÄNDA SAP ELLER LIKVÄRDIGT.',
    ]);
    assert.deepEqual(mended('LOU-03', 'OBS DETTA GÄLLER. Leverantören ska använda SAP.'), [
      'OBS DETTA GÄLLER. Leverantören ska använda SAP eller likvärdigt.',
    ]);
    assert.deepEqual(mended('SPR-04', 'SYSTEMET SKA VISA {{krav "K-0"}} OCH SYSTEMET SKA SKRIVA UT KARTOR.'), [
      'SYSTEMET SKA VISA {{krav "K-0"}}.',
      'SYSTEMET SKA SKRIVA UT KARTOR.',
    ]);
  });

  test('the buyer by another name gets the common one in the same capitals', () => {
    const texts = [
      'DEN SKA MEDDELA BESTÄLLAREN OM FEL.',
      'DEN SKA ERSÄTTA BESTÄLLAREN.',
      'LEVERANTÖREN SKA LÄMNA RAPPORTEN TILL KÖPAREN.',
    ];
    assert.deepEqual(mended('DOK-11', ...texts), [
      ...texts.slice(0, 2),
      'LEVERANTÖREN SKA LÄMNA RAPPORTEN TILL BESTÄLLAREN.',
    ]);
  });
});
