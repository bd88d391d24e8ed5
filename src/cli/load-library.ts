import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLibrary, loadAnnexTemplate, loadPack, success } from '../core/index.ts';
import type { AnnexTemplate, LoadedPack, Pack, PackLibrary, Specification, Workspace } from '../core/index.ts';
import { fileFailure, readFileBytes, resolveReference, type FileResult } from './files.ts';
import { readText } from './open-file.ts';
import type { World } from './world.ts';

const packEnding = '.kravpaket.yaml';

/** The folder beside a specification that keeps each pack version it was composed from. */
export const copiesFolder = (file: string): string => file.replace(/(\.krav)?\.ya?ml$/, '') + '.paket';

export interface LibraryPlaces {
  /** The specification; its own packs and copies lie beside it. */
  readonly file?: string;
  /** The specification whose copies count; default: `file`. */
  readonly copiesOf?: string;
  readonly root?: string;
  readonly workspace?: Workspace | undefined;
}

/** All packs that a specification may use: the built-in ones, the organisation's own and the copies beside it. */
export function loadLibrary(
  world: World,
  { file, copiesOf = file, root, workspace }: LibraryPlaces = {},
): FileResult<PackLibrary> {
  const folders = [join(world.templates, 'packs')];
  if (file !== undefined) {
    folders.push(dirname(file));
    for (const folder of workspace?.packs?.folders ?? []) {
      const path = resolveReference(file, folder, root ?? dirname(file));
      if (path.ok) folders.push(path.value);
    }
  }
  const packs = loadPacks([...new Set(folders)]);
  if (!packs.ok) return packs;
  const copies = loadPacks(copiesOf === undefined ? [] : [copiesFolder(copiesOf)]);
  if (!copies.ok) return copies;
  const annexTemplates = loadAnnexTemplates(join(world.templates, 'annexes'));
  if (!annexTemplates.ok) return annexTemplates;
  return success(createLibrary({ packs: packs.value, copies: copies.value, annexTemplates: annexTemplates.value }));
}

function loadPacks(folders: readonly string[]): FileResult<readonly LoadedPack[]> {
  const packs: LoadedPack[] = [];
  for (const file of folders.flatMap(folder => filesIn(folder, packEnding))) {
    const loaded = readPackFile(file);
    if (!loaded.ok) return loaded;
    packs.push(loaded.value);
  }
  return success(packs);
}

function readPackFile(file: string): FileResult<LoadedPack> {
  const text = readText(file);
  if (!text.ok) return text;
  const reading = loadPack(text.value);
  if (!reading.ok) return fileFailure(file, reading.problem);
  const { loaded, findings, source } = reading.value;
  if (loaded) return success(loaded);
  const fault = findings.find(({ severity }) => severity === 'error');
  const at = fault?.at ?? '';
  const line = source.position(fault?.range?.[0] ?? source.locate(at)?.[0] ?? 0).line;
  return fileFailure(file, { code: 'wrong-shape', at, line, detail: fault?.message ?? '' });
}

function loadAnnexTemplates(folder: string): FileResult<readonly AnnexTemplate[]> {
  const templates: AnnexTemplate[] = [];
  for (const file of filesIn(folder, '.bilaga.yaml')) {
    const text = readText(file);
    if (!text.ok) return text;
    const template = loadAnnexTemplate(text.value);
    if (!template.ok) return fileFailure(file, template.problem);
    templates.push(template.value);
  }
  return success(templates);
}

const filesIn = (folder: string, ending: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith(ending) && !name.startsWith('.'))
        .sort()
        .map(name => join(folder, name))
    : [];

/**
 * The packs that a specification was composed from, each from its copy, else the built-in one. Only these files are
 * read. One that cannot be read is left out: what it declares is then unknown.
 */
export function packsInUse(specification: Specification, file: string, world: World): readonly Pack[] {
  const uses: unknown = specification.packs;
  if (typeof uses !== 'object' || uses === null) return [];
  return Object.entries(uses as Readonly<Record<string, { use?: unknown; version?: unknown } | null>>).flatMap(
    ([id, use]) => {
      if (use?.use !== true || !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) return [];
      const copy = join(copiesFolder(file), `${id}@${String(use.version)}${packEnding}`);
      const builtIn = join(world.templates, 'packs', `${id}${packEnding}`);
      const own = join(dirname(file), `${id}${packEnding}`);
      const found = [copy, own, builtIn].find(path => existsSync(path) && readFileBytes(path).ok);
      const loaded = found === undefined ? undefined : readPackFile(found);
      return loaded?.ok ? [loaded.value.pack] : [];
    },
  );
}
