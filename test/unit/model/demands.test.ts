import assert from 'node:assert/strict';
import { demandsOf, type Demand, type DemandId } from '../../../src/core/model/demands.ts';
import type { Environment, Specification } from '../../../src/core/model/generated/types.ts';

const environment: Environment = { kravbyggaren: 1, title: 'IT-miljö', date: '2026-05-01' };
const empty: Specification = { kravbyggaren: 1 };

const full: Specification = {
  kravbyggaren: 1,
  procurement: { contract: { start: '2027-07-01', term: 'P4Y', renewals: ['P2Y', 'P2Y'] }, serviceLife: 'P8Y' },
  referenceGroup: [
    { name: 'Verksamheten Själv', role: 'business', signed: '2026-09-01' },
    { name: 'It Enheten', role: 'it', signed: '2026-09-02' },
  ],
  packs: { otp: { use: false, reason: 'Inga e-tjänster berörs.' } },
  decisions: [{ what: 'Leverantören behåller rätten till standarddelarna.', topic: 'ip-rights' }],
  annexes: [{ id: 'exit', title: 'Exitplan', kind: 'text', text: 'Plan', covers: ['exit-plan'] }],
  sections: [
    {
      id: 'k',
      title: 'K',
      requirements: [
        { id: 'K-1', kind: 'mandatory', text: 'T', covers: ['existing-infrastructure', 'operating-conditions'] },
        { id: 'K-2', kind: 'contract', text: 'T', covers: ['future-infrastructure', 'data-export', 'open-interfaces'] },
      ],
    },
  ],
  costs: {
    rate: { value: 2.5, kind: 'nominal' },
    timing: 'end',
    period: 'P8Y',
    items: [
      { id: 'P-1', code: 'K6', title: 'Support', timing: 'yearly' },
      { id: 'P-2', code: 'K7', title: 'Drift', timing: 'yearly' },
    ],
  },
};

const one = (id: DemandId, specification: Specification, miljo: Environment | undefined = environment): Demand => {
  const found = demandsOf({ specification, environment: miljo }).find(demand => demand.id === id);
  assert.ok(found);
  return found;
};
const gaps = (demand: Demand): readonly string[] => demand.missing.map(({ what }) => what);

suite('the six demands', () => {
  test('a gap that an answer closes names the fact, and of the two of a method the one that is missing', () => {
    const factsOf = (specification: Specification): readonly unknown[] =>
      demandsOf({ specification })
        .find(({ id }) => id === 'cost')
        ?.missing.flatMap(({ fact }) => fact ?? []) ?? [];
    assert.deepEqual(factsOf({ kravbyggaren: 1 }), ['costs.rate.value', 'costs.period']);
    const rate = { value: 2.5, kind: 'real' } as const;
    assert.deepEqual(factsOf({ kravbyggaren: 1, costs: { rate, period: 'P8Y' } }), ['costs.timing']);
  });

  test('an empty specification meets none and says for each what to do', () => {
    const demands = demandsOf({ specification: empty });
    assert.deepEqual(
      demands.map(({ status }) => status),
      Array(6).fill('missing'),
    );
    for (const { missing } of demands) {
      assert.ok(missing.length > 0);
      for (const { what, remedy } of missing)
        assert.ok(what.endsWith('.') && remedy.endsWith('.'), `${what} ${remedy}`);
    }
  });

  test('a specification that has everything meets all six', () => {
    const demands = demandsOf({ specification: full, environment });
    assert.deepEqual(demands.flatMap(gaps), []);
    assert.deepEqual(
      demands.map(({ status }) => status),
      Array(6).fill('met'),
    );
  });

  test('existing infrastructure needs both a covering requirement and a dated environment', () => {
    assert.deepEqual(gaps(one('existing', full, { kravbyggaren: 1, title: 'IT-miljö' })), [
      'IT-miljön är inte daterad.',
    ]);
    assert.equal(one('existing', { ...full, environment: 'saknas.itmiljo.yaml' }, undefined).status, 'met');
    const { missing } = demandsOf({ specification: { ...full, environment: 'x.itmiljo.yaml' } })[0] ?? {};
    assert.deepEqual(
      missing?.map(({ what }) => what),
      ['IT-miljön x.itmiljo.yaml kan inte läsas.'],
    );
    assert.equal(one('existing', { ...full, sections: [] }).status, 'missing');
  });

  test('an annex that covers a subject counts as a requirement does', () => {
    assert.equal(one('competition', full).status, 'met');
    assert.deepEqual(gaps(one('competition', { ...full, annexes: [] })), [
      'Inget krav och ingen bilaga täcker avslut.',
    ]);
  });

  test('the term counts with all renewals and may not outlast the service life', () => {
    const longer = { ...full, procurement: { ...full.procurement, serviceLife: 'P7Y' } };
    assert.deepEqual(gaps(one('competition', longer)), [
      'Avtalet kan med alla förlängningar bli längre än tjänsten behövs (7 år).',
    ]);
    const endless = { ...full, procurement: { ...full.procurement, contract: { indefinite: true } } };
    assert.deepEqual(gaps(one('competition', endless)), ['Avtalet saknar slutdatum.']);
  });

  test('cost needs method, period and price lines for operation and for support', () => {
    const { items: _, ...noItems } = full.costs ?? {};
    assert.deepEqual(gaps(one('cost', { ...full, costs: noItems })), [
      'Prisrad för drift saknas.',
      'Prisrad för support saknas.',
    ]);
    assert.equal(gaps(one('cost', { ...full, costs: {} })).length, 4);
  });

  test('ÖTP needs a purpose when chosen and a reason when not', () => {
    assert.equal(one('otp', { ...full, packs: { otp: { use: false } } }).status, 'missing');
    const chosen = { ...full, packs: { otp: { use: true } } };
    assert.equal(one('otp', chosen).status, 'missing');
    assert.equal(one('otp', { ...chosen, interview: { otp: { purpose: { state: 'later' } } } }).status, 'missing');
    assert.equal(one('otp', { ...chosen, interview: { otp: { purpose: 'grade' } } }).status, 'met');
  });

  test('the reference group has business and IT, and both have signed', () => {
    const unsigned = { ...full, referenceGroup: [{ name: 'A', role: 'business' as const }] };
    assert.deepEqual(gaps(one('reference-group', unsigned)), [
      'Ingen från verksamheten har godkänt.',
      'Ingen från IT sitter i referensgruppen.',
    ]);
  });

  test('a waiver holds only with reason, name and date', () => {
    const waiver = { status: 'waived' as const, reason: 'Ersätts 2028.', by: 'Namn Namnsson', date: '2026-09-01' };
    const waived = one('cost', { ...empty, demands: { cost: waiver } });
    assert.equal(waived.status, 'waived');
    assert.deepEqual(waived.waiver, { reason: 'Ersätts 2028.', by: 'Namn Namnsson', date: '2026-09-01' });
    const { by: _, ...nameless } = waiver;
    const half = one('cost', { ...empty, demands: { cost: nameless } });
    assert.equal(half.status, 'missing');
    assert.equal(half.missing[0]?.what, 'Undantaget saknar namn.');
  });
});
