import { defineRule, type Draft } from './rule.ts';

export const requirementAwardRepeatsMandatory = defineRule({
  id: 'requirement-award-repeats-mandatory',
  code: 'UTV-11',
  target: 'specification',
  ground: 'practice',
  severity: 'error',
  title: 'Ett mervärde är något utöver det obligatoriska',
  rationale:
    'Ger ett mervärde poäng för det som redan är obligatoriskt får alla lika mycket, och dokumentet säger emot sig självt om vad som krävs.',
  basis: ['Självmotsägelse i dokumentet'],
  messages: {
    repeats: (id: string) =>
      `Mervärdet är detsamma som det obligatoriska kravet ${id}: ta bort det ena eller höj nivån.`,
    here: 'Det obligatoriska kravet.',
  },

  *check(_specification, _at, { cross }): Generator<Draft> {
    for (const demand of cross.byDemand.doubled) {
      const records = cross.byDemand.get(demand);
      const same = records.find(({ requirement }) => requirement.kind === 'mandatory');
      if (!same) continue;
      for (const { requirement, at, id } of records) {
        if (requirement.kind !== 'award') continue;
        yield {
          at: `${at}/text`,
          requirement: id,
          message: this.messages.repeats(same.id),
          related: [{ at: `${same.at}/text`, message: this.messages.here }],
        };
      }
    }
  },

  examples: [
    {
      good: {
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'mandatory', text: 'Systemet ska svara inom 2 sekunder.' },
              { id: 'A-2', kind: 'award', text: 'Mervärde: systemet svarar inom 1 sekund.' },
            ],
          },
        ],
      },
    },
    {
      bad: {
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'mandatory', text: 'Systemet ska kunna visa status på en karta.' },
              { id: 'A-2', kind: 'award', text: '⟦Systemet bör kunna visa status på en karta.⟧' },
            ],
          },
        ],
      },
    },
  ],
});
