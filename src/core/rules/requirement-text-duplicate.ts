import type { RequirementRecord } from './requirement-record.ts';
import { defineRule, mostRelated, type Draft } from './rule.ts';

const lotsOf = ({ requirement }: RequirementRecord): string => (requirement.lots ?? []).join(' ');

/** The first two of each lot: one of them is another than any given one. */
function firstTwo(records: readonly RequirementRecord[]): ReadonlyMap<string, readonly RequirementRecord[]> {
  const found = new Map<string, RequirementRecord[]>();
  for (const record of records) {
    const known = found.get(lotsOf(record));
    if (!known) found.set(lotsOf(record), [record]);
    else if (known.length < 2) known.push(record);
  }
  return found;
}

export const requirementTextDuplicate = defineRule({
  id: 'requirement-text-duplicate',
  code: 'DOK-06',
  target: 'specification',
  ground: 'practice',
  severity: 'error',
  title: 'Samma krav står på ett ställe',
  rationale:
    'Står samma text två gånger måste anbudsgivaren svara två gånger, och en ändring på ena stället ger en motsägelse. Har de två olika kravtyp säger dokumentet redan emot sig självt, vilket är ett fel.',
  basis: ['Självmotsägelse i dokumentet', 'Förvaltningsrätten i Uppsala mål 617-17'],
  messages: {
    same: (other: string) => `Samma text som ${other}: behåll ett av kraven.`,
    contradicts: (other: string) => `Samma text som ${other} men en annan kravtyp: bestäm vilken som gäller.`,
    here: 'Samma text här.',
  },

  *check(_specification, _at, { cross }): Generator<Draft> {
    for (const text of cross.byText.doubled) {
      const records = cross.byText.get(text);
      const isOneKind = records.every(({ requirement }) => requirement.kind === records[0]?.requirement.kind);
      const rivals = firstTwo(records);
      for (const record of records) {
        const rival = rivals.get(lotsOf(record))?.find(other => other !== record);
        if (!rival) continue;
        const others = records.slice(0, mostRelated + 1).filter(other => other !== record);
        yield {
          at: `${record.at}/text`,
          requirement: record.id,
          message: isOneKind ? this.messages.same(rival.id) : this.messages.contradicts(rival.id),
          ...(isOneKind && { atMost: 'warning' as const }),
          related: others.slice(0, mostRelated).map(other => ({ at: `${other.at}/text`, message: this.messages.here })),
        };
      }
    }
  },

  examples: [
    {
      good: {
        parameters: { 'a.x': { value: 1, status: 'decided' }, 'a.y': { value: 2, status: 'decided' } },
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'mandatory', text: 'Systemet ska visa status.' },
              { id: 'A-2', kind: 'mandatory', text: 'Systemet ska spara status i {{a.x}} år.' },
              { id: 'A-3', kind: 'mandatory', text: 'Systemet ska spara status i {{a.y}} år.' },
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
              { id: 'A-1', kind: 'mandatory', text: '⟦Systemet ska visa status.⟧' },
              { id: 'A-2', kind: 'mandatory', text: '⟦Systemet ska visa  status⟧' },
            ],
          },
        ],
      },
      severity: 'warning',
    },
    {
      bad: {
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'mandatory', text: '⟦Systemet ska visa status.⟧' },
              { id: 'A-2', kind: 'contract', text: '⟦Systemet ska visa status.⟧' },
            ],
          },
        ],
      },
      severity: 'error',
    },
  ],
});
