import { defineRule, type Draft } from './rule.ts';
import { isMoney } from '../wording/money-criterion.ts';
import { named } from './head-texts.ts';

export const awardQualityExcluded = defineRule({
  id: 'award-quality-excluded',
  code: 'UTV-02',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'error', 'below-threshold': 'error', direct: 'off', 'call-off': 'error' },
  title: 'Jämförs anbuden på pris finns inga mervärden',
  rationale:
    'Är grunden pris får inget annat avgöra. Mervärden och kriterier skulle ändå inte få räknas: dokumentet säger emot sig självt.',
  basis: ['LOU 16 kap. 1 §', 'Självmotsägelse i dokumentet', 'Upphandlingsmyndigheten, utvärderingsgrunder'],
  messages: {
    requirement: 'Anbuden jämförs på pris, så kravet kan inte ge mervärde: ändra kravtyp eller grund.',
    criterion: (id: string) =>
      `Anbuden jämförs på pris, så kriteriet ${id} kan inte räknas: ta bort det eller ändra grund.`,
  },

  *check({ procurement, award }, _at, { cross }): Generator<Draft> {
    const closedBy = { by: 'answer', fact: 'procurement.awardBasis' } as const;
    if (procurement?.awardBasis !== 'price') return;
    for (const { at, id } of cross.byKind.get('award')) {
      yield { at: `${at}/kind`, requirement: id, message: this.messages.requirement, closedBy };
    }
    for (const [{ id, title }, name] of named(award?.criteria ?? [])) {
      if (isMoney(title)) continue;
      yield { at: `/award/criteria/${name}`, message: this.messages.criterion(id), closedBy };
    }
  },

  examples: [
    {
      good: 'Mervärde: systemet visar status på en karta.',
      with: { kind: 'award' },
      specification: { procurement: { awardBasis: 'best-price-quality' } },
    },
    {
      bad: 'Mervärde: systemet visar status på en karta.',
      with: { kind: 'award' },
      specification: { procurement: { awardBasis: 'price' } },
      at: '/kind',
    },
  ],
});
