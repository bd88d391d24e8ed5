import * as vscode from 'vscode';
import type { App, Feature } from '../app.ts';
import { outdatedPacks } from '../outdated-packs.ts';
import { strings } from '../strings.ts';
import { whenQuiet } from '../when-quiet.ts';

const command = 'kravbyggaren.updatePacks';

/** Tells quietly, among the language's own signs in the status bar, that packs in use have newer versions. */
export const packNotice: Feature = app => {
  const item = vscode.languages.createLanguageStatusItem('kravbyggaren.packs', { language: 'krav-specification' });
  item.name = strings.packNotice.name;
  const follow = async (): Promise<void> => show(app, item, vscode.window.activeTextEditor?.document);
  void follow();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => void follow()),
    app.packs.onDidChange(() => void follow()),
    whenQuiet(app.files, ({ uri }) => {
      if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) void follow();
    }),
  );
};

async function show(app: App, item: vscode.LanguageStatusItem, document?: vscode.TextDocument): Promise<void> {
  if (document?.languageId !== 'krav-specification') return;
  const file = await app.files.current(document.uri);
  const found = file ? await outdatedPacks(app, file) : [];
  item.text = found.length > 0 ? strings.packNotice.newer(found.map(({ title }) => title)) : strings.packNotice.newest;
  item.detail = found.map(({ title, from, to }) => `${title} ${from} → ${to}`).join(', ');
  item.severity = found.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command = found.length > 0 ? { command, title: strings.packNotice.show, arguments: [document.uri] } : undefined;
}
