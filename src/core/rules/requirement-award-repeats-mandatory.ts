import { haveCommonLot } from './common-lot.ts';
import { demandKinds } from './requirement-record.ts';
import { defineRule, type Draft } from './rule.ts';

/** Of thousands that demand the same, so many are compared. */
const mostCompared = 100;

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
    if (!demandKinds.every(kind => cross.byKind.has(kind))) return;
    for (const demand of cross.byDemand.doubled) {
      const records = cross.byDemand.get(demand);
      const mandatory = records.filter(({ requirement }) => requirement.kind === 'mandatory').slice(0, mostCompared);
      if (mandatory.length === 0) continue;
      for (const { requirement, at, id } of records) {
        if (requirement.kind !== 'award') continue;
        const same = mandatory.find(other => haveCommonLot(other.requirement, requirement));
        if (!same) continue;
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
              { id: 'A-1', kind: 'mandatory', text: 'Systemet ska visa status på en karta.' },
              { id: 'A-2', kind: 'award', text: '⟦Mervärde: systemet visar status på en karta.⟧' },
            ],
          },
        ],
      },
    },
    {
      good: {
        procurement: {
          lots: [
            { id: 'a', title: 'Införande' },
            { id: 'b', title: 'Förvaltning' },
          ],
        },
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'mandatory', lots: ['a'], text: 'Systemet ska visa status på en karta.' },
              { id: 'A-2', kind: 'award', lots: ['b'], text: 'Mervärde: systemet visar status på en karta.' },
            ],
          },
        ],
      },
      note: 'I den ena delen är det obligatoriskt, i den andra ett mervärde.',
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
