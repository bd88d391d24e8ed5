import type { Change } from '../model/change.ts';
import { isObject } from '../model/json.ts';
import type { Result } from '../model/problem.ts';
import { isList, renderKey, type Damage, type Source, type TextEdit } from '../parse/index.ts';
import { occurrencesOf, ownParameter, type NamedThing, type Occurrence } from './symbol.ts';

/**
 * A part that cannot be read and names the thing, or bears the new name: it would be left out of the renaming, or doubled by
 * it, and nobody would see.
 */
export function unreadNaming({ damaged, text }: Source, { name }: NamedThing, wanted: string): Damage | undefined {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = new RegExp(`(?<![\\p{L}\\p{N}_.-])${escaped}(?![\\p{L}\\p{N}_-])`, 'u');
  return damaged.find(({ id, range }) => id === wanted || named.test(text.slice(...range)));
}

/** Why a thing cannot get a new name; `undefined` when it can. */
export function renameFault(
  source: Source,
  thing: NamedThing,
  wanted: string,
): 'form' | 'parameter-form' | 'taken' | 'retired' | undefined {
  const newName = fullName(source, thing, wanted);
  const pattern =
    thing.kind === 'parameter' ? /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)?$/u : /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;
  if (!pattern.test(newName)) return thing.kind === 'parameter' ? 'parameter-form' : 'form';
  const retired = source.value.retired;
  if (thing.kind === 'requirement' && isList(retired) && retired.includes(newName)) return 'retired';
  return occurrencesOf(source, { kind: thing.kind, name: newName }).some(({ definition }) => definition)
    ? 'taken'
    : undefined;
}

/**
 * The edits that give a thing a new name everywhere in the file: in references, placeholders, silenced findings, award and
 * price rows, and as a key, whose value stays as it is written.
 */
export function renameEdits(
  source: Source,
  thing: NamedThing | Occurrence,
  wanted: string,
): Result<readonly TextEdit[]> {
  const edits = source.textEdits(renameChanges(source, thing, wanted));
  if (!edits.ok) return edits;
  const keys = occurrencesOf(source, thing).filter(({ onKey }) => onKey);
  const text = renderKey(fullName(source, thing, wanted), true);
  const written = keys.flatMap(({ at }): readonly TextEdit[] => {
    const range = source.locateKey(at);
    return range ? [{ range, text }] : [];
  });
  return { ok: true, value: [...edits.value, ...written] };
}

/**
 * The same as changes, but for keys: no change gives one a new name. What names it comes last, since pointers lead through
 * the id. Where several bear the name, references mean the first: another one, which `thing` is when it is the place that
 * names it, gets the new name by itself.
 */
export function renameChanges(source: Source, thing: NamedThing | Occurrence, wanted: string): readonly Change[] {
  const newName = fullName(source, thing, wanted);
  const all = occurrencesOf(source, thing);
  const [first, ...twins] = all.filter(({ definition }) => definition);
  const twin = 'at' in thing ? twins.find(({ at }) => at === thing.at) : undefined;
  if (twin) return [{ op: 'set', at: twin.at, value: writtenAt(source, twin.at, newName) }];
  const found = all.filter(each => !each.definition || each === first);
  const texts = found.filter(({ span }) => span).toSorted((a, b) => (b.span?.[0] ?? 0) - (a.span?.[0] ?? 0));
  const splices = texts.map(({ at, span = [0, 0] }): Change => ({ op: 'splice', at, span, insert: newName }));
  const values = found.filter(({ span, onKey, definition }) => !span && !onKey && !definition);
  const sets = values.map(({ at }): Change => ({ op: 'set', at, value: writtenAt(source, at, newName) }));
  const definitions = found
    .filter(({ definition, onKey }) => definition && !onKey)
    .map(({ at }): Change => ({ op: 'set', at, value: writtenAt(source, at, newName) }));
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
