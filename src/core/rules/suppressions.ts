import type { Finding } from '../model/finding.ts';
import type { Specification, Suppression, Workspace } from '../model/generated/types.ts';
import { isObject } from '../model/json.ts';
import type { Rule } from './rule.ts';

/** An accepted finding names its rule and a requirement, a place, or neither: then it is accepted in the whole file. */
export const accepted = (finding: Finding, suppressions: readonly Suppression[]): boolean =>
  suppressions.some(entry => accepts(entry, finding));

const accepts = (entry: Suppression, { rule, code, requirement, at }: Finding): boolean =>
  isObject(entry) &&
  (entry.rule === rule || entry.rule === code) &&
  typeof entry.reason === 'string' &&
  (entry.requirement === undefined || entry.requirement === requirement) &&
  (entry.at === undefined || at === entry.at || at.startsWith(`${entry.at}/`));

/**
 * Entries that silence nothing any longer: the fault is mended, or the rule's name is wrong. Nothing is said of a
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
  const silenced = findings.filter(({ suppressed }) => suppressed);
  return (entries as readonly Suppression[]).flatMap((entry, index) => {
    if (!isObject(entry) || typeof entry.rule !== 'string' || typeof entry.reason !== 'string') return [];
    if (entry.requirement !== undefined && damaged.includes(entry.requirement)) return [];
    const rule = rules.find(({ id, code }) => id === entry.rule || code === entry.rule);
    const off = rule && (workspace?.rules?.[rule.id] ?? workspace?.rules?.[rule.code]) === 'off';
    const act = specification.procurement?.act;
    const unjudged = rule?.act === 'LOU' && act !== undefined && act !== 'LOU';
    if (off || unjudged || silenced.some(finding => accepts(entry, finding))) return [];
    return [unused(entry, index, rule)];
  });
}

function unused({ rule: name }: Suppression, index: number, rule: Rule | undefined): Finding {
  const at = `/suppressions/${String(index)}`;
  const message = rule
    ? `Inget fynd av ${rule.code} godtas längre här: ta bort raden.`
    : `Regeln ”${name}” finns inte, så inget fynd godtas: rätta namnet eller ta bort raden.`;
  const remove = { title: 'Ta bort det som godtogs', changes: [{ op: 'remove', at }] } as const;
  return { rule: 'yaml-suppression-unused', code: 'YAML-61', severity: 'hint', message, at, fixes: [remove] };
}
