import { keyLine } from './key-line.ts';
import { columnOf, dashLevels, type Level } from './levels.ts';

/** Where an offset seems to be, by indentation alone. */
export interface Guess {
  readonly path: readonly (string | number)[];
  readonly onKey: boolean;
  /** Column of the offset, when its line is empty. */
  readonly column: number | undefined;
}

/** For a gap between values, or a chunk that cannot be read: the keys and dashes above that the line belongs to. */
export function guessPath(text: string, offset: number): Guess {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const levels = openLevels(text.slice(0, start));
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  if (line.trim() === '') {
    const column = offset - start;
    // A dash in the cursor's own column: another element of that list may follow
    const path = levels.filter(level => level.column < column).map(level => level.name);
    return { path, onKey: false, column };
  }
  const own = readLine(line, levels);
  const key = own.key;
  const isBefore = key !== undefined && offset - start < key.start;
  const path = (isBefore ? own.levels.slice(0, -1) : own.levels).map(level => level.name);
  return { path, onKey: key !== undefined && !isBefore && offset - start <= key.end, column: undefined };
}

function openLevels(text: string): readonly Level[] {
  let levels: readonly Level[] = [];
  let block = -1;
  for (const line of text.split('\n')) {
    const column = columnOf(line);
    if (line.trim() === '' || (block >= 0 && column > block)) continue;
    block = -1;
    if (line[column] === '#') continue;
    const read = readLine(line.replace(/\r$/, ''), levels);
    levels = read.levels;
    if (read.key?.isBlock) block = levels.at(-1)?.column ?? -1;
  }
  return levels;
}

interface ReadLine {
  readonly levels: readonly Level[];
  readonly key: { readonly start: number; readonly end: number; readonly isBlock: boolean } | undefined;
}

/** The levels that are open after a line, given those before it. */
function readLine(line: string, before: readonly Level[]): ReadLine {
  const { levels, column } = dashLevels(line, before);
  const found = keyLine(line.slice(column).trimEnd());
  if (!found) return { levels: levels.filter(level => level.column < column), key: undefined };
  const end = column + line.slice(column).indexOf(':');
  const outer = levels.filter(level => level.column < column);
  return {
    levels: [...outer, { column, name: found.key }],
    key: { start: column, end, isBlock: /^[|>]/.test(found.rest) },
  };
}
