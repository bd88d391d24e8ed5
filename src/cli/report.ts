import { relative, sep } from 'node:path';
import { problemLine, problemText } from '../core/index.ts';
import type { FileProblem } from './files.ts';
import { strings } from './strings.ts';
import type { ExitCode, World } from './world.ts';

/** A path as a person on the command line would write it: from the folder they stand in, where it lies below it. */
export function shownPath(path: string, { folder }: World): string {
  const way = relative(folder, path);
  return way === '' || way === '..' || way.startsWith(`..${sep}`) ? path : way;
}

/** Tells a problem with its file and line: `krav.csv:12: fel: …`. */
export function reportProblem(problem: FileProblem, world: World): void {
  world.err(`${problemSentence(problem, world)}\n`);
}

export function problemSentence({ file, problem }: FileProblem, world: World): string {
  const line = problemLine(problem);
  const place = line === undefined ? shownPath(file, world) : `${shownPath(file, world)}:${String(line)}`;
  return `${place}: fel: ${problemText(problem)}`;
}

/** Tells why a command could not be run; its exit code. */
export function couldNotRun(problem: FileProblem, world: World): ExitCode {
  reportProblem(problem, world);
  return 2;
}

export function usageFault(message: string, world: World): ExitCode {
  world.err(`${message}\n${strings.wouldNotWrite}\n`);
  return 2;
}

export const asJson = (value: object): string => `${JSON.stringify({ schemaVersion: 1, ...value }, null, 2)}\n`;
