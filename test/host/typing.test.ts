import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const requirement = (i: number, text: string): string =>
  [
    `      - id: A-${String(i)}`,
    '        kind: mandatory',
    `        text: ${text}`,
    '        verification: [{ phase: tender, method: declaration }]',
    '',
  ].join('\n');

const specification = (texts: readonly string[]): string =>
  [
    'kravbyggaren: 1',
    'procurement: { title: Prov, awardBasis: cost }',
    'sections:',
    '  - id: a',
    '    title: Avsnitt',
    '    requirements:',
    texts.map((text, i) => requirement(i, text)).join(''),
  ].join('\n');

const fault = 'Systemet ska spara enligt ISO 19005.';
const codeOf = ({ code }: vscode.Diagnostic): string =>
  typeof code === 'object' ? String(code.value) : String(code ?? '');

suite('typing', () => {
  let folder: vscode.Uri;
  suiteSetup(() => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = vscode.Uri.joinPath(root, 'skriva');
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
  const put = async (name: string, text: string): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(folder, `${name}.krav.yaml`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  };
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise(resolve => setTimeout(resolve, 20));
  };
  /** Longer than any pause before a check. */
  const quiet = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 1200));
  /** Everything that is shown of a finding. */
  const shown = (uri: vscode.Uri): readonly string[] =>
    vscode.languages
      .getDiagnostics(uri)
      .map(each => JSON.stringify([codeOf(each), each.severity, each.message, each.range]))
      .sort();
  const standards = (uri: vscode.Uri): number =>
    vscode.languages.getDiagnostics(uri).filter(each => codeOf(each) === 'LOU-01').length;

  test('a fault that is taken back while its finding is got ready is never told', async () => {
    const uri = await put('angra', specification([fault, 'Systemet ska visa ärendets status.']));
    const editor = await vscode.window.showTextDocument(uri);
    await until(() => standards(uri) === 1);
    const at = editor.document.positionAt(editor.document.getText().indexOf('status') + 'status'.length);
    const typed = ' enligt ISO 9001';
    await quiet();
    // On a busy machine the pause may be over before, or what stands around the file be read just then: tried again.
    let most: number | undefined;
    for (let i = 0; i < 6 && (most ?? 2) > 1; i++) {
      const changes: number[] = [];
      let shownAtMost = 0;
      const listeners = vscode.Disposable.from(
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
          if (document === editor.document && contentChanges.length > 0) changes.push(performance.now());
        }),
        vscode.languages.onDidChangeDiagnostics(() => (shownAtMost = Math.max(shownAtMost, standards(uri)))),
      );
      await editor.edit(edit => {
        edit.insert(at, typed);
      });
      await new Promise(resolve => setTimeout(resolve, 110));
      await editor.edit(edit => {
        edit.delete(new vscode.Range(at, at.translate(0, typed.length)));
      });
      await quiet();
      listeners.dispose();
      assert.equal(standards(uri), 1);
      const isInTime = (changes[1] ?? Infinity) - (changes[0] ?? 0) <= 190;
      if (isInTime) most = shownAtMost;
    }
    // A machine too busy for one try in time says nothing about this.
    assert.ok((most ?? 1) <= 1, `${String(most)} findings`);
  });

  test('a burst of keys is told of a few times, and ends in what the same text gives when it is opened', async () => {
    const uri = await put('skur', specification([fault, 'Systemet ska visa ärendets status.', fault]));
    const editor = await vscode.window.showTextDocument(uri);
    await until(() => standards(uri) === 2);
    let told = 0;
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(each => each.toString() === uri.toString())) told++;
    });
    const typed = ' och enligt ISO 9001';
    const at = editor.document.getText().indexOf('status') + 'status'.length;
    for (const [i, key] of [...typed].entries()) {
      await editor.edit(edit => {
        edit.insert(editor.document.positionAt(at + i), key);
      });
    }
    await editor.edit(edit => {
      edit.insert(new vscode.Position(1, 0), '# en rad ovanför\n');
    });
    await until(() => standards(uri) === 3 && shown(uri).some(each => each.includes('"line":9')));
    listener.dispose();
    assert.ok(told < typed.length / 2, `${String(told)} times`);
    const same = await put('samma', editor.document.getText());
    await vscode.window.showTextDocument(same);
    await until(() => standards(same) === 3);
    await until(() => JSON.stringify(shown(same)) === JSON.stringify(shown(uri)));
  });

  test('an edit that changes no finding sends none, and one that does sends those of its own file alone', async () => {
    const [one, other] = [
      await put('en', specification([fault, 'Systemet ska visa ärendets status.'])),
      await put('annan-orörd', specification([fault])),
    ];
    await vscode.window.showTextDocument(other, { preview: false });
    const editor = await vscode.window.showTextDocument(one, { preview: false });
    await until(() => standards(one) === 1 && standards(other) === 1);
    const told: string[] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      told.push(...uris.map(String).filter(each => each === String(one) || each === String(other)));
    });
    // What comes after the first findings, when the packs have been read, is told first.
    for (let before = -1; before !== told.length;) {
      before = told.length;
      await quiet();
    }
    told.length = 0;
    const before = shown(one);
    const insert = (after: string, text: string): Thenable<boolean> =>
      editor.edit(edit => {
        const at = editor.document.getText().lastIndexOf(after) + after.length;
        edit.insert(editor.document.positionAt(at), text);
      });
    await insert('ärende', 'mening');
    await quiet();
    assert.deepEqual(shown(one), before);
    assert.deepEqual(told, []);
    await insert('status', ' enligt ISO 9001');
    await until(() => standards(one) === 2);
    await quiet();
    assert.deepEqual([...new Set(told)], [String(one)]);
    listener.dispose();
  });

  test('of very many findings the worst are shown, and a last line says how many more there are', async () => {
    const vague = Array.from(
      { length: 600 },
      (_, i) => `Systemet ska visa ärende ${String(i)} på ett användarvänligt sätt.`,
    );
    const uri = await put('många', specification([...vague, fault]));
    await vscode.window.showTextDocument(uri);
    await until(() => vscode.languages.getDiagnostics(uri).some(({ message }) => message.startsWith('Ytterligare ')));
    const found = vscode.languages.getDiagnostics(uri);
    assert.equal(found.length, 501);
    assert.equal(standards(uri), 1, 'the error at the end of the file is among the shown');
    assert.match(found.at(-1)?.message ?? '', /^Ytterligare \d+ fynd visas inte här\./);
  });

  test('a file that is open and somebody else changes on disk has the findings of its new text', async () => {
    const uri = await put('annan', specification([fault]));
    await vscode.window.showTextDocument(uri);
    await until(() => standards(uri) === 1);
    await put('annan', specification(['Systemet ska spara enligt ISO 19005 eller likvärdig.']));
    await until(() => standards(uri) === 0);
    await put('annan', specification([fault, fault]));
    await until(() => standards(uri) === 2);
  });
});
