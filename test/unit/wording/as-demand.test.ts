import assert, { deepEqual, equal } from 'node:assert/strict';
import { suite, test } from 'mocha';
import { asDemand } from '../../../src/core/wording/as-demand.ts';
import { PreparedText } from '../../../src/core/wording/prepared-text.ts';

const read = (text: string): string => asDemand(new PreparedText(text))?.text.raw ?? text;

suite('a statement read as a demand', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Leverantören kallar till möte varje månad.', 'Leverantören ska kalla till möte varje månad.'],
    ['Alla uppgifter raderas efter avtalets slut.', 'Alla uppgifter ska raderas efter avtalets slut.'],
    ['Felet löses inom två timmar.', 'Felet ska lösas inom två timmar.'],
    ['Vid fel kontaktar leverantören beställaren.', 'Vid fel ska leverantören kontakta beställaren.'],
    ['Personal som arbetar i lokalerna bär kort.', 'Personal som arbetar i lokalerna ska bära kort.'],
    ['Det bolag vars lokaler används, står för kostnaden.', 'Det bolag vars lokaler används, ska stå för kostnaden.'],
    ['Systemets loggar sparas i ett år.', 'Systemets loggar ska sparas i ett år.'],
    ['Efter tester genomförs en genomgång.', 'Efter tester ska genomföras en genomgång.'],
  ];
  for (const [written, demand] of pairs) test(written, () => equal(read(written), demand));

  for (const text of [
    'Systemet ska spara uppgifter som registreras.',
    'Leverantören får anlita underleverantörer.',
    'Inbyggda checklistor för handläggaren.',
    '',
  ])
    test(`leaves ”${text}” as it is`, () => equal(read(text), text));

  test('reads each sentence by itself', () =>
    equal(
      read('Leverantören lämnar en rapport. Den ska visa alla fel. Beställaren granskar den.'),
      'Leverantören ska lämna en rapport. Den ska visa alla fel. Beställaren ska granska den.',
    ));

  test('says where its words stand in the text as it is written', () => {
    const written = 'Rapporten lämnas årligen. Vid fel kontaktar leverantören kommunen samma dag.';
    const stated = asDemand(new PreparedText(written));
    const placeOf = (words: string): string => {
      assert.ok(stated);
      const { text, asWritten } = stated;
      const at = text.raw.indexOf(words);
      return written.slice(...asWritten([at, at + words.length]));
    };
    deepEqual(['Rapporten', 'ska lämnas', 'årligen', 'ska leverantören kontakta', 'samma dag'].map(placeOf), [
      'Rapporten',
      'lämnas',
      'årligen',
      'kontaktar leverantören',
      'samma dag',
    ]);
  });
});
