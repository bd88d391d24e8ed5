import assert from 'node:assert/strict';
import { one } from '../../../src/core/wording/pattern.ts';
import { phrases } from '../../../src/core/wording/phrases.ts';

suite('phrases', () => {
  const found = (list: string, text: string): string | undefined => one`${phrases(list)}`.exec(text)?.[0];

  test('are whole words or words in a row', () => {
    assert.equal(found('vite, dra av', 'kommunen får dra av tio kronor'), 'dra av');
    assert.equal(found('vite', 'inviten avböjs'), undefined);
    assert.equal(found('fel', 'felet rättas'), undefined);
  });

  test('a star stands for any letters, å ä ö and hyphens too', () => {
    assert.equal(found('försen*', 'en försening'), 'försening');
    assert.equal(found('*policy*', 'vår e-postpolicyn'), 'e-postpolicyn');
  });

  test('dots stand for up to three words', () => {
    assert.equal(found('på … bekostnad', 'sker på leverantörens egen bekostnad'), 'på leverantörens egen bekostnad');
    assert.equal(found('på … bekostnad', 'på den som inte har betalat sin bekostnad'), undefined);
  });

  test('a list may be broken into lines', () => {
    assert.equal(found('\n  ett,\n  två', 'två'), 'två');
  });
});
