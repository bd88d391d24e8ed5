import {
  BookmarkEnd,
  BookmarkStart,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  PageReference,
  Paragraph,
  TextRun,
  bookmarkUniqueNumericId,
  type ParagraphChild,
} from 'docx';
import type { Anchor, Inline, Row, TextRun as PlainRun } from '../compose/blocks.ts';
import { style } from './look.ts';

/** What one export gathers on its way through the document. */
export interface Writing {
  readonly names: ReadonlyMap<Anchor, string>;
  /** Anchors whose bookmark is written: a name stands once, whatever the document says. */
  readonly placed: Set<Anchor>;
  /** Contents of the footnotes in order; the first has id 1. */
  readonly footnotes: Paragraph[];
  /** Alternative texts of the tables, boxes too, in the order they are written. */
  readonly tableTexts: TableText[];
  /** All rows of the tables of each family: they share their columns' widths. */
  readonly families: ReadonlyMap<string, readonly Row[]>;
  /** Ordered lists so far: each counts from 1. */
  orderedLists: number;
}

export interface TableText {
  readonly title: string;
  readonly description: string;
}

/** A child of a paragraph. The marks of a bookmark are among them, though docx's own type for children leaves them out. */
export type Child = ParagraphChild | BookmarkStart | BookmarkEnd;

export const children = (list: readonly Child[]): readonly ParagraphChild[] => list as readonly ParagraphChild[];

export const runs = (content: readonly Inline[], writing: Writing): Child[] =>
  content.flatMap(inline => written(inline, writing));

function written(inline: Inline, writing: Writing): Child[] {
  switch (inline.type) {
    case 'text':
      return plain(inline);
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'reference':
      return reference(inline, writing);
    case 'page': {
      const name = writing.names.get(inline.to);
      return name === undefined ? [] : [new PageReference(name, { hyperlink: true })];
    }
    case 'link':
      return link(inline);
    case 'footnote': {
      writing.footnotes.push(
        new Paragraph({ children: children(runs(inline.content, writing)), style: 'FootnoteText' }),
      );
      return [new FootnoteReferenceRun(writing.footnotes.length)];
    }
  }
}

function plain({ text, bold, italic, mark }: PlainRun): TextRun[] {
  const look = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(mark ? { style: mark === 'unfilled' ? style.unfilled : style.muted } : {}),
  };
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, ...(index > 0 ? { break: 1 } : {}), text: line }));
}

function reference(inline: Inline & { type: 'reference' }, writing: Writing): Child[] {
  const look = inline.bold ? { bold: true } : {};
  const anchor = writing.names.get(inline.to);
  const label = oneLine(inline.text);
  if (anchor === undefined) return [new TextRun({ ...look, text: label })];
  return [new InternalHyperlink({ anchor, children: [new TextRun({ ...look, text: label, style: style.reference })] })];
}

/** Only addresses that lead to a page or a mailbox become links: a file or script address is shown as text. */
function link({ href, text }: Inline & { type: 'link' }): Child[] {
  const label = oneLine(text);
  if (!/^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/iu.test(href)) return [new TextRun({ text: label })];
  return [new ExternalHyperlink({ link: href, children: [new TextRun({ text: label, style: style.hyperlink })] })];
}

/** Puts the anchor's bookmark round what a paragraph holds, unless the anchor has one already. */
export function anchored(content: readonly Child[], anchor: Anchor | undefined, writing: Writing): readonly Child[] {
  const marks = bookmark(anchor, writing);
  return marks ? [marks.start, ...content, marks.end] : content;
}

/** The two marks of an anchor's bookmark, to be placed by the caller; `undefined` when it stands somewhere already. */
export function bookmark(
  anchor: Anchor | undefined,
  writing: Writing,
): { readonly start: BookmarkStart; readonly end: BookmarkEnd } | undefined {
  const name = anchor && !writing.placed.has(anchor) ? writing.names.get(anchor) : undefined;
  if (anchor === undefined || name === undefined) return undefined;
  writing.placed.add(anchor);
  const id = bookmarkUniqueNumericId();
  return { start: new BookmarkStart(name, id), end: new BookmarkEnd(id) };
}

/** Text as XML can hold it: line ends as `\n`, tabs as spaces, no control characters and no halves of a character. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD');

export const oneLine = (text: string): string =>
  printable(text)
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
