import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { checkSpecification, openSource, readBytes, type Specification } from '../../../src/core/index.ts';
import { atMost } from '../../../src/vscode/at-most.ts';
import { timesOf } from '../../../src/vscode/disk.ts';
import { listBelow } from '../../../src/vscode/files-below.ts';
import { createSpecificationIndex } from '../../../src/vscode/specification-index.ts';
import { ownWork } from './own-work.ts';

// Measures the extension in a real extension host. It asserts nothing: test/bench/host.mjs reads the lines it prints.

const pause = 200;
/** Between the first findings of a long file and the rest nothing is shown for a while. */
const quietAfter = (requirements: number): number => (requirements > 2000 ? 12_000 : 4_000);
/** What a few minutes of writing come to: nobody stops at the first words, which find nothing compiled. */
const keys = 160;
/** Typed once more while somebody keeps an account of what runs, which costs time too. */
const watchedKeys = 40;

const tell = (name: string, value: unknown): void => {
  console.log(`@@bench ${JSON.stringify([name, value])}`);
};

const collect = ((): (() => void) => {
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc') as () => void;
})();
const memory = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
};

const sleep = (ms: number): Promise<unknown> => new Promise(resolve => setTimeout(resolve, ms));

/** The longest time in which nobody else got a turn. */
function watchTurns(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 2);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last);
  };
}

/** When the findings of a file were last replaced, looked at in every turn. */
class Seen {
  readonly times: number[] = [];
  #waiting: (() => void)[] = [];
  #shown = '';
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(uri: vscode.Uri) {
    this.#timer = setInterval(() => {
      const now = performance.now();
      const found = vscode.languages.getDiagnostics(uri);
      const shown = `${String(found.length)} ${found.at(-1)?.message ?? ''} ${String(found.at(-1)?.range.end.line)}`;
      if (shown === this.#shown || found.length === 0) return;
      this.#shown = shown;
      this.times.push(now);
      for (const resolve of this.#waiting.splice(0)) resolve();
    }, 1);
  }

  async next(after: number): Promise<number> {
    for (;;) {
      const time = this.times.find(each => each > after);
      if (time !== undefined) return time;
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
  }

  async last(quiet: number): Promise<number> {
    for (;;) {
      await sleep(quiet / 8);
      const last = this.times.at(-1);
      if (last !== undefined && performance.now() - last > quiet) return last;
    }
  }

  dispose(): void {
    clearInterval(this.#timer);
  }
}

async function measureFile(uri: vscode.Uri, requirements: number): Promise<unknown> {
  const before = memory();
  const seen = new Seen(uri);
  const opened = new Promise<number>(resolve => {
    const listener = vscode.workspace.onDidOpenTextDocument(document => {
      if (document.uri.toString() !== uri.toString()) return;
      listener.dispose();
      resolve(performance.now());
    });
  });
  let turns = watchTurns();
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const start = await opened;
  const first = (await seen.next(start)) - start;
  const all = (await seen.last(quietAfter(requirements))) - start;
  const blockedOpening = turns();
  turns = watchTurns();
  const times = await typing(editor, seen, keys);
  const blockedTyping = turns();
  const work = (await ownWork(() => typing(editor, seen, watchedKeys))) / watchedKeys;
  const completeCode = await completion(editor.document);
  seen.dispose();
  const pauses = await emptyPauses();
  const growth = memory() - before;
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const peak = process.resourceUsage().maxRSS / 1024;
  return { first, all, times, pauses, work, completeCode, blockedOpening, blockedTyping, growth, peak };
}

/**
 * What the same clocks say of a pause after which nothing is done: a timer comes late, and what it did is seen in the
 * turn after. The rest of a key's time is the extension's.
 */
async function emptyPauses(): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < keys / 2; i++) {
    const start = performance.now();
    let isOver = false;
    setTimeout(() => (isOver = true), pause);
    const seen = await new Promise<number>(resolve => {
      const timer = setInterval(() => {
        if (!isOver) return;
        clearInterval(timer);
        resolve(performance.now());
      }, 1);
    });
    times.push(seen - start - pause);
  }
  return times;
}

/** From the question to the list in the window, the median of five. */
async function completion(document: vscode.TextDocument): Promise<number | undefined> {
  const text = document.getText();
  const at = document.positionAt(text.indexOf('        kind: ', text.length >> 1) + '        kind: '.length);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, at);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2];
}

/** A fault is written and taken away again, so that each edit changes what is shown. */
async function typing(editor: vscode.TextEditor, seen: Seen, keys: number): Promise<readonly number[]> {
  const { document } = editor;
  const text = document.getText();
  const marker = '        text: Systemet ska ';
  const at = document.positionAt(text.indexOf(marker) + marker.length);
  const fault = 'användarvänligt och snabbt ';
  const times: number[] = [];
  for (let i = 0; i < keys; i++) {
    const changed = new Promise<number>(resolve => {
      const listener = vscode.workspace.onDidChangeTextDocument(event => {
        if (event.document !== document || event.contentChanges.length === 0) return;
        listener.dispose();
        resolve(performance.now());
      });
    });
    await editor.edit(edit => {
      if (i % 2 === 0) edit.insert(at, fault);
      else edit.delete(new vscode.Range(at, at.translate(0, fault.length)));
    });
    const start = await changed;
    const time = (await seen.next(start)) - start - pause;
    // Before the pause is over: the light bulb has asked.
    if (time > 0) times.push(time);
  }
  return times;
}

async function measureWorkspace(): Promise<unknown> {
  const run = async (): Promise<number> => {
    const start = performance.now();
    await vscode.commands.executeCommand('kravbyggaren.checkWorkspace');
    return performance.now() - start;
  };
  await sleep(2500);
  const cold = await run();
  const again = [await run(), await run(), await run()].sort((a, b) => a - b);
  return { cold, unchanged: again[1], session: await newSession(), disk: await askDisk() };
}

/** The least that anybody must do who wants to know whether something has changed. */
async function askDisk(): Promise<number | undefined> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) return undefined;
  const start = performance.now();
  const { files } = await listBelow(root, name => name.endsWith('.krav.yaml'), 5000);
  await atMost(files, 32, timesOf);
  return performance.now() - start;
}

/** What a first question costs in a window that has just been opened, when nothing has changed since the last. */
async function newSession(): Promise<number | undefined> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) return undefined;
  const storage = vscode.Uri.joinPath(root, '.lager');
  // All of them hold the same: one is read and checked for all, since the first run is not what is measured here.
  const [uri] = await vscode.workspace.findFiles('mapp-0/*.krav.yaml', null, 1);
  const text = readBytes(uri ? await vscode.workspace.fs.readFile(uri) : new Uint8Array());
  const source = openSource(text.ok ? text.value : '');
  const findings = checkSpecification({ specification: source.value as unknown as Specification });
  const make = () =>
    createSpecificationIndex({
      storage,
      version: '1.0.0',
      log: { warn: () => undefined },
      files: {
        open: [],
        read: each => Promise.resolve({ uri: each, language: 'krav-specification', source, findings: [] }),
        checked: () => Promise.resolve(undefined),
        companions: () => Promise.resolve({}),
        check: () => Promise.resolve({ findings, days: {} }),
      },
    });
  await make().checked();
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    const { read } = await make().checked();
    if (read === 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

suite('measurements', () => {
  test('of one file and of a workspace', async function () {
    this.timeout(0);
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!root) return;
    const folder = vscode.Uri.joinPath(root, '.stora');
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const count = (name: string): number => Number(/\d+/.exec(name)?.[0]);
    // The first file pays for loading and compiling the code; a person's second file does not.
    for (const name of names.sort((a, b) => count(a) - count(b))) {
      tell(String(count(name)), await measureFile(vscode.Uri.joinPath(folder, name), count(name)));
    }
    if ((await vscode.workspace.findFiles('mapp-0/*.krav.yaml', null, 1)).length > 0) {
      tell('workspace', await measureWorkspace());
    }
  });
});
