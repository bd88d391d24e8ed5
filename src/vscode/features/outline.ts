import * as vscode from 'vscode';
import type { Feature } from '../app.ts';
import { languages } from '../krav-files.ts';
import { loadEditor } from '../load-editor.ts';
import { ChangedWhenQuiet } from '../when-quiet.ts';

const selector = languages.map(language => ({ language }));

/** The text's own map: symbols for the outline, breadcrumbs and Ctrl+Shift+O, and a line above each section that counts it. */
export const outline: Feature = app => {
  const changed = new ChangedWhenQuiet(app.files, ({ requirement, severity }) =>
    requirement === undefined ? '' : `${requirement} ${severity}`,
  );
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerDocumentSymbolProvider(selector, {
      async provideDocumentSymbols({ uri }, token) {
        const file = await app.files.current(uri);
        return file ? (await loadEditor()).symbolsOf(file, token) : [];
      },
    }),
    vscode.languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses({ uri }) {
        const file = await app.files.current(uri);
        return file ? (await loadEditor()).lensesOf(file) : [];
      },
      resolveCodeLens: async lens => (await loadEditor()).withCounts(lens),
    }),
  );
};
