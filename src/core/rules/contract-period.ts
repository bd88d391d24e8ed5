import { addDuration, dateInSwedish, durationInMonths } from '../model/calendar.ts';
import type { Procurement } from '../model/generated/types.ts';

/** The first day after the contract with every renewal used; `undefined` while start or term is open. */
export function contractEnd(procurement: Procurement | undefined): string | undefined {
  const { start, term, renewals = [] } = procurement?.contract ?? {};
  if (start === undefined || term === undefined) return undefined;
  return [term, ...renewals].reduce<string | undefined>((day, length) => day && addDuration(day, length), start);
}

/** The months of a contract's term and renewals together; what cannot be read as a duration counts for nothing. */
export const monthsOf = (durations: readonly (string | undefined)[]): number =>
  durations.reduce((sum, each) => sum + (each === undefined ? 0 : (durationInMonths(each) ?? 0)), 0);

export const swedishDate = (date: string): string => dateInSwedish(date) ?? date;
