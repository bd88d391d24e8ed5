import * as vscode from 'vscode';

export interface NewFile {
  readonly uri: vscode.Uri;
  readonly bytes: Uint8Array;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes all files or none: when one cannot be written, those before it are taken away again and the error is thrown.
 * The caller has seen to that none of them exists.
 */
export async function writeAll(files: readonly NewFile[]): Promise<void> {
  const written: vscode.Uri[] = [];
  try {
    for (const { uri, bytes } of files) {
      written.push(uri);
      await vscode.workspace.fs.writeFile(uri, bytes);
    }
  } catch (error) {
    await Promise.allSettled(written.map(uri => vscode.workspace.fs.delete(uri)));
    throw error;
  }
}

/**
 * Writes a file beside its place and then moves it there, so that nobody ever meets half of it and what stood there
 * stays until the new one is whole. Where a file system cannot move, it is written in place.
 */
export async function replaceFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const beside = vscode.Uri.joinPath(uri, '..', `.~${name}`);
  try {
    await vscode.workspace.fs.writeFile(beside, bytes);
    await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
  } catch {
    await vscode.workspace.fs.delete(beside).then(undefined, () => undefined);
    await vscode.workspace.fs.writeFile(uri, bytes);
  }
}
