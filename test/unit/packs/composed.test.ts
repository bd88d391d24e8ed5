import assert from 'node:assert/strict';
import { checkSpecification, composeSpecification } from '../../../src/core/index.ts';
import type { Cover, Requirement, Specification } from '../../../src/core/model/generated/types.ts';
import { packs, statements } from './shipped.ts';
import { environment, library, specificationWith, wholeBusiness } from './scenarios.ts';

const scenarios: Readonly<Record<string, Specification>> = {
  'a cloud service': specificationWith({ operation: 'supplier', cloud: true, delivery: 'service' }),
  'own operation': specificationWith({ operation: 'own', cloud: false, delivery: 'standard-product' }),
  'a supplier chosen by grades': specificationWith({ operation: 'either', cloud: true }, { otp: { purpose: 'grade' } }),
  'text for a contract': specificationWith({ operation: 'hybrid', cloud: false }, { otp: { purpose: 'contract' } }),
  'adaptations in the standard product, reviewed by the supplier': specificationWith(
    { operation: 'hybrid', cloud: true, delivery: 'adaptation', app: true, shared: true, workChanges: true },
    { service: { adaptations: 'standard', 'data-use': 'consent' }, accessibility: { reviewer: 'supplier' } },
  ),
  'no answers beyond the facts': { ...specificationWith({ operation: 'supplier', cloud: true }), interview: {} },
  'a road map': specificationWith({ operation: 'supplier', cloud: true }, { otp: { purpose: 'roadmap' } }),
  'every question of the business answered, and quicker repair rewarded': specificationWith(
    { operation: 'supplier', cloud: true },
    { functions: wholeBusiness, 'service-level': { 'faster-fix': true, 'first-line': 'buyer' } },
  ),
  'open information without personal data, few dangers and fixed prices under another act': {
    ...withProcurement(
      specificationWith(
        { operation: 'supplier', cloud: false, personalData: false, secrecy: false },
        {
          security: { 'outside-eea': false },
          cost: { 'price-regulation': 'fixed' },
          integration: { 'counterpart-change': 'buyer' },
          exit: { exercise: 'once' },
        },
      ),
      { act: 'LUF' },
    ),
    classification: { confidentiality: 1, integrity: 1, availability: 1 },
  },
  'nominal rate, costs in the middle of the year and no themes of ÖTP': withCosts({ kind: 'nominal', timing: 'mid' }),
  'costs at the start of the year': withCosts({ kind: 'real', timing: 'start' }),
};

function withProcurement(given: Specification, procurement: Specification['procurement']): Specification {
  return { ...given, procurement: { ...given.procurement, ...procurement } };
}

function withCosts({ kind, timing }: { kind: 'real' | 'nominal'; timing: 'start' | 'mid' }): Specification {
  const { costs, ...given } = specificationWith({ operation: 'supplier', cloud: true });
  return {
    ...given,
    packs: { ...given.packs, otp: { use: false, reason: 'Utbytet sker genom integrationsplattformen.' } },
    costs: { ...costs, rate: { value: 2.5, kind }, timing },
  };
}

/** Warnings that a shipped text keeps, by requirement and rule, with the reason. */
const justified: Readonly<Record<string, string>> = {};

const requirementsOf = (specification: Specification): readonly Requirement[] =>
  (specification.sections ?? []).flatMap(({ requirements = [] }) => requirements);

/** Whether a composed text is a pack's with the fields of a row filled in and nothing else changed. */
function isFilledFrom(text: string, made: string): boolean {
  let from = 0;
  // A citation of a requirement for the same row is changed too, so ids in citations are left out of the comparison.
  const plain = (value: string): string => value.replace(/\{\{krav "[^"]+"\}\}/g, '{{krav}}');
  const filled = plain(made);
  for (const part of plain(text).split(/\{\{item\.[^}]+\}\}/)) {
    const found = filled.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return true;
}

suite('shipped packs, composed', () => {
  for (const [name, given] of Object.entries(scenarios))
    suite(name, () => {
      const composed = composeSpecification(given, library, environment);

      test('gives no error about a requirement, and no warning that is not justified here', () => {
        const findings = checkSpecification({
          specification: composed.specification,
          environment,
          packs: packs.map(({ content }) => content),
          today: '2027-01-20',
        });
        const about = findings
          .filter(({ requirement, severity }) => requirement !== undefined && severity !== 'hint')
          .filter(
            ({ requirement = '', rule, severity }) => severity === 'error' || !justified[`${requirement} ${rule}`],
          )
          .map(({ requirement, rule, message }) => `${requirement ?? ''} ${rule}: ${message}`);
        assert.deepEqual(about, []);
      });

      test('leaves no row out and nothing waiting for an answer that was given', () => {
        assert.deepEqual(composed.rowFaults, []);
        assert.deepEqual(composed.unknownPacks, []);
      });

      test('holds every requirement that another one requires', () => {
        const ids = new Set(requirementsOf(composed.specification).map(({ id }) => id));
        const missing = requirementsOf(composed.specification).flatMap(({ id, requires = [] }) =>
          requires.filter(other => !ids.has(other)).map(other => `${id} requires ${other}`),
        );
        assert.deepEqual(missing, []);
      });

      test('has a criterion for each award requirement and a row for each price requirement', () => {
        const { award, costs } = composed.specification;
        const criteria = new Set(award?.criteria?.map(({ id }) => id));
        const rows = new Set(costs?.items?.map(({ id }) => id));
        const bare = requirementsOf(composed.specification).filter(
          ({ kind, criterion = '', priceRow = '' }) =>
            (kind === 'award' && !criteria.has(criterion)) || (kind === 'price' && !rows.has(priceRow)),
        );
        assert.deepEqual(
          bare.map(({ id }) => id),
          [],
        );
      });

      test('gives nothing new the second time', () => {
        assert.deepEqual(composeSpecification(composed.specification, library, environment).changes, []);
      });
    });

  test('between them the scenarios compose every statement of every pack, in each of its wordings', () => {
    const composed = Object.values(scenarios).flatMap(given =>
      requirementsOf(composeSpecification(given, library, environment).specification),
    );
    const never = statements.filter(
      ({ requirement: { id }, kind, text }) =>
        !composed.some(made => made.id.split('.')[0] === id && made.kind === kind && isFilledFrom(text, made.text)),
    );
    assert.deepEqual(
      never.map(({ requirement: { id }, kind, text }) => `${id} ${kind}: ${text}`),
      [],
    );
  });

  test('the packs that are always in use cover what every tender must say something about', () => {
    const always = packs.filter(({ content }) => content.proposed === 'always').map(({ content }) => content.id);
    const given = specificationWith({ operation: 'supplier', cloud: true, delivery: 'service' });
    const used = Object.fromEntries(packs.map(({ content }) => [content.id, { use: always.includes(content.id) }]));
    const { specification } = composeSpecification({ ...given, packs: used }, library, environment);
    const covered = new Set(requirementsOf(specification).flatMap(({ covers = [] }) => covers));
    const wanted: readonly Cover[] = [
      'existing-infrastructure',
      'future-infrastructure',
      'operating-conditions',
      'life-cycle-cost',
      'data-export',
      'exit-plan',
      'open-interfaces',
      'price-adjustment',
      'termination',
      'e-invoice',
      'precedence',
      'information-security',
    ];
    assert.deepEqual(
      wanted.filter(cover => !covered.has(cover)),
      [],
    );
  });

  test('terms about switching come with a cloud service only', () => {
    const ids = (cloud: boolean): readonly string[] =>
      requirementsOf(
        composeSpecification(specificationWith({ cloud, operation: 'supplier' }), library, environment).specification,
      ).map(({ id }) => id);
    const switching = ['EXIT-06', 'EXIT-07', 'EXIT-08', 'EXIT-14', 'EXIT-15', 'EXIT-17'];
    assert.deepEqual(
      switching.filter(id => !ids(true).includes(id)),
      [],
    );
    assert.deepEqual(
      switching.filter(id => ids(false).includes(id)),
      [],
    );
  });

  test('why the open platform themes are used decides what they become', () => {
    const kind = (purpose: string, id: string): string | undefined =>
      requirementsOf(
        composeSpecification(specificationWith({ operation: 'supplier' }, { otp: { purpose } }), library, environment)
          .specification,
      ).find(requirement => requirement.id === id)?.kind;
    assert.deepEqual(
      ['select', 'grade', 'proposals', 'development', 'contract', 'negotiation', 'evidence', 'roadmap'].map(purpose => [
        purpose,
        kind(purpose, 'OTP-01'),
        kind(purpose, 'OTP-03'),
        kind(purpose, 'OTP-04'),
        kind(purpose, 'OTP-09'),
      ]),
      [
        ['select', 'mandatory', undefined, 'mandatory', undefined],
        ['grade', undefined, 'award', 'award', undefined],
        ['proposals', undefined, 'award', 'award', undefined],
        ['development', 'mandatory', undefined, 'mandatory', undefined],
        ['contract', 'contract', undefined, 'contract', undefined],
        ['negotiation', undefined, 'award', 'award', undefined],
        ['evidence', 'contract', undefined, 'contract', undefined],
        ['roadmap', undefined, 'award', 'award', 'award'],
      ],
    );
  });
});
