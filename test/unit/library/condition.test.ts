import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Condition, Specification } from '../../../src/core/model/generated/types.ts';
import type { Json } from '../../../src/core/model/json.ts';
import { conditionDepth, evaluate, openFacts, type Verdict } from '../../../src/core/library/condition.ts';
import { factReader } from '../../../src/core/library/fact-reader.ts';

const specification: Specification = {
  kravbyggaren: 1,
  procurement: {
    serviceLife: 'P8Y',
    subject: { cloud: true, personalData: 'unknown', users: ['pupils', 'staff'], operation: 'supplier' },
  },
  classification: { confidentiality: 3 },
  packs: { otp: { use: false, reason: 'Ingen plattform.' } },
  interview: {
    compatibility: { operation: 'own', later: { state: 'later', role: 'it' }, list: [], no: false },
    service: { operation: 'own', app: true },
  },
  parameters: { 'exit.notice': { value: 2 } },
};
const read = factReader({
  specification,
  environment: {
    kravbyggaren: 1,
    title: 'IT-miljö',
    entries: [
      { id: 'ad', title: 'Katalog', kind: 'directory' },
      { id: 'old', title: 'Fax', kind: 'telephony', status: 'retired' },
    ],
  },
  packs: [
    {
      kravbyggaren: 1,
      id: 'service',
      code: 'TJÄ',
      title: 'Tjänst',
      version: '1.0.0',
      questions: [
        { id: 'operation', text: '?', type: 'choice', fact: 'procurement.subject.operation' },
        { id: 'app', text: '?', type: 'yes-no', fact: 'procurement.subject.hardware' },
      ],
    },
  ],
});
const verdict = (condition: Condition): Verdict => evaluate(condition, read);

suite('library: conditions', () => {
  test('a fact is compared by is, in, includes, atLeast and atMost', () => {
    assert.equal(verdict({ fact: 'classification.confidentiality', atLeast: 3 }), true);
    assert.equal(verdict({ fact: 'classification.confidentiality', atLeast: 1, atMost: 2 }), false);
    assert.equal(verdict({ fact: 'procurement.subject.users', includes: 'pupils' }), true);
    assert.equal(verdict({ fact: 'procurement.subject.users', in: ['elected', 'public'] }), false);
    assert.equal(verdict({ fact: 'procurement.serviceLife', atLeast: 97 }), false);
    assert.equal(verdict({ fact: 'packs.otp.use', is: false }), true);
    assert.equal(verdict({ fact: 'parameters.exit.notice', is: 2 }), true);
    assert.equal(verdict({ fact: 'answers.compatibility.operation', in: ['own', 'hybrid'] }), true);
  });

  test('an answer that is kept as a fact is read there', () => {
    assert.equal(verdict({ fact: 'answers.service.operation', is: 'supplier' }), true);
    assert.equal(verdict({ fact: 'procurement.subject.hardware', is: true }), true);
    assert.equal(verdict({ fact: 'answers.service.app', is: true }), true);
  });

  test('the IT environment tells what it holds, without what is retired', () => {
    assert.equal(verdict({ fact: 'environment.kinds', includes: 'directory' }), true);
    assert.equal(verdict({ fact: 'environment.kinds', includes: 'telephony' }), false);
    assert.equal(verdict({ fact: 'environment.entries', includes: 'ad' }), true);
    assert.equal(
      evaluate({ fact: 'environment.kinds', includes: 'directory' }, factReader({ specification })),
      undefined,
    );
  });

  test('absent, unknown and postponed answers are not decided; no and an empty list are', () => {
    for (const fact of ['procurement.subject.app', 'procurement.subject.personalData', 'answers.compatibility.later'])
      assert.equal(verdict({ fact, is: true }), undefined, fact);
    assert.equal(verdict({ fact: 'answers.compatibility.no' }), false);
    assert.equal(verdict({ fact: 'answers.compatibility.list' }), false);
    assert.equal(verdict({ fact: 'procurement.subject.cloud' }), true);
  });

  test('a decided part decides the whole where the logic allows', () => {
    const open: Condition = { fact: 'procurement.subject.app' };
    const yes: Condition = { fact: 'procurement.subject.cloud' };
    const no: Condition = { not: yes };
    assert.equal(verdict({ all: [open, no] }), false);
    assert.equal(verdict({ all: [open, yes] }), undefined);
    assert.equal(verdict({ any: [open, yes] }), true);
    assert.equal(verdict({ any: [open, no] }), undefined);
    assert.equal(verdict({ not: open }), undefined);
    assert.deepEqual(openFacts({ all: [yes, { any: [open, no] }] }, read), ['procurement.subject.app']);
    assert.deepEqual(openFacts({ all: [open, no] }, read), []);
  });

  test('inherited keys are not facts', () => {
    for (const fact of ['constructor.name', '__proto__.toString', 'interview.toString', 'answers.constructor.name'])
      assert.equal(verdict({ fact }), undefined, fact);
  });

  test('nine levels are one too many', () => {
    let condition: Condition = { fact: 'procurement.subject.cloud' };
    for (let level = 1; level < 8; level++) condition = { all: [condition] };
    assert.equal(conditionDepth(condition), 8);
    assert.equal(verdict(condition), true);
    condition = { all: [condition] };
    assert.equal(conditionDepth(condition), 9);
    assert.equal(verdict(condition), undefined);
  });

  test('an answer that comes later never overturns what was decided without it', () => {
    const names = ['a', 'b', 'c'];
    const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        fc.record({ fact: fc.constantFrom(...names), is: fc.boolean() }),
        fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
      ),
    }));
    const answers = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(condition, answers, fc.subarray(names), (condition, values, told) => {
        const all = new Map<string, Json>(names.map((name, index) => [name, values[index] ?? false]));
        const before = evaluate(condition, name => (told.includes(name) ? all.get(name) : undefined));
        const after = evaluate(condition, name => all.get(name));
        if (conditionDepth(condition) > 8) return;
        assert.notEqual(after, undefined);
        if (before !== undefined) assert.equal(after, before);
      }),
      { numRuns: 1000 },
    );
  });
});
