// yaml-language-server with our schema, over its own protocol: the same file opened, typed in and completed in.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spread, timedAsync, typingPlace } from './measure.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const program = join(project, 'node_modules/yaml-language-server/bin/yaml-language-server');
const schema = pathToFileURL(join(project, 'schemas/specification.schema.json')).href;

/** The server waits this long after the last key press before it looks, as the extension does. */
const itsPause = 200;
const patience = 180_000;
/** At 10 000 requirements each of its keys takes seconds. */
const keysAtMost = 40;
const typeAtMost = 30_000;

export const isInstalled = () => existsSync(program);

/** Messages over a server's standard input and output. */
class Connection {
  #child;
  #ended;
  #buffer = Buffer.alloc(0);
  #next = 1;
  #waiting = new Map();
  #listeners = new Set();

  constructor() {
    this.#child = spawn(process.execPath, ['--max-old-space-size=4096', program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child.stdout.on('data', bytes => this.#read(bytes));
    this.#ended = new Promise((_, fail) => this.#child.once('exit', code => fail(new Error(`it ended (${code})`))));
    this.#ended.catch(() => {});
  }

  get pid() {
    return this.#child.pid;
  }

  request(method, params) {
    const id = this.#next++;
    this.#send({ id, method, params });
    return this.#orGiveUp(new Promise((done, fail) => this.#waiting.set(id, { done, fail })), method);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** The next message of a kind. Ask before what causes it. */
  next(method) {
    const heard = new Promise(done => {
      const listen = message => {
        if (message.method !== method) return;
        this.#listeners.delete(listen);
        done(message.params);
      };
      this.#listeners.add(listen);
    });
    return this.#orGiveUp(heard, method);
  }

  stop() {
    this.#child.kill();
  }

  async #orGiveUp(promise, what) {
    let timer;
    const gone = new Promise((_, fail) => {
      timer = setTimeout(() => fail(new Error(`no answer to ${what} in ${patience / 1000} s`)), patience);
    });
    return Promise.race([promise, gone, this.#ended]).finally(() => clearTimeout(timer));
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(bytes) {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, Math.max(0, end)))?.[1]);
      if (end < 0 || this.#buffer.length < end + 4 + length) return;
      const body = this.#buffer.subarray(end + 4, end + 4 + length).toString();
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#take(JSON.parse(body));
    }
  }

  #take(message) {
    if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: answer(message) });
      return;
    }
    for (const listen of this.#listeners) listen(message);
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.fail(new Error(message.error.message));
    else waiting?.done(message.result);
  }
}

/** The server asks for its settings: our schema and nothing from the network. */
function answer({ method, params }) {
  if (method !== 'workspace/configuration') return null;
  const yaml = {
    schemas: { [schema]: ['*.krav.yaml'] },
    schemaStore: { enable: false },
    validate: true,
    completion: true,
  };
  return params.items.map(({ section }) => (section === 'yaml' ? yaml : {}));
}

async function start() {
  const connection = new Connection();
  await connection.request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { publishDiagnostics: {}, completion: {}, synchronization: {} },
    },
  });
  connection.notify('initialized', {});
  // It asks for its settings and then answers requests with them.
  await new Promise(resolve => setTimeout(resolve, 1000));
  return connection;
}

async function open(connection, uri, text) {
  const found = connection.next('textDocument/publishDiagnostics');
  connection.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  return found;
}

/** The first file pays for compiling the code and the schema; it has a fault, which shows that the schema is in use. */
async function warmUp(connection, text) {
  const end = text.indexOf('  - id: avsnitt-1\n');
  const small = text.slice(0, end < 0 ? text.length : end).replace('kind: mandatory', 'kind: compulsory');
  const uri = pathToFileURL(join(project, 'out/bench/liten.krav.yaml')).href;
  const { diagnostics } = await open(connection, uri, small);
  if (diagnostics.length === 0) throw new Error('it does not use the schema');
}

const positionAt = (text, offset) => ({
  line: text.slice(0, offset).split('\n').length - 1,
  character: offset - text.lastIndexOf('\n', offset - 1) - 1,
});

async function typing(connection, uri, text) {
  const { line, character } = positionAt(text, typingPlace(text));
  const times = [];
  const began = performance.now();
  for (let i = 0; i < keysAtMost && performance.now() - began < typeAtMost; i++) {
    const at = { line, character: character + i };
    const found = connection.next('textDocument/publishDiagnostics');
    const start = performance.now();
    connection.notify('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: 'a' }],
    });
    await found;
    times.push(performance.now() - start - itsPause);
  }
  return spread(times);
}

/** Of a process, in megabytes, where the system tells. */
function memoryOf(pid, what) {
  try {
    return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

/** The figures for one text; what could not be had says why. */
export async function measureYamlServer(text) {
  const connection = await start();
  const result = {};
  try {
    await warmUp(connection, text);
    const before = memoryOf(connection.pid, 'VmRSS');
    const uri = pathToFileURL(join(project, 'out/bench/stor.krav.yaml')).href;
    const [all, found] = await timedAsync(() => open(connection, uri, text));
    // What it says first is all that it says.
    result.first = all - itsPause;
    result.all = all - itsPause;
    result.findings = found.diagnostics.length;
    result.key = await typing(connection, uri, text);
    const at = text.indexOf('        kind: ', text.length >> 1) + '        kind: '.length;
    [result.completeCode] = await timedAsync(() =>
      connection.request('textDocument/completion', { textDocument: { uri }, position: positionAt(text, at) }),
    );
    result.peak = memoryOf(connection.pid, 'VmHWM');
    result.growth = result.peak - before;
  } catch (error) {
    result.fault = error.message;
  } finally {
    connection.stop();
  }
  return result;
}
