import { readdirSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { success, type FileKind, type Result } from '../core/index.ts';
import { fileFailure, readProblem, type FileProblem, type FileResult } from './files.ts';

export interface FoundFile {
  readonly path: string;
  /** Path as it is shown: as the person wrote it, or below the folder they wrote. */
  readonly shown: string;
  readonly kind: FileKind;
  /** Folder that its references may not leave, unless the person says otherwise. */
  readonly root: string;
}

/** The files, and the folders that could not be looked into. */
export interface Found {
  readonly files: readonly FoundFile[];
  readonly problems: readonly FileProblem[];
}

const endings: readonly (readonly [string, FileKind])[] = [
  ['.krav.yaml', 'specification'],
  ['.itmiljo.yaml', 'environment'],
  ['.kravpaket.yaml', 'pack'],
];

/** What a file is by its name; one that is named on the command line without our ending is taken for a specification. */
const kindOf = (name: string): FileKind | undefined =>
  name === 'kravbyggaren.yaml' ? 'workspace' : endings.find(([ending]) => name.endsWith(ending))?.[1];

/**
 * The files that a path on the command line means: the file itself, or those of ours in the folder and below it.
 * Hidden folders, `node_modules` and the pack copies in `NAME.paket` are passed over, links to folders not followed.
 */
export function findFiles(path: string, shown: string): Result<Found, FileProblem> {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    return fileFailure(path, readProblem(error));
  }
  if (isFolder) return success(inFolder(path, shown, path));
  const kind = kindOf(basename(path)) ?? 'specification';
  return success({ files: [{ path, shown, kind, root: dirname(path) }], problems: [] });
}

function inFolder(folder: string, shown: string, root: string): Found {
  const entries = readFolder(folder);
  if (!entries.ok) return { files: [], problems: [entries.problem] };
  const found = entries.value.flatMap<Found>(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isPassedOver(entry) ? [] : [inFolder(path, join(shown, entry.name), root)];
    const kind = kindOf(entry.name);
    if (!kind || entry.name.startsWith('.')) return [];
    return [{ files: [{ path, shown: join(shown, entry.name), kind, root }], problems: [] }];
  });
  return { files: found.flatMap(({ files }) => files), problems: found.flatMap(({ problems }) => problems) };
}

function readFolder(folder: string): FileResult<readonly Dirent[]> {
  try {
    return success(readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)));
  } catch (error) {
    return fileFailure(folder, readProblem(error));
  }
}

const isPassedOver = ({ name }: Dirent): boolean =>
  name.startsWith('.') || name === 'node_modules' || name.endsWith('.paket');
