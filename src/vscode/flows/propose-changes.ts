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
import { seemsSound } from './sound-specification.ts';
import { strings } from './strings.ts';
import { exists, writeAll, type NewFile } from './write-files.ts';
import { mayWrite, openedFile } from './write-into.ts';

const texts = strings.change;

/** What could be done with a file as it stands now. */
export interface Proposal {
  readonly message: Omit<ToProposals, 'revision'>;
  readonly carryOut: (choices: UpdateChoices) => CarriedOut;
  /** Said when it is done. */
  readonly done: string;
  /** Told when it is in the file. */
  readonly settled?: () => void;
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
  const shown = new Shown(app, file, propose);
  const listen = async (message: FromPage, page: Page): Promise<void> => {
    if (message.type === 'ready') await shown.follow(page);
    else if (message.type === 'revealRequested')
      await vscode.commands.executeCommand('kravbyggaren.revealRequirement', file.uri, message.at);
    else if (message.type === 'cancelRequested') {
      page.panel.dispose();
      await showText(file.uri);
    } else if (message.type === 'applyRequested' && (await shown.apply(message, page))) {
      page.panel.dispose();
      // The keyboard goes on where the change was made: undo and save are about the text.
      await showText(file.uri);
    }
  };
  const page = openPage(app, { type: 'kravbyggaren.proposals', title }, listen);
  open.set(key, page.panel);
  const following = app.files.onDidCheck(changed => {
    if (changed.uri.toString() === key) void shown.follow(page);
  });
  page.panel.onDidDispose(() => {
    following.dispose();
    shown.end();
    if (open.get(key) === page.panel) open.delete(key);
  });
}

type ApplyRequested = Extract<FromPage, { readonly type: 'applyRequested' }>;

/** What a page of proposals shows, while the file goes on being edited beside it. */
class Shown {
  readonly #app: App;
  readonly #file: KravFile;
  readonly #propose: Propose;
  #message: ToProposals | undefined;
  #turn = 0;
  #isApplying = false;
  #isOver = false;

  constructor(app: App, file: KravFile, propose: Propose) {
    this.#app = app;
    this.#file = file;
    this.#propose = propose;
  }

  /** Shows the proposal for the file as it is now, or closes the page when there is none. */
  async follow(page: Page): Promise<void> {
    // What is being written is not to be proposed once more.
    if (this.#isApplying) return;
    const turn = ++this.#turn;
    const isLate = (): boolean => this.#isOver || this.#isApplying || turn !== this.#turn;
    const file = await this.#latest();
    if (isLate()) return;
    // Half a line has been typed: what was proposed stays until the rest is there.
    if (this.#message && !seemsSound(file)) return page.show(this.#message);
    const proposal = await this.#propose(file);
    if (isLate()) return;
    if (proposal) await page.show(this.#numbered(proposal));
    else page.panel.dispose();
  }

  /** Carries out the choices if they were made of what is proposed now: else what nobody has seen would be chosen. */
  async apply({ choices, revision }: ApplyRequested, page: Page): Promise<boolean> {
    if (this.#isApplying) return false;
    this.#isApplying = true;
    try {
      const file = await this.#latest();
      const proposal = await this.#propose(file);
      if (!proposal) return false;
      const isSeen = this.#numbered(proposal).revision === revision;
      if (isSeen && (await carryOut(this.#app, file, proposal, choices))) return true;
      if (!isSeen) void vscode.window.showWarningMessage(texts.overtaken(proposal.message.apply));
    } finally {
      this.#isApplying = false;
    }
    await this.follow(page);
    return false;
  }

  /** The page is no more. */
  end(): void {
    this.#isOver = true;
  }

  async #latest(): Promise<KravFile> {
    return (await this.#app.files.current(this.#file.uri)) ?? this.#file;
  }

  #numbered({ message }: Proposal): ToProposals {
    const { revision = 0 } = this.#message ?? {};
    if (!this.#message || JSON.stringify({ ...message, revision }) !== JSON.stringify(this.#message))
      this.#message = { ...message, revision: revision + 1 };
    return this.#message;
  }
}

/**
 * The text in one undo step, if it is still the one that the proposal was made for; the copies are written first, and taken
 * away again when the text cannot be changed.
 */
export async function carryOut(
  app: App,
  { uri, source }: KravFile,
  proposal: Proposal,
  choices: UpdateChoices,
): Promise<boolean> {
  const file = await openedFile(app, uri);
  if (!file || !(await mayWrite(uri))) return false;
  const { changes, copies } = proposal.carryOut(choices);
  const isSame = file.source === source || withoutMark(file.source.text) === withoutMark(source.text);
  const edit = isSame ? editFor(file, changes) : undefined;
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
  proposal.settled?.();
  void vscode.window.showInformationMessage(proposal.done);
  return true;
}

/** An editor's text lacks the byte order mark that the file may have. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

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
