import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files.ts';

const csv = 'Krav-ID;Typ;Krav;Område\nA;Ska;Systemet ska visa ärenden.;Ärenden\nB;;Systemet bör vara snabbt.;Drift\n';

suite('import of requirements', () => {
  const files = new MemoryFiles();
  const at = (name: string): vscode.Uri => vscode.Uri.from({ scheme: 'krav-import', path: `/upphandling/${name}` });
  const write = (name: string, text: string | Uint8Array): void => {
    files.writeFile(at(name), typeof text === 'string' ? new TextEncoder().encode(text) : text);
  };
  const run = async (file: string, choice: unknown): Promise<vscode.Uri | undefined> =>
    vscode.commands.executeCommand<vscode.Uri | undefined>('kravbyggaren.importRequirements', at(file), choice);
  let registration: vscode.Disposable;
  suiteSetup(() => {
    registration = vscode.workspace.registerFileSystemProvider('krav-import', files, { isCaseSensitive: true });
    write('krav.csv', csv);
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    registration.dispose();
  });

  test('a table becomes a new specification beside it, and is opened', async () => {
    const uri = await run('krav.csv', { name: 'bilaga' });
    assert.equal(uri?.path, '/upphandling/bilaga.krav.yaml');
    const text = new TextDecoder().decode(files.readFile(uri));
    assert.match(text, /id: A\n +kind: mandatory\n +text: Systemet ska visa ärenden\./);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, uri.path);
  });

  test('a name that is taken, or leads elsewhere, writes nothing', async () => {
    const before = files.paths;
    assert.equal(await run('krav.csv', { name: 'bilaga' }), undefined);
    assert.equal(await run('krav.csv', { name: '../utanför' }), undefined);
    assert.deepEqual(files.paths, before);
  });

  test('into one that stands: new and changed requirements, in one step that undo takes back', async () => {
    const before = new TextDecoder().decode(files.readFile(at('bilaga.krav.yaml')));
    write('krav.csv', `${csv.replace('visa ärenden', 'visa alla ärenden')}C;Ska;Systemet ska avslutas.;Drift\n`);
    const uri = await run('krav.csv', { into: at('bilaga.krav.yaml') });
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.path, uri?.path);
    assert.match(document?.getText() ?? '', /visa alla ärenden\.[\s\S]*id: C/);
    assert.ok(document?.isDirty);
    assert.equal(new TextDecoder().decode(files.readFile(at('bilaga.krav.yaml'))), before, 'nothing is saved unasked');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('a damaged specification and a file that is not what it says are left alone', async () => {
    write(
      'trasig.krav.yaml',
      'kravbyggaren: 1\nsections:\n  - id: s\n    title: S\n    requirements:\n      - id: A\n        text: "oavslutad\n',
    );
    assert.equal(await run('krav.csv', { into: at('trasig.krav.yaml') }), undefined);
    write('gammal.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    const before = files.paths;
    assert.equal(await run('gammal.docx', { name: 'gammal' }), undefined);
    assert.deepEqual(files.paths, before);
  });

  test('ten thousand requirements come in, and come in again without a change', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, n) => `K-${String(n)};Ska;Systemet ska visa uppgift ${String(n)}.;Del ${String(n % 20)}`,
    );
    write('stor.csv', `Krav-ID;Typ;Krav;Område\n${rows.join('\n')}\n`);
    const uri = await run('stor.csv', { name: 'stor' });
    assert.equal(uri?.path, '/upphandling/stor.krav.yaml');
    assert.equal(await run('stor.csv', { into: uri }), undefined);
    assert.equal(vscode.window.activeTextEditor?.document.isDirty, false);
    // Fifty seconds on a slow machine
  }).timeout(240_000);
});
