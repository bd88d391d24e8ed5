import { defineRule, type Draft } from './rule.ts';

export const needGoalsMissing = defineRule({
  id: 'need-goals-missing',
  code: 'DOK-01',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Behovet och målen är beskrivna',
  rationale:
    'Utan behov och mål går det inte att bedöma om ett krav är proportionerligt, och anbudsgivaren kan inte föreslå något bättre. Målen skrivs före kraven.',
  basis: ['SKR, krav i upphandling', 'LOU 4 kap. 1 §'],
  messages: {
    need: 'Behovet är inte beskrivet: skriv varför upphandlingen görs (need.background).',
    goals: 'Inga mål är angivna: skriv vad upphandlingen ska leda till och hur det mäts (need.goals).',
    measure: 'Målet saknar mått: skriv hur det mäts.',
  },

  *check({ need }, _at, { cross }): Generator<Draft> {
    if (cross.size === 0) return;
    const at = need === undefined ? '' : '/need';
    if (!need?.background?.trim())
      yield { at, message: this.messages.need, closedBy: { by: 'answer', fact: 'need.background' }, awaited: 'answer' };
    if (!need?.goals?.length) yield { at, message: this.messages.goals };
    for (const [i, { measure }] of (need?.goals ?? []).entries()) {
      if (!measure?.trim()) yield { at: `/need/goals/${String(i)}`, message: this.messages.measure, atMost: 'hint' };
    }
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      specification: {
        need: {
          background: 'Dagens system slutar underhållas 2028.',
          goals: [{ text: 'Ett besök dokumenteras snabbare.', measure: 'Minuter per besök' }],
        },
      },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { need: { background: 'Dagens system slutar underhållas 2028.' } },
      at: 'file:/need',
    },
    { good: { sections: [] }, note: 'Så länge inga krav finns frågas inget.' },
  ],
});
