import { advertised, defineRule, type Draft } from './rule.ts';

export const contractFrameworkCeiling = defineRule({
  id: 'contract-framework-ceiling',
  code: 'AVT-12',
  target: 'specification',
  ground: 'case-law',
  severity: { ...advertised, direct: 'warning', 'call-off': 'off' },
  title: 'Ett ramavtal har högsta mängd eller värde',
  rationale:
    'Utan högsta kvantitet eller värde vet anbudsgivaren inte vad avtalet kan bli, och avrop kan fortsätta utan gräns. När taket är nått upphör ramavtalet att gälla.',
  basis: ['C-23/20 Simonsen & Weel', 'HFD 2022 ref. 4'],
  messages: {
    missing:
      'Ramavtalet saknar högsta värde och högsta mängd: ange minst ett av dem (framework.ceiling, framework.maximumQuantity).',
  },

  *check({ procurement }): Generator<Draft> {
    if (procurement?.contractForm !== 'framework') return;
    const { ceiling, maximumQuantity } = procurement.framework ?? {};
    if (ceiling?.amount || maximumQuantity?.trim()) return;
    yield { at: procurement.framework ? '/procurement/framework' : '/procurement', message: this.messages.missing };
  },

  examples: [
    { good: { procurement: { contractForm: 'framework', framework: { ceiling: { amount: 20000000 } } } } },
    { bad: { procurement: { contractForm: 'framework' } }, at: '/procurement' },
    {
      bad: { procurement: { contractForm: 'framework', framework: { ceiling: { amount: 0 } } } },
      at: '/procurement/framework',
    },
    { good: { procurement: { contractForm: 'contract' } } },
  ],
});
