import { defineRule, everywhere, type Draft } from './rule.ts';

const widest = 10;

export const criterionWeightRangeWide = defineRule({
  id: 'criterion-weight-range-wide',
  code: 'UTV-05',
  target: 'criterion',
  ground: 'product-choice',
  severity: { ...everywhere('warning'), direct: 'off' },
  title: 'Ett viktintervall är smalt',
  rationale: `En vikt får anges som ett intervall med lämplig spridning. Ett brett intervall låter beställaren välja vinnare i efterhand. Gränsen, ${String(widest)} procentenheter, är produktens val.`,
  basis: ['LOU 16 kap. 6 §'],
  messages: {
    wide: (low: number, high: number) =>
      `Intervallet ${String(low)}–${String(high)} procent är brett: ange en fast vikt eller ett smalare intervall.`,
    turned: 'Intervallets lägsta värde är högre än dess högsta: byt plats på dem.',
  },

  *check({ weightRange }, at): Generator<Draft> {
    const [low, high] = weightRange ?? [];
    if (low === undefined || high === undefined) return;
    if (low > high) yield { at: `${at}/weightRange`, message: this.messages.turned };
    else if (high - low > widest) yield { at: `${at}/weightRange`, message: this.messages.wide(low, high) };
  },

  examples: [
    { good: { award: { criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', weightRange: [10, 15] }] } } },
    {
      bad: { award: { criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', weightRange: [10, 40] }] } },
      at: '/award/criteria/@T1/weightRange',
    },
  ],
});
