// The part of a host test run that lives inside the extension host. build-tests.mjs wraps it: it hands in Mocha and the tests.

export interface Result {
  passed: number;
  failed: number;
  skipped: number;
}

/** What the runner looks for in the console it is sent, as in host-protocol.mjs. */
const resultMark = '@@test-result@@';
const lineMark = '@@test-line@@';

/**
 * VS Code's own log comes through the same channel as the tests' console: marking our lines tells them apart. The methods of
 * console cannot be replaced (VS Code has given them setters that do nothing), so the whole object is.
 */
export function markConsole(format: (...values: readonly unknown[]) => string): void {
  const original = globalThis.console;
  const marked = Object.create(original) as Console;
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const value = (...values: readonly unknown[]): void => {
      const text = format(...values);
      original[method](text.startsWith(resultMark) ? text : lineMark + text);
    };
    Object.defineProperty(marked, method, { value });
  }
  globalThis.console = marked;
}

export function reportToConsole(result: Result): void {
  console.log(resultMark + JSON.stringify(result));
}

/** Rejects when a test failed: the desktop then exits with 1, and the browser build reports exit code 1. */
export async function runTests(mocha: Mocha, load: () => void, report: (result: Result) => void): Promise<void> {
  // Defines suite and test as globals before the test files are evaluated.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const result: Result = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(failures => {
      report(result);
      if (failures) reject(new Error(`${String(failures)} test(s) failed`));
      else resolve();
    });
    runner.on('pass', () => result.passed++);
    runner.on('fail', () => result.failed++);
    runner.on('pending', () => result.skipped++);
  });
}
