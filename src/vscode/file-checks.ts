import * as vscode from 'vscode';
import { checkSteps, type Checked } from './check-steps.ts';
import { sameCompanions, type Companions } from './companions.ts';
import { inSlices } from './in-slices.ts';
import type { KravFile } from './krav-file.ts';
import { isBehind, type OpenFile } from './open-file.ts';
import type { Surroundings } from './surroundings.ts';
import { longest, pause } from './typing-pause.ts';

/**
 * When open files are checked, and by what. A check is made in the pause after a key press, first without the packs, and
 * once more when something has been found around the file that the last one did not know.
 */
export class FileChecks {
  readonly #log: Pick<vscode.LogOutputChannel, 'error'>;
  readonly #around: Surroundings;
  readonly #checked = new vscode.EventEmitter<KravFile>();
  readonly #found = new vscode.EventEmitter<KravFile>();
  readonly onDidCheck = this.#checked.event;
  readonly onDidFind = this.#found.event;

  constructor(log: Pick<vscode.LogOutputChannel, 'error'>, around: Surroundings) {
    this.#log = log;
    this.#around = around;
  }

  /** What is asked for before it is due is asked for once. */
  schedule(entry: OpenFile, wait?: number): void {
    const logged = (work: Promise<void>): void => {
      work.catch((error: unknown) => {
        this.#log.error(`check: ${String(error)}`);
      });
    };
    const find = (): void => {
      if (isBehind(entry)) logged(this.#catchUp(entry));
    };
    const tell = (): void => {
      logged(this.#tell(entry));
    };
    entry.pause.begin({ find, tell }, wait);
  }

  /** Something that it was checked by has changed. */
  again(entry: OpenFile): void {
    entry.isStale = true;
    this.schedule(entry);
  }

  /** To be waited for by whoever acts on the findings: they are then of the latest text, by all that stands around it. */
  async bringUp(entry: OpenFile): Promise<void> {
    if (!entry.around) await this.#lookAround(entry);
    await this.#catchUpAll(entry);
  }

  /** All findings of a file that nobody has open. */
  async closed(file: KravFile, companions: Companions): Promise<Checked> {
    const around = await this.#around.ofPack(file);
    const checker = around.core.createChecker();
    const checked = await inSlices(checkSteps({ file, checker }, companions, around), () => false);
    return checked?.value ?? { findings: [], days: {} };
  }

  /** Mostly it has been checked by then. */
  async #tell(entry: OpenFile): Promise<void> {
    await this.#catchUpAll(entry);
    if (entry.isClosed || entry.pause.isRunning) return;
    this.#checked.fire(entry.file);
    setTimeout(() => void this.#lookAround(entry), 0);
  }

  async #catchUpAll(entry: OpenFile): Promise<void> {
    while (!entry.isClosed && isBehind(entry)) await this.#catchUp(entry);
  }

  /** However many ask for the latest findings, they wait for the same check. */
  #catchUp(entry: OpenFile): Promise<void> {
    entry.catchingUp ??= this.#check(entry).finally(() => {
      delete entry.catchingUp;
    });
    return entry.catchingUp;
  }

  /** One after another, since a file's checks share what they know. */
  #check(entry: OpenFile): Promise<void> {
    const next = (): Promise<void> => this.#checkNow(entry);
    entry.turn = entry.turn.then(next, next);
    return entry.turn;
  }

  /** Gives up when more has been typed: then a later check has been asked for. */
  async #checkNow(entry: OpenFile): Promise<void> {
    entry.isStale = false;
    const { source } = entry.file;
    const isLate = (): boolean => entry.isClosed || entry.file.source !== source;
    const isFirst = !entry.by && !entry.around;
    // Checking it once more would take longer than the packs mostly do.
    if (isFirst && entry.isLong) await Promise.race([this.#lookAround(entry), timeout(longest)]);
    const companions = entry.around ?? (await this.#around.withoutPacks(entry.file));
    // What an edit has touched is little, unless much was pasted.
    if (!(await inSlices(source.read(), isLate)) || isLate()) return;
    const outcome = await inSlices(checkSteps(entry, companions, await this.#around.ofPack(entry.file)), isLate);
    if (!outcome || isLate()) return;
    const { findings, awaited } = outcome.value;
    entry.file = { ...entry.file, findings, awaited, isChecked: true };
    entry.found = source;
    entry.by = companions;
    this.#found.fire(entry.file);
  }

  /** Files are asked after while the findings are already shown: an answer may take its time, and mostly says nothing new. */
  async #lookAround(entry: OpenFile): Promise<void> {
    try {
      const fresh = await this.#around.companions(entry.file);
      const known = entry.around ?? (entry.by?.waiting ? undefined : entry.by);
      entry.around = known && sameCompanions(fresh, known) ? known : fresh;
      if (entry.around === known || entry.isClosed) return;
      this.schedule(entry, known ? pause : 0);
    } catch (error) {
      this.#log.error(`companions: ${String(error)}`);
    }
  }

  dispose(): void {
    this.#checked.dispose();
    this.#found.dispose();
  }
}

const timeout = (ms: number): Promise<unknown> => new Promise(resolve => setTimeout(resolve, ms));
