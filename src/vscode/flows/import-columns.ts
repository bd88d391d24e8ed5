import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import { loadCore } from '../core.ts';
import { halfTyped } from './half-typed.ts';
import type { ImportSession } from './import-session.ts';
import { inputBox } from './quick-input.ts';
import { strings } from './strings.ts';
import { exists, writeAll } from './write-files.ts';

const texts = strings.import;

/** Keeps what the columns of a layout mean in kravbyggaren.yaml, under a name that the person gives. */
export async function keepColumns(app: App, session: ImportSession, layout: string): Promise<boolean> {
  const columns = session.plan.layouts.find(({ id }) => id === layout)?.columns ?? [];
  const fields = columns.filter(({ meaning }) => meaning !== 'kept' && meaning !== 'dropped');
  const map = Object.fromEntries(fields.map(({ meaning, heading }) => [meaning, heading]));
  const folder = vscode.workspace.getWorkspaceFolder(session.file) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return false;
  const waiting = halfTyped(app, session.file, `columns ${layout}`);
  const answer = await inputBox({
    title: texts.mapName,
    prompt: texts.mapPrompt,
    canGoBack: false,
    buttons: [],
    value: session.name,
    halfTyped: waiting,
    fault: text => (text.trim() === '' ? texts.mapNameMissing : undefined),
  });
  if (answer.type !== 'text') return false;
  const name = answer.text.trim();
  try {
    if (!(await write(app, vscode.Uri.joinPath(folder.uri, 'kravbyggaren.yaml'), name, map))) throw new Error();
  } catch {
    void vscode.window.showErrorMessage(texts.mapNotSaved);
    return false;
  }
  waiting.forget();
  session.know(name, map);
  void vscode.window.showInformationMessage(texts.mapSaved(name));
  return true;
}

async function write(app: App, uri: vscode.Uri, name: string, map: Readonly<Record<string, string>>): Promise<boolean> {
  const core = await loadCore();
  if (!(await exists(uri))) {
    const text = core.renderFile({ kravbyggaren: 1, csv: { [name]: map } });
    await writeAll([{ uri, bytes: new TextEncoder().encode(text) }]);
    return true;
  }
  const file = await app.files.read(uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const source = core.openSource(document.getText());
  const at = `/csv/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const edit = source.damaged.length > 0 ? undefined : editFor({ ...file, source }, [{ op: 'set', at, value: map }]);
  return edit !== undefined && (await vscode.workspace.applyEdit(edit)) && (await document.save());
}
