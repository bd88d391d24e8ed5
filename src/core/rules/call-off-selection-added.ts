import { defineRule, type Draft } from './rule.ts';

export const callOffSelectionAdded = defineRule({
  id: 'call-off-selection-added',
  code: 'AVT-13',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'off', 'below-threshold': 'off', direct: 'off', 'call-off': 'error' },
  act: 'LOU',
  title: 'Ett avrop ställer inga nya krav på leverantören',
  rationale:
    'Leverantörerna är redan kvalificerade i ramavtalet. Ett avrop får precisera det som köps men inte lägga till kvalificeringskrav.',
  basis: ['LOU 7 kap. 3 §', 'LOU 7 kap. 9 §'],
  messages: {
    added: 'Ett avrop kan inte ha kvalificeringskrav: ta bort kravet eller gör det till ett krav på leveransen.',
  },

  *check(_specification, _at, { cross }): Generator<Draft> {
    for (const { at, id } of cross.byKind.get('selection'))
      yield { at: `${at}/kind`, requirement: id, message: this.messages.added };
  },

  examples: [
    { good: 'Systemet ska visa status.', specification: { procurement: { regime: 'call-off' } } },
    {
      bad: 'Leverantören ska ha två referensuppdrag.',
      with: { kind: 'selection' },
      specification: { procurement: { regime: 'call-off' } },
      at: '/kind',
    },
  ],
});
