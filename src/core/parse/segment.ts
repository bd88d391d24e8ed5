import { conflictIn } from './merge-conflict.ts';
import { readChunk, type Reading } from './read-chunk.ts';
import type { Fault } from './yaml-fault.ts';

/**
 * What a piece of the text is:
 * `mark` before the content (byte order mark, directives, `---`) · `key` one top-level key with its value · `list` a
 * top-level key whose value is a block list, cut into the segments that follow · `item` one element of that list ·
 * `head` the first keys of an element, up to and including a key whose own list is cut · `sub` an element of that ·
 * `part` further keys of the element, after the list · `rest` from a second document on · `whole` everything, where the
 * text is not block style at the top.
 */
export type SegmentKind = 'mark' | 'key' | 'list' | 'item' | 'head' | 'sub' | 'part' | 'rest' | 'whole';

/**
 * Where the cutter stands at a segment's start. Two equal contexts before equal texts give equal cuts, which is what
 * lets an edit re-cut only around itself.
 */
export interface Context {
  /**
   * `start`: nothing yet; `marks`: after the byte order mark; `begun`: after `---`; `body`; `whole`: no cutting;
   * `rest`: after the document's end.
   */
  readonly phase: 'start' | 'marks' | 'begun' | 'body' | 'whole' | 'rest';
  /** Column of the dashes of the current top-level list, -1: none. */
  readonly dash: number;
  /** Column of the keys of the current element, -1: not known or not a mapping. */
  readonly keys: number;
  /** Column of the dashes of the list inside the current element, -1: not in one. */
  readonly inner: number;
}

export const startContext: Context = { phase: 'start', dash: -1, keys: -1, inner: -1 };

/** A context in which no list is open. */
export const outside = (phase: Context['phase']): Context => ({ phase, dash: -1, keys: -1, inner: -1 });

export function sameContext(a: Context, b: Context): boolean {
  return a.phase === b.phase && a.dash === b.dash && a.keys === b.keys && a.inner === b.inner;
}

/** What the cutter saw of a segment, before anything is parsed. */
export interface Cut {
  readonly kind: SegmentKind;
  /** Where the cutter stood before it. */
  readonly context: Context;
  /** `key`, `list`: the top-level key as far as it can be read; `head`, `part`: the key whose list follows. */
  readonly key: string | undefined;
  /** The dash does not stand under its siblings; a key has both a value and a list; a list has no key. */
  readonly flaw: 'misplacedItem' | 'valueAndList' | 'orphanList' | undefined;
  /** Column of its first content line: of the key or the dash. */
  readonly column: number;
}

/** A piece of the text, without offsets: these are the source's business. Immutable; its reading is made when asked for. */
export class Segment {
  readonly text: string;
  readonly cut: Cut;
  /** Line breaks in it, and how many of them are CRLF. */
  readonly breaks: number;
  readonly crlf: number;
  #reading: Reading | undefined;

  constructor(text: string, cut: Cut, breaks: number, crlf: number) {
    this.text = text;
    this.cut = cut;
    this.breaks = breaks;
    this.crlf = crlf;
  }

  get kind(): SegmentKind {
    return this.cut.kind;
  }

  get isRead(): boolean {
    return this.#reading !== undefined;
  }

  get reading(): Reading {
    return (this.#reading ??= read(this));
  }
}

const empty: Reading = { value: null, faults: [] };

function read({ text, cut }: Segment): Reading {
  switch (cut.kind) {
    case 'mark':
      return readMark(text);
    case 'rest':
      return readRest(text);
    default: {
      const reading = readChunk(text);
      return explained(unwrapped(reading, text, cut), text);
    }
  }
}

/** Of all that is wrong with a piece, what caused it: none of it would be there without the conflict. */
function explained(reading: Reading, text: string): Reading {
  const conflict = reading.faults.length > 0 ? conflictIn(text) : undefined;
  return conflict ? { value: undefined, faults: [conflict] } : reading;
}

/** Checks that the chunk is what its place asks for, and takes the element out of its one-element list. */
function unwrapped(reading: Reading, text: string, cut: Cut): Reading {
  const { value, faults } = reading;
  if (cut.flaw) return { value: undefined, faults: [flawed(text, cut, cut.flaw), ...faults] };
  if (value === undefined) return reading;
  const isItem = cut.kind === 'item' || cut.kind === 'head' || cut.kind === 'sub';
  const inner = isItem && Array.isArray(value) && value.length === 1 ? value[0] : undefined;
  const content = isItem ? inner : value;
  if (cut.kind === 'item' || cut.kind === 'sub') {
    if (content !== undefined) return { value: content, faults: faults.length > 0 ? faults.map(withoutFirst) : faults };
  } else if (cut.kind === 'whole' && content === null) {
    return empty;
  } else if (content !== undefined && typeof content === 'object' && content !== null && !Array.isArray(content)) {
    return { value: content, faults: isItem ? faults.map(withoutFirst) : faults };
  }
  return { value: undefined, faults: [{ name: 'notMapping', range: firstContent(text), detail: '' }] };
}

/** A flaw at its line: the key's when a key has both a value and a list, else the first. */
function flawed(text: string, { key }: Cut, name: NonNullable<Cut['flaw']>): Fault {
  if (name !== 'valueAndList' || key === undefined) return { name, range: firstContent(text), detail: '' };
  const [start, end] = firstContent(text);
  const at = text.lastIndexOf(key + ':');
  return at < 0
    ? { name, range: [start, end], detail: key }
    : { name, range: [at, at + (/^.*/.exec(text.slice(at))?.[0].trimEnd().length ?? 0)], detail: key };
}

function withoutFirst<T extends { readonly path?: readonly (string | number)[] }>(fault: T): T {
  return fault.path ? { ...fault, path: fault.path.slice(1) } : fault;
}

/** Range of the first line that is neither empty nor a comment, without its indentation. */
export function firstContent(text: string): readonly [number, number] {
  const match = /^[ \t]*(?![ \t\r\n#])(?=[^\n])/m.exec(text);
  const start = match ? match.index + match[0].length : 0;
  const end = text.indexOf('\n', start);
  return [start, text.slice(0, end < 0 ? text.length : end).trimEnd().length];
}

function readMark(text: string): Reading {
  const at = /^%.*$/m.exec(text);
  if (!at) return empty;
  const directive = at[0].trimEnd();
  return {
    value: null,
    faults: [{ name: 'directive', range: [at.index, at.index + directive.length], detail: directive }],
  };
}

function readRest(text: string): Reading {
  const [start, end] = firstContent(text);
  const after = text.slice(end).replace(/^[ \t]*#.*$/gm, '');
  const harmless =
    text.startsWith('...', start) && /^\.\.\.\s*(#.*)?$/.test(text.slice(start, end)) && after.trim() === '';
  return harmless ? empty : { value: null, faults: [{ name: 'secondDocument', range: [start, end], detail: '' }] };
}
