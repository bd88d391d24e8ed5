import { failure, success, type Result } from '../model/problem.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';

export type { XmlElement };

/**
 * Reads a part as XML, telling how far it has come. A document type declaration is refused: no Office file has one, and
 * entity bombs come in by it.
 */
export function* readXml(source: string, part: string): Generator<number, Result<XmlElement>> {
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) return unreadable(`${part} har en dokumenttypsdeklaration`);
  const root = yield* parseXml(source);
  return root ? success(root) : unreadable(`${part} är ingen hel XML`);
}

const unreadable = (detail: string): Result<never> => failure({ code: 'office-file-unreadable', detail });

export function* children(element: XmlElement | undefined): Generator<XmlElement> {
  for (const part of element?.content ?? []) if (typeof part === 'object') yield part;
}

/** First child with a local name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const part of element?.content ?? []) if (typeof part === 'object' && part.localName === name) return part;
  return undefined;
}

export const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  [...children(element)].filter(({ localName }) => localName === name);

/** All text within an element. */
export function textWithin(element: XmlElement | undefined): string {
  let text = '';
  for (const part of element?.content ?? []) text += typeof part === 'string' ? part : textWithin(part);
  return text;
}

/** Value of an attribute by its local name, in whichever vocabulary. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const attributes = element?.attributes ?? [];
  for (let index = 0; index < attributes.length; index += 2)
    if (attributes[index] === name) return attributes[index + 1];
  return undefined;
}

/** `w:val` of the first child with a name. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  attribute(child(element, name), 'val');

export function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}
