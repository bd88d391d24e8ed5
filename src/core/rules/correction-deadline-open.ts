import { daysBetween } from '../model/calendar.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

/** Days before the last day of tenders on which answers are to have reached everybody. */
const latest = 6;

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
    late: 'Ändringen gjordes mindre än sex dagar före sista anbudsdag utan att tiden förlängdes: förläng den om ändringen är väsentlig eller svarar på en fråga som kom i tid, eller godta fyndet med skälet.',
    before: 'Ändringen är daterad före publiceringen: rätta datumet.',
  },

  *check({ procurement, published, corrections = [] }): Generator<Draft> {
    const deadline = procurement?.tenderDeadline;
    for (const [i, { date, deadlineExtended }] of corrections.entries()) {
      const at = `/corrections/${String(i)}`;
      const left = deadline === undefined ? undefined : daysBetween(date, deadline);
      if (deadlineExtended === undefined) yield { at, message: this.messages.open };
      else if (!deadlineExtended && left !== undefined && left >= 0 && left < latest)
        yield { at: `${at}/deadlineExtended`, message: this.messages.late, atMost: 'warning' };
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
    {
      bad: {
        procurement: { tenderDeadline: '2026-11-01' },
        published: { version: '1', date: '2026-10-01' },
        corrections: [{ date: '2026-10-29', text: 'SLA-03 ändrat.', deadlineExtended: false }],
      },
      at: '/corrections/0/deadlineExtended',
      severity: 'warning',
    },
    {
      good: {
        procurement: { tenderDeadline: '2026-11-01' },
        published: { version: '1', date: '2026-10-01' },
        corrections: [{ date: '2026-10-26', text: 'SLA-03 ändrat.', deadlineExtended: false }],
      },
      note: 'Sex dagar före sista anbudsdag.',
    },
  ],
});
