import assert from 'node:assert/strict';
import type { ProposedField, ToProposals } from '../../../src/protocol/proposals.ts';
import {
  choicesFrom,
  chosenFor,
  decisionsIn,
  groupsIn,
  statusOf,
  undecidedIn,
  type Choice,
} from '../../../src/webview/proposals-view.ts';

const field = (name: string, edited: boolean, merged: boolean): ProposedField => ({
  field: name,
  label: name,
  edited,
  ours: 'Vår text.',
  difference: [{ type: 'same', text: 'Vår text.' }],
  ...(merged ? { merged: [{ type: 'same', text: 'Båda.' }] } : {}),
  isText: name === 'text',
});
const item = { kind: 'Avtalsvillkor', section: 'Avslut', text: 'Text.' };
const message: ToProposals = {
  type: 'proposalsChanged',
  heading: 'Uppdatera kravpaket',
  procurement: 'Elevhälsa',
  lead: [],
  apply: 'Uppdatera',
  items: [
    { ...item, type: 'changed', id: 'A-1', fields: [field('motive', false, false), field('guidance', true, true)] },
    { ...item, type: 'changed', id: 'A-2', fields: [field('text', true, false)] },
    { ...item, type: 'changed', id: 'A-3', locked: true, fields: [field('text', false, false)] },
    { ...item, type: 'new', id: 'A-4' },
    { ...item, type: 'removed', id: 'A-5', edited: true },
  ],
};

suite('page of proposed changes', () => {
  test('what nobody here has edited follows, what can be joined is joined, what is removed stays', () => {
    assert.deepEqual(
      [...chosenFor(message)],
      [
        ['A-1/motive', 'take'],
        ['A-1/guidance', 'merge'],
        ['A-4', 'take'],
        ['A-5', 'keep'],
      ],
    );
  });

  test('where both have changed the same words somebody must choose, and an own text may not be empty', () => {
    const open = (choice?: Choice): readonly string[] =>
      undecidedIn(message, new Map([...chosenFor(message), ...(choice ? [['A-2/text', choice] as const] : [])])).map(
        ({ key }) => key,
      );
    assert.deepEqual(open(), ['A-2/text']);
    assert.deepEqual(open({ write: '  ' }), ['A-2/text']);
    assert.deepEqual(open({ write: 'Ny.' }), []);
    assert.deepEqual(open('keep'), []);
    assert.equal(statusOf(message, chosenFor(message)), '1 val återstår.');
  });

  test('the choices are sent as the core reads them; what is locked is kept', () => {
    const chosen = new Map([...chosenFor(message), ['A-2/text', { write: ' Egen text. ' }] as const]);
    assert.deepEqual(choicesFrom(message, chosen), {
      'A-1': { fields: { motive: 'take', guidance: 'merge' } },
      'A-2': { fields: { text: { value: 'Egen text.' } } },
      'A-3': 'keep',
      'A-4': 'take',
      'A-5': 'keep',
    });
    assert.equal(statusOf(message, chosen), 'Läggs till: 1. Ändras: 2. Tas bort: 0.');
  });

  test('a choice that somebody has made holds when the file changes, as long as it is possible', () => {
    const before = new Map<string, Choice>([
      ['A-5', 'take'],
      ['A-1/guidance', 'merge'],
    ]);
    const [first, ...rest] = message.items;
    assert.ok(first?.type === 'changed');
    const later = { ...message, items: [{ ...first, fields: [field('guidance', true, false)] }, ...rest] };
    const chosen = chosenFor(later, before);
    assert.equal(chosen.get('A-5'), 'take');
    assert.equal(chosen.get('A-1/guidance'), undefined);
  });

  test('the groups tell how many there are, and each choice has words of its own', () => {
    assert.deepEqual(
      groupsIn(message).map(({ title }) => title),
      ['Krav som ändras (3)', 'Krav som kommer till (1)', 'Krav som inte längre behövs (1)'],
    );
    for (const { options } of decisionsIn(message))
      assert.equal(new Set(options.map(({ label }) => label)).size, options.length);
  });
});
