import { defineRule, type Draft } from './rule.ts';

export const marketDialogueUnshared = defineRule({
  id: 'market-dialogue-unshared',
  code: 'DOK-13',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'warning', 'below-threshold': 'warning', direct: 'hint', 'call-off': 'hint' },
  act: 'LOU',
  title: 'Det en leverantör fått veta före annonsering delas med alla',
  rationale:
    'Har en leverantör deltagit i förberedelserna ska konkurrensen inte snedvridas: de andra får samma uppgifter och tid att ta del av dem.',
  basis: ['LOU 4 kap. 8 §'],
  messages: {
    missing: (supplier: string) =>
      `Det framgår inte vad ${supplier} har fått veta som de andra också ska få veta: skriv det (shared).`,
  },

  *check({ marketDialogue = [] }): Generator<Draft> {
    for (const [i, { supplier, shared }] of marketDialogue.entries()) {
      if (!shared?.trim()) yield { at: `/marketDialogue/${String(i)}`, message: this.messages.missing(supplier) };
    }
  },

  examples: [
    { good: { marketDialogue: [{ supplier: 'Exempelbolaget AB', shared: 'Mötesanteckning i bilaga 9.' }] } },
    { bad: { marketDialogue: [{ supplier: 'Exempelbolaget AB' }] }, at: '/marketDialogue/0' },
  ],
});
