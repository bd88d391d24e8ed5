import * as vscode from 'vscode';
import type { Source } from '../core/index.ts';
import { checkInput, checkSteps, type Around, type Checked } from './check-steps.ts';
import { CompanionReader, sameCompanions, type Companions } from './companions.ts';
import { loadCore, type Core } from './core.ts';
import { bytesOf } from './disk.ts';
import { inSlices } from './in-slices.ts';
import { languageOf, languageOfDocument, type KravFile, type KravLanguage } from './krav-file.ts';
import type { Packs } from './packs.ts';

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

interface Entry {
  file: KravFile;
  readonly document: vscode.TextDocument;
  readonly checker: ReturnType<Core['createChecker']>;
  /** Something of it has been shown before it has been read. */
  readonly isLong: boolean;
  /** Reads the whole text in slices: who needs its values waits for that instead of stopping everybody else. */
  readonly ready: Promise<unknown>;
  /** The check that is under way, or the last one. */
  turn: Promise<void>;
  /** What stands around the file, once all of it has been read. */
  around?: Companions;
  /** What `file.findings` were found by. */
  by?: Companions;
  catchingUp?: Promise<void>;
  /** Something that it was checked by has changed since its last check began. */
  isStale?: boolean;
  /** The text that `file.findings` are of. */
  found?: Source;
  /** Until it is checked, and until that is told. */
  timers: readonly ReturnType<typeof setTimeout>[];
  /** When the first change came that nothing has been told of. */
  since?: number;
}

/** Time between the last key press and what is told of it, in milliseconds: long enough not to judge every letter of a word. */
const pause = 200;
/** The part of it that has passed when the text is checked: the rest is there for the work, so that nobody waits for it. */
const thinking = 0.5;
/** What specifications lean on, and are checked again by while it is written. */
const leanedOn: ReadonlySet<KravLanguage | undefined> = new Set(['krav-environment', 'krav-workspace']);

/** Whoever types without a pause is told this often. */
const longest = 1500;

export function createKravFiles(log: Pick<vscode.LogOutputChannel, 'error'>, packs: Packs): KravFiles {
  const entries = new Map<string, Entry>();
  const opening = new Map<string, Promise<void>>();
  const checked = new vscode.EventEmitter<KravFile>();
  const found = new vscode.EventEmitter<KravFile>();
  const glanced = new vscode.EventEmitter<KravFile>();
  const edited = new vscode.EventEmitter<FileEdit>();
  const closed = new vscode.EventEmitter<vscode.Uri>();
  const reader = new CompanionReader(packs, {
    open: uri => entries.get(uri.toString())?.file.source,
    read: async uri => (await read(uri)).source,
  });

  async function open(document: vscode.TextDocument): Promise<void> {
    const language = languageOfDocument(document);
    const key = document.uri.toString();
    if (!language || entries.has(key)) return;
    await (opening.get(key) ?? opened(document, language, key));
  }

  async function opened(document: vscode.TextDocument, language: KravLanguage, key: string): Promise<void> {
    const work = (async () => {
      const core = await loadCore();
      const isLong = language === 'krav-specification' && (await glance(core, document));
      if (document.isClosed) return;
      const source = core.openSource(document.getText()).edit([], document.version);
      const file: KravFile = { uri: document.uri, language, source, findings: [] };
      const ready = inSlices(source.read(), () => document.isClosed);
      const entry: Entry = {
        file,
        document,
        isLong,
        checker: core.createChecker(),
        ready,
        turn: ready.then(() => undefined),
        timers: [],
      };
      entries.set(key, entry);
      schedule(entry, 0);
    })();
    opening.set(key, work);
    await work.finally(() => opening.delete(key));
  }

  /** Whether the file is so long that something could be shown of it before the rest. */
  async function glance(core: Core, document: vscode.TextDocument): Promise<boolean> {
    const part = core.firstPart(document.getText());
    if (part === undefined) return false;
    const { uri } = document;
    const file: KravFile = { uri, language: 'krav-specification', source: core.openSource(part), findings: [] };
    const input = { ...checkInput(file), ...(await reader.files(file)) };
    const findings = core.firstFindings(input);
    glanced.fire({ ...file, findings, awaited: core.awaitedIn(findings, input.specification) });
    // So that it is shown before the rest is read.
    await timeout(0);
    return true;
  }

  function change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = entries.get(document.uri.toString());
    if (!entry || contentChanges.length === 0) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      range: [rangeOffset, rangeOffset + rangeLength] as const,
      text,
    }));
    entry.file = { ...entry.file, source: entry.file.source.edit(edits, document.version) };
    edited.fire({ uri: document.uri, edits: contentChanges });
    schedule(entry);
  }

  function schedule(entry: Entry, wait = pause): void {
    stopTimers(entry);
    entry.since ??= Date.now();
    const left = Math.max(0, entry.since + longest - Date.now());
    const shortest = Math.min(wait, left);
    const logged = (work: (entry: Entry) => Promise<void>) => () => {
      work(entry).catch((error: unknown) => {
        log.error(`check: ${String(error)}`);
      });
    };
    entry.timers = [
      ...(shortest > 0 ? [setTimeout(logged(find), shortest * thinking)] : []),
      setTimeout(logged(tell), shortest),
    ];
  }

  const find = async (entry: Entry): Promise<void> => {
    if (isBehind(entry)) await catchUp(entry);
  };

  /** Mostly it has been checked by then. */
  async function tell(entry: Entry): Promise<void> {
    delete entry.since;
    while (isOpen(entry) && isBehind(entry)) await catchUp(entry);
    if (!isOpen(entry) || entry.since !== undefined) return;
    checked.fire(entry.file);
    setTimeout(() => void lookAround(entry), 0);
  }

  /** One after another, since a file's checks share what they know. */
  function check(entry: Entry): Promise<void> {
    const next = (): Promise<void> => checkNow(entry);
    entry.turn = entry.turn.then(next, next);
    return entry.turn;
  }

  /** However many ask for the latest findings, they wait for the same check. */
  function catchUp(entry: Entry): Promise<void> {
    entry.catchingUp ??= check(entry).finally(() => {
      delete entry.catchingUp;
    });
    return entry.catchingUp;
  }

  /** Gives up when more has been typed: then a later check has been asked for. */
  async function checkNow(entry: Entry): Promise<void> {
    entry.isStale = false;
    const { source } = entry.file;
    const isLate = (): boolean => !isOpen(entry) || entry.file.source !== source;
    const isFirst = !entry.by && !entry.around;
    // Checking it once more would take longer than the packs mostly do.
    if (isFirst && entry.isLong) await Promise.race([lookAround(entry), timeout(longest)]);
    const companions = entry.around ?? (await withoutPacks(entry.file));
    // What an edit has touched is little, unless much was pasted.
    if (!(await inSlices(source.read(), isLate)) || isLate()) return;
    const outcome = await inSlices(checkSteps(entry, companions, await packsAround(entry.file)), isLate);
    if (!outcome || isLate()) return;
    const { findings, awaited } = outcome.value;
    entry.file = { ...entry.file, findings, awaited, isChecked: true };
    entry.found = source;
    entry.by = companions;
    found.fire(entry.file);
  }

  const isOpen = (entry: Entry): boolean => entries.get(entry.file.uri.toString()) === entry;

  /** Files are asked after while the findings are already shown: an answer may take its time, and mostly says nothing new. */
  async function lookAround(entry: Entry): Promise<void> {
    try {
      const fresh = await companionsOf(entry.file);
      const known = entry.around ?? (entry.by?.waiting ? undefined : entry.by);
      entry.around = known && sameCompanions(fresh, known) ? known : fresh;
      if (entry.around === known || !isOpen(entry)) return;
      schedule(entry, known ? pause : 0);
    } catch (error) {
      log.error(`companions: ${String(error)}`);
    }
  }

  /** The packs take longest, and may fail: what can be found without them does not wait. */
  async function withoutPacks(file: KravFile): Promise<Companions> {
    return file.language === 'krav-specification' ? { ...(await reader.files(file)), waiting: true } : {};
  }

  /** A copy beside a specification is never edited, and fits the others by having been used. */
  async function packsAround({ language, uri }: KravFile): Promise<Around> {
    const isOwn = language === 'krav-pack' && !uri.path.includes('.paket/');
    return { core: await loadCore(), around: isOwn ? await packs.around(uri) : undefined };
  }

  async function companionsOf(file: KravFile): Promise<Companions> {
    return file.language === 'krav-specification' ? reader.of(file) : {};
  }

  async function current(uri: vscode.Uri): Promise<Entry | undefined> {
    const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
    if (document) await open(document);
    const entry = entries.get(uri.toString());
    await entry?.ready;
    return entry;
  }

  async function read(uri: vscode.Uri): Promise<KravFile> {
    const known = entries.get(uri.toString());
    if (known) return known.file;
    const core = await loadCore();
    const text = core.readBytes(await bytesOf(uri));
    if (!text.ok) throw new Error(core.problemText(text.problem));
    const language = languageOf(uri) ?? 'krav-specification';
    return { uri, language, source: core.openSource(text.value), findings: [] };
  }

  /** What other files say has changed: the specifications that may lean on them are checked again. */
  function recheck(uri: vscode.Uri): void {
    for (const entry of entries.values()) {
      if (entry.file.language === 'krav-specification' && entry.file.uri.toString() !== uri.toString()) again(entry);
    }
  }

  function again(entry: Entry): void {
    entry.isStale = true;
    schedule(entry);
  }

  /** A pack has changed: specifications may use it, and other packs lean on it. */
  const recheckAll = (): void => {
    for (const entry of entries.values()) again(entry);
  };

  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.itmiljo.yaml,*.baslinje.json,kravbyggaren.yaml}');
  const subscriptions = [
    checked,
    found,
    glanced,
    edited,
    closed,
    watcher,
    packs.onDidChange(recheckAll),
    watcher.onDidChange(recheck),
    watcher.onDidCreate(recheck),
    watcher.onDidDelete(recheck),
    vscode.workspace.onDidOpenTextDocument(document => void open(document)),
    vscode.workspace.onDidChangeTextDocument(event => {
      change(event);
      if (leanedOn.has(languageOf(event.document.uri))) recheck(event.document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const entry = entries.get(uri.toString());
      if (!entry) return;
      stopTimers(entry);
      entries.delete(uri.toString());
      reader.forget(uri);
      closed.fire(uri);
    }),
  ];
  for (const document of vscode.workspace.textDocuments) void open(document);

  return {
    onDidCheck: checked.event,
    onDidFind: found.event,
    onDidGlance: glanced.event,
    onDidEdit: edited.event,
    onDidClose: closed.event,
    get open() {
      return [...entries.values()].map(({ file }) => file);
    },
    current: async uri => (await current(uri))?.file,
    async checked(uri) {
      const entry = await current(uri);
      if (entry && !entry.around) await lookAround(entry);
      while (entry && isOpen(entry) && isBehind(entry)) await catchUp(entry);
      return entry?.file;
    },
    read,
    companions: companionsOf,
    async check(file, companions) {
      const around = await packsAround(file);
      const checker = around.core.createChecker();
      const checked = await inSlices(checkSteps({ file, checker }, companions, around), () => false);
      return checked?.value ?? { findings: [], days: {} };
    },
    dispose: () => {
      for (const entry of entries.values()) stopTimers(entry);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function stopTimers({ timers }: Entry): void {
  for (const timer of timers) clearTimeout(timer);
}

const timeout = (ms: number): Promise<unknown> => new Promise(resolve => setTimeout(resolve, ms));

/** Its findings are not of its latest text, or not by all that is known around it. */
const isBehind = ({ isStale, found, file, around, by }: Entry): boolean =>
  isStale === true || found !== file.source || (around !== undefined && by !== around);
