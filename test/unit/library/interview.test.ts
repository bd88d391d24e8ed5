import assert from 'node:assert/strict';
import type { Question, Specification } from '../../../src/core/model/generated/types.ts';
import type { Json } from '../../../src/core/model/json.ts';
import {
  answerFaults,
  checkAnswer,
  composeSpecification,
  interviewQuestions,
  newSpecification,
  openQuestions,
  previewAnswer,
  type AnswerPreview,
} from '../../../src/core/library/index.ts';
import { applyChanges, openKravFile } from '../../../src/core/parse/index.ts';
import { validateSpecificationHead } from '../../../src/core/model/generated/validators.js';
import { answers, environment, exit, library } from './fixture-packs.ts';

const preview = (specification: Specification, question: string, answer: Json): AnswerPreview => {
  const result = previewAnswer(specification, library, { pack: 'exit', question, answer }, environment);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const text = (specification: Specification, id: string): string | undefined =>
  specification.sections?.flatMap(({ requirements = [] }) => requirements).find(each => each.id === id)?.text;
const composed = composeSpecification(answers, library, environment).specification;
const states = (specification: Specification): readonly string[] =>
  interviewQuestions(specification, library, environment).map(({ question, state }) => `${question.id} ${state}`);

suite('library: interview', () => {
  test('questions tell whether they are answered, postponed or left to somebody', () => {
    assert.deepEqual(states(answers), ['exercise answered', 'notice answered', 'sets answered', 'cloud answered']);
    const open: Specification = {
      kravbyggaren: 1,
      procurement: { subject: { cloud: 'unknown' } },
      interview: { exit: { exercise: { state: 'delegated', role: 'legal' }, notice: { state: 'later' } } },
    };
    assert.deepEqual(states(open), ['exercise delegated', 'notice later', 'sets unanswered', 'cloud unknown']);
    assert.equal(openQuestions(open, library, environment)[0]?.role, 'legal');
    assert.equal(openQuestions(answers, library, environment).length, 0);
  });

  test('an answer of the wrong type is told with what it should be', () => {
    const question = (type: Question['type'], more: Partial<Question> = {}): Question => ({
      id: 'q',
      text: '?',
      type,
      ...more,
    });
    const options = [{ value: 'a', title: 'A' }];
    const cases: readonly (readonly [Question, Json, Json])[] = [
      [question('yes-no'), true, 'ja'],
      [question('choice', { options }), 'a', 'b'],
      [question('choices', { options }), ['a'], 'a'],
      [question('text'), 'x', ['x']],
      [question('number'), 3, '3'],
      [question('date'), '2027-01-31', '2027-02-31'],
      [question('duration'), 'P4Y', '4 år'],
      [question('list'), ['a', 1], 'a'],
      [question('table', { columns: [{ id: 'name', title: 'Namn' }] }), [{ name: 'x' }], [{ namn: 'x' }]],
      [question('table'), [], [['x']]],
      [question('entries', { entries: ['directory'] }), ['ad'], ['lifecare']],
    ];
    for (const [asked, right, wrong] of cases) {
      assert.equal(checkAnswer('p', asked, right, environment), undefined, asked.type);
      assert.equal(checkAnswer('p', asked, { state: 'later' }), undefined, asked.type);
      const problem = checkAnswer('p', asked, wrong, environment);
      assert.ok(problem?.code === 'answer-wrong-type' && problem.expected.length > 5, asked.type);
    }
  });

  test('wrong answers in a file are found by place', () => {
    const interview = { exit: { notice: 'två', exercise: 'never', cloud: 'unknown' }, other: { x: 1 } };
    assert.deepEqual(answerFaults({ kravbyggaren: 1, interview }, [exit]), [
      { pack: 'exit', question: 'exercise', at: '/interview/exit/exercise', expected: 'ett av once, yearly' },
      { pack: 'exit', question: 'notice', at: '/interview/exit/notice', expected: 'ett tal' },
    ]);
  });

  test('a changed answer shows what it adds, changes and makes superfluous, and its changes do just that', () => {
    const shown = preview(composed, 'sets', [
      { name: 'Ärenden', size: '3 GB' },
      { name: 'Foton', size: '9 GB' },
    ]);
    assert.deepEqual(shown.added, ['EXIT-06.foton', 'EXIT-07.foton']);
    assert.deepEqual(shown.changed, [{ id: 'EXIT-06.ärenden', field: 'motive' }]);
    assert.deepEqual(
      shown.removable.map(({ id }) => id),
      ['EXIT-06.beslut-brev', 'EXIT-07.beslut-brev'],
    );
    assert.deepEqual(shown.specification.annexes?.[0]?.rows, [{ name: 'Ärenden' }, { name: 'Foton' }]);
    const applied = applyChanges(composed as unknown as Json, shown.changes);
    assert.ok(applied.ok);
    assert.deepEqual(applied.value, shown.specification);
  });

  test('a text that follows an answer follows a new answer, and an edited one stays', () => {
    const changed = preview(composed, 'exercise', 'once');
    assert.equal(text(changed.specification, 'EXIT-02'), 'Molntjänsten avslutas en gång.');
    const edited = applyChanges(composed as unknown as Json, [
      { op: 'set', at: '/sections/@exit/requirements/@EXIT-02/text', value: 'Min text, en gång per år.' },
    ]);
    assert.ok(edited.ok);
    const kept = preview(edited.value as unknown as Specification, 'exercise', 'once');
    assert.equal(text(kept.specification, 'EXIT-02'), 'Min text, en gång per år.');
    assert.deepEqual(kept.kept, [{ id: 'EXIT-02', field: 'text', theirs: 'Molntjänsten avslutas en gång.' }]);
  });

  test('a parameter that an answer decided follows it; one that somebody set otherwise stays', () => {
    assert.equal(preview(composed, 'notice', 6).specification.parameters?.['exit.notice']?.value, 6);
    const set = {
      ...composed,
      parameters: { ...composed.parameters, 'exit.notice': { value: 9, status: 'decided' as const } },
    };
    assert.equal(preview(set, 'notice', 6).specification.parameters?.['exit.notice']?.value, 9);
  });

  test('an answer that is a fact is written there, and a postponed one is noted in the interview', () => {
    const no = preview(composed, 'cloud', false);
    assert.equal(no.specification.procurement?.subject?.cloud, false);
    const later = preview(composed, 'cloud', { state: 'later', role: 'it' });
    assert.equal(later.specification.procurement?.subject?.cloud, undefined);
    assert.deepEqual(later.specification.interview?.exit?.cloud, { state: 'later', role: 'it' });
    const again = preview(later.specification, 'cloud', true);
    assert.equal(again.specification.procurement?.subject?.cloud, true);
    assert.equal(again.specification.interview?.exit?.cloud, undefined);
  });

  test('the text of a new specification is a specification', () => {
    const made = newSpecification({ title: 'System: "nytt" # test', buyer: "O'Hara & co", orgNumber: '212000-0000' });
    const opened = openKravFile(made);
    assert.ok(opened.ok);
    assert.deepEqual(opened.value.findings, []);
    assert.ok(validateSpecificationHead(opened.value.value), JSON.stringify(validateSpecificationHead.errors));
    const { procurement } = opened.value.value as unknown as Specification;
    assert.equal(procurement?.title, 'System: "nytt" # test');
    assert.equal(procurement.buyers?.[0]?.name, "O'Hara & co");
    const { specification } = composeSpecification(opened.value.value as unknown as Specification, library);
    assert.ok(text(specification, 'EXIT-01'));
  });
});
