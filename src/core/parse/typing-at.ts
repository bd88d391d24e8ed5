import { keyLine } from './key-line.ts';
import { columnOf, dashLevels, type Level } from './levels.ts';
import { ValueReader } from './open-value.ts';
import type { Parts } from './place.ts';
import { outerNames } from './pointer-at.ts';
import { formatPointer } from './pointer.ts';
import { pathOfSegment } from './segment-path.ts';
import type { Segment } from './segment.ts';
import type { Typing } from './source-type.ts';

/** A key with a value, or an element, that the following lines may go on with. */
interface Open {
  readonly levels: readonly Level[];
  /** Column of its key or dash: what belongs to it stands deeper. */
  readonly column: number;
  /** What stands of the value; nothing where none has begun on the line. */
  readonly value: ValueReader | undefined;
  readonly isBlock: boolean;
}

const nothing: Typing = { role: 'none', at: '', written: '', siblings: [] };
const comment: Typing = { ...nothing, role: 'comment' };

/** What would be written at an offset in the segment at `index`, judged by the text before it alone. */
export function typingAt(parts: Parts, offset: number, index: number): Typing {
  const segment = parts.segments[index];
  if (!segment) return { ...nothing, role: 'key' };
  if (segment.kind === 'rest' || segment.kind === 'mark') return inMark(segment, offset - parts.startOf(index));
  const { names, requirement } = pathOfSegment(parts, index);
  const typing = inSegment(parts, offset, index, segment, names);
  return requirement === undefined ? typing : { ...typing, chunkId: requirement };
}

/** Nothing is offered in what is no part of the first document. */
function inMark({ text }: Segment, offset: number): Typing {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return isInComment(line) ? comment : nothing;
}

const isInComment = (line: string): boolean => new ValueReader(line).open.isComment;

function inSegment(parts: Parts, offset: number, index: number, segment: Segment, names: readonly string[]): Typing {
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

/** Column of the key that a line begins with, behind its dashes. */
const keyColumn = (line: string): number => (/^\s*(?:-\s+)*/.exec(line)?.[0] ?? '').length;

/** What the lines above have left open. */
function openAbove(text: string): Open | undefined {
  let open: Open | undefined;
  for (const raw of text.split('\n').slice(0, -1)) {
    const line = raw.replace(/\r$/, '');
    const column = columnOf(line);
    if (line.trim() === '') continue;
    if (open && column > open.column && goesOn(open)) open.value?.read(`\n${line}`);
    else if (line[column] !== '#') open = readLine(line, open?.levels ?? []);
  }
  return open;
}

/** Whether a deeper line belongs to the value that has begun, and is no mapping or list of its own. */
const goesOn = ({ isBlock, value }: Open): boolean => isBlock || (value !== undefined && !value.isDone);

/** The levels that are open after a line, given those before it. */
function readLine(line: string, before: readonly Level[]): Open {
  const { levels, column } = dashLevels(line, before);
  const rest = line.slice(column);
  const key = keyLine(rest.trimEnd());
  const outer = levels.filter(level => level.column < column);
  if (!key)
    return { levels: outer, column: outer.at(-1)?.column ?? column, value: reader(rest.trimEnd()), isBlock: false };
  const name = { column, name: key.key };
  return { levels: [...outer, name], column, value: reader(key.rest), isBlock: /^[|>]/.test(key.rest) };
}

const namesOf = (levels: readonly Level[]): readonly (string | number)[] => levels.map(({ name }) => name);

const reader = (text: string): ValueReader | undefined => (text === '' ? undefined : new ValueReader(text));

/** On a line that goes on with a value begun above. */
function inOpen({ levels, value, isBlock }: Open, line: string, pointer: ToPointer): Typing {
  if (isBlock) return { role: 'text', at: pointer(namesOf(levels)), written: line.trimStart(), siblings: [] };
  return inValue(value?.read(`\n${line}`), namesOf(levels), pointer, 'text');
}

/** Within a line: in the value of its key, or where the key or element itself is written. */
function inLine(line: string, above: readonly Level[], pointer: ToPointer, siblings: readonly string[]): Typing {
  const { levels, column } = dashLevels(line, above);
  const rest = line.slice(column);
  const inner = levels.filter(level => level.column < column);
  const key = keyLine(rest);
  if (key) {
    const value = rest.slice(rest.indexOf(':', key.key.length) + 1);
    // A value is parted from its colon
    if (value === '') return nothing;
    if (/^\s*[|>]/.test(value)) return /\s#/.test(value) ? comment : nothing;
    return inValue(new ValueReader(value.trimStart()), [...namesOf(inner), key.key], pointer, 'value');
  }
  if (/^[[{"'#]/.test(rest)) return inValue(new ValueReader(rest), namesOf(inner), pointer, 'value');
  if (isInComment(rest)) return comment;
  const isElement = /-\s+$/.test(line.slice(0, column));
  const role = isElement ? 'element' : 'key';
  return { role, at: pointer(namesOf(inner)), written: rest, siblings };
}

function inValue(
  value: ValueReader | undefined,
  names: readonly (string | number)[],
  pointer: ToPointer,
  plain: 'value' | 'text',
): Typing {
  if (!value) return nothing;
  const { path, onKey, keys, isFlow, quote, isComment, isDone, written } = value.open;
  if (isComment) return comment;
  if (isDone) return nothing;
  const role = onKey ? 'key' : isFlow || quote ? 'value' : plain;
  const isLong = !isFlow && written.includes('\n');
  const common = { at: pointer([...names, ...path]), written, siblings: onKey ? keys : [], ...(quote && { quote }) };
  return { ...common, role: isLong ? 'text' : role, ...(isFlow && { isFlow }) };
}

function onOwnLine(line: string, names: readonly string[], siblings: readonly string[]): Typing {
  const written = line.trimStart();
  if (isInComment(written)) return comment;
  return keyLine(written) ? nothing : { role: 'key', at: formatPointer(names), written, siblings };
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
