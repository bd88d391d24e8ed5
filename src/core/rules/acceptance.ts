import type { Finding } from '../model/finding.ts';
import type { Specification, Suppression } from '../model/generated/types.ts';
import { accepted } from './suppressions.ts';

/** Marks findings that somebody has accepted; a list that is asked for again is not gone through again. */
export class Acceptance {
  readonly suppressions: Specification['suppressions'];
  readonly #known = new WeakMap<readonly Finding[], readonly Finding[]>();

  constructor(suppressions: Specification['suppressions']) {
    this.suppressions = suppressions;
  }

  of(findings: readonly Finding[]): readonly Finding[] {
    const { suppressions } = this;
    if (!Array.isArray(suppressions) || suppressions.length === 0) return findings;
    const known = this.#known.get(findings);
    if (known) return known;
    const marked = findings.map(finding =>
      accepted(finding, suppressions as readonly Suppression[]) ? { ...finding, suppressed: true } : finding,
    );
    this.#known.set(findings, marked);
    return marked;
  }
}
