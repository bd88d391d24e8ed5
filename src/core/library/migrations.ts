import type { Change } from '../model/change.ts';
import type { JsonObject } from '../model/json.ts';

/** Brings a file of one major to the next. */
export interface Migration {
  /** The major that it starts from. */
  readonly from: number;
  /** Everything but the number itself, which is raised afterwards. */
  changes(file: JsonObject): readonly Change[];
}

/**
 * One for each step between majors, oldest first. There is none yet: 1 is the first. A new one comes with a sample file of
 * the version that it starts from, kept as a test for ever.
 */
export const migrations: readonly Migration[] = [];

/** What to carry out next to bring a file to the format of this program, one major at a time; `undefined`: nothing. */
export function nextMigration(
  file: JsonObject,
  known: readonly Migration[] = migrations,
): { readonly to: number; readonly changes: readonly Change[] } | undefined {
  const major = Number(file.kravbyggaren);
  const migration = known.find(({ from }) => from === major);
  if (!migration) return undefined;
  const to = major + 1;
  return { to, changes: [...migration.changes(file), { op: 'set', at: '/kravbyggaren', value: to }] };
}
