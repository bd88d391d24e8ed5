import type { ScalarTree } from './tree.ts';

/**
 * For each offset in a text value (its length included) the offset in the source where that character is written.
 * Undefined when the way from source to value is not understood: then only the whole value can be pointed at.
 */
export function mapScalar(text: string, scalar: ScalarTree): readonly number[] | undefined {
  if (typeof scalar.value !== 'string') return undefined;
  const builder = new Builder();
  const [start, end] = scalar.range;
  switch (scalar.style) {
    case 'plain':
      flowLines(text, start, end, builder, plainCharacter);
      break;
    case 'single':
      flowLines(text, start + 1, end - 1, builder, singleCharacter);
      break;
    case 'double':
      doubleQuoted(text, start + 1, end - 1, builder);
      break;
    case 'literal':
    case 'folded':
      blockLines(text, start, end, scalar, builder);
      break;
    case 'empty':
      return undefined;
  }
  return builder.finish(scalar.value);
}

class Builder {
  value = '';
  readonly offsets: number[] = [];
  end = 0;

  add(characters: string, from: number, to: number): void {
    for (let i = 0; i < characters.length; i++) this.offsets.push(from);
    this.value += characters;
    this.end = to;
  }

  finish(expected: string): readonly number[] | undefined {
    return this.value === expected ? [...this.offsets, this.end] : undefined;
  }
}

type ReadCharacter = (text: string, at: number) => number;
const plainCharacter: ReadCharacter = (_text, at) => at + 1;
const singleCharacter: ReadCharacter = (text, at) => (text[at] === "'" ? at + 2 : at + 1);

/** Plain and single-quoted: lines are trimmed and folded. */
function flowLines(text: string, start: number, end: number, builder: Builder, next: ReadCharacter): void {
  builder.end = start;
  let at = start;
  let isFirst = true;
  for (;;) {
    const lineBreak = text.indexOf('\n', at);
    const isLast = lineBreak < 0 || lineBreak >= end;
    let lineEnd = isLast ? end : lineBreak;
    if (!isLast && text[lineEnd - 1] === '\r') lineEnd--;
    let from = at;
    if (!isFirst) while (from < lineEnd && isBlank(text[from])) from++;
    let to = lineEnd;
    if (!isLast) while (to > from && isBlank(text[to - 1])) to--;
    for (let i = from; i < to;) {
      const after = next(text, i);
      builder.add(text[i] ?? '', i, after);
      i = after;
    }
    if (isLast) return;
    at = foldBreaks(text, to, end, builder);
    isFirst = false;
  }
}

/** Adds what the line breaks from `at` on fold to: a space for one, n − 1 line feeds for n. Returns the next line's start. */
function foldBreaks(text: string, at: number, end: number, builder: Builder): number {
  let here = at;
  const breaks: number[] = [];
  let lineStart = at;
  while (here < end) {
    const character = text[here];
    if (character === '\n') {
      breaks.push(here);
      lineStart = here + 1;
    } else if (!isBlank(character) && !(character === '\r' && text[here + 1] === '\n')) break;
    here++;
  }
  if (breaks.length === 1) builder.add(' ', at, here);
  else for (const place of breaks.slice(1)) builder.add('\n', place, here);
  return lineStart;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function doubleQuoted(text: string, start: number, end: number, builder: Builder): void {
  builder.end = start;
  let at = start;
  while (at < end) {
    const character = text[at] ?? '';
    if (character === '\\') at = escape(text, at, builder);
    else if (character === '\n' || (character === '\r' && text[at + 1] === '\n')) {
      at = skipBlank(text, foldBreaks(text, at, end, builder), end);
    } else if (isBlank(character)) {
      const after = skipBlank(text, at, end);
      const broken = text[after] === '\n' || (text[after] === '\r' && text[after + 1] === '\n');
      if (!broken || after >= end) for (let i = at; i < after; i++) builder.add(text[i] ?? '', i, i + 1);
      at = after;
    } else {
      builder.add(character, at, at + 1);
      at++;
    }
  }
}

function skipBlank(text: string, at: number, end: number): number {
  while (at < end && isBlank(text[at])) at++;
  return at;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

function escape(text: string, at: number, builder: Builder): number {
  const name = text[at + 1] ?? '';
  const simple = escapes[name];
  if (simple !== undefined) {
    builder.add(simple, at, at + 2);
    return at + 2;
  }
  if (name === '\n' || name === '\r') {
    let after = name === '\r' ? at + 3 : at + 2;
    while (isBlank(text[after])) after++;
    return after;
  }
  const length = name === 'x' ? 2 : name === 'u' ? 4 : name === 'U' ? 8 : 0;
  const point = Number.parseInt(text.slice(at + 2, at + 2 + length), 16);
  if (length === 0 || !(point <= 0x10ffff)) return at + 2;
  builder.add(String.fromCodePoint(point), at, at + 2 + length);
  return at + 2 + length;
}

interface BlockLine {
  readonly start: number;
  readonly indent: number;
  /** Without the indentation and the line break. */
  readonly content: string;
  /** Where the line break stands. */
  readonly breakAt: number;
  /** Just after the line break. */
  readonly end: number;
}

function blockLines(text: string, start: number, end: number, scalar: ScalarTree, builder: Builder): void {
  const headerEnd = text.indexOf('\n', start);
  if (headerEnd < 0 || headerEnd >= end) return void (builder.end = end);
  const lines = splitLines(text, headerEnd + 1, end);
  builder.end = headerEnd + 1;
  const indent = blockIndent(text.slice(start, headerEnd), lines, text, start);
  const value = scalar.value as string;
  const count = contentCount(lines, indent);
  if (scalar.style === 'literal') literal(lines.slice(0, count), indent, builder);
  else folded(lines.slice(0, count), indent, builder);
  // Chomping decides the line feeds at the end: take as many as the value has
  for (const line of count === 0 ? lines : lines.slice(count - 1)) {
    if (builder.value.length >= value.length) break;
    if (line.content === '' && line.indent > indent && line !== lines[count - 1]) break;
    builder.add('\n', line.breakAt, line.end);
  }
}

function splitLines(text: string, start: number, end: number): BlockLine[] {
  const lines: BlockLine[] = [];
  for (let at = start; at < end;) {
    const lineBreak = text.indexOf('\n', at);
    const after = lineBreak < 0 || lineBreak >= end ? end : lineBreak + 1;
    const line = text.slice(at, after).replace(/\r?\n$/, '');
    const content = line.replace(/^ +/, '');
    lines.push({ start: at, indent: line.length - content.length, content, breakAt: at + line.length, end: after });
    at = after;
  }
  return lines;
}

/** The indentation that is not part of the text: the first line's, or what the header says beyond the key's. */
function blockIndent(header: string, lines: readonly BlockLine[], text: string, start: number): number {
  const first = lines.find(line => line.content !== '');
  const digit = /^[|>][+-]?([1-9])/.exec(header)?.[1];
  if (digit === undefined) return first?.indent ?? Math.max(0, ...lines.map(line => line.indent));
  return parentIndent(text, start) + Number(digit);
}

/** Column of the key or dash that the block text on this line belongs to. */
function parentIndent(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const dashes = /^ *(?:-[ ]+)*/.exec(line)?.[0] ?? '';
  return line.length > dashes.length ? dashes.length : dashes.trimEnd().length - 1;
}

/** How many lines belong to the text before chomping. */
function contentCount(lines: readonly BlockLine[], indent: number): number {
  let count = lines.length;
  while (count > 0) {
    const line = lines[count - 1];
    if (line && (line.content !== '' || line.indent > indent)) break;
    count--;
  }
  return lines.some(line => line.content !== '') ? count : 0;
}

function addRest(line: BlockLine, indent: number, builder: Builder): void {
  const spaces = Math.max(0, line.indent - indent);
  const from = line.start + Math.min(line.indent, indent);
  const rest = ' '.repeat(spaces) + line.content;
  for (let i = 0; i < rest.length; i++) builder.add(rest[i] ?? '', from + i, from + i + 1);
  if (rest === '') builder.end = from;
}

function literal(lines: readonly BlockLine[], indent: number, builder: Builder): void {
  lines.forEach((line, i) => {
    addRest(line, indent, builder);
    if (i < lines.length - 1) builder.add('\n', line.breakAt, line.end);
  });
}

/** Lines joined by spaces; empty lines and more indented ones keep their line feeds. */
function folded(lines: readonly BlockLine[], indent: number, builder: Builder): void {
  const firstContent = lines.findIndex(line => line.content !== '');
  let separator = '';
  let at = 0;
  let wasIndented = false;
  lines.forEach((line, i) => {
    if (i < firstContent) {
      addRest(line, indent, builder);
      builder.add('\n', line.breakAt, line.end);
      return;
    }
    const isIndented = line.indent > indent || line.content.startsWith('\t');
    if (line.content === '' && !isIndented) {
      if (separator === '\n') builder.add('\n', line.start, line.end);
      separator = '\n';
    } else {
      if (isIndented && separator === ' ') separator = '\n';
      else if (isIndented && !wasIndented && separator === '\n') separator = '\n\n';
      builder.add(separator, at, line.start);
      addRest(line, indent, builder);
      separator = isIndented ? '\n' : ' ';
      wasIndented = isIndented;
    }
    at = line.breakAt;
  });
}
