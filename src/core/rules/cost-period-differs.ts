import { durationInMonths, durationInSwedish } from '../model/calendar.ts';
import { monthsOf } from './contract-period.ts';
import { defineRule, type Draft } from './rule.ts';

export const costPeriodDiffers = defineRule({
  id: 'cost-period-differs',
  code: 'AVT-04',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Kalkylperioden är avtalstiden, eller har ett skäl',
  rationale: 'Räknas kostnaden över en annan tid än avtalet kan fel anbud vinna. Skriv varför perioden skiljer sig.',
  basis: ['Upphandlingsmyndigheten, LCC-parametrar'],
  messages: {
    differs: (period: string, term: string) =>
      `Kostnaden räknas på ${period} men avtalet kan löpa ${term}: ändra det ena eller skriv varför (periodReason).`,
  },

  *check({ procurement, costs }): Generator<Draft> {
    const { term, renewals = [] } = procurement?.contract ?? {};
    const period = costs?.period;
    if (term === undefined || period === undefined || costs?.periodReason?.trim()) return;
    const counted = costs?.options === 'none' ? [term] : [term, ...renewals];
    const months = monthsOf(counted);
    const asked = durationInMonths(period);
    if (asked === undefined || Math.abs(asked - months) < 0.5) return;
    const whole = durationInSwedish(`P${String(Math.round(months))}M`) ?? '';
    const years = months % 12 === 0 ? `${String(months / 12)} år` : whole;
    yield {
      at: '/costs/period',
      message: this.messages.differs(durationInSwedish(period) ?? period, years),
      closedBy: { by: 'answer', fact: 'costs.period' },
    };
  },

  examples: [
    { good: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y', 'P2Y'] } }, costs: { period: 'P8Y' } } },
    { bad: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y', 'P2Y'] } }, costs: { period: '⟦P4Y⟧' } } },
    {
      good: {
        procurement: { contract: { term: 'P4Y' } },
        costs: { period: 'P6Y', periodReason: 'Tjänstens livslängd.' },
      },
    },
  ],
});
