import * as vscode from 'vscode';
import { entriesOf } from './disk.ts';

const deepest = 6;
const mostFolders = 500;
const passedBy = /^\.|^node_modules$|\.paket$/;

/**
 * Files in a folder and those below it whose names have the ending, by path. Read folder by folder: VS Code's own search
 * waits for ever where a virtual file system has no search. Hidden folders and copies of packs are passed by, and it
 * ends after 500 folders or six levels: whoever opens a whole disk is not kept waiting.
 */
export async function filesBelow(folder: vscode.Uri, ending: string): Promise<readonly vscode.Uri[]> {
  return (await listBelow(folder, name => name.endsWith(ending))).files;
}

export interface FilesBelow {
  readonly files: readonly vscode.Uri[];
  /** False where there were more folders than `most`, or deeper ones: then some files may be missing. */
  readonly complete: boolean;
}

/** The same for names of any kind, saying whether everything was seen. */
export async function listBelow(
  folder: vscode.Uri,
  wanted: (name: string) => boolean,
  most = mostFolders,
): Promise<FilesBelow> {
  const found: vscode.Uri[] = [];
  let level: readonly vscode.Uri[] = [folder];
  let seen = 0;
  let complete = true;
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const room = Math.max(0, most - seen);
    complete &&= level.length <= room;
    level = level.slice(0, room);
    seen += level.length;
    const listed = await Promise.all(level.map(each => entriesOf(each).then(entries => ({ each, entries }))));
    const next: vscode.Uri[] = [];
    for (const { each, entries } of listed) {
      for (const { name, isFolder } of entries) {
        if (isFolder ? passedBy.test(name) : !wanted(name)) continue;
        (isFolder ? next : found).push(vscode.Uri.joinPath(each, name));
      }
    }
    level = next;
  }
  return { files: found.sort((a, b) => (a.path < b.path ? -1 : 1)), complete: complete && level.length === 0 };
}
