import { dateInSwedish, durationInSwedish } from '../model/calendar.ts';
import type { Json } from '../model/json.ts';

/** Made when first asked for: the engine reads its tables of languages then, and most runs show no number. */
function formatter(maximumFractionDigits: number): (value: number) => string {
  let format: Intl.NumberFormat | undefined;
  return value => (format ??= new Intl.NumberFormat('sv-SE', { maximumFractionDigits })).format(value);
}

const inNumbers = formatter(6);
const inMoney = formatter(2);

/** `1 200`, `99,5`. Thousands are set apart by a no-break space, so that a line never ends inside a number. */
export const numberInSwedish = (value: number): string => inNumbers(value);

/** `4 200 000 kronor`, with no-break spaces. */
export const kronorInSwedish = (value: number): string => `${inMoney(value)}\u00a0${value === 1 ? 'krona' : 'kronor'}`;

/** `a, b och c`. */
export function listInSwedish(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} och ${items.at(-1)}`;
}

/**
 * A value as it stands in a sentence: numbers, ISO dates and ISO durations the Swedish way, yes and no as *ja* and
 * *nej*, a list with commas and *och*. `undefined` for what has no place in a sentence: null, an empty text or list, an
 * open answer, table rows.
 */
export function valueInSwedish(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return numberInSwedish(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'string') return value.trim() === '' ? undefined : scalarText(value);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items = value.map(item => (Array.isArray(item) ? undefined : valueInSwedish(item)));
  return items.some(item => item === undefined) ? undefined : listInSwedish(items.map(item => item ?? ''));
}

const scalarText = (value: string): string => dateInSwedish(value) ?? durationInSwedish(value) ?? value;
