import { durationInMonths } from '../model/calendar.ts';

/** The months of a contract's term and renewals together; what cannot be read as a duration counts for nothing. */
export const monthsOf = (durations: readonly (string | undefined)[]): number =>
  durations.reduce((sum, each) => sum + (each === undefined ? 0 : (durationInMonths(each) ?? 0)), 0);
