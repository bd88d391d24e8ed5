import { defineRule, type Draft } from './rule.ts';

export const awardOrderUnexplained = defineRule({
  id: 'award-order-unexplained',
  code: 'UTV-06',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'warning', 'below-threshold': 'hint', direct: 'off', 'call-off': 'hint' },
  act: 'LOU',
  title: 'En prioritetsordning i stället för vikter har objektiva skäl',
  rationale:
    'Kriterierna ska viktas. Bara om det av objektiva skäl inte går får de i stället räknas upp i fallande ordning.',
  basis: ['LOU 16 kap. 6 §'],
  messages: {
    short: 'Skälet till prioritetsordningen är kort: skriv varför viktning inte är möjlig.',
    both: 'Både vikter och skäl till prioritetsordning är angivna: välj det ena.',
  },

  *check({ award }): Generator<Draft> {
    const reason = award?.orderOfImportanceReason?.trim();
    if (!reason) return;
    const at = '/award/orderOfImportanceReason';
    if ((award?.criteria ?? []).some(({ weight, amount }) => weight !== undefined || amount !== undefined)) {
      yield { at, message: this.messages.both };
    } else if (reason.split(/\s+/).length < 5) yield { at, message: this.messages.short };
  },

  examples: [
    {
      good: {
        award: {
          orderOfImportanceReason: 'Behovets omfattning blir känd först när utredningen är klar.',
          criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no' }],
        },
      },
    },
    {
      bad: { award: { orderOfImportanceReason: 'Svårt.', criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no' }] } },
      at: '/award/orderOfImportanceReason',
    },
  ],
});
