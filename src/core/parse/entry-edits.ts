import type { Container } from './container.ts';
import type { Parts } from './place.ts';
import { lineEnd } from './slot.ts';
import type { TextEdit } from './source-type.ts';

/**
 * A new entry before entry `index` of a container that has some. `lines` is the entry as rendered for the container's
 * column (or, in flow style, on one line), its first line not indented. `isSpaced`: set it off by an empty line where its
 * neighbours are.
 */
export function insertEntry(
  parts: Parts,
  container: Container,
  index: number,
  lines: string,
  isSpaced: boolean,
): readonly TextEdit[] {
  const { count } = container;
  if (container.flow) {
    const at = index < count ? container.start(index) : container.end(count - 1);
    return [{ range: [at, at], text: index < count ? `${lines}, ` : `, ${lines}` }];
  }
  const { eol } = parts;
  const gap = isSpaced && isSeparated(parts, container, index) ? eol : '';
  const indent = ' '.repeat(container.column);
  if (index >= count) {
    const at = container.end(count - 1);
    return [{ range: [at, at], text: eol + gap + indent + lines }];
  }
  const lead = container.lead(index);
  const isOnOwnLine =
    parts.slice(lead, container.start(index)).trimStart() === '' || lead < lineStart(parts, container, index);
  const at = isOnOwnLine ? lead : container.start(index);
  return [{ range: [at, at], text: isOnOwnLine ? indent + lines + eol + gap : lines + eol + indent }];
}

function lineStart(parts: Parts, container: Container, index: number): number {
  return container.start(index) - container.column < 0 ? 0 : container.start(index) - container.column;
}

/** Do empty lines part the entries around a place? */
function isSeparated(parts: Parts, container: Container, index: number): boolean {
  const { count } = container;
  if (count < 2) return false;
  const before = Math.min(Math.max(index - 1, 0), count - 2);
  const between = parts.slice(container.end(before), container.lead(before + 1));
  return /\n[ \t]*\r?\n/.test(between);
}

/** Takes out one of several entries, with the comments directly above it. */
export function removeEntry(parts: Parts, container: Container, index: number): readonly TextEdit[] {
  const { count } = container;
  const isLast = index === count - 1;
  if (container.flow) {
    return [
      isLast
        ? { range: [container.end(index - 1), container.end(index)], text: '' }
        : { range: [container.start(index), container.start(index + 1)], text: '' },
    ];
  }
  const lead = container.lead(index);
  const end = container.end(index);
  if (!startsLine(parts, container, index)) {
    const next = container.lead(index + 1);
    const indent = /^ */.exec(parts.slice(next, container.start(index + 1)))?.[0].length ?? 0;
    return [{ range: [container.start(index), next + indent], text: '' }];
  }
  if (isLast) {
    const before = container.end(index - 1);
    const from = parts.slice(before, lead).trim() === '' ? before : lineEnd(parts, lineBefore(parts, lead));
    return [{ range: [from, end], text: '' }];
  }
  const next = container.lead(index + 1);
  const isBlankGap = parts.slice(end, next).trim() === '';
  return [{ range: [lead, isBlankGap ? next : afterBreak(parts, end)], text: '' }];
}

/** Is there only indentation before the entry on its line? Not for what follows a dash on the dash's own line. */
export function startsLine(parts: Parts, container: Container, index: number): boolean {
  const start = container.start(index);
  const from = start - container.column;
  return (
    from >= 0 &&
    parts.slice(from, start).trim() === '' &&
    (from === 0 || /[\n\ufeff]/.test(parts.slice(from - 1, from)))
  );
}

/** An offset on the line before the one that starts at `start`. */
function lineBefore(parts: Parts, start: number): number {
  const two = parts.slice(Math.max(0, start - 2), start);
  return Math.max(0, start - (two === '\r\n' ? 2 : 1));
}

function afterBreak(parts: Parts, end: number): number {
  const next = parts.slice(end, end + 2);
  return end + (next === '\r\n' ? 2 : next.startsWith('\n') ? 1 : 0);
}

/** An entry's own text with the comments above it, moved to another column; its first line without indentation. */
export function entryText(parts: Parts, container: Container, index: number, column: number): string {
  const own = startsLine(parts, container, index);
  const text = parts.slice(own ? container.lead(index) : container.start(index), container.end(index));
  const shift = column - container.column;
  const lines = text.split('\n').map((line, i) => (i === 0 && !own ? line : shifted(line, shift)));
  return own ? lines.join('\n').replace(/^ +/, '') : lines.join('\n');
}

function shifted(line: string, by: number): string {
  if (line === '' || line === '\r') return line;
  if (by >= 0) return ' '.repeat(by) + line;
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(spaces, -by));
}
