import { formatCharacter } from './character.ts';
import type { Fault } from './yaml-fault.ts';

/** Deeper nesting is refused. */
export const maxDepth = 64;

/** A damaged chunk reports at most so many faults: the first ones cause the rest. */
export const maxFaults = 3;

/** A chunk of more letters is read only if it is healthy and plain: faults in it would take seconds to explain. */
const longestCareful = 2_000_000;

/** What is refused before it is parsed. */
export function refusals(text: string): readonly Fault[] {
  const bad = badCharacters(text);
  if (bad.length > 0) return bad;
  const deep = deeplyNested(text);
  if (deep !== undefined) return [{ name: 'tooDeep', range: [deep, deep + 1], detail: '' }];
  if (text.length <= longestCareful) return [];
  const indented = deeplyIndented(text);
  if (indented) return [{ name: 'tooDeep', range: indented, detail: '' }];
  const [, start = '', line = ''] = /^([ \t]*)([^\n]{0,80})/.exec(text) ?? [];
  return [
    { name: 'unreadable', range: [start.length, start.length + line.trimEnd().length], detail: millions(text.length) },
  ];
}

/** So many brackets or dashes inside each other are no text of anybody's; the parser would take very long, or give up. */
const hopeless = 1000;

/** Where nesting is far beyond what is read. Brackets in quotes are counted too: exact is not called for at this depth. */
function deeplyNested(text: string): number | undefined {
  let brackets = 0;
  let dashes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) brackets++;
    else if ((code === 0x5d || code === 0x7d) && brackets > 0) brackets--;
    else if (code === 0x2d) dashes++;
    else if (code !== 0x20 && code !== 0x09) dashes = 0;
    if (brackets > hopeless || (dashes > hopeless && text.charCodeAt(i - 1) === 0x20)) return i;
  }
  return undefined;
}

/** The first line that is indented below more lines than are read; a line of a text counts too. */
function deeplyIndented(text: string): readonly [number, number] | undefined {
  const open: number[] = [];
  for (let start = 0; start < text.length;) {
    let at = start;
    while (text.charCodeAt(at) === 0x20) at++;
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (end > at) {
      while ((open.at(-1) ?? -1) >= at - start) open.pop();
      if (open.push(at - start) > maxDepth) return [at, end];
    }
    start = end + 1;
  }
  return undefined;
}

const millions = (length: number): string => `${(length / 1_000_000).toFixed(1).replace('.', ',')} miljoner`;

/** NUL, and a half of a surrogate pair without its other half. */
export const unwritable = /[\0\p{Cs}]/u;

/** A carriage return alone: YAML's grammar ends the line there, our parser and every editor do not. */
const loneReturn = /\r(?!\n)/;

/** No file format we write to can carry these. */
function badCharacters(text: string): Fault[] {
  if (!unwritable.test(text) && !loneReturn.test(text)) return [];
  const faults: Fault[] = [];
  for (let i = 0; i < text.length && faults.length < maxFaults; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    else if (point === 0 || (point >= 0xd800 && point <= 0xdfff) || (point === 13 && text[i + 1] !== '\n')) {
      faults.push({ name: 'badCharacter', range: [i, i + 1], detail: formatCharacter(point) });
    }
  }
  return faults;
}
