import { defineRule, type Draft } from './rule.ts';

export const contractEndMissing = defineRule({
  id: 'contract-end-missing',
  code: 'AVT-01',
  target: 'specification',
  ground: 'case-law',
  severity: { 'above-threshold': 'error', 'below-threshold': 'error', direct: 'warning', 'call-off': 'error' },
  title: 'Avtalet har en längd',
  rationale:
    'Ett avtal utan slut stänger marknaden och strider mot principerna. Längden behövs också för värdet och kostnadskalkylen.',
  basis: ['LOU 4 kap. 1 §', 'Konkurrensverket, löpande avtal'],
  messages: {
    indefinite: 'Avtalet löper tills vidare: ange en längd och möjliga förlängningar.',
    missing: 'Avtalets längd är inte angiven: ange den (contract.term).',
  },

  *check({ procurement }, _at, { cross }): Generator<Draft> {
    const closedBy = { by: 'answer', fact: 'procurement.contract.term' } as const;
    if (procurement?.contract?.indefinite === true) {
      yield { at: '/procurement/contract/indefinite', message: this.messages.indefinite, closedBy };
    } else if (procurement?.contract?.term === undefined && cross.size > 0) {
      const at = procurement?.contract ? '/procurement/contract' : procurement ? '/procurement' : '';
      yield { at, message: this.messages.missing, closedBy, awaited: 'answer' };
    }
  },

  examples: [
    { good: { procurement: { contract: { term: 'P4Y' } } } },
    { bad: { procurement: { contract: { indefinite: true } } }, at: '/procurement/contract/indefinite' },
    { bad: 'Systemet ska visa status.', at: 'file:/procurement' },
  ],
});
