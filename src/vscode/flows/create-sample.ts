import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { strings } from './strings.ts';

const folder = 'sample/';

/** Command *Skapa exempelmapp*: copies the sample to a folder that the user picks, or to the one given as argument. */
export async function createSample(app: App, target: unknown): Promise<void> {
  const to = target instanceof vscode.Uri ? target : await pickFolder();
  if (!to) return;
  const files = TEMPLATE_FILES.filter(file => file.startsWith(folder)).map(file => file.slice(folder.length));
  const taken = await firstExisting(to, files);
  if (taken !== undefined) {
    void vscode.window.showErrorMessage(strings.sample.exists(taken));
    return;
  }
  const from = vscode.Uri.joinPath(app.context.extensionUri, 'templates', folder);
  for (const file of files) await copyFile(from, to, file);
  app.log.info(`sample: ${String(files.length)} files`);
  void offerToOpen(to);
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: strings.sample.pickTitle,
    openLabel: strings.sample.pickButton,
  });
  return picked?.[0];
}

async function firstExisting(folder: vscode.Uri, files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, file));
      return file;
    } catch {
      // Not there: free to write.
    }
  }
  return undefined;
}

async function copyFile(from: vscode.Uri, to: vscode.Uri, file: string): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, file));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(to, file), bytes);
}

async function offerToOpen(folder: vscode.Uri): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(strings.sample.created, strings.sample.open);
  if (chosen !== strings.sample.open) return;
  const forceNewWindow = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}
