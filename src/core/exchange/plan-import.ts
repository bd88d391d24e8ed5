import type { Requirement } from '../model/generated/types.ts';
import type { Problem } from '../model/problem.ts';
import { scopeOf, type Scope } from '../text/index.ts';
import { asId, IdChooser } from './choose-ids.ts';
import { compareWithExisting, type Existing } from './compare-existing.ts';
import type { ImportPlan, ImportSettings, ImportTarget, PlannedRow } from './import-plan.ts';
import type { ImportSource } from './import-source.ts';
import type { Guess, ImportRow, SkippedRow } from './import-table.ts';
import { planTables, type LaidOut } from './plan-tables.ts';
import type { ReadEntry } from './read-table.ts';
import { keptMark, mark, toRequirement } from './to-requirement.ts';

/** Section of rows that stand under no heading. */
export const unnamedSection = 'Krav';

/**
 * What an import of a file would do, to a new specification or to one that stands. Nothing is written, and nothing of the
 * file is lost: each row comes in, is there already, or is listed with its place and the reason why it is not read.
 */
export function planImport(source: ImportSource, settings: ImportSettings = {}, target?: ImportTarget): ImportPlan {
  const laidOut = planTables(source, settings);
  const entries = entriesOf(source, settings, laidOut);
  const rows = planRows(entries, settings, target);
  const isEmpty = !entries.some(({ type }) => type === 'row');
  const problem: Problem | undefined = isEmpty ? (laidOut.fault ?? { code: 'no-rows' }) : undefined;
  return { tables: laidOut.tables, layouts: laidOut.layouts, rows, ...(problem && { problem }) };
}

/** What would become of rows that have been read. */
export const planRows = (
  entries: readonly ReadEntry[],
  settings: ImportSettings,
  target?: ImportTarget,
): readonly PlannedRow[] => new RowPlanner(settings, target).plan(entries);

/** The rows of all parts in the file's order; what was left out by choice is listed as such. */
function entriesOf(source: ImportSource, { leftOut = [] }: ImportSettings, laidOut: LaidOut): readonly ReadEntry[] {
  let table = 0;
  return source.parts.flatMap((part): readonly ReadEntry[] => {
    if (part.type === 'table') return laidOut.entries[table++] ?? [];
    if (part.type === 'skipped' || !leftOut.includes('numbered')) return [part];
    const { place, text } = part.row;
    return [{ type: 'skipped', skipped: { place, reason: 'Numrerade stycken är bortvalda.', text } }];
  });
}

/** Requirements that stand in the target, found by id or, where the file has no ids, by their text. */
class Standing {
  readonly #byId = new Map<string, Existing>();
  readonly #byText = new Map<string, Existing[]>();
  readonly #locked = new Set<string>();
  readonly scope: Scope;

  constructor({ specification, packs = [] }: ImportTarget) {
    this.scope = scopeOf({ specification, packs });
    for (const { title, id, mode, requirements = [] } of specification.sections ?? []) {
      if (mode?.is === 'locked') this.#locked.add(title || id);
      for (const requirement of requirements) {
        const existing = { requirement, section: title || id };
        // The first of two with one id is the one that can be found; the file's own rule tells of the other.
        if (!this.#byId.has(requirement.id)) this.#byId.set(requirement.id, existing);
        // What the file said, for a text that has been changed here since, and what stands here.
        const told = keptMark(requirement.source?.fingerprint, 'text');
        for (const each of new Set([told, mark(requirement.text)]))
          if (each !== undefined) this.#byText.set(each, [...(this.#byText.get(each) ?? []), existing]);
      }
    }
  }

  isLocked(section: string): boolean {
    return this.#locked.has(section);
  }

  get ids(): Iterable<string> {
    return this.#byId.keys();
  }

  withId(id: string): Existing | undefined {
    return this.#byId.get(id);
  }

  /** The requirements that say or said so. */
  withText(text: string): readonly Existing[] {
    return this.#byText.get(mark(text)) ?? [];
  }
}

class RowPlanner {
  readonly #file: string | undefined;
  readonly #standing: Standing | undefined;
  /** Ids that no new requirement may get. */
  readonly #reserved: ReadonlySet<string>;
  readonly #keys = new Map<string, number>();

  constructor({ file }: ImportSettings, target: ImportTarget | undefined) {
    this.#file = file;
    this.#standing = target && new Standing(target);
    this.#reserved = new Set([...(this.#standing?.ids ?? []), ...(target?.specification.retired ?? [])]);
  }

  plan(entries: readonly ReadEntry[]): readonly PlannedRow[] {
    const given = entries.flatMap(entry => (entry.type === 'row' ? [entry.row.id] : []));
    const ids = new IdChooser(given, this.#reserved);
    const known = entries.map(entry => (entry.type === 'row' ? this.#named(entry.row, ids) : undefined));
    const chosen = entries.map((entry, index) =>
      entry.type === 'row' ? (known[index] ?? this.#identify(entry.row, ids)) : undefined,
    );
    let section = unnamedSection;
    return entries.map((entry, index): PlannedRow => {
      const place = entry.type === 'row' ? entry.row.place : entry.skipped.place;
      const key = this.#key(place);
      if (entry.type === 'skipped') return this.#unread(entry.skipped, key, section, ids);
      section = entry.row.section || unnamedSection;
      return this.#planned(entry.row, key, section, chosen[index] ?? entry.row.id);
    });
  }

  /** The id that the file gives or that comes nearest; undefined where it gives none. */
  #named({ id }: ImportRow, ids: IdChooser): string | undefined {
    if (asId(id) === '') return undefined;
    return this.#isRetired(id) ? ids.another(id) : ids.choose(id);
  }

  /** The id of the requirement that says the same, in the same section if there is one; else a new one. */
  #identify(row: ImportRow, ids: IdChooser): string {
    const { text } = toRequirement(row, '', undefined).requirement;
    const same = this.#standing?.withText(text).filter(({ requirement }) => ids.isFree(requirement.id)) ?? [];
    const found = same.find(({ section }) => section === (row.section || unnamedSection)) ?? same[0];
    return found ? ids.claim(found.requirement.id) : ids.fresh();
  }

  #isRetired(id: string): boolean {
    return this.#reserved.has(id) && !this.#standing?.withId(id);
  }

  #planned(row: ImportRow, key: string, section: string, id: string): PlannedRow {
    const read = toRequirement(row, id, this.#file);
    const existing = this.#standing?.withId(id);
    const shared = { key, place: row.place, requirement: read.requirement, section, canBeTaken: true };
    const guesses = existing ? [] : guessesOf(row, read.requirement, read.toldKind === undefined);
    const isLocked = this.#standing?.isLocked(existing?.section ?? section) === true;
    if (!existing || !this.#standing)
      return isLocked ? lockedRow(shared, row, section) : { ...shared, status: 'new', guesses, changes: [] };
    const changes = compareWithExisting(read, row.section, existing, this.#standing.scope);
    if (isLocked && changes.length > 0) return lockedRow(shared, row, existing.section);
    const asks = changes.some(({ kept }) => kept === 'both' || kept === 'other' || kept === 'placeholders');
    const status = asks ? 'conflict' : changes.some(({ take }) => take) ? 'changed' : 'unchanged';
    return { ...shared, status, guesses, changes };
  }

  #unread(skipped: SkippedRow, key: string, section: string, ids: IdChooser): PlannedRow {
    const { place, text } = skipped;
    const row: ImportRow = { place, id: '', text, kind: '', section, other: [] };
    const canBeTaken = text.trim() !== '';
    const { requirement } = toRequirement(row, canBeTaken ? ids.fresh() : '', this.#file);
    const guesses = guessesOf(row, requirement, true);
    return { key, place, status: 'unread', requirement, section, guesses, changes: [], skipped, canBeTaken };
  }

  #key(place: string): string {
    const count = (this.#keys.get(place) ?? 0) + 1;
    this.#keys.set(place, count);
    return count === 1 ? place : `${place} (${count})`;
  }
}

function lockedRow(
  shared: Pick<PlannedRow, 'key' | 'place' | 'requirement' | 'section'>,
  { place, text }: ImportRow,
  section: string,
): PlannedRow {
  const skipped = { place, reason: `Avsnittet ${section} är låst. Lås upp det först.`, text };
  return { ...shared, status: 'unread', guesses: [], changes: [], skipped, canBeTaken: false };
}

function guessesOf({ place, id }: ImportRow, requirement: Requirement, kindIsGuessed: boolean): readonly Guess[] {
  const guess = (field: string, value: string): Guess => ({ place, requirement: requirement.id, field, value });
  return [
    ...(requirement.id !== id ? [guess('id', requirement.id)] : []),
    ...(kindIsGuessed ? [guess('kind', requirement.kind)] : []),
  ];
}
