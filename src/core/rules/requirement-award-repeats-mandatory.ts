import { haveCommonLot } from './common-lot.ts';
import { demandKinds, type RequirementRecord } from './requirement-record.ts';
import { defineRule, type Draft, type Part } from './rule.ts';

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
    'Ger ett mervärde poäng för det som redan är obligatoriskt får alla lika mycket, och dokumentet säger emot sig självt om vad som krävs. Att inte dela ut poäng för det obligatoriska är god sed; det är motsägelsen som gör fyndet till ett fel, också i en direktupphandling.',
  basis: ['Självmotsägelse i dokumentet'],
  messages: {
    repeats: (id: string) =>
      `Mervärdet är detsamma som det obligatoriska kravet ${id}: ta bort det ena eller höj nivån.`,
    here: 'Det obligatoriska kravet.',
  },

  *check(_specification, _at, { cross }): Generator<Part> {
    if (!demandKinds.every(kind => cross.byKind.has(kind))) return;
    for (const demand of cross.byDemand.doubled) {
      const find = (): readonly Draft[] =>
        repeatedAmong(cross.byDemand.get(demand)).map(([{ at, id }, same]) => ({
          at: `${at}/text`,
          requirement: id,
          message: this.messages.repeats(same.id),
          related: [{ at: `${same.at}/text`, message: this.messages.here }],
        }));
      yield { of: demand, find };
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

/** What is asked for as an award, with the mandatory requirement that asks for it already. */
function repeatedAmong(
  records: readonly RequirementRecord[],
): readonly (readonly [RequirementRecord, RequirementRecord])[] {
  const mandatory = records.filter(({ requirement }) => requirement.kind === 'mandatory').slice(0, mostCompared);
  const awards = mandatory.length === 0 ? [] : records.filter(({ requirement }) => requirement.kind === 'award');
  return awards.flatMap(award => {
    const same = mandatory.find(other => haveCommonLot(other.requirement, award.requirement));
    return same ? [[award, same] as const] : [];
  });
}
