import type { Annex } from '../model/generated/types.ts';

type Column = NonNullable<Annex['columns']>[number];

/**
 * The columns that the buyer fills in before the tender goes out: in a table all but those left to tenderers, in a form for
 * tenderers only those that say so.
 */
export const ownColumns = ({ kind, columns = [] }: Pick<Annex, 'kind' | 'columns'>): readonly Column[] =>
  columns.filter(({ filledBy }) => (kind === 'bidder-form' ? filledBy === 'buyer' : filledBy !== 'tenderer'));
