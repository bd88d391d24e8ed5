import * as vscode from 'vscode';
import { atMost } from './at-most.ts';
import { timesOf } from './disk.ts';
import { listBelow } from './files-below.ts';
import type { Stamped } from './index-cache.ts';

/** A specification of the workspace, as it lies on disk. */
export interface Listed extends Stamped {
  readonly uri: vscode.Uri;
  readonly key: string;
  /** What every finding in its folder rests on. */
  readonly restsOn: string;
}

export interface ListedSpecifications {
  readonly listed: readonly Listed[];
  /** False where the workspace has more folders than are looked through. */
  readonly complete: boolean;
}

const mostFolders = 5000;
const statsAtOnce = 32;

/** The specifications of every folder with size and time, and what all findings of their folder rest on. */
export async function listSpecifications(signal?: AbortSignal): Promise<ListedSpecifications> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(folder => listFolder(folder, signal)));
  return { listed: found.flatMap(({ listed }) => listed), complete: found.every(({ complete }) => complete) };
}

async function listFolder(
  { uri: folder }: vscode.WorkspaceFolder,
  signal?: AbortSignal,
): Promise<ListedSpecifications> {
  const { files, complete } = await listBelow(
    folder,
    name => /\.(?:krav|kravpaket)\.yaml$|\.baslinje\.json$/.test(name) && !name.startsWith('.'),
    mostFolders,
  );
  const isAround = (uri: vscode.Uri): boolean => !uri.path.endsWith('.krav.yaml');
  const around = [vscode.Uri.joinPath(folder, 'kravbyggaren.yaml'), ...files.filter(isAround)];
  const restsOn = settingsIn(folder) + (await atMost(around, statsAtOnce, stampOf)).join('');
  const listed = await atMost(
    files.filter(uri => !isAround(uri)),
    statsAtOnce,
    async uri => {
      const times = await timesOf(uri);
      // None: gone since the folder was read.
      return times && { uri, key: uri.toString(), size: times.size, mtime: times.mtime, restsOn };
    },
    signal,
  );
  return { listed: listed.filter(each => each !== undefined), complete };
}

function settingsIn(folder: vscode.Uri): string {
  const settings = vscode.workspace.getConfiguration('kravbyggaren', folder);
  return JSON.stringify([vscode.workspace.isTrusted, settings.get('rules'), settings.get('packs.folders')]);
}

/** Changes when the file does. */
export async function stampOf(uri: vscode.Uri): Promise<string> {
  const times = await timesOf(uri);
  return times ? `|${uri.path} ${String(times.size)} ${String(times.mtime)}` : `|${uri.path}`;
}

/** The same of many files, each asked for once, by uri. */
export async function stampsOf(uris: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const stamps = await atMost(
    [...new Set(uris)],
    statsAtOnce,
    async uri => [uri, await stampOf(vscode.Uri.parse(uri))] as const,
  );
  return new Map(stamps);
}
