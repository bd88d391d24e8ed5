import * as vscode from 'vscode';
import type { App } from '../app.ts';
import type { Counts } from '../index-cache.ts';
import { diagnosticOf, leftOut, rulePages } from '../shown-findings.ts';
import type { CheckedSpecification, CheckedSpecifications } from '../specification-index.ts';
import { strings } from './strings.ts';
import { withProgress } from './with-progress.ts';

const texts = strings.checkWorkspace;

/** In all files that are not open: more makes the Problems panel slow and helps nobody. */
const shownAtMost = 2000;

/** What the command answers to whoever runs it from code. */
export interface WorkspaceSummary extends Counts {
  readonly files: number;
  readonly requirements: number;
  readonly unreadable: number;
  /** How many files had changed since the last time, or were new. */
  readonly read: number;
  readonly cancelled: boolean;
}

let problems: WorkspaceProblems | undefined;

/** Command *Granska alla kravspecifikationer i arbetsytan*: what stands in the Problems panel for open files, for all. */
export async function checkWorkspace(app: App): Promise<WorkspaceSummary> {
  const { result, cancelled } = await checkedWithProgress(app);
  problems ??= new WorkspaceProblems(app);
  const left = problems.show(result);
  const summary = summaryOf(result, cancelled);
  app.log.info(`check workspace: ${JSON.stringify(summary)}`);
  void tell(summary, left, result.complete);
  return summary;
}

const checkedWithProgress = (app: App): Thenable<{ result: CheckedSpecifications; cancelled: boolean }> =>
  withProgress(texts.working, async (signal, report) => {
    const progress = (done: number, total: number): void => {
      report(texts.progress(done, total), total);
    };
    return { result: await app.index.checked({ signal, progress }), cancelled: signal.aborted };
  });

function summaryOf({ files, unreadable, read }: CheckedSpecifications, cancelled: boolean): WorkspaceSummary {
  const sum = (of: (file: CheckedSpecification) => number): number => files.reduce((all, file) => all + of(file), 0);
  return {
    files: files.length,
    requirements: sum(({ requirements }) => requirements),
    errors: sum(({ counts }) => counts.errors),
    warnings: sum(({ counts }) => counts.warnings),
    hints: sum(({ counts }) => counts.hints),
    unreadable: unreadable.length,
    read,
    cancelled,
  };
}

async function tell(summary: WorkspaceSummary, left: number, complete: boolean): Promise<void> {
  if (summary.files === 0 && summary.unreadable === 0 && !summary.cancelled) {
    void vscode.window.showInformationMessage(texts.none);
    return;
  }
  const lines = [
    summary.cancelled ? texts.cancelled(summary) : texts.done(summary),
    ...(summary.unreadable > 0 ? [texts.unreadable(summary.unreadable)] : []),
    ...(left > 0 ? [texts.left(left)] : []),
    ...(complete ? [] : [texts.incomplete]),
  ];
  const buttons = summary.errors + summary.warnings + summary.hints > 0 ? [texts.showProblems] : [];
  const chosen = await vscode.window.showInformationMessage(lines.join(' '), ...buttons);
  if (chosen) await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}

/** The findings of files that are not open. A file that is opened is told of by its own check, until it is closed again. */
class WorkspaceProblems {
  readonly #collection = vscode.languages.createDiagnosticCollection('kravbyggaren-arbetsyta');
  readonly #pages: vscode.Uri;
  /** Files whose findings were shown once: they are followed. */
  readonly #followed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App) {
    this.#pages = rulePages(app.context.extensionUri);
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.krav.yaml');
    const again = (uri: vscode.Uri): void => {
      if (this.#followed.has(uri.toString())) this.#soon(app);
    };
    app.context.subscriptions.push(
      this.#collection,
      watcher,
      watcher.onDidChange(again),
      watcher.onDidDelete(again),
      app.files.onDidCheck(({ uri }) => {
        this.#collection.delete(uri);
      }),
      app.files.onDidClose(again),
    );
  }

  /** Returns how many findings are not shown. */
  show({ files, unreadable }: CheckedSpecifications): number {
    this.#collection.clear();
    let room = shownAtMost;
    let left = 0;
    const closed = files.filter(({ open }) => !open);
    // Files with errors go first: what there is no room for is the mildest.
    for (const { uri, counts, findings } of closed.toSorted((a, b) => b.counts.errors - a.counts.errors)) {
      const shown = findings.slice(0, room);
      const hidden = counts.errors + counts.warnings + counts.hints - shown.length;
      room -= shown.length;
      left += hidden;
      const diagnostics = shown.map(finding => diagnosticOf(finding, uri, this.#pages));
      this.#collection.set(uri, hidden > 0 ? [...diagnostics, leftOut(texts.moreInFile(hidden))] : diagnostics);
      this.#followed.add(uri.toString());
    }
    for (const { uri, open } of files) if (open) this.#followed.add(uri.toString());
    for (const uri of unreadable) this.#collection.set(uri, [unreadableFile()]);
    return left;
  }

  /** Many files may change at once: a folder that is synchronised, a branch that is switched. */
  #soon(app: App): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      app.index.checked().then(
        result => this.show(result),
        (error: unknown) => {
          app.log.error(`check workspace: ${String(error)}`);
        },
      );
    }, 1000);
  }
}

function unreadableFile(): vscode.Diagnostic {
  const diagnostic = leftOut(texts.cannotRead);
  diagnostic.severity = vscode.DiagnosticSeverity.Error;
  return diagnostic;
}
