import * as vscode from 'vscode';
import type { Change } from '../core/index.ts';
import type { KravFile } from './krav-files.ts';
import { toRange } from './ranges.ts';

/** The changes as one edit of the editor, so one undo step; `undefined` when they cannot be carried out in this text. */
export function editFor({ uri, source }: KravFile, changes: readonly Change[]): vscode.WorkspaceEdit | undefined {
  const edits = source.textEdits(changes);
  if (!edits.ok) return undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, text } of edits.value) edit.replace(uri, toRange(source, range), text);
  return edit;
}
