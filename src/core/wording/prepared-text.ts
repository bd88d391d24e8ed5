import { patternGate } from './known-needles.ts';
import { every, firstIn, matchesIn, one, patterns, type Pattern } from './pattern.ts';
import { parseText, type Span } from '../text/index.ts';
import { haveCommon, isMarked, type Marks, type WordGate } from './word-gate.ts';

const sentenceEnd = every`[.!?](?=["”)]?\s+[\p{Lu}\d•–\-{\uFFFC])|\n[ \t]*(?=\n|[-–•*]\s)`;

/** A word of a text. */
export interface Token {
  /** UTF-16 offsets in the raw value, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Lower-cased word. */
  readonly word: string;
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number;
}

/** Stands where a placeholder stood: neither a letter, a digit, a blank nor punctuation. */
export const filler = '\uFFFC';

const letterOrDigit = one`[\p{L}\p{N}]`;
/** A full stop after these ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:t\.?\s?ex|bl\.?\s?a|m\.?\s?m|m\.?\s?fl|o\.?\s?s\.?\s?v|osv|etc|dvs|d\.v\.s|f\.?\s?n|ca|kap|nr|st|resp|inkl|exkl|max|min|kl|jfr|s\.k|fr\.o\.m|t\.o\.m|p\.g\.a|m\.a\.o|f\.d|e\.d|ev|enl|art|bil|avd|tel|lev|anb)$/;

/** Of these a capital after it tells that the sentence ends: *bil. 3*, but *hämtas med bil. Föraren ska*. */
const alsoWord = /(?:^|[\s(])(?:bil|st|min)$/;

const nowhere: readonly RegExpExecArray[] = [];

/**
 * A text value made ready for the language rules, once: placeholders are covered by a filler of the same length and the
 * text is lower-cased once, so that every span a rule finds holds in the raw value too.
 */
export class PreparedText {
  readonly raw: string;
  /** The raw text with placeholders covered. */
  readonly masked: string;
  /** `masked` in lower case, of the same length. */
  readonly lower: string;
  /** By turns what computes a value and the value: few, and quicker to find than in a map. */
  #kept: unknown[] | undefined;
  #marks: Marks | undefined;
  #tokens: readonly Token[] | undefined;
  #sentences: readonly Span[] | undefined;
  #hasInnerCapital: boolean | undefined;

  constructor(raw: string) {
    this.raw = raw;
    this.masked = raw.includes('{{') ? maskPlaceholders(raw) : raw;
    this.lower = lowerCase(this.masked);
  }

  /** What has been worked out from the text, computed at the first call; `compute` itself is the key. */
  remember<V>(compute: (text: PreparedText) => V): V {
    const kept = (this.#kept ??= []);
    for (let i = 0; i < kept.length; i += 2) if (kept[i] === compute) return kept[i + 1] as V;
    const value = compute(this);
    kept.push(compute, value);
    return value;
  }

  /**
   * Lets go of all that has been worked out: it is made again where it is asked for. Words and places are many times larger
   * than the text, and few are asked for again.
   */
  forget(): void {
    this.#kept = undefined;
    this.#marks = undefined;
    this.#tokens = undefined;
    this.#sentences = undefined;
  }

  /** False where the text cannot match the pattern, in whatever case: it holds none of the words that it needs. */
  may({ place }: Pattern): boolean {
    return isMarked(this.marks, place);
  }

  /** False where the text can match none of the patterns whose places are marked. */
  mayAny(places: Marks): boolean {
    return places.length > this.marks.length || haveCommon(places, this.marks);
  }

  /** Places of the patterns that the text can match, of those that there were when the first text was read. */
  get marks(): Marks {
    return (this.#marks ??= gate().words.marks(this.lower));
  }

  /** Every place in the lower-cased text that matches. */
  all(pattern: Pattern): readonly RegExpExecArray[] {
    return this.may(pattern) ? matchesIn(this.lower, pattern.expression) : nowhere;
  }

  /** Every place in the text as it is written, placeholders covered, that matches. */
  allAsWritten(pattern: Pattern): readonly RegExpExecArray[] {
    return this.may(pattern) ? matchesIn(this.masked, pattern.expression) : nowhere;
  }

  /** The first place in the lower-cased text that matches. */
  first(pattern: Pattern): RegExpExecArray | null {
    return this.may(pattern) ? firstIn(this.lower, pattern) : null;
  }

  has(pattern: Pattern): boolean {
    return this.first(pattern) !== null;
  }

  /** Whether a capital stands after the first letter: without one, no name does. */
  get hasInnerCapital(): boolean {
    return (this.#hasInnerCapital ??= this.masked.slice(1) !== this.lower.slice(1));
  }

  /** The raw text in lower case: its length may differ. */
  get rawLower(): string {
    return this.masked === this.raw ? this.lower : this.raw.toLowerCase();
  }

  /** Spans of the sentences, surrounding blanks left out. A line that starts a list item is a sentence of its own. */
  get sentences(): readonly Span[] {
    return (this.#sentences ??= splitSentences(this.masked, this.lower));
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenise(this.lower, this.sentences));
  }

  /** The tokens of one sentence. */
  tokensOf(sentence: number): readonly Token[] {
    return this.tokens.filter(token => token.sentence === sentence);
  }

  /** Number of the sentence that holds an offset. */
  sentenceAt(offset: number): number {
    const found = this.sentences.findIndex(([, end]) => offset < end);
    return found < 0 ? Math.max(0, this.sentences.length - 1) : found;
  }
}

interface Gate {
  readonly words: WordGate;
  /** Places that it knows: those of modules that were loaded before the first text was read. */
  readonly size: number;
}

let made: Gate | undefined;

/** Made with the first text: most of the patterns' modules are loaded for a check and nothing else. */
const gate = (): Gate =>
  (made ??= {
    words: patternGate(),
    size: patterns.length,
  });

/** Whether the gate does not know the place: then any text may match the pattern. */
export const isBeyondGate = (place: number): boolean => place >= gate().size;

function maskPlaceholders(raw: string): string {
  return parseText(raw)
    .parts.map(({ type, span }) => (type === 'literal' ? raw.slice(...span) : filler.repeat(span[1] - span[0])))
    .join('');
}

/** Lower case of the same length: the few letters that grow when lowered (İ) are left as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, letter => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

function splitSentences(text: string, lower: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const inner = text.slice(start, end);
    const from = start + (inner.length - inner.trimStart().length);
    const to = start + inner.trimEnd().length;
    if (to > from) spans.push([from, to]);
    start = end;
  };
  for (const { 0: mark, index } of matchesIn(text, sentenceEnd)) {
    if (mark === '.' && isAbbreviated(text, lower.slice(Math.max(0, index - 10), index), index)) continue;
    if (mark === '.' && isItemNumber(text, index)) continue;
    close(index + 1);
  }
  close(text.length);
  return spans;
}

const isAbbreviated = (text: string, before: string, dot: number): boolean =>
  abbreviation.test(before) && !(alsoWord.test(before) && /^["”)]?\s+[A-ZÅÄÖ]/.test(text.slice(dot + 1, dot + 10)));

/** As far as the items of one list stand from each other. */
const nearby = 300;

/** *Visa 1. namn 2. adress*; but *Se bilaga 3. Kartan ska* ends a sentence. */
function isItemNumber(text: string, dot: number): boolean {
  const [, digits] = /(?:^|\s)(\d{1,2})$/.exec(text.slice(Math.max(0, dot - 3), dot)) ?? [];
  if (digits === undefined) return false;
  const before = text.slice(Math.max(0, dot - nearby), dot - digits.length).trimEnd();
  if (!/[^\s:;,.!?(–-]$/.test(before)) return true;
  const number = Number(digits);
  const other = new RegExp(`(?:^|\\s)${String(number === 1 ? 2 : number - 1)}\\.\\s`);
  return other.test(number === 1 ? text.slice(dot, dot + nearby) : before);
}

function tokenise(lower: string, sentences: readonly Span[]): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (let start = 0; start < lower.length; start++) {
    if (!isWordCharacter(lower.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < lower.length && (isWordCharacter(lower.charCodeAt(end)) || joins(lower, end))) end++;
    while (sentence < sentences.length - 1 && start >= (sentences[sentence]?.[1] ?? 0)) sentence++;
    tokens.push({ start, end, word: lower.slice(start, end), sentence });
    start = end;
  }
  return tokens;
}

/** Whether a dot, hyphen, colon or apostrophe stands inside a word: `bl.a`, `IT-miljö`, `API:er`. */
const joins = (text: string, at: number): boolean =>
  joiners.has(text.charCodeAt(at)) && at + 1 < text.length && isWordCharacter(text.charCodeAt(at + 1));

const joiners = new Set(Array.from("-.:’'", sign => sign.charCodeAt(0)));

/** A letter or digit of Latin-1, or the filler. */
const isWordCharacter = (code: number): boolean => (code < 256 ? wordCharacters[code] === 1 : code === 0xfffc);

const wordCharacters = Uint8Array.from({ length: 256 }, (_, code) =>
  letterOrDigit.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Computes a value once per text. */
export const once =
  <V>(compute: (text: PreparedText) => V) =>
  (text: PreparedText): V =>
    text.remember(compute);
