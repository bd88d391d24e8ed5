import * as vscode from 'vscode';
import type { Finding, Source, SpecificationRecord } from '../core/index.ts';
import { today as currentDay } from './check-steps.ts';
import { ofEntry, ofOpenFile, summaryOf, type CheckedSpecification } from './checked-specification.ts';
import { environmentOf } from './companions.ts';
import { loadCore, type Core } from './core.ts';
import { holdsOn } from './holds-on.ts';
import { IndexCache, isCheckedEntry, isRecordEntry, type CheckedEntry, type RecordEntry } from './index-cache.ts';
import { KnownEntries, stampFor, type Run } from './known-entries.ts';
import type { KravFile, KravFiles } from './krav-files.ts';
import { listSpecifications, stampOf, stampsOf, type Listed } from './listed-specifications.ts';

/** The specifications of the workspace. Nothing is read before somebody asks; what has not changed is not read again. */
export interface SpecificationIndex {
  /** Each that can be read, by path. One that is open is as its editor has it. */
  records(run?: Run): Promise<readonly IndexedSpecification[]>;
  /** The findings of each, by path. */
  checked(run?: Run): Promise<CheckedSpecifications>;
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

export const createSpecificationIndex = (parts: IndexParts): SpecificationIndex => new CachedIndex(parts);

class CachedIndex implements SpecificationIndex {
  readonly #files: IndexParts['files'];
  readonly #today: () => string;
  readonly #records: KnownEntries<RecordEntry>;
  readonly #checks: KnownEntries<CheckedEntry>;
  readonly #decoded = new WeakMap<RecordEntry | Source, SpecificationRecord>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ files, storage, version, log, today = currentDay }: IndexParts) {
    const at = (name: string) => storage && vscode.Uri.joinPath(storage, name);
    this.#files = files;
    this.#today = today;
    this.#records = new KnownEntries(new IndexCache<RecordEntry>(at('records.json'), version, isRecordEntry), log);
    this.#checks = new KnownEntries(
      new IndexCache<CheckedEntry>(at('specifications.json'), version, isCheckedEntry),
      log,
    );
  }

  records(run: Run = {}): Promise<readonly IndexedSpecification[]> {
    return this.#inTurn(() => this.#recordsNow(run));
  }

  checked(run: Run = {}): Promise<CheckedSpecifications> {
    return this.#inTurn(() => this.#checkedNow(run));
  }

  /** One run after another, so that two that ask at the same time do not read everything twice. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #recordsNow(run: Run): Promise<readonly IndexedSpecification[]> {
    const [entries, workspace] = await Promise.all([this.#records.all(), listSpecifications(run.signal)]);
    const open = this.#openFiles();
    const isOpen = (key: string): boolean => open.has(key);
    const make = (listed: Listed): Promise<RecordEntry> => this.#recordEntry(listed);
    await this.#records.bringUp(workspace, { isOpen, isFresh: () => true, make }, run);
    const core = await loadCore();
    return workspace.listed.flatMap(({ uri, key }) => {
      const from = open.get(key)?.source ?? entries.get(key);
      return from ? { uri, record: this.#recordOf(from, core) } : [];
    });
  }

  #recordOf(from: RecordEntry | Source, core: Core): SpecificationRecord {
    const record =
      this.#decoded.get(from) ??
      ('record' in from ? (JSON.parse(from.record) as SpecificationRecord) : core.specificationRecord(from));
    this.#decoded.set(from, record);
    return record;
  }

  async #checkedNow(run: Run): Promise<CheckedSpecifications> {
    const [entries, workspace] = await Promise.all([this.#checks.all(), listSpecifications(run.signal)]);
    const stamps = await stampsOf(Array.from(entries.values()).flatMap(({ environment }) => environment ?? []));
    const day = this.#today();
    const isFresh = ({ days, restsOn, environment }: CheckedEntry, listed: Listed): boolean =>
      holdsOn(days, day) &&
      restsOn === listed.restsOn + (environment === undefined ? '' : (stamps.get(environment) ?? ''));
    const open = this.#openFiles();
    const isOpen = (key: string): boolean => open.has(key);
    const make = (listed: Listed): Promise<CheckedEntry> => this.#checkedEntry(listed);
    const { unreadable, read } = await this.#checks.bringUp(workspace, { isOpen, isFresh, make }, run);
    const files: CheckedSpecification[] = [];
    for (const { uri, key } of workspace.listed) {
      const file = open.has(key) ? await this.#files.checked(uri) : undefined;
      const entry = entries.get(key);
      if (file) files.push(ofOpenFile(file));
      else if (entry) files.push(ofEntry(uri, entry));
    }
    return { files, unreadable, read, complete: workspace.complete };
  }

  #openFiles(): ReadonlyMap<string, KravFile> {
    return new Map(this.#files.open.map(file => [file.uri.toString(), file]));
  }

  async #recordEntry({ uri, ...times }: Listed): Promise<RecordEntry> {
    const stamp = stampFor(times);
    const { source } = await this.#files.read(uri);
    return { ...stamp, record: JSON.stringify((await loadCore()).specificationRecord(source)) };
  }

  async #checkedEntry({ uri, restsOn, ...times }: Listed): Promise<CheckedEntry> {
    const stamp = stampFor(times);
    const file = await this.#files.read(uri);
    const companions = await this.#files.companions(file);
    const environment = environmentOf(file, companions.workspace);
    const { findings, awaited, days } = await this.#files.check(file, companions);
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
}

/** Who was talked with before the tender may become a bidder. */
const namesSupplier = ({ at }: Finding): boolean => at.startsWith('/marketDialogue');
