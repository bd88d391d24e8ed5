import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

function ourExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('kravbyggaren.kravbyggaren');
  assert.ok(extension, 'the extension is installed');
  return extension;
}

suite('activation', () => {
  test('the extension activates', async () => {
    const extension = ourExtension();
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('every command of the manifest is registered', async () => {
    const extension = ourExtension();
    await extension.activate();
    const declared = (extension.packageJSON as Manifest).contributes.commands.map(({ command }) => command);
    assert.ok(declared.length > 0);
    // With `true`, so that commands whose names begin with an underscore are left out.
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = declared.filter(command => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
