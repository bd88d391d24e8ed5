import { characteristicOf, onlyFix } from '../core/index.ts';
import type { Characteristic, Finding, Severity, Source } from '../core/index.ts';

/** A finding as `check --format json` tells it (schemas/cli/check.schema.json). */
export interface PlacedFinding {
  readonly file: string;
  /** Lines and columns from 1, columns in UTF-16 units, end exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly requirement: string | null;
  readonly at: string;
  readonly message: string;
  readonly suppressed: boolean;
  readonly fixable: boolean;
  readonly baseline: boolean;
  readonly characteristic: Characteristic;
}

/** Findings with their lines. One about something that is not in the text stands at the nearest thing around it. */
export function placeFindings(file: string, source: Source, findings: readonly Finding[]): readonly PlacedFinding[] {
  const placed: PlacedFinding[] = [];
  // What is about one requirement at a time: its text is gone through once
  for (const [index, finding] of byRequirement(findings)) placed[index] = placeFinding(file, source, finding);
  return placed;
}

function byRequirement(findings: readonly Finding[]): readonly (readonly [number, Finding])[] {
  const groups = new Map<string, [number, Finding][]>();
  for (const [index, finding] of findings.entries()) {
    const key = finding.requirement ?? '';
    const group = groups.get(key);
    if (group) group.push([index, finding]);
    else groups.set(key, [[index, finding]]);
  }
  return [...groups.values()].flat();
}

function placeFinding(file: string, source: Source, finding: Finding): PlacedFinding {
  const [start, end] = rangeOf(source, finding);
  const from = source.position(start);
  const to = source.position(end);
  return {
    file,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    rule: finding.rule,
    code: finding.code,
    severity: finding.severity,
    requirement: finding.requirement ?? null,
    at: finding.at,
    message: finding.message,
    suppressed: finding.suppressed ?? false,
    fixable: onlyFix(finding) !== undefined,
    baseline: finding.baseline ?? false,
    characteristic: characteristicOf(finding.code),
  };
}

function rangeOf(source: Source, { at, span, range }: Finding): readonly [number, number] {
  if (range) return range;
  const exact = source.locate(at, span);
  if (exact && at !== '') return firstLine(source.text, exact);
  for (let place = at; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const key = source.locateKey(place);
    if (key) return key;
  }
  return [0, 0];
}

/** A finding about a whole mapping or list is shown on its first line only. */
function firstLine(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const found = text.indexOf('\n', start);
  if (found === -1 || found >= end) return [start, end];
  return [start, text[found - 1] === '\r' ? found - 1 : found];
}

/** By file, line, column and rule, the same on every machine. */
export const sortedByPlace = (findings: readonly PlacedFinding[]): readonly PlacedFinding[] =>
  [...findings].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
