import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

export const requirementStaffScoredTwice = defineRule({
  id: 'requirement-staff-scored-twice',
  code: 'LOU-25',
  target: 'specification',
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Personalens erfarenhet prövas en gång',
  rationale:
    'Uppgifter om personalens utbildning och erfarenhet får begäras vid kvalificeringen bara om de inte också ger poäng.',
  basis: ['LOU 15 kap. 11 § 7'],
  messages: {
    twice: (other: string) =>
      `Personalens erfarenhet prövas både här och i ${other}: välj kvalificering eller tilldelning.`,
    here: 'Prövas också här.',
  },

  *check(_specification, _at, { cross }): Generator<Draft> {
    const [selection] = cross.subjects.get('staff-selection');
    if (!selection) return;
    for (const award of cross.subjects.get('staff-award')) {
      yield {
        at: `${award.at}/text`,
        requirement: award.id,
        message: this.messages.twice(selection.id),
        related: [{ at: `${selection.at}/text`, message: this.messages.here }],
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
              { id: 'A-1', kind: 'selection', text: 'Leverantören ska ha en ansvarsförsäkring.' },
              { id: 'A-2', kind: 'award', text: 'Mervärde: projektledaren har erfarenhet av elevhälsa.' },
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
              { id: 'A-1', kind: 'selection', text: 'Projektledaren ska ha fem års erfarenhet.' },
              { id: 'A-2', kind: 'award', text: '⟦Mervärde: projektledaren har mer än tio års erfarenhet.⟧' },
            ],
          },
        ],
      },
    },
  ],
});
