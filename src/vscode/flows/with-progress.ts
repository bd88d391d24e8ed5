import * as vscode from 'vscode';

/** Tells how far the work has come, out of `total`, in words of the work's own. */
export type Report = (message: string, total: number) => void;

/**
 * Long work with a notice that tells of it and has a button to stop it. The button ends the signal: the work decides what
 * becomes of what it has done, and its answer is given either way.
 */
export function withProgress<T>(title: string, work: (signal: AbortSignal, report: Report) => Promise<T>): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => {
      abort.abort();
    });
    return work(abort.signal, (message, total) => {
      progress.report({ message, increment: 100 / total });
    });
  });
}
