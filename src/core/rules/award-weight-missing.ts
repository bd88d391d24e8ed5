import { named } from './head-texts.ts';
import { defineRule, type Draft } from './rule.ts';

const awaitedAmount = (criterion: string): Pick<Draft, 'closedBy' | 'awaited'> => ({
  closedBy: { by: 'amount', criterion },
  awaited: 'answer',
});

export const awardWeightMissing = defineRule({
  id: 'award-weight-missing',
  code: 'UTV-04',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'error', 'below-threshold': 'error', direct: 'off', 'call-off': 'error' },
  act: 'LOU',
  title: 'Varje kriterium har ett belopp eller en vikt',
  rationale:
    'Anbudsgivaren ska veta vad ett mervärde är värt. I avdragsmodellen har varje kriterium ett belopp; i en viktad modell är summan av vikterna 100 procent. Kan viktning inte göras anges en prioritetsordning med skäl.',
  basis: ['LOU 16 kap. 6 §', 'LOU 19 kap. 9 §'],
  messages: {
    model: 'Det är inte bestämt hur mervärden räknas: välj modell (award.model).',
    amount: (id: string) => `Kriteriet ${id} saknar belopp: ange vad mervärdet är värt i kronor.`,
    weight: (id: string) => `Kriteriet ${id} saknar vikt: ange procent.`,
    sum: (sum: string) => `Vikterna är tillsammans ${sum} procent: de ska bli 100.`,
    none: (count: number) =>
      `${String(count)} krav ger mervärde men inga tilldelningskriterier finns: lägg till dem under award, med belopp eller vikt.`,
    criterion: 'Kravet ger mervärde men hör inte till något kriterium: koppla det till ett under award.',
  },

  *check({ award, procurement }, _at, { cross }): Generator<Draft> {
    const basis = procurement?.awardBasis;
    if (basis === 'price' || basis === undefined) return;
    const criteria = named(award?.criteria ?? []);
    const linked = new Set(criteria.flatMap(([{ requirements = [] }]) => requirements));
    const loose = cross.lacking.get('criterion').filter(({ id }) => !linked.has(id));
    if (criteria.length === 0 && loose.length > 3) yield { message: this.messages.none(loose.length) };
    else for (const { at, id } of loose) yield { at, requirement: id, message: this.messages.criterion };
    if (criteria.length === 0 || award?.orderOfImportanceReason?.trim()) return;
    if (!award?.model) {
      yield { at: '/award', message: this.messages.model, closedBy: { by: 'answer', fact: 'award.model' } };
      return;
    }
    if (award.model === 'deduction' || award.model === 'surcharge') {
      for (const [{ id, amount }, name] of criteria) {
        if (amount === undefined)
          yield { at: `/award/criteria/${name}`, message: this.messages.amount(id), ...awaitedAmount(id) };
      }
      return;
    }
    const missing = criteria.filter(([{ weight, weightRange }]) => weight === undefined && !weightRange);
    for (const [{ id }, name] of missing)
      yield { at: `/award/criteria/${name}`, message: this.messages.weight(id), ...awaitedAmount(id) };
    if (missing.length === 0 && criteria.every(([{ weight }]) => weight !== undefined)) {
      const quality = criteria.reduce((sum, [{ weight = 0 }]) => sum + weight, 0);
      const sums = [quality, quality + (award.weights?.price ?? 0)];
      const whole =
        sums.some(sum => Math.abs(sum - 100) < 0.01) || Math.abs(quality - (award.weights?.quality ?? NaN)) < 0.01;
      if (!whole)
        yield { at: '/award/criteria', message: this.messages.sum(String(sums[1] ?? quality).replace('.', ',')) };
    }
    const { price, quality } = award.weights ?? {};
    if (price !== undefined && quality !== undefined && Math.abs(price + quality - 100) > 0.01) {
      yield { at: '/award/weights', message: this.messages.sum(String(price + quality).replace('.', ',')) };
    }
  },

  examples: [
    {
      good: {
        procurement: { awardBasis: 'best-price-quality' },
        award: { model: 'deduction', criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', amount: 50000 }] },
      },
    },
    {
      bad: {
        procurement: { awardBasis: 'best-price-quality' },
        award: { criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', amount: 50000 }] },
      },
      at: '/award',
    },
    {
      bad: {
        procurement: { awardBasis: 'best-price-quality' },
        award: { model: 'deduction', criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no' }] },
      },
      at: '/award/criteria/@T1',
    },
    {
      bad: {
        procurement: { awardBasis: 'best-price-quality' },
        award: {
          model: 'weighted-absolute',
          weights: { price: 70 },
          criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', weight: 20 }],
        },
      },
      at: '/award/criteria',
    },
    {
      bad: 'Mervärde: systemet visar status på en karta.',
      with: { kind: 'award' },
      specification: { procurement: { awardBasis: 'best-price-quality' } },
      at: '',
    },
  ],
});
