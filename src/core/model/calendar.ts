/**
 * Calendar arithmetic on ISO dates (`YYYY-MM-DD`) and ISO 8601 durations (`P4Y`, `P18M`, `P2W`, `P10D`), without a clock
 * or a time zone. Invalid input gives `undefined`.
 */
export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

export function parseDuration(text: string): DurationParts | undefined {
  const match = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (!match) return undefined;
  const [years, months, weeks, days] = match.slice(1).map(part => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { years, months, days: weeks * 7 + days };
}

/** Approximate length in months, for comparisons of long terms: a day counts as 1/30.4375 month. */
export function durationInMonths(text: string): number | undefined {
  const parts = parseDuration(text);
  return parts && parts.years * 12 + parts.months + parts.days / 30.4375;
}

const utcDay = (text: string): Date | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  // 2027-02-30 becomes a day in March: not a date.
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : date;
};

export const isIsoDate = (text: string): boolean => utcDay(text) !== undefined;

/** The date that lies a duration later; the last day of the month where the day does not exist. */
export function addDuration(date: string, duration: string): string | undefined {
  const from = utcDay(date);
  const parts = parseDuration(duration);
  if (!from || !parts) return undefined;
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth() + parts.years * 12 + parts.months;
  const lastDay = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const moved = new Date(
    Date.UTC(Math.floor(month / 12), month % 12, Math.min(from.getUTCDate(), lastDay) + parts.days),
  );
  return Number.isNaN(moved.getTime()) ? undefined : moved.toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number | undefined {
  const [a, b] = [utcDay(from), utcDay(to)];
  return a && b && Math.round((b.getTime() - a.getTime()) / 86_400_000);
}

/** `P4Y` → `4 år`, `P18M` → `18 månader`. */
export function durationInSwedish(text: string): string | undefined {
  const parts = parseDuration(text);
  if (!parts) return undefined;
  const words = [
    parts.years ? `${parts.years} år` : '',
    parts.months ? `${parts.months} ${parts.months === 1 ? 'månad' : 'månader'}` : '',
    parts.days ? `${parts.days} ${parts.days === 1 ? 'dag' : 'dagar'}` : '',
  ].filter(Boolean);
  return words.length < 2 ? (words[0] ?? '0 dagar') : `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`;
}

/** `2027-07-01` → `1 juli 2027`. */
export function dateInSwedish(text: string): string | undefined {
  const date = utcDay(text);
  return date && new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
