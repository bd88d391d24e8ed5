import type { OpenPoint } from '../../core/index.ts';

/** What a person does with an open point: answers a question, decides a value that is suggested, or fills in an annex. */
export type OpenSort = 'question' | 'value' | 'annex';

export const sortOf = ({ kind }: Pick<OpenPoint, 'kind'>): OpenSort =>
  kind === 'parameter' || kind === 'amount' ? 'value' : kind === 'annex' ? 'annex' : 'question';

/** How many there are of each sort: what the list of open questions shows below its headings. */
export function openOfEach(open: readonly Pick<OpenPoint, 'kind'>[]): Readonly<Record<OpenSort, number>> {
  const counts = { question: 0, value: 0, annex: 0 };
  for (const point of open) counts[sortOf(point)]++;
  return counts;
}
