import { defineRule, type Draft } from './rule.ts';

export const awardModelRelative = defineRule({
  id: 'award-model-relative',
  code: 'UTV-09',
  target: 'specification',
  ground: 'practice',
  severity: { 'above-threshold': 'warning', 'below-threshold': 'warning', direct: 'off', 'call-off': 'warning' },
  title: 'Utvärderingsmodellen beror inte på de andra anbuden',
  rationale:
    'I en relativ modell kan ordningen mellan två anbud kastas om av ett tredje som ändå inte vinner. En absolut modell eller avdragsmodell ger samma svar oavsett vilka som deltar.',
  basis: ['Inköpsrådet, problemen med viktade upphandlingar'],
  messages: {
    relative:
      'Relativ modell: ett tredje anbud kan ändra ordningen mellan två andra. Välj avdrag eller en absolut modell.',
  },

  *check({ award }): Generator<Draft> {
    if (award?.model === 'relative')
      yield { at: '/award/model', message: this.messages.relative, closedBy: { by: 'answer', fact: 'award.model' } };
  },

  examples: [
    { good: { award: { model: 'deduction' } } },
    { bad: { award: { model: 'relative' } }, at: '/award/model' },
  ],
});
