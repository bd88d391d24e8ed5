import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import { toRange } from '../ranges.ts';
import { strings } from '../strings.ts';

const command = 'kravbyggaren.findSimilarNeeds';

/** For packs that are being read, in milliseconds. */
const patience = 100;

/** While the reuse gate is open: the search that fills it, above the place where its evidence stands. */
export async function reuseLenses(app: App, uri: vscode.Uri): Promise<vscode.CodeLens[]> {
  // All lenses wait for each other: this one comes with the check that follows when the packs have been read.
  const open = await Promise.race([
    openGate(app, uri),
    new Promise<undefined>(resolve => setTimeout(resolve, patience)),
  ]);
  if (!open) return [];
  return [new vscode.CodeLens(open.at, { title: strings.reuse.lens(open.number), command, arguments: [uri] })];
}

/** The same as a remedy of the finding about that gate. */
export async function reuseFixes(
  app: App,
  uri: vscode.Uri,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const open = diagnostics.length > 0 ? await openGate(app, uri) : undefined;
  const about = diagnostics.filter(({ message }) => open && message.includes(`”${open.title}”`));
  if (about.length === 0) return [];
  const action = new vscode.CodeAction(strings.reuse.fix, vscode.CodeActionKind.QuickFix);
  action.command = { command, title: action.title, arguments: [uri] };
  action.diagnostics = about;
  action.isPreferred = true;
  return [action];
}

async function openGate(
  app: App,
  uri: vscode.Uri,
): Promise<{ readonly title: string; readonly number: string; readonly at: vscode.Range } | undefined> {
  const file = await app.files.current(uri);
  if (!file) return undefined;
  const core = await loadCore();
  const { packs = [], ...companions } = await app.files.companions(file);
  const specification = core.healthySpecification({ ...file.source.value, sections: [] });
  const gate = core.openReuseGate(file.source, { specification, packs, ...companions });
  return gate && { ...gate, at: toRange(file.source, gate.range) };
}
