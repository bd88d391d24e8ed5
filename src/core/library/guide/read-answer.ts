import { durationInSwedish, isIsoDate, parseDuration } from '../../model/calendar.ts';
import type { Json } from '../../model/json.ts';

/** What a person wrote, as a value of the file; or what to write instead. */
export type Reading<T extends Json = Json> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

const ok = <T extends Json>(value: T): Reading<T> => ({ ok: true, value });
const no = (fault: string): Reading<never> => ({ ok: false, fault });

export function readText(text: string): Reading<string> {
  const trimmed = text.trim();
  return trimmed === '' ? no('Skriv ett svar, eller välj Svara senare.') : ok(trimmed);
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `2027-07-01`, `2027-7-1`, `20270701`, `1 juli 2027`, `1/7 2027`. */
export function readDate(text: string): Reading<string> {
  const trimmed = text.trim().toLowerCase();
  const compact = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(trimmed);
  const spoken = /^(\d{1,2})[ /.]+([a-zåäö]+|\d{1,2})\.?[ /]+(\d{4})$/.exec(trimmed);
  const month = spoken?.[2] ?? '';
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3)) + 1;
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = compact
    ? [compact[1] ?? '', ...compact.slice(2).map(part => part.padStart(2, '0'))].join('-')
    : spoken
      ? `${spoken[3] ?? ''}-${two(number)}-${two(Number(spoken[1]))}`
      : '';
  return isIsoDate(date) ? ok(date) : no('Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2027-07-01.');
}

const units: readonly (readonly [RegExp, string])[] = [
  [/^år$/, 'Y'],
  [/^(månad|månader|mån)$/, 'M'],
  [/^(vecka|veckor)$/, 'W'],
  [/^(dag|dagar|kalenderdag|kalenderdagar|dygn)$/, 'D'],
];

const numerals = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const inDigits = (word: string): string => {
  const number = word === 'en' ? 1 : numerals.indexOf(word);
  return number < 0 ? word : String(number);
};

/** No term that a person means is longer: a year that was meant as a date (`2027`) is not taken for one. */
const mostYears = 100;

/** `4 år`, `fyra år`, `18 månader`, `1 år och 6 månader`, `P4Y`; a bare number is years. Anything beside is refused. */
export function readDuration(text: string): Reading<string> {
  const trimmed = text.trim().toLowerCase();
  const iso = parseDuration(trimmed.toUpperCase()) ? trimmed.toUpperCase() : spokenDuration(trimmed);
  return iso !== undefined && Number(/(\d+)Y/.exec(iso)?.[1] ?? 0) <= mostYears
    ? ok(iso)
    : no('Skriv en tid, till exempel 4 år eller 18 månader.');
}

function spokenDuration(trimmed: string): string | undefined {
  const words = trimmed.replaceAll(/(\d)(\p{L})/gu, '$1 $2').split(/[\s,]+(?:och\s+)?/u);
  const pairs = words.length === 1 ? [...words, 'år'] : words;
  const found = new Map<string, string>();
  for (let index = 0; index < pairs.length; index += 2) {
    const amount = inDigits(pairs[index] ?? '');
    const unit = units.find(([pattern]) => pattern.test(pairs[index + 1] ?? ''))?.[1];
    if (!/^\d+$/.test(amount) || unit === undefined || found.has(unit)) return undefined;
    found.set(unit, amount);
  }
  const joined = `P${['Y', 'M', 'W', 'D'].flatMap(unit => (found.has(unit) ? `${found.get(unit) ?? ''}${unit}` : [])).join('')}`;
  return parseDuration(joined) ? joined : undefined;
}

/** `2 år, 2 år`, `2 år + 1 år`, `2+2 år`; `inga` or nothing is none. */
export function readDurations(text: string): Reading<readonly string[]> {
  const trimmed = text.trim();
  if (/^(|inga?|nej|0)$/i.test(trimmed)) return ok([]);
  const pieces = trimmed.split(/\s*[,;+]\s*/);
  const unit = /[a-zåäö]+$/i.exec(trimmed)?.[0] ?? 'år';
  const readings = pieces.map(piece => readDuration(/^\d+$/.test(piece) ? `${piece} ${unit}` : piece));
  const values = readings.flatMap(reading => (reading.ok ? [reading.value] : []));
  return values.length === pieces.length
    ? ok(values)
    : no('Skriv varje förlängning för sig, till exempel 2 år, 2 år. Skriv inga om avtalet inte kan förlängas.');
}

/** `1 200`, `99,5`. */
export function readNumber(text: string): Reading<number> {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? ok(Number(plain)) : no('Skriv ett tal med siffror, till exempel 1 200.');
}

/** Kronor: `4 200 000`, `4,2 mkr`, `4,2 miljoner kronor`, `800 tkr`. */
export function readAmount(text: string): Reading<number> {
  const found = /^([\d\s\u00a0\u202f]+(?:[.,]\d+)?)\s*(mkr|miljon(?:er)?|mnkr|tkr)?\s*(?:kr|kronor|sek)?\.?$/i.exec(
    text.trim(),
  );
  const number = found ? readNumber(found[1] ?? '') : undefined;
  if (!found || !number?.ok) return no('Skriv beloppet i kronor utan moms, till exempel 4 200 000 eller 4,2 miljoner.');
  const scale = !found[2] ? 1 : found[2].toLowerCase() === 'tkr' ? 1000 : 1_000_000;
  return ok(Math.round(number.value * scale));
}

export interface KRT {
  readonly [key: string]: Json;
  readonly confidentiality: number;
  readonly integrity: number;
  readonly availability: number;
}

/** `3 2 2`, `3/2/2`, `K3 R2 T2`. */
export function readClassification(text: string): Reading<KRT> {
  const found = /^k?\s*([0-4])[\s/,;-]*r?\s*([0-4])[\s/,;-]*t?\s*([0-4])$/i.exec(text.trim());
  if (!found)
    return no('Skriv tre siffror 0–4 i ordningen konfidentialitet, riktighet, tillgänglighet, till exempel 3 2 2.');
  const [confidentiality = 0, integrity = 0, availability = 0] = found.slice(1).map(Number);
  return ok({ confidentiality, integrity, availability });
}

/** `JSON, CSV`; a line break or semicolon divides too. */
export function readList(text: string): Reading<readonly string[]> {
  const items = text
    .split(/[,;\n]/)
    .map(item => item.trim())
    .filter(item => item !== '');
  return items.length > 0 ? ok(items) : no('Skriv ett eller flera värden med komma emellan.');
}

/** A stored value as a person would write it in the field again. */
export function shownAnswer(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(item => shownAnswer(item as Json)).join(', ');
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return durationInSwedish(value) ?? value;
  return typeof value === 'boolean' ? (value ? 'ja' : 'nej') : '';
}
