import { monthsOf } from './contract-period.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

export const contractFrameworkLong = defineRule({
  id: 'contract-framework-long',
  code: 'AVT-02',
  target: 'specification',
  ground: 'statute',
  severity: { ...aboveThresholdOnly, 'call-off': 'off' },
  act: 'LOU',
  title: 'Ett ramavtal är högst fyra år',
  rationale: 'Ett ramavtal får löpa längre än fyra år bara om det finns särskilda skäl. Förlängningar räknas in.',
  basis: ['LOU 7 kap. 2 §', 'Kammarrätten i Göteborg mål 5691-17'],
  messages: {
    long: 'Ramavtalet kan med förlängningar bli längre än fyra år: korta det eller ange särskilda skäl (framework.specialReasons).',
  },

  *check({ procurement }): Generator<Draft> {
    if (procurement?.contractForm !== 'framework' || procurement.framework?.specialReasons?.trim()) return;
    const { term, renewals = [] } = procurement.contract ?? {};
    const months = monthsOf([term, ...renewals]);
    if (months > 48)
      yield {
        at: '/procurement/contract',
        message: this.messages.long,
        closedBy: { by: 'answer', fact: 'procurement.contract.term' },
      };
  },

  examples: [
    { good: { procurement: { contractForm: 'framework', contract: { term: 'P2Y', renewals: ['P1Y', 'P1Y'] } } } },
    {
      bad: { procurement: { contractForm: 'framework', contract: { term: 'P4Y', renewals: ['P1Y'] } } },
      at: '/procurement/contract',
    },
  ],
});
