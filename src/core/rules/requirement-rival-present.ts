import { eachUnder } from './cited.ts';
import { haveCommonLot } from './common-lot.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { defineRule, type Draft, type Part } from './rule.ts';

export const requirementRivalPresent = defineRule({
  id: 'requirement-rival-present',
  code: 'DOK-38',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'Krav som utesluter varandra finns inte samtidigt',
  rationale:
    'Ett kravpaket kan ha samma sak på flera sätt: egen drift eller leverantörens, fast pris eller löpande. Kommer båda med, till exempel för att en fråga är obesvarad, säger dokumentet emot sig självt.',
  basis: ['Självmotsägelse i dokumentet'],
  messages: {
    excluded: (id: string, other: string) =>
      `Kravet ${id} utesluter ${other}, som också finns: behåll det ena, eller svara på frågan som avgör vilket.`,
    alternative: (other: string, group: string) =>
      `Kravet är ett alternativ till ${other} (${group}), och bara ett av dem får finnas: behåll det ena.`,
    here: 'Det andra kravet.',
  },

  *check(_specification, _at, { cross, audience }): Generator<Part> {
    // A question that nobody has answered yet brings in both: while the work goes on that is an open point.
    const asOpen = (a: RequirementRecord, b: RequirementRecord): Pick<Draft, 'atMost'> =>
      audience !== 'tender' && isSamePack(a, b) ? { atMost: 'hint' } : {};
    for (const id of cross.excludes.keys())
      yield eachUnder(cross.excludes, id, record => {
        const rival = cross.byId.get(id).find(other => isRival(other, record));
        // Where both name each other the one says enough
        if (!rival || (rival.requirement.excludes?.includes(record.id) && rival.id < record.id)) return [];
        return [
          {
            at: `${record.at}/excludes/${String(record.requirement.excludes?.indexOf(id) ?? 0)}`,
            requirement: record.id,
            message: this.messages.excluded(record.id, id),
            related: [{ at: rival.at, message: this.messages.here }],
            ...asOpen(record, rival),
          },
        ];
      });
    for (const group of cross.alternatives.doubled) {
      const find = (): readonly Draft[] =>
        rivalsAmong(cross.alternatives.get(group).slice(0, mostCompared)).map(([record, rival]) => ({
          at: `${record.at}/alternatives`,
          requirement: record.id,
          message: this.messages.alternative(rival.id, group),
          related: [{ at: rival.at, message: this.messages.here }],
          ...asOpen(record, rival),
        }));
      yield { of: `alternativ ${group}`, find };
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
              { id: 'A-1', kind: 'mandatory', text: 'Systemet ska köras i beställarens drift.', excludes: ['A-2'] },
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
              { id: 'A-1', kind: 'mandatory', text: 'Systemet ska köras i beställarens drift.', excludes: ['⟦A-2⟧'] },
              { id: 'A-2', kind: 'mandatory', text: 'Leverantören ska driva systemet.' },
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
              { id: 'A-1', kind: 'mandatory', text: 'Systemet ska köras i beställarens drift.', alternatives: 'drift' },
              { id: 'A-2', kind: 'mandatory', text: 'Leverantören ska driva systemet.', alternatives: '⟦drift⟧' },
            ],
          },
        ],
      },
    },
    {
      good: {
        procurement: {
          lots: [
            { id: 'a', title: 'Egen drift' },
            { id: 'b', title: 'Tjänst' },
          ],
        },
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              {
                id: 'A-1',
                kind: 'mandatory',
                lots: ['a'],
                text: 'Systemet ska köras i beställarens drift.',
                excludes: ['A-2'],
              },
              { id: 'A-2', kind: 'mandatory', lots: ['b'], text: 'Leverantören ska driva systemet.' },
            ],
          },
        ],
      },
      note: 'De gäller olika delar.',
    },
    {
      bad: {
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              {
                id: 'A-1',
                kind: 'mandatory',
                text: 'Systemet ska köras i beställarens drift.',
                excludes: ['⟦A-2⟧'],
                source: { pack: 'drift', requirement: 'A-1' },
              },
              {
                id: 'A-2',
                kind: 'mandatory',
                text: 'Leverantören ska driva systemet.',
                source: { pack: 'drift', requirement: 'A-2' },
              },
            ],
          },
        ],
      },
      severity: 'hint',
      note: 'Båda kommer ur samma kravpaket: under arbetet är det en öppen punkt, och upphandlingsdokumentet stoppas.',
    },
  ],
});

/** Of thousands in a group, so many are compared. */
const mostCompared = 100;

const isRival = (other: RequirementRecord, record: RequirementRecord): boolean =>
  other !== record && haveCommonLot(other.requirement, record.requirement);

const isSamePack = (a: RequirementRecord, b: RequirementRecord): boolean =>
  a.requirement.source?.pack !== undefined && a.requirement.source.pack === b.requirement.source?.pack;

/** Alternatives of one group that cannot both be there, each with the first that was there before it. */
function rivalsAmong(
  records: readonly RequirementRecord[],
): readonly (readonly [RequirementRecord, RequirementRecord])[] {
  return records.flatMap((record, i) => {
    const rival = records.slice(0, i).find(other => isRival(other, record));
    return rival ? [[record, rival] as const] : [];
  });
}
