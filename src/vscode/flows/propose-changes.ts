import * as vscode from 'vscode';
import type { Change, PackCopy, UpdateChoices } from '../../core/index.ts';
import type { FromPage } from '../../protocol/pages.ts';
import type { ToProposals } from '../../protocol/proposals.ts';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import type { KravFile } from '../krav-files.ts';
import { copiesFolder } from '../copies-folder.ts';
import { showText } from '../show-text.ts';
import { openPage, type Page } from './page.ts';
import { strings } from './strings.ts';
import { exists, writeAll, type NewFile } from './write-files.ts';

const texts = strings.change;

/** What could be done with a file as it stands now. */
export interface Proposal {
  readonly message: ToProposals;
  readonly carryOut: (choices: UpdateChoices) => CarriedOut;
  /** Said when it is done. */
  readonly done: string;
}

export interface CarriedOut {
  readonly changes: readonly Change[];
  /** Copies of packs that belong beside the specification afterwards. */
  readonly copies: readonly PackCopy[];
}

/** Makes the proposal anew, since the file may have changed. `undefined`: nothing can be proposed, and it has been told. */
export type Propose = (file: KravFile) => Promise<Proposal | undefined>;

const open = new Map<string, vscode.WebviewPanel>();

/** Shows what would be done on a page beside the text, follows the file, and carries it out when somebody says so. */
export async function proposeChanges(app: App, file: KravFile, title: string, propose: Propose): Promise<void> {
  const key = file.uri.toString();
  // A proposal is about one thing: the next one takes its place.
  open.get(key)?.dispose();
  await showText(file.uri, { preserveFocus: true });
  const latest = async (): Promise<KravFile> => (await app.files.current(file.uri)) ?? file;
  const show = async (page: Page): Promise<void> => {
    const proposal = await propose(await latest());
    if (proposal) await page.show(proposal.message);
    else page.panel.dispose();
  };
  const listen = async (message: FromPage, page: Page): Promise<void> => {
    if (message.type === 'ready') await show(page);
    else if (message.type === 'revealRequested')
      await vscode.commands.executeCommand('kravbyggaren.revealRequirement', file.uri, message.at);
    else if (message.type === 'cancelRequested') {
      page.panel.dispose();
      await showText(file.uri);
    } else if (message.type === 'applyRequested') {
      const proposal = await propose(await latest());
      if (proposal && !(await carryOut(app, await latest(), proposal, message.choices))) return;
      page.panel.dispose();
      // The keyboard goes on where the change was made: undo and save are about the text.
      await showText(file.uri);
    }
  };
  const page = openPage(app, { type: 'kravbyggaren.proposals', title }, listen);
  open.set(key, page.panel);
  const following = app.files.onDidCheck(changed => {
    if (changed.uri.toString() === key) void show(page);
  });
  page.panel.onDidDispose(() => {
    following.dispose();
    if (open.get(key) === page.panel) open.delete(key);
  });
}

/** The text in one undo step; the copies are written first, and taken away again when the text cannot be changed. */
export async function carryOut(
  app: App,
  { uri }: KravFile,
  proposal: Proposal,
  choices: UpdateChoices,
): Promise<boolean> {
  await vscode.workspace.openTextDocument(uri);
  const file = await app.files.current(uri);
  const { changes, copies } = proposal.carryOut(choices);
  const edit = file && editFor(file, changes);
  if (!edit) return tellFailure(texts.notCarriedOut);
  const missing = await missingCopies(uri, copies);
  try {
    await writeAll(missing);
  } catch (error) {
    app.log.warn(`pack copies ${uri.path}: ${String(error)}`);
    return tellFailure(texts.unwritable(missing[0]?.uri.path.split('/').at(-1) ?? ''));
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    await Promise.allSettled(missing.map(each => vscode.workspace.fs.delete(each.uri)));
    return tellFailure(texts.notCarriedOut);
  }
  void vscode.window.showInformationMessage(proposal.done);
  return true;
}

function tellFailure(message: string): false {
  void vscode.window.showErrorMessage(message);
  return false;
}

async function missingCopies(specification: vscode.Uri, copies: readonly PackCopy[]): Promise<readonly NewFile[]> {
  const files = copies.map(({ name, text }) => ({
    uri: vscode.Uri.joinPath(copiesFolder(specification), name),
    bytes: new TextEncoder().encode(text),
  }));
  const there = await Promise.all(files.map(({ uri }) => exists(uri)));
  return files.filter((_, index) => !there[index]);
}
