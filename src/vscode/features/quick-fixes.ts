import * as vscode from 'vscode';
import type { Change, Finding } from '../../core/index.ts';
import type { App, Feature } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import { languages, type KravFile } from '../krav-files.ts';
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
    app.command(acceptCommand, async (uri, rule, requirement, at) => {
      if (uri instanceof vscode.Uri && typeof rule === 'string') await accept(app, uri, rule, requirement, at);
    }),
    app.command(fixAllCommand, async () => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      const file = uri && (await app.files.checked(uri));
      const edit = file && fixAll(file);
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
  if (only && fixAllKind.contains(only)) return fixAllActions(file);
  const near = [range.start, range.end].flatMap(position => findingsNear(file, document.offsetAt(position)));
  const here = [...new Set(near)].filter(
    finding => rangeOfFinding(finding, file.source).intersection(range) !== undefined,
  );
  return here.flatMap(finding => {
    const diagnostic = diagnostics.filter(({ message }) => message.startsWith(finding.message));
    return [...fixActions(file, finding, diagnostic), ...acceptActions(file, finding, diagnostic)];
  });
}

function fixActions(file: KravFile, finding: Finding, diagnostics: vscode.Diagnostic[]): vscode.CodeAction[] {
  return (finding.fixes ?? []).flatMap(({ title, changes }, index) => {
    const edit = editFor(file, changes);
    if (!edit) return [];
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = edit;
    action.diagnostics = diagnostics;
    action.isPreferred = index === 0;
    return [action];
  });
}

function acceptActions(file: KravFile, finding: Finding, diagnostics: vscode.Diagnostic[]): vscode.CodeAction[] {
  // A fault in the text itself cannot be accepted: the program cannot read what stands there.
  if (file.language !== 'krav-specification' || finding.code.startsWith('YAML-')) return [];
  const action = new vscode.CodeAction(strings.fixes.accept(finding.code), vscode.CodeActionKind.QuickFix);
  const at = finding.requirement === undefined ? finding.at : undefined;
  const args = [file.uri, finding.rule, finding.requirement, at];
  action.command = { command: acceptCommand, title: action.title, arguments: args };
  action.diagnostics = diagnostics;
  return [action];
}

/** As `check --fix`: what has one remedy, which decides nothing for a person; as far as they do not touch the same text. */
function fixAll(file: KravFile): vscode.WorkspaceEdit | undefined {
  const first = file.findings.flatMap(({ fixes = [], suppressed, baseline }) => {
    const [fix] = fixes;
    return suppressed || baseline || !fix || fix.decision || fixes.length > 1 ? [] : fix.changes;
  });
  const changes: Change[] = [];
  const spliced = new Set<string>();
  // From the end of each text, so that the spans of the earlier ones still hold.
  for (const change of first.toReversed()) {
    if (change.op !== 'splice' && spliced.has(change.at)) continue;
    spliced.add(change.at);
    changes.push(change);
  }
  return changes.length > 0 ? editFor(file, changes) : undefined;
}

function fixAllActions(file: KravFile): vscode.CodeAction[] {
  const edit = fixAll(file);
  if (!edit) return [];
  const action = new vscode.CodeAction(strings.fixes.all, fixAllKind);
  action.edit = edit;
  return [action];
}

async function accept(app: App, uri: vscode.Uri, rule: string, requirement: unknown, at: unknown): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: strings.fixes.acceptTitle,
    prompt: strings.fixes.acceptPrompt,
    ignoreFocusOut: true,
    validateInput: text => (text.trim().length < 3 ? strings.fixes.reasonMissing : undefined),
  });
  const file = reason === undefined ? undefined : await app.files.current(uri);
  if (!file || reason === undefined) return;
  const reviewer = vscode.workspace.getConfiguration('kravbyggaren', uri).get<string>('reviewer', '');
  const value = {
    rule,
    ...(typeof requirement === 'string' && { requirement }),
    ...(typeof at === 'string' && at !== '' && { at }),
    reason: reason.trim(),
    ...(reviewer && { by: reviewer }),
    date: new Date().toISOString().slice(0, 10),
  };
  const index = Array.isArray(file.source.value.suppressions) ? file.source.value.suppressions.length : 0;
  const changes: readonly Change[] =
    index === 0
      ? [{ op: 'set', at: '/suppressions', value: [value] }]
      : [{ op: 'insert', at: '/suppressions', index, value }];
  const edit = editFor(file, changes);
  if (edit) await vscode.workspace.applyEdit(edit);
}
