import { parseText, type PlaceholderFault, type TextPart } from '../text/index.ts';

/** What a text names by a placeholder, or by *bilaga 4* in plain words. */
export interface Citation {
  readonly sort: 'requirement' | 'annex' | 'name' | 'fault';
  /** Requirement id, annex id, name of a parameter or fact; for a fault, the placeholder itself. */
  readonly name: string;
  readonly fault?: PlaceholderFault;
  /** Pointer within the requirement, `/text`. */
  readonly at: string;
  readonly span: readonly [number, number];
}

export function citationsIn(text: string, at: string): readonly Citation[] {
  if (!text.includes('{{')) return [];
  return parseText(text).parts.flatMap(part =>
    part.type === 'literal' ? [] : [{ ...read(part, text), at, span: part.span }],
  );
}

function read(part: Exclude<TextPart, { type: 'literal' }>, text: string): Pick<Citation, 'sort' | 'name' | 'fault'> {
  if (part.type === 'fault') return { sort: 'fault', name: text.slice(...part.span), fault: part.fault };
  if (part.type === 'name') return { sort: 'name', name: part.name };
  const { helper, argument } = part;
  if (helper === 'krav' || helper === 'bilaga') {
    const name =
      argument.type === 'text' ? argument.text : String(argument.type === 'name' ? argument.name : argument.value);
    return { sort: helper === 'krav' ? 'requirement' : 'annex', name };
  }
  return argument.type === 'name' ? { sort: 'name', name: argument.name } : { sort: 'name', name: '' };
}
