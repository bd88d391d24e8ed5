import type { Change } from '../model/change.ts';
import { isObject, type Json } from '../model/json.ts';
import { failure, success, type Problem, type Result } from '../model/problem.ts';
import { afterRemoval, applyChange, concreteMove, findTarget, placeIn, wrapped } from './apply-changes.ts';
import { containerOf, headContainer } from './container.ts';
import { insertEntry, removeEntry } from './entry-edits.ts';
import { moveEdits, ownBytes } from './move-edits.ts';
import { findPlace, type Parts, type Place } from './place.ts';
import { damageProblem, hasDamage, hasOrphans, hasOwnDamage, refusal } from './damage-guard.ts';
import { PieceList } from './piece-list.ts';
import { concretePath, equalValues, isList, valueAtPath } from './pointer.ts';
import { inOrder } from './recut.ts';
import { renderEntry, renderFlow, renderItem, renderKey } from './render.ts';
import { replaceValue } from './slot.ts';
import type { Source, TextEdit } from './source-type.ts';
import { spliceEdits } from './splice-edits.ts';
import { existingPath, firstKey, placeBeforeList, widerPlaces } from './write-places.ts';

type Path = readonly (string | number)[];
type Edits = readonly TextEdit[] | undefined;
type Working = Source & Parts;

/** A replaced collection of more entries than this is written anew instead of entry by entry. */
const maxSteps = 500;

/**
 * Text edits for changes, all in terms of the source's own text. Each change is carried out on a working copy and its
 * value compared with what `applyChanges` says; a layout that the small edit does not fit gets the enclosing value
 * written anew.
 */
export function writeChanges(source: Working, changes: readonly Change[]): Result<readonly TextEdit[]> {
  const writer = new Writer(source);
  for (const change of changes) {
    const problem = writer.carryOut(change);
    if (problem) return failure(problem);
  }
  return success(writer.edits());
}

class Writer {
  readonly #original: Working;
  #here: Working;
  #pieces: PieceList;
  /** New entries are set off by empty lines as their neighbours are. */
  #isSpaced = true;

  constructor(source: Working) {
    this.#original = source;
    this.#here = source;
    this.#pieces = PieceList.of(source.text.length);
  }

  edits(): readonly TextEdit[] {
    return this.#pieces.toEdits(this.#original.text);
  }

  carryOut(change: Change): Problem | undefined {
    const refused = refusal(this.#here, change);
    if (refused) return refused;
    const expected = applyChange(this.#here.value, change);
    if (!expected.ok) return expected.problem;
    const before = { here: this.#here, pieces: this.#pieces };
    const isDone = (): boolean =>
      equalValues(expected.value, this.#here.value) && this.#here.damaged.length <= before.here.damaged.length;
    // After a text that keeps its last line breaks, an empty line would be part of it: then again without
    for (const isSpaced of [true, false]) {
      this.#isSpaced = isSpaced;
      if (this.#perform(change, isDone) && isDone()) return undefined;
      this.#here = before.here;
      this.#pieces = before.pieces;
    }
    // The layout was not what the small edit takes for granted: write more of it anew
    for (const places of widerPlaces(before.here.value, change)) {
      this.#here = before.here;
      this.#pieces = before.pieces;
      const damaged = places
        .map(path => findPlace(this.#here, path))
        .find(place => place && hasDamage(this.#here, place));
      if (damaged) return damageProblem(this.#here, change.at, damaged);
      if (places.every(path => this.#writeAnew(path, expected.value)) && isDone()) return undefined;
    }
    const path = existingPath(before.here.value, change.at);
    return { code: 'wrong-shape', at: change.at, line: lineOf(before.here, path), detail: 'kan inte skrivas här' };
  }

  #writeAnew(path: Path, expected: Json): boolean {
    const value = valueAtPath(expected, path);
    const place = findPlace(this.#here, path);
    return value !== undefined && place !== undefined && this.#apply(replaceValue(this.#here, place, value));
  }

  #apply(edits: Edits): boolean {
    if (!edits) return false;
    const ordered = inOrder(edits);
    if (ordered.length === 0) return true;
    this.#pieces = this.#pieces.edited(ordered);
    this.#here = this.#here.edit(ordered, this.#here.version) as Working;
    return true;
  }

  #perform(change: Change, isDone: () => boolean): boolean {
    switch (change.op) {
      case 'set':
        return this.#set(change.at, change.value);
      case 'insert':
        return this.#insert(change);
      case 'remove':
        return this.#remove(change.at);
      case 'move':
        return this.#move(change, isDone);
      case 'splice':
        return this.#splice(change);
    }
  }

  #set(at: string, value: Json): boolean {
    const target = findTarget(this.#here.value, at);
    if (!target.ok) return false;
    const { path, missing } = target.value;
    const [first, ...rest] = missing;
    return first === undefined ? this.#setAt(path, value) : this.#addKey(path, first, wrapped(rest, value));
  }

  /** Puts a value where another one stands, entry by entry where both are collections. */
  #setAt(path: Path, value: Json): boolean {
    const place = findPlace(this.#here, path);
    const old = valueAtPath(this.#here.value, path);
    if (!place || old === undefined) return false;
    if (place.type === 'tree' && place.tree.type === 'scalar') {
      if (equalValues(old, value) && (place.tree.resolved === old || typeof old !== 'string')) return true;
    } else if (equalValues(old, value)) return true;
    if (isList(old) && isList(value)) {
      if (old.length > 0 && value.length > 0 && old.length + value.length <= maxSteps)
        return this.#setList(path, old, value);
    } else if (isObject(old) && isObject(value)) {
      const keys = Object.keys(value);
      if (path.length === 0 || keys.some(key => Object.hasOwn(old, key))) return this.#setMap(path, old, value);
    }
    if (hasDamage(this.#here, place)) return false;
    return this.#apply(replaceValue(this.#here, place, value));
  }

  #setMap(path: Path, old: { readonly [key: string]: Json }, value: { readonly [key: string]: Json }): boolean {
    for (const key of Object.keys(value)) {
      const inner = value[key] ?? null;
      if (Object.hasOwn(old, key) ? !this.#setAt([...path, key], inner) : !this.#addKey(path, key, inner)) return false;
    }
    return Object.keys(old).every(key => Object.hasOwn(value, key) || this.#removeAt([...path, key]));
  }

  #setList(path: Path, old: readonly Json[], value: readonly Json[]): boolean {
    const shorter = Math.min(old.length, value.length);
    let head = 0;
    while (head < shorter && equalValues(old[head], value[head])) head++;
    let tail = 0;
    while (tail < shorter - head && equalValues(old.at(-1 - tail), value.at(-1 - tail))) tail++;
    const paired = shorter - tail;
    for (let i = head; i < paired; i++) if (!this.#setAt([...path, i], value[i] ?? null)) return false;
    for (let i = paired; i < value.length - tail; i++) if (!this.#insertAt(path, i, value[i] ?? null)) return false;
    for (let i = old.length - tail; i > paired; i--) if (!this.#removeAt([...path, i - 1])) return false;
    return true;
  }

  #addKey(path: Path, key: string, value: Json): boolean {
    const here = this.#here;
    const place = findPlace(here, path);
    if (!place || (place.type === 'unit' && hasOwnDamage(place))) return false;
    const container = place.type === 'unit' ? headContainer(here, place) : containerOf(here, place);
    if (!container || container.count === 0) {
      if (place.type === 'root') return this.#apply(firstKey(here, key, value));
      return place.type === 'tree' && this.#apply(replaceValue(here, place, wrapped([key], value)));
    }
    const index = key === 'id' ? 0 : place.type === 'unit' ? placeBeforeList(here, place, container) : container.count;
    const setting = { column: container.column, eol: here.eol };
    const lines = container.flow ? `${renderKey(key, true)}: ${renderFlow(value)}` : renderEntry(key, value, setting);
    return this.#apply(insertEntry(here, container, index, lines, this.#isSpaced));
  }

  #insert(change: Extract<Change, { op: 'insert' }>): boolean {
    const target = findTarget(this.#here.value, change.at);
    if (!target.ok) return false;
    const { path, missing } = target.value;
    const [first, ...rest] = missing;
    if (first !== undefined) return this.#addKey(path, first, wrapped(rest, [change.value]));
    const list = valueAtPath(this.#here.value, path);
    return this.#insertAt(path, isList(list) ? placeIn(list.length, change.index) : 0, change.value);
  }

  #insertAt(path: Path, index: number, value: Json): boolean {
    const here = this.#here;
    const place = findPlace(here, path);
    const container = place && containerOf(here, place);
    if (!place) return false;
    if (!container || container.count === 0) return this.#apply(replaceValue(here, place, [value]));
    const entry = container.find(index) ?? container.count;
    const lines = container.flow ? renderFlow(value) : renderItem(value, { column: container.column, eol: here.eol });
    return this.#apply(insertEntry(here, container, entry, lines, this.#isSpaced));
  }

  #remove(at: string): boolean {
    const path = concretePath(this.#here.value, at);
    return path.ok && this.#removeAt(path.value);
  }

  #removeAt(path: Path): boolean {
    const here = this.#here;
    const own = findPlace(here, path);
    const outer = findPlace(here, path.slice(0, -1));
    const name = path.at(-1);
    if (!own || !outer || name === undefined || hasDamage(here, own)) return false;
    if (outer.type === 'unit') return this.#removeFromUnit(path.slice(0, -1), outer, String(name));
    const container = containerOf(here, outer);
    const index = container?.find(name);
    if (!container || index === undefined || (outer.type === 'root' && hasOrphans(here, String(name)))) return false;
    if (container.count > 1) return this.#apply(removeEntry(here, container, index));
    if (outer.type === 'root') {
      const end = container.end(0);
      return this.#apply([{ range: [container.lead(0), end], text: '' }]);
    }
    const rest = isList(valueAtPath(here.value, path.slice(0, -1))) ? [] : {};
    return this.#apply(replaceValue(here, outer, rest));
  }

  /** A key of an element that is cut: from the head's or part's own mapping. */
  #removeFromUnit(path: Path, unit: Extract<Place, { type: 'unit' }>, key: string): boolean {
    const here = this.#here;
    const container = headContainer(here, unit);
    const index = container?.find(key);
    const isCutList = unit.top.units?.[unit.unit]?.inners.some(inner => inner.key === key);
    if (container && index !== undefined && container.count > 1 && !isCutList) {
      return this.#apply(removeEntry(here, container, index));
    }
    if (!isCutList) return false;
    // Its elements first, which leaves an ordinary key
    return this.#setAt([...path, key], []) && this.#removeAt([...path, key]);
  }

  #move(change: Extract<Change, { op: 'move' }>, isDone: () => boolean): boolean {
    const move = concreteMove(this.#here.value, change);
    if (!move.ok) return false;
    const { from, to, index, missing } = move.value;
    const source = from.slice(0, -1);
    const at = Number(from.at(-1));
    const isSame = missing.length === 0 && source.length === to.length && source.every((name, i) => to[i] === name);
    if (isSame && index === at) return true;
    const raw =
      missing.length === 0
        ? moveEdits(this.#here, { from, to, index: isSame && index > at ? index + 1 : index }, this.#isSpaced)
        : undefined;
    const before = { here: this.#here, pieces: this.#pieces };
    if (this.#apply(raw) && isDone()) return true;
    this.#here = before.here;
    this.#pieces = before.pieces;
    if (!this.#moveValue(change, from)) return false;
    const anew = { here: this.#here, pieces: this.#pieces };
    if (this.#apply(ownBytes(before.here, this.#here, { from, to: [...to, ...missing], index })) && isDone())
      return true;
    this.#here = anew.here;
    this.#pieces = anew.pieces;
    return true;
  }

  /** Moves what cannot keep its bytes: written anew in its new place. */
  #moveValue(change: Extract<Change, { op: 'move' }>, from: Path): boolean {
    const value = valueAtPath(this.#here.value, from);
    const expected = applyChange(this.#here.value, change);
    if (value === undefined || !expected.ok) return false;
    const before = this.#here;
    if (!this.#removeAt(from)) return false;
    const target = findTarget(before.value, change.to);
    if (!target.ok) return false;
    const path = afterRemoval(target.value.path, from);
    const [first, ...rest] = target.value.missing;
    if (first !== undefined) return this.#addKey(path, first, wrapped(rest, [value]));
    return this.#insertAt(path, change.index, value);
  }

  #splice(change: Extract<Change, { op: 'splice' }>): boolean {
    const here = this.#here;
    const path = concretePath(here.value, change.at);
    const expected = applyChange(here.value, change);
    if (!path.ok || !expected.ok) return false;
    const place = findPlace(here, path.value);
    const before = { here, pieces: this.#pieces };
    const edits = place?.type === 'tree' ? spliceEdits(here, place, change.span, change.insert) : undefined;
    if (this.#apply(edits) && equalValues(expected.value, this.#here.value)) return true;
    this.#here = before.here;
    this.#pieces = before.pieces;
    return this.#setAt(path.value, valueAtPath(expected.value, path.value) ?? '');
  }
}

function lineOf(source: Working, path: Path): number {
  const place = findPlace(source, path);
  const range = place && source.locate('/' + path.map(String).join('/'));
  return source.position(range?.[0] ?? 0).line;
}
