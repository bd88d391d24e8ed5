import assert from 'node:assert/strict';
import type { ProposedField, ToProposals } from '../../../src/protocol/proposals.ts';
import {
  choicesFrom,
  chosenFor,
  decisionsIn,
  groupsIn,
  making,
  statusOf,
  undecidedIn,
  type Choice,
  type MadeChoices,
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
  revision: 1,
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

  /** What somebody has made of the page, by the keys of what is chosen. */
  const made = (choices: Readonly<Record<string, Choice>>): MadeChoices =>
    decisionsIn(message).reduce<MadeChoices>((all, decision) => {
      const choice = choices[decision.key];
      return choice === undefined ? all : making(all, decision, choice);
    }, new Map());
  /** The page after the first item's fields have become others. */
  const later = (...fields: readonly ProposedField[]): ToProposals => {
    const [first, ...rest] = message.items;
    assert.ok(first?.type === 'changed');
    return { ...message, revision: 2, items: [{ ...first, fields }, ...rest] };
  };

  test('a choice that somebody has made holds when something else in the file changes', () => {
    const choices = made({ 'A-5': 'take', 'A-2/text': { write: 'Egen text.' } });
    const chosen = chosenFor(later(field('motive', true, false)), choices);
    assert.equal(chosen.get('A-5'), 'take');
    assert.deepEqual(chosen.get('A-2/text'), { write: 'Egen text.' });
  });

  test('what is only proposed is no choice: when somebody here changes the same words, it must be chosen', () => {
    const after = later(field('motive', true, false), field('guidance', true, true));
    assert.equal(chosenFor(message, made({})).get('A-1/motive'), 'take');
    assert.equal(chosenFor(after, made({ 'A-5': 'keep' })).get('A-1/motive'), undefined);
    assert.deepEqual(
      undecidedIn(after, chosenFor(after, made({ 'A-2/text': 'keep' }))).map(({ key }) => key),
      ['A-1/motive'],
    );
  });

  test('who has taken what was shown has not taken what came later; who keeps what stands here keeps it', () => {
    const after = later(field('motive', true, false), field('guidance', true, false));
    const taken = chosenFor(after, made({ 'A-1/motive': 'take', 'A-1/guidance': 'merge' }));
    assert.equal(taken.get('A-1/motive'), undefined);
    assert.equal(taken.get('A-1/guidance'), undefined);
    assert.equal(chosenFor(after, made({ 'A-1/motive': 'keep' })).get('A-1/motive'), 'keep');
  });

  test('an own text is kept while something else is chosen', () => {
    const [decision] = decisionsIn(message).filter(({ key }) => key === 'A-2/text');
    assert.ok(decision);
    const written = making(new Map(), decision, { write: 'Egen text.' });
    assert.equal(making(written, decision, 'keep').get('A-2/text')?.text, 'Egen text.');
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
