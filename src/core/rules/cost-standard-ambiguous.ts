import type { CostItem, Costs } from '../model/generated/types.ts';
import { named } from './head-texts.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

type Delivery = NonNullable<CostItem['delivery']>;
const deliveries: Readonly<Record<Delivery, string>> = { own: 'egen drift', service: 'tjänst', hybrid: 'delad drift' };

export const costStandardAmbiguous = defineRule({
  id: 'cost-standard-ambiguous',
  code: 'UTV-13',
  target: 'specification',
  ground: 'statute',
  severity: { ...advertised, direct: 'off' },
  act: 'LOU',
  title: 'En schablon som skiljer sig mellan anbud har en regel',
  rationale:
    'Räknar ni med egna kostnader som beror på vad anbudsgivaren erbjuder, ska det framgå vilken schablon som gäller för vilket anbud. Annars behandlas anbuden inte lika.',
  basis: ['LOU 4 kap. 1 §', 'LOU 16 kap. 4 §'],
  messages: {
    doubled: (what: string) =>
      `Två schabloner gäller ${what}: behåll en, eller ange vilken leveransform var och en gäller.`,
    missing: (form: string) =>
      `Schablonen för leveransformen ”${form}” saknas, men anbudsgivaren får välja: ange en för varje form.`,
    other: 'Den andra schablonen.',
  },

  *check({ costs, procurement }): Generator<Draft> {
    const standards = [...hoursOf(costs), ...rowsOf(costs)];
    const seen = new Map<string, string>();
    for (const { at, key, what } of standards) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, at);
      else yield { at, message: this.messages.doubled(what), related: [{ at: first, message: this.messages.other }] };
    }
    const forms = new Set((costs?.standardHours ?? []).map(({ delivery }) => delivery));
    if (procurement?.subject?.operation !== 'either' || forms.size === 0) return;
    for (const form of ['own', 'service'] as const)
      if (!forms.has(form)) yield { at: '/costs/standardHours', message: this.messages.missing(deliveries[form]) };
  },

  examples: [
    {
      good: {
        procurement: { subject: { operation: 'either' } },
        costs: {
          standardHours: [
            { delivery: 'own', hours: 400 },
            { delivery: 'service', hours: 80 },
          ],
        },
      },
    },
    {
      bad: {
        procurement: { subject: { operation: 'either' } },
        costs: { standardHours: [{ delivery: 'own', hours: 400 }] },
      },
      at: '/costs/standardHours',
    },
    {
      bad: {
        costs: {
          standardHours: [
            { delivery: 'own', hours: 400 },
            { delivery: 'own', hours: 200 },
          ],
        },
      },
      at: '/costs/standardHours/1',
    },
    {
      bad: {
        costs: {
          items: [
            { id: 'S1', code: 'K10', title: 'Egen förvaltning', timing: 'yearly', givenBy: 'buyer', amount: 90000 },
            { id: 'S2', code: 'K10', title: 'Egen förvaltning', timing: 'yearly', givenBy: 'buyer', amount: 20000 },
          ],
        },
      },
      at: '/costs/items/@S2',
    },
    {
      good: {
        costs: {
          items: [
            {
              id: 'S1',
              code: 'K10',
              title: 'Egen förvaltning',
              timing: 'yearly',
              givenBy: 'buyer',
              amount: 90000,
              delivery: 'own',
            },
            {
              id: 'S2',
              code: 'K10',
              title: 'Egen förvaltning',
              timing: 'yearly',
              givenBy: 'buyer',
              amount: 20000,
              delivery: 'service',
            },
          ],
        },
      },
    },
  ],
});

interface Standard {
  readonly at: string;
  /** Two with the same key apply to the same tender. */
  readonly key: string;
  readonly what: string;
}

const hoursOf = (costs: Costs | undefined): readonly Standard[] =>
  (costs?.standardHours ?? []).map(({ delivery }, i) => ({
    at: `/costs/standardHours/${String(i)}`,
    key: `hours ${delivery}`,
    what: deliveries[delivery],
  }));

const rowsOf = (costs: Costs | undefined): readonly Standard[] =>
  named(costs?.items ?? []).flatMap(([{ code, title, givenBy, delivery, year, inEvaluation }, name]) =>
    givenBy === 'buyer' && inEvaluation !== false
      ? [
          {
            at: `/costs/items/${name}`,
            key: JSON.stringify([code, title.trim().toLowerCase(), delivery, year]),
            what: `”${title}”${delivery ? `, ${deliveries[delivery]}` : ''}`,
          },
        ]
      : [],
  );
