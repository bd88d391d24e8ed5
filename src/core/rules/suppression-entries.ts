import type { Finding } from '../model/finding.ts';
import type { Suppression, Workspace } from '../model/generated/types.ts';
import { isObject, listOf } from '../model/json.ts';
import { sameElements, type CheckInput } from './check-input.ts';
import { guesser } from './cited.ts';
import { followsOtherAct } from './other-act.ts';
import type { Rule } from './rule.ts';
import { keyOf } from './suppression-index.ts';
import type { SuppressionUses } from './suppression-uses.ts';
import { unusedFinding, type Known, type UnusedEntry } from './unused-suppression.ts';

/** What decides which entries something may be told of. */
interface Setting {
  readonly suppressions: unknown;
  readonly damaged: readonly string[];
  readonly workspace: Workspace | undefined;
  readonly isOtherAct: boolean;
}

const settingOf = ({ specification, damaged = [], workspace }: CheckInput): Setting => ({
  suppressions: specification.suppressions,
  damaged,
  workspace,
  isOtherAct: followsOtherAct(specification),
});

const sameSetting = (a: Setting, b: Setting): boolean =>
  a.suppressions === b.suppressions &&
  a.workspace === b.workspace &&
  a.isOtherAct === b.isOtherAct &&
  sameElements(a.damaged, b.damaged);

/** One entry with what was told of it last. */
interface Line extends UnusedEntry {
  /** Of what it accepts, see `keyOf`. */
  readonly key: string | undefined;
  told: Finding | undefined;
}

/**
 * Tells the entries that silence nothing any longer: the fault is mended, an earlier entry does, or the rule's name is wrong.
 * Nothing is said of a requirement that cannot be read at the moment, nor of a rule that is not judged here. What was told of
 * an entry is kept until something that it rests on changes.
 */
export class SuppressionEntries {
  readonly #rules: readonly Rule[];
  #setting: Setting | undefined;
  #lines: readonly Line[] = [];
  #byKey: LinesBy = new Map();
  #byRequirement: LinesBy = new Map();
  /** Those that name a place: whether it is there, and how findings name it, follows from much. */
  #placed: readonly Line[] = [];
  #guess: Known['guess'];
  #told: readonly Finding[] | undefined;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#guess = guesserOf(rules);
  }

  /** `ids`: of the requirements that have come or gone since the last call. */
  unused(
    input: CheckInput,
    uses: SuppressionUses,
    ids: ReadonlySet<string>,
    known: Pick<Known, 'exists' | 'findingsAlong'>,
  ): readonly Finding[] {
    const setting = settingOf(input);
    const isSame = this.#setting !== undefined && sameSetting(this.#setting, setting);
    const stale = isSame ? this.#stale(uses, ids) : this.#read(setting);
    uses.changed.clear();
    for (const line of stale)
      this.#tell(line, uses, { ...known, specification: input.specification, guess: this.#guess });
    return (this.#told ??= this.#lines.flatMap(({ told }) => told ?? []));
  }

  #stale(uses: SuppressionUses, ids: ReadonlySet<string>): ReadonlySet<Line> {
    const stale = new Set(this.#placed);
    for (const key of uses.changed) for (const line of this.#byKey.get(key) ?? []) stale.add(line);
    for (const id of ids) for (const line of this.#byRequirement.get(id) ?? []) stale.add(line);
    return stale;
  }

  #read(setting: Setting): readonly Line[] {
    this.#setting = setting;
    this.#lines = linesOf(setting, this.#rules);
    this.#byKey = by(this.#lines, ({ key }) => key);
    this.#byRequirement = by(this.#lines, ({ entry }) => entry.requirement);
    this.#placed = this.#lines.filter(({ entry }) => entry.at !== undefined);
    this.#guess = guesserOf(this.#rules);
    this.#told = undefined;
    return this.#lines;
  }

  #tell(line: Line, uses: SuppressionUses, known: Known): void {
    const isUsed = line.key !== undefined && uses.isUsed(line.key) && !line.isSaid;
    const told = isUsed ? undefined : unusedFinding(line, known);
    // What says the same stays the same object
    if (JSON.stringify(told) === JSON.stringify(line.told)) return;
    line.told = told;
    this.#told = undefined;
  }
}

type LinesBy = ReadonlyMap<string | undefined, readonly Line[]>;

function by(lines: readonly Line[], nameOf: (line: Line) => string | undefined): LinesBy {
  const named = new Map<string | undefined, Line[]>();
  for (const line of lines) {
    const same = named.get(nameOf(line));
    if (same) same.push(line);
    else named.set(nameOf(line), [line]);
  }
  return named;
}

/** The entries of which something may be told; of the others their form says enough. */
function linesOf({ suppressions, damaged, workspace, isOtherAct }: Setting, rules: readonly Rule[]): readonly Line[] {
  const byName = new Map(rules.flatMap(rule => [[rule.code, rule] as const, [rule.id, rule] as const]));
  const said = new Set<string>();
  return (listOf(suppressions) as unknown as readonly Suppression[]).flatMap((entry, index) => {
    if (!isWritten(entry)) return [];
    const { requirement, at } = entry;
    if (damaged.some(id => id === requirement || at?.split('/').includes(`@${id}`))) return [];
    const rule = byName.get(entry.rule);
    const off = rule && (workspace?.rules?.[rule.id] ?? workspace?.rules?.[rule.code]) === 'off';
    const accepted = JSON.stringify([rule?.id ?? entry.rule, requirement ?? null, at ?? null]);
    const isSaid = said.has(accepted);
    said.add(accepted);
    if (off || (rule?.act === 'LOU' && isOtherAct)) return [];
    return [{ entry, at: `/suppressions/${String(index)}`, rule, isSaid, key: keyOf(entry), told: undefined }];
  });
}

const isWritten = (entry: Suppression): boolean =>
  isObject(entry) &&
  typeof entry.rule === 'string' &&
  typeof entry.reason === 'string' &&
  (entry.reason as string) !== '' &&
  (entry.at === undefined || typeof entry.at === 'string');

function guesserOf(rules: readonly Rule[]): Known['guess'] {
  const codes = guesser(() => rules.map(({ code }) => code));
  const ids = guesser(() => rules.map(({ id }) => id));
  return name => codes(name.toUpperCase()) ?? ids(name);
}
