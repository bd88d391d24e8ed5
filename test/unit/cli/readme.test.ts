import assert from 'node:assert/strict';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from './cli.ts';

declare const PROJECT_ROOT: string;

interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/** The commands of the block, each with the lines that it is said to print; `…` stands for lines that are left out. */
function shownInReadme(): readonly Shown[] {
  const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8').replaceAll('\r\n', '\n');
  const block = /<!-- utdata:start -->\s+```\n([^]*?)\n```\s+<!-- utdata:slut -->/.exec(readme)?.[1];
  assert.ok(block !== undefined, 'the README has its block of output');
  return block.split('\n\n').map(part => {
    const [command = '', ...lines] = part.split('\n');
    assert.match(command, /^\$ npx kravbyggaren /);
    return { command: command.replace('$ npx kravbyggaren ', ''), lines };
  });
}

/** Without what it can be composed of again. */
function layOutSample({ folder }: Desk): void {
  const sample = join(PROJECT_ROOT, 'templates/sample');
  for (const name of readdirSync(sample))
    if (!/^elevhalsa\.(?:krav\.yaml|paket)$/.test(name)) cpSync(join(sample, name), join(folder, name));
}

/** In their order and side by side, except where the ellipsis stands. */
function assertShows(actual: readonly string[], shown: readonly string[], command: string): void {
  const groups = shown.join('\n').split(/^…$/m);
  const text = `\n${actual.join('\n')}\n`;
  let from = 0;
  for (const [i, group] of groups.entries()) {
    const wanted = `\n${group.replace(/^\n|\n$/g, '')}\n`;
    if (wanted === '\n\n') continue;
    const at = text.indexOf(wanted, from);
    assert.ok(at >= 0, `${command}\nprints\n${text}\nand the README shows\n${wanted}`);
    if (i === 0) assert.equal(at, 0, `${command} begins with\n${text.slice(0, at)}`);
    from = at + wanted.length - 1;
  }
  if (groups.at(-1) !== '') assert.equal(text.slice(from), '\n', `${command} prints more than the README shows`);
}

suite('README', () => {
  test('its block of output is what the commands print, run one after another on the sample', async () => {
    const desk = new Desk();
    try {
      layOutSample(desk);
      const shown = shownInReadme();
      assert.deepEqual(
        shown.map(({ command }) => command.split(' ')[0]),
        ['compose', 'check', 'check', 'export'],
      );
      for (const { command, lines } of shown) {
        const { out, err } = await desk.run(...command.split(' '));
        assertShows((out + err).trimEnd().split('\n'), lines, command);
      }
    } finally {
      desk.clear();
    }
  });
});
