import * as vscode from 'vscode';
import { replaceFile } from './flows/write-files.ts';
import type { ShownFinding } from './shown-findings.ts';

/** What is known of a specification file, as long as its size and time of change are these. */
export interface IndexEntry {
  readonly size: number;
  readonly mtime: number;
  /** A `SpecificationRecord` as JSON: read only when somebody asks for it, since all of them together may be large. */
  readonly record: string;
  readonly check?: CheckedEntry;
}

export interface CheckedEntry {
  /** What the findings rest on besides the file: other files, settings, the day. */
  readonly restsOn: string;
  /** Uri of the IT environment that it refers to. */
  readonly environment?: string;
  readonly requirements: number;
  readonly counts: Counts;
  /** The worst. */
  readonly findings: readonly ShownFinding[];
  /** Some finding may name a supplier: then nothing of it is kept on disk. */
  readonly passing?: true;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

const fileName = 'specifications.json';

/**
 * The index on disk, in the extension's own storage for the workspace: texts may be secret and are kept nowhere else. A
 * file that is damaged, foreign or of another version is as none at all.
 */
export class IndexCache {
  readonly #file: vscode.Uri | undefined;
  readonly #version: string;

  constructor(storage: vscode.Uri | undefined, version: string) {
    this.#file = storage && vscode.Uri.joinPath(storage, fileName);
    this.#version = version;
  }

  async load(): Promise<Map<string, IndexEntry>> {
    if (!this.#file) return new Map();
    try {
      const written: unknown = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#file)));
      return isCache(written) && written.version === this.#version && written.entries.every(isEntry)
        ? new Map(written.entries)
        : new Map();
    } catch {
      return new Map();
    }
  }

  /** Throws what the file system throws. */
  async save(entries: ReadonlyMap<string, IndexEntry>): Promise<void> {
    if (!this.#file) return;
    const lasting = Array.from(entries, ([uri, entry]) => [uri, entry.check?.passing ? without(entry) : entry]);
    const text = JSON.stringify({ version: this.#version, entries: lasting });
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(this.#file, '..'));
    await replaceFile(this.#file, new TextEncoder().encode(text));
  }
}

const without = ({ size, mtime, record }: IndexEntry): IndexEntry => ({ size, mtime, record });

type Written = readonly [string, IndexEntry];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCache = (value: unknown): value is { version: unknown; entries: readonly Written[] } =>
  isObject(value) && Array.isArray(value.entries);

const isEntry = (value: unknown): boolean => {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const entry: unknown = value[1];
  return (
    isObject(entry) &&
    typeof entry.size === 'number' &&
    typeof entry.mtime === 'number' &&
    typeof entry.record === 'string' &&
    (entry.check === undefined || isCheck(entry.check))
  );
};

const isCheck = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.restsOn === 'string' &&
  typeof value.requirements === 'number' &&
  isObject(value.counts) &&
  [value.counts.errors, value.counts.warnings, value.counts.hints].every(count => typeof count === 'number') &&
  Array.isArray(value.findings) &&
  value.findings.every(
    finding => isObject(finding) && typeof finding.message === 'string' && Array.isArray(finding.place),
  );
