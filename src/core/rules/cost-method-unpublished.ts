import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

export const costMethodUnpublished = defineRule({
  id: 'cost-method-unpublished',
  code: 'UTV-12',
  target: 'specification',
  ground: 'statute',
  severity: { ...aboveThresholdOnly, direct: 'off' },
  act: 'LOU',
  title: 'Livscykelkostnadens metod är fullständig',
  rationale:
    'Dokumenten ska ange vilka uppgifter anbudsgivarna lämnar och hur de räknas om till en kostnad. Också tidpunkten då årliga kostnader räknas kan avgöra vem som vinner.',
  basis: ['LOU 16 kap. 4 §'],
  messages: {
    rate: 'Kalkylräntan saknas: ange den och om den är real eller nominell (costs.rate).',
    period: 'Kalkylperioden saknas: ange den (costs.period).',
    timing: 'Det framgår inte när årliga kostnader räknas: ange det (costs.timing).',
    items: 'Prisformuläret saknar rader: ange vilka kostnader anbudsgivaren lämnar (costs.items).',
    volume: (title: string) => `Raden ”${title}” räknas in men saknar volym: ange antalet.`,
  },

  *check({ procurement, award, costs }): Generator<Draft> {
    if (procurement?.awardBasis !== 'cost' && award?.comparison !== 'life-cycle-cost') return;
    const at = costs === undefined ? '' : '/costs';
    const by = (fact: string) => ({ by: 'answer', fact }) as const;
    if (!costs?.rate) yield { at, message: this.messages.rate, closedBy: by('costs.rate.value') };
    if (!costs?.period) yield { at, message: this.messages.period, closedBy: by('costs.period') };
    if (!costs?.timing) yield { at, message: this.messages.timing, closedBy: by('costs.timing') };
    if (!costs?.items?.length) yield { at, message: this.messages.items };
    for (const { id, title, volume, unit, inEvaluation, shareOf } of costs?.items ?? []) {
      if (inEvaluation === false || volume !== undefined || shareOf !== undefined || !unit) continue;
      yield { at: `/costs/items/@${id}`, message: this.messages.volume(title) };
    }
  },

  examples: [
    {
      good: {
        procurement: { awardBasis: 'cost' },
        costs: {
          rate: { value: 2.5, kind: 'nominal' },
          period: 'P8Y',
          timing: 'end',
          items: [{ id: 'P1', code: 'K6', title: 'Support', timing: 'yearly' }],
        },
      },
    },
    {
      bad: {
        procurement: { awardBasis: 'cost' },
        costs: {
          rate: { value: 2.5, kind: 'nominal' },
          period: 'P8Y',
          items: [{ id: 'P1', code: 'K6', title: 'Support', timing: 'yearly' }],
        },
      },
      at: '/costs',
    },
    { good: { procurement: { awardBasis: 'price' } } },
  ],
});
