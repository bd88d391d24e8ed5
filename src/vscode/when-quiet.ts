import * as vscode from 'vscode';

/** Long enough that findings have been sent before anything else is worked out, in milliseconds. */
const wait = 120;

/**
 * Listens for the last of several events about the same file, a little later: for what is shown beside the findings, and
 * may not keep them waiting.
 */
export function whenQuiet<Told extends { readonly uri: vscode.Uri }>(
  event: vscode.Event<Told>,
  listener: (told: Told) => void,
): vscode.Disposable {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const subscription = event(told => {
    const key = told.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        listener(told);
      }, wait),
    );
  });
  return new vscode.Disposable(() => {
    subscription.dispose();
    for (const timer of timers.values()) clearTimeout(timer);
  });
}
