import assert from 'node:assert/strict';
import {
  checkSpecification,
  composeSpecification,
  decidePacks,
  isAskedFor,
  questionFilling,
  type Environment,
} from '../../../src/core/index.ts';
import { library, unanswered } from './scenarios.ts';

const environment: Environment = {
  kravbyggaren: 1,
  title: 'IT-miljö',
  entries: [{ id: 'ad', title: 'Katalogtjänst', kind: 'directory' }],
};
const { specification, open } = composeSpecification(unanswered, library, environment);
const { used } = decidePacks(specification, library, environment);
const empty = checkSpecification({ specification, environment, packs: used }).filter(
  ({ rule }) => rule === 'annex-empty',
);

suite('packs: annexes that nobody has filled', () => {
  test('each empty annex that a requirement cites is an open point, with somebody to fill it and what waits for it', () => {
    assert.ok(empty.length > 3);
    for (const { at } of empty) {
      const id = /^\/annexes\/@([^/]+)/.exec(at)?.[1] ?? '';
      // Where the question that fills it is open, that is asked and not the annex beside it.
      const { pack, question } = questionFilling({ id }, used) ?? {};
      const asked = open.find(each => each.pack === pack?.id && each.question === question?.id && question);
      const point = asked ?? open.find(each => each.at === `/annexes/@${id}`);
      assert.ok(point, `${at} is an open point`);
      assert.ok(point.role, `${at} has a role`);
      assert.ok(point.requirements.length > 0, `${at} names its requirements`);
    }
  });

  test('where an answer fills it, the finding and the open point name the question', () => {
    const byAnswer = empty.filter(({ message }) => message.includes('svara på frågan'));
    assert.ok(byAnswer.length > 0);
    for (const { message, closedBy } of byAnswer) {
      assert.match(message, /svara på frågan ”.+\?” \(.+\) med Ändra svar/);
      assert.ok(closedBy && isAskedFor(closedBy, open, used), message);
    }
    for (const point of open.filter(({ kind, question }) => kind === 'annex' && question !== undefined))
      assert.match(point.text, /\? Svaret fyller bilagan /);
  });
});
