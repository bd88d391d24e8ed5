import { durationInMonths, durationInSwedish } from '../model/calendar.ts';
import { monthsOf } from './contract-period.ts';
import { defineRule, type Draft } from './rule.ts';

const longest = 120;

export const contractTermLong = defineRule({
  id: 'contract-term-long',
  code: 'AVT-03',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Avtalet är inte längre än behovet',
  rationale:
    'Längden ska stå i proportion till tjänstens livslängd, investeringen och konkurrensen. Över tio år, eller längre än tjänsten behövs, kräver skäl. Gränsen tio år är produktens val.',
  basis: ['LOU 4 kap. 1 §', 'Upphandlingsmyndigheten, kontraktstid'],
  messages: {
    long: 'Avtalet kan med förlängningar bli längre än tio år: korta det eller motivera längden.',
    life: (life: string) =>
      `Avtalet kan med förlängningar bli längre än tjänsten behövs (${life}): korta det eller ändra livslängden.`,
  },

  *check({ procurement }): Generator<Draft> {
    const closedBy = { by: 'answer', fact: 'procurement.contract.term' } as const;
    const { term, renewals = [] } = procurement?.contract ?? {};
    // LOU's own limit for a framework agreement is AVT-02; other acts have others.
    const isLouFramework = procurement?.contractForm === 'framework' && (procurement.act ?? 'LOU') === 'LOU';
    if (term === undefined || isLouFramework) return;
    const months = monthsOf([term, ...renewals]);
    const life = procurement?.serviceLife;
    const lifeMonths = life === undefined ? undefined : durationInMonths(life);
    if (lifeMonths !== undefined && life !== undefined && months > lifeMonths) {
      yield { at: '/procurement/contract', message: this.messages.life(durationInSwedish(life) ?? life), closedBy };
    } else if (months > longest) yield { at: '/procurement/contract', message: this.messages.long, closedBy };
  },

  examples: [
    { good: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y', 'P2Y'] }, serviceLife: 'P8Y' } } },
    {
      bad: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y', 'P2Y'] }, serviceLife: 'P7Y' } },
      at: '/procurement/contract',
    },
    { bad: { procurement: { contract: { term: 'P12Y' } } }, at: '/procurement/contract' },
    {
      bad: { procurement: { act: 'LUF', contractForm: 'framework', contract: { term: 'P12Y' } } },
      at: '/procurement/contract',
    },
  ],
});
