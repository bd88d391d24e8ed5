import { asWritten, bareForm } from './entry-form.ts';
import { once, PreparedText, type Token } from './prepared-text.ts';
import { wordLists, type WordListName } from './word-lists.ts';

/**
 * The word lists made ready for matching. All lists share one table from a phrase's first word, so that a text costs one
 * look-up per word however many lists and words there are.
 *
 * An entry is a word or a phrase as it stands (`vid behov`). A word ending in `~` is an adjective and matches its
 * Swedish forms (`tydlig~`: tydlig, tydligt, tydliga, tydligare, tydligast …); one ending in `+` is a verb (`främja+`:
 * främja, främjar, främjas); one ending in `*` matches any ending. One that begins with `*` is the last part of a
 * compound (`*vänlig~`: kundvänlig, miljövänligt). In the list of jargon a word is also found as
 * the first part of a hyphenated compound (workflow-motor).
 */
export interface Lexicon {
  /** Hits of the lists named, or of all. */
  hits(text: PreparedText, ...lists: readonly WordListName[]): readonly Hit[];
  /** Whether the workspace has taken the phrase out of the list: for rules that find phrases by pattern besides. */
  cut(list: WordListName, phrase: string): boolean;
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

const listNames = Object.keys(wordLists) as readonly WordListName[];

/** `changes` are the workspace's own words per list; a name that is no list is ignored. */
export function compileLexicon(changes: WordListChanges = {}): Lexicon {
  const tables: Tables = {
    unread: new Map(),
    phrases: new Map(),
    stems: new Map(),
    lastParts: new Map(),
    known: new Map(),
  };
  for (const name of listNames) for (const entry of wordsOf(name, changes)) enter(name, entry, tables);
  const cut = formsCut(changes);
  const found = once(text => {
    const hits = findHits(text, tables);
    return cut.size === 0 ? hits : hits.filter(hit => !cut.get(hit.list)?.has(text.lower.slice(hit.start, hit.end)));
  });
  return {
    hits(text, ...lists) {
      const all = found(text);
      return all.length === 0 || lists.length === 0 ? all : all.filter(({ list }) => lists.includes(list));
    },
    cut: (list, phrase) => removedFrom(list, changes).has(bareForm(phrase)),
  };
}

/** Where a word of the text may lead: whole words, words by their first letters, compounds by their last. */
interface Tables {
  /** Entries of which no word has turned up that begins as they do; most never are read. */
  readonly unread: Map<string, (readonly [WordListName, string])[]>;
  readonly phrases: Map<string, Phrase[]>;
  readonly stems: Map<string, (Phrase & { readonly stem: string })[]>;
  readonly lastParts: Map<string, (Phrase & { readonly last: string })[]>;
  /** Words that have been met: they come again and again. */
  readonly known: Map<string, readonly Phrase[]>;
}

/** Texts are a stranger's: no more words than this are remembered. */
const wordsKnown = 5000;
const noPhrases: readonly Phrase[] = [];

const removedFrom = (name: WordListName, changes: WordListChanges): ReadonlySet<string> =>
  new Set(Object.hasOwn(changes, name) ? changes[name]?.remove?.map(bareForm) : undefined);

/**
 * What the workspace has taken out as it stands in texts: the entry that finds it may be a part of the word, or another
 * form. Adjectives are taken out in all their forms.
 */
function formsCut(changes: WordListChanges): ReadonlyMap<string, ReadonlySet<string>> {
  const cut = Object.entries(changes).map(([list, { remove = [] }]) => {
    const words = remove.flatMap(word => [bareForm(word), ...entriesFinding(list, word)]);
    const forms = words.flatMap(word => (word.includes(' ') ? [word] : [word, ...adjectiveForms(word)]));
    return [list, new Set(forms)] as const;
  });
  return new Map(cut.filter(([, words]) => words.size > 0));
}

/** Whether the list finds the word, in whatever form. */
export const inWordList = (list: WordListName, word: string): boolean =>
  standard()
    .hits(new PreparedText(word))
    .some(hit => hit.list === list) || wordLists[list].map(bareForm).includes(bareForm(word));

/** *flexibla* takes out *flexibel*; a last part of compounds stays, since it finds other words too. */
const entriesFinding = (list: string, word: string): readonly string[] =>
  standard()
    .hits(new PreparedText(word))
    .filter(
      hit =>
        hit.list === list && !wordLists[hit.list].some(entry => entry.startsWith('*') && bareForm(entry) === hit.entry),
    )
    .map(({ entry }) => entry);

let compiled: Lexicon | undefined;
const standard = (): Lexicon => (compiled ??= compileLexicon());

/** In lower case. */
function wordsOf(name: WordListName, changes: WordListChanges): readonly string[] {
  const own = Object.hasOwn(changes, name) ? changes[name] : undefined;
  const removed = removedFrom(name, changes);
  const kept = removed.size === 0 ? wordLists[name] : wordLists[name].filter(entry => !removed.has(bareForm(entry)));
  return own?.add?.length ? [...kept, ...own.add.map(asWritten)] : kept;
}

/** So many letters are the same in all forms of a word. */
const beginningLength = 2;

function enter(list: WordListName, entry: string, tables: Tables): void {
  if (entry.startsWith('*')) read(list, entry, tables);
  else push(tables.unread, /^[^\s~*+]{0,2}/.exec(entry)?.[0] ?? '', [list, entry] as const);
}

/** Makes ready what may begin with the word. */
function readBeginning(word: string, tables: Tables): void {
  const beginning = word.slice(0, beginningLength);
  const entries = tables.unread.get(beginning);
  if (!entries) return;
  for (const [list, entry] of entries) read(list, entry, tables);
  tables.unread.delete(beginning);
}

function read(list: WordListName, entry: string, { phrases, stems, lastParts }: Tables): void {
  const [first = '', ...others] = entry.split(/\s+/).filter(Boolean);
  const rest = others.map(bareForm);
  const bare = bareForm(entry);
  if (rest.length === 0 && entry.endsWith('*')) {
    push(stems, bare.slice(0, 3), { list, entry: bare, rest, stem: bare });
    return;
  }
  const forms = formsOf(bareForm(first), first.at(-1) === '+' ? '+' : entry.at(-1), others.length + 1);
  for (const form of forms) {
    if (!form) continue;
    if (entry.startsWith('*')) push(lastParts, form.slice(-3), { list, entry: bare, rest, last: form });
    else push(phrases, form, { list, entry: bare, rest });
  }
}

/** The forms of an entry's first word; in a phrase only a verb has more than one. */
function formsOf(word: string, mark: string | undefined, words: number): readonly string[] {
  if (mark === '+') return verbForms(word);
  return mark === '~' && words === 1 ? adjectiveForms(word) : [word];
}

function push<T>(table: Map<string, T[]>, key: string, value: T): void {
  const found = table.get(key);
  if (found) found.push(value);
  else table.set(key, [value]);
}

/** Infinitive, present tense and their passives: främja, främjar, främjas; säkerställa, säkerställer, säkerställs. */
export function verbForms(word: string): readonly string[] {
  if (!word.endsWith('a')) return [word, `${word}r`, `${word}s`];
  const stem = word.slice(0, -1);
  return [word, `${word}r`, `${word}s`, `${stem}er`, `${stem}s`];
}

/** Forms of a regular adjective: positive, neuter, plural, comparative and superlative. */
export function adjectiveForms(word: string): readonly string[] {
  // flexibel → flexibla, enkel → enkla, säker → säkra; modern → modernt, moderna; robust → robust, robusta.
  const short = /[^aeiouyåäö](el|er|en)$/.exec(word) && word.length > 4 ? word.slice(0, -2) + word.slice(-1) : word;
  // etablerad → etablerat, etablerade; vedertagen → vedertaget; noggrann → noggrant.
  const neuter = word.endsWith('god')
    ? `${word.slice(0, -1)}tt`
    : word.endsWith('t')
      ? word
      : word.slice(0, /ad$|en$|nn$/.test(word) ? -1 : word.length) + 't';
  return [
    ...new Set([
      word,
      neuter,
      ...(word.endsWith('d') ? [`${word.slice(0, -1)}t`, `${word}e`] : []),
      // användbar → användbarhet, tydlig → tydligheten.
      ...(/(?:lig|bar|sam)$/.test(word) ? ['het', 'heten'].map(ending => word + ending) : []),
      ...[word, short].flatMap(stem => ['a', 'e', 'are', 'ast', 'aste'].map(ending => stem + ending)),
    ]),
  ];
}

function findHits(text: PreparedText, tables: Tables): readonly Hit[] {
  const hits: Hit[] = [];
  const { tokens } = text;
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from];
    if (!token) break;
    for (const { list, entry, rest } of phrasesFrom(token.word, tables)) {
      if (!follows(tokens, from, rest)) continue;
      const to = from + 1 + rest.length;
      hits.push({ list, entry, start: token.start, end: tokens[to - 1]?.end ?? token.end, token, from, to });
    }
  }
  return hits;
}

/** The phrases that may begin with a word. */
function phrasesFrom(word: string, tables: Tables): readonly Phrase[] {
  const before = tables.known.get(word);
  if (before) return before;
  readBeginning(word, tables);
  const { phrases, stems, lastParts, known } = tables;
  const hyphen = word.indexOf('-');
  let found: readonly Phrase[] = phrases.get(word) ?? noPhrases;
  found = joined(found, stems.get(word.slice(0, 3)), ({ stem }) => word.startsWith(stem));
  if (word.length > 6)
    found = joined(
      found,
      lastParts.get(word.slice(-3)),
      ({ last }) => word.length > last.length && word.endsWith(last),
    );
  if (hyphen > 0)
    found = joined(
      found,
      phrases.get(word.slice(0, hyphen)),
      ({ list, rest }) => list === 'jargon' && rest.length === 0,
    );
  if (known.size >= wordsKnown) known.clear();
  known.set(word, found);
  return found;
}

/** With those of the others that are wanted; nothing new is made where there are none. */
function joined<P extends Phrase>(
  found: readonly Phrase[],
  others: readonly P[] | undefined,
  isWanted: (phrase: P) => boolean,
): readonly Phrase[] {
  const wanted = others?.filter(isWanted) ?? [];
  return wanted.length > 0 ? [...found, ...wanted] : found;
}

function follows(tokens: readonly Token[], from: number, rest: readonly string[]): boolean {
  if (rest.length === 0) return true;
  return rest.every((next, i) => {
    const token = tokens[from + 1 + i];
    return token?.word === next && token.sentence === tokens[from]?.sentence;
  });
}
