import { eachUnder, elementAt } from './cited.ts';
import { contractEnd, swedishDate } from './contract-period.ts';
import { defineRule, type Part } from './rule.ts';

export const targetEndsEarly = defineRule({
  id: 'target-ends-early',
  code: 'DOK-26',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'Det som kravet gäller finns kvar under hela avtalstiden',
  rationale:
    'Ett krav på att fungera med något som tas ur drift under avtalstiden, förlängningar inräknade, binder systemet till det gamla. Är posten redan borta när avtalet börjar motsäger underlaget sig självt.',
  basis: ['Riktlinjer 3.11'],
  messages: {
    retired: (title: string) => `”${title}” är tagen ur drift enligt IT-miljön: välj det som har ersatt den.`,
    before: (title: string, until: string) =>
      `”${title}” tas ur drift den ${until}, innan avtalet börjar: välj det som ersätter den.`,
    during: (title: string, until: string, end: string) =>
      `”${title}” tas ur drift den ${until}, men avtalet kan löpa till den ${end}: ange vad som gäller därefter.`,
  },

  *check({ procurement }, _at, { cross, entries }): Generator<Part> {
    const start = procurement?.contract?.start;
    const end = contractEnd(procurement);
    for (const id of cross.targets.keys()) {
      const entry = entries.get(id);
      if (!entry) continue;
      const { until, status, title } = entry;
      const before = until !== undefined && start !== undefined && until < start;
      const during = until !== undefined && end !== undefined && until < end;
      if (status !== 'retired' && !before && !during) continue;
      const message =
        status === 'retired'
          ? this.messages.retired(title)
          : before
            ? this.messages.before(title, swedishDate(until))
            : this.messages.during(title, swedishDate(until ?? ''), swedishDate(end ?? ''));
      const severe = status === 'retired' || before;
      yield eachUnder(cross.targets, id, record => [
        {
          at: elementAt(record, 'targets', id),
          requirement: record.id,
          message,
          closedBy: { by: 'environment', entry: id },
          ...(!severe && { atMost: 'warning' as const }),
        },
      ]);
    }
  },

  examples: [
    {
      good: 'Systemet ska hämta behörigheter från katalogtjänsten.',
      with: { targets: ['katalog'] },
      specification: { procurement: { contract: { start: '2027-07-01', term: 'P4Y', renewals: ['P2Y'] } } },
      environment: { entries: [{ id: 'katalog', title: 'Katalogtjänst', kind: 'directory', until: '2033-12-31' }] },
    },
    {
      bad: 'Systemet ska hämta behörigheter från katalogtjänsten.',
      with: { targets: ['⟦katalog⟧'] },
      specification: { procurement: { contract: { start: '2027-07-01', term: 'P4Y', renewals: ['P2Y'] } } },
      environment: { entries: [{ id: 'katalog', title: 'Katalogtjänst', kind: 'directory', until: '2032-12-31' }] },
      severity: 'warning',
      note: 'Grundtiden slutar 2031, men med förlängning löper avtalet till 2033.',
    },
    {
      bad: 'Systemet ska hämta behörigheter från katalogtjänsten.',
      with: { targets: ['⟦katalog⟧'] },
      specification: { procurement: { contract: { start: '2027-07-01', term: 'P4Y' } } },
      environment: { entries: [{ id: 'katalog', title: 'Katalogtjänst', kind: 'directory', until: '2027-05-31' }] },
      severity: 'error',
    },
    {
      bad: 'Systemet ska hämta behörigheter från katalogtjänsten.',
      with: { targets: ['⟦katalog⟧'] },
      environment: { entries: [{ id: 'katalog', title: 'Katalogtjänst', kind: 'directory', status: 'retired' }] },
    },
  ],
});
