import * as vscode from 'vscode';
import type { App } from '../app.ts';
import type { Counts } from '../index-cache.ts';
import { diagnosticOf, leftOut, rulePages, type ShownFinding } from '../shown-findings.ts';
import type { CheckedSpecification } from '../checked-specification.ts';
import type { CheckedSpecifications } from '../specification-index.ts';
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

/** What is told of one file. */
interface Shown {
  readonly uri: vscode.Uri;
  /** The list that it was taken from: the same list says the same. */
  readonly from: readonly ShownFinding[] | undefined;
  readonly shown: readonly ShownFinding[];
  readonly hidden: number;
}

/** The findings of files that are not open. A file that is opened is told of by its own check, until it is closed again. */
class WorkspaceProblems {
  readonly #collection = vscode.languages.createDiagnosticCollection('kravbyggaren-arbetsyta');
  readonly #pages: vscode.Uri;
  /** Files whose findings were shown once: they are followed. */
  readonly #followed = new Set<string>();
  #shown: ReadonlyMap<string, Shown> = new Map();
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
        if (this.#collection.has(uri)) this.#collection.delete(uri);
      }),
      app.files.onDidClose(again),
    );
  }

  /** Returns how many findings are not shown. */
  show({ files, unreadable }: CheckedSpecifications): number {
    const next = new Map<string, Shown>();
    let room = shownAtMost;
    let left = 0;
    const closed = files.filter(({ open }) => !open);
    // Files with errors go first: what there is no room for is the mildest.
    for (const file of closed.toSorted((a, b) => b.counts.errors - a.counts.errors)) {
      const { uri, counts } = file;
      const all = counts.errors + counts.warnings + counts.hints;
      // Where there is no room, nothing needs to be known of them.
      const shown = room > 0 && all > 0 ? file.findings.slice(0, room) : [];
      const hidden = all - shown.length;
      room -= shown.length;
      left += hidden;
      next.set(uri.toString(), { uri, from: shown.length > 0 ? file.findings : undefined, shown, hidden });
    }
    for (const { uri } of files) this.#followed.add(uri.toString());
    this.#send(next);
    for (const uri of unreadable) this.#collection.set(uri, [unreadableFile()]);
    return left;
  }

  /** In one message, what is not there already. */
  #send(next: ReadonlyMap<string, Shown>): void {
    const before = this.#shown;
    this.#shown = next;
    const gone = [...this.#collection].flatMap(([uri]) =>
      next.has(uri.toString()) ? [] : [[uri, undefined] as [vscode.Uri, undefined]],
    );
    const changed = Array.from(next).flatMap(([key, { uri, from, shown, hidden }]) => {
      const known = before.get(key);
      const isSame = known?.from === from && known?.shown.length === shown.length && known.hidden === hidden;
      if (isSame && this.#collection.has(uri) === shown.length + hidden > 0) return [];
      const diagnostics = shown.map(finding => diagnosticOf(finding, uri, this.#pages));
      if (hidden > 0) diagnostics.push(leftOut(texts.moreInFile(hidden)));
      return [[uri, diagnostics.length > 0 ? diagnostics : undefined] as [vscode.Uri, vscode.Diagnostic[] | undefined]];
    });
    this.#collection.set([...gone, ...changed]);
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
