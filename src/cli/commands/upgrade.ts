import { resolve } from 'node:path';
import { nextMigration } from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { writeWhole } from '../files.ts';
import { openFile } from '../open-file.ts';
import { couldNotRun, shownPath } from '../report.ts';
import { strings } from '../strings.ts';
import type { ExitCode, World } from '../world.ts';
import type { Command } from './command.ts';

const spec: CommandSpec = {
  name: 'upgrade',
  summary: 'Uppgraderar en fil till programmets filformat. Kommentarer och ordning behålls.',
  positionals: 'FIL',
  positionalCount: [1, 1],
  options: {},
};

function run(args: Arguments, world: World): ExitCode {
  const file = resolve(world.folder, args.positionals[0] ?? '');
  const opened = openFile(file);
  if (!opened.ok) return couldNotRun(opened.problem, world);
  let source = opened.value;
  let to: number | undefined;
  for (let step = nextMigration(source.value); step; step = nextMigration(source.value)) {
    const edits = source.textEdits(step.changes);
    if (!edits.ok) return couldNotRun({ file, problem: edits.problem }, world);
    source = source.edit(edits.value, source.version + 1);
    to = step.to;
  }
  if (to === undefined) {
    world.out(strings.newestFormat(shownPath(file, world)));
    return 0;
  }
  const written = writeWhole(file, source.text, { force: true });
  if (!written.ok) return couldNotRun(written.problem, world);
  world.out(strings.upgraded(shownPath(file, world), to));
  return 0;
}

export const upgradeCommand: Command = { spec, run };
