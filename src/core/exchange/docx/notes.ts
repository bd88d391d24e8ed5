import { attribute, childrenNamed, textWithin, type XmlElement } from '../../ooxml/xml.ts';
import { cleanText } from '../clean-text.ts';

/** Texts that stand outside the body and are pointed at from it, by their ids. */
export interface Notes {
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, string>;
}

export function readNotes(root: XmlElement | undefined, name: 'footnote' | 'endnote' | 'comment') {
  return new Map(childrenNamed(root, name).map(each => [attribute(each, 'id') ?? '', paragraphsIn(each)]));
}

/** The texts of all paragraphs within an element, a line each. */
export function paragraphsIn(element: XmlElement): string {
  const lines: string[] = [];
  const walk = (each: XmlElement): void => {
    for (const part of each.content) {
      if (typeof part === 'string') continue;
      if (part.localName === 'p') lines.push(cleanText(runsIn(part)));
      else walk(part);
    }
  };
  walk(element);
  return lines.filter(line => line !== '').join('\n');
}

function runsIn(paragraph: XmlElement): string {
  let text = '';
  for (const part of paragraph.content) {
    if (typeof part === 'string' || part.localName === 'del') continue;
    text += part.localName === 't' ? textWithin(part) : part.localName === 'tab' ? ' ' : runsIn(part);
  }
  return text;
}
