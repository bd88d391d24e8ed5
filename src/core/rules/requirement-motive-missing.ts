import { eachLacking } from './lacking.ts';
import { defineRule } from './rule.ts';

export const requirementMotiveMissing = defineRule({
  id: 'requirement-motive-missing',
  code: 'DOK-03',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Varje krav har ett motiv',
  rationale:
    'Ett krav består av motiv, krav och bevis. Motivet visar att kravet behövs och är rimligt, och hjälper den som ska svara på frågor. Saknas motiv på alla krav, som i en importerad lista, ges ett enda fynd.',
  basis: ['SKR, krav i upphandling'],
  messages: {
    missing: 'Kravet saknar motiv: skriv varför det behövs.',
    all: (count: number) => `Inget av de ${String(count)} kraven har motiv: börja med dem som kan utesluta anbud.`,
  },

  check(_specification, _at, context) {
    return eachLacking('motive', 'demands', context, this.messages);
  },

  examples: [
    { good: 'Systemet ska visa ärendets status.', with: { motive: 'Handläggaren slipper ringa.' } },
    { bad: 'Systemet ska visa ärendets status.', with: { motive: undefined }, at: '' },
    { good: 'Avtalet omfattar tre skolor.', with: { kind: 'information', motive: undefined } },
  ],
});
