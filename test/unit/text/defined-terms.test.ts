import assert from 'node:assert/strict';
import { termFinder } from '../../../src/core/text/index.ts';

const found = (text: string, ...terms: readonly string[]): readonly string[] =>
  termFinder(terms)(text).map(({ term, span }) => `${term}: ${text.slice(...span)}`);

suite('defined terms in a text', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      'are found in every form',
      'Förvaltarens beslut når elevakterna.',
      ['förvaltare', 'elevakt'],
      ['förvaltare: Förvaltarens', 'elevakt: elevakterna'],
    ],
    ['are whole words', 'Elevaktsystemet visar elevakt-id.', ['elevakt'], []],
    [
      'the longest goes before one that it holds',
      'Ett elevhälsoärende avslutas.',
      ['ärende', 'elevhälsoärende'],
      ['elevhälsoärende: elevhälsoärende'],
    ],
    [
      'of several words are found',
      'Den öppna tekniska plattformen',
      ['öppna tekniska plattform'],
      ['öppna tekniska plattform: öppna tekniska plattformen'],
    ],
    ['in capitals are found as they are written', 'SOC läser soc.', ['SOC'], ['SOC: SOC']],
    [
      'may hold a hyphen',
      'Befintlig IT-miljö och IT-miljön',
      ['IT-miljö'],
      ['IT-miljö: IT-miljö', 'IT-miljö: IT-miljön'],
    ],
    ['may hold any signs', 'Använd C++ (v1.0) här.', ['C++ (v1.0)', '.*'], ['C++ (v1.0): C++ (v1.0)']],
    ['none are found where none are defined', 'Elevakt', [' '], []],
  ];
  for (const [what, text, terms, wanted] of cases)
    test(what, () => {
      assert.deepEqual(found(text, ...terms), wanted);
    });
});
