import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import { loadCore } from '../core.ts';
import type { ImportSession } from './import-session.ts';
import { cameAlong } from './alongside.ts';
import { strings } from './strings.ts';
import { exists, writeAll } from './write-files.ts';
import { mayWrite } from './write-into.ts';

const texts = strings.import;

/** Carries out the plan; the address of the specification, or `undefined` when nothing was written, which has been told. */
export async function writeImport(app: App, session: ImportSession): Promise<vscode.Uri | undefined> {
  if (session.refused !== undefined) return void vscode.window.showErrorMessage(session.refused);
  return session.standing ? merge(session) : create(app, session);
}

async function create(app: App, session: ImportSession): Promise<vscode.Uri | undefined> {
  const core = await loadCore();
  const name = session.name.trim().replace(/(\.krav)?(\.ya?ml)?$/i, '');
  if (name === '') return void vscode.window.showErrorMessage(texts.nameMissing);
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name))
    return void vscode.window.showErrorMessage(texts.nameInvalid(name));
  const file = `${name}.krav.yaml`;
  const uri = vscode.Uri.joinPath(session.file, '..', file);
  if (await exists(uri)) return void vscode.window.showErrorMessage(texts.nameTaken(file));
  const title = nameOf(session.file).replace(/\.[^.]+$/, '');
  const made = session.exchange.newSpecificationOf(session.plan, title, session.choices);
  if (!made.ok) return void vscode.window.showWarningMessage(texts.nothing);
  const { specification, imported, skipped, alongside } = made.value;
  try {
    await writeAll([{ uri, bytes: new TextEncoder().encode(core.renderFile(specification)) }]);
  } catch (error) {
    app.log.warn(`import ${uri.path}: ${String(error)}`);
    return void vscode.window.showErrorMessage(texts.unwritable(file));
  }
  void vscode.window.showInformationMessage(
    [texts.created(file, imported, skipped.length), ...cameAlong(alongside)].join(' '),
  );
  return uri;
}

/** One edit of the editor, not saved: it can be looked at, and undone in one step. */
async function merge(session: ImportSession): Promise<vscode.Uri | undefined> {
  const before = session.standing;
  if (!before) return undefined;
  const { uri } = before.file;
  const name = nameOf(uri);
  // In an editor first, so that the edit can be undone there.
  await vscode.workspace.openTextDocument(uri);
  if (!(await mayWrite(uri))) return undefined;
  if (!(await session.isCurrent())) return void vscode.window.showWarningMessage(texts.changedSince(name));
  const { standing } = session;
  if (!standing) return void vscode.window.showErrorMessage(session.refused ?? texts.targetGone(name));
  const { changes, added, updated, alongside } = session.exchange.carryOut(
    session.plan,
    session.choices,
    standing.target,
  );
  if (changes.length === 0) return void vscode.window.showInformationMessage(texts.nothing);
  const edit = editFor(standing.file, changes);
  if (!edit || !(await vscode.workspace.applyEdit(edit)))
    return void vscode.window.showErrorMessage(texts.notApplied(name));
  const changed = updated.filter(({ taken }) => taken.length > 0).length;
  void vscode.window.showInformationMessage([texts.merged(name, added, changed), ...cameAlong(alongside)].join(' '));
  return uri;
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
