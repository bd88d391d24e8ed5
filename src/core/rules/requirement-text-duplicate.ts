import { haveCommonLot } from './common-lot.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { defineRule, mostRelated, type Draft, type Part } from './rule.ts';

interface Messages {
  readonly same: (other: string) => string;
  readonly contradicts: (other: string) => string;
  readonly here: string;
}

/** Of requirements with the same text. */
function* twinsAmong(records: readonly RequirementRecord[], messages: Messages): Generator<Draft> {
  const isOneKind = records.every(({ requirement }) => requirement.kind === records[0]?.requirement.kind);
  const first = records.slice(0, mostRelated + 1);
  const compared = records.slice(0, mostCompared);
  for (const record of records) {
    const rival = rivalOf(record, compared);
    if (!rival) continue;
    const others = first.filter(other => other !== record).slice(0, mostRelated);
    yield {
      at: `${record.at}/text`,
      requirement: record.id,
      message: isOneKind ? messages.same(rival.id) : messages.contradicts(rival.id),
      ...(isOneKind && { atMost: 'warning' as const }),
      related: others.map(other => ({ at: `${other.at}/text`, message: messages.here })),
    };
  }
}

export const requirementTextDuplicate = defineRule({
  id: 'requirement-text-duplicate',
  code: 'DOK-06',
  target: 'specification',
  ground: 'practice',
  severity: 'error',
  title: 'Samma krav står på ett ställe',
  rationale:
    'Står samma text två gånger måste anbudsgivaren svara två gånger, och en ändring på ena stället ger en motsägelse. Har de två olika kravtyp säger dokumentet redan emot sig självt, vilket är ett fel. Av samma kravtyp är den andra bara en upprepning, som inte motsäger något: då är fyndet en varning.',
  basis: ['Självmotsägelse i dokumentet', 'Förvaltningsrätten i Uppsala mål 617-17'],
  messages: {
    same: (other: string) => `Samma text som ${other}: behåll ett av kraven.`,
    contradicts: (other: string) => `Samma text som ${other} men en annan kravtyp: bestäm vilken som gäller.`,
    here: 'Samma text här.',
  },

  *check(_specification, _at, { cross }): Generator<Part> {
    for (const text of cross.byText.doubled)
      yield { of: text, find: () => twinsAmong(cross.byText.get(text), this.messages) };
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
    {
      bad: {
        procurement: {
          lots: [
            { id: 'a', title: 'A' },
            { id: 'b', title: 'B' },
          ],
        },
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'mandatory', lots: ['a'], text: '⟦Systemet ska visa status.⟧' },
              { id: 'A-2', kind: 'mandatory', text: '⟦Systemet ska visa status.⟧' },
              { id: 'A-3', kind: 'mandatory', lots: ['b'], text: '⟦Systemet ska visa status.⟧' },
            ],
          },
        ],
      },
      severity: 'warning',
      note: 'Ett krav utan delar gäller alla delar.',
    },
    {
      good: {
        procurement: {
          lots: [
            { id: 'a', title: 'A' },
            { id: 'b', title: 'B' },
          ],
        },
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'mandatory', lots: ['a'], text: 'Systemet ska visa status.' },
              { id: 'A-2', kind: 'mandatory', lots: ['b'], text: 'Systemet ska visa status.' },
            ],
          },
        ],
      },
      note: 'Ingen anbudsgivare läser båda i samma del.',
    },
  ],
});

/** Of thousands with the same text, so many are compared. */
const mostCompared = 100;

const rivalOf = (record: RequirementRecord, records: readonly RequirementRecord[]): RequirementRecord | undefined =>
  records.find(other => other !== record && haveCommonLot(other.requirement, record.requirement));
