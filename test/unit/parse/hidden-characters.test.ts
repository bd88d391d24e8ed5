import assert from 'node:assert/strict';
import { fixAll } from '../../../src/core/rules/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';

const file = (text: string): string => `kravbyggaren: 1
sections:
  - id: a
    title: A
    requirements:
      - id: K-1
        kind: mandatory # håll
        text: ${text}
`;

const look = (text: string) =>
  openSource(file(text)).findings.map(({ code, severity, at }) => `${code} ${severity} ${at}`);
const told = ['YAML-26 warning /sections/@a/requirements/@K-1/text'];
const fixed = (text: string): string => fixAll(openSource(text), source => source.findings).source.text;
const signs = (...points: readonly number[]): string => String.fromCodePoint(...points);

suite('characters that nobody sees', () => {
  test('a control character, a sign without width and one that turns the text are told at their text, which is read', () => {
    for (const point of [
      1, 7, 8, 0xb, 0xc, 0x1b, 0x7f, 0x85, 0x9b, 0x61c, 0x200b, 0x200c, 0x200e, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff,
    ]) {
      const text = `Systemet ska${signs(point)} svara.`;
      for (const written of [
        text,
        `"${text}"`,
        `'${text}'`,
        `|\n          ${text}`,
        `"Systemet ska\\u${point.toString(16).padStart(4, '0')} svara."`,
      ])
        assert.deepEqual(look(written), told, `${point.toString(16)} ${JSON.stringify(written)}`);
      assert.equal(openSource(file(text)).chunks[0]?.value.text, text);
    }
    const [finding] = openSource(file(`Ska ${signs(0x202e, 0x1b)}svara.`)).findings;
    assert.match(
      finding?.message ?? '',
      /^Texten innehåller tecken som ändrar läsriktningen.*\(U\+202E, U\+001B\)\. Ta bort dem\.$/,
    );
  });

  test('soft hyphen, no-break space, tab, and what an emoji is made of are ordinary', () => {
    const family = signs(0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467);
    for (const text of [
      `An${signs(0xad)}svar 5${signs(0xa0)}kr`,
      `"a\tb"`,
      `Hej ${family}`,
      `Låg${signs(0x2011)}kostnad${signs(0x2009)}1`,
    ])
      assert.deepEqual(look(text), [], JSON.stringify(text));
  });

  test('they are taken away without asking, with a blank where words would grow together', () => {
    for (const [before, after] of [
      [`Systemet${signs(0x200b)} ska${signs(0x1b)} svara.`, 'Systemet ska svara.'],
      [`Systemet ska${signs(0xb)}svara${signs(0xb)} nu.`, 'Systemet ska svara nu.'],
      ['"Systemet ska\\u200b svara\\e."', '"Systemet ska svara."'],
    ] as const)
      assert.equal(fixed(file(before)), file(after));
    const many = `Systemet ska svara${signs(0x200b).repeat(2000)}.`;
    assert.equal(fixed(file(many)), file('Systemet ska svara.'));
  });

  test('a text that is turned, and half a character, are left for a person to look at', () => {
    const turned = file(`Anbud ${signs(0x202e)}ej${signs(0x202c)} bindande.`);
    assert.equal(fixed(turned), turned);
    assert.equal(openSource(turned).findings[0]?.fixes?.[0]?.decision, true);
    const half = file('Systemet \ud83d ska svara.');
    const source = openSource(half);
    assert.ok(source.findings[0]);
    assert.equal(fixed(half), half);
    const [fix] = source.remediesOf(source.findings[0]);
    assert.equal(source.edit(fix?.edits ?? [], 1).text, file('Systemet  ska svara.'));
  });

  test('a NUL is taken away, and the requirement is read again', () => {
    const text = file('Systemet\0 ska svara.');
    assert.deepEqual(openSource(text).damaged.length, 1);
    assert.equal(fixed(text), file('Systemet ska svara.'));
  });
});
