/** An open key or list element: how far in it begins, and for an element its index. */
export interface Level {
  readonly column: number;
  readonly name: string | number;
}

/** How far in a line's text begins. */
export const columnOf = (line: string): number => line.length - line.trimStart().length;

/** The levels with those that the line's own dashes open, and where the text behind them begins. */
export function dashLevels(
  line: string,
  before: readonly Level[],
): { readonly levels: readonly Level[]; readonly column: number } {
  const dashAt = (column: number): RegExpExecArray | null => /^-(?:[ \t]+|$)/.exec(line.slice(column));
  let levels = before;
  let column = columnOf(line);
  for (let dash = dashAt(column); dash; dash = dashAt(column)) {
    const at = column;
    const last = levels.findLast(level => level.column <= at);
    const isNext = typeof last?.name === 'number' && last.column === at;
    const outer = levels.filter(level => level.column < at || (level.column === at && level === last && !isNext));
    levels = [...outer, { column: at, name: isNext ? Number(last.name) + 1 : 0 }];
    column += dash[0].length;
  }
  return { levels, column };
}
