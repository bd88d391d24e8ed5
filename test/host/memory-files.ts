import * as vscode from 'vscode';

/** A file system in memory, as a virtual workspace has: no path of it exists on any disk. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  /** The paths that cannot be written. */
  refuse: (path: string) => boolean = () => false;

  get paths(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    const base = { ctime: 0, mtime: 0 };
    if (bytes) return { ...base, type: vscode.FileType.File, size: bytes.length };
    if (path === '/' || this.#below(path).length > 0) return { ...base, type: vscode.FileType.Directory, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const entries = new Map<string, vscode.FileType>();
    for (const rest of this.#below(path)) {
      const [name = '', ...deeper] = rest.split('/');
      entries.set(name, deeper.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    if (entries.size === 0) throw vscode.FileSystemError.FileNotFound(path);
    return [...entries];
  }

  createDirectory(): void {
    // Folders are where files are.
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (this.refuse(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    if (!this.#files.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#files.set(to.path, this.readFile(from));
    this.#files.delete(from.path);
  }

  #below(path: string): readonly string[] {
    const folder = path.endsWith('/') ? path : `${path}/`;
    return this.paths.filter(file => file.startsWith(folder)).map(file => file.slice(folder.length));
  }
}
