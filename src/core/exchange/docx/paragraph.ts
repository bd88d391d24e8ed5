import { attribute, child, children, numberOf, textWithin, valueOf, type XmlElement } from '../../ooxml/xml.ts';
import type { AutomaticNumber, Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

export interface ReadParagraph {
  readonly text: string;
  readonly number: AutomaticNumber | undefined;
  /** Level of the heading, from 1. */
  readonly heading: number | undefined;
  readonly style: string | undefined;
  /** What stands in it that is not read: `bild`, `textruta`. */
  readonly unread: readonly string[];
}

/** Reads a paragraph; as numbers go on counting, each must be read once and in order. */
export function readParagraph(element: XmlElement, styles: Styles, numbering: Numbering): ReadParagraph {
  const properties = child(element, 'pPr');
  const style = valueOf(properties, 'pStyle');
  const unread = new Set<string>();
  const text = textOf(element, unread);
  const outline = numberOf(valueOf(properties, 'outlineLvl'));
  const heading = styles.headingLevel(style) ?? (outline !== undefined && outline < 9 ? outline + 1 : undefined);
  return {
    text: text.trim(),
    number: numberIn(properties, style, styles, numbering),
    heading,
    style,
    unread: [...unread],
  };
}

function numberIn(
  properties: XmlElement | undefined,
  style: string | undefined,
  styles: Styles,
  numbering: Numbering,
): AutomaticNumber | undefined {
  const own = child(properties, 'numPr');
  const inherited = styles.list(style);
  const list = valueOf(own, 'numId') ?? inherited?.list;
  // List 0 takes away the number that the style would give.
  if (list === undefined || list === '0') return undefined;
  const told = numberOf(valueOf(own, 'ilvl')) ?? inherited?.level;
  return numbering.next(list, told ?? numbering.levelOfStyle(list, style ?? ''));
}

/** Elements whose text a reader does not see, or sees elsewhere. */
const unseen = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'footnoteReference']);

/** Text as a reader sees it: what has been inserted counts, what has been deleted does not. */
function textOf(element: XmlElement, unread: Set<string>): string {
  let text = '';
  for (const part of children(element)) {
    const name = part.localName ?? '';
    if (unseen.has(name)) continue;
    if (name === 't') text += textWithin(part);
    else if (name === 'tab') text += ' ';
    else if (name === 'br' || name === 'cr') text += attribute(part, 'type') === 'page' ? '' : '\n';
    else if (name === 'noBreakHyphen') text += '-';
    else if (name === 'drawing' || name === 'pict' || name === 'object')
      unread.add(isTextBox(part) ? 'textruta' : 'bild');
    else if (name === 'AlternateContent') text += textOf(child(part, 'Choice') ?? part, unread);
    else text += textOf(part, unread);
  }
  return text;
}

function isTextBox(element: XmlElement): boolean {
  for (const inner of children(element)) if (inner.localName === 'txbxContent' || isTextBox(inner)) return true;
  return false;
}
