import * as vscode from 'vscode';

/** Shows a file's text where it is shown already; else in the first group, never over a page of ours beside it. */
export function showText(
  uri: vscode.Uri,
  options: Pick<vscode.TextDocumentShowOptions, 'preserveFocus'> = {},
): Thenable<vscode.TextEditor> {
  const holds = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds));
  return vscode.window.showTextDocument(uri, {
    ...options,
    preview: false,
    viewColumn: group?.viewColumn ?? vscode.ViewColumn.One,
  });
}
