import assert from 'node:assert/strict';
import { createLibrary, packFromRequirements } from '../../../src/core/library/index.ts';
import type { Pack, Specification } from '../../../src/core/model/index.ts';
import { library as fixture } from './fixture-packs.ts';

const specification: Specification = {
  kravbyggaren: 1,
  procurement: {
    title: 'Lås',
    framework: { name: 'Ramavtal Säkerhet', number: '2025-01' },
    buyers: [{ name: 'Ås kommun' }],
  },
  parameters: { 'exit.notice': { value: 4 } },
  sections: [
    {
      id: 's',
      title: 'S',
      requirements: [
        {
          id: 'A-1',
          kind: 'contract',
          text: 'Avtalet under Ramavtal Säkerhet avslutas {{answers.exercise}}, efter {{tal exit.notice}} månader ({{ exit.notice }}), i Ås kommun och Ås kommuns bolag men inte i Åskommunen.',
          source: { pack: 'exit', requirement: 'EXIT-02' },
        },
      ],
    },
  ],
};
const facts = { id: 'own', code: 'EGEN', title: 'Eget' };
const pack: Pack = packFromRequirements(specification, ['A-1'], facts, fixture).pack;
const text = pack.requirements?.[0]?.text ?? '';

suite('the names in a pack of one’s own', () => {
  test('a question whose answer is still waited for comes along, asked for the text’s sake alone', () => {
    assert.deepEqual(
      pack.questions?.map(({ id }) => id),
      ['exercise'],
    );
    assert.match(text, /avslutas \{\{answers\.exercise\}\}/);
  });

  test('a parameter is renamed in a helper and within blanks, and nothing else of the tag is touched', () => {
    assert.match(text, /\{\{tal own\.notice\}\} månader \(\{\{ own\.notice \}\}\)/);
    assert.deepEqual(pack.parameters, [
      { name: 'notice', title: 'Uppsägningstid', type: 'number', unit: 'månader', suggested: 4 },
    ]);
  });

  test('names of the procurement become placeholders, but not inside another word', () => {
    assert.match(text, /under \{\{framework\.name\}\} avslutas/);
    assert.match(text, /i \{\{buyer\}\} och \{\{buyer\}\}s bolag men inte i Åskommunen\./);
  });

  test('without a library the parameter is declared from its value', () => {
    const alone = packFromRequirements(specification, ['A-1'], facts, createLibrary({ packs: [] })).pack;
    assert.deepEqual(alone.parameters, [{ name: 'notice', title: 'notice', type: 'number', suggested: 4 }]);
  });
});
