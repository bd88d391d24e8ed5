import type { Finding } from '../model/finding.ts';
import { listOf } from '../model/json.ts';
import { KnownFindings } from './baseline.ts';
import type { CheckInput } from './check-input.ts';
import { tell, type Checked } from './checked.ts';
import type { CheckedSections } from './checked-sections.ts';
import type { RequirementChanges } from './requirement-changes.ts';
import { RequirementsById, writtenId } from './requirements-by-id.ts';
import type { Rule } from './rule.ts';
import { SuppressionEntries } from './suppression-entries.ts';
import { SuppressionIndex } from './suppression-index.ts';
import { SuppressionUses } from './suppression-uses.ts';

type Lists = readonly (readonly Finding[])[];

/** What is told of a list of findings that is not one requirement's. */
interface ToldList {
  readonly told: readonly Finding[];
  /** Ids of requirements whose texts it follows from. */
  readonly textsOf: ReadonlySet<string>;
}

/**
 * Marks what somebody has accepted among one file's findings: by an entry of `suppressions`, or since the baseline holds it.
 * Kept from check to check: a requirement is looked at again only when it, another of its id, or an entry that accepts
 * something there is another than before.
 */
export class Acceptance {
  readonly #sections: CheckedSections;
  readonly #rules: readonly Rule[];
  /** Nothing is kept as long as nothing is accepted. */
  #isKept = false;
  #suppressions: unknown;
  #baseline: CheckInput['baseline'];
  #index = new SuppressionIndex([]);
  #known = new KnownFindings({ findings: [] });
  #byId = new RequirementsById();
  #uses = new SuppressionUses();
  #lists = new Map<readonly Finding[], ToldList>();
  #entries: SuppressionEntries;

  constructor(sections: CheckedSections, rules: readonly Rule[]) {
    this.#sections = sections;
    this.#rules = rules;
    this.#entries = new SuppressionEntries(rules);
  }

  /** Marks the findings in the sections, and gives `lists`, those beside them, marked, and what is accepted for nothing. */
  tell(lists: Lists, input: CheckInput): { readonly lists: Lists; readonly unused: readonly Finding[] } {
    const { changes } = this.#sections;
    const isKept = acceptsAnything(input);
    if (isKept !== this.#isKept || (isKept && input.baseline !== this.#baseline)) this.#begin(isKept, input.baseline);
    if (!isKept) {
      changes.clear();
      return { lists, unused: [] };
    }
    const replaced = this.#replaceEntries(input.specification.suppressions);
    const stale = this.#stale(replaced);
    const ids = this.#follow(changes);
    for (const together of this.#together(stale, ids)) this.#tellRequirements(together);
    const told = this.#tellLists(lists, ids, replaced);
    changes.clear();
    return { lists: told, unused: this.#unused(told, input, ids) };
  }

  /** From here on everything is new. */
  #begin(isKept: boolean, baseline: CheckInput['baseline']): void {
    this.#isKept = isKept;
    this.#baseline = baseline;
    this.#suppressions = undefined;
    this.#index = new SuppressionIndex([]);
    this.#known = new KnownFindings(baseline ?? { findings: [] });
    this.#byId = new RequirementsById();
    this.#uses = new SuppressionUses();
    this.#lists = new Map();
    this.#entries = new SuppressionEntries(this.#rules);
    for (const checked of this.#sections.requirements.flat())
      if (isKept) this.#sections.changes.add(checked);
      else tell(checked, checked.findings);
  }

  /** Gives the entries that are no longer there, or were not before; `undefined` when they accept what they did. */
  #replaceEntries(suppressions: unknown): SuppressionIndex | undefined {
    if (suppressions === this.#suppressions) return undefined;
    const before = this.#index;
    this.#suppressions = suppressions;
    this.#index = new SuppressionIndex(listOf(suppressions));
    const replaced = [...before.without(this.#index), ...this.#index.without(before)];
    return replaced.length > 0 ? new SuppressionIndex(replaced) : undefined;
  }

  #stale(replaced: SuppressionIndex | undefined): ReadonlySet<Checked> {
    const stale = new Set(this.#sections.changes.come);
    for (const list of replaced ? this.#sections.requirements : [])
      for (const checked of list) if (replaced?.acceptsAny(checked.findings)) stale.add(checked);
    return stale;
  }

  /** Gives the ids of those requirements that are others than before, or stand in another order. */
  #follow({ come, gone, isReordered }: RequirementChanges): ReadonlySet<string> {
    for (const checked of gone) {
      this.#byId.remove(checked);
      this.#uses.set(checked, nothing);
    }
    for (const checked of come) this.#byId.add(checked);
    const ids = [...gone, ...come].flatMap(checked => writtenId(checked) ?? []);
    return new Set(isReordered ? [...ids, ...this.#byId.doubled] : ids);
  }

  /** The baseline may hold fewer findings than requirements of one id have together. */
  *#together(stale: ReadonlySet<Checked>, ids: ReadonlySet<string>): Generator<readonly Checked[]> {
    const told = new Set(this.#known.isEmpty ? [] : ids);
    for (const checked of stale) {
      const id = this.#known.isEmpty ? undefined : writtenId(checked);
      if (id === undefined) yield [checked];
      else told.add(id);
    }
    for (const id of told) yield this.#byId.with(id);
  }

  #tellRequirements(together: readonly Checked[]): void {
    const mark = this.#known.marker(id => this.#byId.textOf(id));
    for (const checked of together) tell(checked, mark(this.#accepted(checked, checked.findings)));
  }

  #tellLists(lists: Lists, ids: ReadonlySet<string>, replaced: SuppressionIndex | undefined): Lists {
    const before = this.#lists;
    const now = new Map<readonly Finding[], ToldList>();
    for (const list of lists) {
      if (list.length === 0) continue;
      const known = replaced?.acceptsAny(list) ? undefined : before.get(list);
      now.set(list, known && !holdsAny(known.textsOf, ids) ? known : this.#toldList(list));
    }
    for (const list of before.keys()) if (!now.has(list)) this.#uses.set(list, nothing);
    this.#lists = now;
    return lists.map(list => now.get(list)?.told ?? list);
  }

  #toldList(list: readonly Finding[]): ToldList {
    const textsOf = new Set<string>();
    const mark = this.#known.marker(id => {
      textsOf.add(id);
      return this.#byId.textOf(id);
    });
    return { told: mark(this.#accepted(list, list)), textsOf };
  }

  /** Notes which entries are used: `about` is what the findings are about. */
  #accepted(about: object, findings: readonly Finding[]): readonly Finding[] {
    if (!this.#index.acceptsAny(findings)) {
      this.#uses.set(about, nothing);
      return findings;
    }
    const keys = new Set<string>();
    const marked = findings.map(finding => {
      const entries = this.#index.accepting(finding);
      for (const { key } of entries) keys.add(key);
      return entries.length > 0 ? { ...finding, suppressed: true } : finding;
    });
    this.#uses.set(about, keys);
    return marked;
  }

  #unused(lists: Lists, input: CheckInput, ids: ReadonlySet<string>): readonly Finding[] {
    if (input.waiting) {
      // What silences a finding that has not been looked for yet is not known to be without use
      this.#entries = new SuppressionEntries(this.#rules);
      return [];
    }
    const sections = this.#sections;
    return this.#entries.unused(input, this.#uses, ids, {
      exists: id => sections.cross.byId.has(id),
      *findingsAlong(path) {
        yield* lists;
        yield* sections.findingsAlong(path);
      },
    });
  }
}

const nothing: ReadonlySet<string> = new Set();

const acceptsAnything = ({ specification, baseline }: CheckInput): boolean =>
  listOf(specification.suppressions).length > 0 || (baseline?.findings.length ?? 0) > 0;

function holdsAny(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [fewer, more] = some.size < others.size ? [some, others] : [others, some];
  for (const each of fewer) if (more.has(each)) return true;
  return false;
}
