import type { Json } from '../model/json.ts';
import {
  carriageReturn,
  closeList,
  closeMap,
  colon,
  comma,
  dash,
  doubleQuote,
  openList,
  openMap,
  singleQuote,
  space,
  underscore,
} from './character-code.ts';
import { resolved } from './event-value.ts';
import { isOdd } from './healthy-events.ts';
import { idKeys } from './plain-scalar.ts';
import { putKey } from './pointer.ts';

/**
 * Value of a chunk that is nothing but plain lines: mappings and lists in block style whose scalars fill a line each, with
 * brackets on one line at the most. Undefined as soon as a line is anything else, a comment, a text of several lines or a
 * fault: then the parsers decide. Most chunks of a large file are such, and no events need be made of them.
 */
export function readPlainLines(text: string): Json | undefined {
  if (isOdd(text)) return undefined;
  try {
    return new PlainLines(text).document();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class NotPlain extends Error {}

/** One for all: what it says is only that somebody else must read. */
const notPlain = new NotPlain();

/** Deeper is for the parsers, which have a limit of their own. */
const mostLevels = 16;

class PlainLines {
  readonly #text: string;
  /** Column of the first character that is no space; -1 after the last line. */
  #column = -1;
  /** Offset of that character. */
  #body = 0;
  /** Offset of the line break. */
  #end = 0;
  /** Offset of the next line. */
  #next = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Json {
    this.#advance();
    if (this.#column < 0) throw notPlain;
    const value = this.#block(0, false);
    if (this.#column >= 0) throw notPlain;
    return value;
  }

  /** To the next line that says something. */
  #advance(): void {
    const text = this.#text;
    for (let start = this.#next; start < text.length; start = this.#next) {
      const at = text.indexOf('\n', start);
      this.#next = at < 0 ? text.length : at + 1;
      let end = at < 0 ? text.length : at;
      if (end > start && text.charCodeAt(end - 1) === carriageReturn) end--;
      let body = start;
      while (body < end && text.charCodeAt(body) === space) body++;
      if (body === end) {
        // Spaces alone mean something in some places
        if (end > start) throw notPlain;
        continue;
      }
      if (text.charCodeAt(end - 1) === space) throw notPlain;
      this.#column = body - start;
      this.#body = body;
      this.#end = end;
      return;
    }
    this.#column = -1;
  }

  #block(level: number, isId: boolean): Json {
    if (level > mostLevels) throw notPlain;
    return this.#isDash() ? this.#list(level, isId) : this.#map(level);
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#body) === dash && this.#text.charCodeAt(this.#body + 1) === space;
  }

  #list(level: number, isId: boolean): Json {
    const column = this.#column;
    const list: Json[] = [];
    while (this.#column === column && this.#isDash()) {
      let body = this.#body + 2;
      while (this.#text.charCodeAt(body) === space) body++;
      if (this.#keyEnd(body) > 0) {
        // The element's keys stand under the first one
        this.#column += body - this.#body;
        this.#body = body;
        list.push(this.#map(level + 1));
      } else {
        list.push(this.#inline(body, level, isId));
        this.#advance();
      }
      if (this.#column > column) throw notPlain;
    }
    return list;
  }

  #map(level: number): Json {
    const column = this.#column;
    const object: { [key: string]: Json } = {};
    while (this.#column === column && !this.#isDash()) {
      const end = this.#keyEnd(this.#body);
      if (end < 0) throw notPlain;
      const key = this.#text.slice(this.#body, end);
      if (Object.hasOwn(object, key)) throw notPlain;
      putKey(object, key, end + 1 === this.#end ? this.#below(column, level, key) : this.#beside(end + 2, level, key));
      if (this.#column > column) throw notPlain;
    }
    return object;
  }

  /** The value of a key with nothing behind its colon. A list may stand under the key itself. */
  #below(column: number, level: number, key: string): Json {
    this.#advance();
    const isInside = this.#column > column || (this.#column === column && this.#isDash());
    return isInside ? this.#block(level + 1, idKeys.has(key)) : null;
  }

  #beside(start: number, level: number, key: string): Json {
    let body = start;
    while (this.#text.charCodeAt(body) === space) body++;
    const value = this.#inline(body, level, idKeys.has(key));
    this.#advance();
    return value;
  }

  /** Offset of the colon after a key of letters, digits, hyphens and underscores; -1 where there is none. */
  #keyEnd(start: number): number {
    const text = this.#text;
    if (!isLetter(text.charCodeAt(start))) return -1;
    let end = start + 1;
    while (isKeyCharacter(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== colon) return -1;
    return end + 1 === this.#end || text.charCodeAt(end + 1) === space ? end : -1;
  }

  /** What fills the rest of the line. */
  #inline(start: number, level: number, isId: boolean): Json {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (first === doubleQuote) return this.#quoted(start, '"', '\\');
    if (first === singleQuote) return this.#quoted(start, "'", "'");
    if (first === openMap || first === openList) {
      const flow = new FlowLine(text, start, this.#end);
      const value = flow.read(level, isId);
      if (flow.at !== this.#end) throw notPlain;
      return value;
    }
    return scalar(text.slice(start, this.#end), isId);
  }

  /** A text in quotes, without the sign that may begin an escape. */
  #quoted(start: number, quote: string, escape: string): string {
    const inner = this.#text.slice(start + 1, this.#end - 1);
    if (this.#end - start < 2 || this.#text[this.#end - 1] !== quote) throw notPlain;
    if (inner.includes(quote) || inner.includes(escape)) throw notPlain;
    return inner;
  }
}

/** Brackets on one line, with plain scalars in them. */
class FlowLine {
  readonly #text: string;
  readonly #end: number;
  at: number;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.at = start;
    this.#end = end;
  }

  read(level: number, isId: boolean): Json {
    if (level > mostLevels) throw notPlain;
    const first = this.#text.charCodeAt(this.at);
    if (first === openMap) return this.#map(level);
    if (first === openList) return this.#list(level, isId);
    return this.#scalar(isId);
  }

  #map(level: number): Json {
    const object: { [key: string]: Json } = {};
    this.#skip(1);
    while (this.#text.charCodeAt(this.at) !== closeMap) {
      const start = this.at;
      if (!isLetter(this.#text.charCodeAt(start))) throw notPlain;
      while (isKeyCharacter(this.#text.charCodeAt(this.at))) this.at++;
      const key = this.#text.slice(start, this.at);
      if (this.#text.charCodeAt(this.at) !== colon || this.#text.charCodeAt(this.at + 1) !== space) throw notPlain;
      if (Object.hasOwn(object, key)) throw notPlain;
      this.#skip(2);
      putKey(object, key, this.read(level + 1, idKeys.has(key)));
      this.#separate(closeMap);
    }
    this.at++;
    return object;
  }

  #list(level: number, isId: boolean): Json {
    const list: Json[] = [];
    this.#skip(1);
    while (this.#text.charCodeAt(this.at) !== closeList) {
      list.push(this.read(level + 1, isId && this.#isScalar()));
      this.#separate(closeList);
    }
    this.at++;
    return list;
  }

  #isScalar(): boolean {
    const first = this.#text.charCodeAt(this.at);
    return first !== openMap && first !== openList;
  }

  #skip(count: number): void {
    this.at += count;
    while (this.at < this.#end && this.#text.charCodeAt(this.at) === space) this.at++;
    if (this.at >= this.#end) throw notPlain;
  }

  /** Past the comma before another member, or to the bracket that closes. */
  #separate(close: number): void {
    this.#skip(0);
    const sign = this.#text.charCodeAt(this.at);
    if (sign === close) return;
    if (sign !== comma || this.#text.charCodeAt(this.at + 1) !== space) throw notPlain;
    this.#skip(1);
    if (this.#text.charCodeAt(this.at) === close) throw notPlain;
  }

  #scalar(isId: boolean): Json {
    const start = this.at;
    while (this.at < this.#end && !endsFlowScalar(this.#text.charCodeAt(this.at))) this.at++;
    const text = this.#text.slice(start, this.at).trimEnd();
    if (forbiddenInFlow.test(text)) throw notPlain;
    return scalar(text, isId);
  }
}

const endsFlowScalar = (code: number): boolean => code === comma || code === closeMap || code === closeList;

/** Signs that may mean something inside brackets. */
const forbiddenInFlow = /[[{:#"'&*!|>%@`]/;

/** A plain scalar of a line. */
function scalar(text: string, isId: boolean): Json {
  const first = text.charCodeAt(0);
  if (!isLetter(first) && !(first >= 48 && first <= 57)) throw notPlain;
  if (text.endsWith(':') || text.includes(': ') || text.includes(' #')) throw notPlain;
  const value = resolved(text, isId);
  if (value === undefined) throw notPlain;
  return value;
}

/** Of Latin, that is: what no reader takes for a sign. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x250);

const isKeyCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === dash ||
  code === underscore;
