import { defineRule, type Draft } from './rule.ts';

export const awardBasisMissing = defineRule({
  id: 'award-basis-missing',
  code: 'UTV-01',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'error', 'below-threshold': 'error', direct: 'off', 'call-off': 'warning' },
  act: 'LOU',
  title: 'Grunden för utvärdering är vald',
  rationale:
    'Upphandlingsdokumenten ska ange om anbuden jämförs på bästa förhållandet mellan pris och kvalitet, på kostnad eller på pris. Valet avgör vilka kriterier som får finnas.',
  basis: ['LOU 16 kap. 1 §', 'LOU 19 kap. 9 §'],
  messages: {
    missing:
      'Grunden för utvärdering saknas: välj bästa förhållandet mellan pris och kvalitet, kostnad eller pris (awardBasis).',
  },

  *check({ procurement }): Generator<Draft> {
    if (procurement?.awardBasis !== undefined) return;
    const closedBy = { by: 'answer', fact: 'procurement.awardBasis' } as const;
    const { regime, framework } = procurement ?? {};
    // Nothing is compared where the framework has ranked its suppliers or settled every term.
    if (regime === 'call-off' && (framework?.method === 'ranked' || framework?.method === 'fixed-terms')) return;
    yield {
      at: procurement === undefined ? '' : '/procurement',
      message: this.messages.missing,
      closedBy,
      awaited: 'answer',
    };
  },

  examples: [
    { good: { procurement: { awardBasis: 'best-price-quality' } } },
    { bad: { procurement: { title: 'Elevhälsa' } }, at: '/procurement' },
    { good: { procurement: { regime: 'direct' } }, note: 'En direktupphandling har inga tilldelningskriterier.' },
    { bad: { procurement: { regime: 'call-off' } }, at: '/procurement', severity: 'warning' },
    {
      good: { procurement: { regime: 'call-off', framework: { method: 'ranked' } } },
      note: 'Med rangordning lämnas inga nya anbud att jämföra.',
    },
  ],
});
