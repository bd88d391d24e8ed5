import assert from 'node:assert/strict';
import {
  answersOf,
  answerStep,
  checkSpecification,
  composeSpecification,
  emptyGuide,
  guideSteps,
  isAskedFor,
  type GuideState,
  type GuideStep,
  type Specification,
} from '../../../src/core/index.ts';
import { all, context, shapeErrors, typed, walk } from './walk-guide.ts';

suite('open points', () => {
  test('a fact that is put off or left to somebody is an open point with its role and note, until it is answered', () => {
    const step = (state: GuideState, id: string): GuideStep => {
      const found = guideSteps(state, context).find(each => each.id === id);
      assert.ok(found, id);
      return found;
    };
    const later = answerStep(step(emptyGuide, 'procurement.estimatedValue'), { type: 'text', text: ' ' });
    const left = answerStep(step(later, 'procurement.contract.start'), {
      type: 'open',
      state: 'delegated',
      role: 'system-manager',
      note: 'Det gamla avtalet löper ut i juni.',
    });
    const unknown = answerStep(step(left, 'classification'), { type: 'open', state: 'unknown' });
    const facts = (state: GuideState) =>
      composeSpecification(answersOf(state), context.library)
        .open.filter(({ kind, state: as }) => kind === 'fact' && as !== undefined)
        .map(({ at, role, state: as, note }) => [at, role, as, note]);
    assert.deepEqual(facts(unknown), [
      ['/procurement/estimatedValue', 'finance', 'later', undefined],
      ['/procurement/contract/start', 'system-manager', 'delegated', 'Det gamla avtalet löper ut i juni.'],
      ['/classification', 'security', 'unknown', undefined],
    ]);
    assert.deepEqual(shapeErrors(answersOf(unknown)), []);
    assert.equal(step(unknown, 'procurement.contract.start').left?.role, 'system-manager');
    const answered = [
      ['procurement.estimatedValue', '900 tkr'],
      ['procurement.contract.start', '1 juli 2027'],
      ['classification', '3 2 2'],
    ].reduce((state, [id = '', text = '']) => answerStep(step(state, id), { type: 'text', text }), unknown);
    assert.equal(answered.answers.openFacts, undefined);
    assert.deepEqual(facts(answered), []);
  });

  test('a question that is put off is one open point, which the value it gives and the tables it fills are not beside', () => {
    const { state } = walk(step =>
      step.id === 'packs.now' && step.field.type === 'many' ? all(step.field) : typed(step),
    );
    const { specification, open } = composeSpecification(answersOf(state), context.library);
    const texts = open.map(({ text }) => text);
    assert.equal(new Set(texts).size, texts.length);
    const users = open.filter(({ text }) => /Hur många personer ska använda|Antal användare\.$/.test(text));
    assert.deepEqual(
      users.map(({ kind }) => kind),
      ['answer'],
    );
    assert.ok(texts.includes('Bekräfta förslaget: Planerat underhåll, 8 timmar per kalendermånad.'));
    const tasks = open.filter(({ text }) => text.includes('Vilka arbetsuppgifter ska utföras'));
    assert.equal(tasks.length, 1);
    assert.ok(tasks[0]?.requirements.includes('KOMP-06'), 'what the table is for waits for the answer');
    const packs = context.library.packs.filter(({ id }) => specification.packs?.[id]?.use);
    const findings = checkSpecification({ specification, packs, audience: 'tender' });
    const decisions = findings.filter(({ awaited }) => awaited === 'decision');
    assert.ok(decisions.length > 10);
    for (const { closedBy, message } of decisions)
      assert.ok(closedBy && isAskedFor(closedBy, open, packs), `${message} is asked for`);
  });

  test('a fact that somebody has written in the file by hand is no longer open', () => {
    const specification: Specification = {
      kravbyggaren: 1,
      procurement: { serviceLife: 'P8Y' },
      openFacts: { 'procurement.serviceLife': { state: 'later' }, 'procurement.reference': { state: 'later' } },
    };
    const { open } = composeSpecification(specification, context.library);
    assert.deepEqual(
      open.filter(({ state }) => state === 'later').map(({ at }) => at),
      ['/procurement/reference'],
    );
  });
});
