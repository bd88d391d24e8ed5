import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files.ts';

const decoder = new TextDecoder();

/** What the guide has when every step is answered or put off. */
const finished = {
  answers: {
    kravbyggaren: 1,
    procurement: {
      title: 'Passersystem för skolor',
      buyers: [{ name: 'Exempelby kommun', lead: true }],
      act: 'LOU',
      regime: 'above-threshold',
      awardBasis: 'best-price-quality',
      subject: { delivery: 'service', operation: 'supplier', cloud: true, users: ['staff'] },
    },
  },
  done: [],
  environment: 'new',
  fileName: 'passersystem',
};

suite('new specification', () => {
  const files = new MemoryFiles();
  const folder = vscode.Uri.from({ scheme: 'krav-new', path: '/upphandling' });
  let registration: vscode.Disposable;
  suiteSetup(() => {
    registration = vscode.workspace.registerFileSystemProvider('krav-new', files, { isCaseSensitive: true });
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    registration.dispose();
  });
  const create = async (state: unknown): Promise<vscode.Uri | undefined> =>
    vscode.commands.executeCommand<vscode.Uri | undefined>('kravbyggaren.newSpecification', folder, state);

  test('the specification, a copy of each pack and an IT environment to fill in are written, and the specification is opened', async () => {
    const uri = await create(finished);
    assert.equal(uri?.path, '/upphandling/passersystem.krav.yaml');
    const copies = files.paths.filter(path => path.startsWith('/upphandling/passersystem.paket/'));
    assert.ok(
      copies.some(path => /\/exit@[\d.]+\.kravpaket\.yaml$/.test(path)),
      copies.join(' '),
    );
    assert.ok(files.paths.includes('/upphandling/passersystem.itmiljo.yaml'));
    const text = decoder.decode(files.readFile(uri));
    assert.match(text, /^kravbyggaren: 1\nprocurement:\n {2}title: Passersystem för skolor\n/);
    assert.match(text, /^environment: passersystem\.itmiljo\.yaml$/m);
    assert.match(text, /^ +- id: EXIT-01/m);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor.document.languageId, 'krav-specification');
    assert.equal(editor.document.isDirty, false);
  });

  test('a file that is there is left alone, and nothing else is written', async () => {
    const before = files.paths;
    const text = decoder.decode(files.readFile(vscode.Uri.joinPath(folder, 'passersystem.krav.yaml')));
    assert.equal(await create({ ...finished, answers: { kravbyggaren: 1 } }), undefined);
    assert.deepEqual(files.paths, before);
    assert.equal(decoder.decode(files.readFile(vscode.Uri.joinPath(folder, 'passersystem.krav.yaml'))), text);
  });

  test('when one file cannot be written, none of the others stays', async () => {
    const before = files.paths;
    files.refuse = path => path.endsWith('.krav.yaml');
    assert.equal(await create({ ...finished, fileName: 'avbruten' }), undefined);
    files.refuse = () => false;
    assert.deepEqual(files.paths, before);
  });
});
