import assert from 'node:assert/strict';
import {
  checkSpecification,
  composeDocument,
  composeSpecification,
  decidePacks,
  gatesOf,
  type Gate,
} from '../../../src/core/index.ts';
import type { Procurement, Specification, Workspace } from '../../../src/core/model/generated/types.ts';
import { library } from './scenarios.ts';

type Subject = NonNullable<Procurement['subject']>;

const plain: Subject = { project: false, shared: false, workChanges: false, publicRecords: false };

function judged(specification: Omit<Specification, 'kravbyggaren'>, workspace?: Workspace): ReadonlyMap<string, Gate> {
  const whole = { kravbyggaren: 1, ...specification } as Specification;
  const { used, gates } = decidePacks(whole, library);
  const all = gatesOf({ specification: whole, packs: used, gates, workspace });
  return new Map(all.map(gate => [gate.definition.number ?? '', gate]));
}

const required = (procurement: Procurement): string[] =>
  [...judged({ procurement })].filter(([, gate]) => gate.required !== false).map(([number]) => number);

/** Need, reuse in one line, reference group, classification and system manager. */
const always = ['G1', 'G2', 'G4', 'G5', 'G12'];
/** Cost and benefit, IT environment, policy and procedure, lock-in. */
const aboveTheLimit = ['G7', 'G8', 'G10', 'G11'];

const inOrder = (numbers: readonly string[]): string[] =>
  [...numbers].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

const cases: readonly (readonly [string, Procurement, readonly string[]])[] = [
  ['a direct award', { regime: 'direct', act: 'LOU', estimatedValue: { amount: 300_000, currency: 'SEK' } }, []],
  [
    'a direct award above the limit, for special reasons',
    { regime: 'direct', act: 'LOU', estimatedValue: { amount: 900_000, currency: 'SEK' } },
    aboveTheLimit,
  ],
  ['a procurement below the thresholds', { regime: 'below-threshold' }, aboveTheLimit],
  ['a procurement above the thresholds', { regime: 'above-threshold' }, aboveTheLimit],
  ['a call-off', { regime: 'call-off' }, aboveTheLimit],
];

const added: readonly (readonly [string, Subject, string])[] = [
  ['a project', { project: true }, 'G3'],
  ['a shared system', { shared: true }, 'G3'],
  ['work that changes', { workChanges: true }, 'G9'],
  ['public records', { publicRecords: true }, 'G6'],
];

const finished = (gates: NonNullable<Specification['gates']>): Specification =>
  composeSpecification(
    {
      kravbyggaren: 1,
      procurement: { title: 'Passersystem', regime: 'direct', act: 'LOU', subject: plain },
      gates,
    },
    library,
  ).specification;

const stopping = (specification: Specification, audience: 'internal' | 'tender'): readonly string[] => {
  const { used, gates } = decidePacks(specification, library);
  return checkSpecification({ specification, packs: used, gates, audience, today: '2027-01-15' })
    .filter(({ code, severity }) => code === 'DOK-31' && severity === 'error')
    .map(({ message }) => message);
};

const document = (specification: Specification, audience: 'internal' | 'consultation' | 'tender'): string => {
  const { used, gates } = decidePacks(specification, library);
  return JSON.stringify(
    composeDocument(specification, { packs: used, gates, audience, draft: true, date: '2027-01-15' }),
  );
};

suite("the buyer's own gates, as shipped", () => {
  for (const [what, procurement, beyond] of cases)
    test(`${what} needs those that are always needed${beyond.length > 0 ? ' and those above the direct-award limit' : ''}`, () => {
      assert.deepEqual(required({ ...procurement, subject: plain }), inOrder([...always, ...beyond]));
    });

  for (const [what, subject, number] of added)
    test(`${what} adds ${number}`, () => {
      const of = (given: Subject) =>
        required({ regime: 'direct', act: 'LOU', estimatedValue: { amount: 1, currency: 'SEK' }, subject: given });
      assert.deepEqual(of({ ...plain, ...subject }), inOrder([...always, number]));
    });

  test('while a fact that decides it is open, a gate is needed', () => {
    assert.ok(required({ regime: 'direct' }).includes('G6'));
    assert.ok(required({ subject: plain }).includes('G7'));
  });

  test('one that is not needed says which facts make it so', () => {
    const gates = judged({
      procurement: { regime: 'direct', act: 'LOU', estimatedValue: { amount: 1, currency: 'SEK' }, subject: plain },
    });
    assert.match(gates.get('G6')?.notRequiredBecause ?? '', /handlingar: nej/i);
    assert.match(gates.get('G7')?.notRequiredBecause ?? '', /direktupphandling/i);
    assert.match(document(finished({}), 'internal'), /G6[^]{0,200}Krävs inte[^]{0,200}handlingar: nej/i);
  });

  test('the table of the organisation takes the place of the scale, both ways', () => {
    const workspace: Workspace = {
      kravbyggaren: 1,
      gates: {
        'lock-in': { required: 'always' },
        'system-manager': { required: 'never', reason: 'Utses i förvaltningsplanen.' },
        archive: { required: { fact: 'procurement.regime', is: 'direct' } },
      },
    };
    const gates = judged({ procurement: { regime: 'direct', subject: plain } }, workspace);
    assert.equal(gates.get('G11')?.required, true);
    assert.equal(gates.get('G6')?.required, true);
    assert.equal(gates.get('G12')?.notRequiredBecause, 'Utses i förvaltningsplanen.');
  });

  test('open gates stop the tender and nothing else, and a written reason lets it through', () => {
    const ids = [
      'need',
      'reuse-analysis',
      'reference-group',
      'system-manager',
      'cost-benefit',
      'environment',
      'policy',
      'lock-in',
    ];
    const done = Object.fromEntries(ids.map(id => [id, { status: 'done' as const }]));
    const open = finished(done);
    assert.deepEqual(stopping(open, 'internal'), []);
    assert.equal(stopping(open, 'tender').length, 1);
    assert.match(stopping(open, 'tender')[0] ?? '', /G5/);
    const silent = finished({ ...done, classification: { status: 'overridden' } });
    assert.match(stopping(silent, 'tender')[0] ?? '', /G5.*skäl/);
    const passedBy = finished({ ...done, classification: { status: 'overridden', reason: 'Klassas i avropet.' } });
    assert.deepEqual(stopping(passedBy, 'tender'), []);
    assert.match(document(passedBy, 'internal'), /Klassas i avropet/);
  });

  test('nothing of them reaches a supplier', () => {
    const specification = finished({
      classification: { status: 'overridden', reason: 'Hemligtskäl', note: 'Hemliganteckning', by: 'Hemlignamn' },
    });
    for (const audience of ['consultation', 'tender'] as const)
      assert.doesNotMatch(document(specification, audience), /Hemlig|ontrollpunkt|\bG5\b/);
  });
});
