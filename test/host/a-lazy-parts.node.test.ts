import assert from 'node:assert/strict';
import { basename } from 'node:path';
import * as vscode from 'vscode';

/** The files of out/ that have been evaluated in this extension host, the test's own aside. */
const evaluated = (): readonly string[] =>
  Object.keys(require.cache)
    .filter(path => /[\\/]out[\\/][\w.-]+\.cjs$/.test(path))
    .map(path => basename(path))
    .sort();

const isIdle = (): boolean => performance.getEntriesByName('kravbyggaren/idle').length > 0;
const whenIdle = ['core.cjs', 'editor.cjs', 'extension.cjs'];

// The name puts it first: every other test loads the core.
suite('lazy parts', () => {
  test('starting reads the glue alone, idling or a specification the core, the first export Word', async () => {
    const extension = vscode.extensions.getExtension('kravbyggaren.kravbyggaren');
    await extension?.activate();
    // On a slow machine the test begins when the extension has already read what the first specification will need.
    while (isIdle() && evaluated().length < whenIdle.length) await new Promise(resolve => setTimeout(resolve, 50));
    assert.deepEqual(evaluated(), isIdle() ? whenIdle : ['extension.cjs']);

    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder, 'ova-dig.krav.yaml');
    await vscode.workspace.openTextDocument(uri);
    // The first findings come before the packs are read.
    while (!evaluated().includes('pack-files.cjs')) await new Promise(resolve => setTimeout(resolve, 50));
    assert.deepEqual(evaluated(), ['core.cjs', 'editor.cjs', 'extension.cjs', 'pack-files.cjs']);

    await vscode.commands.executeCommand('kravbyggaren.exportWord', uri, { audience: 'internal', draft: true });
    assert.deepEqual(evaluated(), [
      'core.cjs',
      'editor.cjs',
      'extension.cjs',
      'flows.cjs',
      'pack-files.cjs',
      'word.cjs',
    ]);
  });
});
