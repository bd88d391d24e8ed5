import { resolveText, type ResolvedPart, type Scope } from '../text/index.ts';
import {
  annexAnchor,
  paragraph,
  requirementAnchor,
  text as run,
  type Heading,
  type Inline,
  type List,
  type ListItem,
  type Paragraph,
} from './blocks.ts';

/** A text with its placeholders filled, as runs: references are links, and what nobody has filled stands marked. */
export const inlines = (text: string, scope: Scope): Inline[] => resolveText(text, scope).parts.map(inlineOf);

/** The same as plain text, for a place that holds no links. */
export const plainText = (text: string, scope: Scope): string => resolveText(text, scope).text;

function inlineOf(part: ResolvedPart): Inline {
  switch (part.type) {
    case 'literal':
    case 'value':
      return run(part.text);
    case 'unfilled':
      return { type: 'text', text: part.text, mark: 'unfilled' };
    case 'reference': {
      const to = part.kind === 'requirement' ? requirementAnchor(part.id) : annexAnchor(part.id);
      return { type: 'reference', to, text: part.shown };
    }
  }
}

export type TextBlock = Heading | Paragraph | List;

/**
 * A longer text as blocks: an empty line parts paragraphs, lines that begin with `-`, `*` or `•` are a list (two spaces
 * before them: one level down), and, where `headings` is given, `#` begins a heading of that level. Other line breaks
 * are kept.
 */
export function textBlocks(text: string, scope: Scope, headings?: Heading['level']): TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push(...chunkBlocks(lines, scope));
    lines = [];
  };
  for (const line of text.split(/\r\n?|\n/u)) {
    const title = headings === undefined ? undefined : /^#+\s+(.+)$/u.exec(line)?.[1];
    if (title !== undefined || line.trim() === '') flush();
    else lines.push(line);
    if (title !== undefined && headings !== undefined)
      blocks.push({ type: 'heading', level: headings, text: plainText(title, scope) });
  }
  flush();
  return blocks;
}

/** Paragraphs and lists only, for a cell or a box. */
export const cellBlocks = (text: string, scope: Scope): (Paragraph | List)[] =>
  textBlocks(text, scope).filter(block => block.type !== 'heading');

const bullet = /^(\s*)[-*•–]\s+(.*)$/u;

/** One chunk of lines without empty ones among them: paragraphs and lists as they follow each other. */
function chunkBlocks(lines: readonly string[], scope: Scope): (Paragraph | List)[] {
  const blocks: (Paragraph | List)[] = [];
  let plain: string[] = [];
  let items: { readonly text: string; readonly deep: boolean }[] = [];
  const endPlain = (): void => {
    if (plain.length > 0) blocks.push(paragraph(inlines(plain.join('\n'), scope)));
    plain = [];
  };
  const endItems = (): void => {
    if (items.length > 0) blocks.push({ type: 'list', items: nested(items, scope) });
    items = [];
  };
  for (const line of lines) {
    const [, indent = '', content] = bullet.exec(line) ?? [];
    if (content === undefined) {
      endItems();
      plain.push(line.trim());
    } else {
      endPlain();
      items.push({ text: content, deep: indent.length >= 2 && items.length > 0 });
    }
  }
  endPlain();
  endItems();
  return blocks;
}

function nested(items: readonly { readonly text: string; readonly deep: boolean }[], scope: Scope): ListItem[] {
  const top: { content: Inline[]; items: ListItem[] }[] = [];
  for (const { text, deep } of items) {
    const content = inlines(text, scope);
    const last = top.at(-1);
    if (deep && last) last.items.push({ content });
    else top.push({ content, items: [] });
  }
  return top.map(({ content, items: deeper }) => (deeper.length > 0 ? { content, items: deeper } : { content }));
}
