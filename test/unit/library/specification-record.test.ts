import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specificationRecord } from '../../../src/core/library/index.ts';
import type { Specification } from '../../../src/core/model/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';

declare const PROJECT_ROOT: string;

const specification: Specification = {
  kravbyggaren: 1,
  procurement: {
    title: 'Verksamhetssystem för elevhälsa',
    reference: 'KS 2026/0417',
    buyers: [{ name: 'Bolaget AB' }, { name: 'Exempelby kommun', lead: true }],
    estimatedValue: { amount: 4_200_000 },
  },
  need: {
    background: '{{buyer}} saknar ett samlat stöd.',
    outOfScope: 'Skolskjuts.',
    goals: [{ text: 'Kortare handläggning.', owner: 'HEMLIG' }],
  },
  parameters: { 'exit.days': { value: 30, status: 'decided' } },
  sections: [
    {
      id: 'exit',
      title: 'Avslut',
      requirements: [
        {
          id: 'EXIT-01',
          kind: 'contract',
          text: 'Data ska lämnas till {{buyer}} inom {{exit.days}} dagar ({{exit.form}}).',
          motive: 'HEMLIG',
          note: 'HEMLIG',
          guidance: 'HEMLIG',
          covers: ['data-export'],
          source: { pack: 'exit', requirement: 'EXIT-01', version: '1.0.0' },
        },
        { id: 'EGN-1', kind: 'mandatory', text: 'Systemet ska visa status.' },
      ],
    },
  ],
};

suite('the record of a specification', () => {
  test('says what it was about and what it demanded, as a person reads it', () => {
    assert.deepEqual(specificationRecord(specification), {
      title: 'Verksamhetssystem för elevhälsa',
      reference: 'KS 2026/0417',
      buyer: 'Exempelby kommun',
      needs: [
        { id: 'background', text: 'Exempelby kommun saknar ett samlat stöd.' },
        { id: 'goal-1', text: 'Kortare handläggning.' },
      ],
      requirements: [
        {
          id: 'EXIT-01',
          kind: 'contract',
          area: { covers: ['data-export'], section: 'exit', pack: 'exit' },
          section: 'Avslut',
          text: 'Data ska lämnas till Exempelby kommun inom 30 dagar ({{exit.form}}).',
          source: { pack: 'exit', requirement: 'EXIT-01', version: '1.0.0' },
        },
        {
          id: 'EGN-1',
          kind: 'mandatory',
          area: { covers: [], section: 'exit' },
          section: 'Avslut',
          text: 'Systemet ska visa status.',
        },
      ],
    });
  });

  test('holds nothing internal, and survives being kept as JSON', () => {
    const record = specificationRecord(specification);
    assert.doesNotMatch(JSON.stringify(record), /HEMLIG|4200000/);
    assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
  });

  test('of an open file is that of its value, and of the sample has every requirement', () => {
    const source = openSource(readFileSync(join(PROJECT_ROOT, 'templates/sample/elevhalsa.krav.yaml'), 'utf8'));
    const record = specificationRecord(source);
    assert.deepEqual(record, specificationRecord(source.value as unknown as Specification));
    assert.equal(record.requirements.length, source.chunks.length);
  });

  const damaged: readonly (readonly [what: string, text: string])[] = [
    ['an empty file', ''],
    ['sections that are no list', 'kravbyggaren: 1\nsections: 5\n'],
    ['a head of wrong shapes', 'kravbyggaren: 1\nprocurement: [x]\nneed: 3\nsections:\n  - requirements: 4\n  - 7\n'],
    [
      'a requirement without a text',
      'kravbyggaren: 1\nsections:\n  - id: a\n    title: A\n    requirements:\n      - id: A-1\n',
    ],
    [
      'a section without a title',
      'kravbyggaren: 1\nsections:\n  - requirements:\n      - id: A-1\n        kind: mandatory\n        text: Det ska gå.\n',
    ],
  ];
  for (const [what, text] of damaged)
    test(`${what} gives a record of what is healthy`, () => {
      const record = specificationRecord(openSource(text));
      assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
    });
});
