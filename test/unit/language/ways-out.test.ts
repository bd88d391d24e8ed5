import assert from 'node:assert/strict';
import {
  askedAbout,
  awaitedIn,
  checkSpecification,
  decideParameter,
  openSource,
  readParameter,
  rules,
  waysOut,
  worthOf,
  type Finding,
  type LanguageContext,
  type Pack,
  type Specification,
} from '../../../src/core/index.ts';
import { exampleInput, findingsOf } from '../rules/run-example.ts';

const pack: Pack = {
  kravbyggaren: 1,
  id: 'drift',
  code: 'DRI',
  title: 'Drift',
  version: '1.0.0',
  questions: [
    { id: 'roles', text: 'Vilka roller arbetar i systemet?', type: 'table', columns: [{ id: 'role', title: 'Roll' }] },
    { id: 'period', text: 'Hur många år räknas kostnaden?', type: 'duration', fact: 'costs.period' },
    { id: 'units', text: 'Hur många enheter finns det?', type: 'number', parameter: 'units' },
  ],
  parameters: [
    { name: 'units', title: 'Antal enheter', type: 'number', unit: 'enheter', min: 1 },
    { name: 'cap', title: 'Tak för energi', type: 'number', unit: 'kWh', min: 1, max: 500 },
    { name: 'window', title: 'Servicefönster', type: 'choice', options: ['natt', 'helg'] },
  ],
  annexes: [{ id: 'roles', title: 'Roller', kind: 'table', rowsFrom: 'roles' }],
  gates: [{ id: 'reuse-analysis', number: 'G2', title: 'Återanvändning är analyserad' }],
};

const file = (requirements: readonly string[], head = ''): string =>
  `kravbyggaren: 1\n${head}sections:\n  - id: a\n    title: A\n    requirements:\n${requirements
    .map(
      (text, i) =>
        `      - id: A-${String(i + 1)}\n        kind: information\n        text: ${JSON.stringify(text)}\n        motive: M.\n        owner: it\n`,
    )
    .join('')}`;

function looked(text: string): { readonly context: LanguageContext; readonly findings: readonly Finding[] } {
  const source = openSource(text);
  const specification = source.value as unknown as Specification;
  const findings = checkSpecification({ specification, packs: [pack], sourceFindings: source.findings });
  return { context: { source, kind: 'specification', packs: [pack] }, findings };
}

function waysAt(text: string, code: string): readonly unknown[] {
  const { context, findings } = looked(text);
  return findings.filter(finding => finding.code === code).map(finding => waysOut(context, finding));
}

suite('ways out of findings', () => {
  test('a hole leads to the question that fills it, whether by fact, parameter or answer', () => {
    assert.deepEqual(
      waysAt(file(['Kostnaden räknas på {{costs.period}} för {{drift.units}} enheter.']), 'DOK-18').flat(),
      [
        { type: 'question', step: 'question.drift.period', question: 'Hur många år räknas kostnaden?' },
        { type: 'question', step: 'question.drift.units', question: 'Hur många enheter finns det?' },
      ],
    );
    assert.equal(askedAbout('answers.drift.roles', [pack])?.step, 'question.drift.roles');
    assert.equal(askedAbout('contract.term', [])?.step, 'procurement.contract.term');
    assert.equal(askedAbout('procurement.subject.cloud', [])?.step, 'subject.cloud');
    assert.equal(askedAbout('classification.integrity', [])?.step, 'classification');
  });

  test('a value that no question asks for is decided by itself, and what only stands in the text is shown there', () => {
    assert.deepEqual(waysAt(file(['Högst {{drift.cap}} kWh, senast {{tenderDeadline}}.']), 'DOK-18').flat(), [
      { type: 'value', name: 'drift.cap', title: 'Tak för energi' },
      { type: 'text', at: '/procurement/tenderDeadline', title: 'Sista anbudsdag' },
    ]);
    assert.deepEqual(
      waysAt(file(['Högst {{drift.kap}} kWh.']), 'DOK-18'),
      [[]],
      'a misspelt name is mended by its fix',
    );
  });

  test('an empty annex leads to its question, to its table, or to its place', () => {
    const annexes = `annexes:
  - { id: roles, title: Roller, kind: table, columns: [{ id: role, title: Roll }], rows: [] }
  - { id: times, title: Tider, kind: table, columns: [{ id: t, title: Tid }], rows: [] }
  - { id: plan, title: Plan, kind: text }
`;
    const text = file(['Se {{bilaga "roles"}}, {{bilaga "times"}} och {{bilaga "plan"}}.'], annexes);
    assert.deepEqual(waysAt(text, 'DOK-24').flat(), [
      { type: 'question', step: 'question.drift.roles', question: 'Vilka roller arbetar i systemet?' },
      { type: 'table', annex: 'times', title: 'Tider' },
      { type: 'text', at: '/annexes/@plan', title: 'Plan' },
    ]);
  });

  test('a gate leads to itself, a missing subject to a search and to the packs, an undecided model to its choices', () => {
    assert.deepEqual(waysAt(file(['X.']), 'DOK-31').flat(), [
      { type: 'gates', gate: { id: 'reuse-analysis', name: 'G2 Återanvändning är analyserad' } },
    ]);
    assert.deepEqual(waysAt(file(['X.'], 'procurement: { subject: { publicRecords: true } }\n'), 'LOU-21').flat(), [
      { type: 'search', cover: 'archive', subject: 'arkiv' },
      { type: 'packs' },
    ]);
    const award =
      'procurement: { awardBasis: best-price-quality }\naward: { criteria: [{ id: T1, title: Karta, shape: yes-no }] }\n';
    const [model] = waysAt(file(['X.'], award), 'UTV-04').flat() as { type: string; at: string; options: unknown[] }[];
    assert.equal(model?.type, 'choice');
    assert.equal(model.at, '/award/model');
    assert.deepEqual(model.options[0], { value: 'deduction', label: 'mervärdesavdrag' });
    assert.deepEqual(waysAt(file(['X.'], award.replace('award: {', 'award: { model: deduction,')), 'UTV-04').flat(), [
      { type: 'amount', criterion: 'T1', title: 'Karta' },
    ]);
  });

  test('a file with faults of shape gives ways, and never throws', () => {
    for (const head of ['annexes: [null, 3]\n', 'annexes: nej\n', 'award: [1]\nparameters: 7\n', 'gates: []\n']) {
      const { context, findings } = looked(file(['{{drift.cap}} {{bilaga "x"}}'], head));
      for (const finding of findings) waysOut(context, finding);
      waysOut(context, { ...(findings[0] as Finding), closedBy: { by: 'annex', annex: 'x' } });
    }
  });

  test('every rule about more than one requirement has a fix or a way, or is mended by writing where it stands', () => {
    /** A person writes a text, a row or a date there, in words that the finding asks for. */
    const written = new Set(
      'AVT-12 DOK-01 DOK-09 DOK-13 DOK-15 DOK-16 DOK-18 DOK-19 DOK-20 DOK-29 LOU-05 LOU-15 LOU-23 UTV-04 UTV-05 UTV-06 UTV-07 UTV-08 UTV-10 UTV-13 UTV-15 UTV-16 UTV-18'.split(
        ' ',
      ),
    );
    const without = rules.filter(rule =>
      rule.examples.some(
        example =>
          'bad' in example &&
          findingsOf(rule, exampleInput(example, example.bad).input).some(
            ({ fixes = [], closedBy, requirement }) => fixes.length === 0 && !closedBy && requirement === undefined,
          ),
      ),
    );
    assert.deepEqual(without.map(({ code }) => code).sort(), [...written].sort());
  });
});

suite('values that are decided', () => {
  const declared = (name: string) => pack.parameters?.find(each => each.name === name);

  test('are read as the pack declares them, and refused with what to write instead', () => {
    assert.deepEqual(readParameter('42,5', declared('cap')), { ok: true, value: 42.5 });
    assert.deepEqual(readParameter('501', declared('cap')), {
      ok: false,
      fault: 'Talet ska vara minst 1 och högst 500.',
    });
    assert.equal(readParameter('mycket', declared('cap')).ok, false);
    assert.deepEqual(readParameter(' Natt', declared('window')), { ok: true, value: 'natt' });
    assert.deepEqual(readParameter('dag', declared('window')), { ok: false, fault: 'Välj något av natt, helg.' });
    assert.deepEqual(readParameter('7', undefined), { ok: true, value: 7 });
    assert.equal(readParameter('  ', undefined).ok, false);
  });

  test('stand in the file as decided by somebody, and whoever decided before does not stand for them', () => {
    const specification: Specification = {
      kravbyggaren: 1,
      parameters: { 'drift.cap': { value: 9, unit: 'kWh', status: 'suggested', by: 'Kim', date: '2025-01-01' } },
    };
    assert.deepEqual(decideParameter(specification, 'drift.cap', { value: 40, date: '2026-10-01' }), [
      {
        op: 'set',
        at: '/parameters/drift.cap',
        value: { value: 40, unit: 'kWh', status: 'decided', date: '2026-10-01' },
      },
    ]);
    assert.deepEqual(decideParameter({ kravbyggaren: 1 }, 'x', { value: 1 }), [
      { op: 'set', at: '/parameters', value: { x: { value: 1, status: 'decided' } } },
    ]);
  });

  test('of criteria are kronor or per cent, as the model asks', () => {
    const award = (model: 'deduction' | 'weighted-absolute'): Specification => ({ kravbyggaren: 1, award: { model } });
    const amount = worthOf(award('deduction'));
    assert.deepEqual([amount.key, amount.read('50 tkr')], ['amount', { ok: true, value: 50_000 }]);
    const weight = worthOf(award('weighted-absolute'));
    assert.deepEqual([weight.key, weight.read('12,5 %')], ['weight', { ok: true, value: 12.5 }]);
    assert.equal(weight.read('0').ok, false);
    assert.equal(weight.read('101').ok, false);
  });
});

suite('findings that wait for answers', () => {
  const holes = [
    'Högst {{drift.cap}} kWh.',
    '{{drift.units}} enheter.',
    '{{drift.cap}} igen.',
    'Till {{tenderDeadline}}.',
  ];
  const waiting = (text: string) => {
    const { context, findings } = looked(text);
    return awaitedIn(findings, context.source.value as unknown as Specification);
  };

  test('are told together when they are many: places are counted, and the answers that fill them', () => {
    const found = waiting(file([...holes, '{{contract.start}}']));
    assert.ok(found);
    const codes = [...found.findings].map(({ code }) => code);
    assert.equal(codes.filter(code => code === 'DOK-18').length, 5);
    assert.ok(codes.includes('AVT-01') && codes.includes('UTV-01'), codes.join(' '));
    assert.equal(found.answers, new Set([...found.findings].map(({ closedBy }) => JSON.stringify(closedBy))).size);
    assert.ok(found.answers < found.findings.size);
  });

  test('never take in what is wrong: a misspelt name, a dangling citation, a doubled id', () => {
    const { context, findings } = looked(
      file([...holes, '{{contract.start}} {{drift.kap}} {{krav "Z-9"}}']).replace('id: A-2', 'id: A-1'),
    );
    const found = awaitedIn(findings, context.source.value as unknown as Specification);
    const apart = findings.filter(finding => !found?.findings.has(finding)).map(({ code }) => code);
    for (const code of ['DOK-18', 'DOK-22', 'DOK-08']) assert.ok(apart.includes(code), `${code} in ${apart.join(' ')}`);
  });

  test('are due one by one when few are left', () => {
    const head = `procurement: { awardBasis: price, act: LOU, regime: below-threshold, contract: { term: P2Y }, noLotsReason: En sak. }
need: { background: Behövs. }
`;
    assert.equal(waiting(file(['{{drift.cap}} {{drift.units}} {{tenderDeadline}}'], head)), undefined);
    assert.equal(
      waiting(file(['{{drift.cap}} {{drift.units}} {{tenderDeadline}} {{contract.start}}'], head))?.answers,
      4,
    );
  });

  test('are due in a requirement that somebody has said to be ready, and everywhere after publication', () => {
    const text = file([...holes, '{{contract.start}}']);
    const ready = waiting(text.replace('id: A-2\n', 'id: A-2\n        status: ready\n'));
    assert.ok(ready && ![...ready.findings].some(({ requirement }) => requirement === 'A-2'));
    assert.equal(waiting(`${text}published: { version: "1", date: 2026-09-01 }\n`), undefined);
  });

  test('change nothing of what is found: the command line and the gate before a tender tell all of it', () => {
    const source = openSource(file([...holes, '{{contract.start}}']));
    const specification = source.value as unknown as Specification;
    const errors = checkSpecification({ specification, packs: [pack], audience: 'tender' }).filter(
      ({ severity, code }) => severity === 'error' && code === 'DOK-18',
    );
    assert.equal(errors.length, 5);
  });

  test('a file with faults of shape waits for what it can', () => {
    for (const sections of ['sections: 3\n', 'sections: [null, { requirements: [1] }]\n'])
      awaitedIn(looked(file(holes)).findings, openSource(sections).value as unknown as Specification);
  });
});
