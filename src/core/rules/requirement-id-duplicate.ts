import { eachUnder } from './cited.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { defineRule, mostRelated, type Draft, type Part } from './rule.ts';

interface Messages {
  readonly onlyCase: (id: string, other: string) => string;
  readonly otherCase: string;
}

/** Of requirements whose ids are the same but for capitals. */
function toldApartByCapitals(records: readonly RequirementRecord[], messages: Messages): readonly Draft[] {
  const firsts = new Map<string, RequirementRecord>();
  for (const record of records) if (!firsts.has(record.id)) firsts.set(record.id, record);
  if (firsts.size < 2) return [];
  const named = [...firsts.values()].slice(0, mostRelated + 1);
  return records.map(({ at, id }) => {
    const others = named.filter(other => other.id !== id).slice(0, mostRelated);
    return {
      at: `${at}/id`,
      requirement: id,
      message: messages.onlyCase(id, others[0]?.id ?? ''),
      atMost: 'warning',
      related: others.map(other => ({ at: `${other.at}/id`, message: messages.otherCase })),
    };
  });
}

export const requirementIdDuplicate = defineRule({
  id: 'requirement-id-duplicate',
  code: 'DOK-08',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'Varje krav har en egen beteckning',
  rationale:
    'Frågor, svar, utvärdering och avtal hänvisar till kravets beteckning. Två krav med samma beteckning kan inte skiljas åt, och en beteckning som har publicerats får inte betyda något annat senare.',
  basis: ['Självmotsägelse i dokumentet'],
  messages: {
    duplicate: (id: string) => `Beteckningen ${id} används av flera krav: ge det här kravet en egen.`,
    onlyCase: (id: string, other: string) =>
      `Beteckningarna ${id} och ${other} skiljer sig bara i stora och små bokstäver, och läses som samma: ge det ena kravet en egen.`,
    retired: (id: string) => `Beteckningen ${id} har utgått efter publicering och får inte användas igen: välj en ny.`,
    other: 'Samma beteckning här.',
    otherCase: 'Den andra beteckningen.',
  },

  *check({ retired = [] }, _at, { cross }): Generator<Part> {
    for (const id of cross.byId.doubled) {
      const find = (): readonly Draft[] => {
        const records = cross.byId.get(id);
        const first = records.slice(0, mostRelated + 1);
        return records.map(record => {
          const others = first.filter(other => other !== record).slice(0, mostRelated);
          const related = others.map(other => ({ at: `${other.at}/id`, message: this.messages.other }));
          return { at: `${record.at}/id`, requirement: id, message: this.messages.duplicate(id), related };
        });
      };
      yield { of: id, find };
    }
    for (const letters of cross.byLetters.doubled)
      yield {
        of: `skiftläge ${letters}`,
        find: () => toldApartByCapitals(cross.byLetters.get(letters), this.messages),
      };
    for (const id of new Set(retired)) {
      const message = this.messages.retired(id);
      yield eachUnder(cross.byId, id, ({ at }) => [{ at: `${at}/id`, requirement: id, message }], `utgått ${id}`);
    }
  },

  examples: [
    {
      good: {
        sections: [
          {
            id: 'drift',
            title: 'Drift',
            requirements: [
              { id: 'DRI-01', kind: 'mandatory', text: 'Systemet ska visa driftstatus.' },
              { id: 'DRI-02', kind: 'mandatory', text: 'Systemet ska spara driftloggen i 90 dagar.' },
            ],
          },
        ],
      },
    },
    {
      bad: {
        sections: [
          {
            id: 'drift',
            title: 'Drift',
            requirements: [
              { id: '⟦DRI-01⟧', kind: 'mandatory', text: 'Systemet ska visa driftstatus.' },
              { id: '⟦DRI-01⟧', kind: 'mandatory', text: 'Systemet ska spara driftloggen i 90 dagar.' },
            ],
          },
        ],
      },
    },
    {
      bad: {
        sections: [
          {
            id: 'drift',
            title: 'Drift',
            requirements: [
              { id: '⟦DRI-01⟧', kind: 'mandatory', text: 'Systemet ska visa driftstatus.' },
              { id: '⟦dri-01⟧', kind: 'mandatory', text: 'Systemet ska spara driftloggen i 90 dagar.' },
            ],
          },
        ],
      },
      severity: 'warning',
      note: 'Hänvisningar skiljer på stora och små bokstäver, men det gör inte den som läser upp en beteckning eller söker i ett kalkylark.',
    },
    {
      bad: {
        retired: ['DRI-07'],
        sections: [
          {
            id: 'drift',
            title: 'Drift',
            requirements: [{ id: '⟦DRI-07⟧', kind: 'mandatory', text: 'Systemet ska visa driftstatus.' }],
          },
        ],
      },
    },
  ],
});
