import * as vscode from 'vscode';
import type { Finding } from '../core/index.ts';
import type { KravFile } from './krav-file.ts';
import type { KravFiles } from './krav-files.ts';

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
  const told = new Map<string, string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const tell = (file: KravFile, uri: string): void => {
    timers.delete(uri);
    const open = file.findings.filter(({ suppressed, baseline }) => !suppressed && !baseline);
    const key = keyOf && open.map(each => keyOf(each)).join();
    if (key !== undefined && told.get(uri) === key) return;
    if (key !== undefined) told.set(uri, key);
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
