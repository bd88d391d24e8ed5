import { named } from './head-texts.ts';
import { isMoney } from '../wording/money-criterion.ts';
import { defineRule, type Draft } from './rule.ts';

export const awardCostQualityMixed = defineRule({
  id: 'award-cost-quality-mixed',
  code: 'UTV-03',
  target: 'specification',
  ground: 'practice',
  severity: { 'above-threshold': 'error', 'below-threshold': 'error', direct: 'off', 'call-off': 'error' },
  title: 'Jämförs anbuden på kostnad finns bara kostnadskriterier',
  rationale:
    'Med kostnad som grund räknas bara kostnader. Ska kvalitet räknas är grunden bästa förhållandet mellan pris och kvalitet. Ett mervärde i kronor under grunden kostnad är en motsägelse.',
  basis: ['Självmotsägelse i dokumentet', 'Upphandlingsmyndigheten, kostnad som utvärderingsgrund'],
  messages: {
    criterion: (id: string) =>
      `Anbuden jämförs på kostnad, så kriteriet ${id} kan inte räknas: ta bort det, gör det till en kostnad (costs.items) eller välj pris och kvalitet.`,
    requirement:
      'Anbuden jämförs på kostnad, så kravet kan inte ge mervärde: ändra kravtyp, eller välj pris och kvalitet.',
  },

  *check({ procurement, award }, _at, { cross }): Generator<Draft> {
    const closedBy = { by: 'answer', fact: 'procurement.awardBasis' } as const;
    if (procurement?.awardBasis !== 'cost') return;
    for (const { at, id } of cross.byKind.get('award')) {
      yield { at: `${at}/kind`, requirement: id, message: this.messages.requirement, closedBy };
    }
    for (const [{ id, title }, name] of named(award?.criteria ?? [])) {
      if (!isMoney(title)) yield { at: `/award/criteria/${name}`, message: this.messages.criterion(id), closedBy };
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
    {
      bad: {
        procurement: { awardBasis: 'cost' },
        award: { criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', amount: 50000 }] },
      },
      at: '/award/criteria/@T1',
    },
    {
      good: {
        procurement: { awardBasis: 'cost' },
        award: { criteria: [{ id: 'T1', title: 'Livscykelkostnad', shape: 'share', weight: 100 }] },
      },
    },
  ],
});
