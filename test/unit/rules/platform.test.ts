import assert from 'node:assert/strict';
import { checkSpecification } from '../../../src/core/index.ts';

const told = (text: string): readonly string[] =>
  checkSpecification({
    specification: {
      kravbyggaren: 1,
      procurement: { act: 'LOU', regime: 'above-threshold' },
      sections: [{ id: 'a', title: 'A', requirements: [{ id: 'A-1', kind: 'mandatory', text }] }],
    },
  }).flatMap(({ rule, message, severity }) =>
    rule === 'requirement-document-unavailable' && message.includes('ÖTP') ? [severity] : [],
  );

suite('rules: ÖTP as a whole is no requirement', () => {
  for (const text of [
    'Systemet ska uppfylla ÖTP.',
    'Systemet ska uppfylla kraven i ÖTP.',
    'Systemet ska följa Öppen Teknisk Plattform.',
    'Systemet ska följa Sambruks öppna tekniska plattform.',
    'Gränssnitten ska utformas enligt ÖTP 2.0.',
    'Systemet ska byggas i enlighet med ÖTP V2.1.',
    'Systemet ska vara ÖTP-kompatibelt.',
    'Systemet ska vara förenligt med ÖTP.',
    'ÖTP ska uppfyllas av systemet.',
    'Lösningen ska stödja ÖTP 3.0 eller likvärdigt.',
    'Leverantören ska ansluta systemet i överensstämmelse med ÖTP:s krav.',
  ])
    test(`refused: ${text}`, () => {
      assert.deepEqual(told(text), ['error']);
    });
  for (const text of [
    'Systemet ska lämna informationsobjekten till andra system genom ett anropsgränssnitt.',
    'Anbudsgivaren ska i anbudet beskriva gränssnitten. Kravet är härlett ur ÖTP.',
  ])
    test(`accepted: ${text}`, () => {
      assert.deepEqual(told(text), []);
    });
});
