import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files.ts';

const specification = [
  'kravbyggaren: 1',
  'procurement:',
  '  title: Provsystem för export',
  '  reference: KS 2026/0001',
  '  buyers: [{ name: Exempelby kommun, lead: true }]',
  '  act: LOU',
  '  regime: direct',
  '  awardBasis: price',
  '  contract: { start: 2027-07-01, term: P1Y }',
  'packs: {}',
  'sections:',
  '  - id: a',
  '    title: Avsnitt med krav',
  '    requirements:',
  '      - id: A-01',
  '        kind: mandatory',
  '        text: Systemet ska visa ärendets status.',
  '        motive: Detta skäl är internt.',
  '        owner: business',
  '        verification: [{ phase: tender, method: declaration }]',
  '',
].join('\n');

const encoder = new TextEncoder();

suite('export to Word', () => {
  const files = new MemoryFiles();
  let registration: vscode.Disposable;
  suiteSetup(() => {
    registration = vscode.workspace.registerFileSystemProvider('krav-memory', files, { isCaseSensitive: true });
  });
  suiteTeardown(() => {
    registration.dispose();
  });

  const put = (name: string, text: string): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme: 'krav-memory', path: `/export/${name}` });
    files.writeFile(uri, encoder.encode(text));
    return uri;
  };
  const exported = async (uri: vscode.Uri, audience: string, draft = false): Promise<vscode.Uri | undefined> =>
    vscode.commands.executeCommand<vscode.Uri | undefined>('kravbyggaren.exportWord', uri, { audience, draft });

  const document = (uri: vscode.Uri): string => {
    const part = unzipSync(files.readFile(uri))['word/document.xml'];
    assert.ok(part, 'the file is a Word document');
    return strFromU8(part);
  };

  test('a document with the title and every requirement is written beside the specification, on a file system without paths', async () => {
    const uri = put('prov.krav.yaml', specification);
    const written = await exported(uri, 'internal');
    assert.ok(written);
    assert.match(written.path, /^\/export\/prov-intern-\d{4}-\d\d-\d\d\.docx$/);
    const xml = document(written);
    for (const text of ['Provsystem för export', 'KS 2026/0001', 'A-01', 'Systemet ska visa ärendets status.'])
      assert.ok(xml.includes(text), text);
    assert.deepEqual(
      files.paths.filter(path => path.includes('~')),
      [],
      'no half-written file is left',
    );
  });

  test('the version for tenderers holds nothing internal', async () => {
    const written = await exported(put('anbud.krav.yaml', specification), 'tender', true);
    assert.ok(written);
    assert.ok(written.path.includes('-anbud-utkast-'));
    assert.ok(document(written).includes('A-01'));
    assert.ok(!document(written).includes('Detta skäl är internt.'));
  });
});
