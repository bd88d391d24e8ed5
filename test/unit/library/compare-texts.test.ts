import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareTexts, fieldInSwedish, labelOfField } from '../../../src/core/library/index.ts';

const shown = (before: string, after: string): string =>
  compareTexts(before, after)
    .map(({ type, text }) => (type === 'same' ? text : type === 'in' ? `[+${text}]` : `[-${text}]`))
    .join('');

suite('library: comparisons for a reader', () => {
  test('words that go and come stand beside each other, and the rest is as it is', () => {
    assert.equal(shown('Svar inom två sekunder.', 'Svar inom en sekund.'), 'Svar inom [-två sekunder.][+en sekund.]');
    assert.equal(shown('a b c', 'a c'), 'a [-b ]c');
    assert.equal(shown('', 'Ny text.'), '[+Ny text.]');
    assert.equal(shown('Samma.', 'Samma.'), 'Samma.');
  });

  test('whatever the texts, both can be read out of their comparison', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bö', ' ', '\n', 'c.', '  '), { maxLength: 40 })
      .map(all => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareTexts(before, after);
        const without = (type: string): string =>
          pieces.flatMap(piece => (piece.type === type ? [] : piece.text)).join('');
        assert.equal(without('in'), before);
        assert.equal(without('out'), after);
      }),
    );
  });

  test('codes are shown by their Swedish labels, and parts by theirs', () => {
    assert.equal(fieldInSwedish('kind', 'contract'), 'Avtalsvillkor');
    assert.equal(fieldInSwedish('targets', ['ad', 'lifecare']), 'ad, lifecare');
    const proofs = fieldInSwedish('verification', [
      { phase: 'tender', method: 'declaration' },
      { phase: 'operation', method: 'report', evidence: 'Kvartalsrapport' },
    ]).split('\n');
    assert.equal(proofs.length, 2);
    assert.match(proofs[1] ?? '', /Kvartalsrapport/);
    assert.doesNotMatch(proofs.join(), /tender|declaration|operation|report;/);
    assert.equal(fieldInSwedish('motive', undefined), '');
    assert.notEqual(labelOfField('verification'), 'verification');
  });
});
