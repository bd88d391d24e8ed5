import { DOMParser, type Document as XmlDocument, type Element as XmlElement } from '@xmldom/xmldom';

export type { XmlElement };

export const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Reads one part as XML. `undefined` when it is not well-formed or has a document type declaration, which no Office
 * file has and which is how entity bombs come in.
 */
export function parseXml(source: string): XmlElement | undefined {
  if (/<!DOCTYPE/iu.test(source)) return undefined;
  let faulty = false;
  const parser = new DOMParser({ onError: level => void (faulty ||= level !== 'warning') });
  let document: XmlDocument;
  try {
    document = parser.parseFromString(source, 'text/xml');
  } catch {
    return undefined;
  }
  return faulty ? undefined : (document.documentElement ?? undefined);
}

export function* childElements(element: XmlElement): Generator<XmlElement> {
  for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) yield node;
}

const isElement = (node: { readonly nodeType: number }): node is XmlElement => node.nodeType === 1;

/** The element and all below it, in the order they stand; deep trees do not use the stack. */
export function* elementsIn(root: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    waiting.push(...[...childElements(element)].reverse());
  }
}

/** A `w:` element's name without prefix, or `''` for an element of another vocabulary. */
export const wordName = (element: XmlElement): string => (element.namespaceURI === w ? (element.localName ?? '') : '');

export const wordAttribute = (element: XmlElement, name: string): string | undefined =>
  element.getAttributeNS(w, name) ?? undefined;
