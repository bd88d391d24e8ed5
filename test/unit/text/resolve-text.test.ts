import assert from 'node:assert/strict';
import type { Pack, Specification } from '../../../src/core/model/generated/types.ts';
import { schemaAt } from '../../../src/core/model/schema.ts';
import { textFacts } from '../../../src/core/text/text-facts.ts';
import { resolveText } from '../../../src/core/text/resolve-text.ts';
import { scopeNames, scopeOf } from '../../../src/core/text/scope.ts';

const specification: Specification = {
  kravbyggaren: 1,
  procurement: {
    title: 'Verksamhetssystem för elevhälsa',
    buyers: [{ name: 'Exempelby Bostäder AB' }, { name: 'Exempelby kommun', lead: true }],
    contract: { start: '2027-07-01', term: 'P4Y', renewals: ['P2Y', 'P2Y'] },
    estimatedValue: { amount: 4200000 },
  },
  parameters: {
    users: { value: 1200, unit: 'personer', status: 'decided' },
    'exit.notice': { value: 2, unit: 'månader', status: 'suggested' },
    'service-level.uptime': { value: 99.5 },
    'exit.trap': { value: '{{users}}' },
  },
  annexes: [
    { id: 'info', number: 4, title: 'Informationsmängder', kind: 'table' },
    { id: 'plan', title: 'Tidsplan', kind: 'text' },
  ],
  sections: [
    {
      id: 'exit',
      title: 'Avslut',
      requirements: [
        { id: 'EXIT-01', kind: 'mandatory', text: 'a' },
        {
          id: 'INT-01.lifecare',
          kind: 'mandatory',
          text: 'b',
          source: { pack: 'integration', requirement: 'INT-01', item: 'lifecare' },
        },
        { id: '3.1', kind: 'mandatory', text: 'c' },
      ],
    },
  ],
};
const exit: Pack = {
  kravbyggaren: 1,
  id: 'exit',
  code: 'EXIT',
  title: 'Avslut',
  version: '1.0.0',
  parameters: [
    { name: 'volume', title: 'Datavolym', type: 'number', unit: 'GB' },
    { name: 'users', title: 'Användare', type: 'number', shared: true },
  ],
};
const scope = scopeOf({ specification, packs: [exit] });
const show = (text: string): string => resolveText(text, scope).text;
const why = (text: string): readonly string[] =>
  resolveText(text, scope).unfilled.map(({ reason, name }) => `${reason} ${name}`);

suite('text: the show stage', () => {
  test('parameters, shared ones and facts are written the Swedish way', () => {
    assert.equal(show('{{users}} användare, {{service-level.uptime}} procent'), '1\u00a0200 användare, 99,5 procent');
    assert.equal(show('{{procurement.title}} ({{buyer}})'), 'Verksamhetssystem för elevhälsa (Exempelby kommun)');
    assert.equal(
      show('{{contract.start}} i {{contract.term}}, sedan {{contract.renewals}}'),
      '1 juli 2027 i 4 år, sedan 2 år och 2 år',
    );
    assert.equal(show('{{contract.end}}, {{contract.latestEnd}}'), '30 juni 2031, 30 juni 2035');
  });

  test('helpers write kronor, dates, durations, numbers and lists', () => {
    assert.equal(show('{{kronor users}}'), '1\u00a0200\u00a0kronor');
    assert.equal(
      show('{{datum "2027-01-12"}}, {{tid "P18M"}}, {{tal 1500.5}}'),
      '12 januari 2027, 18 månader, 1\u00a0500,5',
    );
    assert.equal(show('{{lista buyers}}'), 'Exempelby Bostäder AB och Exempelby kommun');
    assert.deepEqual(why('{{kronor buyer}}'), ['type buyer']);
    assert.deepEqual(why('{{datum "i går"}}'), ['type i går']);
  });

  test('an annex is printed with number and title, with a capital at the head of a sentence', () => {
    assert.equal(show('enligt {{bilaga "info"}} ska'), 'enligt bilaga 4 (Informationsmängder) ska');
    assert.equal(
      show('{{bilaga "info"}} gäller. {{bilaga "plan"}} gäller.'),
      'Bilaga 4 (Informationsmängder) gäller. Bilaga Tidsplan gäller.',
    );
  });

  test('a reference keeps its id for links, and a pack id leads to the first requirement made from it', () => {
    const { parts, text } = resolveText('Se {{krav "EXIT-01"}} och {{krav "INT-01"}}.', scope);
    assert.equal(text, 'Se EXIT-01 och INT-01.');
    assert.deepEqual(
      parts.flatMap(part => (part.type === 'reference' ? [part.id] : [])),
      ['EXIT-01', 'INT-01.lifecare'],
    );
  });

  test('what has no value is listed with its place and shown literally', () => {
    const text = 'Minst {{exit.volume}} GB, {{exit.unknown}}, {{krav "X-1"}}, {{bilaga "x"}}, {{krav "3"}}, {{#if a}}.';
    const resolved = resolveText(text, scope);
    assert.equal(resolved.text, text);
    assert.deepEqual(why(text), [
      'empty exit.volume',
      'unknown exit.unknown',
      'dangling X-1',
      'dangling x',
      'dangling 3',
      'refused {{#if a}}',
    ]);
    for (const { span, message } of resolved.unfilled) {
      assert.match(text.slice(...span), /^\{\{.*\}\}$/);
      assert.match(message, /\.$/);
    }
  });

  test('values make no text endless: what would is left as it is written', () => {
    const values = { lång: { value: 'x'.repeat(9_000) }, endlös: { value: 'x'.repeat(10_001) } };
    const scoped = scopeOf({ specification: { kravbyggaren: 1, parameters: values } });
    const { text, unfilled } = resolveText('{{lång}} '.repeat(100), scoped);
    assert.equal(text, `${`${'x'.repeat(9_000)} `.repeat(11)}${'{{lång}} '.repeat(89)}`);
    assert.deepEqual(new Set(unfilled.map(({ fault }) => fault)), new Set(['overflow']));
    const [alone] = resolveText('{{endlös}}', scoped).unfilled;
    assert.match(alone?.message ?? '', /endlös är längre än 10000 tecken.*Korta det/);
  });

  test('a value that holds a placeholder is printed as it is, so nothing expands for ever', () => {
    assert.equal(show('{{exit.trap}}'), '{{users}}');
    assert.deepEqual(why('{{exit.trap}}'), []);
  });

  test('suggested values are told apart from decided ones', () => {
    const { parts } = resolveText('{{exit.notice}} {{users}}', scope);
    assert.deepEqual(
      parts.flatMap(part => (part.type === 'value' ? [part.suggested] : [])),
      [true, false],
    );
  });

  test('no fact is internal', () => {
    for (const { at, name } of textFacts) {
      const path = at?.split('/').slice(1) ?? [];
      path.forEach((_, index) => {
        const node = schemaAt('specification', path.slice(0, index + 1));
        assert.equal(node?.['x-audience'], 'public', `${name}: ${path.slice(0, index + 1).join('.')}`);
      });
    }
    assert.deepEqual(why('{{procurement.estimatedValue}}'), ['unknown procurement.estimatedValue']);
  });

  test('every name that completion offers is known to the scope', () => {
    const names = scopeNames({ specification, packs: [exit] });
    assert.ok(names.some(({ name, label }) => name === 'exit.volume' && label === 'Datavolym'));
    for (const { name } of names) assert.ok(scope.value(name), name);
  });
});
