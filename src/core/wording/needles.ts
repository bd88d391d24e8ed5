/**
 * What a text must hold for a regular expression to match it, read from the expression itself. Most texts hold none of
 * it, and looking for words is many times cheaper than trying the expression at every letter.
 *
 * Only the syntax that our patterns use is understood; what is not understood demands nothing.
 */

/** What one part of an expression can match, as far as it is known. */
interface Demand {
  /** All that it can match, when that is few fixed strings. */
  readonly exact?: readonly string[];
  /** Strings of which every match holds at least one. */
  readonly some?: readonly string[];
}

const digits = '0123456789';

const anything: Demand = {};
const nothing: Demand = { exact: [''] };

/** More strings than this are not multiplied out. */
const mostExact = 24;
/** More strings than this are not looked for. */
const mostNeedles = 800;

/**
 * Lower-case strings of which every text that the expression matches holds at least one, in lower case. Undefined when no
 * such strings can be told, or only ones so short that most texts hold them.
 */
export function needlesOf(source: string): readonly string[] | undefined {
  const parser = new Parser(source.toLowerCase(), source);
  const demand = parser.alternatives();
  return parser.isDone ? neededBy(demand) : undefined;
}

const neededBy = ({ exact, some }: Demand): readonly string[] | undefined =>
  rarer(exact && isTelling(exact) ? exact : undefined, some);

/** One letter is in nearly every text; a sign or a digit tells by itself. */
const isTelling = (needles: readonly string[]): boolean =>
  needles.length <= mostNeedles && needles.every(needle => needle.length >= 2 || /[^\p{L}\s]/u.test(needle));

/** The one whose commonest string is in fewer texts. */
function rarer(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (!a || !b) return a ?? b;
  const [rarityOfA, rarityOfB] = [rarity(a), rarity(b)];
  if (rarityOfA === rarityOfB) return commonIn(b) < commonIn(a) ? b : a;
  return rarityOfB > rarityOfA ? b : a;
}

/** What nearly every requirement holds, however long it is. */
const everyday = new Set([
  ...'ska skall kan bör får är har ha låta utföra lämna och eller samt en ett den det som att i på med för av till från inom under över efter vid enligt systemet tjänsten lösningen leverantören'.split(
    ' ',
  ),
  'för att',
  'om att',
  'på att',
]);

const commonIn = (needles: readonly string[]): number => needles.filter(needle => everyday.has(needle.trim())).length;

/** Longer strings are in fewer texts, and signs in fewer than digits; one that is in all makes the rest worth nothing. */
const rarity = (needles: readonly string[]): number =>
  needles.reduce((least, needle) => Math.min(least, rarityOf(needle)), Infinity);

function rarityOf(needle: string): number {
  if (everyday.has(needle.trim())) return 0;
  return needle.length === 1 && digits.includes(needle) ? 0.5 : needle.length;
}

/** Reads an expression in lower case; `raw` tells `\s` from `\S`. */
class Parser {
  readonly #source: string;
  readonly #raw: string;
  #at = 0;

  constructor(source: string, raw: string) {
    this.#source = source;
    this.#raw = raw;
  }

  get isDone(): boolean {
    return this.#at === this.#source.length && this.#source.length === this.#raw.length;
  }

  alternatives(): Demand {
    const first = this.#sequence();
    if (this.#source[this.#at] !== '|') return first;
    const all = [first];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      all.push(this.#sequence());
    }
    return either(all);
  }

  #sequence(): Demand {
    const sequence = new Sequence();
    for (let next = this.#source[this.#at]; next !== undefined && next !== '|' && next !== ')';) {
      const letters = this.#plainLetters();
      if (letters !== '') sequence.addLetters(letters);
      else sequence.add(this.#repeated(this.#part(next)));
      next = this.#source[this.#at];
    }
    return sequence.demand;
  }

  /** Letters that stand for themselves, once each: what follows may repeat the last one. */
  #plainLetters(): string {
    plain.lastIndex = this.#at;
    const letters = plain.exec(this.#source)?.[0] ?? '';
    this.#at += letters.length;
    return letters;
  }

  #part(next: string): Demand {
    this.#at++;
    if (next === '(') return this.#group();
    if (next === '[') return this.#class();
    if (next === '\\') return this.#escape();
    if (next === '.') return anything;
    return next === '^' || next === '$' ? nothing : { exact: [next] };
  }

  #group(): Demand {
    let looksAround = false;
    if (this.#source[this.#at] === '?') {
      const behind = this.#source[this.#at + 1] === '<';
      const sign = this.#source[this.#at + (behind ? 2 : 1)] ?? '';
      looksAround = sign === '=' || sign === '!';
      const end = behind && !looksAround ? this.#source.indexOf('>', this.#at) : this.#at + (behind ? 2 : 1);
      this.#at = end + 1;
    }
    const inner = this.alternatives();
    this.#at++;
    return looksAround ? nothing : inner;
  }

  /** A class of a few letters is as good as those; of any other nothing is known. */
  #class(): Demand {
    const start = this.#at;
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']')
      this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    const end = this.#at++;
    if (end - start > 40) return anything;
    const letters = this.#source.slice(start, end).replaceAll('\\d', digits).replaceAll('\\ufffc', '\uFFFC');
    // A hyphen that is no range stands last
    return /^[^\\^-]{1,16}-?$/.test(letters) ? { exact: [...new Set(letters)] } : anything;
  }

  #escape(): Demand {
    const letter = this.#raw[this.#at] ?? '';
    this.#at++;
    if (letter === 'b' || letter === 'B') return nothing;
    if (letter === 'd') return { exact: [...digits] };
    if (letter === 'u') {
      const code = /^[0-9a-f]{4}/.exec(this.#source.slice(this.#at, this.#at + 4))?.[0];
      this.#at += code?.length ?? 0;
      return code === undefined ? anything : { exact: [String.fromCharCode(parseInt(code, 16)).toLowerCase()] };
    }
    return /[a-zA-Z0-9]/.test(letter) ? (letter === 'n' ? { exact: ['\n'] } : anything) : { exact: [letter] };
  }

  #repeated(part: Demand): Demand {
    const first = this.#source[this.#at] ?? '';
    if (!repetitions.has(first)) return part;
    const [sign = first] =
      first === '{' ? (/^\{\d+(?:,\d*)?\}/.exec(this.#source.slice(this.#at, this.#at + 12)) ?? []) : [];
    this.#at += sign.length;
    if (this.#source[this.#at] === '?') this.#at++;
    if (sign === '?') return part.exact ? { exact: [...new Set([...part.exact, ''])] } : anything;
    if (sign === '*' || sign.startsWith('{0')) return anything;
    const some = neededBy(part);
    return some ? { some } : anything;
  }
}

const repetitions = new Set('?*+{');
const plain = /[^()[\]{}?*+.^$|\\]+(?![{?*+])/y;

/** What stands one after the other: strings grow together while they are few. */
class Sequence {
  #current: readonly string[] = [''];
  #best: readonly string[] | undefined;
  #isExact = true;

  add({ exact, some }: Demand): void {
    if (exact && this.#current.length * exact.length <= mostExact) {
      this.#current = this.#current.flatMap(start => exact.map(end => start + end));
      return;
    }
    this.#isExact = false;
    this.#close();
    if (exact) this.#current = exact;
    else this.#best = rarer(this.#best, some);
  }

  addLetters(letters: string): void {
    this.#current = this.#current.map(start => start + letters);
  }

  get demand(): Demand {
    if (this.#isExact) return { exact: this.#current };
    this.#close();
    return this.#best ? { some: this.#best } : anything;
  }

  #close(): void {
    if (isTelling(this.#current)) this.#best = rarer(this.#best, this.#current);
    this.#current = [''];
  }
}

function either(all: readonly Demand[]): Demand {
  const exact = all.every(demand => demand.exact) ? [...new Set(all.flatMap(demand => demand.exact ?? []))] : undefined;
  if (exact && exact.length <= mostExact) return { exact };
  const needed = all.map(neededBy);
  if (!needed.every(needles => needles !== undefined)) return anything;
  const some = [...new Set(needed.flat())];
  return some.length <= mostNeedles ? { some } : anything;
}
