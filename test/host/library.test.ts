import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const text = [
  'kravbyggaren: 1',
  'procurement:',
  '  title: Journalsystem för elevhälsan i Bortby',
  '  reference: BUN 2024/0042',
  '  buyers: [{ name: Bortby kommun, lead: true }]',
  'need:',
  '  goals:',
  '    - text: Elevhälsans journaler är samlade i ett system.',
  'parameters:',
  '  own.days: { value: 12, unit: dagar, status: decided }',
  '# kommentaren står kvar',
  'sections:',
  '  - id: a',
  '    title: Avsnitt',
  '    requirements:',
  '      - id: EGN-1',
  '        kind: mandatory',
  '        text: Systemet ska skicka en kallelse till vårdnadshavare inom {{own.days}} dagar för Bortby kommun.',
  '        note: Intern anteckning.',
  '        verification: [{ phase: tender, method: declaration }]',
  '      - id: EGN-2',
  '        kind: mandatory',
  '        text: Systemet ska visa kallelser enligt {{krav "EGN-1"}}.',
  '        verification: [{ phase: tender, method: declaration }]',
  '',
].join('\n');

suite('the library at hand', () => {
  let folder: vscode.Uri;
  let uri: vscode.Uri;
  suiteSetup(async () => {
    const first = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(first);
    folder = first;
    uri = vscode.Uri.joinPath(folder, 'journal åäö.krav.yaml');
  });
  setup(async () => {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
  });
  const documentText = async (): Promise<string> => (await vscode.workspace.openTextDocument(uri)).getText();
  const undo = async (): Promise<void> => {
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
  };

  test('a pack requirement and one of another specification come into the section, with their sources, in one undo step', async () => {
    const chosen = [
      { from: 'pack', pack: 'exit', requirement: 'EXIT-01' },
      { from: 'specification', file: 'elevhalsa.krav.yaml', requirement: 'SAK-04' },
    ];
    const place = { section: 'a', index: 1 };
    const inserted = await vscode.commands.executeCommand('kravbyggaren.addRequirements', uri, { chosen, place });
    assert.deepEqual(inserted, ['EXIT-01', 'SAK-04']);
    const after = await documentText();
    assert.match(after, /EGN-1[\s\S]*- id: EXIT-01[\s\S]*- id: SAK-04[\s\S]*- id: EGN-2/);
    assert.match(after, /pack: exit[\s\S]*requirement: EXIT-01/);
    assert.match(after, /file: elevhalsa\.krav\.yaml/);
    assert.match(after, /# kommentaren står kvar/);
    assert.match(after, /^annexes:/m);
    await undo();
    assert.equal(await documentText(), text);
  });

  test('nothing is changed when nothing could come in', async () => {
    const chosen = [{ from: 'pack', pack: 'exit', requirement: 'EXIT-999' }];
    assert.equal(await vscode.commands.executeCommand('kravbyggaren.addRequirements', uri, { chosen }), undefined);
    assert.equal(await documentText(), text);
  });

  test('requirements are saved as a pack beside the specification, and no file is written over', async () => {
    const choice = { requirements: ['EGN-2'], id: 'kallelser', code: 'KALL', title: 'Kallelser' };
    const pack = await vscode.commands.executeCommand<vscode.Uri | undefined>('kravbyggaren.savePack', uri, choice);
    assert.ok(pack);
    try {
      assert.ok(pack.path.endsWith('/kallelser.kravpaket.yaml'));
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), pack.toString());
      assert.equal(editor.document.languageId, 'krav-pack');
      const written = editor.document.getText();
      assert.match(written, /^kravbyggaren: 1\nid: kallelser\ncode: KALL\ntitle: Kallelser\nversion: "1\.0\.0"\n/);
      assert.match(written, /id: KALL-01[\s\S]*\{\{kallelser\.days\}\} dagar för \{\{buyer\}\}\./);
      assert.match(written, /enligt \{\{krav "KALL-01"\}\}/);
      assert.doesNotMatch(written, /Bortby kommun|Intern anteckning/);
      assert.equal(await vscode.commands.executeCommand('kravbyggaren.savePack', uri, choice), undefined);
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(pack)), written);
    } finally {
      await vscode.workspace.fs.delete(pack);
    }
  });

  test('a pack is saved where the workspace looks for its packs', async () => {
    const settings = vscode.workspace.getConfiguration('kravbyggaren', folder);
    await settings.update('packs.folders', ['paket'], vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      const choice = { requirements: ['EGN-1'], id: 'kallelser', code: 'KALL', title: 'Kallelser' };
      const pack = await vscode.commands.executeCommand<vscode.Uri | undefined>('kravbyggaren.savePack', uri, choice);
      assert.ok(pack?.path.endsWith('/paket/kallelser.kravpaket.yaml'), pack?.path);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'paket'), { recursive: true });
    } finally {
      await settings.update('packs.folders', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });

  test('a pack of one’s own is searched and taken from like one that came with the program', async () => {
    const choice = { requirements: ['EGN-1'], id: 'kallelser', code: 'KALL', title: 'Kallelser' };
    const pack = await vscode.commands.executeCommand<vscode.Uri | undefined>('kravbyggaren.savePack', uri, choice);
    assert.ok(pack);
    try {
      const chosen = [{ from: 'pack', pack: 'kallelser', requirement: 'KALL-01' }];
      const choosing = { chosen, place: { section: 'a' } };
      const inserted = await vscode.commands.executeCommand('kravbyggaren.addRequirements', uri, choosing);
      assert.deepEqual(inserted, ['KALL-01']);
      assert.match(await documentText(), /kallelser\.days: \{? ?\n? *value: 12|kallelser\.days:\n {4}value: 12/);
    } finally {
      await vscode.workspace.fs.delete(pack);
    }
  });

  test('similar needs fill the evidence of the reuse gate, in one undo step', async () => {
    const choice = { cite: ['elevhalsa.krav.yaml'], conclusion: 'Vi samordnar med Exempelby', done: true };
    const searched = await vscode.commands.executeCommand<number>('kravbyggaren.findSimilarNeeds', uri, choice);
    assert.ok(searched >= 1);
    const after = await documentText();
    assert.match(after, /^gates:\n {2}reuse-analysis:/m);
    assert.match(after, /status: done/);
    assert.match(after, /elevhälsa/i);
    assert.match(after, /procent lika/);
    assert.match(after.replaceAll(/\s+/g, ' '), /Slutsats: Vi samordnar med Exempelby\./);
    await undo();
    assert.equal(await documentText(), text);
  });

  test('while the reuse gate is open the search is offered above it and on its finding', async () => {
    let lens: vscode.CodeLens | undefined;
    // The text has just changed: a lens is told when it has been read again.
    while (!lens) {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
        100,
      );
      lens = lenses.find(({ command }) => command?.command === 'kravbyggaren.findSimilarNeeds');
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    assert.match(lens.command?.title ?? '', /G2: sök liknande behov/);
    let finding: vscode.Diagnostic | undefined;
    while (!finding) {
      finding = vscode.languages.getDiagnostics(uri).find(({ message }) => message.includes('Återanvändning'));
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding.range,
    );
    assert.ok(actions.some(({ title }) => title === 'Sök liknande behov i arbetsytan…'));
  });
});
