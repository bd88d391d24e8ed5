import * as vscode from 'vscode';
import type { Environment, Finding, JsonObject, Pack, Source, Specification, Workspace } from '../core/index.ts';
import { loadCore, type Core } from './core.ts';
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
  /** Empty until the first check is done. */
  readonly findings: readonly Finding[];
}

/** The files that are open in an editor, each parsed once per version; whoever shows them listens here. */
export interface KravFiles extends vscode.Disposable {
  /** After each check: the file with its findings. */
  readonly onDidCheck: vscode.Event<KravFile>;
  readonly onDidClose: vscode.Event<vscode.Uri>;
  readonly open: readonly KravFile[];
  /** The open file, brought up to its latest text; `undefined` when it is not open or none of ours. */
  current(uri: vscode.Uri): Promise<KravFile | undefined>;
  /** The same for any file: an open editor's text goes before the disk's. Throws what the file system throws. */
  read(uri: vscode.Uri): Promise<KravFile>;
  /** The files a specification refers to, as far as they can be read. */
  companions(file: KravFile): Promise<Companions>;
}

export interface Companions {
  readonly environment?: Environment;
  readonly workspace?: Workspace;
  /** Those in use. */
  readonly packs?: readonly Pack[];
}

interface Entry {
  file: KravFile;
  readonly document: vscode.TextDocument;
  readonly checker: ReturnType<Core['createChecker']>;
  timer?: ReturnType<typeof setTimeout>;
}

/** Time between the last key press and the check, in milliseconds: long enough not to check every letter of a word. */
const pause = 200;

export function createKravFiles(log: vscode.LogOutputChannel, packs: Packs): KravFiles {
  const entries = new Map<string, Entry>();
  const opening = new Map<string, Promise<void>>();
  const checked = new vscode.EventEmitter<KravFile>();
  const closed = new vscode.EventEmitter<vscode.Uri>();

  async function open(document: vscode.TextDocument): Promise<void> {
    const language = languageOf(document.uri);
    const key = document.uri.toString();
    if (!language || entries.has(key)) return opening.get(key);
    const work = (async () => {
      const core = await loadCore();
      if (document.isClosed) return;
      const source = core.openSource(document.getText()).edit([], document.version);
      const file: KravFile = { uri: document.uri, language, source, findings: [] };
      entries.set(key, { file, document, checker: core.createChecker() });
      await check(key);
    })();
    opening.set(key, work);
    await work.finally(() => opening.delete(key));
  }

  function change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = entries.get(document.uri.toString());
    if (!entry || contentChanges.length === 0) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      range: [rangeOffset, rangeOffset + rangeLength] as const,
      text,
    }));
    entry.file = { ...entry.file, source: entry.file.source.edit(edits, document.version) };
    schedule(entry);
  }

  function schedule(entry: Entry): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      check(entry.document.uri.toString()).catch((error: unknown) => {
        log.error(`check: ${String(error)}`);
      });
    }, pause);
  }

  async function check(key: string): Promise<void> {
    const entry = entries.get(key);
    if (!entry) return;
    clearTimeout(entry.timer);
    delete entry.timer;
    const file = entry.file;
    const findings = await findingsOf(file, entry.checker, await companions(file));
    if (entries.get(key) !== entry || entry.file.source !== file.source) return;
    entry.file = { ...file, findings };
    checked.fire(entry.file);
  }

  async function companions(file: KravFile): Promise<Companions> {
    if (file.language !== 'krav-specification') return {};
    const folder = vscode.workspace.getWorkspaceFolder(file.uri);
    const written = folder && (await valueAt(vscode.Uri.joinPath(folder.uri, 'kravbyggaren.yaml')));
    const workspace = withSettings(written, file.uri);
    const path = file.source.value.environment ?? workspace?.environment;
    const uri = typeof path === 'string' ? within(file.uri, folder?.uri, path) : undefined;
    const environment = uri && (await valueAt(uri));
    return {
      ...(environment && { environment: environment as unknown as Environment }),
      ...(workspace && { workspace: workspace as unknown as Workspace }),
      packs: await packsInUse(file, environment as unknown as Environment | undefined),
    };
  }

  async function packsInUse({ uri, source }: KravFile, environment?: Environment): Promise<readonly Pack[]> {
    const [core, library] = await Promise.all([loadCore(), packs.library(uri)]);
    return core.decidePacks(core.healthySpecification(source.value), library, environment).used;
  }

  async function valueAt(uri: vscode.Uri): Promise<JsonObject | undefined> {
    try {
      return (await read(uri)).source.value;
    } catch {
      return undefined; // A rule tells that the file is missing.
    }
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
      if (entry.file.language === 'krav-specification' && entry.file.uri.toString() !== uri.toString()) schedule(entry);
    }
  }

  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.itmiljo.yaml,kravbyggaren.yaml}');
  const subscriptions = [
    checked,
    closed,
    watcher,
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
      closed.fire(uri);
    }),
  ];
  for (const document of vscode.workspace.textDocuments) void open(document);

  return {
    onDidCheck: checked.event,
    onDidClose: closed.event,
    get open() {
      return [...entries.values()].map(({ file }) => file);
    },
    async current(uri) {
      const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
      if (document) await open(document);
      return entries.get(uri.toString())?.file;
    },
    read,
    companions,
    dispose: () => {
      for (const { timer } of entries.values()) clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** The user's severities per rule, under those of the workspace's own file: that one wins, since everybody shares it. */
function withSettings(workspace: JsonObject | undefined, scope: vscode.Uri): JsonObject | undefined {
  const chosen = vscode.workspace.getConfiguration('kravbyggaren', scope).get<JsonObject>('rules', {});
  if (Object.keys(chosen).length === 0) return workspace;
  const rules = workspace?.rules;
  return { kravbyggaren: 1, ...workspace, rules: { ...chosen, ...(typeof rules === 'object' ? rules : {}) } };
}

async function findingsOf(
  { language, source }: KravFile,
  checker: Entry['checker'],
  companions: Companions,
): Promise<readonly Finding[]> {
  if (language !== 'krav-specification') return source.findings;
  const damaged = source.damaged.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return checker.check({
    specification: source.value as unknown as Specification,
    ...companions,
    today: new Date().toISOString().slice(0, 10),
    sourceFindings: source.findings,
    damaged,
  });
}

/** The file a relative path leads to; `undefined` when it would leave the workspace. */
function within(from: vscode.Uri, root: vscode.Uri | undefined, path: string): vscode.Uri | undefined {
  if (/^([/\\]|[A-Za-z][\w+.-]*:)/.test(path)) return undefined;
  const folder = vscode.Uri.joinPath(from, '..');
  const target = vscode.Uri.joinPath(folder, path);
  const base = (root ?? folder).path.replace(/\/$/, '');
  return target.path.startsWith(`${base}/`) ? target : undefined;
}
