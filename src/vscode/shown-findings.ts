import * as vscode from 'vscode';
import type { Awaited, Finding, Severity } from '../core/index.ts';
import type { Ranges } from './finding-places.ts';
import type { KravFile } from './krav-file.ts';
import { isUnaccepted } from './unaccepted.ts';
import { strings } from './strings.ts';

/** A finding as it is shown, with its place in lines and columns: it needs neither the text nor the core. */
export interface ShownFinding {
  /** Absent: it is no rule's, but a line about several. */
  readonly code?: string;
  /** What waits for an answer is marked faintly in the text, and is not in the list of problems. */
  readonly severity: Severity | 'awaited';
  readonly message: string;
  readonly place: Place;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
}

/** Start line, start column, end line, end column; from 0. */
export type Place = readonly [number, number, number, number];

type Told = Pick<KravFile, 'findings' | 'awaited'>;

/** Those that somebody should see to now: nobody has accepted them, and they do not wait for an answer. */
export const dueFindings = ({ findings, awaited }: Told): Finding[] =>
  findings.filter(finding => isUnaccepted(finding) && !awaited?.findings.has(finding));

/** So many more or fewer are shown rather than moving the cut, which takes findings away at the file's other end. */
const leeway = 50;

/**
 * Those that are due: all of them in the file's order, or the worst, about `most`, and how many are left. `last` is the last
 * of those that were shown before: while somebody types, the list is cut where it was.
 */
export function worst(
  told: Told,
  most: number,
  last?: Finding,
): { readonly shown: readonly Finding[]; readonly left: number } {
  const due = dueFindings(told);
  if (due.length <= most) return { shown: due, left: 0 };
  const bySeverity: Record<Severity, Finding[]> = { error: [], warning: [], hint: [] };
  for (const finding of due) bySeverity[finding.severity].push(finding);
  const { error, warning, hint } = bySeverity;
  const sorted = error.concat(warning, hint);
  const before = last ? sorted.lastIndexOf(last) + 1 : 0;
  const end = Math.abs(before - most) <= leeway ? before : most;
  return { shown: sorted.slice(0, end), left: sorted.length - end };
}

/** One line for all that waits. */
export const awaitedLine = (awaited: Awaited): ShownFinding => ({
  severity: 'warning',
  message: strings.findings.awaited({ ...awaited, places: awaited.findings.size }),
  place: [0, 0, 0, 1],
});

export function shownFinding(
  { code, severity, message, basis = [], related = [] }: Finding,
  [range, ...elsewhere]: Ranges,
): ShownFinding {
  return {
    code,
    severity,
    message: basis.length > 0 ? `${message}\n${strings.findings.basis(basis)}` : message,
    place: placeOf(range),
    ...(related.length > 0 && {
      related: related.flatMap(({ message: text }, i) => {
        const place = elsewhere[i];
        return place ? [{ place: placeOf(place), message: text }] : [];
      }),
    }),
  };
}

const placeOf = ({ start, end }: vscode.Range): Place => [start.line, start.character, end.line, end.character];

const severities: Readonly<Record<ShownFinding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Information,
  awaited: vscode.DiagnosticSeverity.Hint,
};

/** `pages`: the folder of the rules' pages, which the code links to. */
export function diagnosticOf(
  { code, severity, message, place, related = [] }: ShownFinding,
  uri: vscode.Uri,
  pages: vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(new vscode.Range(...place), message, severities[severity]);
  diagnostic.source = 'krav';
  if (code === undefined) return diagnostic;
  diagnostic.code = code.startsWith('YAML-') ? code : { value: code, target: vscode.Uri.joinPath(pages, `${code}.md`) };
  diagnostic.relatedInformation = related.map(
    each =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, new vscode.Range(...each.place)), each.message),
  );
  return diagnostic;
}

/** Whether both say the same of the same place. */
export function sameDiagnostic(a: vscode.Diagnostic, b: vscode.Diagnostic | undefined): boolean {
  if (a === b) return true;
  if (!b || a.message !== b.message || a.severity !== b.severity || !a.range.isEqual(b.range)) return false;
  const [near, other] = [a.relatedInformation ?? [], b.relatedInformation ?? []];
  return (
    codeOf(a) === codeOf(b) &&
    near.length === other.length &&
    near.every(({ message, location }, i) => {
      const same = other[i];
      return same?.message === message && same.location.range.isEqual(location.range);
    })
  );
}

const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

/** The last line of a list that was cut short. */
export function leftOut(message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    message,
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = 'krav';
  return diagnostic;
}

/** Where the rules' pages lie. */
export const rulePages = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'media', 'rules');
