import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly read: number;
}

const specification = (text: string): Uint8Array =>
  new TextEncoder().encode(
    [
      'kravbyggaren: 1',
      'procurement: { title: Prov, awardBasis: cost }',
      'sections:',
      '  - id: a',
      '    title: Avsnitt',
      '    requirements:',
      '      - id: A-01',
      '        kind: mandatory',
      `        text: ${text}`,
      '        verification: [{ phase: tender, method: declaration }]',
      '',
    ].join('\n'),
  );

const codes = (uri: vscode.Uri): readonly string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code ?? '')));

suite('all specifications of the workspace', () => {
  let folder: vscode.Uri;
  suiteSetup(() => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = vscode.Uri.joinPath(root, 'alla');
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
  const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, `${name}.krav.yaml`);
  const run = async (): Promise<Summary> => vscode.commands.executeCommand<Summary>('kravbyggaren.checkWorkspace');
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise(resolve => setTimeout(resolve, 50));
  };

  test('findings of files that nobody has open stand in the Problems panel, and what has not changed is not read again', async () => {
    await vscode.workspace.fs.writeFile(uriOf('ren'), specification('Systemet ska visa ärendets status.'));
    await vscode.workspace.fs.writeFile(uriOf('fel'), specification('Systemet ska spara enligt ISO 19005.'));
    await new Promise(resolve => setTimeout(resolve, 2100));
    const first = await run();
    assert.ok(first.files >= 3, 'the sample and the two');
    assert.ok(codes(uriOf('fel')).includes('LOU-01'));
    assert.ok(!codes(uriOf('ren')).includes('LOU-01'));
    const second = await run();
    assert.equal(second.read, 0);
    assert.deepEqual({ ...second, read: 0 }, { ...first, read: 0 });
  });

  test('a file that somebody else changes or takes away is followed without a new run', async () => {
    await vscode.workspace.fs.writeFile(
      uriOf('fel'),
      specification('Systemet ska spara enligt ISO 19005 eller likvärdig.'),
    );
    await until(() => !codes(uriOf('fel')).includes('LOU-01'));
    await vscode.workspace.fs.writeFile(uriOf('ren'), specification('Systemet ska spara enligt ISO 19005.'));
    await until(() => codes(uriOf('ren')).includes('LOU-01'));
    await vscode.workspace.fs.delete(uriOf('ren'));
    await until(() => codes(uriOf('ren')).length === 0);
  });

  test('a file that is opened has its findings once, as the editor has it', async () => {
    const uri = uriOf('fel');
    await vscode.workspace.fs.writeFile(uri, specification('Systemet ska spara enligt ISO 19005.'));
    await run();
    const editor = await vscode.window.showTextDocument(uri);
    await until(() => codes(uri).filter(code => code === 'LOU-01').length === 1);
    const end = editor.document.lineAt(8).range.end.translate(0, -1);
    await editor.edit(edit => {
      edit.insert(end, ' eller likvärdig');
    });
    await until(() => !codes(uri).includes('LOU-01'));
    const { errors } = await run();
    assert.ok(!codes(uri).includes('LOU-01'), `the editor's text goes before the disk's (${String(errors)} errors)`);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
