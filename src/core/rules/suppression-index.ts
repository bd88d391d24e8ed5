import type { Finding } from '../model/finding.ts';
import type { Suppression } from '../model/generated/types.ts';
import { isObject } from '../model/json.ts';

/** An entry that accepts findings. Two with the same key accept the same ones. */
export interface AcceptingEntry {
  readonly entry: Suppression;
  readonly key: string;
}

/**
 * Entries of `suppressions` by what they accept: thousands cost a finding no more than a few. An entry names its rule and a
 * requirement, a place, or neither: then it accepts in the whole file. What has an id is named by it: a number would silence
 * another once something is moved.
 */
export class SuppressionIndex {
  readonly #byRule = new Map<string, Map<string | undefined, AcceptingEntry[]>>();
  readonly #byKey = new Map<string, Suppression>();

  /** Of a file that may have faults of shape. */
  constructor(suppressions: readonly unknown[]) {
    for (const entry of suppressions) {
      const key = keyOf(entry as Suppression);
      if (key !== undefined) this.#add({ entry: entry as Suppression, key });
    }
  }

  #add(accepting: AcceptingEntry): void {
    const { entry, key } = accepting;
    if (!this.#byKey.has(key)) this.#byKey.set(key, entry);
    const ofRule = this.#byRule.get(entry.rule) ?? new Map<string | undefined, AcceptingEntry[]>();
    this.#byRule.set(entry.rule, ofRule);
    const same = ofRule.get(entry.requirement);
    if (same) same.push(accepting);
    else ofRule.set(entry.requirement, [accepting]);
  }

  /** Those that accept the finding, those of its requirement first. */
  accepting(finding: Finding): readonly AcceptingEntry[] {
    const { rule, code } = finding;
    const byId = this.#of(rule, finding);
    return rule === code ? byId : [...byId, ...this.#of(code, finding)];
  }

  #of(name: string, { requirement, at }: Finding): readonly AcceptingEntry[] {
    const ofRule = this.#byRule.get(name);
    if (!ofRule) return none;
    const own = requirement === undefined ? none : (ofRule.get(requirement) ?? none);
    return [...own, ...(ofRule.get(undefined) ?? none)].filter(({ entry }) => holds(entry.at, at));
  }

  acceptsAny(findings: readonly Finding[]): boolean {
    return findings.some(finding => this.accepting(finding).length > 0);
  }

  /** One entry for each key that `other` does not have. */
  without(other: SuppressionIndex): readonly Suppression[] {
    return [...this.#byKey].flatMap(([key, entry]) => (other.#byKey.has(key) ? [] : [entry]));
  }
}

const none: readonly AcceptingEntry[] = [];

const holds = (place: string | undefined, at: string): boolean =>
  place === undefined || at === place || at.startsWith(`${place}/`);

/** `undefined` for what accepts nothing, whatever is found: nobody has given a reason, or it has a fault of shape. */
export function keyOf(entry: Suppression): string | undefined {
  if (!isObject(entry) || typeof entry.rule !== 'string' || !hasReason(entry)) return undefined;
  const { rule, requirement, at } = entry;
  if (!isOptionalText(requirement) || !isOptionalText(at)) return undefined;
  return JSON.stringify([rule, requirement ?? null, at ?? null]);
}

const isOptionalText = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** What nobody has given a reason for is not accepted. */
export const hasReason = ({ reason }: Suppression): boolean => typeof reason === 'string' && reason.trim() !== '';

const indexes = new WeakMap<readonly Suppression[], SuppressionIndex>();

/** Why somebody has accepted the finding; `undefined` when nobody has. */
export function reasonFor(finding: Finding, suppressions: readonly Suppression[]): string | undefined {
  const index = indexes.get(suppressions) ?? new SuppressionIndex(suppressions);
  indexes.set(suppressions, index);
  return index.accepting(finding)[0]?.entry.reason;
}
