import * as vscode from 'vscode';

/**
 * Whether an editor of the file lets nobody write in it. VS Code carries out an extension's edit all the same, and what is then
 * on the screen cannot be saved. That somebody has locked the one editor for the session cannot be asked.
 */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const files = vscode.workspace.getConfiguration('files', uri);
  if (isAmong(uri, files.get('readonlyExclude', {}))) return false;
  if (isAmong(uri, files.get('readonlyInclude', {}))) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    const counts = files.get('readonlyFromPermissions', false);
    return counts ? permissions !== 0 : (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}

function isAmong(uri: vscode.Uri, globs: Readonly<Record<string, boolean>>): boolean {
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return (
    document !== undefined &&
    Object.entries(globs).some(([glob, isOn]) => {
      const patterns = [glob, ...(folder ? [new vscode.RelativePattern(folder, glob)] : [])];
      return (
        isOn &&
        vscode.languages.match(
          patterns.map(pattern => ({ pattern })),
          document,
        ) > 0
      );
    })
  );
}
