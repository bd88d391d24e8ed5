import type { Today } from './today.ts';

/**
 * Facts of law that change with time. Data with the date from which they hold, never numbers in a rule; what has not
 * been checked against the source says so.
 */
export interface DatedFact {
  readonly id: 'data-act' | 'data-act-no-switching-charges' | 'cybersecurity-act';
  readonly from: string;
  readonly source: string;
}

export const datedFacts: readonly DatedFact[] = [
  { id: 'data-act', from: '2025-09-12', source: 'Förordning (EU) 2023/2854 art. 50 [känt genom kommentarer]' },
  {
    id: 'data-act-no-switching-charges',
    from: '2027-01-12',
    source: 'Förordning (EU) 2023/2854 art. 29 [känt genom kommentarer]',
  },
  { id: 'cybersecurity-act', from: '2026-01-15', source: 'Cybersäkerhetslagen (2025:1506), ikraftträdande' },
];

/** Whether the fact holds on the given day; without a day nothing is said to hold. */
export const inForce = (id: DatedFact['id'], today: Today | undefined): boolean =>
  datedFacts.some(fact => fact.id === id && today?.hasReached(fact.from) === true);

/** The day from which the fact holds, if it holds on the given day or comes to hold before `end`. */
export function holdsBefore(
  id: DatedFact['id'],
  today: Today | undefined,
  end: string | undefined,
): string | undefined {
  const from = datedFacts.find(fact => fact.id === id)?.from;
  if (from === undefined) return undefined;
  return (end !== undefined && from < end) || today?.hasReached(from) === true ? from : undefined;
}

/** A value from which a regime may no longer be used. */
export interface DatedLimit {
  readonly regime: 'direct' | 'below-threshold';
  readonly from: string;
  /** Kronor, value added tax left out. */
  readonly amount: number;
  readonly source?: string | undefined;
}

/**
 * Limits written in the law itself. The EU's thresholds are decided every second year: an organisation writes those that
 * hold in `kravbyggaren.yaml` (thresholds), and a later limit of its own goes before these.
 */
export const datedLimits: readonly DatedLimit[] = [
  // The amount is the dossier's; its first day is not checked against the source, as the rule's page says
  { regime: 'direct', from: '2022-02-01', amount: 700_000, source: 'LOU 19 a kap. 2 §' },
];

/** The limit that holds on the given day; without a day, or before the first of them, none. */
export const limitInForce = (
  regime: DatedLimit['regime'],
  own: readonly DatedLimit[],
  today: Today | undefined,
): DatedLimit | undefined =>
  [...datedLimits, ...own]
    .filter(limit => limit.regime === regime && today?.hasReached(limit.from) === true)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .at(-1);
