import { defineRule, type Draft } from './rule.ts';

export const awardCostQualityMixed = defineRule({
  id: 'award-cost-quality-mixed',
  code: 'UTV-03',
  target: 'specification',
  ground: 'practice',
  severity: { 'above-threshold': 'error', 'below-threshold': 'error', direct: 'off', 'call-off': 'error' },
  title: 'Jämförs anbuden på kostnad finns bara kostnadskriterier',
  rationale:
    'Med kostnad som grund räknas bara kostnader. Ska kvalitet räknas är grunden bästa förhållande mellan pris och kvalitet. Ett mervärde i kronor under grunden kostnad är en motsägelse.',
  basis: ['Självmotsägelse i dokumentet', 'Upphandlingsmyndigheten, kostnad som utvärderingsgrund'],
  messages: {
    requirement:
      'Anbuden jämförs på kostnad, så kravet kan inte ge mervärde: ändra kravtyp, eller välj pris och kvalitet.',
  },

  *check({ procurement }, _at, { cross }): Generator<Draft> {
    const closedBy = { by: 'answer', fact: 'procurement.awardBasis' } as const;
    if (procurement?.awardBasis !== 'cost') return;
    for (const { at, id } of cross.byKind.get('award')) {
      yield { at: `${at}/kind`, requirement: id, message: this.messages.requirement, closedBy };
    }
  },

  examples: [
    { good: 'Systemet ska visa status.', specification: { procurement: { awardBasis: 'cost' } } },
    {
      bad: 'Mervärde: systemet visar status på en karta.',
      with: { kind: 'award' },
      specification: { procurement: { awardBasis: 'cost' } },
      at: '/kind',
    },
  ],
});
