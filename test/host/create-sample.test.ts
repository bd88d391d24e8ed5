import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const decoder = new TextDecoder();

/** An empty folder inside the workspace, which is a copy made for the run. */
async function emptyFolder(name: string): Promise<vscode.Uri> {
  const root = vscode.workspace.workspaceFolders?.[0];
  assert.ok(root, 'a folder is open');
  const folder = vscode.Uri.joinPath(root.uri, name);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

async function read(folder: vscode.Uri, file: string): Promise<string> {
  return decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file)));
}

suite('create sample', () => {
  test('the sample is copied to the folder', async () => {
    const folder = await emptyFolder('new-sample');
    await vscode.commands.executeCommand('kravbyggaren.createSample', folder);
    assert.match(await read(folder, 'LASMIG.md'), /^# Exempel/);
  });

  test('nothing is written over or beside a file that is there', async () => {
    const folder = await emptyFolder('taken');
    const mine = vscode.Uri.joinPath(folder, 'LASMIG.md');
    await vscode.workspace.fs.writeFile(mine, new TextEncoder().encode('mitt eget'));
    await vscode.commands.executeCommand('kravbyggaren.createSample', folder);
    assert.equal(await read(folder, 'LASMIG.md'), 'mitt eget');
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.deepEqual(names, ['LASMIG.md']);
  });
});
