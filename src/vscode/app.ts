import * as vscode from 'vscode';
import { createKravFiles, type KravFiles } from './krav-files.ts';
import { createPacks, type Packs } from './packs.ts';
import { strings } from './strings.ts';

/** What every feature is given: the few things that have one owner. A feature imports this and the core, never another feature. */
export interface App extends vscode.Disposable {
  readonly context: vscode.ExtensionContext;
  /** Requirement texts may be secret before publication: never log them above debug level. */
  readonly log: vscode.LogOutputChannel;
  /** Our files that are open, parsed once per version. */
  readonly files: KravFiles;
  readonly packs: Packs;
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
  return {
    context,
    log,
    files,
    packs,
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

async function offerLog(log: vscode.LogOutputChannel): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(strings.unexpectedFailure, strings.showLog);
  if (chosen === strings.showLog) log.show();
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
