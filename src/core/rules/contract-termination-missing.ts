import { lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const contractTerminationMissing = defineRule({
  id: 'contract-termination-missing',
  code: 'LOU-14',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'error', 'below-threshold': 'warning', direct: 'off', 'call-off': 'hint' },
  act: 'LOU',
  title: 'Rätten att avsluta avtalet i lagens tre fall finns med',
  rationale:
    'Villkor som ger rätt att avsluta avtalet i de tre fall som lagen räknar upp ska finnas i ett upphandlingsdokument.',
  basis: ['LOU 17 kap. 17 §'],
  messages: {
    missing:
      'Inget villkor ger rätt att avsluta avtalet i de fall lagen räknar upp: lägg till kravpaketet ”Gemensamma avtalsvillkor” eller en bilaga som täcker uppsägning.',
  },

  *check(_specification, _at, context): Generator<Draft> {
    if (lacks(context, 'termination'))
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'termination' } };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      specification: {
        annexes: [{ id: 'avtal', title: 'Avtal', kind: 'file', file: 'avtal.docx', covers: ['termination'] }],
      },
      note: 'En bilaga som täcker ämnet räcker.',
    },
    { bad: 'Systemet ska visa ärendets status.', at: 'file:', severity: 'error' },
  ],
});
