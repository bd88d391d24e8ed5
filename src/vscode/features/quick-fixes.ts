import * as vscode from 'vscode';
import type { Finding } from '../../core/index.ts';
import type { App, Feature } from '../app.ts';
import { workspaceEdit } from '../apply-changes.ts';
import { loadCore } from '../core.ts';
import { languages, type KravFile } from '../krav-files.ts';
import { loadEditor } from '../load-editor.ts';
import { awaitedLine } from '../shown-findings.ts';
import { findingsNear, rangeOfFinding } from '../ranges.ts';
import { strings } from '../strings.ts';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('krav');
const acceptCommand = 'kravbyggaren.acceptFinding';
const fixAllCommand = 'kravbyggaren.fixAll';

/** Remedies in the light bulb: the rule's own fixes, accepting one finding with a reason, and all safe fixes at once. */
export const quickFixes: Feature = app =>
  vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      languages.map(language => ({ language })),
      { provideCodeActions: (document, range, context) => actionsAt(app, document, range, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
    ),
    app.command(fixAllCommand, async () => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      const file = uri && (await app.files.checked(uri));
      const edit = file && (await (await loadEditor()).fixAllEdit(app, file));
      if (edit) await vscode.workspace.applyEdit(edit);
      else void vscode.window.showInformationMessage(strings.fixes.none);
    }),
  );

async function actionsAt(
  app: App,
  document: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics, only }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const file = await app.files.checked(document.uri);
  if (!file) return [];
  if (only && fixAllKind.contains(only)) return fixAllActions(app, file);
  const near = [range.start, range.end].flatMap(position => findingsNear(file, document.offsetAt(position)));
  const here = [...new Set(near)].filter(
    finding => rangeOfFinding(finding, file.source).intersection(range) !== undefined,
  );
  const of = (finding: Finding): vscode.Diagnostic[] =>
    diagnostics.filter(({ message }) => message.startsWith(finding.message));
  const mending = here.map(async finding => [
    ...(await fixActions(file, finding, of(finding))),
    ...(finding.closedBy ? await (await loadEditor()).wayActions(app, file, finding, of(finding)) : []),
  ]);
  // To accept is the last resort: what mends comes first, whichever finding it is for.
  return onceEach([
    ...openPointActions(file, range, diagnostics),
    ...(await Promise.all(mending)).flat(),
    ...here.flatMap(finding => acceptActions(file, finding, of(finding))),
  ]);
}

/** Several findings of a place may be closed in the same way. */
function onceEach(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  const known = new Map<string, vscode.CodeAction>();
  for (const action of actions) {
    const key = action.command ? JSON.stringify(action.command) : `${action.title} ${String(known.size)}`;
    const same = known.get(key);
    if (same) same.diagnostics = [...(same.diagnostics ?? []), ...(action.diagnostics ?? [])];
    else known.set(key, action);
  }
  return [...known.values()];
}

/** On the line that tells of everything that waits for an answer. */
function openPointActions(
  { uri, awaited }: KravFile,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  if (!awaited || range.start.line > 0) return [];
  const action = new vscode.CodeAction(strings.findings.showOpenPoints, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'kravbyggaren.showOpenPoints', title: action.title, arguments: [uri] };
  action.diagnostics = diagnostics.filter(({ message }) => message === awaitedLine(awaited).message);
  action.isPreferred = true;
  return [action];
}

async function fixActions(
  file: KravFile,
  finding: Finding,
  diagnostics: vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const { editsOfFix, fixesOf, onlyFix } = await loadCore();
  // What is carried out at once, or with all others, asks nothing of anybody; what is a choice is read first.
  const isSure = onlyFix(file.source, finding) !== undefined;
  return fixesOf(file.source, finding).flatMap(fix => {
    const edits = editsOfFix(file.source, fix);
    if (!edits.ok) return [];
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = workspaceEdit(file, edits.value);
    action.diagnostics = diagnostics;
    action.isPreferred = isSure;
    return [action];
  });
}

function acceptActions(file: KravFile, finding: Finding, diagnostics: vscode.Diagnostic[]): vscode.CodeAction[] {
  // A fault in the text itself cannot be accepted: the program cannot read what stands there.
  if (file.language !== 'krav-specification' || finding.code.startsWith('YAML-')) return [];
  const at = finding.requirement === undefined ? finding.at : undefined;
  // A finding about the whole file has no narrower place than the file.
  const title = at === '' ? strings.fixes.acceptEverywhere(finding.code) : strings.fixes.accept(finding.code);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const args = [file.uri, finding.rule, finding.requirement, at];
  action.command = { command: acceptCommand, title: action.title, arguments: args };
  action.diagnostics = diagnostics;
  return [action];
}

async function fixAllActions(app: App, file: KravFile): Promise<vscode.CodeAction[]> {
  const edit = await (await loadEditor()).fixAllEdit(app, file);
  if (!edit) return [];
  const action = new vscode.CodeAction(strings.fixes.all, fixAllKind);
  action.edit = edit;
  return [action];
}
