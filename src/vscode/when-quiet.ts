import * as vscode from 'vscode';
import type { Finding } from '../core/index.ts';
import type { KravFile } from './krav-file.ts';
import type { KravFiles } from './krav-files.ts';
import { isUnaccepted } from './unaccepted.ts';

/** Long enough that findings have been sent before anything else is worked out, in milliseconds. */
const wait = 120;

/**
 * Listens for the last of several checks of a file, a little later: for what is shown beside the findings, and may not keep
 * them waiting. With `keyOf`, only when what it gives of the findings that nobody has accepted is not what it gave before.
 */
export function whenQuiet(
  { onDidCheck, onDidClose }: Pick<KravFiles, 'onDidCheck' | 'onDidClose'>,
  listener: (file: KravFile) => void,
  keyOf?: (finding: Finding) => string,
): vscode.Disposable {
  const told = new Map<string, readonly Finding[]>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const tell = (file: KravFile, uri: string): void => {
    timers.delete(uri);
    const before = told.get(uri);
    const open = keyOf && file.findings.filter(isUnaccepted);
    if (open) told.set(uri, open);
    if (keyOf && open && before && givesSame(before, open, keyOf)) return;
    listener(file);
  };
  const subscription = vscode.Disposable.from(
    onDidCheck(file => {
      const uri = file.uri.toString();
      clearTimeout(timers.get(uri));
      timers.set(
        uri,
        setTimeout(() => {
          tell(file, uri);
        }, wait),
      );
    }),
    onDidClose(uri => {
      told.delete(uri.toString());
      clearTimeout(timers.get(uri.toString()));
    }),
  );
  return new vscode.Disposable(() => {
    subscription.dispose();
    for (const timer of timers.values()) clearTimeout(timer);
  });
}

/** What was found before is mostly the same object. */
const givesSame = (before: readonly Finding[], now: readonly Finding[], keyOf: (finding: Finding) => string): boolean =>
  before.length === now.length &&
  now.every((finding, i) => {
    const other = before[i];
    return finding === other || (other !== undefined && keyOf(finding) === keyOf(other));
  });

/**
 * The same as an event, for what is shown in the text and asked for by the window: after each edit it asks anew by itself,
 * and to be told so too makes it wait longer.
 */
export class ChangedWhenQuiet {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;
  readonly event = this.#changed.event;

  constructor(files: Pick<KravFiles, 'onDidCheck' | 'onDidClose'>, keyOf: (finding: Finding) => string) {
    const fire = (): void => {
      this.fire();
    };
    this.#listening = whenQuiet(files, fire, keyOf);
  }

  /** For what is known otherwise to have become another. */
  fire(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}
