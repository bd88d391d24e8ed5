import { once } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { wordLists, type WordListName } from './word-lists.ts';

/**
 * The word lists made ready for matching. All lists share one table from a phrase's first word, so that a text costs one
 * look-up per word however many lists and words there are.
 *
 * An entry is a word or a phrase as it stands (`vid behov`). A word ending in `~` is an adjective and matches its
 * Swedish forms (`tydlig~`: tydlig, tydligt, tydliga, tydligare, tydligast …); one ending in `*` matches any ending.
 */
export interface Lexicon {
  hits(text: PreparedText): readonly Hit[];
}

export interface Hit {
  readonly list: WordListName;
  /** The entry as it stands in the list, without its mark. */
  readonly entry: string;
  readonly start: number;
  readonly end: number;
  /** First token of the hit. */
  readonly token: Token;
  /** Place of the first token in the text's tokens, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly list: WordListName;
  readonly entry: string;
  readonly rest: readonly string[];
}

export type WordListChanges = Readonly<
  Record<string, { readonly add?: readonly string[]; readonly remove?: readonly string[] }>
>;

/** `changes` are the workspace's own words per list; a name that is no list is ignored. */
export function compileLexicon(changes: WordListChanges = {}): Lexicon {
  const phrases = new Map<string, Phrase[]>();
  const stems = new Map<string, (Phrase & { readonly stem: string })[]>();
  for (const name of Object.keys(wordLists) as WordListName[]) {
    for (const entry of wordsOf(name, changes)) enter(name, entry.toLowerCase(), phrases, stems);
  }
  return { hits: once(text => findHits(text, phrases, stems)) };
}

function wordsOf(name: WordListName, changes: WordListChanges): readonly string[] {
  const own = Object.hasOwn(changes, name) ? changes[name] : undefined;
  const bare = (entry: string): string => entry.toLowerCase().replace(/[~*]$/, '');
  const removed = new Set(own?.remove?.map(bare));
  return [...wordLists[name].filter(entry => !removed.has(bare(entry))), ...(own?.add ?? [])];
}

function enter(
  list: WordListName,
  entry: string,
  phrases: Map<string, Phrase[]>,
  stems: Map<string, (Phrase & { readonly stem: string })[]>,
): void {
  const words = entry.split(/\s+/).filter(Boolean);
  const [first = ''] = words;
  const bare = entry.replace(/[~*]$/, '');
  if (words.length === 1 && entry.endsWith('*')) {
    push(stems, bare.slice(0, 3), { list, entry: bare, rest: [], stem: bare });
  } else if (words.length === 1 && entry.endsWith('~')) {
    for (const form of adjectiveForms(bare)) push(phrases, form, { list, entry: bare, rest: [] });
  } else if (first) {
    push(phrases, first, { list, entry, rest: words.slice(1) });
  }
}

function push<T>(table: Map<string, T[]>, key: string, value: T): void {
  const found = table.get(key);
  if (found) found.push(value);
  else table.set(key, [value]);
}

/** Forms of a regular adjective: positive, neuter, plural, comparative and superlative. */
export function adjectiveForms(word: string): readonly string[] {
  // flexibel → flexibla, enkel → enkla, säker → säkra; modern → modernt, moderna; robust → robust, robusta.
  const short = /[^aeiouyåäö](el|er|en)$/.exec(word) && word.length > 4 ? word.slice(0, -2) + word.slice(-1) : word;
  const neuter = word.endsWith('t') ? word : word.endsWith('d') ? [word + 't', word.slice(0, -1) + 't'] : word + 't';
  return [
    ...new Set([
      word,
      ...[neuter].flat(),
      ...[word, short].flatMap(stem => ['a', 'e', 'are', 'ast', 'aste'].map(ending => stem + ending)),
    ]),
  ];
}

function findHits(
  text: PreparedText,
  phrases: ReadonlyMap<string, readonly Phrase[]>,
  stems: ReadonlyMap<string, readonly (Phrase & { readonly stem: string })[]>,
): readonly Hit[] {
  const hits: Hit[] = [];
  const { tokens } = text;
  for (const [from, token] of tokens.entries()) {
    const whole = phrases.get(token.word);
    const stemmed = stems.get(token.word.slice(0, 3));
    for (const { list, entry, rest } of whole ?? []) {
      if (!follows(tokens, from, rest)) continue;
      const to = from + 1 + rest.length;
      hits.push({ list, entry, start: token.start, end: tokens[to - 1]?.end ?? token.end, token, from, to });
    }
    for (const { list, entry, stem } of stemmed ?? []) {
      if (token.word.startsWith(stem))
        hits.push({ list, entry, start: token.start, end: token.end, token, from, to: from + 1 });
    }
  }
  return hits;
}

function follows(tokens: readonly Token[], from: number, rest: readonly string[]): boolean {
  return rest.every((next, i) => {
    const token = tokens[from + 1 + i];
    return token?.word === next && token.sentence === tokens[from]?.sentence;
  });
}
