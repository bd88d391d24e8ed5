import assert from 'node:assert/strict';
import { basename } from 'node:path';
import * as vscode from 'vscode';

/** The files of out/ that have been evaluated in this extension host, the test's own aside. */
const evaluated = (): readonly string[] =>
  Object.keys(require.cache)
    .filter(path => /[\\/]out[\\/][\w.-]+\.cjs$/.test(path))
    .map(path => basename(path))
    .sort();

// The name puts it first: every other test loads the core.
suite('lazy parts', () => {
  test('starting reads no more than what a specification needs, the first export Word', async () => {
    const extension = vscode.extensions.getExtension('kravbyggaren.kravbyggaren');
    await extension?.activate();
    // Some seconds after the start, with nothing else to do, it reads what the first specification will need.
    const readWhenIdle = ['core.cjs', 'editor.cjs'];
    const atStart = evaluated().filter(file => !readWhenIdle.includes(file));
    assert.deepEqual(atStart, ['extension.cjs']);

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
