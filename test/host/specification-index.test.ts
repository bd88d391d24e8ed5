import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createChecker, openSource, readBytes, type Specification } from '../../src/core/index.ts';
import type { KravFile } from '../../src/vscode/krav-files.ts';
import { createSpecificationIndex, type IndexParts } from '../../src/vscode/specification-index.ts';
import { MemoryFiles } from './memory-files.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const specification = (title: string, fault = ''): string =>
  [
    'kravbyggaren: 1',
    `procurement: { title: ${title} }`,
    'marketDialogue: [{ supplier: Hemligt Bolag AB, date: 2026-01-01 }]',
    'sections:',
    '  - id: a',
    '    title: Avsnitt',
    '    requirements:',
    '      - id: A-01',
    '        kind: mandatory',
    `        text: Systemet ska visa ärendets status${fault}.`,
    '        verification: [{ phase: tender, method: declaration }]',
    '',
  ].join('\n');

/** Reads files as the extension does, with nothing around them, and counts. */
class Reader {
  count = 0;
  readonly names: string[] = [];
  today = '2026-11-24';
  readonly parts: IndexParts['files'];

  #check(specification: Specification) {
    const checker = createChecker();
    const findings = checker.check({ specification, today: this.today });
    return { findings, days: checker.days };
  }

  constructor(open: readonly KravFile[] = []) {
    this.parts = {
      open,
      read: async uri => {
        this.count++;
        this.names.push(uri.path.slice(uri.path.lastIndexOf('/') + 1, -'.krav.yaml'.length));
        const text = readBytes(await vscode.workspace.fs.readFile(uri));
        if (!text.ok) throw new Error(text.problem.code);
        return { uri, language: 'krav-specification', source: openSource(text.value), findings: [] };
      },
      checked: uri => Promise.resolve(open.find(file => file.uri.toString() === uri.toString())),
      companions: () => Promise.resolve({}),
      check: ({ source }) => Promise.resolve(this.#check(source.value as unknown as Specification)),
    };
  }
}

suite('index of specifications', () => {
  const files = new MemoryFiles();
  const storage = vscode.Uri.from({ scheme: 'krav-index', path: '/storage' });
  const recordsFile = vscode.Uri.joinPath(storage, 'records.json');
  let registration: vscode.Disposable;
  let folder: vscode.Uri;

  suiteSetup(async () => {
    registration = vscode.workspace.registerFileSystemProvider('krav-index', files, { isCaseSensitive: true });
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = vscode.Uri.joinPath(root, 'index åäö');
    await put('ett', specification('Första'));
    await put('två', specification('Andra'));
    await vscode.workspace.fs.writeFile(uriOf('binär'), new Uint8Array([0, 255, 254, 0, 1, 2]));
    await settled();
  });
  suiteTeardown(async () => {
    registration.dispose();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, `${name}.krav.yaml`);
  const put = async (name: string, text: string): Promise<void> =>
    vscode.workspace.fs.writeFile(uriOf(name), encoder.encode(text));
  /** What was changed a moment ago is read again, since it may change once more without its time showing it. */
  const settled = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 2100));
  const index = (reader: Reader, version = '1.0.0') =>
    createSpecificationIndex({
      files: reader.parts,
      storage,
      version,
      today: () => reader.today,
      log: { warn: (text: string) => assert.fail(text) },
    });
  const titles = async (reader: Reader, version?: string): Promise<readonly string[]> => {
    const found = await index(reader, version).records();
    return found.filter(({ uri }) => uri.path.startsWith(folder.path)).map(({ record }) => record.title);
  };

  test('the first question reads every specification, and the next one, in another session, none', async () => {
    const first = new Reader();
    assert.deepEqual(await titles(first), ['Första', 'Andra']);
    assert.ok(first.count >= 2);
    const second = new Reader();
    assert.deepEqual(await titles(second), ['Första', 'Andra']);
    // A file that cannot be read is tried again.
    assert.equal(second.count, 1);
    assert.deepEqual(files.paths, ['/storage/records.json'], 'no half-written file is left');
  });

  test('a file that somebody else has changed, and it alone, is read again', async () => {
    await put('två', specification('Ny utgåva av prov'));
    const reader = new Reader();
    assert.deepEqual(await titles(reader), ['Första', 'Ny utgåva av prov']);
    assert.equal(reader.count, 2);
    await vscode.workspace.fs.delete(uriOf('två'));
    assert.deepEqual(await titles(new Reader()), ['Första']);
    assert.ok(!decoder.decode(files.readFile(recordsFile)).includes('Ny utgåva av prov'), 'what is gone is forgotten');
    await put('två', specification('Andra'));
    await settled();
  });

  test('a cache that is damaged, foreign or of another version is made anew without a word', async () => {
    await titles(new Reader());
    const whole = decoder.decode(files.readFile(recordsFile));
    const damaged = [
      whole.slice(0, whole.length / 2),
      '',
      '[]',
      '{"version":"1.0.0","entries":{}}',
      '{"version":"1.0.0","entries":[["a",{"size":1,"mtime":1}]]}',
      whole.replaceAll('"size"', '"storlek"'),
    ];
    for (const text of damaged) {
      files.writeFile(recordsFile, encoder.encode(text));
      const reader = new Reader();
      assert.deepEqual(await titles(reader), ['Första', 'Andra'], text.slice(0, 60));
      assert.ok(reader.count >= 3, text.slice(0, 60));
      assert.ok(decoder.decode(files.readFile(recordsFile)).length > 100);
    }
    const newer = new Reader();
    await titles(newer, '2.0.0');
    assert.ok(newer.count >= 3);
  });

  test('findings are kept with the file, but never what may name a bidder', async () => {
    await put('fynd', specification('Fynd', ' enligt ISO 19005').replace(/^market.*\n/m, ''));
    await settled();
    const found = async (reader: Reader) => {
      const { files: all, unreadable } = await index(reader).checked();
      assert.deepEqual(
        unreadable.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
        ['binär.krav.yaml'],
      );
      return all.filter(({ uri }) => uri.path.startsWith(folder.path));
    };
    const first = await found(new Reader());
    assert.equal(first.length, 3);
    const about = first.find(({ uri }) => uri.path.includes('fynd'));
    const standard = about?.findings.find(({ code }) => code === 'LOU-01');
    assert.deepEqual(standard?.place, [8, 55, 8, 64]);
    assert.ok(first.some(({ findings }) => findings.some(({ message }) => message.includes('Hemligt Bolag'))));
    const kept = files.paths.map(path => decoder.decode(files.readFile(storage.with({ path }))));
    assert.ok(kept.length > 0 && !kept.some(text => text.includes('Hemligt')));
    const again = new Reader();
    assert.deepEqual(await found(again), first);
    // The two that name a supplier and the one that cannot be read.
    assert.equal(again.count, 3);
  });

  test('a new day is no reason to check anything, unless it is the day on which a finding comes or goes', async () => {
    const cloud = specification('Moln', ' enligt ISO 19005').replace(
      /^procurement.*\n.*\n/m,
      'procurement: { title: Moln, subject: { cloud: true } }\n',
    );
    await put('moln', cloud);
    await settled();
    const on = async (today: string) => {
      const reader = new Reader();
      reader.today = today;
      const { files: all } = await index(reader).checked();
      const found = all.find(({ uri }) => uri.path.includes('moln'))?.findings.map(({ code }) => code) ?? [];
      return { read: reader.names.filter(name => name === 'moln' || name === 'fynd'), found };
    };
    const first = await on('2025-09-01');
    const same = await on('2025-09-11');
    // Data Act: from 12 September 2025 a cloud service has terms for switching.
    const due = await on('2025-09-12');
    const later = await on('2026-01-14');
    const back = await on('2025-09-11');
    await vscode.workspace.fs.delete(uriOf('moln'));
    assert.deepEqual(
      [first, same, due, later, back].map(({ read }) => read),
      [['fynd', 'moln'], [], ['moln'], [], ['moln']],
    );
    const gained = due.found.filter(code => !first.found.includes(code));
    assert.deepEqual(
      [same.found, later.found, back.found].map(codes => codes.filter(code => gained.includes(code)).length),
      [0, gained.length, 0],
    );
    assert.equal(gained.length, 1);
  });

  test('an open file is as its editor has it', async () => {
    const source = openSource(specification('Osparad'));
    const open: KravFile = { uri: uriOf('ett'), language: 'krav-specification', source, findings: [] };
    assert.ok((await titles(new Reader([open]))).includes('Osparad'));
    assert.ok(!decoder.decode(files.readFile(recordsFile)).includes('Osparad'));
  });

  test('a run that is stopped keeps what it has read, and the next goes on from there', async () => {
    files.delete(recordsFile);
    const abort = new AbortController();
    const stopped = new Reader();
    await index(stopped).records({ signal: abort.signal, progress: () => abort.abort() });
    const rest = new Reader();
    assert.deepEqual((await titles(rest)).toSorted(), ['Andra', 'Fynd', 'Första']);
    const all = new Reader();
    files.delete(recordsFile);
    await titles(all);
    assert.ok(stopped.count < all.count && rest.count < all.count + 1);
  });
});
