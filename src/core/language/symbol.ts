import type { Change } from '../model/change.ts';
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
const ownParameter = new RegExp(`^(?:/parameters/${id}/name|/questions/${id}/parameter)$`);

/** Every name in the file, in the order of its keys. Walks the whole file: for a command, not for a key press. */
export function* occurrences(source: Source): Generator<Occurrence> {
  yield* walk(source, source.value, []);
}

function* walk(source: Source, value: Json, path: readonly (string | number)[]): Generator<Occurrence> {
  if (typeof value === 'string') yield* inText(source, value, formatPointer(path));
  else if (isList(value)) {
    for (const [index, item] of value.entries()) yield* walk(source, item, [...path, nameIn(value, index)]);
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, key];
      if (path.length === 1 && path[0] === 'parameters')
        yield { kind: 'parameter', name: key, at: formatPointer(here), onKey: true, definition: true };
      yield* walk(source, inner, here);
    }
  }
}

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

export const occurrencesOf = (source: Source, { kind, name }: NamedThing): readonly Occurrence[] =>
  [...occurrences(source)].filter(found => found.kind === kind && found.name === name);

/** The source range of an occurrence. */
export const rangeOfOccurrence = (
  source: Source,
  { at, span, onKey }: Occurrence,
): readonly [number, number] | undefined => (onKey ? source.locateKey(at) : source.locate(at, span));

/** Why a thing cannot get a new name; `undefined` when it can. */
export function renameFault(
  source: Source,
  thing: NamedThing,
  wanted: string,
): 'form' | 'taken' | 'retired' | undefined {
  const newName = fullName(source, thing, wanted);
  const pattern =
    thing.kind === 'parameter' ? /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)?$/u : /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;
  if (!pattern.test(newName)) return 'form';
  const retired = source.value.retired;
  if (thing.kind === 'requirement' && isList(retired) && retired.includes(newName)) return 'retired';
  return occurrencesOf(source, { kind: thing.kind, name: newName }).some(({ definition }) => definition)
    ? 'taken'
    : undefined;
}

/**
 * The changes that give a thing a new name everywhere in the file: in references, placeholders, silenced findings, award
 * and price rows. What names it comes last, since pointers lead through the id. Where several bear the name, references
 * mean the first: another one, which `thing` is when it is the place that names it, gets the new name by itself.
 */
export function renameChanges(source: Source, thing: NamedThing | Occurrence, wanted: string): readonly Change[] {
  const newName = fullName(source, thing, wanted);
  const all = occurrencesOf(source, thing);
  const [first, ...twins] = all.filter(({ definition }) => definition);
  const twin = 'at' in thing ? twins.find(({ at }) => at === thing.at) : undefined;
  if (twin) return redefine(source, twin, newName);
  const found = all.filter(each => !each.definition || each === first);
  const texts = found.filter(({ span }) => span).toSorted((a, b) => (b.span?.[0] ?? 0) - (a.span?.[0] ?? 0));
  const splices = texts.map(({ at, span = [0, 0] }): Change => ({ op: 'splice', at, span, insert: newName }));
  const values = found.filter(({ span, onKey, definition }) => !span && !onKey && !definition);
  const sets = values.map(({ at }): Change => ({ op: 'set', at, value: writtenAt(source, at, newName) }));
  const definitions = found
    .filter(({ definition }) => definition)
    .flatMap(occurrence => redefine(source, occurrence, newName));
  const places = thing.kind === 'requirement' ? movedPlaces(source, thing.name, newName) : [];
  return [...splices, ...sets, ...places, ...definitions];
}

/** A pack's own parameter may get its new name without the pack's id. */
const fullName = ({ value }: Source, { kind, name }: NamedThing, wanted: string): string =>
  kind === 'parameter' && typeof value.id === 'string' && name.startsWith(`${value.id}.`) && !wanted.includes('.')
    ? `${value.id}.${wanted}`
    : wanted;

/** A pack writes the names of its own parameters without its id. */
const writtenAt = (source: Source, at: string, name: string): string =>
  ownParameter.test(at) && name.startsWith(`${String(source.value.id)}.`)
    ? name.slice(String(source.value.id).length + 1)
    : name;

/** Findings accepted at a place within the requirement: the place leads through its id. */
function movedPlaces(source: Source, from: string, to: string): readonly Change[] {
  const entries = source.value.suppressions;
  if (!isList(entries)) return [];
  return entries.flatMap((entry, index): readonly Change[] => {
    const at = isObject(entry) ? entry.at : undefined;
    if (typeof at !== 'string' || !at.split('/').includes(`@${from}`)) return [];
    const moved = at.split('/').map(segment => (segment === `@${from}` ? `@${to}` : segment));
    return [{ op: 'set', at: `/suppressions/${String(index)}/at`, value: moved.join('/') }];
  });
}

function redefine(source: Source, { at, onKey }: Occurrence, newName: string): readonly Change[] {
  if (!onKey) return [{ op: 'set', at, value: writtenAt(source, at, newName) }];
  const value = valueAt(source.value, at);
  const parent = at.slice(0, at.lastIndexOf('/'));
  return value === undefined
    ? []
    : [
        { op: 'set', at: `${parent}${formatPointer([newName])}`, value },
        { op: 'remove', at },
      ];
}
