import { attribute, child, children, numberOf, textWithin, valueOf, type XmlElement } from '../../ooxml/xml.ts';
import { cleanText } from '../clean-text.ts';
import { formFieldOf, isOn, isPrompt, symbolOf } from './form-fields.ts';
import { paragraphsIn, type Notes } from './notes.ts';
import type { AutomaticNumber, Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What a paragraph is read with. */
export interface DocumentParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
}

export interface ReadParagraph {
  readonly text: string;
  readonly number: AutomaticNumber | undefined;
  /** Level of the heading, from 1. */
  readonly heading: number | undefined;
  readonly style: string | undefined;
  readonly unread: readonly Unread[];
}

/** What stands in a paragraph that is not read with it. */
export interface Unread {
  readonly reason: string;
  /** Its own text; empty where it has none that can be read. */
  readonly text: string;
}

const reasons = {
  picture: 'En bild läses inte.',
  object: 'Ett inbäddat objekt läses inte.',
  textBox: 'En textruta läses inte.',
  symbol: 'Ett tecken ur ett symbolteckensnitt läses inte.',
  hidden: 'Dold text läses inte.',
  footnoteReference: 'En fotnot läses inte.',
  endnoteReference: 'En slutkommentar läses inte.',
  commentReference: 'En kommentar i marginalen läses inte.',
} as const;

/** Reads a paragraph; as numbers go on counting, each must be read once and in order. */
export function readParagraph(element: XmlElement, { styles, numbering, notes }: DocumentParts): ReadParagraph {
  const properties = child(element, 'pPr');
  const style = valueOf(properties, 'pStyle');
  const unread: Unread[] = [];
  const text = cleanText(textOf(element, notes, unread));
  const outline = numberOf(valueOf(properties, 'outlineLvl'));
  const heading = styles.headingLevel(style) ?? (outline !== undefined && outline < 9 ? outline + 1 : undefined);
  const number = text === '' && isDeleted(properties) ? undefined : numberIn(properties, style, styles, numbering);
  return { text, number, heading, style, unread };
}

/** A paragraph that has been deleted whole is there for the sake of the trace only, and counts no number. */
function isDeleted(properties: XmlElement | undefined): boolean {
  const mark = child(properties, 'rPr');
  return child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined;
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

/** Elements whose text a reader does not see. */
const unseen = new Set(['pPr', 'rPr', 'sdtPr', 'del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'rt']);

/** Text as a reader sees it: what has been inserted counts, what has been deleted does not. */
function textOf(element: XmlElement, notes: Notes, unread: Unread[]): string {
  let text = '';
  for (const part of children(element)) {
    const name = part.localName;
    if (unseen.has(name) || isPrompt(part)) continue;
    const known = readPart(part, notes, unread);
    if (known !== undefined) text += known;
    else if (name === 'r' && isOn(child(child(part, 'rPr'), 'vanish'))) {
      const hidden = cleanText(textOf(part, notes, unread));
      if (hidden !== '') unread.push({ reason: reasons.hidden, text: hidden });
    } else if (name === 'AlternateContent') text += textOf(child(part, 'Choice') ?? part, notes, unread);
    else text += textOf(part, notes, unread);
  }
  return text;
}

/** The text of what stands in a run; undefined for what holds such parts itself. */
function readPart(part: XmlElement, notes: Notes, unread: Unread[]): string | undefined {
  const tell = (what: keyof typeof reasons, text = ''): string => {
    unread.push({ reason: reasons[what], text });
    return '';
  };
  const noteOf = (texts: ReadonlyMap<string, string>): string => texts.get(attribute(part, 'id') ?? '') ?? '';
  switch (part.localName) {
    case 't':
      return textWithin(part);
    case 'tab':
      return ' ';
    case 'br':
    case 'cr':
      return attribute(part, 'type') === 'page' ? '' : '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolOf(part) ?? tell('symbol');
    case 'fldChar':
      return formFieldOf(part);
    case 'footnoteReference':
      return tell('footnoteReference', noteOf(notes.footnotes));
    case 'endnoteReference':
      return tell('endnoteReference', noteOf(notes.endnotes));
    case 'commentReference':
      return tell('commentReference', noteOf(notes.comments));
    case 'drawing':
    case 'pict':
    case 'object': {
      const inside = paragraphsIn(part);
      return tell(inside !== '' ? 'textBox' : part.localName === 'object' ? 'object' : 'picture', inside);
    }
    default:
      return undefined;
  }
}
