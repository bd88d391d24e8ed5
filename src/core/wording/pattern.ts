import type { Span } from '../text/index.ts';

/**
 * Regular expressions over Swedish text. `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}` are written as usual but mean the letters
 * and digits of Latin-1: with Unicode's own classes the engine needs a hundred times longer to make each expression ready,
 * and several times longer to run it. What is gained for a Polish name in a requirement is not worth that.
 */
const classes: Readonly<Record<string, string>> = {
  L: 'a-zà-öø-ÿA-ZÀ-ÖØ-Þ',
  Ll: 'a-zà-öø-ÿ',
  Lu: 'A-ZÀ-ÖØ-Þ',
  N: '0-9',
};

/** The same few classes stand thousands of times. */
const written = new Map<string, string>();

export const latin = (source: string): string =>
  source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{\w+\}|\\./g, part => {
    const known = written.get(part);
    if (known !== undefined) return known;
    const inner = part.replace(/\\p\{(\w+)\}/g, (whole, name: string) => classes[name] ?? whole);
    const text = part.startsWith('[') || inner === part ? inner : `[${inner}]`;
    written.set(part, text);
    return text;
  });

/**
 * A regular expression that is made when it is first used. The rules have more than a thousand, most files need a few of
 * them, and making them all takes longer than checking a hundred requirements.
 */
export class Expression {
  readonly source: string;
  readonly #flags: string;
  #made: RegExp | undefined;

  /** `source` with the classes above as they are written. */
  constructor(source: string, flags = '') {
    this.source = source;
    this.#flags = flags;
  }

  get made(): RegExp {
    return (this.#made ??= new RegExp(latin(this.source), this.#flags));
  }

  test(text: string): boolean {
    return this.made.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.made.exec(text);
  }

  /** For `String.replace`. */
  [Symbol.replace](text: string, by: string | ((words: string) => string)): string {
    return typeof by === 'string' ? text.replace(this.made, by) : text.replace(this.made, by);
  }
}

/** For `exec` and `test`. */
export const one = (source: TemplateStringsArray, ...values: readonly string[]): Expression =>
  new Expression(String.raw(source, ...values));

/**
 * Every match in a text, in order. `String.matchAll` makes a new expression at each call, which costs more than most
 * searches do. The expression has the flag `g`.
 */
export function matchesIn(text: string, sought: Expression | RegExp): readonly RegExpExecArray[] {
  const expression = sought instanceof RegExp ? sought : sought.made;
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return noMatches;
  const found = [];
  for (; match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex++;
  }
  return found;
}

const noMatches: readonly RegExpExecArray[] = [];

/** Where a match stands in the text it was looked for in. */
export const spanOf = ({ 0: words, index }: RegExpExecArray): Span => [index, index + words.length];

/** For `matchesIn` and `replace`: finds every place. */
export const every = (source: TemplateStringsArray, ...values: readonly string[]): Expression =>
  new Expression(String.raw(source, ...values), 'g');

/**
 * An expression that is looked for in whole texts. `PreparedText` tries it only where the text holds one of the words it
 * cannot match without.
 */
export interface Pattern {
  readonly expression: Expression;
  /** Among all patterns. */
  readonly place: number;
}

/** All patterns there are, as the modules that hold them are loaded. */
export const patterns: Pattern[] = [];

/** The first match in a part of a text. */
export function firstIn(part: string, { expression: { made } }: Pattern): RegExpExecArray | null {
  made.lastIndex = 0;
  return made.exec(part);
}

export function pattern(source: TemplateStringsArray, ...values: readonly string[]): Pattern {
  const made = { expression: every(source, ...values), place: patterns.length };
  patterns.push(made);
  return made;
}
