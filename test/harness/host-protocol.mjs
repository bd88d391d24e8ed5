// What a test run inside the extension host says to its runner, in lines of its console. The other end is test-entry.ts.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, dirname, relative, resolve } from 'node:path';

const RESULT_MARK = '@@test-result@@';
const LINE_MARK = '@@test-line@@';

/** In the web worker VS Code evaluates a module inside a function of its own, which adds two lines above ours. */
const WORKER_LINES = 2;

/** One message of the workbench's console: a result, a line of the tests, or (neither) VS Code's own log. */
export function readMessage(args) {
  const text = typeof args[0] === 'string' ? args[0] : '';
  if (text.startsWith(RESULT_MARK)) return { result: JSON.parse(text.slice(RESULT_MARK.length)) };
  if (text.startsWith(LINE_MARK)) return { line: text.slice(LINE_MARK.length) };
  return {};
}

/** Rewrites `index.cjs:L:C` in a stack to the test's source: VS Code formats stacks itself, so Node's source maps do not apply. */
export function stackMapper(bundle, project) {
  const name = basename(bundle);
  const place = new RegExp(`[^\\s(]*${name.replaceAll('.', '\\.')}(#vscode-extension)?:(\\d+):(\\d+)`, 'g');
  let map;
  return text => {
    if (!text.includes(name)) return text;
    map ??= inlineSourceMap(bundle);
    return text.replace(place, (all, inWorker, line, column) => {
      const at = map.findEntry(Number(line) - 1 - (inWorker ? WORKER_LINES : 0), Number(column) - 1);
      if (!at.originalSource) return all;
      const file = relative(project, resolve(dirname(bundle), at.originalSource));
      return `${file}:${at.originalLine + 1}:${at.originalColumn + 1}`;
    });
  };
}

function inlineSourceMap(bundle) {
  const encoded = readFileSync(bundle, 'utf8').split('sourceMappingURL=data:application/json;base64,').pop();
  return new SourceMap(JSON.parse(Buffer.from(encoded, 'base64')));
}
