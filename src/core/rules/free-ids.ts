import type { Change } from '../model/change.ts';
import { isObject, type Json } from '../model/json.ts';

/** Letters after b: a requirement that is split for the second time gives KRAV-01c. */
const letters = 'bcdefghijklmnopqrstuvwxyz';

/**
 * The changes with an id of its own for each requirement that they add. A rule knows only its own requirement and
 * proposes `KRAV-01b`; whether that is taken, or was once and is retired, is known where the remedy is carried out.
 */
export function withFreeIds(
  { chunks, value }: { readonly chunks: readonly { readonly id?: string | undefined }[]; readonly value: Json },
  changes: readonly Change[],
): readonly Change[] {
  if (!changes.some(adds)) return changes;
  const retired = isObject(value) && Array.isArray(value.retired) ? (value.retired as readonly Json[]) : [];
  const taken = new Set<unknown>([...chunks.map(({ id }) => id), ...retired]);
  // What goes in last at a place stands first there, and has the first letter.
  return changes
    .toReversed()
    .map(change => {
      if (!adds(change) || !isObject(change.value) || typeof change.value.id !== 'string') return change;
      const id = freeId(change.value.id, taken);
      taken.add(id);
      return { ...change, value: { ...change.value, id } };
    })
    .toReversed();
}

const adds = (change: Change): change is Extract<Change, { op: 'insert' }> =>
  change.op === 'insert' && change.at.endsWith('/requirements');

function freeId(wanted: string, taken: ReadonlySet<unknown>): string {
  if (!taken.has(wanted)) return wanted;
  // `KRAV-01b` to `KRAV-01e`: the letters that a split gives; the next free one comes after.
  const [, base = wanted, last = ''] = /^(.*\p{N})([b-e])$/u.exec(wanted) ?? [];
  for (const letter of letters.slice(letters.indexOf(last))) if (!taken.has(base + letter)) return base + letter;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${String(number)}`)) return `${wanted}-${String(number)}`;
}
