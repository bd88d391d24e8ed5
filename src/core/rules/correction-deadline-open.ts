import { advertised, defineRule, type Draft } from './rule.ts';

export const correctionDeadlineOpen = defineRule({
  id: 'correction-deadline-open',
  code: 'DOK-20',
  target: 'specification',
  ground: 'statute',
  severity: advertised,
  act: 'LOU',
  title: 'En ändring efter publicering tar ställning till anbudstiden',
  rationale:
    'Ändras dokumenten väsentligt, eller lämnas uppgifter sent, ska anbudstiden förlängas. Skriv för varje ändring om den förlängts.',
  basis: ['LOU 11 kap. 8 §', 'LOU 12 kap. 11 §', 'LOU 19 kap. 13–14 §§'],
  messages: {
    open: 'Det framgår inte om anbudstiden förlängts för ändringen: ange ja eller nej (deadlineExtended).',
    before: 'Ändringen är daterad före publiceringen: rätta datumet.',
  },

  *check({ published, corrections = [] }): Generator<Draft> {
    for (const [i, { date, deadlineExtended }] of corrections.entries()) {
      const at = `/corrections/${String(i)}`;
      if (deadlineExtended === undefined) yield { at, message: this.messages.open };
      if (published && date < published.date) yield { at: `${at}/date`, message: this.messages.before };
    }
  },

  examples: [
    {
      good: {
        published: { version: '1', date: '2026-10-01' },
        corrections: [{ date: '2026-10-12', text: 'SLA-03 ändrat.', deadlineExtended: false }],
      },
    },
    {
      bad: {
        published: { version: '1', date: '2026-10-01' },
        corrections: [{ date: '2026-10-12', text: 'SLA-03 ändrat.' }],
      },
      at: '/corrections/0',
    },
  ],
});
