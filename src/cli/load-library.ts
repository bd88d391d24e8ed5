import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleLibrary, loadAnnexTemplate, loadPack, openSource, readPack, success } from '../core/index.ts';
import type {
  AnnexTemplate,
  Finding,
  GateDefinition,
  LoadedPack,
  Pack,
  PackLibrary,
  PacksAround,
  Problem,
  Source,
  Specification,
  Workspace,
} from '../core/index.ts';
import { fileFailure, readFileBytes, resolveReference, type FileProblem, type FileResult } from './files.ts';
import { openFile, readText } from './open-file.ts';
import { reportProblem, shownPath } from './report.ts';
import { strings } from './strings.ts';
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

/**
 * All packs that a specification may use: the built-in ones, the organisation's own and the copies beside it. One that
 * is not what it says is told with its place and left out; the rest goes on.
 */
export function loadLibrary(
  world: World,
  { file, copiesOf = file, root, workspace }: LibraryPlaces = {},
): FileResult<PackLibrary> {
  const builtIn = readBuiltIn(world);
  if (!builtIn.ok) return builtIn;
  const own = file === undefined ? [] : ownFolders(file, root ?? dirname(file), workspace);
  const packs = readOwn(own, world);
  const copies = readOwn(copiesOf === undefined ? [] : [copiesFolder(copiesOf)], world);
  const annexTemplates = loadAnnexTemplates(join(world.templates, 'annexes'));
  if (!annexTemplates.ok) return annexTemplates;
  const { library, refused } = assembleLibrary({
    builtIn: builtIn.value,
    own: packs.map(({ loaded }) => loaded),
    copies: copies.map(({ loaded }) => loaded),
    annexTemplates: annexTemplates.value,
  });
  for (const { pack, finding } of refused) {
    const at = packs.find(({ loaded }) => loaded === pack)?.file ?? '';
    leaveOut({ file: at, problem: problemOf(openSource(pack.text), finding) }, world);
  }
  return success(library);
}

/** The folders that the organisation keeps its packs in: the file's own, and those that its workspace names. */
function ownFolders(file: string, root: string, workspace: Workspace | undefined): readonly string[] {
  const named = (workspace?.packs?.folders ?? []).flatMap(folder => {
    const path = resolveReference(file, folder, root);
    return path.ok ? [path.value] : [];
  });
  return [...new Set([dirname(file), ...named])];
}

/** A fault in a built-in pack is a fault of ours: nothing goes on. */
function readBuiltIn(world: World): FileResult<readonly LoadedPack[]> {
  const packs: LoadedPack[] = [];
  for (const file of filesIn(join(world.templates, 'packs'), packEnding)) {
    const loaded = readPackFile(file);
    if (!loaded.ok) return loaded;
    packs.push(loaded.value);
  }
  return success(packs);
}

interface FoundPack {
  readonly file: string;
  readonly loaded: LoadedPack;
}

function readOwn(folders: readonly string[], world: World): readonly FoundPack[] {
  return folders
    .filter(folder => folder !== join(world.templates, 'packs'))
    .flatMap(folder => filesIn(folder, packEnding))
    .flatMap(file => {
      const loaded = readPackFile(file);
      if (loaded.ok) return [{ file, loaded: loaded.value }];
      leaveOut(loaded.problem, world);
      return [];
    });
}

function leaveOut(problem: FileProblem, world: World): void {
  reportProblem(problem, world);
  world.err(`${strings.packLeftOut(shownPath(problem.file, world))}\n`);
}

function readPackFile(file: string): FileResult<LoadedPack> {
  const opened = openFile(file);
  if (!opened.ok) return opened;
  const { loaded, findings, source } = readPack(opened.value);
  if (loaded) return success(loaded);
  return fileFailure(
    file,
    problemOf(
      source,
      findings.find(({ severity }) => severity === 'error'),
    ),
  );
}

function problemOf(source: Source, fault: Finding | undefined): Problem {
  const at = fault?.at ?? '';
  const line = source.position(fault?.range?.[0] ?? source.locate(at)?.[0] ?? 0).line;
  return { code: 'wrong-shape', at, line, detail: fault?.message ?? '' };
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

/** Nothing where the folder is not there or may not be looked into. */
function filesIn(folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith(ending) && !name.startsWith('.'))
      .sort()
      .map(name => join(folder, name));
  } catch {
    return [];
  }
}

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
      const pack = found === undefined ? undefined : packIn(found, world);
      return pack ? [pack] : [];
    },
  );
}

/**
 * The gates of every pack at hand, in use or not. Only packs that have some are read, so that a check stays quick; what
 * is wrong with a pack is told where it is composed from.
 */
export function gatesAtHand(world: World, file: string, workspace?: Workspace): readonly GateDefinition[] {
  const builtIn = join(world.templates, 'packs');
  return [...new Set([builtIn, ...ownFolders(file, dirname(file), workspace)])].flatMap(folder =>
    onceInRun(gatesByFolder, folder, world, () =>
      filesIn(folder, packEnding).flatMap(path => gatesIn(path, folder === builtIn)),
    ),
  );
}

/** The key with all that is indented under it. */
const gatesBlock = /^gates:[^\n]*(?:\n(?:[ \t#-][^\n]*|\r)?)*/m;

/** A built-in pack is whole, or the program would not have been shipped: it is not looked through again. */
function gatesIn(path: string, isBuiltIn: boolean): readonly GateDefinition[] {
  const text = readText(path);
  const block = text.ok ? gatesBlock.exec(text.value)?.[0] : undefined;
  if (!text.ok || block === undefined) return [];
  if (isBuiltIn) return (openSource(block).value as unknown as Pack).gates ?? [];
  const reading = loadPack(text.value);
  return (reading.ok && reading.value.loaded?.pack.gates) || [];
}

const packIn = (path: string, world: World): Pack | undefined =>
  onceInRun(packsByPath, path, world, () => {
    const loaded = readPackFile(path);
    return loaded.ok ? loaded.value.pack : undefined;
  });

type KeptInRun<T> = WeakMap<World, Map<string, T>>;
const gatesByFolder: KeptInRun<readonly GateDefinition[]> = new WeakMap();
const packsByPath: KeptInRun<Pack | undefined> = new WeakMap();

/** A run over a thousand specifications reads the packs beside them once. */
function onceInRun<T>(kept: KeptInRun<T>, key: string, world: World, make: () => T): T {
  const known = kept.get(world) ?? new Map<string, T>();
  kept.set(world, known);
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before as T;
  const made = make();
  known.set(key, made);
  return made;
}

/** What a pack file of the organisation's has to fit: the built-in ones, and those in its folder before and after it. */
export function packsAround(world: World, file: string): PacksAround {
  const read = (path: string) => {
    const loaded = readPackFile(path);
    return loaded.ok ? [loaded.value] : [];
  };
  const builtIn = join(world.templates, 'packs');
  const annexTemplates = loadAnnexTemplates(join(world.templates, 'annexes'));
  const shipped = filesIn(builtIn, packEnding).filter(path => path !== file);
  const own = dirname(file) === builtIn ? [] : filesIn(dirname(file), packEnding);
  const earlier = [...shipped, ...own.filter(path => path < file)].flatMap(read);
  const others = [...earlier, ...own.filter(path => path > file).flatMap(read)];
  return { earlier, others, annexTemplates: annexTemplates.ok ? annexTemplates.value : [] };
}
