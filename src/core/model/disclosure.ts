import type { Disclosure, Entry } from './generated/types.ts';

/** What a supplier may know of an entry of the IT environment when nothing else is said. */
const publicByDefault: ReadonlySet<string> = new Set([
  'id',
  'title',
  'kind',
  'function',
  'interfaces',
  'standards',
  'status',
  'fixed',
]);

/**
 * Whether suppliers may see a field of an entry: what the field says, else what the entry says, else the default: kind,
 * function, interfaces and standards are public; product, version, dates, address, protection and owner are internal.
 */
export function disclosureOf(entry: Pick<Entry, 'disclosure'>, field: string): Disclosure {
  const { disclosure } = entry;
  if (typeof disclosure === 'string') return disclosure;
  if (disclosure && Object.hasOwn(disclosure, field)) return disclosure[field] ?? 'internal';
  return publicByDefault.has(field) ? 'public' : 'internal';
}
