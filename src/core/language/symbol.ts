import { isObject, type Json } from '../model/json.ts';
import { formatPointer, isList, nameIn, parsePointer, valueAt, type Source } from '../parse/index.ts';
import { parseText, termFinder, type TermFinder } from '../text/index.ts';

/** What a name in a specification may stand for. */
export type SymbolKind = 'requirement' | 'annex' | 'parameter' | 'entry' | 'criterion' | 'price-row' | 'term';

export interface NamedThing {
  readonly kind: SymbolKind;
  readonly name: string;
}

/** One place where the name stands: a whole value, a part of a text, or the key itself. */
export interface Occurrence extends NamedThing {
  readonly at: string;
  /** Offsets of the name in the text at `at`; absent where the value is the name. */
  readonly span?: readonly [number, number];
  readonly onKey?: true;
  /** The place that gives the thing its name. */
  readonly definition?: true;
}

const id = '[^/]+';
/** Where whole values are names; the list of a pattern's values counts too. */
const places: readonly (readonly [RegExp, SymbolKind, 'definition'?])[] = [
  [new RegExp(`^/sections/${id}/requirements/${id}/id$`), 'requirement', 'definition'],
  [new RegExp(`^/sections/${id}/requirements/${id}/(requires|excludes)/${id}$`), 'requirement'],
  [new RegExp(`^/award/criteria/${id}/requirements/${id}$`), 'requirement'],
  [new RegExp(`^/costs/items/${id}/requirements/${id}$`), 'requirement'],
  [new RegExp(`^/(suppressions|corrections)/${id}/requirement$`), 'requirement'],
  [new RegExp(`^/annexes/${id}/id$`), 'annex', 'definition'],
  [new RegExp(`^/sections/${id}/requirements/${id}/answer/annex$`), 'annex'],
  [new RegExp(`^/sections/${id}/requirements/${id}/targets/${id}$`), 'entry'],
  [new RegExp(`^/entries/${id}/id$`), 'entry', 'definition'],
  [new RegExp(`^/award/criteria/${id}/id$`), 'criterion', 'definition'],
  [new RegExp(`^/sections/${id}/requirements/${id}/criterion$`), 'criterion'],
  [new RegExp(`^/costs/items/${id}/id$`), 'price-row', 'definition'],
  [new RegExp(`^/sections/${id}/requirements/${id}/priceRow$`), 'price-row'],
  [new RegExp(`^/costs/items/${id}/volume$`), 'parameter'],
  [new RegExp(`^/definitions/${id}/term$`), 'term', 'definition'],
  // A pack's own
  [new RegExp(`^/requirements/${id}/id$`), 'requirement', 'definition'],
  [new RegExp(`^/requirements/${id}/(requires|excludes)/${id}$`), 'requirement'],
  [new RegExp(`^/requirements/${id}/answer/annex$`), 'annex'],
];

/** Where a pack names its parameters without its own id in front. */
export const ownParameter = new RegExp(`^(?:/parameters/${id}/name|/questions/${id}/parameter)$`);

/** Where the walk stands: made into a pointer only where something is found. */
interface Step {
  readonly above: Step | undefined;
  readonly holder: Json;
  readonly key: string | number;
}

function pointerTo(step: Step): string {
  const names: (string | number)[] = [];
  for (let here: Step | undefined = step; here; here = here.above)
    names.push(isList(here.holder) && typeof here.key === 'number' ? nameIn(here.holder, here.key) : here.key);
  return formatPointer(names.toReversed());
}

/**
 * Places where names stand, in the order of the file's keys: all that `wanted` may be, and others. Walks the whole file: for a
 * command, not for a key press.
 */
function* occurrences(source: Source, wanted: NamedThing): Generator<Occurrence> {
  yield* walk(source, source.value, undefined, wanted);
}

function* walk(source: Source, holder: Json, above: Step | undefined, wanted: NamedThing): Generator<Occurrence> {
  const entries: Iterable<[string | number, Json]> = isList(holder)
    ? holder.entries()
    : isObject(holder)
      ? Object.entries(holder)
      : [];
  for (const [key, inner] of entries) {
    const here: Step = { above, holder, key };
    if (typeof key === 'string' && above && !above.above && above.key === 'parameters')
      yield { kind: 'parameter', name: key, at: pointerTo(here), onKey: true, definition: true };
    if (typeof inner !== 'string') yield* walk(source, inner, here, wanted);
    else if (mayName(inner, wanted)) yield* inText(source, inner, pointerTo(here));
  }
}

/** Of ten thousand requirements few speak of the one that is asked for. A pack writes its own parameters without its id. */
const mayName = (text: string, { kind, name }: NamedThing): boolean =>
  kind === 'term' || text.includes(kind === 'parameter' ? name.slice(name.lastIndexOf('.') + 1) : name);

function* inText(source: Source, text: string, at: string): Generator<Occurrence> {
  if (ownParameter.test(at)) {
    const definition = at.startsWith('/parameters/') ? { definition: true as const } : {};
    return yield { kind: 'parameter', name: ownPrefix(source, text) + text, at, ...definition };
  }
  const place = places.find(([pattern]) => pattern.test(at));
  if (place) yield { kind: place[1], name: text, at, ...(place[2] && { definition: true }) };
  else {
    yield* namesIn(text, at);
    if (holdsTerms.test(at)) yield* termsIn(source, text, at);
  }
}

/** Texts that readers see: there a defined term leads to what it means. */
const holdsTerms = /\/(?:text|intro|background|scope|outOfScope|observable|evidence|publicMotive)$/;

function* termsIn({ value }: Source, text: string, at: string): Generator<Occurrence> {
  const { definitions } = value;
  if (!isList(definitions)) return;
  const find = finders.get(definitions) ?? termFinder(termsOf(definitions));
  finders.set(definitions, find);
  for (const { term, span } of find(text)) yield { kind: 'term', name: term, at, span };
}

const finders = new WeakMap<object, TermFinder>();
const termsOf = (definitions: readonly Json[]): readonly string[] =>
  definitions.flatMap(each => (isObject(each) && typeof each.term === 'string' ? [each.term.trim()] : []));

/** `exit.` before the names of a pack's own parameters where texts cite them; nothing before one that packs share. */
function ownPrefix({ value }: Source, name: string): string {
  const declared = isList(value.parameters) ? value.parameters : [];
  const isShared = declared.some(each => isObject(each) && each.name === name && each.shared === true);
  return isShared || typeof value.id !== 'string' ? '' : `${value.id}.`;
}

/** The names that a text cites in its placeholders. */
function* namesIn(text: string, at: string): Generator<Occurrence> {
  for (const part of parseText(text).parts) {
    const cited = part.type === 'name' ? part.name : part.type === 'helper' ? nameOf(part.argument) : undefined;
    if (cited === undefined || part.type === 'literal' || part.type === 'fault') continue;
    const start = text.lastIndexOf(cited, part.span[1] - 1);
    const span = [start, start + cited.length] as const;
    const helper = part.type === 'helper' ? part.helper : undefined;
    const isText = part.type === 'helper' && part.argument.type === 'text';
    if (helper === 'krav' && isText) yield { kind: 'requirement', name: cited, at, span };
    else if (helper === 'bilaga' && isText) yield { kind: 'annex', name: cited, at, span };
    else yield { kind: 'parameter', name: cited, at, span };
  }
}

const nameOf = (argument: {
  readonly type: string;
  readonly text?: string;
  readonly name?: string;
}): string | undefined => argument.text ?? argument.name;

/** The name at an offset of the source, with the place of just that occurrence; in a comment there is none. */
export function occurrenceAt(source: Source, offset: number): Occurrence | undefined {
  if (source.typingAt(offset).role === 'comment') return undefined;
  const { at, valueOffset, onKey } = source.pointerAt(offset);
  const path = parsePointer(at);
  if (onKey) {
    const isParameter = path?.length === 2 && path[0] === 'parameters';
    return isParameter ? { kind: 'parameter', name: path[1] ?? '', at, onKey: true, definition: true } : undefined;
  }
  const value = valueAt(source.value, at);
  if (typeof value !== 'string') return undefined;
  for (const found of inText(source, value, at)) {
    if (!found.span) return found;
    if (valueOffset !== undefined && found.span[0] <= valueOffset && valueOffset <= found.span[1]) return found;
  }
  return undefined;
}

export const occurrencesOf = (source: Source, wanted: NamedThing): readonly Occurrence[] =>
  [...occurrences(source, wanted)].filter(({ kind, name }) => kind === wanted.kind && name === wanted.name);

/** The source range of an occurrence. */
export const rangeOfOccurrence = (
  source: Source,
  { at, span, onKey }: Occurrence,
): readonly [number, number] | undefined => (onKey ? source.locateKey(at) : source.locate(at, span));
