import assert from 'node:assert/strict';
import {
  checkSpecification,
  composeSpecification,
  createChecker,
  decidePacks,
  scopeNames,
  type Finding,
  type Requirement,
  type Specification,
} from '../../../src/core/index.ts';
import { library, unanswered } from '../packs/scenarios.ts';

const { specification: composed, open } = composeSpecification(unanswered, library);
const { used } = decidePacks(composed, library);

const own = (id: string, text: string): Requirement => ({ id, kind: 'contract', motive: 'Skäl.', owner: 'it', text });
/** Beside what the packs give: the wrong unit, a helper that does not fit, an answer that nobody has given, a slip. */
const specification: Specification = {
  ...composed,
  parameters: { ...composed.parameters, lager: { status: 'suggested', value: 3 }, tomt: { unit: 'dagar' } },
  sections: [
    ...(composed.sections ?? []),
    {
      id: 'own',
      title: 'Eget',
      requirements: [
        own('EGN-1', 'Felet ska visas inom {{integration.errorMinutes}} dagar.'),
        own('EGN-2', 'Skulden är {{kronor service-level.hours}}.'),
        own('EGN-3', 'Exporten prövas: {{answers.exit.exercise}}.'),
        own('EGN-4', 'Tiden är {{integration.errorMinuts}} minuter.'),
        own('EGN-5', 'Lagret rymmer {{lager}} och {{tomt}}.'),
      ],
    },
  ],
};

const input = { specification, packs: used };
const findings = checkSpecification(input);
const said = (id: string): readonly string[] =>
  findings
    .filter(({ requirement, code }) => requirement === id && code.startsWith('DOK-'))
    .map(({ message }) => message);

const machineNames = [
  ...scopeNames({ specification: composed, packs: used }).map(({ name }) => name),
  ...used.flatMap(({ id, questions = [] }) => questions.map(question => `answers.${id}.${question.id}`)),
].filter(name => name.includes('.'));

suite('rules: what a message calls a parameter', () => {
  test('it is the title that its pack gives it, and a fact has its label', () => {
    assert.ok(findings.some(({ message }) => message === 'Fyll i ett värde för ”Antal användare”.'));
    assert.ok(findings.some(({ message }) => message === 'Fyll i ett värde för ”Index för prisjustering”.'));
    assert.ok(
      findings.some(
        ({ message }) => message === 'Värdet 15 för ”Tid tills fel visas” är ett förslag: bekräfta eller ändra det.',
      ),
    );
    assert.deepEqual(said('EGN-1'), [
      '”Tid tills fel visas” är ett antal minuter, men texten säger ”dagar”: rätta texten eller parameterns enhet.',
    ]);
    assert.deepEqual(said('EGN-2'), ['Värdet av ”Drifttid” går inte att skriva med det hjälpordet.']);
  });

  test('an answer that nobody has given is named by its question, and a slip by both, since it is to be written', () => {
    const question = used.find(({ id }) => id === 'exit')?.questions?.find(({ id }) => id === 'exercise')?.text;
    assert.ok(question);
    assert.deepEqual(said('EGN-3'), [`Frågan ”${question}” saknar svar. Besvara den, eller skriv värdet i texten.`]);
    assert.match(said('EGN-4')[0] ?? '', /Menade du ”Tid tills fel visas” \(integration\.errorMinutes\)\?$/);
  });

  test('what nobody has named but the writer stands by its name', () => {
    assert.deepEqual(said('EGN-5').slice(0, 1), ['Fyll i ett värde för tomt.']);
    assert.ok(findings.some(({ message }) => message.startsWith('Värdet 3 för lager är ett förslag')));
  });

  test('no other finding and no open question shows a name made for the file, but where it is to be written', () => {
    const told = [...findings.map(({ message }) => message), ...open.map(({ text }) => text)];
    assert.ok(told.length > 300);
    // In parentheses stands what is to be written in the file
    const raw = told.filter(text => machineNames.some(name => text.replaceAll(`(${name})`, '').includes(name)));
    assert.deepEqual(raw, []);
  });

  test('when packs come into use the names follow, as in a file just opened', () => {
    const checker = createChecker();
    const names = (all: readonly Finding[]) =>
      all.map(({ message }) => message).filter(text => text.includes('ett förslag'));
    checker.check({ specification, packs: [], waiting: true });
    assert.ok(names(checker.check({ specification, packs: [] })).every(text => !text.includes('”')));
    assert.deepEqual(checker.check(input), checkSpecification(input));
    assert.ok(names(checker.check(input)).some(text => text.includes('”Tid tills fel visas”')));
  });
});
