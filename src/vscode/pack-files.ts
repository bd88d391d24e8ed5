import * as vscode from 'vscode';
import type {
  AnnexTemplate,
  JsonObject,
  LoadedPack,
  Pack,
  PackLibrary,
  PacksAround,
  Workspace,
} from '../core/index.ts';
import { loadCore, type Core } from './core.ts';
import { bytesOf } from './disk.ts';
import { inSlices } from './in-slices.ts';
import { filesBelow } from './files-below.ts';
import { copiesFolder } from './copies-folder.ts';

const ending = '.kravpaket.yaml';

/** Reads packs from where they lie. Those that come with the program are read once. */
export class PackFiles {
  readonly #extension: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  #shipped: Promise<Shipped> | undefined;

  constructor(extension: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#extension = extension;
    this.#log = log;
  }

  async library(specification: vscode.Uri | undefined): Promise<PackLibrary> {
    const core = await loadCore();
    const { packs, annexTemplates } = await this.#builtIn(core);
    const reader = new PackReader(core, this.#log);
    const own = vscode.workspace.isTrusted ? await reader.all(await ownPacks(core, specification)) : [];
    const copies = specification ? await reader.all(await filesBelow(copiesFolder(specification), ending)) : [];
    const { library, refused } = core.assembleLibrary({ builtIn: packs, own, copies, annexTemplates });
    for (const { pack, finding } of refused) this.#log.warn(`pack ${pack.pack.id}: ${finding.message}`);
    return library;
  }

  async around(pack: vscode.Uri): Promise<PacksAround> {
    const core = await loadCore();
    const { packs, annexTemplates } = await this.#builtIn(core);
    const own = vscode.workspace.isTrusted ? await ownPacks(core, pack) : [];
    const place = own.findIndex(uri => uri.toString() === pack.toString());
    const reader = new PackReader(core, this.#log);
    const [before, after] = await Promise.all([
      reader.all(own.slice(0, Math.max(0, place))),
      reader.all(own.slice(place + 1)),
    ]);
    const earlier = [...packs, ...before];
    return { earlier, others: [...earlier, ...after], annexTemplates };
  }

  #builtIn(core: Core): Promise<Shipped> {
    return (this.#shipped ??= readShipped(core, this.#extension));
  }
}

interface Shipped {
  readonly packs: readonly LoadedPack[];
  readonly annexTemplates: readonly AnnexTemplate[];
}

async function readShipped(core: Core, extension: vscode.Uri): Promise<Shipped> {
  const read = async (file: string): Promise<string> =>
    new TextDecoder().decode(await bytesOf(vscode.Uri.joinPath(extension, 'templates', file)));
  const texts = (folder: string): Promise<readonly string[]> =>
    Promise.all(TEMPLATE_FILES.filter(file => file.startsWith(folder)).map(read));
  const [packs, annexes] = await Promise.all([texts('packs/'), texts('annexes/')]);
  const values = await inSlices(valuesOf(core, [...packs, ...annexes]), () => false);
  const [ofPacks, ofAnnexes] = [values?.value.slice(0, packs.length), values?.value.slice(packs.length)];
  return {
    packs: packs.map((text, i) => ({ text, pack: ofPacks?.[i] as unknown as Pack })),
    annexTemplates: (ofAnnexes ?? []) as unknown as readonly AnnexTemplate[],
  };
}

/** Piece by piece: all of them together would keep everybody else waiting. */
function* valuesOf(core: Core, texts: readonly string[]): Generator<undefined, readonly JsonObject[]> {
  const values: JsonObject[] = [];
  for (const text of texts) {
    const source = core.openSource(text);
    yield* source.read();
    values.push(source.value);
  }
  return values;
}

class PackReader {
  readonly #core: Core;
  readonly #log: vscode.LogOutputChannel;

  constructor(core: Core, log: vscode.LogOutputChannel) {
    this.#core = core;
    this.#log = log;
  }

  async all(uris: readonly vscode.Uri[]): Promise<readonly LoadedPack[]> {
    const packs = await Promise.all(uris.map(uri => this.#one(uri)));
    return packs.flatMap(pack => pack ?? []);
  }

  async #one(uri: vscode.Uri): Promise<LoadedPack | undefined> {
    try {
      const text = this.#core.readBytes(await bytesOf(uri));
      if (!text.ok) return this.#refuse(uri, this.#core.problemText(text.problem));
      const reading = this.#core.loadPack(text.value);
      if (!reading.ok) return this.#refuse(uri, this.#core.problemText(reading.problem));
      const { loaded, findings } = reading.value;
      return loaded ?? this.#refuse(uri, findings.find(({ severity }) => severity === 'error')?.message ?? '');
    } catch (error) {
      return this.#refuse(uri, String(error));
    }
  }

  #refuse(uri: vscode.Uri, reason: string): undefined {
    this.#log.warn(`pack ${uri.path}: ${reason}`);
  }
}

/** In the folders named for them, else anywhere; copies are not packs of one's own. */
async function ownPacks(core: Core, specification: vscode.Uri | undefined): Promise<readonly vscode.Uri[]> {
  const folder = workspaceFolderOf(specification);
  if (!folder) return [];
  const named = await namedPackFolders(core, folder);
  return (await Promise.all((named ?? [folder]).map(each => filesBelow(each, ending)))).flat();
}

const workspaceFolderOf = (specification: vscode.Uri | undefined): vscode.Uri | undefined =>
  (specification ? vscode.workspace.getWorkspaceFolder(specification) : vscode.workspace.workspaceFolders?.[0])?.uri;

/** Where a new pack is found again: the first folder named for packs, else beside the specification. */
export async function folderForPack(core: Core, specification: vscode.Uri): Promise<vscode.Uri> {
  const folder = workspaceFolderOf(specification);
  const named = folder && (await namedPackFolders(core, folder));
  return named?.[0] ?? vscode.Uri.joinPath(specification, '..');
}

/** The folders that kravbyggaren.yaml names, else those of the setting; `undefined` where none is named. */
async function namedPackFolders(core: Core, folder: vscode.Uri): Promise<readonly vscode.Uri[] | undefined> {
  const named = (await foldersInWorkspaceFile(core, folder)) ?? foldersInSetting(folder);
  return named.length > 0 ? named.filter(isInside).map(path => vscode.Uri.joinPath(folder, path)) : undefined;
}

const isInside = (path: string): boolean =>
  !/^([/\\]|[A-Za-z][\w+.-]*:)/.test(path) && !path.split(/[/\\]/).includes('..');

const foldersInSetting = (scope: vscode.Uri): readonly string[] =>
  vscode.workspace.getConfiguration('kravbyggaren', scope).get<readonly string[]>('packs.folders', []);

async function foldersInWorkspaceFile(core: Core, root: vscode.Uri): Promise<readonly string[] | undefined> {
  try {
    const bytes = await bytesOf(vscode.Uri.joinPath(root, 'kravbyggaren.yaml'));
    const { packs } = core.openSource(new TextDecoder().decode(bytes)).value as unknown as Workspace;
    return Array.isArray(packs?.folders) ? packs.folders.filter(path => typeof path === 'string') : undefined;
  } catch {
    return undefined;
  }
}
