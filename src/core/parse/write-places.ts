import type { Change } from '../model/change.ts';
import type { Json } from '../model/json.ts';
import { findTarget } from './apply-changes.ts';
import type { Container } from './container.ts';
import type { Parts, Place } from './place.ts';
import { renderEntry } from './render.ts';
import type { TextEdit } from './source-type.ts';

type Path = readonly (string | number)[];

/** What may be written anew instead of a small edit, from the nearest enclosing values outwards. */
export function* widerPlaces(value: Json, change: Change): Generator<readonly Path[]> {
  const own = existingPath(value, change.at);
  if (change.op !== 'move') {
    for (let length = own.length; length > 0; length--) yield [own.slice(0, length)];
    return;
  }
  const to = existingPath(value, change.to);
  let shared = 0;
  while (shared < own.length && shared < to.length && own[shared] === to[shared]) shared++;
  if (shared === 0) {
    yield [own.slice(0, -1), to];
    yield [own.slice(0, 1), to.slice(0, 1)];
  }
  for (let length = shared; length > 0; length--) yield [own.slice(0, length)];
}

/** New keys of an element go before its cut list, where a reader looks for them. */
export function placeBeforeList(parts: Parts, place: Extract<Place, { type: 'unit' }>, container: Container): number {
  const inner = place.top.units?.[place.unit]?.inners.find(i => i.holder === 0);
  const index = inner && container.find(inner.key);
  return index ?? container.count;
}

/** The first key of an empty document: after its marks and comments, before what follows its end. */
export function firstKey(parts: Parts, key: string, value: Json): readonly TextEdit[] | undefined {
  const { segments, outline } = parts;
  if (outline.whole !== undefined || outline.tops.length > 0) return undefined;
  const rest = segments.findIndex(segment => segment.kind === 'rest');
  const at = rest < 0 ? parts.startOf(segments.length) : parts.startOf(rest);
  const before = parts.slice(Math.max(0, at - 1), at);
  const lead = before === '' || before === '\n' || before === '\ufeff' ? '' : parts.eol;
  return [{ range: [at, at], text: lead + renderEntry(key, value, { column: 0, eol: parts.eol }) + parts.eol }];
}

/** As much of a pointer as exists. */
export function existingPath(value: Json, at: string): Path {
  const target = findTarget(value, at);
  return target.ok ? target.value.path : [];
}
