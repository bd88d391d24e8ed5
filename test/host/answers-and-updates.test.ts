import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The commands without a question asked, on a copy of the sample; what a person sees is shown end to end. */
suite('changed answers and newer packs', () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root);
  const folder = vscode.Uri.joinPath(root, 'andra-svar');
  const file = vscode.Uri.joinPath(folder, 'elevhalsa.krav.yaml');
  const read = async (uri: vscode.Uri): Promise<string> => decoder.decode(await vscode.workspace.fs.readFile(uri));
  const text = async (): Promise<string> => (await vscode.workspace.openTextDocument(file)).getText();

  suiteSetup(async () => {
    for (const name of ['elevhalsa.krav.yaml', 'exempelby.itmiljo.yaml', 'elevhalsa.paket'])
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(root, name), vscode.Uri.joinPath(folder, name));
    await vscode.window.showTextDocument(file);
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
  const undo = async (): Promise<void> => {
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('undo');
  };
  const change = async (step: string, given: unknown): Promise<boolean> =>
    vscode.commands.executeCommand<boolean>('kravbyggaren.changeAnswer', file, step, given);

  test('an answer and what follows from it is one undo step, and removes nothing', async () => {
    const before = await text();
    assert.equal(await change('subject.operation', { type: 'one', value: 'own' }), true);
    const after = await text();
    assert.match(after, /operation: own/);
    assert.match(after, /id: KOMP-12/);
    assert.match(after, /id: SAK-08/);
    await undo();
    assert.equal(await text(), before);
  });

  test('a question can be left to somebody, and the file says to whom', async () => {
    const before = await text();
    const given = { type: 'open', state: 'delegated', role: 'legal' };
    assert.equal(await change('question.compatibility.growth', given), true);
    assert.match(await text(), /state: delegated,? *\n? *role: legal/);
    await undo();
    assert.equal(await text(), before);
  });

  test('a fact of the procurement can be left to somebody with a note, and the note goes with the answer', async () => {
    const before = await text();
    const given = { type: 'open', state: 'delegated', role: 'finance', note: 'Se budgeten.' };
    assert.equal(await change('procurement.estimatedValue', given), true);
    assert.match(await text(), /^openFacts:\n {2}procurement\.estimatedValue:\n {4}state: delegated\n/m);
    assert.match(await text(), /note: Se budgeten\./);
    assert.equal(await change('procurement.estimatedValue', { type: 'text', text: '5 miljoner' }), true);
    assert.match(await text(), /amount: 5000000/);
    assert.doesNotMatch(await text(), /openFacts/);
    await undo();
    await undo();
    assert.equal(await text(), before);
  });

  test('a gate is passed by with its reason in one undo step', async () => {
    const before = await text();
    const status = { status: 'overridden', reason: 'Bedömd i förstudien.', date: '2027-01-15' };
    assert.equal(await vscode.commands.executeCommand('kravbyggaren.showGates', file, 'lock-in', status), true);
    assert.match(await text(), /reason: Bedömd i förstudien\./);
    await undo();
    assert.equal(await text(), before);
  });

  test('a requirement is declined with its reason, and a citation of it offers three ways out', async () => {
    const before = await text();
    const reason = 'Kapaciteten prövas i demonstrationen.';
    const done = await vscode.commands.executeCommand('kravbyggaren.declineRequirement', file, 'KOMP-06', reason);
    assert.equal(done, true);
    assert.doesNotMatch(await text(), /- id: KOMP-06\n/);
    assert.match(await text(), /requirement: KOMP-06\b[^]{0,40}reason: Kapaciteten prövas/);
    let finding: vscode.Diagnostic | undefined;
    while (!finding) {
      finding = vscode.languages.getDiagnostics(file).find(({ message }) => message.includes('KOMP-06 är bortvalt'));
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file,
      finding.range,
    );
    const back = actions.find(({ title }) => title === 'Ta tillbaka KOMP-06');
    assert.ok(back?.edit && actions.some(({ title }) => title.startsWith('Välj bort även KOMP-')));
    await vscode.workspace.applyEdit(back.edit);
    assert.match(await text(), /- id: KOMP-06\n/);
    await undo();
    await undo();
    assert.equal(await text(), before);
  });

  test('the same answer again changes nothing', async () => {
    const before = await text();
    assert.equal(await change('subject.operation', { type: 'one', value: 'supplier' }), false);
    assert.equal(await text(), before);
  });

  test('a newer pack is taken with the choices in one undo step, and a copy of it is put beside', async () => {
    const copy = vscode.Uri.joinPath(folder, 'elevhalsa.paket/compatibility@1.0.0.kravpaket.yaml');
    const newer = (await read(copy))
      .replace('version: "1.0.0"', 'version: "1.1.0"\nreplaces: compatibility')
      .replace('en testmiljö som är skild från', 'två testmiljöer som är skilda från');
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'eget.kravpaket.yaml'), encoder.encode(newer));
    const before = await text();
    assert.equal(await vscode.commands.executeCommand('kravbyggaren.updatePacks', file, {}), true);
    assert.match(await text(), /två testmiljöer som är skilda från/);
    assert.equal(await read(vscode.Uri.joinPath(folder, 'elevhalsa.paket/compatibility@1.1.0.kravpaket.yaml')), newer);
    await undo();
    assert.equal(await text(), before);
    const kept = { 'KOMP-08': 'keep' };
    assert.equal(await vscode.commands.executeCommand('kravbyggaren.updatePacks', file, kept), true);
    assert.doesNotMatch(await text(), /två testmiljöer/);
    assert.match(await text(), /version: "1\.1\.0"/);
    await undo();
  });

  test('an own pack is judged while it is written', async () => {
    const uri = vscode.Uri.joinPath(folder, 'nytt.kravpaket.yaml');
    const pack = 'kravbyggaren: 1\nid: exit\ncode: NY\ntitle: Nytt\nversion: "1.0.0"\nextends: [finns-inte]\n';
    await vscode.workspace.fs.writeFile(uri, encoder.encode(pack));
    await vscode.workspace.openTextDocument(uri);
    const told = async (wanted: RegExp): Promise<void> => {
      while (!vscode.languages.getDiagnostics(uri).some(({ message }) => wanted.test(message)))
        await new Promise(resolve => setTimeout(resolve, 50));
    };
    await told(/”exit” finns redan/);
    await told(/”finns-inte” finns inte/);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(1, 0, 2, 0), 'id: __proto__\n');
    await vscode.workspace.applyEdit(edit);
    await told(/__proto__/);
  });
});
