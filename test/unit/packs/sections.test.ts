import assert from 'node:assert/strict';
import { composeSpecification } from '../../../src/core/index.ts';
import type { Specification } from '../../../src/core/model/generated/types.ts';
import { packs } from './shipped.ts';
import { environment, library, specificationWith } from './scenarios.ts';

type Procurement = NonNullable<Specification['procurement']>;

interface Scenario {
  readonly procurement: Procurement;
  /** Ids of the sections, in document order, as an officer would expect them of the facts. */
  readonly sections: readonly string[];
  /** Packs that the facts do not propose. */
  readonly without: readonly string[];
}

const always = {
  start: ['functions', 'functions-general'],
  shared: ['coordination', 'compatibility', 'future-environment'],
  end: ['exit', 'cost', 'cost-follow-up', 'contract'],
} as const;

const scenarios: Readonly<Record<string, Scenario>> = {
  'a cloud service with an e-service, personal data and public records': {
    procurement: {
      regime: 'above-threshold',
      procedure: 'open',
      subject: {
        delivery: 'service',
        operation: 'supplier',
        cloud: true,
        users: ['staff', 'public'],
        personalData: true,
        secrecy: true,
        publicRecords: true,
        integrations: true,
        eService: true,
        app: false,
        hardware: false,
        telephony: false,
        boardMaterial: false,
        workChanges: true,
        shared: false,
        project: true,
      },
    },
    sections: [
      ...always.start,
      'e-service',
      ...always.shared,
      'integration',
      'integration-contract',
      'security',
      'security-operation',
      'privacy',
      'privacy-contract',
      'archive',
      'archive-contract',
      'accessibility',
      'accessibility-contract',
      'introduction',
      'training',
      'work-environment',
      'environmental',
      'service-level',
      'support',
      'service',
      'service-rights',
      ...always.end,
    ],
    without: ['elected', 'otp', 'telephony'],
  },
  'a standard product in own operation for board material, shared by all boards': {
    procurement: {
      regime: 'below-threshold',
      procedure: 'national',
      subject: {
        delivery: 'standard-product',
        operation: 'own',
        cloud: false,
        users: ['staff', 'elected'],
        personalData: false,
        secrecy: false,
        publicRecords: true,
        integrations: false,
        eService: false,
        app: false,
        hardware: true,
        telephony: false,
        boardMaterial: true,
        workChanges: false,
        shared: true,
        project: false,
      },
    },
    sections: [
      ...always.start,
      'elected',
      ...always.shared,
      'security',
      'security-operation',
      'archive',
      'archive-contract',
      'accessibility',
      'accessibility-contract',
      'introduction',
      'training',
      'work-environment',
      'environmental',
      'service-level',
      'support',
      ...always.end,
    ],
    without: ['e-service', 'integration', 'otp', 'privacy', 'service', 'telephony'],
  },
  'a call-off of telephony from a framework': {
    procurement: {
      regime: 'call-off',
      procedure: 'mini-competition',
      framework: { name: 'Telefonitjänster', number: '23.3-1', method: 'mini-competition' },
      subject: {
        delivery: 'service',
        operation: 'supplier',
        cloud: true,
        users: ['staff', 'public'],
        personalData: true,
        secrecy: false,
        publicRecords: false,
        integrations: true,
        eService: false,
        app: true,
        hardware: true,
        telephony: true,
        boardMaterial: false,
        workChanges: true,
        shared: true,
        project: true,
      },
    },
    sections: [
      ...always.start,
      'telephony',
      ...always.shared,
      'integration',
      'integration-contract',
      'security',
      'security-operation',
      'privacy',
      'privacy-contract',
      'accessibility',
      'accessibility-contract',
      'introduction',
      'training',
      'work-environment',
      'environmental',
      'service-level',
      'support',
      'service',
      'service-rights',
      ...always.end,
    ],
    without: ['archive', 'e-service', 'elected', 'otp'],
  },
};

/** The facts alone decide: nobody has chosen a pack. */
function composed({ procurement }: Scenario) {
  const { packs: chosen, ...given } = specificationWith(procurement.subject ?? {});
  assert.ok(chosen);
  return composeSpecification(
    { ...given, procurement: { ...given.procurement, ...procurement } },
    library,
    environment,
  );
}

const idsIn = (specification: Specification): readonly string[] =>
  (specification.sections ?? []).flatMap(({ requirements = [] }) => requirements.map(({ id }) => id));

suite('sections decided by the facts', () => {
  for (const [name, scenario] of Object.entries(scenarios))
    suite(name, () => {
      const { specification, proposals } = composed(scenario);

      test('has the sections that were written down beforehand, in that order', () => {
        assert.deepEqual(
          specification.sections?.map(({ id }) => id),
          scenario.sections,
        );
      });

      test('leaves out the packs that the facts do not call for, and leaves no pack undecided', () => {
        assert.deepEqual(
          proposals
            .filter(({ used }) => !used)
            .map(({ pack }) => pack)
            .sort(),
          scenario.without,
        );
        assert.deepEqual(
          proposals.filter(({ proposed }) => proposed === undefined),
          [],
        );
        assert.equal(proposals.length, packs.length);
      });
    });

  const has = (name: string): ReadonlySet<string> => {
    const scenario = scenarios[name];
    assert.ok(scenario, name);
    return new Set(idsIn(composed(scenario).specification));
  };
  const [cloud = '', own = '', callOff = ''] = Object.keys(scenarios);

  test('demands on hardware come where hardware is bought, the light ones always', () => {
    for (const name of [cloud, own, callOff]) {
      assert.ok(has(name).has('MIL-01') && has(name).has('MIL-09'), name);
      assert.equal(has(name).has('MIL-02'), name !== cloud, name);
      assert.equal(has(name).has('MIL-08'), name !== own, name);
    }
  });

  /** By the words that the guide offers. */
  const settledBy: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['uppsägning', ['AVT-01'], []],
    ['handlingarnas ordning', ['AVT-03'], ['rangordning']],
    ['skriftliga ändringar', ['AVT-04'], []],
    ['e-faktura', ['AVT-02'], []],
    ['prisjustering', ['LCC-09', 'LCC-13'], []],
    ['vite', ['SLA-05'], []],
    ['servicenivå', ['SLA-01', 'SLA-08', 'SLA-05', 'SLA-04', 'SLA-13', 'SLA-11', 'SLA-17'], ['matning']],
    ['personuppgiftsbiträdesavtal', ['PUB-01'], ['pub', 'instruktion']],
    ['immateriella rättigheter', ['TJÄ-02', 'TJÄ-01', 'TJÄ-03', 'TJÄ-05'], []],
  ];

  for (const [term, requirements, annexes] of settledBy)
    test(`what the framework has settled about ${term} is left out of a call-off, and out of nothing else`, () => {
      const given = specificationWith(
        { delivery: 'service', operation: 'supplier', cloud: true },
        { service: { adaptations: 'rights' }, 'service-level': { 'faster-fix': true, credits: true } },
      );
      const under = (regime: 'call-off' | 'above-threshold', lockedTerms: readonly string[]) =>
        composeSpecification(
          { ...given, procurement: { ...given.procurement, regime, framework: { name: 'Ramavtal', lockedTerms } } },
          library,
          environment,
        ).specification;
      const [open, settled] = [under('call-off', ['annat']), under('call-off', [term])];
      const left = new Set(idsIn(settled));
      const away = idsIn(open).filter(id => !left.has(id));
      assert.deepEqual(away.toSorted(), requirements.toSorted());
      const annexesLeft = new Set(settled.annexes?.map(({ id }) => id));
      assert.deepEqual(
        (open.annexes ?? []).map(({ id }) => id).filter(id => !annexesLeft.has(id)),
        annexes,
      );
      // What stays cites nothing that has gone.
      const texts = JSON.stringify(settled.sections);
      for (const id of requirements) assert.ok(!texts.includes(`{{krav \\"${id}\\"}}`), id);
      for (const id of annexes) assert.ok(!texts.includes(`{{bilaga \\"${id}\\"}}`), id);
      assert.deepEqual(idsIn(under('above-threshold', [term])), idsIn(under('above-threshold', [])));
    });

  test('what is appraised without personal data is demanded by the pack for archives', () => {
    assert.deepEqual(
      [cloud, own].map(name => [has(name).has('PUB-06'), has(name).has('ARK-14')]),
      [
        [true, false],
        [false, true],
      ],
    );
  });

  test('an app, changed work and several units each bring what belongs to them', () => {
    const asked = ['TILL-02', 'INF-09', 'SAM-01', 'SAM-02'];
    assert.deepEqual(
      [cloud, own, callOff].map(name => asked.filter(id => has(name).has(id))),
      [['INF-09'], ['SAM-01', 'SAM-02'], asked],
    );
  });

  test('own rights to adaptations and adaptations in the standard product never come together', () => {
    const subject = { delivery: 'adaptation', operation: 'supplier', cloud: true } as const;
    const rights = (adaptations: string): readonly string[] =>
      idsIn(
        composeSpecification(specificationWith(subject, { service: { adaptations } }), library, environment)
          .specification,
      ).filter(id => ['TJÄ-03', 'TJÄ-04', 'TJÄ-05', 'TJÄ-15'].includes(id));
    assert.deepEqual(rights('rights'), ['TJÄ-03', 'TJÄ-05']);
    assert.deepEqual(rights('standard'), ['TJÄ-04', 'TJÄ-15']);
    assert.deepEqual(rights('none'), []);
  });

  test('a system that nobody uses by hand needs no demands on accessibility', () => {
    const { packs: _, ...given } = specificationWith({ operation: 'supplier', users: ['none'] });
    const { proposals } = composeSpecification(given, library, environment);
    assert.equal(proposals.find(({ pack }) => pack === 'accessibility')?.used, false);
  });
});
