import { withFreeIds } from '../core/index.ts';
import type { Finding, Fix, Source } from '../core/index.ts';

/** A fix may make room for another; a set of rules that undo each other's fixes must come to an end all the same. */
const mostRounds = 20;

/**
 * Carries out every fix that needs no choice: of the findings with exactly one remedy that have not been accepted.
 * In each round a requirement is changed once, since a fix is written for the text as it was when it was found.
 */
export function fixAll(
  source: Source,
  look: (source: Source) => readonly Finding[],
): { readonly source: Source; readonly count: number } {
  let current = source;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { source: next, count: made } = fixOnce(current, look(current));
    if (made === 0 || next.text === current.text) break;
    current = next;
    count += made;
  }
  return { source: current, count };
}

function fixOnce(source: Source, findings: readonly Finding[]): { readonly source: Source; readonly count: number } {
  const touched = new Set<string>();
  let current = source;
  let count = 0;
  for (const finding of findings) {
    const fix = onlyFix(finding);
    const place = requirementPlace(finding.at);
    if (!fix || finding.suppressed || touched.has(place)) continue;
    const edits = current.textEdits(withFreeIds(current, fix.changes));
    if (!edits.ok) continue;
    touched.add(place);
    current = current.edit(edits.value, current.version + 1);
    count++;
  }
  return { source: current, count };
}

/** The remedy of a finding that has just one, and speaks for nobody: else somebody has to choose. */
export const onlyFix = ({ fixes = [] }: Finding): Fix | undefined =>
  fixes.length === 1 && !fixes[0]?.decision ? fixes[0] : undefined;

const requirementPlace = (at: string): string => /^\/sections\/[^/]+\/requirements\/[^/]+/.exec(at)?.[0] ?? at;
