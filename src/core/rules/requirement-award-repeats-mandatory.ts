import { defineRule, type Draft } from './rule.ts';

/** The demand itself, without the words that tell the kinds apart. */
const core = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^mervärde:\s*/, '')
    .replaceAll(/(?<![a-zåäö])(?:ska|skall|bör|kan|kunna)(?![a-zåäö])/g, '')
    .replaceAll(/[^a-zåäö0-9]+/g, ' ')
    .trim();

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
    const awards = cross.byKind.get('award');
    if (awards.length === 0) return;
    const mandatory = new Map(cross.byKind.get('mandatory').map(record => [core(record.requirement.text), record]));
    for (const record of awards) {
      const same = mandatory.get(core(record.requirement.text));
      if (!same || record.requirement.text.trim() === '') continue;
      yield {
        at: `${record.at}/text`,
        requirement: record.id,
        message: this.messages.repeats(same.id),
        related: [{ at: `${same.at}/text`, message: this.messages.here }],
      };
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
