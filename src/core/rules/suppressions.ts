import type { Finding } from '../model/finding.ts';
import type { Specification, Suppression, Workspace } from '../model/generated/types.ts';
import { isObject } from '../model/json.ts';
import type { Rule } from './rule.ts';

/** An accepted finding names its rule and a requirement, a place, or neither: then it is accepted in the whole file. */
export const accepted = (finding: Finding, suppressions: readonly Suppression[]): boolean =>
  entriesFor(suppressions, finding).some(entry => accepts(entry, finding));

type EntriesByKey = ReadonlyMap<string, readonly Suppression[]>;
const byKey = new WeakMap<readonly Suppression[], EntriesByKey>();

/** Those of the finding's rule, and of its requirement or of none: thousands of entries cost no more than a few. */
function entriesFor(
  suppressions: readonly Suppression[],
  { rule, code, requirement }: Finding,
): readonly Suppression[] {
  const entries = byKey.get(suppressions) ?? keyed(suppressions);
  byKey.set(suppressions, entries);
  const names = rule === code ? [rule] : [rule, code];
  const requirements = requirement === undefined ? [undefined] : [requirement, undefined];
  return names.flatMap(name => requirements.flatMap(each => entries.get(keyOf(name, each)) ?? []));
}

const keyOf = (rule: unknown, requirement: unknown): string => JSON.stringify([rule, requirement ?? null]);

function keyed(suppressions: readonly Suppression[]): EntriesByKey {
  const entries = new Map<string, Suppression[]>();
  for (const entry of suppressions) {
    if (!isObject(entry)) continue;
    const key = keyOf(entry.rule, entry.requirement);
    const found = entries.get(key);
    if (found) found.push(entry);
    else entries.set(key, [entry]);
  }
  return entries;
}

const accepts = (entry: Suppression, { rule, code, requirement, at }: Finding): boolean =>
  isObject(entry) &&
  (entry.rule === rule || entry.rule === code) &&
  typeof entry.reason === 'string' &&
  (entry.requirement === undefined || entry.requirement === requirement) &&
  (entry.at === undefined || at === entry.at || at.startsWith(`${entry.at}/`));

/**
 * Entries that silence nothing any longer: the fault is mended, an earlier entry does, or the rule's name is wrong. Nothing is said of a
 * requirement that cannot be read at the moment, nor of a rule that is not judged here.
 */
export function unusedSuppressions(
  {
    specification,
    damaged = [],
    workspace,
  }: {
    readonly specification: Specification;
    readonly damaged?: readonly string[];
    readonly workspace?: Workspace | undefined;
  },
  findings: readonly Finding[],
  rules: readonly Rule[],
): readonly Finding[] {
  const entries: unknown = specification.suppressions;
  if (!Array.isArray(entries) || entries.length === 0) return [];
  const used = usedEntries(entries as readonly Suppression[], findings);
  const said = new Set<string>();
  return (entries as readonly Suppression[]).flatMap((entry, index) => {
    if (!isObject(entry) || typeof entry.rule !== 'string' || typeof entry.reason !== 'string') return [];
    if (entry.requirement !== undefined && damaged.includes(entry.requirement)) return [];
    const rule = rules.find(({ id, code }) => id === entry.rule || code === entry.rule);
    const off = rule && (workspace?.rules?.[rule.id] ?? workspace?.rules?.[rule.code]) === 'off';
    const act = specification.procurement?.act;
    const unjudged = rule?.act === 'LOU' && act !== undefined && act !== 'LOU';
    const key = JSON.stringify([rule?.id ?? entry.rule, entry.requirement ?? null, entry.at ?? null]);
    const isSaid = said.has(key);
    said.add(key);
    if (off || unjudged || (used.has(entry) && !isSaid)) return [];
    return [unused(entry, index, rule, isSaid)];
  });
}

function usedEntries(entries: readonly Suppression[], findings: readonly Finding[]): ReadonlySet<Suppression> {
  const silenced = findings.filter(({ suppressed }) => suppressed);
  return new Set(silenced.flatMap(finding => entriesFor(entries, finding).filter(entry => accepts(entry, finding))));
}

function unused({ rule: name }: Suppression, index: number, rule: Rule | undefined, isSaid: boolean): Finding {
  const at = `/suppressions/${String(index)}`;
  const message = rule
    ? isSaid
      ? `Samma fynd av ${rule.code} godtas redan på en tidigare rad: behåll ett av skälen och ta bort den andra raden.`
      : `Inget fynd av ${rule.code} godtas längre här: ta bort raden.`
    : `Regeln ”${name}” finns inte, så inget fynd godtas: rätta namnet eller ta bort raden.`;
  const remove = { title: 'Ta bort det som godtogs', changes: [{ op: 'remove', at }] } as const;
  return { rule: 'yaml-suppression-unused', code: 'YAML-61', severity: 'hint', message, at, fixes: [remove] };
}
