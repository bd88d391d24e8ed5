import { haveCommonLot } from './common-lot.ts';
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
    const selections = cross.subjects.get('staff-selection');
    for (const award of cross.subjects.get('staff-award')) {
      const selection = selections.find(({ requirement }) => haveCommonLot(requirement, award.requirement));
      if (!selection) continue;
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
              { id: 'A-1', kind: 'selection', lots: ['a'], text: 'Projektledaren ska ha fem års erfarenhet.' },
              { id: 'A-2', kind: 'award', lots: ['b'], text: 'Mervärde: projektledaren har tio års erfarenhet.' },
            ],
          },
        ],
      },
      note: 'De prövas i var sin del.',
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
