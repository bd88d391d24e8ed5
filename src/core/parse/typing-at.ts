import { keyLine } from './key-line.ts';
import { openValue } from './open-value.ts';
import type { Parts } from './place.ts';
import { outerNames } from './pointer-at.ts';
import { formatPointer } from './pointer.ts';
import { pathOfSegment } from './segment-path.ts';
import type { Segment } from './segment.ts';
import type { Typing } from './source-type.ts';

/** An open key or list element: how far in it begins, and for an element its index. */
interface Level {
  readonly column: number;
  readonly name: string | number;
}

/** A key with a value, or an element, that the following lines may go on with. */
interface Open {
  readonly levels: readonly Level[];
  /** Column of its key or dash: what belongs to it stands deeper. */
  readonly column: number;
  /** What stands of the value, from its first character. */
  readonly value: string;
  readonly isBlock: boolean;
}

const nothing: Typing = { role: 'none', at: '', written: '', siblings: [] };

/** What would be written at an offset in the segment at `index`, judged by the text before it alone. */
export function typingAt(parts: Parts, offset: number, index: number): Typing {
  const segment = parts.segments[index];
  if (!segment) return { ...nothing, role: 'key' };
  if (segment.kind === 'rest' || segment.kind === 'mark') return nothing;
  const { names } = pathOfSegment(parts, index);
  const before = segment.text.slice(0, offset - parts.startOf(index));
  const lineStart = before.lastIndexOf('\n') + 1;
  const open = openAbove(before.slice(0, lineStart));
  const line = before.slice(lineStart);
  const column = columnOf(line);
  if (open && column > open.column && goesOn(open)) return inOpen(open, line, place(segment, names));
  const outer = lineStart > 0 && !line.trimStart().startsWith('-') ? outerNames(segment.cut, names, column) : undefined;
  if (outer) return onOwnLine(line, outer, siblingsOf(segment.text, lineStart, column));
  return inLine(line, open?.levels ?? [], place(segment, names), siblingsOf(segment.text, lineStart, keyColumn(line)));
}

type ToPointer = (levels: readonly (string | number)[]) => string;

/** Levels within the segment to a pointer: a top-level key's begin above the key, an element's inside its dash. */
function place({ kind }: Segment, names: readonly string[]): ToPointer {
  const base = kind === 'key' || kind === 'list' || kind === 'whole' ? [] : names;
  const isElement = kind === 'item' || kind === 'sub' || kind === 'head';
  return levels => formatPointer([...base, ...(isElement ? levels.slice(1) : levels)]);
}

const columnOf = (line: string): number => line.length - line.trimStart().length;

/** Column of the key that a line begins with, behind its dashes. */
const keyColumn = (line: string): number => (/^\s*(?:-\s+)*/.exec(line)?.[0] ?? '').length;

/** What the lines above have left open. */
function openAbove(text: string): Open | undefined {
  let open: Open | undefined;
  for (const raw of text.split('\n').slice(0, -1)) {
    const line = raw.replace(/\r$/, '');
    const column = columnOf(line);
    if (line.trim() === '') continue;
    if (open && column > open.column && goesOn(open)) open = { ...open, value: `${open.value}\n${line}` };
    else if (line[column] !== '#') open = readLine(line, open?.levels ?? []);
  }
  return open;
}

/** Whether a deeper line belongs to the value that has begun, and is no mapping or list of its own. */
const goesOn = ({ isBlock, value }: Open): boolean => isBlock || (value !== '' && !openValue(value).isDone);

/** The levels that are open after a line, given those before it. */
function readLine(line: string, before: readonly Level[]): Open {
  const { levels, column } = dashes(line, before);
  const rest = line.slice(column);
  const key = keyLine(rest.trimEnd());
  const outer = levels.filter(level => level.column < column);
  if (!key) return { levels: outer, column: outer.at(-1)?.column ?? column, value: rest.trimEnd(), isBlock: false };
  const name = { column, name: key.key };
  return { levels: [...outer, name], column, value: key.rest, isBlock: /^[|>]/.test(key.rest) };
}

/** The levels with those that the line's own dashes open, and where its content begins. */
function dashes(
  line: string,
  before: readonly Level[],
): { readonly levels: readonly Level[]; readonly column: number } {
  let levels = before;
  let column = columnOf(line);
  for (let dash = /^-(?:\s+|$)/.exec(line.slice(column)); dash; dash = /^-(?:\s+|$)/.exec(line.slice(column))) {
    const at = column;
    const last = levels.findLast(level => level.column <= at);
    const isNext = typeof last?.name === 'number' && last.column === at;
    const outer = levels.filter(level => level.column < at || (level.column === at && level === last && !isNext));
    levels = [...outer, { column: at, name: isNext ? Number(last.name) + 1 : 0 }];
    column += dash[0].length;
  }
  return { levels, column };
}

const namesOf = (levels: readonly Level[]): readonly (string | number)[] => levels.map(({ name }) => name);

/** On a line that goes on with a value begun above. */
function inOpen({ levels, value, isBlock }: Open, line: string, pointer: ToPointer): Typing {
  if (isBlock) return { role: 'text', at: pointer(namesOf(levels)), written: line.trimStart(), siblings: [] };
  return inValue(`${value}\n${line}`, namesOf(levels), pointer, 'text');
}

/** Within a line: in the value of its key, or where the key or element itself is written. */
function inLine(line: string, above: readonly Level[], pointer: ToPointer, siblings: readonly string[]): Typing {
  const { levels, column } = dashes(line, above);
  const rest = line.slice(column);
  const inner = levels.filter(level => level.column < column);
  const key = keyLine(rest);
  if (key) {
    const value = rest.slice(rest.indexOf(':', key.key.length) + 1);
    // A value is parted from its colon
    if (value === '') return nothing;
    if (/^\s*[|>]/.test(value)) return nothing;
    return inValue(value.trimStart(), [...namesOf(inner), key.key], pointer, 'value');
  }
  if (/^[[{"'#]/.test(rest)) return inValue(rest, namesOf(inner), pointer, 'value');
  const isElement = /-\s+$/.test(line.slice(0, column));
  const role = isElement ? 'element' : 'key';
  return { role, at: pointer(namesOf(inner)), written: rest, siblings };
}

function inValue(
  value: string,
  names: readonly (string | number)[],
  pointer: ToPointer,
  plain: 'value' | 'text',
): Typing {
  const { path, onKey, keys, isFlow, quote, isComment, isDone, written } = openValue(value);
  if (isComment || isDone) return nothing;
  const role = onKey ? 'key' : isFlow || quote ? 'value' : plain;
  const isLong = !isFlow && written.includes('\n');
  const common = { at: pointer([...names, ...path]), written, siblings: onKey ? keys : [], ...(quote && { quote }) };
  return { ...common, role: isLong ? 'text' : role, ...(isFlow && { isFlow }) };
}

function onOwnLine(line: string, names: readonly string[], siblings: readonly string[]): Typing {
  const written = line.trimStart();
  return written.startsWith('#') || keyLine(written)
    ? nothing
    : { role: 'key', at: formatPointer(names), written, siblings };
}

/** Keys at the column, above and below the line that begins at `lineStart`, as far as their mapping goes. */
function siblingsOf(text: string, lineStart: number, column: number): readonly string[] {
  const above = text.slice(0, lineStart).split('\n').slice(0, -1).toReversed();
  const lineEnd = text.indexOf('\n', lineStart);
  const below = lineEnd < 0 ? [] : text.slice(lineEnd + 1).split('\n');
  const isFirst = /^\s*-/.test(text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd));
  return [...(isFirst ? [] : keysAlong(above, column, true)), ...keysAlong(below, column, false)];
}

function keysAlong(lines: readonly string[], column: number, upwards: boolean): readonly string[] {
  const keys: string[] = [];
  for (const line of lines) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const own = keyColumn(line);
    const isElement = columnOf(line) < own;
    if (own === column && (upwards || !isElement)) keys.push(keyLine(line.slice(own).trimEnd())?.key ?? '');
    if (columnOf(line) < column) break;
  }
  return keys.filter(Boolean);
}
