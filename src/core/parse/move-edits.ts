import { afterRemoval } from './apply-changes.ts';
import { containerOf, type Container } from './container.ts';
import { entryText, insertEntry, removeEntry } from './entry-edits.ts';
import { findPlace, type Parts } from './place.ts';
import { replaceValue } from './slot.ts';
import type { Source, TextEdit } from './source-type.ts';

type Path = readonly (string | number)[];

/** A move as `concreteMove` tells it: the element, the list it goes to, and its place there. */
interface Move {
  readonly from: Path;
  readonly to: Path;
  readonly index: number;
}

/** Edits that move an element's own bytes from one block list to another that has elements. */
export function moveEdits(
  here: Source & Parts,
  { from, to, index }: Move,
  isSpaced: boolean,
): readonly TextEdit[] | undefined {
  const fromPlace = findPlace(here, from.slice(0, -1));
  const fromList = fromPlace && containerOf(here, fromPlace);
  const toList = blockList(here, to);
  const entry = fromList?.find(Number(from.at(-1)));
  if (!fromList || fromList.flow || !toList || toList.count === 0 || entry === undefined) return undefined;
  const text = entryText(here, fromList, entry, toList.column);
  const removal = fromList.count > 1 ? removeEntry(here, fromList, entry) : replaceValue(here, fromPlace, []);
  return removal && [...removal, ...insertEntry(here, toList, toList.find(index) ?? toList.count, text, isSpaced)];
}

/**
 * The edit that gives an element which a move has written anew the bytes it had before, its comments among them: into an
 * empty list it could not be moved as it stood. Whether it reads the same there is for the caller to see.
 */
export function ownBytes(
  before: Source & Parts,
  now: Source & Parts,
  { from, to, index }: Move,
): readonly TextEdit[] | undefined {
  const source = blockList(before, from.slice(0, -1));
  const target = blockList(now, afterRemoval(to, from));
  const [own, written] = [source?.find(Number(from.at(-1))), target?.find(index)];
  if (!source || !target || own === undefined || written === undefined) return undefined;
  const text = entryText(before, source, own, target.column);
  return [{ range: [target.start(written), target.end(written)], text }];
}

function blockList(here: Source & Parts, path: Path): Container | undefined {
  const place = findPlace(here, path);
  const list = place && containerOf(here, place);
  return list?.flow === false ? list : undefined;
}
