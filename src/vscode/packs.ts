import * as vscode from 'vscode';
import type { PackLibrary, PacksAround } from '../core/index.ts';
import type { PackFiles } from './pack-files.ts';

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

export function createPacks(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Packs {
  let reader: PackFiles | undefined;
  const known = new Map<string, Promise<PackLibrary>>();
  const changed = new vscode.EventEmitter<void>();
  const forget = (): void => {
    known.clear();
    changed.fire();
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.kravpaket.yaml,kravbyggaren.yaml}');
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidChangeConfiguration(forget),
    vscode.workspace.onDidGrantWorkspaceTrust(forget),
  ];

  const files = async () => (reader ??= new (await import('./pack-files.ts')).PackFiles(context.extensionUri, log));
  const load = async (specification: vscode.Uri | undefined): Promise<PackLibrary> =>
    (await files()).library(specification);

  return {
    library(specification) {
      const key = specification?.toString() ?? '';
      const loading = known.get(key) ?? load(specification);
      known.set(key, loading);
      loading.catch(() => known.delete(key));
      return loading;
    },
    around: async pack => (await files()).around(pack),
    onDidChange: changed.event,
    refresh: () => {
      known.clear();
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
