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
  { id: 'data-act', from: '2025-09-12', source: 'Förordning (EU) 2023/2854 art. 50' },
  { id: 'data-act-no-switching-charges', from: '2027-01-12', source: 'Förordning (EU) 2023/2854 art. 29' },
  { id: 'cybersecurity-act', from: '2026-01-15', source: 'Cybersäkerhetslagen (2025:1506), ikraftträdande' },
];

/** Whether the fact holds on the given day; without a day nothing is said to hold. */
export const inForce = (id: DatedFact['id'], today: Today | undefined): boolean =>
  datedFacts.some(fact => fact.id === id && today?.hasReached(fact.from) === true);
