import type * as vscode from 'vscode';
import { atMost } from './at-most.ts';
import type { IndexCache, Stamped } from './index-cache.ts';
import type { Listed, ListedSpecifications } from './listed-specifications.ts';

export interface Run {
  /** After an abort the answer holds what was ready; the next call goes on from there. */
  readonly signal?: AbortSignal;
  /** Told when there is something to wait for: of how many that must be read, how many have been. */
  readonly progress?: (done: number, total: number) => void;
}

const readsAtOnce = 4;
/** A file changed within this many milliseconds before it was read may change again without its time showing it. */
const settling = 2000;

/** Entries of one kind about the specifications on disk. They are read from the cache when somebody asks for the first of them. */
export class KnownEntries<Entry extends Stamped> {
  readonly #cache: IndexCache<Entry>;
  readonly #log: Pick<vscode.LogOutputChannel, 'warn'>;
  #entries: Promise<Map<string, Entry>> | undefined;

  constructor(cache: IndexCache<Entry>, log: Pick<vscode.LogOutputChannel, 'warn'>) {
    this.#cache = cache;
    this.#log = log;
  }

  /** The same map each time: `bringUp` changes it. */
  all(): Promise<ReadonlyMap<string, Entry>> {
    return this.#load();
  }

  #load(): Promise<Map<string, Entry>> {
    return (this.#entries ??= this.#cache.load());
  }

  /** Makes the entries anew that are not fresh, and forgets those whose files are gone. Files that are open in an editor are let be. */
  async bringUp(
    { listed, complete }: ListedSpecifications,
    how: {
      readonly isOpen: (key: string) => boolean;
      readonly isFresh: (entry: Entry, listed: Listed) => boolean;
      readonly make: (listed: Listed) => Promise<Entry>;
    },
    { signal, progress }: Run,
  ): Promise<{ readonly unreadable: readonly vscode.Uri[]; readonly read: number }> {
    const entries = await this.#load();
    const stale = listed.filter(each => {
      const entry = entries.get(each.key);
      return !how.isOpen(each.key) && !(entry && isSame(entry, each) && how.isFresh(entry, each));
    });
    const unreadable: vscode.Uri[] = [];
    let read = 0;
    const renew = async (each: Listed): Promise<void> => {
      const entry = await how.make(each).catch(() => undefined);
      if (entry) entries.set(each.key, entry);
      else unreadable.push(each.uri);
      if (!entry) entries.delete(each.key);
      read++;
      progress?.(read, stale.length);
    };
    await atMost(stale, readsAtOnce, renew, signal);
    const gone = signal?.aborted || !complete ? [] : missing(entries, listed);
    for (const uri of gone) entries.delete(uri);
    if (read + gone.length > 0) await this.#save(entries);
    return { unreadable, read };
  }

  async #save(entries: ReadonlyMap<string, Entry>): Promise<void> {
    const lasting = Array.from(entries).filter(([, entry]) => !('passing' in entry));
    await this.#cache.save(lasting).catch((error: unknown) => {
      this.#log.warn(`index: ${String(error)}`);
    });
  }
}

/** Zero is no time that a file can have: such an entry serves this run, and the next reads the file again. */
export const stampFor = ({ size, mtime }: Stamped): Stamped => ({
  size,
  mtime: Date.now() - mtime < settling ? 0 : mtime,
});

const isSame = ({ size, mtime }: Stamped, listed: Stamped): boolean =>
  size === listed.size && mtime === listed.mtime && mtime > 0;

function missing(entries: ReadonlyMap<string, unknown>, listed: readonly Listed[]): readonly string[] {
  const there = new Set(listed.map(({ key }) => key));
  return [...entries.keys()].filter(uri => !there.has(uri));
}
