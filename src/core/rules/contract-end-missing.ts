import { indefinite } from './requirement-record.ts';
import { defineRule, type Draft } from './rule.ts';

export const contractEndMissing = defineRule({
  id: 'contract-end-missing',
  code: 'AVT-01',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'error', 'below-threshold': 'error', direct: 'warning', 'call-off': 'error' },
  title: 'Avtalet har en längd',
  rationale:
    'Ett avtal utan slut stänger marknaden och strider mot principerna; ingen paragraf sätter en längsta tid för annat än ramavtal. Längden behövs också för värdet och kostnadskalkylen.',
  basis: ['LOU 4 kap. 1 §', 'Konkurrensverket, löpande avtal'],
  messages: {
    indefinite: 'Avtalet löper tills vidare: ange en längd och möjliga förlängningar.',
    inText: 'Avtalet sägs löpa tills vidare: skriv en längd, och hur det kan förlängas.',
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
    for (const { at, id, requirement } of cross.subjects.get('indefinite')) {
      const found = requirement.prepared.first(indefinite);
      if (!found || requirement.kind === 'method') continue;
      const end = found.index + found[0].length;
      const span = [end - 'tills vidare'.length, end] as const;
      yield { at: `${at}/text`, span, requirement: id, message: this.messages.inText };
    }
  },

  examples: [
    { good: { procurement: { contract: { term: 'P4Y' } } } },
    { bad: { procurement: { contract: { indefinite: true } } }, at: '/procurement/contract/indefinite' },
    { bad: 'Systemet ska visa status.', at: 'file:/procurement' },
    {
      bad: 'Avtalet gäller ⟦tills vidare⟧ med sex månaders uppsägningstid.',
      with: { kind: 'contract' },
      specification: { procurement: { contract: { term: 'P4Y' } } },
    },
    {
      bad: 'Därefter förlängs avtalet ⟦tills vidare⟧ med sex månaders uppsägningstid.',
      with: { kind: 'contract' },
      specification: { procurement: { contract: { term: 'P4Y' } } },
    },
    {
      good: 'Det nuvarande avtalet löper tills vidare.',
      with: { kind: 'information' },
      specification: { procurement: { contract: { term: 'P4Y' } } },
    },
  ],
});
