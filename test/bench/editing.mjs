// What the core does for one file that is opened and typed in, in the order the extension does it (src/vscode/file-checks.ts).
//   node --expose-gc test/bench/editing.mjs CORE COUNT      in a process of its own; prints one line of JSON
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { largeSpecification } from './large-specification.mjs';
import { spread, timed, typingPlace } from './measure.mjs';

const today = '2026-11-23';
const keys = 300;
const shownAtMost = 500;

const [bundle, count] = process.argv.slice(2);
const [load, core] = await (async () => {
  const start = performance.now();
  const loaded = await import(pathToFileURL(bundle));
  return [performance.now() - start, loaded];
})();

const input = (source, baseline) => ({
  specification: source.value,
  today,
  baseline,
  sourceFindings: source.findings,
  damaged: source.damaged.flatMap(({ id }) => id ?? []),
});

/** The places of what is shown, in lines and columns. */
function place(source, findings) {
  for (const { at, span, range } of findings.slice(0, shownAtMost)) {
    const [start, end] = range ?? source.locate(at, span) ?? [0, 0];
    source.position(start);
    source.position(end);
  }
}

function first(text) {
  const part = core.firstPart(text);
  if (part === undefined) return undefined;
  const source = core.openSource(part);
  const findings = core.firstFindings(input(source));
  place(source, findings);
  return findings;
}

function all(text, checker) {
  const source = core.openSource(text);
  const findings = checker.check(input(source));
  place(source, findings);
  return { source, findings };
}

function typing(opened, start, checker, baseline) {
  let source = opened;
  const edits = [];
  const whole = [];
  for (let i = 0; i < keys; i++) {
    const begin = performance.now();
    source = source.edit([{ range: [start + i, start + i], text: 'a' }], i + 1);
    const edited = performance.now();
    checker.check(input(source, baseline));
    edits.push(edited - begin);
    whole.push(performance.now() - begin);
  }
  return { source, edits: spread(edits), whole: spread(whole) };
}

/** The same where all that is found was known from before. */
function typingWithBaseline(source, findings, start) {
  const baseline = core.baselineOf(findings, source.value);
  const checker = core.createChecker();
  checker.check(input(source, baseline));
  return typing(source, start, checker, baseline);
}

/** The same where each requirement refers to one of its own that there is not. */
function typingWithDanglingReferences(text) {
  let count = 0;
  const dangling = text.replaceAll(/^ {8}owner: /gm, line => `        requires: [BORTA-${++count}]\n${line}`);
  const checker = core.createChecker();
  const { source } = all(dangling, checker);
  return typing(source, typingPlace(dangling), checker);
}

const completions = (source, offset, line) => core.completionsAt({ source, kind: 'specification' }, offset, line);

function measure(text) {
  const checker = core.createChecker();
  const [firstTime, firstFound] = timed(() => first(text));
  const [allTime, { source, findings }] = timed(() => all(text, checker));
  const start = typingPlace(text);
  const typed = typing(source, start, checker);
  const { whole: keyWithBaseline } = typingWithBaseline(source, findings, start);
  const { whole: keyAmongDangling } = typingWithDanglingReferences(text);
  const [completeCode] = timed(() =>
    completions(typed.source, text.indexOf('kind: ', start) + keys + 6, '        kind: '),
  );
  const [completeId] = timed(() => completions(typed.source, start + keys, '        text: Enligt {{krav "'));
  return {
    first: firstFound ? firstTime : allTime,
    all: allTime + (firstFound ? firstTime : 0),
    findings: findings.length,
    edit: typed.edits,
    key: typed.whole,
    keyWithBaseline,
    keyAmongDangling,
    completeCode,
    completeId,
    keep: [typed.source, checker],
  };
}

const memory = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

// The first file pays for compiling the code; a person's second file does not.
const [cold] = timed(() => measure(largeSpecification(40)));
const text = largeSpecification(Number(count));
const before = memory();
const { keep, ...result } = measure(text);
const growth = globalThis.gc ? memory() - before : undefined;
process.stdout.write(
  JSON.stringify({ ...result, load, cold, growth, peak: process.resourceUsage().maxRSS / 1024, kept: keep.length }),
);
