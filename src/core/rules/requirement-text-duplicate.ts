import { defineRule, mostRelated, type Draft } from './rule.ts';

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
      for (const record of records) {
        const others = records.filter(other => other !== record);
        const lots = (r: typeof record): string => (r.requirement.lots ?? []).join(' ');
        const rival = others.find(other => lots(other) === lots(record));
        if (!rival) continue;
        const differs = others.some(other => other.requirement.kind !== record.requirement.kind);
        yield {
          at: `${record.at}/text`,
          requirement: record.id,
          message: differs ? this.messages.contradicts(rival.id) : this.messages.same(rival.id),
          ...(!differs && { atMost: 'warning' as const }),
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
