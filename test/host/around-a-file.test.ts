import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const text = [
  'kravbyggaren: 1',
  'procurement: { title: Prov, awardBasis: cost }',
  'sections:',
  '  - id: a',
  '    title: Avsnitt',
  '    requirements:',
  '      - id: A-01',
  '        kind: mandatory',
  '        text: Systemet ska exportera handlingar enligt ISO 19005.',
  '        verification: [{ phase: tender, method: declaration }]',
  '',
].join('\n');

const known = JSON.stringify({
  kravbyggaren: 1,
  findings: [{ rule: 'requirement-standard-or-equivalent', requirement: 'A-01', words: 'iso 19005' }],
});

const codesOf = (uri: vscode.Uri): readonly string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code ?? '')));

suite('what happens around an open file', () => {
  let folder: vscode.Uri;
  suiteSetup(() => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = vscode.Uri.joinPath(root, 'runtomkring');
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
  const put = async (name: string, content: string): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    return uri;
  };
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise(resolve => setTimeout(resolve, 50));
  };

  test('a baseline that is made, broken, mended and taken away beside it is followed, and a broken one is told', async () => {
    const uri = await put('bas.krav.yaml', text);
    await vscode.window.showTextDocument(uri);
    const has = (code: string): boolean => codesOf(uri).includes(code);
    await until(() => has('LOU-01'));
    const baseline = await put('bas.baslinje.json', known);
    await until(() => !has('LOU-01'));
    await put('bas.baslinje.json', known.slice(0, 30));
    await until(() => has('LOU-01') && has('YAML-60'));
    const [told] = vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'YAML-60');
    assert.match(told?.message ?? '', /bas\.baslinje\.json går inte att läsa/);
    await put('bas.baslinje.json', known);
    await until(() => !has('LOU-01') && !has('YAML-60'));
    await vscode.workspace.fs.delete(baseline);
    await until(() => has('LOU-01'));
    assert.ok(!has('YAML-60'));
  });

  test('a file that is read-only in the editor is left as it is', async () => {
    const uri = await put('last.krav.yaml', text);
    const document = await vscode.workspace.openTextDocument(uri);
    const files = vscode.workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/last.krav.yaml': true }, vscode.ConfigurationTarget.Workspace);
    const title = { type: 'text', text: 'Annat namn' };
    const change = (): Thenable<boolean> =>
      vscode.commands.executeCommand<boolean>('kravbyggaren.changeAnswer', uri, 'procurement.title', title);
    assert.equal(await change(), false);
    assert.equal(document.getText(), text);
    await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
    assert.equal(await change(), true);
    assert.match(document.getText(), /title: Annat namn/);
  });

  test('a command about a file that is gone, or empty, or about nothing at all, ends without a fault', async () => {
    const gone = vscode.Uri.joinPath(folder, 'borta.krav.yaml');
    const empty = await put('tom.krav.yaml', '\n');
    for (const uri of [gone, empty])
      for (const command of ['changeAnswer', 'showGates', 'updatePacks', 'decideAmount'])
        assert.equal(await vscode.commands.executeCommand(`kravbyggaren.${command}`, uri, 'x'), false, command);
    for (const command of ['decideAmount', 'decideChoice', 'decideValue', 'fillAnnex', 'declineRequirement'])
      assert.equal(await vscode.commands.executeCommand(`kravbyggaren.${command}`), false, command);
    assert.equal(await vscode.commands.executeCommand('kravbyggaren.acceptFinding'), undefined);
  });
});
