import type { Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Checked } from './checked.ts';
import { afterSubject } from './rule.ts';

/** Has one of them a fix that inserts after the requirement? */
export const insertsAfter = (findings: readonly Finding[]): boolean =>
  findings.some(({ fixes }) => fixes?.some(({ changes }) => changes.some(isAfter)));

const isAfter = (change: Change): boolean => change.op === 'insert' && change.index === afterSubject;

const placed = new WeakMap<readonly Finding[], { readonly index: number; readonly findings: readonly Finding[] }>();

/** What is told of a requirement, where fixes insert after it with its place in the list as it is now: then kept until it moves. */
export function placedFindings({ told, insertsAfter: isToPlace, record: { index } }: Checked): readonly Finding[] {
  if (!isToPlace) return told;
  const known = placed.get(told);
  if (known?.index === index) return known.findings;
  const findings = told.map(finding => (insertsAfter([finding]) ? placedAfter(finding, index) : finding));
  placed.set(told, { index, findings });
  return findings;
}

const placedAfter = (finding: Finding, index: number): Finding => ({
  ...finding,
  fixes: (finding.fixes ?? []).map(fix => ({
    ...fix,
    changes: fix.changes.map(change => (isAfter(change) ? { ...change, index: index + 1 } : change)),
  })),
});
