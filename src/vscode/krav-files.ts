import * as vscode from 'vscode';
import { checkInput, type Checked } from './check-steps.ts';
import type { Companions } from './companions.ts';
import { loadCore, type Core } from './core.ts';
import { bytesOf } from './disk.ts';
import { FileChecks } from './file-checks.ts';
import { languageOf, languageOfDocument, type KravFile, type KravLanguage } from './krav-file.ts';
import { openFile, type OpenFile } from './open-file.ts';
import type { Packs } from './packs.ts';
import { Surroundings } from './surroundings.ts';

export { languageOf, languageOfDocument, languages, type KravFile, type KravLanguage } from './krav-file.ts';

/** The files that are open in an editor, each parsed once per version; whoever shows them listens here. */
export interface KravFiles extends vscode.Disposable {
  /** When there are findings to show: the file with them. */
  readonly onDidCheck: vscode.Event<KravFile>;
  /** As soon as they are known, while the pause before they are shown still runs: for whoever must get them ready. */
  readonly onDidFind: vscode.Event<KravFile>;
  /** Before the first check of a long file: its first part, where places are the same, with what was found there. */
  readonly onDidGlance: vscode.Event<KravFile>;
  readonly onDidEdit: vscode.Event<FileEdit>;
  readonly onDidClose: vscode.Event<vscode.Uri>;
  readonly open: readonly KravFile[];
  /** The open file, brought up to its latest text; `undefined` when it is not open or none of ours. */
  current(uri: vscode.Uri): Promise<KravFile | undefined>;
  /** The same with the findings of that text, for whoever acts on them. */
  checked(uri: vscode.Uri): Promise<KravFile | undefined>;
  /** The same for any file: an open editor's text goes before the disk's. Throws what the file system throws. */
  read(uri: vscode.Uri): Promise<KravFile>;
  /** The files a specification refers to, as far as they can be read. */
  companions(file: KravFile): Promise<Companions>;
  /** All findings of a file that nobody has open. */
  check(file: KravFile, companions: Companions): Promise<Checked>;
}

/** What has just been typed, pasted or undone. */
export interface FileEdit {
  readonly uri: vscode.Uri;
  readonly edits: readonly vscode.TextDocumentContentChangeEvent[];
}

type Log = Pick<vscode.LogOutputChannel, 'error'>;

export const createKravFiles = (log: Log, packs: Packs): KravFiles => new OpenFiles(log, packs);

/** What specifications lean on, and are checked again by while it is written. */
const leanedOn: ReadonlySet<KravLanguage | undefined> = new Set(['krav-environment', 'krav-workspace']);

class OpenFiles implements KravFiles {
  readonly #entries = new Map<string, OpenFile>();
  readonly #opening = new Map<vscode.TextDocument, Promise<void>>();
  readonly #glanced = new vscode.EventEmitter<KravFile>();
  readonly #edited = new vscode.EventEmitter<FileEdit>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidGlance = this.#glanced.event;
  readonly onDidEdit = this.#edited.event;
  readonly onDidClose = this.#closed.event;
  readonly onDidCheck: KravFiles['onDidCheck'];
  readonly onDidFind: KravFiles['onDidFind'];
  readonly #around: Surroundings;
  readonly #checks: FileChecks;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(log: Log, packs: Packs) {
    this.#around = new Surroundings(packs, {
      open: uri => this.#entry(uri)?.file.source,
      read: async uri => (await this.read(uri)).source,
    });
    this.#checks = new FileChecks(log, this.#around);
    this.onDidCheck = this.#checks.onDidCheck;
    this.onDidFind = this.#checks.onDidFind;
    this.#subscriptions = [
      this.#glanced,
      this.#edited,
      this.#closed,
      this.#checks,
      ...this.#watchTexts(),
      ...this.#watchSurroundings(packs),
    ];
    for (const document of vscode.workspace.textDocuments) void this.#open(document);
  }

  #watchTexts(): readonly vscode.Disposable[] {
    return [
      vscode.workspace.onDidOpenTextDocument(document => void this.#open(document)),
      vscode.workspace.onDidChangeTextDocument(event => {
        this.#edit(event);
        if (leanedOn.has(languageOf(event.document.uri))) this.#recheckOthers(event.document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (this.#entry(document.uri)?.document === document) this.#close(document.uri);
      }),
    ];
  }

  #watchSurroundings(packs: Packs): readonly vscode.Disposable[] {
    const watcher = vscode.workspace.createFileSystemWatcher('**/{*.itmiljo.yaml,*.baslinje.json,kravbyggaren.yaml}');
    const recheck = (uri: vscode.Uri): void => {
      this.#recheckOthers(uri);
    };
    return [
      watcher,
      watcher.onDidChange(recheck),
      watcher.onDidCreate(recheck),
      watcher.onDidDelete(recheck),
      // Specifications may use the pack, and other packs lean on it
      packs.onDidChange(() => {
        for (const entry of this.#entries.values()) this.#checks.again(entry);
      }),
    ];
  }

  /** What another file says has changed: the specifications that may lean on it are checked again. */
  #recheckOthers(uri: vscode.Uri): void {
    for (const entry of this.#entries.values()) {
      const { file } = entry;
      if (file.language === 'krav-specification' && file.uri.toString() !== uri.toString()) this.#checks.again(entry);
    }
  }

  #entry(uri: vscode.Uri): OpenFile | undefined {
    return this.#entries.get(uri.toString());
  }

  async #open(document: vscode.TextDocument): Promise<void> {
    const language = languageOfDocument(document);
    const entry = this.#entry(document.uri);
    if (!language || entry?.document === document) return;
    // Another text went by the same name, as unsaved ones do in turn, and that it is closed has not been told yet
    if (entry) this.#close(document.uri);
    const known = this.#opening.get(document);
    if (known) {
      await known;
      return;
    }
    const opening = this.#opened(document, language);
    this.#opening.set(document, opening);
    await opening.finally(() => this.#opening.delete(document));
  }

  async #opened(document: vscode.TextDocument, language: KravLanguage): Promise<void> {
    const core = await loadCore();
    const isLong = language === 'krav-specification' && (await this.#glance(core, document));
    if (document.isClosed) return;
    const entry = openFile(core, document, language, isLong);
    this.#entries.set(document.uri.toString(), entry);
    this.#checks.schedule(entry, 0);
  }

  /** Whether the file is so long that something could be shown of it before the rest. */
  async #glance(core: Core, document: vscode.TextDocument): Promise<boolean> {
    const part = core.firstPart(document.getText());
    if (part === undefined) return false;
    const { uri } = document;
    const file: KravFile = { uri, language: 'krav-specification', source: core.openSource(part), findings: [] };
    const input = { ...checkInput(file), ...(await this.#around.withoutPacks(file)) };
    const findings = core.firstFindings(input);
    this.#glanced.fire({ ...file, findings, awaited: core.awaitedIn(findings, input.specification) });
    // So that it is shown before the rest is read.
    await new Promise(resolve => setTimeout(resolve, 0));
    return true;
  }

  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = this.#entry(document.uri);
    if (entry?.document !== document || contentChanges.length === 0) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      range: [rangeOffset, rangeOffset + rangeLength] as const,
      text,
    }));
    entry.file = { ...entry.file, source: entry.file.source.edit(edits, document.version) };
    this.#edited.fire({ uri: document.uri, edits: contentChanges });
    this.#checks.schedule(entry);
  }

  #close(uri: vscode.Uri): void {
    const entry = this.#entry(uri);
    if (!entry) return;
    entry.pause.stop();
    entry.isClosed = true;
    this.#entries.delete(uri.toString());
    this.#around.forget(entry.file);
    this.#closed.fire(uri);
  }

  get open(): readonly KravFile[] {
    return Array.from(this.#entries.values(), ({ file }) => file);
  }

  async current(uri: vscode.Uri): Promise<KravFile | undefined> {
    return (await this.#current(uri))?.file;
  }

  async checked(uri: vscode.Uri): Promise<KravFile | undefined> {
    const entry = await this.#current(uri);
    if (entry) await this.#checks.bringUp(entry);
    return entry?.file;
  }

  async #current(uri: vscode.Uri): Promise<OpenFile | undefined> {
    const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
    if (document) await this.#open(document);
    const entry = this.#entry(uri);
    await entry?.ready;
    return entry;
  }

  async read(uri: vscode.Uri): Promise<KravFile> {
    const known = this.#entry(uri);
    if (known) return known.file;
    const core = await loadCore();
    const text = core.readBytes(await bytesOf(uri));
    if (!text.ok) throw new Error(core.problemText(text.problem));
    const language = languageOf(uri) ?? 'krav-specification';
    return { uri, language, source: core.openSource(text.value), findings: [] };
  }

  companions(file: KravFile): Promise<Companions> {
    return this.#around.companions(file);
  }

  check(file: KravFile, companions: Companions): Promise<Checked> {
    return this.#checks.closed(file, companions);
  }

  dispose(): void {
    for (const { pause } of this.#entries.values()) pause.stop();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
