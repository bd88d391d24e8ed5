import { defineRule, type Draft } from './rule.ts';

const graded =
  /^(?:(?:mycket|ganska|mindre|inte|ej|särskilt|helt)\s+)*(?:god|gott|goda|bra|utmärkt|dålig|dåligt|hög|låg|tillfredsställande|godkänd|acceptabel|stor|liten|bäst|sämst|otillräcklig|tillräcklig)(?:[ta]|\s+\S+)?\s*[.]?$/i;

export const criterionLevelsWorded = defineRule({
  id: 'criterion-levels-worded',
  code: 'UTV-08',
  target: 'criterion',
  ground: 'practice',
  severity: { 'above-threshold': 'warning', 'below-threshold': 'warning', direct: 'hint', 'call-off': 'warning' },
  title: 'Skalans nivåer beskriver något som går att iaktta',
  rationale:
    '”God” och ”mycket god” betyder olika för olika bedömare. Skriv vad som ska finnas eller mätas för varje nivå.',
  basis: ['LOU 16 kap. 2 §'],
  messages: { graded: (text: string) => `”${text}” är ett omdöme: skriv vad som ska kunna iakttas för nivån.` },

  *check({ levels = [] }, at): Generator<Draft> {
    for (const [i, { observable }] of levels.entries()) {
      if (graded.test(observable.trim())) {
        yield { at: `${at}/levels/${String(i)}/observable`, message: this.messages.graded(observable) };
      }
    }
  },

  examples: [
    {
      good: {
        award: {
          criteria: [
            {
              id: 'T1',
              title: 'Karta',
              shape: 'levels',
              levels: [{ level: 1, observable: 'Fyra av sex uppgifter löses utan hjälp.', share: 0.5 }],
            },
          ],
        },
      },
    },
    {
      bad: {
        award: {
          criteria: [
            { id: 'T1', title: 'Karta', shape: 'levels', levels: [{ level: 1, observable: '⟦Mycket god⟧', share: 1 }] },
          ],
        },
      },
    },
  ],
});
