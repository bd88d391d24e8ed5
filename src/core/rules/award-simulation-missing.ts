import { defineRule, type Draft } from './rule.ts';

export const awardSimulationMissing = defineRule({
  id: 'award-simulation-missing',
  code: 'UTV-15',
  target: 'specification',
  ground: 'practice',
  severity: { 'above-threshold': 'hint', 'below-threshold': 'hint', direct: 'off', 'call-off': 'hint' },
  title: 'Modellen är provräknad',
  rationale:
    'Räkna med minst tre påhittade anbud före annonsering: ett billigt, ett bra och ett mitt emellan. Då syns om beloppen ger det resultat ni vill ha.',
  basis: ['Upphandlingsverktygens anbudssimulering'],
  messages: {
    missing:
      'Modellen är inte provräknad: räkna med minst tre påhittade anbud och anteckna resultatet (award.simulation).',
  },

  *check({ award }): Generator<Draft> {
    if (award?.criteria?.length && !award.simulation?.date) yield { at: '/award', message: this.messages.missing };
  },

  examples: [
    {
      good: {
        award: { criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no' }], simulation: { date: '2026-09-01' } },
      },
    },
    { bad: { award: { criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no' }] } }, at: '/award' },
  ],
});
