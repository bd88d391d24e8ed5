import * as vscode from 'vscode';
import type { Finding, PacksAround, Source, Specification, TextEdit } from '../core/index.ts';
import { CompanionReader, sameCompanions, type Companions } from './companions.ts';
import { loadCore, type Core } from './core.ts';
import { inSlices } from './in-slices.ts';
import type { Packs } from './packs.ts';

export const languages = ['krav-specification', 'krav-environment', 'krav-pack'] as const;
export type KravLanguage = (typeof languages)[number];

const endings: Readonly<Record<KravLanguage, string>> = {
  'krav-specification': '.krav.yaml',
  'krav-environment': '.itmiljo.yaml',
  'krav-pack': '.kravpaket.yaml',
};

/** What a file is by its name; `undefined` for every other file. */
export const languageOf = (uri: vscode.Uri): KravLanguage | undefined =>
  languages.find(language => uri.path.endsWith(endings[language]));

/** One of our files, read and checked at one version of its text. */
export interface KravFile {
  readonly uri: vscode.Uri;
  readonly language: KravLanguage;
  readonly source: Source;
  /** Of the last check: empty until the first is done, and a little behind while somebody types. */
  readonly findings: readonly Finding[];
  /** A check has been done: no findings means that there are none. */
  readonly isChecked?: boolean;
}

/** The files that are open in an editor, each parsed once per version; whoever shows them listens here. */
export interface KravFiles extends vscode.Disposable {
  /** After each check: the file with its findings. */
  readonly onDidCheck: vscode.Event<KravFile>;
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
  check(file: KravFile, companions: Companions): Promise<readonly Finding[]>;
}

/** What has just been typed, pasted or undone. */
export interface FileEdit {
  readonly uri: vscode.Uri;
  readonly edits: readonly TextEdit[];
}

interface Entry {
  file: KravFile;
  readonly document: vscode.TextDocument;
  readonly checker: ReturnType<Core['createChecker']>;
  /** Reads the whole text in slices: who needs its values waits for that instead of stopping everybody else. */
  readonly ready: Promise<unknown>;
  /** The check that is under way, or the last one. */
  turn: Promise<void>;
  /** What stood around the file at the last check. */
  around?: Companions;
  /** The text that `file.findings` are of. */
  found?: Source;
  timer?: ReturnType<typeof setTimeout>;
  /** When the first change came that has not been checked. */
  since?: number;
}

/** What a pack is checked against. */
interface Around {
  readonly core: Core;
  readonly around: PacksAround | undefined;
}

/** Time between the last key press and the check, in milliseconds: long enough not to check every letter of a word. */
const pause = 200;
/** Whoever types without a pause is told this often. */
const longest = 1500;

export function createKravFiles(log: vscode.LogOutputChannel, packs: Packs): KravFiles {
  const entries = new Map<string, Entry>();
  const opening = new Map<string, Promise<void>>();
  const checked = new vscode.EventEmitter<KravFile>();
  const glanced = new vscode.EventEmitter<KravFile>();
  const edited = new vscode.EventEmitter<FileEdit>();
  const closed = new vscode.EventEmitter<vscode.Uri>();
  const reader = new CompanionReader(packs, {
    open: uri => entries.get(uri.toString())?.file.source,
    read: async uri => (await read(uri)).source,
  });

  async function open(document: vscode.TextDocument): Promise<void> {
    const language = languageOf(document.uri);
    const key = document.uri.toString();
    if (!language || entries.has(key)) return;
    await (opening.get(key) ?? opened(document, language, key));
  }

  async function opened(document: vscode.TextDocument, language: KravLanguage, key: string): Promise<void> {
    const work = (async () => {
      const core = await loadCore();
      if (language === 'krav-specification') await glance(core, document);
      if (document.isClosed) return;
      const source = core.openSource(document.getText()).edit([], document.version);
      const file: KravFile = { uri: document.uri, language, source, findings: [] };
      const ready = inSlices(source.read(), () => document.isClosed);
      const entry: Entry = { file, document, checker: core.createChecker(), ready, turn: ready.then(() => undefined) };
      entries.set(key, entry);
      schedule(entry, 0);
    })();
    opening.set(key, work);
    await work.finally(() => opening.delete(key));
  }

  async function glance(core: Core, document: vscode.TextDocument): Promise<void> {
    const part = core.firstPart(document.getText());
    if (part === undefined) return;
    const { uri } = document;
    const file: KravFile = { uri, language: 'krav-specification', source: core.openSource(part), findings: [] };
    const findings = core.firstFindings({ ...inputOf(file), ...(await reader.files(file)) });
    glanced.fire({ ...file, findings });
    // So that it is shown before the rest is read.
    await new Promise(resolve => setTimeout(resolve, 0));
  }

  function change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = entries.get(document.uri.toString());
    if (!entry || contentChanges.length === 0) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      range: [rangeOffset, rangeOffset + rangeLength] as const,
      text,
    }));
    entry.file = { ...entry.file, source: entry.file.source.edit(edits, document.version) };
    edited.fire({ uri: document.uri, edits });
    schedule(entry);
  }

  function schedule(entry: Entry, wait = pause): void {
    clearTimeout(entry.timer);
    entry.since ??= Date.now();
    const left = Math.max(0, entry.since + longest - Date.now());
    entry.timer = setTimeout(
      () => {
        check(entry).catch((error: unknown) => {
          log.error(`check: ${String(error)}`);
        });
      },
      Math.min(wait, left),
    );
  }

  /** One after another, since a file's checks share what they know. */
  function check(entry: Entry): Promise<void> {
    const next = (): Promise<void> => checkNow(entry);
    entry.turn = entry.turn.then(next, next);
    return entry.turn;
  }

  /** Gives up when more has been typed: then a later check has been asked for. */
  async function checkNow(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    delete entry.timer;
    delete entry.since;
    const { uri, source } = entry.file;
    const isLate = (): boolean => entries.get(uri.toString()) !== entry || entry.file.source !== source;
    const known = entry.around;
    const companions = (entry.around ??= await companionsOf(entry.file));
    if (known) lookAround(entry);
    // What an edit has touched is little, unless much was pasted.
    if (!(await inSlices(source.read(), isLate)) || isLate()) return;
    const found = await inSlices(findingsOf(entry, companions, await packsAround(entry.file)), isLate);
    if (!found || isLate()) return;
    entry.file = { ...entry.file, findings: found.value, isChecked: true };
    entry.found = source;
    checked.fire(entry.file);
  }

  /** Files are asked after while the findings are already shown: an answer may take its time, and mostly says nothing new. */
  function lookAround(entry: Entry): void {
    companionsOf(entry.file).then(
      fresh => {
        if (!entry.around || sameCompanions(fresh, entry.around)) return;
        entry.around = fresh;
        if (entries.get(entry.file.uri.toString()) === entry) schedule(entry);
      },
      (error: unknown) => {
        log.error(`companions: ${String(error)}`);
      },
    );
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
    const text = core.readBytes(await vscode.workspace.fs.readFile(uri));
    if (!text.ok) throw new Error(core.problemText(text.problem));
    const language = languageOf(uri) ?? 'krav-specification';
    return { uri, language, source: core.openSource(text.value), findings: [] };
  }

  /** What other files say has changed: the specifications that may lean on them are checked again. */
  function recheck(uri: vscode.Uri): void {
    for (const entry of entries.values()) {
      if (entry.file.language === 'krav-specification' && entry.file.uri.toString() !== uri.toString()) renew(entry);
    }
  }

  function renew(entry: Entry): void {
    delete entry.around;
    schedule(entry);
  }

  /** A pack has changed: specifications may use it, and other packs lean on it. */
  const recheckAll = (): void => {
    for (const entry of entries.values()) renew(entry);
  };

  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.itmiljo.yaml,*.baslinje.json,kravbyggaren.yaml}');
  const subscriptions = [
    checked,
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
      if (languageOf(event.document.uri) === 'krav-environment') recheck(event.document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const entry = entries.get(uri.toString());
      if (!entry) return;
      clearTimeout(entry.timer);
      entries.delete(uri.toString());
      reader.forget(uri);
      closed.fire(uri);
    }),
  ];
  for (const document of vscode.workspace.textDocuments) void open(document);

  return {
    onDidCheck: checked.event,
    onDidGlance: glanced.event,
    onDidEdit: edited.event,
    onDidClose: closed.event,
    get open() {
      return [...entries.values()].map(({ file }) => file);
    },
    current: async uri => (await current(uri))?.file,
    async checked(uri) {
      const entry = await current(uri);
      while (entry && entries.get(uri.toString()) === entry && entry.found !== entry.file.source) await check(entry);
      return entry?.file;
    },
    read,
    companions: companionsOf,
    async check(file, companions) {
      const around = await packsAround(file);
      const checker = around.core.createChecker();
      return (await inSlices(findingsOf({ file, checker }, companions, around), () => false))?.value ?? [];
    },
    dispose: () => {
      for (const { timer } of entries.values()) clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function* findingsOf(
  { file, checker }: Pick<Entry, 'file' | 'checker'>,
  companions: Companions,
  { core, around }: Around,
): Generator<undefined, readonly Finding[]> {
  const { language, source } = file;
  if (language === 'krav-specification') return yield* checker.steps({ ...inputOf(file), ...companions });
  if (language === 'krav-pack') return around ? core.checkPackFile(source, around) : core.readPack(source).findings;
  return [...source.findings, ...core.fileShapeFindings('environment', source.value)];
}

const inputOf = ({ source }: KravFile) => ({
  specification: source.value as unknown as Specification,
  today: new Date().toISOString().slice(0, 10),
  sourceFindings: source.findings,
  damaged: source.damaged.flatMap(({ id }) => (id === undefined ? [] : [id])),
});
