import { characteristicOf, onlyFix, reasonFor } from '../core/index.ts';
import type { Characteristic, Finding, Severity, Source, Suppression } from '../core/index.ts';

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
  /** Why it is accepted, where somebody has accepted it. */
  readonly reason?: string;
  /** Other places that it is about; left out where they are not asked for. */
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly at: string;
  readonly message: string;
}

export interface PlacingOptions {
  /** Places that findings are related to are looked up too: they cost as much as the findings themselves. */
  readonly related?: boolean;
  readonly suppressions?: readonly Suppression[] | undefined;
}

/** Findings with their lines. One about something that is not in the text stands at the nearest thing around it. */
export function placeFindings(
  file: string,
  source: Source,
  findings: readonly Finding[],
  options: PlacingOptions = {},
): readonly PlacedFinding[] {
  const placed: PlacedFinding[] = [];
  // What is about one requirement at a time: its text is gone through once
  for (const [index, finding] of byRequirement(findings)) placed[index] = placeFinding(file, source, finding, options);
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

function placeFinding(file: string, source: Source, finding: Finding, options: PlacingOptions): PlacedFinding {
  const { related = false, suppressions = [] } = options;
  const reason = finding.suppressed ? reasonFor(finding, suppressions) : undefined;
  return {
    file,
    ...placeOf(source, finding),
    rule: finding.rule,
    code: finding.code,
    severity: finding.severity,
    requirement: finding.requirement ?? null,
    at: finding.at,
    message: finding.message,
    suppressed: finding.suppressed ?? false,
    fixable: onlyFix(source, finding) !== undefined,
    baseline: finding.baseline ?? false,
    characteristic: characteristicOf(finding.code),
    ...(reason !== undefined && { reason }),
    ...(related && {
      related: (finding.related ?? []).map(({ at, message }) => ({ ...placeOf(source, { at }), at, message })),
    }),
  };
}

function placeOf(source: Source, where: Place): Omit<RelatedPlace, 'at' | 'message'> {
  const [start, end] = rangeOf(source, where);
  const from = source.position(start);
  const to = source.position(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

type Place = Pick<Finding, 'at' | 'span' | 'range'>;

function rangeOf(source: Source, { at, span, range }: Place): readonly [number, number] {
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
