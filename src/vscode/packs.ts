import * as vscode from 'vscode';
import type { AnnexTemplate, LoadedPack, Pack, PackLibrary, PacksAround, Workspace } from '../core/index.ts';
import { loadCore, type Core } from './core.ts';
import { filesBelow } from './files-below.ts';

/** The packs at hand: those that come with the program, the workspace's own and the copies beside a specification. */
export interface Packs extends vscode.Disposable {
  /**
   * Everything that a specification at that place may use. In a folder that is not trusted only what comes with the
   * program and the specification's own copies. A pack that cannot be read is left out and told in the log.
   */
  library(specification?: vscode.Uri): Promise<PackLibrary>;
  /** What an own pack has to fit, while it is written. */
  around(pack: vscode.Uri): Promise<PacksAround>;
  /** A pack has come, gone or been changed, so that `library` may answer otherwise. */
  readonly onDidChange: vscode.Event<void>;
  /** Reads the files anew: not every file system tells when one has changed. */
  refresh(): void;
}

const ending = '.kravpaket.yaml';

/** `elevhalsa.krav.yaml` → its folder of copies, `elevhalsa.paket`. */
export function copiesFolder(specification: vscode.Uri): vscode.Uri {
  return specification.with({ path: specification.path.replace(/(\.krav)?\.ya?ml$/, '.paket') });
}

export function createPacks(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Packs {
  let shipped: Promise<Shipped> | undefined;
  const known = new Map<string, Promise<PackLibrary>>();
  const changed = new vscode.EventEmitter<void>();
  const forget = (): void => {
    known.clear();
    changed.fire();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/{*${ending},kravbyggaren.yaml}`);
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidChangeConfiguration(forget),
    vscode.workspace.onDidGrantWorkspaceTrust(forget),
  ];

  async function load(specification: vscode.Uri | undefined): Promise<PackLibrary> {
    const core = await loadCore();
    const { packs, annexTemplates } = await (shipped ??= readShipped(core, context.extensionUri));
    const reader = new PackReader(core, log);
    const own = vscode.workspace.isTrusted ? await reader.all(await ownPacks(core, specification)) : [];
    const copies = specification ? await reader.all(await filesBelow(copiesFolder(specification), ending)) : [];
    const { library, refused } = core.assembleLibrary({ builtIn: packs, own, copies, annexTemplates });
    for (const { pack, finding } of refused) log.warn(`pack ${pack.pack.id}: ${finding.message}`);
    return library;
  }

  async function around(pack: vscode.Uri): Promise<PacksAround> {
    const core = await loadCore();
    const { packs, annexTemplates } = await (shipped ??= readShipped(core, context.extensionUri));
    const own = vscode.workspace.isTrusted ? await ownPacks(core, pack) : [];
    const place = own.findIndex(uri => uri.toString() === pack.toString());
    const reader = new PackReader(core, log);
    const [before, after] = await Promise.all([
      reader.all(own.slice(0, Math.max(0, place))),
      reader.all(own.slice(place + 1)),
    ]);
    const earlier = [...packs, ...before];
    return { earlier, others: [...earlier, ...after], annexTemplates };
  }

  return {
    library(specification) {
      const key = specification?.toString() ?? '';
      const loading = known.get(key) ?? load(specification);
      known.set(key, loading);
      loading.catch(() => known.delete(key));
      return loading;
    },
    around,
    onDidChange: changed.event,
    refresh: () => {
      known.clear();
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

interface Shipped {
  readonly packs: readonly LoadedPack[];
  readonly annexTemplates: readonly AnnexTemplate[];
}

async function readShipped(core: Core, extension: vscode.Uri): Promise<Shipped> {
  const read = async (file: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'templates', file)));
  const texts = (folder: string): Promise<readonly string[]> =>
    Promise.all(TEMPLATE_FILES.filter(file => file.startsWith(folder)).map(read));
  const [packs, annexes] = await Promise.all([texts('packs/'), texts('annexes/')]);
  return {
    packs: packs.map(text => ({ text, pack: core.openSource(text).value as unknown as Pack })),
    annexTemplates: annexes.map(text => core.openSource(text).value as unknown as AnnexTemplate),
  };
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
      const text = this.#core.readBytes(await vscode.workspace.fs.readFile(uri));
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

/** In the folders that kravbyggaren.yaml names, else those of the setting, else anywhere; copies are not packs of one's own. */
async function ownPacks(core: Core, specification: vscode.Uri | undefined): Promise<readonly vscode.Uri[]> {
  const folder = specification
    ? vscode.workspace.getWorkspaceFolder(specification)
    : vscode.workspace.workspaceFolders?.[0];
  if (!folder) return [];
  const named = (await foldersInWorkspaceFile(core, folder.uri)) ?? foldersInSetting(folder.uri);
  const folders =
    named.length > 0 ? named.filter(isInside).map(path => vscode.Uri.joinPath(folder.uri, path)) : [folder.uri];
  return (await Promise.all(folders.map(each => filesBelow(each, ending)))).flat();
}

const isInside = (path: string): boolean =>
  !/^([/\\]|[A-Za-z][\w+.-]*:)/.test(path) && !path.split(/[/\\]/).includes('..');

const foldersInSetting = (scope: vscode.Uri): readonly string[] =>
  vscode.workspace.getConfiguration('kravbyggaren', scope).get<readonly string[]>('packs.folders', []);

async function foldersInWorkspaceFile(core: Core, root: vscode.Uri): Promise<readonly string[] | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, 'kravbyggaren.yaml'));
    const { packs } = core.openSource(new TextDecoder().decode(bytes)).value as unknown as Workspace;
    return Array.isArray(packs?.folders) ? packs.folders.filter(path => typeof path === 'string') : undefined;
  } catch {
    return undefined;
  }
}
