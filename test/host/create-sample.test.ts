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

function sampleFolder(): vscode.Uri {
  const extension = vscode.extensions.getExtension('kravbyggaren.kravbyggaren');
  assert.ok(extension, 'the extension is installed');
  return vscode.Uri.joinPath(extension.extensionUri, 'templates', 'sample');
}

/** Paths of all files in a folder, sorted. */
async function filesIn(folder: vscode.Uri, prefix = ''): Promise<string[]> {
  const files: string[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    if (type === vscode.FileType.Directory)
      files.push(...(await filesIn(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`)));
    else files.push(prefix + name);
  }
  return files.sort();
}

async function read(folder: vscode.Uri, file: string): Promise<string> {
  return decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file)));
}

suite('create sample', () => {
  test('every file of the sample is copied to the folder, unchanged', async () => {
    const folder = await emptyFolder('new-sample');
    const expected = await filesIn(sampleFolder());
    assert.ok(expected.length > 0);
    await vscode.commands.executeCommand('kravbyggaren.createSample', folder);
    assert.deepEqual(await filesIn(folder), expected);
    for (const file of expected) assert.equal(await read(folder, file), await read(sampleFolder(), file), file);
  });

  test('nothing is written over or beside a file that is there', async () => {
    const folder = await emptyFolder('taken');
    const [file = ''] = await filesIn(sampleFolder());
    const mine = vscode.Uri.joinPath(folder, file);
    await vscode.workspace.fs.writeFile(mine, new TextEncoder().encode('mitt eget'));
    await vscode.commands.executeCommand('kravbyggaren.createSample', folder);
    assert.equal(await read(folder, file), 'mitt eget');
    assert.deepEqual(await filesIn(folder), [file]);
  });
});
