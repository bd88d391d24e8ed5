import type { Award, Criterion } from '../model/generated/types.ts';
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
    worthless: (id: string) => `Kriteriet ${id} har beloppet 0 kronor och avgör inget: ange vad mervärdet är värt.`,
    sum: (sum: string, lot?: string) =>
      `Vikterna${lot === undefined ? '' : ` i del ${lot}`} är tillsammans ${sum} procent: de ska bli 100.`,
    range: (low: string, high: string, lot?: string) =>
      `Vikterna${lot === undefined ? '' : ` i del ${lot}`} kan tillsammans bli ${low}–${high} procent men aldrig 100: ändra intervallen.`,
    none: (count: number) =>
      `${String(count)} krav ger mervärde men inga tilldelningskriterier finns: lägg till dem (award.criteria), med belopp eller vikt.`,
    criterion: 'Kravet ger mervärde men hör inte till något kriterium: koppla det till ett (award.criteria).',
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
        if (amount === 0) yield { at: `/award/criteria/${name}/amount`, message: this.messages.worthless(id) };
      }
      return;
    }
    const missing = criteria.filter(([{ weight, weightRange }]) => weight === undefined && !weightRange);
    for (const [{ id }, name] of missing)
      yield { at: `/award/criteria/${name}`, message: this.messages.weight(id), ...awaitedAmount(id) };
    if (missing.length === 0) {
      for (const [lot, [low, high]] of sumsByLot(criteria.map(([criterion]) => criterion))) {
        if (isWhole(low, high, award.weights)) continue;
        const price = award.weights?.price ?? 0;
        const message =
          low === high
            ? this.messages.sum(decimal(low + price), lot)
            : this.messages.range(decimal(low + price), decimal(high + price), lot);
        yield { at: '/award/criteria', message };
      }
    }
    const { price, quality } = award.weights ?? {};
    if (price !== undefined && quality !== undefined && Math.abs(price + quality - 100) > 0.01) {
      yield { at: '/award/weights', message: this.messages.sum(decimal(price + quality)) };
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
      good: {
        procurement: {
          awardBasis: 'best-price-quality',
          lots: [
            { id: 'a', title: 'Införande' },
            { id: 'b', title: 'Förvaltning' },
          ],
        },
        award: {
          model: 'weighted-absolute',
          weights: { price: 60 },
          criteria: [
            { id: 'T1', title: 'Karta', shape: 'yes-no', weight: 30, lot: 'a' },
            { id: 'T2', title: 'Sökning', shape: 'yes-no', weight: 30, lot: 'b' },
            { id: 'T3', title: 'Hjälp', shape: 'yes-no', weight: 10 },
          ],
        },
      },
      note: 'Vikterna räknas för varje del; ett kriterium utan del gäller alla.',
    },
    {
      bad: {
        procurement: {
          awardBasis: 'best-price-quality',
          lots: [
            { id: 'a', title: 'Införande' },
            { id: 'b', title: 'Förvaltning' },
          ],
        },
        award: {
          model: 'weighted-absolute',
          weights: { price: 70 },
          criteria: [
            { id: 'T1', title: 'Karta', shape: 'yes-no', weight: 30, lot: 'a' },
            { id: 'T2', title: 'Sökning', shape: 'yes-no', weight: 20, lot: 'b' },
          ],
        },
      },
      at: '/award/criteria',
    },
    {
      bad: {
        procurement: { awardBasis: 'best-price-quality' },
        award: {
          model: 'weighted-absolute',
          weights: { price: 70 },
          criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', weightRange: [5, 15] }],
        },
      },
      at: '/award/criteria',
    },
    {
      bad: {
        procurement: { awardBasis: 'best-price-quality' },
        award: { model: 'deduction', criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', amount: 0 }] },
      },
      at: '/award/criteria/@T1/amount',
    },
    {
      bad: 'Mervärde: systemet visar status på en karta.',
      with: { kind: 'award' },
      specification: { procurement: { awardBasis: 'best-price-quality' } },
      at: '',
    },
  ],
});

const decimal = (sum: number): string => String(Math.round(sum * 100) / 100).replace('.', ',');

type Sums = readonly [low: number, high: number];

/** The least and the most that the weights of each lot can be together; a criterion without a lot counts in all. */
function sumsByLot(criteria: readonly Criterion[]): ReadonlyMap<string | undefined, Sums> {
  const sums = new Map<string | undefined, Sums>();
  for (const { lot, weight, weightRange } of criteria) {
    const [low, high] = sums.get(lot) ?? [0, 0];
    sums.set(lot, [low + (weight ?? weightRange?.[0] ?? 0), high + (weight ?? weightRange?.[1] ?? 0)]);
  }
  const [low, high] = sums.get(undefined) ?? [0, 0];
  if (sums.size > 1) sums.delete(undefined);
  else return sums;
  return new Map(Array.from(sums, ([lot, [least, most]]) => [lot, [least + low, most + high]]));
}

/** Whether the weights can be all of 100, with or without the price's, or all of what quality weighs. */
function isWhole(low: number, high: number, { price = 0, quality }: NonNullable<Award['weights']> = {}): boolean {
  const reaches = (sum: number): boolean => low <= sum + 0.01 && high >= sum - 0.01;
  return reaches(100) || reaches(100 - price) || (quality !== undefined && reaches(quality));
}
