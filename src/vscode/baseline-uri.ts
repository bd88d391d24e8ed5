import * as vscode from 'vscode';

/** Where a specification's baseline lies: beside it. */
export const baselineUri = (nameOf: (specification: string) => string, specification: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(specification, '..', nameOf(specification.path.split('/').at(-1) ?? ''));
