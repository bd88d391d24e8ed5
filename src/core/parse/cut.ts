import { outside, Segment, startContext, type Context, type Cut, type SegmentKind } from './segment.ts';
import { keyLine, type KeyLine } from './key-line.ts';
import { LineReader, type Content } from './line-reader.ts';

/**
 * Cuts text into segments without gaps: line by line, by columns alone, so that a fault in one never spreads to its
 * neighbours. It never parses; in block style, whatever belongs to a value is indented deeper than its key or dash
 * (comments excepted), which is all that is needed. What does not look like that stays whole.
 *
 * Comment lines directly above a key or dash, not indented deeper than it, belong to it; other comments and empty lines
 * to what stands before them (an empty line may be the end of a `|+` text).
 */
export function cutText(text: string, context: Context = startContext): Segment[] {
  return new Cutter(text, context).run();
}

const carriageReturn = 13;

const startsWithId = /^-\s+["']?id["']?\s*:(\s|$)/;

/** Keys whose value is a list of things with ids, whatever else stands on their line. */
const listKeys: ReadonlySet<string> = new Set(['sections', 'requirements', 'entries', 'annexes', 'questions']);

/** A value that no list can follow: neither nothing nor the start of something that goes on. */
function isPlainValue(rest: string): boolean {
  return rest !== '' && !/^["'[{|>]/.test(rest);
}

/** May lines under a top-level key turn out to be a list without its own key? Where it has a plain value, or keys below. */
function canHoldOrphan(line: KeyLine, next: Content): boolean {
  if (line.rest === '') return keyLine(next.line) !== undefined;
  return isPlainValue(line.rest) && next.isDash;
}

interface Open {
  readonly start: number;
  readonly context: Context;
  kind: SegmentKind;
  key: string | undefined;
  flaw: Cut['flaw'];
  column: number;
}

class Cutter {
  readonly #text: string;
  readonly #segments: Segment[] = [];
  #context: Context;
  #open: Open | undefined;
  #closedAt = 0;
  readonly #line: LineReader;
  /** Comment lines directly above the line at hand. */
  #comments: { readonly start: number; readonly column: number }[] = [];
  /** The open segment is a top-level line that is no key. */
  #stray = false;
  /** Column of the keys inside the open top-level key, -1: not a mapping. */
  #children = -1;
  /** The line with content before the one at hand: its column and where its text begins and ends. */
  readonly #last = { column: -1, body: 0, end: 0 };

  constructor(text: string, context: Context) {
    this.#text = text;
    this.#line = new LineReader(text);
    this.#context = context;
  }

  run(): Segment[] {
    if (this.#context.phase === 'start' && this.#text.charCodeAt(0) === 0xfeff) this.#mark(1, 'marks');
    const line = this.#line;
    for (line.read(this.#closedAt); line.start < this.#text.length; line.read(line.end)) {
      if (line.isComment()) this.#comments.push({ start: line.start, column: line.column });
      else {
        const { column, body, end } = line;
        if (!line.isBlank()) {
          this.#content();
          [this.#last.column, this.#last.body, this.#last.end] = [column, body, end];
        }
        if (this.#comments.length > 0) this.#comments = [];
      }
    }
    if (this.#closedAt < this.#text.length || this.#open) this.#close(this.#text.length);
    return this.#segments;
  }

  /** One line that is neither empty nor only a comment. */
  #content(): void {
    const { phase } = this.#context;
    if (phase === 'whole' || phase === 'rest') {
      if (phase === 'whole' && this.#line.isMark()) this.#restStarts();
      else this.#openIfNone(phase);
    } else if (phase !== 'body') this.#firstContent();
    else if (this.#line.isMark()) this.#restStarts();
    else this.#bodyLine();
  }

  #openIfNone(kind: 'whole' | 'rest'): void {
    if (!this.#open) this.#begin(kind, this.#closedAt);
  }

  #restStarts(): void {
    this.#comments = [];
    this.#begin('rest');
    this.#context = outside('rest');
  }

  #firstContent(): void {
    const line = this.#line.text();
    if (this.#context.phase !== 'begun' && this.#line.column === 0) {
      if (line.startsWith('%')) return;
      if (/^---(\s+#.*)?$/.test(line)) {
        this.#mark(this.#line.end, 'begun');
        return;
      }
    }
    const inFlow = this.#line.first === 0x7b || this.#line.first === 0x5b;
    const explicit = /^\?(\s|$)/.test(line);
    if (
      this.#line.column > 0 ||
      this.#line.isDash() ||
      inFlow ||
      explicit ||
      line.startsWith('---') ||
      this.#line.isMark()
    ) {
      this.#comments = [];
      this.#begin('whole', this.#closedAt);
      this.#context = outside('whole');
      return;
    }
    this.#topKey(this.#closedAt);
  }

  #bodyLine(): void {
    const { dash, keys, inner } = this.#context;
    const column = this.#line.column;
    const isDash = this.#line.isDash();
    if (column === 0 && !isDash && !this.#continuesFlow()) this.#topLine();
    else if (inner >= 0 && isDash && column === inner) this.#sub(undefined);
    else if (inner >= 0 && column > inner) this.#continue();
    else if (inner >= 0 && isDash && column > dash) this.#sub('misplacedItem');
    else if (dash >= 0 && isDash && column <= dash) this.#element(column === dash ? undefined : 'misplacedItem');
    else if (inner >= 0 && column === keys) this.#part();
    else if (dash >= 0 && inner < 0 && column === keys && !isDash) this.#innerKey(this.#line.text());
    else if (isDash && inner < 0 && this.#isOrphan(dash < 0 ? this.#children : keys)) this.#orphan();
    else this.#continue();
  }

  /**
   * A list without its key, which somebody is typing just now: `- id:` below a line that cannot have a list. Cut all
   * the same, or a whole chapter would be one damaged chunk for as long as it lasts.
   */
  #isOrphan(keys: number): boolean {
    const { column, body, end } = this.#last;
    if (keys < 0 || this.#line.column < keys || column > keys || !startsWithId.test(this.#line.text())) return false;
    const line = keyLine(this.#text.slice(body, end).replace(/^-\s+/, '').trimEnd());
    return column < keys || line === undefined || isPlainValue(line.rest);
  }

  #orphan(): void {
    const { dash, keys } = this.#context;
    if (dash < 0) {
      this.#context = { phase: 'body', dash: this.#line.column, keys: -1, inner: -1 };
      this.#element('orphanList');
    } else {
      this.#context = { phase: 'body', dash, keys, inner: this.#line.column };
      this.#sub('orphanList');
    }
  }

  /** `]` or `}` at the margin may close a flow collection, `:` an explicit key. */
  #continuesFlow(): boolean {
    return (
      this.#line.first === 0x5d || this.#line.first === 0x7d || this.#line.first === 0x3a || this.#line.first === 0x2c
    );
  }

  #continue(): void {
    if (this.#open) return;
    this.#begin('whole', this.#closedAt);
    this.#context = outside('whole');
  }

  #topLine(): void {
    if (this.#stray && this.#open && keyLine(this.#line.text()) === undefined) return;
    this.#topKey();
  }

  #topKey(start?: number): void {
    const line = keyLine(this.#line.text());
    const next = this.#line.next();
    const isList = next?.isDash === true && (line ? this.#takesList(line, next) : startsWithId.test(next.line));
    this.#begin(isList ? 'list' : 'key', start);
    this.#context = outside('body');
    this.#stray = line === undefined && this.#line.first !== 0x3f;
    this.#children = next && !isList && line && canHoldOrphan(line, next) ? next.column : -1;
    this.#describe(line?.key, isList && line !== undefined && line.rest !== '' ? 'valueAndList' : undefined);
    if (isList) this.#context = { phase: 'body', dash: next.column, keys: -1, inner: -1 };
  }

  /** Are the dashes that follow this key's list? Also below a value, when the key is one of a list and they say `- id:`. */
  #takesList(line: KeyLine, next: Content): boolean {
    if (line.rest === '') return true;
    return listKeys.has(line.key) && isPlainValue(line.rest) && startsWithId.test(next.line);
  }

  /** A dash of the top-level list: a new element. */
  #element(flaw: Cut['flaw']): void {
    const { dash } = this.#context;
    this.#begin('item');
    this.#describe(undefined, flaw);
    const rest = this.#line.text(this.#line.body + 1);
    const content = rest.trimStart();
    if (content === '' || content.startsWith('#')) {
      const next = this.#line.next();
      const keys = next && next.column > dash && !next.isDash ? next.column : -1;
      this.#context = { phase: 'body', dash, keys, inner: -1 };
      return;
    }
    const line = keyLine(content);
    const keys = line ? this.#line.column + 1 + rest.length - content.length : -1;
    this.#context = { phase: 'body', dash, keys, inner: -1 };
    if (line) this.#innerKey(content);
  }

  /** A key of an element: is its value a list that is cut in turn? */
  #innerKey(text: string): void {
    if (!this.#open) this.#begin('part', this.#closedAt);
    const line = keyLine(text);
    const next = line && this.#line.next();
    const { dash, keys } = this.#context;
    if (!line || !next?.isDash || next.column < keys || next.column <= dash) return;
    if (line.key !== 'requirements' && !startsWithId.test(next.line)) return;
    if (!this.#takesList(line, next)) return;
    if (this.#open?.kind === 'item') this.#open.kind = 'head';
    if (this.#open) this.#open.key = line.key;
    if (this.#open && line.rest !== '') this.#open.flaw ??= 'valueAndList';
    this.#context = { phase: 'body', dash, keys, inner: next.column };
  }

  #part(): void {
    const { dash, keys } = this.#context;
    this.#begin('part');
    this.#context = { phase: 'body', dash, keys, inner: -1 };
    this.#innerKey(this.#line.text());
  }

  #sub(flaw: Cut['flaw']): void {
    this.#begin('sub');
    this.#describe(undefined, flaw);
  }

  #describe(key: string | undefined, flaw: Cut['flaw']): void {
    if (!this.#open) return;
    this.#open.key = key;
    this.#open.flaw = flaw;
  }

  /** Closes what is open and opens a segment with the line at hand and the comments directly above it. */
  #begin(kind: SegmentKind, start = this.#leadStart()): void {
    if (this.#open || start > this.#closedAt) this.#close(start);
    this.#open = { start, context: this.#context, kind, key: undefined, flaw: undefined, column: this.#line.column };
    this.#stray = false;
    this.#children = -1;
  }

  #leadStart(): number {
    // What stands first in the text has nothing before it that comments could belong to
    if (!this.#open) return this.#closedAt;
    let start = this.#line.start;
    for (let i = this.#comments.length - 1; i >= 0; i--) {
      const comment = this.#comments[i];
      if (!comment || comment.column > this.#line.column) break;
      start = comment.start;
    }
    return start;
  }

  #close(end: number): void {
    const open: Open = this.#open ?? this.#plainMark();
    if (end > open.start) this.#push(open, end);
    this.#closedAt = end;
    this.#open = undefined;
  }

  #plainMark(): Open {
    const kind = this.#context.phase === 'rest' ? 'rest' : 'mark';
    return { start: this.#closedAt, context: this.#context, kind, key: undefined, flaw: undefined, column: 0 };
  }

  #mark(end: number, phase: Context['phase']): void {
    this.#push(this.#plainMark(), end);
    this.#closedAt = end;
    this.#context = outside(phase);
  }

  #push(open: Open, end: number): void {
    const text = this.#text.slice(open.start, end);
    let breaks = 0;
    let crlf = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      breaks++;
      if (at > 0 && text.charCodeAt(at - 1) === carriageReturn) crlf++;
    }
    const { context, kind, key, flaw, column } = open;
    this.#segments.push(new Segment(text, { kind, context, key, flaw, column }, breaks, crlf));
  }
}
