import { attribute, child, children, childrenNamed, textWithin, type XmlElement } from '../../ooxml/xml.ts';
import { shownNumber, type ShowNumber } from './number-format.ts';

export interface Workbook {
  readonly strings: readonly string[];
  readonly formats: readonly ShowNumber[];
}

/** `AB12` → 27. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Text of a cell; undefined for a formula whose value nobody has worked out. */
export function cellText(cell: XmlElement, { strings, formats }: Workbook): string | undefined {
  const value = textWithin(child(cell, 'v'));
  if (value === '' && child(cell, 'f') && attribute(cell, 't') !== 'str') return undefined;
  switch (attribute(cell, 't')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return richText(child(cell, 'is'));
    case 'b':
      return value === '1' ? 'Ja' : 'Nej';
    case 'str':
    case 'e':
    case 'd':
      return unescape(value);
    default:
      return value === '' ? '' : shownNumber(value, formats[Number(attribute(cell, 's') ?? 0)]);
  }
}

/** Text of runs, without the reading aids that East Asian texts carry. */
export function richText(element: XmlElement | undefined): string {
  let text = '';
  for (const part of children(element)) {
    if (part.localName === 't') text += textWithin(part);
    else if (part.localName === 'r') text += richText(part);
  }
  return unescape(text);
}

/** Characters that XML cannot hold are written `_x000D_`. */
const unescape = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Columns that go on from the row above, by the number of their row: what merged cells hold stands where they begin. */
export function continuedCells(sheet: XmlElement): ReadonlyMap<number, readonly number[]> {
  const continued = new Map<number, number[]>();
  for (const merge of childrenNamed(child(sheet, 'mergeCells'), 'mergeCell')) {
    const [from = '', to = from] = (attribute(merge, 'ref') ?? '').split(':');
    const column = columnOf(from);
    const [first, last] = [from, to].map(reference => Number(/\d+$/.exec(reference)?.[0]));
    if (column === undefined || !first || !last) continue;
    for (let row = first + 1; row <= Math.min(last, first + mostMerged); row++)
      continued.set(row, [...(continued.get(row) ?? []), column]);
  }
  return continued;
}

/** A merge of more rows holds no kind of requirement. */
const mostMerged = 5_000;
