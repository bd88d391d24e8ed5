import { parseText, type Span, type TextPart } from '../text/index.ts';

/** A placeholder in a text. */
export interface Citation {
  /** As it is written: `{{exit.notice}}`, `{{krav "EXIT-01"}}`. */
  readonly tag: string;
  /** `name`: a parameter, a fact, or a placeholder that is refused. */
  readonly sort: 'requirement' | 'annex' | 'name';
  /** Requirement id, annex id, or the name. */
  readonly name: string;
  /** Pointer of the text: within the requirement (`/text`), or in the file. */
  readonly at: string;
  readonly span: Span;
}

export function citationsIn(text: string, at: string): readonly Citation[] {
  if (!text.includes('{{')) return [];
  return parseText(text).parts.flatMap(part =>
    part.type === 'literal' ? [] : [{ tag: text.slice(...part.span), ...read(part), at, span: part.span }],
  );
}

function read(part: Exclude<TextPart, { type: 'literal' }>): Pick<Citation, 'sort' | 'name'> {
  if (part.type === 'fault') return { sort: 'name', name: '' };
  if (part.type === 'name') return { sort: 'name', name: part.name };
  const { helper, argument } = part;
  if (argument.type === 'name') return { sort: 'name', name: argument.name };
  const name = argument.type === 'text' ? argument.text : String(argument.value);
  return helper === 'krav'
    ? { sort: 'requirement', name }
    : helper === 'bilaga'
      ? { sort: 'annex', name }
      : { sort: 'name', name: '' };
}
