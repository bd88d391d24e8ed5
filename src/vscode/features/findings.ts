import * as vscode from 'vscode';
import type { Finding, Severity, Source } from '../../core/index.ts';
import type { Feature } from '../app.ts';
import type { KravFile } from '../krav-files.ts';
import { rangeOfFinding, toRange } from '../ranges.ts';
import { strings } from '../strings.ts';

/** More than this in one file drowns the reader and the Problems panel; the worst are shown and the rest counted. */
const shownAtMost = 500;

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Information,
};

/** Findings in the Problems panel and as squiggles, with the rule's code linked to its page. */
export const findings: Feature = app => {
  const collection = vscode.languages.createDiagnosticCollection('kravbyggaren');
  const pages = vscode.Uri.joinPath(app.context.extensionUri, 'media', 'rules');
  return vscode.Disposable.from(
    collection,
    app.files.onDidCheck(file => {
      collection.set(file.uri, diagnosticsOf(file, pages));
    }),
    app.files.onDidClose(uri => {
      collection.delete(uri);
    }),
  );
};

function diagnosticsOf({ uri, source, findings: all }: KravFile, pages: vscode.Uri): readonly vscode.Diagnostic[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
  const active = all.filter(({ suppressed }) => !suppressed);
  const worst = active.length > shownAtMost ? [...active].sort((a, b) => rank[a.severity] - rank[b.severity]) : active;
  const shown = worst.slice(0, shownAtMost).map(finding => diagnosticOf(finding, uri, source, pages));
  const left = worst.length - shown.length;
  return left > 0 ? [...shown, more(left)] : shown;
}

function more(left: number): vscode.Diagnostic {
  const top = new vscode.Range(0, 0, 0, 0);
  const diagnostic = new vscode.Diagnostic(top, strings.findings.more(left), vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'krav';
  return diagnostic;
}

function diagnosticOf(finding: Finding, uri: vscode.Uri, source: Source, pages: vscode.Uri): vscode.Diagnostic {
  const { basis = [], related = [] } = finding;
  const message = basis.length > 0 ? `${finding.message}\n${strings.findings.basis(basis)}` : finding.message;
  const diagnostic = new vscode.Diagnostic(rangeOfFinding(finding, source), message, severities[finding.severity]);
  diagnostic.source = 'krav';
  diagnostic.code = finding.code.startsWith('YAML-')
    ? finding.code
    : { value: finding.code, target: vscode.Uri.joinPath(pages, `${finding.code}.md`) };
  diagnostic.relatedInformation = related.map(
    ({ at, message: text }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(source, source.locate(at))), text),
  );
  return diagnostic;
}
