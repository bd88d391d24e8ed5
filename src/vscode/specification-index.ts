import * as vscode from 'vscode';
import type { Finding, Source, SpecificationRecord } from '../core/index.ts';
import { atMost } from './at-most.ts';
import { loadCore } from './core.ts';
import { today as currentDay } from './check-steps.ts';
import { timesOf } from './disk.ts';
import { holdsOn } from './holds-on.ts';
import { listBelow } from './files-below.ts';
import {
  IndexCache,
  isCheckedEntry,
  isRecordEntry,
  type CheckedEntry,
  type Counts,
  type RecordEntry,
  type Stamped,
} from './index-cache.ts';
import { environmentOf } from './companions.ts';
import { rangesOf } from './finding-places.ts';
import type { KravFile, KravFiles } from './krav-files.ts';
import { awaitedLine, dueFindings, shownFinding, worst, type ShownFinding } from './shown-findings.ts';

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
  /** ISO date; default: by the clock. */
  readonly today?: () => string;
}

interface Listed {
  readonly uri: vscode.Uri;
  readonly size: number;
  readonly mtime: number;
  readonly key: string;
  /** What every finding in its folder rests on. */
  readonly restsOn: string;
}

export function createSpecificationIndex({
  files,
  storage,
  version,
  log,
  today = currentDay,
}: IndexParts): SpecificationIndex {
  const at = (name: string) => storage && vscode.Uri.joinPath(storage, name);
  const known = {
    records: new Known(new IndexCache<RecordEntry>(at('records.json'), version, isRecordEntry)),
    checks: new Known(new IndexCache<CheckedEntry>(at('specifications.json'), version, isCheckedEntry)),
  };
  const decoded = new WeakMap<RecordEntry | Source, SpecificationRecord>();
  let turn: Promise<unknown> = Promise.resolve();

  /** One run after another, so that two that ask at the same time do not read everything twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  /** Brings one kind of entries up to the files as they are. */
  async function look<Entry extends Stamped>(
    { entries, cache }: { readonly entries: Map<string, Entry>; readonly cache: IndexCache<Entry> },
    isFresh: (entry: Entry, listed: Listed) => boolean,
    make: (listed: Listed) => Promise<Entry>,
    { listed, complete }: Workspace,
    { signal, progress }: Run,
  ): Promise<Looked> {
    const isOpen = new Map(files.open.map(file => [file.uri.toString(), file]));
    const stale = listed.filter(each => {
      const entry = entries.get(each.key);
      return !isOpen.has(each.key) && !(entry && isSame(entry, each) && isFresh(entry, each));
    });
    const unreadable: vscode.Uri[] = [];
    let done = 0;
    const renew = async (each: Listed): Promise<void> => {
      const entry = await make(each).catch(() => undefined);
      if (entry) entries.set(each.key, entry);
      else unreadable.push(each.uri);
      if (!entry) entries.delete(each.key);
      done++;
      progress?.(done, stale.length);
    };
    await atMost(stale, readsAtOnce, renew, signal);
    const gone = signal?.aborted || !complete ? [] : missing(entries, listed);
    for (const uri of gone) entries.delete(uri);
    if (done + gone.length > 0) {
      const lasting = Array.from(entries).filter(([, entry]) => !('passing' in entry));
      await cache.save(lasting).catch((error: unknown) => log.warn(`index: ${String(error)}`));
    }
    return { isOpen, unreadable, read: done };
  }

  async function recordEntry({ uri, ...times }: Listed): Promise<RecordEntry> {
    const stamp = stampFor(times);
    const { source } = await files.read(uri);
    return { ...stamp, record: JSON.stringify((await loadCore()).specificationRecord(source)) };
  }

  async function checkedEntry({ uri, restsOn, ...times }: Listed): Promise<CheckedEntry> {
    const stamp = stampFor(times);
    const file = await files.read(uri);
    const companions = await files.companions(file);
    const environment = environmentOf(file, companions.workspace);
    const { findings, awaited, days } = await files.check(file, companions);
    const { shown, ...summary } = summaryOf({ ...file, findings, awaited });
    return {
      ...stamp,
      restsOn: restsOn + (environment ? await stampOf(environment) : ''),
      days,
      ...(environment && { environment: environment.toString() }),
      ...summary,
      findings: JSON.stringify(shown),
      ...(findings.some(namesSupplier) && { passing: true }),
    };
  }

  return {
    records: (run = {}) =>
      inTurn(async () => {
        const [entries, workspace] = await Promise.all([known.records.all(), listWorkspace(run.signal)]);
        const { isOpen } = await look({ entries, cache: known.records.cache }, () => true, recordEntry, workspace, run);
        const core = await loadCore();
        return workspace.listed.flatMap(({ uri, key }) => {
          const from = isOpen.get(key)?.source ?? entries.get(key);
          if (!from) return [];
          const record =
            decoded.get(from) ??
            ('record' in from ? (JSON.parse(from.record) as SpecificationRecord) : core.specificationRecord(from));
          decoded.set(from, record);
          return { uri, record };
        });
      }),
    checked: (run = {}) =>
      inTurn(async () => {
        const [entries, workspace] = await Promise.all([known.checks.all(), listWorkspace(run.signal)]);
        const stamps = await environmentStamps(entries.values());
        const day = today();
        const isFresh = ({ days, restsOn, environment }: CheckedEntry, listed: Listed): boolean =>
          holdsOn(days, day) &&
          restsOn === listed.restsOn + (environment === undefined ? '' : (stamps.get(environment) ?? ''));
        const cache = known.checks.cache;
        const { isOpen, unreadable, read } = await look({ entries, cache }, isFresh, checkedEntry, workspace, run);
        const checked: CheckedSpecification[] = [];
        for (const { uri, key } of workspace.listed) {
          const file = isOpen.has(key) ? await files.checked(uri) : undefined;
          const entry = entries.get(key);
          if (file) checked.push(openFile(file));
          else if (entry) checked.push(closedFile(uri, entry));
        }
        return { files: checked, unreadable, read, complete: workspace.complete };
      }),
  };
}

/** Entries that are read from disk when somebody asks for the first of them. */
class Known<Entry extends Stamped> {
  readonly cache: IndexCache<Entry>;
  #entries: Promise<Map<string, Entry>> | undefined;

  constructor(cache: IndexCache<Entry>) {
    this.cache = cache;
  }

  all(): Promise<Map<string, Entry>> {
    return (this.#entries ??= this.cache.load());
  }
}

interface Looked {
  readonly isOpen: ReadonlyMap<string, KravFile>;
  readonly unreadable: readonly vscode.Uri[];
  readonly read: number;
}

/** Zero is no time that a file can have: such an entry serves this run, and the next reads the file again. */
const stampFor = ({ size, mtime }: Stamped): Stamped => ({ size, mtime: Date.now() - mtime < settling ? 0 : mtime });

const isSame = ({ size, mtime }: Stamped, listed: Stamped): boolean =>
  size === listed.size && mtime === listed.mtime && mtime > 0;

function openFile(file: KravFile): CheckedSpecification {
  const { shown, ...summary } = summaryOf(file);
  return { uri: file.uri, open: true, ...summary, findings: shown };
}

const shownOf = new WeakMap<CheckedEntry, readonly ShownFinding[]>();

const closedFile = (uri: vscode.Uri, entry: CheckedEntry): CheckedSpecification => ({
  uri,
  open: false,
  requirements: entry.requirements,
  counts: entry.counts,
  get findings() {
    const shown = shownOf.get(entry) ?? (JSON.parse(entry.findings) as readonly ShownFinding[]);
    shownOf.set(entry, shown);
    return shown;
  },
});

/** What waits for answers counts as the one line that tells it. */
function summaryOf(file: KravFile) {
  const { source, awaited } = file;
  const lines = awaited ? [awaitedLine(awaited)] : [];
  const count = { error: 0, warning: lines.length, hint: 0 };
  for (const { severity } of dueFindings(file)) count[severity]++;
  const counts: Counts = { errors: count.error, warnings: count.warning, hints: count.hint };
  const { shown } = worst(file, findingsKept - lines.length);
  return {
    requirements: source.requirementCount,
    counts,
    shown: [...lines, ...shown.map(finding => shownFinding(finding, rangesOf(finding, source)))],
  };
}

/** Who was talked with before the tender may become a bidder. */
const namesSupplier = ({ at }: Finding): boolean => at.startsWith('/marketDialogue');

function missing(entries: ReadonlyMap<string, unknown>, listed: readonly Listed[]): readonly string[] {
  const there = new Set(listed.map(({ key }) => key));
  return [...entries.keys()].filter(uri => !there.has(uri));
}

interface Workspace {
  readonly listed: readonly Listed[];
  readonly complete: boolean;
}

/** The specifications of every folder with size and time, and what all findings of their folder rest on. */
async function listWorkspace(signal?: AbortSignal): Promise<Workspace> {
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
      const times = await timesOf(uri);
      // None: gone since the folder was read.
      return times && { uri, key: uri.toString(), size: times.size, mtime: times.mtime, restsOn };
    },
    signal,
  );
  return { listed: listed.filter(each => each !== undefined), complete };
}

function settingsIn(folder: vscode.Uri): string {
  const settings = vscode.workspace.getConfiguration('kravbyggaren', folder);
  return JSON.stringify([vscode.workspace.isTrusted, settings.get('rules'), settings.get('packs.folders')]);
}

/** Changes when the file does. */
async function stampOf(uri: vscode.Uri): Promise<string> {
  const times = await timesOf(uri);
  return times ? `|${uri.path} ${String(times.size)} ${String(times.mtime)}` : `|${uri.path}`;
}

async function environmentStamps(entries: Iterable<CheckedEntry>): Promise<ReadonlyMap<string, string>> {
  const uris = new Set(Array.from(entries).flatMap(({ environment }) => environment ?? []));
  const stamps = await atMost(
    [...uris],
    statsAtOnce,
    async uri => [uri, await stampOf(vscode.Uri.parse(uri))] as const,
  );
  return new Map(stamps);
}
