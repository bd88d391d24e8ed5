import assert from 'node:assert/strict';
import type { Requirement, Specification } from '../../../src/core/model/generated/types.ts';
import type { Json } from '../../../src/core/model/json.ts';
import { applyChanges } from '../../../src/core/parse/index.ts';
import {
  composeSpecification,
  declineRequirement,
  packCopies,
  removalChanges,
  type Composition,
} from '../../../src/core/library/index.ts';
import type { Change } from '../../../src/core/model/change.ts';
import { answers, environment, exit, library } from './fixture-packs.ts';

const compose = (specification: Specification, env = environment): Composition =>
  composeSpecification(specification, library, env);
const all = ({ sections = [] }: Specification): readonly Requirement[] =>
  sections.flatMap(({ requirements = [] }) => requirements);
const ids = (specification: Specification): readonly string[] => all(specification).map(({ id }) => id);
const byId = (specification: Specification, id: string): Requirement => {
  const found = all(specification).find(requirement => requirement.id === id);
  assert.ok(found, id);
  return found;
};
const after = (specification: Specification, changes: readonly Change[]): Specification => {
  const result = applyChanges(specification as unknown as Json, changes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value as unknown as Specification;
};

suite('library: compose', () => {
  const composed = compose(answers);
  const { specification } = composed;

  test('sections and requirements come in the order of the packs, one requirement per row and entry', () => {
    assert.deepEqual(
      specification.sections?.map(({ id }) => id),
      ['integration', 'exit', 'data'],
    );
    assert.deepEqual(ids(specification), [
      'INT-01.ad',
      'INT-01.lifecare',
      'INT-02',
      'EXIT-01',
      'EXIT-02',
      'EXIT-03',
      'EXIT-04',
      'EXIT-05',
      'EXIT-06.ärenden',
      'EXIT-06.beslut-brev',
      'EXIT-07.ärenden',
      'EXIT-07.beslut-brev',
    ]);
    assert.deepEqual(composed.added.requirements, ids(specification));
  });

  test('the changes give the specification', () => {
    assert.deepEqual(after(answers, composed.changes), specification);
  });

  test('composing again changes nothing', () => {
    const again = compose(specification);
    assert.deepEqual(again.changes, []);
    assert.deepEqual(again.removable, []);
  });

  test('a requirement carries its source and its keys stand in the house order', () => {
    const requirement = byId(specification, 'INT-01.lifecare');
    assert.deepEqual(requirement.source, {
      pack: 'integration',
      requirement: 'INT-01',
      version: '1.0.0',
      item: 'lifecare',
    });
    assert.deepEqual(requirement.targets, ['lifecare']);
    assert.deepEqual(Object.keys(requirement), ['id', 'kind', 'text', 'targets', 'guidance', 'source']);
    assert.equal(requirement.guidance, 'Inte kontrollerat mot källan: Årtalet');
  });

  test('the compose stage fills items and answers, and escapes what looks like a placeholder', () => {
    assert.equal(byId(specification, 'INT-01.lifecare').text, 'Systemet ska utbyta data med Journal \\{{users}}.');
    assert.equal(byId(specification, 'EXIT-02').text, 'Molntjänsten avslutas en gång per år.');
    assert.equal(byId(specification, 'EXIT-02').kind, 'contract');
    assert.equal(
      byId(specification, 'EXIT-03').text,
      'Uppsägningstiden är {{exit.notice}} månader, se {{krav "EXIT-01"}}.',
    );
  });

  test('a motive whose cell is missing is left out', () => {
    assert.equal(byId(specification, 'EXIT-06.ärenden').motive, 'Storlek: 2 GB');
    assert.equal(byId(specification, 'EXIT-06.beslut-brev').motive, undefined);
  });

  test('within the same rows a requirement refers to the one of its own row', () => {
    const requirement = byId(specification, 'EXIT-07.ärenden');
    assert.equal(requirement.text, 'Se {{krav "EXIT-06.ärenden"}}.');
    assert.deepEqual(requirement.requires, ['EXIT-06.ärenden']);
  });

  test('an award requirement and its criterion point at each other, with the amount left open', () => {
    const [criterion] = specification.award?.criteria ?? [];
    assert.deepEqual(criterion, { id: 'TK-EXIT-04', title: 'Öppenhet', requirements: ['EXIT-04'], shape: 'yes-no' });
    assert.equal(byId(specification, 'EXIT-04').criterion, 'TK-EXIT-04');
    assert.ok(composed.open.some(({ kind, at }) => kind === 'amount' && at === '/award/criteria/@TK-EXIT-04'));
  });

  test('a price requirement and its row point at each other, the volume names the parameter', () => {
    const [row] = specification.costs?.items ?? [];
    assert.equal(row?.id, 'PR-EXIT-05');
    assert.equal(row.volume, 'exit.volume');
    assert.deepEqual(row.requirements, ['EXIT-05']);
    assert.equal(byId(specification, 'EXIT-05').priceRow, 'PR-EXIT-05');
  });

  test('parameters are decided by answers, suggested by packs, or stand without a value', () => {
    assert.deepEqual(specification.parameters, {
      users: { status: 'suggested' },
      'exit.notice': { value: 3, unit: 'månader', status: 'decided' },
      'exit.volume': { unit: 'GB', status: 'suggested' },
    });
  });

  test('annexes are numbered, shared between packs and filled from answers', () => {
    assert.deepEqual(
      specification.annexes?.map(({ id, number }) => [id, number]),
      [
        ['info', 1],
        ['miljo', 2],
      ],
    );
    const [info] = specification.annexes ?? [];
    assert.deepEqual(info?.rows, [{ name: 'Ärenden' }, { name: 'Beslut & brev' }]);
    assert.deepEqual(info.covers, ['archive', 'data-export']);
    const numbered = compose({ ...answers, annexes: [{ id: 'own', number: 7, title: 'Egen', kind: 'text' }] });
    assert.deepEqual(
      numbered.specification.annexes?.map(({ number }) => number),
      [7, 8, 9],
    );
  });

  test('a proposal holds until somebody decides, and a declined one asks for its reason', () => {
    assert.deepEqual(composed.added.packs, ['integration', 'exit']);
    assert.deepEqual(specification.packs?.exit, { use: true, version: '1.0.0' });
    const declined = compose({ ...answers, packs: { integration: { use: false } } });
    assert.ok(!ids(declined.specification).includes('INT-02'));
    const proposal = declined.proposals.find(({ pack }) => pack === 'integration');
    assert.equal(proposal?.needsReason, true);
    const unsure = compose({ kravbyggaren: 1 });
    assert.ok(unsure.open.some(({ kind, pack }) => kind === 'pack' && pack === 'integration'));
  });

  test('an undecided requirement comes in and is listed with the role that can answer', () => {
    const open = compose({
      kravbyggaren: 1,
      interview: { exit: { exercise: { state: 'delegated', role: 'security' } } },
    });
    assert.ok(ids(open.specification).includes('EXIT-03'));
    const cloud = open.open.find(({ at }) => at === '/procurement/subject/cloud');
    assert.deepEqual(cloud?.requirements, ['EXIT-02', 'EXIT-03']);
    assert.equal(cloud.role, 'it');
    const exercise = open.open.find(({ at }) => at === '/interview/exit/exercise');
    assert.equal(exercise?.state, 'delegated');
    assert.equal(exercise.role, 'security');
    assert.equal(byId(open.specification, 'EXIT-02').text, 'Systemet avslutas {{answers.exercise}}.');
  });

  test('an answer that comes later fills the placeholder that stands, in edited texts too', () => {
    const early = compose({ ...answers, interview: {} }).specification;
    const edited = after(early, [
      {
        op: 'set',
        at: '/sections/@exit/requirements/@EXIT-02/text',
        value: 'Avslut sker {{answers.exercise}}, alltid.',
      },
      { op: 'set', at: '/interview', value: { exit: { exercise: 'once' } } },
    ]);
    const later = compose(edited);
    assert.deepEqual(later.changes, [
      { op: 'set', at: '/sections/@exit/requirements/@EXIT-02/text', value: 'Avslut sker en gång, alltid.' },
    ]);
    assert.deepEqual(later.filled, ['EXIT-02']);
  });

  test('what an answer turned off is listed and stays', () => {
    const turned = after(specification, [{ op: 'set', at: '/procurement/subject/cloud', value: false }]);
    const again = compose(turned);
    assert.deepEqual(again.changes, []);
    assert.deepEqual(
      again.removable.map(({ id, reason, edited }) => [id, reason, edited]),
      [['EXIT-03', 'condition', false]],
    );
    const rows = after(turned, [{ op: 'remove', at: '/interview/exit/sets/1' }]);
    assert.ok(compose(rows).removable.some(({ id, reason }) => id === 'EXIT-06.beslut-brev' && reason === 'row-gone'));
  });

  test('a requirement in another variant than the answers call for is told, with the changes that carry it over', () => {
    const turned = after(specification, [{ op: 'set', at: '/procurement/subject/cloud', value: false }]);
    const [stale] = compose(turned).stale;
    assert.deepEqual([stale?.id, stale?.from, stale?.to], ['EXIT-02', 'contract', 'mandatory']);
    const carried = after(turned, stale?.changes ?? []);
    assert.equal(byId(carried, 'EXIT-02').text, 'Systemet avslutas en gång per år.');
    assert.deepEqual(compose(carried).stale, []);
    const own = after(turned, [{ op: 'set', at: '/sections/@exit/requirements/@EXIT-02/text', value: 'Eget.' }]);
    assert.deepEqual(compose(own).stale, []);
  });

  test('a requirement taken out takes along the criterion and price row that speak of it alone', () => {
    const without = after(specification, removalChanges(specification, ['EXIT-04', 'EXIT-05']));
    assert.deepEqual(without.award?.criteria, []);
    assert.deepEqual(without.costs?.items, []);
  });

  test('a declined requirement does not come back', () => {
    const declined = after(specification, declineRequirement(specification, 'EXIT-01', { reason: 'Görs för hand.' }));
    assert.deepEqual(declined.packs?.exit?.declined, [{ requirement: 'EXIT-01', reason: 'Görs för hand.' }]);
    const again = compose(declined);
    assert.deepEqual(again.changes, []);
    assert.deepEqual(again.leftOut, [{ id: 'EXIT-01', pack: 'exit', reason: 'declined' }]);
    const row = after(specification, declineRequirement(specification, 'EXIT-06.ärenden'));
    assert.deepEqual(
      compose(row).leftOut.map(({ id }) => id),
      ['EXIT-06.ärenden'],
    );
  });

  test('what is missing comes back in its place, and what was renamed is known', () => {
    const changed = after(specification, [
      { op: 'set', at: '/sections/@exit/requirements/@EXIT-02/id', value: 'EGN-1' },
      { op: 'remove', at: '/sections/@data/requirements/@EXIT-04' },
    ]);
    const again = compose(changed);
    assert.deepEqual(again.added.requirements, ['EXIT-04']);
    assert.deepEqual(ids(again.specification).slice(4, 8), ['EGN-1', 'EXIT-03', 'EXIT-04', 'EXIT-05']);
  });

  test('an id that is taken gives way, and references follow', () => {
    const own: Specification = {
      ...answers,
      sections: [{ id: 'own', title: 'Eget', requirements: [{ id: 'EXIT-01', kind: 'mandatory', text: 'Mitt.' }] }],
    };
    const { specification: mixed, renamed } = compose(own);
    assert.deepEqual(renamed, [{ id: 'EXIT-01-2', wanted: 'EXIT-01' }]);
    assert.match(byId(mixed, 'EXIT-03').text, /\{\{krav "EXIT-01-2"\}\}/);
    assert.deepEqual(byId(mixed, 'EXIT-03').requires, ['EXIT-01-2']);
    assert.deepEqual(compose(mixed).changes, []);
  });

  test('a locked section and a withdrawn id are left alone', () => {
    const locked = after(specification, [
      { op: 'set', at: '/sections/@data/mode', value: { is: 'locked' } },
      { op: 'remove', at: '/sections/@data/requirements/@EXIT-03' },
      { op: 'remove', at: '/sections/@exit/requirements/@EXIT-01' },
      { op: 'set', at: '/retired', value: ['EXIT-01'] },
    ]);
    const again = compose(locked);
    assert.deepEqual(again.changes, []);
    assert.deepEqual(
      again.leftOut.map(({ id, reason }) => [id, reason]),
      [
        ['EXIT-01', 'retired'],
        ['EXIT-03', 'section-locked'],
      ],
    );
  });

  test('rows with a doubled or missing key are told, not numbered', () => {
    const rows = [{ name: 'A' }, { name: 'a' }, { size: '1' }, { name: '&' }];
    const { rowFaults, specification: made } = compose({ ...answers, interview: { exit: { sets: rows } } });
    assert.deepEqual(
      rowFaults.filter(({ requirement }) => requirement === 'EXIT-06').map(({ fault, detail }) => [fault, detail]),
      [
        ['doubled-key', 'a'],
        ['missing-key', '3'],
        ['missing-key', '4'],
      ],
    );
    assert.ok(ids(made).includes('EXIT-06.a'));
  });

  test('an unknown pack is named, a newer version is reported, and copies hold the version composed from', () => {
    const { unknownPacks, outdated } = compose({
      ...answers,
      packs: { nope: { use: true }, exit: { use: true, version: '0.9.0' } },
    });
    assert.deepEqual(unknownPacks, ['nope']);
    assert.deepEqual(outdated, [{ pack: 'exit', from: '0.9.0', to: '1.0.0' }]);
    assert.deepEqual(
      packCopies(specification, library).map(({ name, text }) => [name, text]),
      [
        ['integration@1.0.0.kravpaket.yaml', 'id: integration\n'],
        ['exit@1.0.0.kravpaket.yaml', 'id: exit\n'],
      ],
    );
  });

  test('without an IT environment, what is made per entry waits and is listed', () => {
    const { specification: made, open, removable } = composeSpecification(answers, library);
    assert.ok(!ids(made).some(id => id.startsWith('INT-01')));
    assert.deepEqual(removable, []);
    assert.deepEqual(open.find(({ at }) => at === '/environment')?.requirements, ['INT-02', 'INT-01']);
  });

  test('a pack without sections gets one of its own', () => {
    assert.equal(specification.sections?.[0]?.title, 'Integrationer');
    assert.equal(exit.sections?.length, 2);
  });
});
