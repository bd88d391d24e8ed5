/** A line that begins with a key: `key: rest`. */
export interface KeyLine {
  readonly key: string;
  /** What follows the colon on the line, without a comment. */
  readonly rest: string;
}

const quotedKey = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*:(?=\s|$)/;
const plainKey =
  /^([^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#]|:(?!\s|$)|(?<!\s)#)*|[-?:](?!\s|$)(?:[^:#]|:(?!\s|$)|(?<!\s)#)*):(?=\s|$)/;

/** Reads a line, without its indentation, as `key: rest`; undefined when it does not begin with a key. */
export function keyLine(line: string): KeyLine | undefined {
  const match = quotedKey.exec(line) ?? plainKey.exec(line);
  if (!match) return undefined;
  const rest = line.slice(match[0].length).trim();
  const key = line.startsWith('"') || line.startsWith("'") ? (match[1] ?? match[2] ?? '') : (match[1] ?? '').trimEnd();
  return { key, rest: rest.startsWith('#') ? '' : rest };
}
