/**
 * Which of many sets of words a text holds words of, told in one walk over its letters, however many words there are
 * (Aho and Corasick, 1975). A set without words holds for every text.
 */
export class WordGate {
  readonly #letters: Uint8Array;
  readonly #width: number;
  /** The state after a letter, for each state and letter. */
  readonly #next: Int32Array;
  /** Place in `#marks` of what is found on the way into a state, 0: nothing. */
  readonly #found: Int32Array;
  readonly #marks: readonly Marks[];
  readonly #always: Marks;

  constructor(sets: readonly (readonly string[] | undefined)[]) {
    const trie = makeTrie(sets);
    [this.#letters, this.#width, this.#next] = [trie.letters, trie.width, trie.next];
    [this.#found, this.#marks] = collected(trie);
    const open = sets.flatMap((words, place) => (words ? [] : [place]));
    this.#always = marksOf(open, sets.length);
  }

  /** `text` in lower case. */
  marks(text: string): Marks {
    const letters = this.#letters;
    const next = this.#next;
    const found = this.#found;
    const width = this.#width;
    let marks = this.#always;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const letter = letters[code] ?? 0;
      state = next[state * width + letter] ?? 0;
      const here = found[state] ?? 0;
      if (here > 0) marks = union(marks, this.#marks[here] ?? this.#always, this.#always);
    }
    return marks;
  }
}

/** Places of sets, thirty to a number. */
export type Marks = readonly number[];

const bitsPerNumber = 30;

export const isMarked = (marks: Marks, place: number): boolean =>
  ((marks[(place / bitsPerNumber) | 0] ?? 0) & (1 << (place % bitsPerNumber))) !== 0;

function marksOf(places: Iterable<number>, count: number): Marks {
  const marks = new Array<number>(Math.ceil(count / bitsPerNumber)).fill(0);
  for (const place of places) {
    const at = (place / bitsPerNumber) | 0;
    marks[at] = (marks[at] ?? 0) | (1 << (place % bitsPerNumber));
  }
  return marks;
}

/** Adds in place, unless it would touch what all texts share. */
function union(marks: Marks, more: Marks, shared: Marks): Marks {
  const all = (marks === shared ? [...marks] : marks) as number[];
  for (let i = 0; i < more.length; i++) all[i] = (all[i] ?? 0) | (more[i] ?? 0);
  return all;
}

interface Trie {
  readonly letters: Uint8Array;
  readonly width: number;
  readonly next: Int32Array;
  /** States from the root outwards. */
  readonly order: Int32Array;
  /** The state of the longest other word beginning that a state's letters end in. */
  readonly fallback: Int32Array;
  readonly own: ReadonlyMap<number, readonly number[]>;
  readonly sets: number;
}

/** Letters beyond these are in no word; 0 stands for them. */
const lettersKnown = 0x250;

function makeTrie(sets: readonly (readonly string[] | undefined)[]): Trie {
  const words = sets.map(set => set ?? []);
  const letters = new Uint8Array(Math.max(lettersKnown, 1 + greatestCode(words)));
  let width = 1;
  let size = 1;
  for (const word of words.flat()) {
    size += word.length;
    for (let i = 0; i < word.length; i++) if (letters[word.charCodeAt(i)] === 0) letters[word.charCodeAt(i)] = width++;
  }
  const next = new Int32Array(size * width);
  const own = new Map<number, number[]>();
  let states = 1;
  words.forEach((set, place) => {
    for (const word of set) {
      let state = 0;
      for (let i = 0; i < word.length; i++) {
        const at = state * width + (letters[word.charCodeAt(i)] ?? 0);
        if (next[at] === 0) next[at] = states++;
        state = next[at] ?? 0;
      }
      const places = own.get(state);
      if (places) places.push(place);
      else own.set(state, [place]);
    }
  });
  return { letters, width, next, own, sets: sets.length, ...linked(next, width, states) };
}

const greatestCode = (words: readonly (readonly string[])[]): number => {
  let greatest = 0;
  for (const word of words.flat())
    for (let i = 0; i < word.length; i++) greatest = Math.max(greatest, word.charCodeAt(i));
  return greatest;
};

/** Fills in where each state goes on a letter that continues no word: where its longest known ending would. */
function linked(next: Int32Array, width: number, states: number): Pick<Trie, 'order' | 'fallback'> {
  const fallback = new Int32Array(states);
  const order = new Int32Array(states);
  let end = 1;
  for (let head = 0; head < end; head++) {
    const state = order[head] ?? 0;
    for (let letter = 0; letter < width; letter++) {
      const at = state * width + letter;
      const child = next[at] ?? 0;
      const other = state === 0 ? 0 : (next[(fallback[state] ?? 0) * width + letter] ?? 0);
      if (child === 0) next[at] = other;
      else {
        fallback[child] = other;
        order[end++] = child;
      }
    }
  }
  return { order, fallback };
}

/** What each state finds: its own words and those that its letters end in. */
function collected({ order, fallback, own, sets }: Trie): readonly [Int32Array, readonly Marks[]] {
  const found = new Int32Array(order.length);
  const all: Marks[] = [[]];
  for (const state of order) {
    const inherited = found[fallback[state] ?? 0] ?? 0;
    const places = own.get(state);
    if (!places) found[state] = state === 0 ? 0 : inherited;
    else {
      const marks = marksOf(places, sets);
      found[state] = all.push(inherited > 0 ? union([...marks], all[inherited] ?? [], []) : marks) - 1;
    }
  }
  return [found, all];
}
