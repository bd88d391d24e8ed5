import * as vscode from 'vscode';
import type { Change } from '../../core/index.ts';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import type { KravFile } from '../krav-files.ts';
import { isReadOnly } from './is-read-only.ts';
import { strings } from './strings.ts';

/**
 * Writes in a file as it is now, as one undo step, whether it is still shown or not. `changesIn` gives the changes, or nothing
 * when it has told why there are none. `false`: nothing is written, and the user has been told what to do.
 */
export async function writeInto(
  app: App,
  uri: vscode.Uri,
  changesIn: (file: KravFile) => readonly Change[] | undefined | Promise<readonly Change[] | undefined>,
): Promise<boolean> {
  const file = await openedFile(app, uri);
  if (!file || !(await mayWrite(uri))) return false;
  const changes = await changesIn(file);
  if (!changes) return false;
  const edit = editFor(file, changes);
  if (edit && (await vscode.workspace.applyEdit(edit))) return true;
  void vscode.window.showErrorMessage(strings.unwritable);
  return false;
}

/** The file with its latest text, opened anew where its tab has been closed; `undefined`, and told, when it is gone. */
export const openedFile = (app: App, uri: vscode.Uri): Promise<KravFile | undefined> =>
  unlessGone(app, uri, async () => {
    await vscode.workspace.openTextDocument(uri);
    return (await app.files.current(uri)) ?? app.files.read(uri);
  });

/** What is read of a file, or a word about it where there is no such file any more. */
export async function unlessGone<T>(app: App, uri: vscode.Uri, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    app.log.warn(`${uri.path}: ${String(error)}`);
    return void vscode.window.showErrorMessage(strings.gone(nameOf(uri)));
  }
}

/** Whether the editor lets the file be changed; tells when it does not. */
export async function mayWrite(uri: vscode.Uri): Promise<boolean> {
  if (!(await isReadOnly(uri))) return true;
  void vscode.window.showWarningMessage(strings.readOnly(nameOf(uri)));
  return false;
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
