import * as vscode from 'vscode';
import { createKravFiles, type KravFiles } from './krav-files.ts';
import { createPacks, type Packs } from './packs.ts';
import type { SpecificationIndex } from './specification-index.ts';
import { strings } from './strings.ts';

/** What every feature is given: the few things that have one owner. A feature imports this and the core, never another feature. */
export interface App extends vscode.Disposable {
  readonly context: vscode.ExtensionContext;
  /** Requirement texts may be secret before publication: never log them above debug level. */
  readonly log: vscode.LogOutputChannel;
  /** Our files that are open, parsed once per version. */
  readonly files: KravFiles;
  readonly packs: Packs;
  /** All specifications of the workspace, open or not. */
  readonly index: SpecificationIndex;
  /** Registers a command that never fails silently: what it throws is logged and told to the user in one calm line. */
  command(id: CommandId, run: (...args: readonly unknown[]) => unknown): vscode.Disposable;
}

/** Registers its parts with VS Code at once and takes them away when disposed. */
export type Feature = (app: App) => vscode.Disposable;

export type CommandId = `kravbyggaren.${string}`;

export function createApp(context: vscode.ExtensionContext): App {
  const log = vscode.window.createOutputChannel('Kravbyggaren', { log: true });
  const packs = createPacks(context, log);
  const files = createKravFiles(log, packs);
  const index = lazyIndex(context, log, files);
  return {
    context,
    log,
    files,
    packs,
    index,
    command: (id, run) =>
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
        try {
          return await run(...args);
        } catch (error) {
          log.error(`${id}: ${describe(error)}`);
          void offerLog(log);
          return undefined;
        }
      }),
    dispose: () => {
      files.dispose();
      packs.dispose();
      log.dispose();
    },
  };
}

/** Its code is loaded when somebody asks. */
function lazyIndex(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  files: KravFiles,
): SpecificationIndex {
  let made: SpecificationIndex | undefined;
  const index = async (): Promise<SpecificationIndex> => {
    const { createSpecificationIndex } = await import('./specification-index.ts');
    const version = (context.extension.packageJSON as { version: string }).version;
    return (made ??= createSpecificationIndex({ files, storage: context.storageUri, version, log }));
  };
  return {
    records: async run => (await index()).records(run),
    checked: async run => (await index()).checked(run),
  };
}

async function offerLog(log: vscode.LogOutputChannel): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(strings.unexpectedFailure, strings.showLog);
  if (chosen === strings.showLog) log.show();
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
