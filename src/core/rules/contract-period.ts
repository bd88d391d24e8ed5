import { addDuration, dateInSwedish } from '../model/calendar.ts';
import type { Procurement } from '../model/generated/types.ts';

/** The first day after the contract with every renewal used; `undefined` while start or term is open. */
export function contractEnd(procurement: Procurement | undefined): string | undefined {
  const { start, term, renewals = [] } = procurement?.contract ?? {};
  if (start === undefined || term === undefined) return undefined;
  return [term, ...renewals].reduce<string | undefined>((day, length) => day && addDuration(day, length), start);
}

export const swedishDate = (date: string): string => dateInSwedish(date) ?? date;
