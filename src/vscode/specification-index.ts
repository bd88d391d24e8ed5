import * as vscode from 'vscode';
import type { Finding, Source, SpecificationRecord } from '../core/index.ts';
import { atMost } from './at-most.ts';
import { loadCore } from './core.ts';
import { listBelow } from './files-below.ts';
import { IndexCache, type CheckedEntry, type Counts, type IndexEntry } from './index-cache.ts';
import { environmentOf } from './companions.ts';
import type { KravFile, KravFiles } from './krav-files.ts';
import { shownFinding, worst, type ShownFinding } from './shown-findings.ts';

/** The specifications of the workspace. Nothing is read before somebody asks; what has not changed is not read again. */
export interface SpecificationIndex {
  /** Each that can be read, by path. One that is open is as its editor has it. */
  records(run?: Run): Promise<readonly IndexedSpecification[]>;
  /** The findings of each, by path. */
  checked(run?: Run): Promise<CheckedSpecifications>;
}

export interface Run {
  /** After an abort the answer holds what was ready; the next call goes on from there. */
  readonly signal?: AbortSignal;
  /** Told when there is something to wait for: of how many that must be read, how many have been. */
  readonly progress?: (done: number, total: number) => void;
}

export interface IndexedSpecification {
  readonly uri: vscode.Uri;
  readonly record: SpecificationRecord;
}

export interface CheckedSpecifications {
  readonly files: readonly CheckedSpecification[];
  readonly unreadable: readonly vscode.Uri[];
  /** How many had to be read: the others had not changed. */
  readonly read: number;
  /** False where the workspace has more folders than are looked through. */
  readonly complete: boolean;
}

export interface CheckedSpecification extends Pick<CheckedEntry, 'requirements' | 'counts'> {
  readonly uri: vscode.Uri;
  /** The worst `findingsKept`. */
  readonly findings: readonly ShownFinding[];
  readonly open: boolean;
}

/** Findings kept of each file; the counts say how many there are. */
export const findingsKept = 100;

const mostFolders = 5000;
const statsAtOnce = 32;
const readsAtOnce = 4;
/** A file changed within this many milliseconds before it was read may change again without its time showing it. */
const settling = 2000;

export interface IndexParts {
  readonly files: Pick<KravFiles, 'open' | 'read' | 'checked' | 'companions' | 'check'>;
  /** Where the cache may lie; none: it lives in memory only. */
  readonly storage: vscode.Uri | undefined;
  /** Of the program: another version makes other records and findings. */
  readonly version: string;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
}

interface Listed {
  readonly uri: vscode.Uri;
  readonly size: number;
  readonly mtime: number;
  /** What every finding in its folder rests on. */
  readonly restsOn: string;
}

type Need = 'record' | 'check';

export function createSpecificationIndex({ files, storage, version, log }: IndexParts): SpecificationIndex {
  const cache = new IndexCache(storage, version);
  const records = new WeakMap<IndexEntry | Source, SpecificationRecord>();
  let known: Promise<Map<string, IndexEntry>> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** One run after another, so that two that ask at the same time do not read everything twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function look(need: Need, { signal, progress }: Run) {
    const entries = await (known ??= cache.load());
    const { listed, complete } = await listWorkspace(signal);
    const isOpen = new Map(files.open.map(file => [file.uri.toString(), file]));
    const stamps = await environmentStamps(entries.values(), need);
    const stale = listed.filter(each => !isOpen.has(key(each)) && !isFresh(entries.get(key(each)), each, need, stamps));
    const unreadable: vscode.Uri[] = [];
    let done = 0;
    await atMost(
      stale,
      readsAtOnce,
      async each => {
        const entry = await entryFor(each, need).catch(() => undefined);
        if (entry) entries.set(key(each), entry);
        else unreadable.push(each.uri);
        if (!entry) entries.delete(key(each));
        done++;
        progress?.(done, stale.length);
      },
      signal,
    );
    const gone = signal?.aborted || !complete ? [] : missing(entries, listed);
    for (const uri of gone) entries.delete(uri);
    if (done + gone.length > 0)
      await cache.save(entries).catch((error: unknown) => log.warn(`index: ${String(error)}`));
    return { entries, listed, isOpen, unreadable, read: done, complete };
  }

  async function entryFor({ uri, size, mtime, restsOn }: Listed, need: Need): Promise<IndexEntry> {
    const read = Date.now();
    const file = await files.read(uri);
    const core = await loadCore();
    const entry: IndexEntry = {
      size,
      // Zero is no time that a file can have: the entry serves this run, and the next reads the file again.
      mtime: read - mtime < settling ? 0 : mtime,
      record: JSON.stringify(core.specificationRecord(file.source)),
    };
    return need === 'check' ? { ...entry, check: await checkedEntry(file, restsOn) } : entry;
  }

  async function checkedEntry(file: KravFile, restsOn: string): Promise<CheckedEntry> {
    const companions = await files.companions(file);
    const environment = environmentOf(file, companions.workspace);
    const findings = await files.check(file, companions);
    return {
      restsOn: restsOn + (environment ? await stampOf(environment) : ''),
      ...(environment && { environment: environment.toString() }),
      ...summaryOf(file, findings),
      ...(findings.some(namesSupplier) && { passing: true }),
    };
  }

  return {
    records: (run = {}) =>
      inTurn(async () => {
        const { entries, listed, isOpen } = await look('record', run);
        const core = await loadCore();
        return listed.flatMap(({ uri }) => {
          const from = isOpen.get(uri.toString())?.source ?? entries.get(uri.toString());
          if (!from) return [];
          const record =
            records.get(from) ??
            ('record' in from ? (JSON.parse(from.record) as SpecificationRecord) : core.specificationRecord(from));
          records.set(from, record);
          return { uri, record };
        });
      }),
    checked: (run = {}) =>
      inTurn(async () => {
        const { entries, listed, isOpen, ...rest } = await look('check', run);
        const checked = await atMost(
          listed,
          readsAtOnce,
          async ({ uri }): Promise<CheckedSpecification | undefined> => {
            const file = isOpen.has(uri.toString()) ? await files.checked(uri) : undefined;
            if (file) return { uri, open: true, ...summaryOf(file, file.findings) };
            const check = entries.get(uri.toString())?.check;
            return check && { uri, open: false, ...check };
          },
        );
        return {
          files: checked.filter(each => each !== undefined),
          unreadable: rest.unreadable,
          read: rest.read,
          complete: rest.complete,
        };
      }),
  };
}

const key = ({ uri }: Listed): string => uri.toString();

function summaryOf(
  { source }: KravFile,
  findings: readonly Finding[],
): Pick<CheckedEntry, 'requirements' | 'counts' | 'findings'> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, suppressed, baseline } of findings) if (!suppressed && !baseline) counts[severity]++;
  return {
    requirements: source.chunks.length,
    counts: { errors: counts.error, warnings: counts.warning, hints: counts.hint } satisfies Counts,
    findings: worst(findings, findingsKept).shown.map(finding => shownFinding(finding, source)),
  };
}

/** Who was talked with before the tender may become a bidder. */
const namesSupplier = ({ at }: Finding): boolean => at.startsWith('/marketDialogue');

function isFresh(
  entry: IndexEntry | undefined,
  { size, mtime, restsOn }: Listed,
  need: Need,
  stamps: ReadonlyMap<string, string>,
): boolean {
  if (!entry || entry.size !== size || mtime <= 0 || entry.mtime !== mtime) return false;
  if (need === 'record') return true;
  const { check } = entry;
  return check?.restsOn === restsOn + (check?.environment === undefined ? '' : (stamps.get(check.environment) ?? ''));
}

function missing(entries: ReadonlyMap<string, IndexEntry>, listed: readonly Listed[]): readonly string[] {
  const there = new Set(listed.map(key));
  return [...entries.keys()].filter(uri => !there.has(uri));
}

/** The specifications of every folder with size and time, and what all findings of their folder rest on. */
async function listWorkspace(signal?: AbortSignal): Promise<{ listed: readonly Listed[]; complete: boolean }> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(folder => listFolder(folder, signal)));
  return { listed: found.flatMap(({ listed }) => listed), complete: found.every(({ complete }) => complete) };
}

async function listFolder({ uri: folder }: vscode.WorkspaceFolder, signal?: AbortSignal) {
  const { files, complete } = await listBelow(
    folder,
    name => /\.(?:krav|kravpaket)\.yaml$|\.baslinje\.json$/.test(name) && !name.startsWith('.'),
    mostFolders,
  );
  const isAround = (uri: vscode.Uri): boolean => !uri.path.endsWith('.krav.yaml');
  const around = [vscode.Uri.joinPath(folder, 'kravbyggaren.yaml'), ...files.filter(isAround)];
  const restsOn = settingsIn(folder) + (await atMost(around, statsAtOnce, stampOf)).join('');
  const listed = await atMost(
    files.filter(uri => !isAround(uri)),
    statsAtOnce,
    async uri => {
      try {
        const { size, mtime } = await vscode.workspace.fs.stat(uri);
        return { uri, size, mtime, restsOn };
      } catch {
        return undefined; // Gone since the folder was read.
      }
    },
    signal,
  );
  return { listed: listed.filter(each => each !== undefined), complete };
}

function settingsIn(folder: vscode.Uri): string {
  const settings = vscode.workspace.getConfiguration('kravbyggaren', folder);
  const today = new Date().toISOString().slice(0, 10);
  return JSON.stringify([today, vscode.workspace.isTrusted, settings.get('rules'), settings.get('packs.folders')]);
}

/** Changes when the file does. */
async function stampOf(uri: vscode.Uri): Promise<string> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return `|${uri.path} ${String(size)} ${String(mtime)}`;
  } catch {
    return `|${uri.path}`;
  }
}

async function environmentStamps(entries: Iterable<IndexEntry>, need: Need): Promise<ReadonlyMap<string, string>> {
  if (need === 'record') return new Map();
  const uris = new Set([...entries].flatMap(({ check }) => check?.environment ?? []));
  const stamps = await atMost(
    [...uris],
    statsAtOnce,
    async uri => [uri, await stampOf(vscode.Uri.parse(uri))] as const,
  );
  return new Map(stamps);
}
