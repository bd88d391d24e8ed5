import * as vscode from 'vscode';
import type { Feature } from '../app.ts';
import { loadEditor } from '../load-editor.ts';
import { ChangedWhenQuiet } from '../when-quiet.ts';

const selector = { language: 'krav-specification' };

/** While the reuse gate is open, the search that fills it is offered: above it in the text, and on its finding. */
export const reuseGate: Feature = app => {
  const changed = new ChangedWhenQuiet(app.files, ({ requirement, code }) => (requirement === undefined ? code : ''));
  const askAgain = (): void => {
    changed.fire();
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async ({ uri }) => (await loadEditor()).reuseLenses(app, uri, askAgain),
    }),
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async ({ uri }, _range, { diagnostics }) =>
          (await loadEditor()).reuseFixes(app, uri, diagnostics),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
};
