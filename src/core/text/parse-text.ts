import { readPlaceholder, type Placeholder } from './placeholder.ts';

/** UTF-16 offsets in the text value, end exclusive. */
export type Span = readonly [number, number];

export type TextPart =
  | { readonly type: 'literal'; /** As shown: `\{{` has become `{{`. */ readonly text: string; readonly span: Span }
  | (Placeholder & { readonly span: Span });

export interface ParsedText {
  readonly parts: readonly TextPart[];
}

/**
 * Splits a text into literal parts and placeholders. Never fails: what is refused becomes a part of type `fault`, and
 * everything around it is read as usual. Where a tag begins, and what a backslash before it means, is as in Handlebars:
 * `\{{` is a literal `{{`, `\\{{` is a backslash and a tag. Braces in a quoted argument end the tag all the same.
 */
export function parseText(text: string): ParsedText {
  if (!text.includes('{{')) return { parts: text === '' ? [] : [{ type: 'literal', text, span: [0, text.length] }] };
  const parts: TextPart[] = [];
  let literal = '';
  let literalStart = 0;
  let at = 0;
  const flush = (end: number): void => {
    if (literal !== '') parts.push({ type: 'literal', text: literal, span: [literalStart, end] });
    literal = '';
  };
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', at)) {
    const before = text.slice(at, open);
    if (before.endsWith('\\') && !before.endsWith('\\\\')) {
      literal += `${before.slice(0, -1)}{{`;
      at = open + 2;
      continue;
    }
    literal += before.endsWith('\\\\') ? before.slice(0, -1) : before;
    flush(open);
    const end = tagEnd(text, open);
    parts.push({ ...readTag(text, open, end), span: [open, end ?? unclosedEnd(text, open)] });
    at = literalStart = end ?? unclosedEnd(text, open);
  }
  literal += text.slice(at);
  flush(text.length);
  return { parts };
}

const readTag = (text: string, open: number, end: number | undefined): Placeholder =>
  end === undefined ? { type: 'fault', fault: 'unclosed' } : readPlaceholder(text.slice(open, end));

/** Offset after `}}` (or `}}}`), or `undefined` where another tag or the text's end comes first. */
function tagEnd(text: string, open: number): number | undefined {
  const raw = text.startsWith('{{{', open);
  const close = text.indexOf('}}', open + 2);
  const next = text.indexOf('{{', open + (raw ? 3 : 2));
  if (close < 0 || (next >= 0 && next < close)) return undefined;
  return raw && text[close + 2] === '}' ? close + 3 : close + 2;
}

/** A forgotten `}}` must not swallow the rest of the text: the fault ends where the name seems to end. */
function unclosedEnd(text: string, open: number): number {
  const rest = /^\{\{+[\p{L}\p{N}_.-]*/u.exec(text.slice(open));
  return open + (rest?.[0].length ?? 2);
}
