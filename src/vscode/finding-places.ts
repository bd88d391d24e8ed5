import type * as vscode from 'vscode';
import type { Finding, Source } from '../core/index.ts';
import { afterEdit, rangeOfFinding, toRange } from './ranges.ts';

/** Where a finding stands, and then what it is related to. */
export type Ranges = readonly [vscode.Range, ...vscode.Range[]];

/**
 * Where one file's findings stand. A finding that stays is the same object from check to check: its places follow what is
 * typed around them, since finding them anew means reading the requirement's syntax again. Only a place that an edit has
 * touched, or that is named by number, is looked up.
 */
export class FindingPlaces {
  #known = new Map<Finding, Ranges>();

  /** In the order they are typed. */
  edited(edits: readonly vscode.TextDocumentContentChangeEvent[]): void {
    for (const [finding, ranges] of this.#known) {
      const moved = ranges.map(range => edits.reduce<vscode.Range | undefined>(afterEdit, range));
      if (moved.some(range => range === undefined)) this.#known.delete(finding);
      else if (moved.some((range, i) => range !== ranges[i])) this.#known.set(finding, moved as unknown as Ranges);
    }
  }

  /** The same object as long as nothing has moved. */
  of(finding: Finding, source: Source): Ranges {
    const known = this.#known.get(finding);
    if (known) return known;
    const ranges = rangesOf(finding, source);
    if (!finding.range && [finding, ...(finding.related ?? [])].every(isSteady)) this.#known.set(finding, ranges);
    return ranges;
  }

  /** Forgets all but these. */
  keep(findings: ReadonlyMap<Finding, unknown>): void {
    if (this.#known.size > findings.size)
      for (const finding of this.#known.keys()) if (!findings.has(finding)) this.#known.delete(finding);
  }
}

export const rangesOf = (finding: Finding, source: Source): Ranges => [
  rangeOfFinding(finding, source),
  ...(finding.related ?? []).map(({ at }) => toRange(source, source.locate(at))),
];

/**
 * Where an id is missing or doubled, a requirement is named by number: the place may come to mean another. All other numbers
 * count what stands in the head, and what is found there is found anew when any of it changes.
 */
const isSteady = ({ at }: { readonly at: string }): boolean => !byNumber.test(at);
const byNumber = /\/requirements\/\d/;
