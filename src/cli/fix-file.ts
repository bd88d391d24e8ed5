import { fixAll, rules, success } from '../core/index.ts';
import type { Finding, Source } from '../core/index.ts';
import type { Arguments } from './arguments.ts';
import { writeWhole, type FileResult } from './files.ts';
import type { FoundFile } from './find-files.ts';
import { shownPath } from './report.ts';
import { strings } from './strings.ts';
import type { World } from './world.ts';

/** A choice is made for rules that there are, and in order to mend. */
export function choiceFault(args: Arguments): string | undefined {
  const choices = args.listed('choose');
  if (choices.length > 0 && !args.has('fix')) return strings.chooseToFix;
  const unknown = choices.find(name => !rules.some(({ code, id }) => code === name || id === name));
  return unknown === undefined ? undefined : strings.unknownRule(unknown);
}

/** Mends what is told about a file and writes it; the text as it is then. */
export function fixFile(
  { path }: FoundFile,
  source: Source,
  look: (source: Source) => readonly Finding[],
  args: Arguments,
  world: World,
): FileResult<Source> {
  const fixed = fixAll(source, look, new Set(args.listed('choose')));
  if (fixed.count === 0) return success(source);
  const written = writeWhole(path, fixed.source.text, { force: true });
  if (!written.ok) return written;
  world.err(`${strings.fixed(shownPath(path, world), fixed.count)}\n`);
  return success(fixed.source);
}
