import type * as vscode from 'vscode';
import { rangesOf } from './finding-places.ts';
import type { CheckedEntry, Counts } from './index-cache.ts';
import type { KravFile } from './krav-file.ts';
import { awaitedLine, dueFindings, shownFinding, worst, type ShownFinding } from './shown-findings.ts';

/** What has been found in one specification of the workspace. */
export interface CheckedSpecification extends Pick<CheckedEntry, 'requirements' | 'counts'> {
  readonly uri: vscode.Uri;
  /** The worst `findingsKept`. */
  readonly findings: readonly ShownFinding[];
  readonly open: boolean;
}

/** Findings kept of each file; the counts say how many there are. */
export const findingsKept = 100;

/** As its editor has it. */
export function ofOpenFile(file: KravFile): CheckedSpecification {
  const { shown, ...summary } = summaryOf(file);
  return { uri: file.uri, open: true, ...summary, findings: shown };
}

const shownOf = new WeakMap<CheckedEntry, readonly ShownFinding[]>();

/** As it is known; its findings are read when somebody asks for them. */
export const ofEntry = (uri: vscode.Uri, entry: CheckedEntry): CheckedSpecification => ({
  uri,
  open: false,
  requirements: entry.requirements,
  counts: entry.counts,
  get findings() {
    const shown = shownOf.get(entry) ?? (JSON.parse(entry.findings) as readonly ShownFinding[]);
    shownOf.set(entry, shown);
    return shown;
  },
});

/** What waits for answers counts as the one line that tells it. */
export function summaryOf(file: KravFile) {
  const { source, awaited } = file;
  const lines = awaited ? [awaitedLine(awaited)] : [];
  const count = { error: 0, warning: lines.length, hint: 0 };
  for (const { severity } of dueFindings(file)) count[severity]++;
  const counts: Counts = { errors: count.error, warnings: count.warning, hints: count.hint };
  const { shown } = worst(file, findingsKept - lines.length);
  return {
    requirements: source.requirementCount,
    counts,
    shown: [...lines, ...shown.map(finding => shownFinding(finding, rangesOf(finding, source)))],
  };
}
