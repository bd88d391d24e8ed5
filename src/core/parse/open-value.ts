/** A flow mapping or list that is still open. */
interface Frame {
  readonly kind: '{' | '[';
  /** Key or index of what is being written; no key yet at the start of an entry. */
  name: string | number | undefined;
  /** Keys that stand in it already. */
  readonly keys: string[];
}

/** What of a value on one or more lines is not finished where the text ends. */
export interface OpenValue {
  /** Keys and indexes through the open flow mappings and lists. */
  readonly path: readonly (string | number)[];
  /** The text ends where a key of a flow mapping is written. */
  readonly onKey: boolean;
  /** Keys of the innermost open flow mapping, or none. */
  readonly keys: readonly string[];
  readonly isFlow: boolean;
  readonly quote: '"' | "'" | undefined;
  readonly isComment: boolean;
  /** Something is finished, so that nothing can be written here but a comment. */
  readonly isDone: boolean;
  /** What stands of the text or key that is being written, without its opening quote. */
  readonly written: string;
}

/** Reads a value from its first character, as far as it goes: quotes, flow mappings and lists, in text that is half typed. */
export function openValue(text: string): OpenValue {
  return new ValueReader(text).read();
}

class ValueReader {
  readonly #text: string;
  readonly #frames: Frame[] = [];
  #at = 0;
  #start = 0;
  #quote: '"' | "'" | undefined;
  #isComment = false;
  #isDone = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): OpenValue {
    while (this.#at < this.#text.length) this.#character(this.#text.charAt(this.#at++));
    const inner = this.#frames.at(-1);
    return {
      path: this.#frames.flatMap(({ name }) => name ?? []),
      onKey: inner?.kind === '{' && inner.name === undefined,
      keys: inner?.keys ?? [],
      isFlow: inner !== undefined,
      quote: this.#quote,
      isComment: this.#isComment,
      isDone: this.#isDone,
      written: this.#quote ? this.#text.slice(this.#start) : this.#token().trimStart(),
    };
  }

  #token(): string {
    return this.#text.slice(this.#start, this.#at);
  }

  #character(character: string): void {
    if (this.#isComment) {
      if (character === '\n') this.#isComment = false;
    } else if (this.#quote) this.#inQuote(character);
    else if (character === '#' && /(^|\s)#$/.test(this.#text.slice(0, this.#at))) this.#isComment = true;
    else if ((character === '"' || character === "'") && this.#isEmpty()) this.#open(character);
    else if ((character === '{' || character === '[') && this.#isEmpty()) this.#enter(character);
    else if (this.#frames.length > 0) this.#inFlow(character);
  }

  /** Nothing of a text stands before the character just read. */
  #isEmpty(): boolean {
    return this.#text.slice(this.#start, this.#at - 1).trim() === '';
  }

  #open(quote: '"' | "'"): void {
    this.#quote = quote;
    this.#start = this.#at;
  }

  #inQuote(character: string): void {
    if (character === '\\' && this.#quote === '"') this.#at++;
    else if (character === this.#quote) {
      if (character === "'" && this.#text[this.#at] === "'") this.#at++;
      else this.#endQuote();
    }
  }

  #endQuote(): void {
    this.#quote = undefined;
    if (this.#frames.length === 0) this.#isDone = true;
  }

  #enter(kind: '{' | '['): void {
    this.#frames.push({ kind, name: kind === '[' ? 0 : undefined, keys: [] });
    this.#start = this.#at;
  }

  #inFlow(character: string): void {
    const inner = this.#frames.at(-1);
    if (!inner) return;
    if (character === '}' || character === ']') {
      this.#frames.pop();
      if (this.#frames.length === 0) this.#isDone = true;
    } else if (character === ',') {
      inner.name = typeof inner.name === 'number' ? inner.name + 1 : undefined;
      this.#start = this.#at;
    } else if (character === ':' && inner.kind === '{' && inner.name === undefined) this.#endKey(inner);
  }

  #endKey(inner: Frame): void {
    if (!/^(\s|$)/.test(this.#text.slice(this.#at))) return;
    const key = this.#token().slice(0, -1).trim().replace(/["']$/, '');
    inner.name = key;
    inner.keys.push(key);
    this.#start = this.#at;
  }
}
