import { durationInMonths } from '../model/calendar.ts';
import { lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const contractPriceAdjustmentMissing = defineRule({
  id: 'contract-price-adjustment-missing',
  code: 'AVT-09',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Hur priset justeras är bestämt',
  rationale:
    'I ett avtal över ett år behövs ett villkor om prisjustering, med index och basmånad. Annars gissar anbudsgivarna, och en senare höjning kan bli en otillåten ändring.',
  basis: ['LOU 17 kap. 15 §'],
  messages: {
    missing:
      'Avtalet är längre än ett år men inget krav och ingen bilaga täcker prisjustering: lägg till villkoret, eller skriv att priset är fast.',
    base: (name: string) => `Indexet ${name} saknar basmånad: ange den (costs.index.baseMonth).`,
  },

  *check({ procurement, costs }, _at, context): Generator<Draft> {
    const { term, renewals = [] } = procurement?.contract ?? {};
    const months = [term, ...renewals].reduce(
      (sum, part) => sum + (part === undefined ? 0 : (durationInMonths(part) ?? 0)),
      0,
    );
    if (months > 12 && lacks(context, 'price-adjustment'))
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'price-adjustment' } };
    if (costs?.index?.name && !costs.index.baseMonth)
      yield {
        at: '/costs/index',
        message: this.messages.base(costs.index.name),
        closedBy: { by: 'answer', fact: 'costs.index.baseMonth' },
        awaited: 'answer',
      };
  },

  examples: [
    {
      good: 'Priset justeras en gång per år enligt index i bilaga 4.',
      with: { kind: 'contract', covers: ['price-adjustment'] },
      specification: { procurement: { contract: { term: 'P4Y' } } },
    },
    { bad: 'Systemet ska visa status.', specification: { procurement: { contract: { term: 'P4Y' } } }, at: 'file:' },
    { good: 'Systemet ska visa status.', specification: { procurement: { contract: { term: 'P1Y' } } } },
  ],
});
