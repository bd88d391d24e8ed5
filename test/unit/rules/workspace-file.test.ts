import assert from 'node:assert/strict';
import { openSource } from '../../../src/core/parse/index.ts';
import { compileLexicon } from '../../../src/core/wording/lexicon.ts';
import { PreparedText } from '../../../src/core/wording/prepared-text.ts';
import { checkWorkspaceFile } from '../../../src/core/rules/check-workspace-file.ts';
import { wordListNames } from '../../../src/core/wording/word-list-names.ts';
import { wordLists } from '../../../src/core/wording/word-lists.ts';

const told = (text: string): readonly string[] =>
  checkWorkspaceFile(openSource(`kravbyggaren: 1\n${text}`)).map(({ code, at, message }) => `${code} ${at} ${message}`);

suite('kravbyggaren.yaml', () => {
  test('rules by id or code, and words that a list has, give no finding', () => {
    assert.deepEqual(told('rules: { LOU-03: off, requirement-wording-vague: hint }\n'), []);
    assert.deepEqual(
      told('wordLists: { vague: { add: [tjusig~], remove: [modern, användarvänligt, flexibla] } }\n'),
      [],
    );
  });

  test('a rule that does not exist is told, with the nearest one', () => {
    const [found = '', ...others] = told('rules: { LOU-3: off }\n');
    assert.deepEqual(others, []);
    assert.match(found, /^YAML-62 \/rules\/LOU-3 .*LOU-03/);
  });

  test('a word list that does not exist is told, with those that do', () => {
    assert.match(told('wordLists: { vagt: { add: [x] } }\n')[0] ?? '', /^YAML-63 \/wordLists\/vagt /);
  });

  test('a word to take out that no list has is told', () => {
    assert.match(
      told('wordLists: { vague: { remove: [rymdraket] } }\n')[0] ?? '',
      /^YAML-64 \/wordLists\/vague\/remove\/0 /,
    );
  });

  test('a word to put in that no text can hold is told', () => {
    const odd = "['C++', '(x)', '–', ' ', '*']";
    assert.deepEqual(
      told(`wordLists: { vague: { add: ${odd} } }\n`).map(line => line.slice(0, 30)),
      [0, 1, 2, 3, 4].map(index => `YAML-65 /wordLists/vague/add/${String(index)}`),
    );
    const fine = "['o.s.fr.', 'Om Gud vill.', 'tjusig~', 'glänsa+', '*lysande', 'blänk*', ' mjuk ', 'foo.bar']";
    for (const list of Object.keys(wordLists)) assert.deepEqual(told(`wordLists: { ${list}: { add: ${fine} } }\n`), []);
  });

  test('what ends a sentence in an entry is no part of its words', () => {
    const hits = (text: string, add: string) =>
      compileLexicon({ 'open-ended': { add: [add] } })
        .hits(new PreparedText(text), 'open-ended')
        .map(({ start, end }) => text.slice(start, end));
    for (const entry of ['o.s.fr.', 'o.s.fr', ' O.S.FR. '])
      for (const text of ['Namn, adress o.s.fr.', 'Namn, adress o.s.fr. på kortet.'])
        assert.deepEqual(hits(text, entry), ['o.s.fr'], `${entry}: ${text}`);
    assert.deepEqual(hits('Namn med allt därtill, och mer.', 'med allt därtill, och mer.'), [
      'med allt därtill, och mer',
    ]);
  });

  test('a word is taken out of a list however it is spaced', () => {
    const found = compileLexicon({ vague: { remove: [' Modern '] } }).hits(new PreparedText('Ett modernt system.'));
    assert.deepEqual(found, []);
  });

  test('faults of form are told too', () => {
    assert.match(told('rules: { LOU-03: ibland }\n')[0] ?? '', /^YAML-33 /);
    assert.deepEqual(
      told('rules: nej\nwordLists: [1]\n').map(line => line.slice(0, 7)),
      ['YAML-30', 'YAML-30'],
    );
  });

  test('every word list says which rule reads it', () => {
    assert.deepEqual(Object.keys(wordListNames).sort(), Object.keys(wordLists).sort());
  });
});
