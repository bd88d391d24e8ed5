import * as vscode from 'vscode';
import type { Days } from '../core/index.ts';
import { bytesOf } from './disk.ts';
import { replaceFile } from './flows/write-files.ts';

/** What is known of a file, as long as its size and time of change are these. */
export interface Stamped {
  readonly size: number;
  readonly mtime: number;
}

export interface RecordEntry extends Stamped {
  /** A `SpecificationRecord` as JSON: read only when somebody asks for it, since all of them together may be large. */
  readonly record: string;
}

export interface CheckedEntry extends Stamped {
  /** What the findings rest on besides the file: other files and settings. */
  readonly restsOn: string;
  /** The days on which they are the same. */
  readonly days: Days;
  /** Uri of the IT environment that it refers to. */
  readonly environment?: string;
  readonly requirements: number;
  readonly counts: Counts;
  /** The worst, as JSON of `ShownFinding`s: most are never shown. */
  readonly findings: string;
  /** Some finding may name a supplier: then nothing of it is kept on disk. */
  readonly passing?: true;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/**
 * Entries by uri in one file of the extension's own storage for the workspace: texts may be secret and are kept nowhere else.
 * A file that is damaged, foreign or of another version is as none at all.
 */
export class IndexCache<Entry extends Stamped> {
  readonly #file: vscode.Uri | undefined;
  readonly #version: string;
  readonly #isEntry: (value: Readonly<Record<string, unknown>>) => boolean;

  constructor(
    file: vscode.Uri | undefined,
    version: string,
    isEntry: (value: Readonly<Record<string, unknown>>) => boolean,
  ) {
    this.#file = file;
    this.#version = version;
    this.#isEntry = isEntry;
  }

  async load(): Promise<Map<string, Entry>> {
    if (!this.#file) return new Map();
    try {
      const written: unknown = JSON.parse(new TextDecoder().decode(await bytesOf(this.#file)));
      return isCache(written) &&
        written.version === this.#version &&
        written.entries.every(each => this.#isWritten(each))
        ? new Map(written.entries as readonly (readonly [string, Entry])[])
        : new Map();
    } catch {
      return new Map();
    }
  }

  /** Throws what the file system throws. */
  async save(entries: Iterable<readonly [string, Entry]>): Promise<void> {
    if (!this.#file) return;
    const text = JSON.stringify({ version: this.#version, entries: [...entries] });
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(this.#file, '..'));
    await replaceFile(this.#file, new TextEncoder().encode(text));
  }

  #isWritten(value: unknown): boolean {
    if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
    const entry: unknown = value[1];
    return isObject(entry) && typeof entry.size === 'number' && typeof entry.mtime === 'number' && this.#isEntry(entry);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCache = (value: unknown): value is { version: unknown; entries: readonly unknown[] } =>
  isObject(value) && Array.isArray(value.entries);

export const isRecordEntry = ({ record }: Readonly<Record<string, unknown>>): boolean => typeof record === 'string';

export const isCheckedEntry = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.restsOn === 'string' &&
  typeof value.requirements === 'number' &&
  isObject(value.days) &&
  isObject(value.counts) &&
  [value.counts.errors, value.counts.warnings, value.counts.hints].every(count => typeof count === 'number') &&
  typeof value.findings === 'string';
