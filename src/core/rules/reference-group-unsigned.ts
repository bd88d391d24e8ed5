import type { Role } from '../model/generated/types.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';

const roles: readonly (readonly [Role, string])[] = [
  ['procurement', 'upphandlare'],
  ['business', 'verksamhetsrepresentant'],
  ['it', 'IT-representant'],
];

export const referenceGroupUnsigned = defineRule({
  id: 'reference-group-unsigned',
  code: 'DOK-19',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Referensgruppens tre roller har godkänt',
  rationale:
    'Upphandlare, verksamhet och IT ska alla ha läst och godkänt innan förfrågan lämnas ut. Under arbetet är det en påminnelse.',
  basis: ['Riktlinjer 3.11'],
  messages: { missing: (list: string) => `Godkännande saknas av ${list}: lägg till namn, roll och datum (signed).` },

  *check({ referenceGroup = [] }, _at, { cross, audience }): Generator<Draft> {
    if (cross.size === 0) return;
    const missing = roles.filter(([role]) => !referenceGroup.some(member => member.role === role && member.signed));
    if (missing.length === 0) return;
    const names = missing.map(([, name]) => name);
    const list = names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`;
    yield {
      at: referenceGroup.length ? '/referenceGroup' : '',
      message: this.messages.missing(list),
      ...hintIf(audience !== 'tender'),
    };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      specification: {
        referenceGroup: [
          { name: 'Förnamn Ett', role: 'procurement', signed: '2026-09-01' },
          { name: 'Förnamn Två', role: 'business', signed: '2026-09-01' },
          { name: 'Förnamn Tre', role: 'it', signed: '2026-09-02' },
        ],
      },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { referenceGroup: [{ name: 'Förnamn Ett', role: 'procurement', signed: '2026-09-01' }] },
      at: 'file:/referenceGroup',
      audience: 'tender',
      severity: 'warning',
    },
  ],
});
