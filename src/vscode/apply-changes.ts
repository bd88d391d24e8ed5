import * as vscode from 'vscode';
import type { Change, TextEdit } from '../core/index.ts';
import type { KravFile } from './krav-files.ts';
import { toRange } from './ranges.ts';

/** The changes as one edit of the editor, so one undo step; `undefined` when they cannot be carried out in this text. */
export function editFor(file: KravFile, changes: readonly Change[]): vscode.WorkspaceEdit | undefined {
  const edits = file.source.textEdits(changes);
  return edits.ok ? workspaceEdit(file, edits.value) : undefined;
}

export function workspaceEdit({ uri, source }: KravFile, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, text } of edits) edit.replace(uri, toRange(source, range), text);
  return edit;
}
