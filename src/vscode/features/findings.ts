import * as vscode from 'vscode';
import type { ShownFindings } from '../editor/index.ts';
import type { Feature } from '../app.ts';
import { loadCore } from '../core.ts';
import { inSlices } from '../in-slices.ts';
import type { KravFile } from '../krav-files.ts';
import { loadEditor } from '../load-editor.ts';

/** Sending five hundred findings costs the editor more than finding them: a key press sends one part of them. */
const parts = 32;

/** In milliseconds, when everybody else has started too. */
const startedUp = 3000;

/** Findings in the Problems panel and as squiggles, with the rule's code linked to its page. */
export const findings: Feature = app => {
  // One more for the line about those that are left out, which stands last.
  const collections = Array.from({ length: parts + 1 }, (_, i) =>
    vscode.languages.createDiagnosticCollection(i === 0 ? 'kravbyggaren' : `kravbyggaren-${String(i)}`),
  );
  const files = new Map<string, ShownFindings>();
  const shownOf = async (file: KravFile): Promise<ShownFindings> => {
    const key = file.uri.toString();
    const known = files.get(key);
    if (known) return known;
    const editor = await loadEditor();
    const shown = files.get(key) ?? new editor.ShownFindings(app.context.extensionUri, collections);
    files.set(key, shown);
    return shown;
  };
  const prepare = async (file: KravFile): Promise<ShownFindings | undefined> => {
    const shown = await shownOf(file);
    const turn = ++shown.turn;
    return (await inSlices(shown.prepare(file), () => shown.turn !== turn)) && shown;
  };
  const publish = async (file: KravFile): Promise<void> => {
    (await prepare(file))?.show(file);
  };
  // The extension starts where there are specifications: when one is opened, what it needs is there.
  const idle = setTimeout(() => {
    performance.mark('kravbyggaren/idle');
    void Promise.all([loadCore(), loadEditor()]);
  }, startedUp);
  return vscode.Disposable.from(
    new vscode.Disposable(() => {
      clearTimeout(idle);
    }),
    ...collections,
    app.files.onDidGlance(file => void publish(file)),
    app.files.onDidFind(file => void prepare(file)),
    app.files.onDidCheck(file => void publish(file)),
    app.files.onDidEdit(({ uri, edits }) => files.get(uri.toString())?.edited(edits)),
    app.files.onDidClose(uri => {
      files.get(uri.toString())?.close(uri);
      files.delete(uri.toString());
    }),
  );
};
