import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { filesBelow } from '../files-below.ts';
import { languageOf, languageOfDocument, type KravFile } from '../krav-files.ts';
import { strings } from './strings.ts';
import { mayWrite, unlessGone } from './write-into.ts';

/**
 * The specification a command is about: the one it was given, else the one in front, else the only one that is open,
 * else the one the user picks. `undefined` when there is none, the user changed their mind, or it is saved nowhere: what is
 * written and looked for beside it has no place then.
 */
export async function whichSpecification(app: App, given: unknown): Promise<KravFile | undefined> {
  const uri = given instanceof vscode.Uri ? given : await findOne(app);
  if (!uri) return undefined;
  if (uri.scheme === 'untitled' && !languageOf(uri))
    return void vscode.window.showInformationMessage(strings.saveFirst);
  const file = await unlessGone(app, uri, async () => (await app.files.current(uri)) ?? app.files.read(uri));
  if (file && isBlank(file)) return void tellEmpty(uri);
  return file;
}

/** A command behind something in the text or the tree, run without it: tells where it is run. */
export function notFromHere(where: string = strings.fromLightBulb): false {
  void vscode.window.showInformationMessage(where);
  return false;
}

const isBlank = ({ source: { text } }: KravFile): boolean => text.length < mostBlank && text.trim() === '';

/** Longer texts are not gone through. */
const mostBlank = 1000;

async function tellEmpty(uri: vscode.Uri): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const answer = await vscode.window.showInformationMessage(strings.emptyFile(name), strings.newSpecification);
  if (answer) await vscode.commands.executeCommand('kravbyggaren.newSpecification');
}

/** The same for a command that is of no use where the file may not be changed: nobody is asked anything then. */
export async function whichToChange(app: App, given: unknown): Promise<KravFile | undefined> {
  const file = await whichSpecification(app, given);
  return file && (await mayWrite(file.uri)) ? file : undefined;
}

async function findOne(app: App): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (active && languageOfDocument(active) === 'krav-specification') return active.uri;
  // VS Code tells of the tab in front before it has made its editor.
  const inFront = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!active && inFront instanceof vscode.TabInputText && isSpecification(inFront.uri)) return inFront.uri;
  const open = app.files.open.map(({ uri }) => uri).filter(isSpecification);
  if (open.length === 1) return open[0];
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(({ uri }) => filesBelow(uri, '.krav.yaml')));
  const candidates = open.length > 0 ? open : found.flat();
  if (candidates.length < 2) {
    if (!candidates[0]) void vscode.window.showInformationMessage(strings.noSpecification);
    return candidates[0];
  }
  const items = candidates.map(uri => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  return (await vscode.window.showQuickPick(items, { placeHolder: strings.whichSpecification }))?.uri;
}

const isSpecification = (uri: vscode.Uri): boolean => languageOf(uri) === 'krav-specification';
