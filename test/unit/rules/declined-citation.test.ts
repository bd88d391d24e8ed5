import assert from 'node:assert/strict';
import {
  applyChanges,
  checkSpecification,
  composeSpecification,
  createLibrary,
  declineRequirement,
  type Change,
  type Finding,
  type Json,
  type Pack,
  type Specification,
} from '../../../src/core/index.ts';
import { citationSpan } from '../../../src/core/rules/declined-citation.ts';

const pack: Pack = {
  kravbyggaren: 1,
  id: 'exit',
  code: 'EXIT',
  title: 'Avslut',
  version: '1.0.0',
  proposed: 'always',
  sections: [
    { id: 'exit', title: 'Avslut' },
    { id: 'data', title: 'Data' },
  ],
  requirements: [
    { id: 'EXIT-01', kind: 'mandatory', text: 'Systemet ska exportera allt.' },
    { id: 'EXIT-02', kind: 'mandatory', text: 'Systemet ska exportera mellan rader.' },
    { id: 'EXIT-03', kind: 'contract', section: 'data', text: 'Provexport ska ske årligen enligt {{krav "EXIT-02"}}.' },
    { id: 'EXIT-04', kind: 'contract', section: 'data', text: 'Leverantören ska bistå.', requires: ['EXIT-02'] },
    {
      id: 'EXIT-05',
      kind: 'award',
      section: 'data',
      text: 'Mervärde: {{krav "EXIT-02"}} uppfylls varje vecka.',
      award: { title: 'Oftare', shape: 'yes-no' },
    },
  ],
};
const library = createLibrary({ packs: [{ pack, text: '' }] });
const composed = composeSpecification({ kravbyggaren: 1 }, library).specification;

const applied = (specification: Specification, changes: readonly Change[]): Specification => {
  const result = applyChanges(specification as unknown as Json, changes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value as unknown as Specification;
};
const declined = applied(composed, declineRequirement(composed, 'EXIT-02', { reason: 'Står i avtalet.' }));
const cited = (specification: Specification): readonly Finding[] =>
  checkSpecification({ specification, packs: [pack] }).filter(({ code }) => code === 'DOK-22');
const fixesOf = (requirement: string) => {
  const finding = cited(declined).find(each => each.requirement === requirement);
  assert.ok(finding);
  return new Map((finding.fixes ?? []).map(({ title, changes }) => [title, changes]));
};
const after = (requirement: string, title: string): Specification => {
  const changes = fixesOf(requirement).get(title);
  assert.ok(changes, title);
  return applied(declined, changes);
};
const ids = ({ sections = [] }: Specification): readonly string[] =>
  sections.flatMap(({ requirements = [] }) => requirements.map(({ id }) => id));

suite('rules: a declined requirement that another cites', () => {
  test('is told wherever it is cited, with what can be done', () => {
    const told = cited(declined).map(({ requirement, message }) => `${requirement ?? ''}: ${message}`);
    assert.equal(told.length, 3);
    for (const each of told)
      assert.match(each, /EXIT-02 är bortvalt.*ta tillbaka det, ta bort hänvisningen eller välj/);
    assert.deepEqual(
      [...fixesOf('EXIT-03').keys()],
      ['Ta tillbaka EXIT-02', 'Ta bort hänvisningen', 'Välj bort även EXIT-03'],
    );
  });

  test('it can be taken back to its place, and is then no longer declined', () => {
    const back = after('EXIT-03', 'Ta tillbaka EXIT-02');
    assert.deepEqual(ids(back), ids(composed));
    assert.deepEqual(back.packs?.exit?.declined, []);
    assert.deepEqual(cited(back), []);
    assert.deepEqual(composeSpecification(back, library).added.requirements, []);
  });

  test('the citation can be taken out of the sentence, and out of a list', () => {
    const text = after('EXIT-03', 'Ta bort hänvisningen').sections?.[1]?.requirements?.[0]?.text;
    assert.equal(text, 'Provexport ska ske årligen.');
    assert.deepEqual(after('EXIT-04', 'Ta bort hänvisningen').sections?.[1]?.requirements?.[1]?.requires, []);
    assert.ok(!fixesOf('EXIT-05').has('Ta bort hänvisningen'), 'where the citation bears the sentence a person writes');
  });

  test('the citing one can be declined too, with the reason and with what speaks of nothing else', () => {
    const less = after('EXIT-05', 'Välj bort även EXIT-05');
    assert.ok(!ids(less).includes('EXIT-05'));
    assert.deepEqual(less.award?.criteria, []);
    assert.deepEqual(less.packs?.exit?.declined?.at(-1), {
      requirement: 'EXIT-05',
      reason: 'Hänvisar till EXIT-02, som är bortvalt.',
    });
    assert.deepEqual(composeSpecification(less, library).added.requirements, []);
  });

  test('words that lead up to a citation go with it, and others stay', () => {
    const without = (text: string): string | undefined => {
      const start = text.indexOf('{{');
      const span = citationSpan(text, [start, text.indexOf('}}') + 2]);
      return span && text.slice(0, span[0]) + text.slice(span[1]);
    };
    assert.equal(without('Export ska ske i enlighet med {{krav "A-1"}}, varje år.'), 'Export ska ske, varje år.');
    assert.equal(without('Export ska ske (se {{krav "A-1"}}).'), 'Export ska ske.');
    assert.equal(without('Systemet ska uppfylla {{krav "A-1"}} varje år.'), undefined);
  });
});
