import assert from 'node:assert/strict';
import * as vscode from 'vscode';

let count = 0;

/**
 * A text of ours that is saved nowhere, so that nothing is left behind. Each has a name of its own: under a name that was
 * closed just now VS Code may give the text that was.
 */
async function opened(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`untitled:/prov-${++count}.krav.yaml`));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit(edit => {
    edit.insert(new vscode.Position(0, 0), content);
  });
  assert.equal(document.getText(), content);
  return document;
}

const close = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

suite('what is only half-written', () => {
  teardown(close);

  test('the outline and the lines above sections stay when a dash has nothing behind it and a name is empty', async () => {
    const { uri } = await opened(
      [
        'kravbyggaren: 1',
        'definitions:',
        '  -',
        '  - { term: "", text: x }',
        '  - { term: larm, text: y }',
        'parameters: { "": { value: 1 } }',
        'sections:',
        '  -',
        '  - id: a',
        '    title: 2024',
        '    requirements:',
        '      -',
        '      - id: A-1',
        '        kind: mandatory',
        '  - requirements:',
        '      - text: Utan id.',
        '',
      ].join('\n'),
    );
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const named = symbols.map(({ name, children }) => [name, children.map(each => each.name)] as const);
    assert.deepEqual(new Map(named).get('a'), ['A-1']);
    assert.deepEqual(new Map(named).get('Utan beteckning'), ['Utan beteckning']);
    assert.deepEqual(new Map(named).get('Definitioner'), ['Utan beteckning', 'larm']);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
    const counts = lenses.map(({ command }) => command?.title ?? '').filter(title => /ska|övrigt/.test(title));
    assert.deepEqual(
      counts.map(title => title.split(' · ')[0]),
      ['1 ska', '1 övrigt'],
    );
  });
});

suite('beside a part that cannot be read', () => {
  teardown(close);

  test('a new name that the part would be left out of is refused, and so is one for what stands in it', async () => {
    const lines = ['sections:', '  - id: a', '    requirements:', '      - id: A-1', '        text: "öppet, se A-2'];
    const content = ['kravbyggaren: 1', ...lines, '      - id: A-2', '        text: Hel.', ''].join('\n');
    const document = await opened(content);
    const rename = (id: string): Thenable<unknown> =>
      vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        document.positionAt(content.indexOf(`- id: ${id}`) + 7),
        'B-1',
      );
    await assert.rejects(async () => rename('A-2'), /En del som kan nämna ”A-2” kan inte läsas, se rad 6/);
    await assert.rejects(async () => rename('A-1'), /Den här delen kan inte läsas, se rad 6/);
  });
});

suite('what is shown for comparison', () => {
  test('a file as it was before has no findings of its own, beside it as it is', async () => {
    const content = 'kravbyggaren: 1\nprocurement: { title: Prov }\n';
    const before = vscode.workspace.registerTextDocumentContentProvider('krav-before', {
      provideTextDocumentContent: () => content,
    });
    const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('krav-before:/mapp/prov.krav.yaml'));
    assert.equal(old.languageId, 'krav-specification');
    await vscode.window.showTextDocument(old);
    const { uri } = await opened(content);
    while (vscode.languages.getDiagnostics(uri).length === 0) await new Promise(resolve => setTimeout(resolve, 50));
    assert.deepEqual(vscode.languages.getDiagnostics(old.uri), []);
    await close();
    before.dispose();
  });
});
