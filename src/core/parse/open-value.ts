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

/**
 * Reads a value from its first character, as far as it goes: quotes, flow mappings and lists, in text that is half typed.
 * More of it may be read at any time: each character is looked at once.
 */
export class ValueReader {
  readonly #frames: Frame[] = [];
  /** What stands of the text or key at hand. */
  #token = '';
  /** Nothing but blanks stands of it. */
  #isEmpty = true;
  #quote: '"' | "'" | undefined;
  #isBehindBlank = true;
  #isComment = false;
  #isDone = false;

  constructor(text: string) {
    this.read(text);
  }

  read(more: string): this {
    for (let at = 0; at < more.length;) {
      const next = this.#quote ? this.#inQuote(more, at) : this.#character(more, at);
      this.#isBehindBlank = /\s/.test(more.charAt(next - 1));
      at = next;
    }
    return this;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  get open(): OpenValue {
    const inner = this.#frames.at(-1);
    return {
      path: this.#frames.flatMap(({ name }) => name ?? []),
      onKey: inner?.kind === '{' && inner.name === undefined,
      keys: inner?.keys ?? [],
      isFlow: inner !== undefined,
      quote: this.#quote,
      isComment: this.#isComment,
      isDone: this.#isDone,
      written: this.#quote ? this.#token : this.#token.trimStart(),
    };
  }

  /** Reads what stands at an offset; the offset of what follows. */
  #character(text: string, at: number): number {
    const character = text.charAt(at);
    if (this.#isComment) {
      if (character === '\n') this.#isComment = false;
    } else if (character === '#' && this.#isBehindBlank) this.#isComment = true;
    else if ((character === '"' || character === "'") && this.#isEmpty) this.#begin(character);
    else if ((character === '{' || character === '[') && this.#isEmpty) {
      this.#frames.push({ kind: character, name: character === '[' ? 0 : undefined, keys: [] });
      this.#begin();
    } else this.#inPlain(character, text.charAt(at + 1));
    return at + 1;
  }

  #begin(quote?: '"' | "'"): void {
    this.#token = '';
    this.#isEmpty = quote === undefined;
    this.#quote = quote;
  }

  #inQuote(text: string, at: number): number {
    const character = text.charAt(at);
    const isPair = this.#quote === '"' ? character === '\\' : text.startsWith("''", at);
    if (!isPair && character === this.#quote) {
      this.#quote = undefined;
      if (this.#frames.length === 0) this.#isDone = true;
      return at + 1;
    }
    const next = at + (isPair ? 2 : 1);
    this.#token += text.slice(at, next);
    return next;
  }

  #inPlain(character: string, following: string): void {
    const inner = this.#frames.at(-1);
    if (inner && (character === '}' || character === ']')) {
      this.#frames.pop();
      if (this.#frames.length === 0) this.#isDone = true;
    } else if (inner && character === ',') {
      inner.name = typeof inner.name === 'number' ? inner.name + 1 : undefined;
      this.#begin();
    } else if (inner?.kind === '{' && inner.name === undefined && character === ':' && following.trim() === '') {
      inner.name = this.#token.trim();
      inner.keys.push(inner.name);
      this.#begin();
    } else {
      this.#token += character;
      if (character.trim() !== '') this.#isEmpty = false;
    }
  }
}
