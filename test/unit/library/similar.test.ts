import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { createSimilarity, relatedFrom } from '../../../src/core/library/index.ts';
import { statements } from '../packs/shipped.ts';

declare const PROJECT_ROOT: string;

interface Paraphrase {
  readonly id: string;
  readonly text: string;
}

const paraphrases = parse(
  readFileSync(join(PROJECT_ROOT, 'test/fixtures/paraphrases.yaml'), 'utf8'),
) as readonly Paraphrase[];

/** Demands on subjects that no pack deals with. */
const strangers = [
  'Systemet ska beräkna skolskjutsavstånd mellan hemmet och skolan.',
  'Receptet ska visa allergener och näringsvärde per portion.',
  'Lösningen ska ha stöd för fordonsbesiktning och körjournaler.',
  'Snöröjning ska påbörjas senast fyra timmar efter snöfall.',
  'Systemet ska räkna ut bygglovsavgift enligt taxan.',
  'Ledningsnätet ska visas på karta med ledningens dimension och material.',
  'Betyg ska sättas per kurs och elev av undervisande lärare.',
  'Boende ska kunna felanmäla trasiga armaturer i gatubelysningen.',
  'Vattenmätare ska avläsas på distans en gång per dygn.',
  'Systemet ska hantera parkeringstillstånd för rörelsehindrade.',
  'Scheman för personalen ska läggas med hänsyn till dygnsvila.',
  'Kontering av leverantörsfakturor ska föreslås automatiskt.',
];

const library = createSimilarity(statements, ({ text }) => text);
const one = (text: string, others: readonly string[]): readonly string[] =>
  createSimilarity(others, each => each)
    .best(text)
    .map(({ item }) => item);

suite('similarity', () => {
  test('finds the pack requirement that is meant, however somebody else has put it', () => {
    const places = paraphrases.map(({ id, text }) => ({
      id,
      place: library.best(text, 3).findIndex(({ item }) => item.requirement.id === id),
    }));
    const notFirst = places.filter(({ place }) => place !== 0);
    assert.deepEqual(
      places.filter(({ place }) => place < 0),
      [],
      'not among the first three',
    );
    assert.ok(notFirst.length <= 2, `not first: ${JSON.stringify(notFirst)}`);
  });

  test('what is meant is related, and a demand on another subject is not', () => {
    for (const { id, text } of paraphrases) {
      const found = library.best(text, 3).find(({ item }) => item.requirement.id === id);
      assert.ok((found?.score ?? 0) >= relatedFrom, `${id}: ${String(found?.score)}`);
    }
    for (const text of strangers) {
      const [nearest] = library.best(text, 1);
      assert.ok((nearest?.score ?? 0) < relatedFrom, `${text}: ${String(nearest?.item.text)}`);
    }
  });

  const pairs: readonly (readonly [what: string, asked: string, meant: string, other: string])[] = [
    ['inflection', 'loggarna', 'Loggning av åtkomst', 'Åtkomst för behöriga'],
    ['plural and definite form', 'integrationerna', 'Pris per integration', 'Pris per användare'],
    ['the last part of a compound', 'tangentbord', 'Skärmtangentbordet visas', 'Skärmen visas'],
    ['the first part of a compound', 'exportformat', 'Formatet vid export', 'Import av filer'],
    ['å, ä and ö as letters of their own', 'länk', 'Länkar till lagen', 'Lankar till lagen'],
    ['capitals', 'SÄKERHETSKOPIERING', 'säkerhetskopior', 'kopior'],
  ];
  for (const [what, asked, meant, other] of pairs)
    test(`tolerates ${what}`, () => {
      assert.equal(one(asked, [other, meant])[0], meant);
    });

  test('letters written as base and accent are the same letters', () => {
    const [hit] = createSimilarity(['Tillgänglighet'], text => text).best('Tillgänglighet'.normalize('NFD'));
    assert.equal(hit?.score, 1);
  });

  test('placeholders are passed by', () => {
    const texts = ['Svar ska lämnas inom {{service-level.days}} dagar.', 'Frågor ställs i portalen.'];
    assert.deepEqual(one('service level days', texts), []);
    const [hit] = createSimilarity(texts, text => text).best('Svar ska lämnas inom {{other.days}} dagar.');
    assert.equal(hit?.score, 1);
  });

  test('nothing to compare with, or nothing to look for, gives nothing', () => {
    assert.deepEqual(one('något', []), []);
    assert.deepEqual(one('', ['Något']), []);
    assert.deepEqual(one('{{buyer}} – ?', ['Något']), []);
  });

  test('equal items come in the order they were given, and the limit holds', () => {
    const items = [1, 2, 3].map(number => ({ number, text: 'Samma text' }));
    const found = createSimilarity(items, ({ text }) => text).best('samma text', 2);
    assert.deepEqual(
      found.map(({ item }) => item.number),
      [1, 2],
    );
  });

  test('the best few are the head of all of them, and nothing below the least score asked for', () => {
    for (const { text } of paraphrases.slice(0, 10)) {
      const all = library.best(text, statements.length);
      assert.deepEqual(library.best(text, 7), all.slice(0, 7));
      const near = library.best(text, statements.length, relatedFrom);
      assert.deepEqual(
        near,
        all.filter(({ score }) => score >= relatedFrom),
      );
    }
  });

  test('every score lies in 0–1, best first, and a text is most like itself', () => {
    const word = fc.constantFrom('system', 'systemet', 'logg', 'loggar', 'ska', 'export', 'filexport', 'å', '9', '—');
    const text = fc.array(word, { maxLength: 8 }).map(words => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), fc.nat(11), (texts, at) => {
        const asked = texts[at % texts.length] ?? '';
        const found = createSimilarity(texts, each => each).best(asked, texts.length);
        assert.deepEqual(
          found.map(({ score }) => score),
          found.map(({ score }) => score).sort((a, b) => b - a),
        );
        assert.ok(found.every(({ score }) => score > 0 && score <= 1));
        if (/[\p{L}\p{N}]/u.test(asked)) assert.equal(found[0]?.score, 1);
      }),
      { verbose: 1 },
    );
  });
});
