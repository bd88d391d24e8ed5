import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';
import { failure, success, type Result } from '../model/problem.ts';

export type { XmlElement };

/** Reads a part as XML. A document type declaration is refused: no Office file has one, and entity bombs come in by it. */
export function readXml(source: string, part: string): Result<XmlElement> {
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) return unreadable(`${part} har en dokumenttypsdeklaration`);
  let faulty = false;
  const parser = new DOMParser({ onError: level => void (faulty ||= level !== 'warning') });
  try {
    const root = parser.parseFromString(source, 'text/xml').documentElement;
    return root && !faulty ? success(root) : unreadable(`${part} är ingen hel XML`);
  } catch {
    return unreadable(`${part} är ingen hel XML`);
  }
}

const unreadable = (detail: string): Result<never> => failure({ code: 'office-file-unreadable', detail });

export function* children(element: XmlElement | undefined): Generator<XmlElement> {
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling)
    if (node.nodeType === 1) yield node as XmlElement;
}

/** First child with a local name; vocabularies are not told apart, since Office's own names never clash. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const candidate of children(element)) if (candidate.localName === name) return candidate;
  return undefined;
}

export const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  [...children(element)].filter(({ localName }) => localName === name);

/** Value of an attribute by its local name, in whichever vocabulary. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let index = 0; index < element.attributes.length; index++) {
    const candidate = element.attributes.item(index);
    if (candidate && (candidate.localName ?? candidate.nodeName) === name) return candidate.value;
  }
  return undefined;
}

/** `w:val` of the first child with a name. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  attribute(child(element, name), 'val');

export function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}
