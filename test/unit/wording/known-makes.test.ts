import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { PreparedText } from '../../../src/core/wording/prepared-text.ts';
import { brandReferences } from '../../../src/core/wording/brands.ts';
import { programMakes } from '../../../src/core/wording/program-makes.ts';

const namesIn = (text: string): readonly string[] =>
  brandReferences(new PreparedText(text), new Map()).map(({ name }) => name);

suite('Names of programs', () => {
  test('are found where nothing around them tells that they are names', () => {
    const lost = programMakes.filter(name => !namesIn(`Konsulten ska ha erfarenhet av ${name}.`).includes(name));
    assert.deepEqual(lost, []);
  });

  test('are found first in a text, and in the genitive', () => {
    assert.deepEqual(namesIn('Netpublicator ska användas för handlingar.'), ['Netpublicator']);
    assert.deepEqual(namesIn('Systemet ska läsa Nilex ärenden och TOPdesks rapporter.'), ['Nilex', 'TOPdesk']);
  });

  test('are no words that a sentence may begin with, and no units', () => {
    for (const text of [
      'Fronter ska vara av ek.',
      'Trossen ska vara minst 20 meter.',
      'Primula ska planteras i maj.',
      'Tryckfallet får vara högst 50 Pascal.',
      'Fasit ska följa med proven.',
    ])
      assert.deepEqual(namesIn(text), [], text);
  });

  test('are no part of longer words, and other words in small letters', () => {
    assert.deepEqual(namesIn('Tavlorna målas på canvas, och Vivaldis musik spelas.'), []);
    assert.deepEqual(namesIn('Systemet ska visa tempus och dynamik för varje text.'), []);
  });
});
