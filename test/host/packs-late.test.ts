import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createLibrary, openSource, type Finding, type Pack, type PackLibrary } from '../../src/core/index.ts';
import { createKravFiles, type KravFile, type KravFiles } from '../../src/vscode/krav-files.ts';
import { reuseLenses } from '../../src/vscode/editor/reuse-gate.ts';
import type { Packs } from '../../src/vscode/packs.ts';

const requirement = (i: number): string =>
  [
    `      - id: A-${String(i)}`,
    '        kind: mandatory',
    `        text: Systemet ska spara handling ${String(i)} inom {{prov.tid}} enligt ISO 19005.`,
    '        verification: [{ phase: tender, method: declaration }]',
    '',
  ].join('\n');

const specification = (count: number): string =>
  [
    'kravbyggaren: 1',
    'procurement: { title: Prov, awardBasis: cost }',
    'packs: { prov: { use: true, version: 1.0.0 } }',
    'sections:',
    '  - id: a',
    '    title: Avsnitt',
    '    requirements:',
    Array.from({ length: count }, (_, i) => requirement(i)).join(''),
  ].join('\n');

const packText = `kravbyggaren: 1
id: prov
code: PROV
title: Prov
version: "1.0.0"
proposed: { fact: procurement.title, is: Prov }
sections:
  - id: prov
    title: Prov
parameters:
  - { name: tid, title: Tid, type: number, unit: minuter, suggested: 60 }
requirements:
  - id: PROV-01
    section: prov
    kind: mandatory
    text: Systemet ska svara inom {{prov.tid}}.
    verification: [{ phase: tender, method: declaration }]
`;

const gates = 'gates:\n  - { id: reuse-analysis, number: G2, title: Återanvändning, help: Sök. }\n';

const libraryOf = (text: string): PackLibrary =>
  createLibrary({ packs: [{ text, pack: openSource(text).value as unknown as Pack }], annexTemplates: [] });
const empty = createLibrary({ packs: [], annexTemplates: [] });
const withPack = libraryOf(packText);
const withGate = libraryOf(packText + gates);

/** Packs that come when they are told to, if ever. */
class LatePacks implements Packs {
  asked = 0;
  library: Packs['library'];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(answer: () => Promise<PackLibrary>) {
    this.library = () => {
      this.asked++;
      return answer();
    };
  }

  change(answer: () => Promise<PackLibrary>): void {
    this.library = answer;
    this.#changed.fire();
  }

  around(): Promise<never> {
    return Promise.reject(new Error('asked about no pack'));
  }

  refresh(): void {
    // Nothing is kept.
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

const has = (file: KravFile, code: string): boolean => file.findings.some((each: Finding) => each.code === code);
const cites = (file: KravFile): boolean => file.findings.some(({ message }) => message.includes('prov.tid'));

suite('packs that come late or not at all', () => {
  let folder: vscode.Uri;
  const made: vscode.Disposable[] = [];
  suiteSetup(() => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = vscode.Uri.joinPath(root, 'sena');
  });
  teardown(async () => {
    for (const each of made.splice(0)) each.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  suiteTeardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  const log: string[] = [];
  const filesWith = (packs: Packs): KravFiles => {
    const files = createKravFiles({ error: (text: string) => log.push(text) }, packs);
    made.push(files, packs);
    return files;
  };
  const open = async (name: string, count: number): Promise<void> => {
    const uri = vscode.Uri.joinPath(folder, `${name}.krav.yaml`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(specification(count)));
    await vscode.window.showTextDocument(uri);
  };
  /** The first check of a file in the folder that satisfies the condition. */
  const checked = (files: KravFiles, done: (file: KravFile) => boolean): Promise<KravFile> =>
    new Promise(resolve => {
      const listener = files.onDidCheck(file => {
        if (!file.uri.path.startsWith(folder.path) || !done(file)) return;
        listener.dispose();
        resolve(file);
      });
    });

  for (const [size, count] of [
    ['short', 3],
    ['long', 700],
  ] as const) {
    test(`a ${size} file has the findings that need no packs while these are being read, and then the others`, async () => {
      let come: (library: PackLibrary) => void = () => undefined;
      const library = new Promise<PackLibrary>(resolve => (come = resolve));
      const packs = new LatePacks(() => library);
      const files = filesWith(packs);
      const first = checked(files, () => true);
      await open(`sen-${size}`, count);
      const before = await first;
      assert.ok(has(before, 'LOU-01'));
      assert.ok(!cites(before), 'nobody knows yet whether a pack defines it');
      const next = checked(files, cites);
      while (packs.asked === 0) await new Promise(resolve => setTimeout(resolve, 10));
      come(empty);
      const after = await next;
      assert.ok(has(after, 'LOU-01'));
    });
  }

  test('a lens that waits for packs keeps no other waiting, and is asked for again when they have come', async () => {
    let come: (library: PackLibrary) => void = () => undefined;
    const library = new Promise<PackLibrary>(resolve => (come = resolve));
    const files = filesWith(new LatePacks(() => library));
    await open('lins', 3);
    const uri = vscode.window.activeTextEditor?.document.uri;
    assert.ok(uri);
    const asked = new Promise<void>(resolve => {
      const lenses = reuseLenses({ files }, uri, resolve);
      void lenses.then(found => {
        assert.deepEqual(found, []);
        come(withGate);
      });
    });
    await asked;
    const [lens] = await reuseLenses({ files }, uri, () => assert.fail('it is known by now'));
    assert.equal(lens?.command?.command, 'kravbyggaren.findSimilarNeeds');
  });

  test('packs that cannot be read keep no findings back, and are told of in the log', async () => {
    log.length = 0;
    const files = filesWith(new LatePacks(() => Promise.reject(new Error('provfel'))));
    const first = checked(files, file => has(file, 'LOU-01'));
    await open('fel', 3);
    const file = await first;
    while (!log.some(line => line.includes('provfel'))) await new Promise(resolve => setTimeout(resolve, 10));
    const asked = await files.checked(file.uri);
    assert.ok(asked && has(asked, 'LOU-01'), 'who acts on findings is answered too');
  });

  test('a pack that changes is followed, and nothing disappears while it is read', async () => {
    const packs = new LatePacks(() => Promise.resolve(withPack));
    const files = filesWith(packs);
    await open('byte', 3);
    while (packs.asked === 0) await new Promise(resolve => setTimeout(resolve, 10));
    const [uri] = vscode.window.visibleTextEditors.map(({ document }) => document.uri);
    assert.ok(uri);
    const before = await files.checked(uri);
    const wanting = (file: KravFile | undefined): string =>
      (file?.findings ?? []).flatMap(({ message }) => (message.includes('prov.tid') ? message : [])).join('\n');
    const known = wanting(before);
    const followed: string[] = [];
    const listener = files.onDidCheck(file => {
      if (file.uri.toString() === uri.toString()) followed.push(wanting(file));
    });
    const next = checked(files, file => file.uri.toString() === uri.toString() && wanting(file) !== known);
    packs.change(() => Promise.resolve(empty));
    await next;
    listener.dispose();
    assert.deepEqual(
      followed.slice(0, -1).filter(told => told !== known),
      [],
    );
  });
});
