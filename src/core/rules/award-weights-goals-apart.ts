import { one } from '../wording/pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const least = 20;
const money = one`(?<!\p{L})(?:\p{L}*kostnad\p{L}*|pris\p{L}*|bespar\p{L}+|billig\p{L}*|\p{L}*ekonomi\p{L}*|kron\p{L}+|kr|sek|tkr|mkr|budget\p{L}*|utgift\p{L}*)(?!\p{L})`;

export const awardWeightsGoalsApart = defineRule({
  id: 'award-weights-goals-apart',
  code: 'UTV-18',
  target: 'specification',
  ground: 'product-choice',
  severity: { 'above-threshold': 'hint', 'below-threshold': 'hint', direct: 'off', 'call-off': 'hint' },
  title: 'Vikterna stämmer med målen',
  rationale: `Handlar inget av målen om pengar, men kvalitet väger mindre än ${String(least)} procent, köper ni kanske något annat än det ni vill uppnå. Gränsen är produktens val.`,
  basis: [],
  messages: {
    apart: (weight: number) =>
      `Inget av målen handlar om kostnad, men kvalitet väger ${String(weight)} procent: pröva vikterna mot målen.`,
  },

  *check({ need, award, procurement }): Generator<Draft> {
    if (procurement?.awardBasis === 'price' || procurement?.awardBasis === 'cost') return;
    const { price, quality = price === undefined ? undefined : 100 - price } = award?.weights ?? {};
    const goals = need?.goals ?? [];
    if (quality === undefined || quality >= least || goals.length === 0) return;
    const isAboutMoney = goals.some(({ text, measure = '' }) => money.test(`${text} ${measure}`.toLowerCase()));
    if (!isAboutMoney) yield { at: '/award/weights', message: this.messages.apart(quality) };
  },

  examples: [
    {
      good: {
        need: { goals: [{ text: 'Handläggningstiden halveras.' }] },
        award: { weights: { price: 60, quality: 40 } },
      },
    },
    {
      good: {
        need: { goals: [{ text: 'Kostnaden per ärende sjunker.' }] },
        award: { weights: { price: 90, quality: 10 } },
      },
    },
    {
      bad: {
        need: { goals: [{ text: 'Handläggningstiden halveras.' }] },
        award: { weights: { price: 90, quality: 10 } },
      },
      at: '/award/weights',
    },
    {
      bad: { need: { goals: [{ text: 'Handläggningstiden halveras.' }] }, award: { weights: { price: 90 } } },
      at: '/award/weights',
    },
  ],
});
