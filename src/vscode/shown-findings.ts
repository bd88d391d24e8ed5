import * as vscode from 'vscode';
import type { Finding, Severity, Source } from '../core/index.ts';
import { rangeOfFinding, toRange } from './ranges.ts';
import { strings } from './strings.ts';

/** A finding as it is shown, with its place in lines and columns: it needs neither the text nor the core. */
export interface ShownFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
}

/** Start line, start column, end line, end column; from 0. */
export type Place = readonly [number, number, number, number];

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Those that nobody has accepted: all of them in the file's order, or the worst `most` and how many are left. */
export function worst(
  findings: readonly Finding[],
  most: number,
): { readonly shown: readonly Finding[]; readonly left: number } {
  const active = findings.filter(({ suppressed, baseline }) => !suppressed && !baseline);
  if (active.length <= most) return { shown: active, left: 0 };
  const sorted = active.sort((a, b) => ranks[a.severity] - ranks[b.severity]);
  return { shown: sorted.slice(0, most), left: sorted.length - most };
}

/** `range`: where it stands, when the caller knows; else it is looked up in the text. */
export function shownFinding(
  finding: Finding,
  source: Source,
  range: vscode.Range = rangeOfFinding(finding, source),
): ShownFinding {
  const { code, severity, message, basis = [], related = [] } = finding;
  return {
    code,
    severity,
    message: basis.length > 0 ? `${message}\n${strings.findings.basis(basis)}` : message,
    place: placeOf(range),
    ...(related.length > 0 && {
      related: related.map(({ at, message: text }) => ({
        place: placeOf(toRange(source, source.locate(at))),
        message: text,
      })),
    }),
  };
}

const placeOf = ({ start, end }: vscode.Range): Place => [start.line, start.character, end.line, end.character];

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Information,
};

/** `pages`: the folder of the rules' pages, which the code links to. */
export function diagnosticOf(
  { code, severity, message, place, related = [] }: ShownFinding,
  uri: vscode.Uri,
  pages: vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(new vscode.Range(...place), message, severities[severity]);
  diagnostic.source = 'krav';
  diagnostic.code = code.startsWith('YAML-') ? code : { value: code, target: vscode.Uri.joinPath(pages, `${code}.md`) };
  diagnostic.relatedInformation = related.map(
    each =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, new vscode.Range(...each.place)), each.message),
  );
  return diagnostic;
}

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
