import { carriageReturn, dash, hash, newline, space, tab } from './character-code.ts';

/** What the cutter wants to know of the next line that says something. */
export interface Content {
  readonly column: number;
  readonly isDash: boolean;
  /** Without indentation and trailing space. */
  readonly line: string;
}

/** One line of a text at a time, by character codes: the cutter looks at every line of the largest files. */
export class LineReader {
  readonly #text: string;
  start = 0;
  /** After the line break. */
  end = 0;
  /** Of the first character that is not a space; past everything when that is a tab, which is never indentation. */
  column = 0;
  /** Offset of that character. */
  body = 0;
  /** Its code. */
  first = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the line that starts at an offset; at the text's end, an empty one. */
  read(start: number): void {
    const text = this.#text;
    const at = text.indexOf('\n', start);
    this.start = start;
    this.end = at < 0 ? text.length : at + 1;
    let body = start;
    while (text.charCodeAt(body) === space) body++;
    this.body = body;
    this.column = body - start;
    this.first = body < this.end ? text.charCodeAt(body) : newline;
    if (this.first === tab && !this.isBlank()) this.column = Number.MAX_SAFE_INTEGER;
  }

  isBlank(): boolean {
    for (let i = this.body; i < this.end; i++) {
      const code = this.#text.charCodeAt(i);
      if (code !== space && code !== tab && code !== carriageReturn && code !== newline) return false;
    }
    return true;
  }

  isComment(): boolean {
    return this.first === hash;
  }

  isDash(): boolean {
    if (this.first !== dash) return false;
    const next = this.body + 1 < this.end ? this.#text.charCodeAt(this.body + 1) : newline;
    return next === space || next === newline || next === carriageReturn || next === tab;
  }

  /** `---` or `...` at the margin. */
  isMark(): boolean {
    const text = this.#text.slice(this.start, Math.min(this.end, this.start + 4));
    return this.column === 0 && /^(---|\.\.\.)(\s|$)/.test(text);
  }

  /** The line from its first character, or from an offset, without trailing space. */
  text(from = this.body): string {
    return this.#text.slice(from, this.end).trimEnd();
  }

  /** The next line that is neither empty nor a comment; the line at hand stays the same. */
  next(): Content | undefined {
    const ahead = new LineReader(this.#text);
    for (ahead.read(this.end); ahead.start < this.#text.length; ahead.read(ahead.end)) {
      if (ahead.isBlank() || ahead.isComment()) continue;
      return { column: ahead.column, isDash: ahead.isDash(), line: ahead.text() };
    }
    return undefined;
  }
}
