import * as vscode from 'vscode';

export interface FileTimes {
  readonly size: number;
  readonly mtime: number;
}

/**
 * Files, read by the shortest way. Each question to `vscode.workspace.fs` goes over the window's own process and waits until
 * that has time, which is long while a large file is being opened; where the host has the disk itself, it is asked directly.
 * The answers are the same.
 */
const own = async (uri: vscode.Uri) => (HAS_DISK && uri.scheme === 'file' ? import('node:fs/promises') : undefined);

/** Size and time of change; `undefined` where there is no such file, or none that may be looked at. */
export async function timesOf(uri: vscode.Uri): Promise<FileTimes | undefined> {
  try {
    const disk = await own(uri);
    if (!disk) return await vscode.workspace.fs.stat(uri);
    const { size, mtime } = await disk.stat(uri.fsPath);
    return { size, mtime: mtime.getTime() };
  } catch {
    return undefined;
  }
}

/** Throws what `vscode.workspace.fs` throws. */
export async function bytesOf(uri: vscode.Uri): Promise<Uint8Array> {
  const disk = await own(uri);
  const bytes = await disk?.readFile(uri.fsPath).catch(() => undefined);
  return bytes ?? (await vscode.workspace.fs.readFile(uri));
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** None where there is no such folder, or none that may be read. A link is what it leads to. */
export async function entriesOf(folder: vscode.Uri): Promise<readonly FolderEntry[]> {
  try {
    const disk = await own(folder);
    const listed = await disk?.readdir(folder.fsPath, { withFileTypes: true });
    if (listed && !listed.some(each => each.isSymbolicLink()))
      return listed.map(each => ({ name: each.name, isFolder: each.isDirectory() }));
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }));
  } catch {
    return [];
  }
}
