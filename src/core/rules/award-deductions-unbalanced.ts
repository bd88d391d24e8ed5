import type { Award } from '../model/generated/types.ts';
import { defineRule, type Draft } from './rule.ts';

const lowest = 0.02;
const highest = 1;

/** What is counted in kronor, in the models that count so. */
const amountsOf: Readonly<Partial<Record<NonNullable<Award['model']>, string>>> = {
  deduction: 'Avdragen',
  surcharge: 'Påslagen',
};

export const awardDeductionsUnbalanced = defineRule({
  id: 'award-deductions-unbalanced',
  code: 'UTV-10',
  target: 'specification',
  ground: 'product-choice',
  severity: { 'above-threshold': 'warning', 'below-threshold': 'warning', direct: 'off', 'call-off': 'warning' },
  title: 'Mervärdesavdrag och prispåslag står i proportion till avtalets värde',
  rationale:
    'Avdrag eller påslag som tillsammans är mycket små avgör inget, och sådana som är större än priset gör priset betydelselöst. Gränserna, 2 och 100 procent av det uppskattade värdet, är produktens val.',
  basis: ['Inköpsrådet, monetära modeller'],
  messages: {
    small: (amounts: string, percent: string) =>
      `${amounts} är tillsammans ${percent} procent av det uppskattade värdet och avgör knappast något: höj dem, eller ta bort dem som inte ska avgöra.`,
    large: (amounts: string, percent: string) =>
      `${amounts} är tillsammans ${percent} procent av det uppskattade värdet, så att priset förlorar betydelse: sänk dem.`,
  },

  *check({ procurement, award }): Generator<Draft> {
    const value = procurement?.estimatedValue?.amount;
    const criteria = award?.criteria ?? [];
    const amounts = award?.model && amountsOf[award.model];
    if (amounts === undefined || !value || criteria.length === 0) return;
    const sum = criteria.reduce(
      (total, { amount = 0, cap, shape }) => total + (shape === 'per-unit' ? (cap ?? amount) : amount),
      0,
    );
    const percent = String(Math.round((sum / value) * 1000) / 10).replace('.', ',');
    if (sum > highest * value) yield { at: '/award/criteria', message: this.messages.large(amounts, percent) };
    else if (sum > 0 && sum < lowest * value)
      yield { at: '/award/criteria', message: this.messages.small(amounts, percent) };
  },

  examples: [
    {
      good: {
        procurement: { estimatedValue: { amount: 4200000 } },
        award: { model: 'deduction', criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', amount: 400000 }] },
      },
    },
    {
      bad: {
        procurement: { estimatedValue: { amount: 4200000 } },
        award: { model: 'deduction', criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', amount: 10000 }] },
      },
      at: '/award/criteria',
    },
    {
      bad: {
        procurement: { estimatedValue: { amount: 4200000 } },
        award: {
          model: 'surcharge',
          criteria: [
            { id: 'T1', title: 'Införandetid', shape: 'per-unit', amount: 90000, cap: 4500000, unit: 'vecka' },
          ],
        },
      },
      at: '/award/criteria',
    },
    {
      good: {
        procurement: { estimatedValue: { amount: 4200000 } },
        award: { model: 'surcharge', criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', amount: 400000 }] },
      },
    },
  ],
});
