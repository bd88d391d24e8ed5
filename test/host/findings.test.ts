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
  '        owner: it',
  '        verification: [{ phase: tender, method: declaration }]',
  '      - id: A-01',
  '        kind: information',
  '        text: Samma beteckning en gång till.',
  '',
].join('\n');

/** Waits for findings that satisfy the condition: they come after a pause, and how long is the machine's business. */
async function diagnosticsWhen(
  uri: vscode.Uri,
  done: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  for (;;) {
    const found = vscode.languages.getDiagnostics(uri);
    if (done(found)) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

const codeOf = ({ code }: vscode.Diagnostic): string =>
  typeof code === 'object' ? String(code.value) : String(code ?? '');

suite('findings', () => {
  let uri: vscode.Uri;
  suiteSetup(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    uri = vscode.Uri.joinPath(folder, 'fynd åäö.krav.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  test('a specification has its own language, and its findings stand in the Problems panel with code, link and basis', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'krav-specification');
    const found = await diagnosticsWhen(uri, all => all.some(each => codeOf(each) === 'LOU-01'));
    const standard = found.find(each => codeOf(each) === 'LOU-01');
    assert.ok(standard);
    assert.equal(standard.source, 'krav');
    assert.equal(document.getText(standard.range), 'ISO 19005');
    assert.match(standard.message, /LOU 9 kap\. 4 §/);
    assert.ok(typeof standard.code === 'object' && standard.code.target.path.endsWith('LOU-01.md'));
  });

  test('the light bulb mends a fault as one undo step and leaves a finished sentence', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const before = document.getText();
    const [standard] = (await diagnosticsWhen(uri, all => all.some(each => codeOf(each) === 'LOU-01'))).filter(
      each => codeOf(each) === 'LOU-01',
    );
    assert.ok(standard);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      standard.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ isPreferred, edit }) => isPreferred && edit);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /enligt ISO 19005 eller likvärdig\.\n/);
    await diagnosticsWhen(uri, all => !all.some(each => codeOf(each) === 'LOU-01'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await diagnosticsWhen(uri, all => all.some(each => codeOf(each) === 'LOU-01'));
    assert.ok(actions.some(({ title }) => title === 'Godta fyndet LOU-01 här, med skäl…'));
  });

  test('all that can be mended is mended as one step, also where two remedies meet in the same words or a tab hides them', async () => {
    const at = vscode.Uri.joinPath(uri, '..', 'allt.krav.yaml');
    const words = 'Systemet skall ta emot text, bild m.m.';
    const faulty = text
      .replace('Systemet ska exportera handlingar enligt ISO 19005.', words)
      .replace('        owner', '\towner')
      .replaceAll('\n', '\r\n');
    await vscode.workspace.fs.writeFile(at, new TextEncoder().encode(faulty));
    const document = await vscode.workspace.openTextDocument(at);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('kravbyggaren.fixAll');
    assert.match(document.getText(), /text: Systemet ska ta emot text och bild\.\r\n {8}owner: it\r\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), faulty);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(at);
  });

  test('what no words mend has a way: the light bulb names the question, and says when a whole file is meant', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(1, 0, 1, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
    const term = actions.find(({ title }) => title.startsWith('Svara: Hur länge gäller avtalet'));
    assert.equal(term?.command?.command, 'kravbyggaren.changeAnswer', actions.map(({ title }) => title).join('\n'));
    assert.equal(term.command.arguments?.[1], 'procurement.contract.term');
    const whole = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, 0, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
    const titles = whole.map(({ title }) => title);
    assert.ok(titles.includes('Godta LOU-14 i hela filen, med skäl…'), titles.join('\n'));
    assert.equal(new Set(titles).size, titles.length, 'nothing is offered twice');
  });

  test('the outline names sections and requirements, and the line above a section counts them', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const section = symbols.find(({ name }) => name === 'Avsnitt');
    assert.deepEqual(
      section?.children.map(({ name }) => name),
      ['A-01', 'A-01'],
    );
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some(title => /^1 ska · 1 övrigt · (\d+ brist(er)?|inga brister)$/.test(title)),
      titles.join('\n'),
    );
  });

  test('completion, hover and rename answer at a place in the text', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const kind = document.positionAt(document.getText().indexOf('mandatory'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      kind,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('contract'), labels.join(', '));
    const standard = document.positionAt(document.getText().indexOf('ISO 19005') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, standard);
    const shown = hovers.flatMap(({ contents }) =>
      contents.map(each => (typeof each === 'string' ? each : each.value)),
    );
    assert.ok(
      shown.some(each => each.includes('LOU') && /likvärdig/.test(each)),
      shown.join('\n'),
    );
    assert.ok(!/\p{L}&nbsp;\p{L}/u.test(shown.join('\n')), 'lines end between words');
    const section = document.positionAt(document.getText().indexOf('id: A-01') + 5);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      section,
      'Å-7',
    );
    assert.ok(edit.size > 0);
  });

  test('a new id of a requirement reaches its review thread and the baseline in one edit', async () => {
    const at = (name: string): vscode.Uri => vscode.Uri.joinPath(uri, '..', name);
    const write = (name: string, content: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(content));
    const specification = text.replace('id: A-01', 'id: B-01');
    await write('byt.krav.yaml', specification);
    await write('byt.granskning/t1.trad.yaml', 'kravbyggaren: 1\nid: t1\nrequirement: B-01\nstate: open\n');
    await write(
      'byt.baslinje.json',
      '{\n  "kravbyggaren": 1,\n  "findings": [\n    {"rule":"x","requirement":"B-01"}\n  ]\n}\n',
    );
    const document = await vscode.workspace.openTextDocument(at('byt.krav.yaml'));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      at('byt.krav.yaml'),
      document.positionAt(specification.indexOf('B-01') + 1),
      'Å-7',
    );
    const touched = edit.entries().map(([each]) => decodeURIComponent(each.path.split('/').at(-1) ?? ''));
    assert.deepEqual(touched.sort(), ['byt.baslinje.json', 'byt.krav.yaml', 't1.trad.yaml']);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const thread = await vscode.workspace.openTextDocument(at('byt.granskning/t1.trad.yaml'));
    assert.match(thread.getText(), /^requirement: Å-7$/m);
    for (const name of ['byt.krav.yaml', 'byt.baslinje.json', 'byt.granskning'])
      await vscode.workspace.fs.delete(at(name), { recursive: true });
  });

  test('a specification that is saved nowhere yet is helped as any other, and left alone when it is something else', async () => {
    const unsaved = await vscode.workspace.openTextDocument({ language: 'krav-specification', content: text });
    assert.equal(unsaved.uri.scheme, 'untitled');
    await vscode.window.showTextDocument(unsaved);
    const found = await diagnosticsWhen(unsaved.uri, all => all.some(each => codeOf(each) === 'LOU-01'));
    const standard = found.find(each => codeOf(each) === 'LOU-01');
    assert.ok(standard);
    const ask = <T>(what: string, ...more: readonly unknown[]): Thenable<T> =>
      vscode.commands.executeCommand<T>(`vscode.execute${what}Provider`, unsaved.uri, ...more);
    const list = await ask<vscode.CompletionList>('CompletionItem', unsaved.positionAt(text.indexOf('mandatory')));
    assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'contract'));
    assert.ok((await ask<vscode.Hover[]>('Hover', standard.range.start)).length > 0);
    assert.ok((await ask<vscode.DocumentSymbol[]>('DocumentSymbol')).some(({ name }) => name === 'Avsnitt'));
    const edit = await ask<vscode.WorkspaceEdit>('DocumentRename', unsaved.positionAt(text.indexOf('A-01') + 1), 'Å-7');
    assert.ok(edit.size > 0);
    const kind = vscode.CodeActionKind.QuickFix.value;
    const actions = await ask<vscode.CodeAction[]>('CodeAction', standard.range, kind);
    assert.ok(actions.some(({ isPreferred, edit: mends }) => isPreferred && mends));
    const saved = vscode.commands.executeCommand('kravbyggaren.savePack', unsaved.uri, {
      requirements: ['A-01'],
      id: 'x',
    });
    assert.equal(await saved, undefined, 'what needs a folder asks for one');
    const plain = await vscode.languages.setTextDocumentLanguage(unsaved, 'plaintext');
    await diagnosticsWhen(plain.uri, all => all.length === 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a fault that is mended goes away, and what has moved is found at its new place', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const offset = document.getText().indexOf('ISO 19005') + 'ISO 19005'.length;
    await editor.edit(edit => {
      edit.insert(new vscode.Position(1, 0), '# En rad till\n');
      edit.insert(document.positionAt(offset), ' eller likvärdig');
    });
    const found = await diagnosticsWhen(uri, all => !all.some(each => codeOf(each) === 'LOU-01') && all.length > 0);
    const double = found.find(each => /A-01/.test(each.message));
    assert.ok(double, 'the doubled id is still found');
    assert.match(document.lineAt(double.range.start.line).text, /A-01/);
  });
});
