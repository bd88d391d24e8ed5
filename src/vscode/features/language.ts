import * as vscode from 'vscode';
import type { Feature } from '../app.ts';
import type { Place } from '../editor/index.ts';
import { languages } from '../krav-files.ts';
import { loadEditor, type Editor } from '../load-editor.ts';

const selector = languages.map(language => ({ language }));

type Answer<T> = (place: Place, document: vscode.TextDocument, position: vscode.Position) => T;

/** Completion, hover, definition, references and rename. The answers are loaded when the first of them is asked for. */
export const language: Feature = app => {
  const ask =
    <T>(answer: (editor: Editor) => Answer<T>) =>
    async (document: vscode.TextDocument, position: vscode.Position): Promise<Awaited<T> | undefined> => {
      const editor = await loadEditor();
      const place = await editor.placeAt(app, document, position);
      return place && (await answer(editor)(place, document, position));
    };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: ask(
          editor => (place: Place, document: vscode.TextDocument, position: vscode.Position) =>
            editor.completions(app, place, document, position),
        ),
      },
      '{',
      '"',
      ' ',
      '.',
      '[',
    ),
    vscode.languages.registerHoverProvider(selector, { provideHover: ask(editor => editor.hover) }),
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition: ask(editor => (place: Place) => editor.definition(app, place)),
    }),
    vscode.languages.registerReferenceProvider(selector, { provideReferences: ask(editor => editor.references) }),
    vscode.languages.registerRenameProvider(selector, {
      prepareRename: ask(editor => editor.prepareRename),
      provideRenameEdits: (document, position, newName) =>
        ask(editor => (place: Place) => editor.rename(place, newName))(document, position),
    }),
  );
};
