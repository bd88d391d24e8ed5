import {
  HeadingLevel,
  PageBreak,
  Paragraph,
  SequentialIdentifier,
  TextRun,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { AnnexHeading, Block, Chart, DocumentSection, Heading } from '../compose/blocks.ts';
import { anchored, children, oneLine, runs, type Writing } from './inline.ts';
import { listParagraphs } from './lists.ts';
import { style, textWidth } from './look.ts';
import { definitionsTable, factsTable, noteTable, tableOf } from './tables.ts';

/** Draws a chart as a run; given when the document has one, since the part of docx that can is heavy. */
export type DrawChart = (chart: Chart, width: number) => ParagraphChild;

interface Section {
  readonly width: number;
  readonly writing: Writing;
  readonly drawChart: DrawChart | undefined;
  /** In an annex headings bear no number of their own. */
  inAnnex: boolean;
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The paragraphs and tables of one section. `inAnnex`: the section before ended in an annex. */
export function sectionElements(
  section: DocumentSection,
  writing: Writing,
  drawChart: DrawChart | undefined,
  inAnnex: boolean,
): { readonly elements: readonly FileChild[]; readonly inAnnex: boolean } {
  const state: Section = { width: textWidth(section.orientation ?? 'portrait'), writing, drawChart, inAnnex };
  const elements = section.blocks.flatMap((block, index) =>
    blockElements(block, state, { first: index === 0, next: section.blocks[index + 1]?.type }),
  );
  return { elements, inAnnex: state.inAnnex };
}

/** What stands round a block in its section. */
interface Place {
  /** It begins the section, and so a page. */
  readonly first: boolean;
  readonly next: Block['type'] | undefined;
}

/** What a paragraph before it introduces, and so should not be parted from. */
const introduced: readonly (Block['type'] | undefined)[] = ['table', 'facts', 'definitions', 'list', 'chart'];

function blockElements(block: Block, section: Section, { first, next }: Place): FileChild[] {
  const { width, writing } = section;
  switch (block.type) {
    case 'heading':
      return [heading(block, section, first)];
    case 'annex':
      section.inAnnex = true;
      return [annexHeading(block, writing, first)];
    case 'paragraph':
      return [
        new Paragraph({
          style: block.look ? style[block.look] : style.body,
          keepNext: introduced.includes(next),
          children: children(runs(block.content, writing)),
        }),
      ];
    case 'list':
      return listParagraphs(block, 'body', writing);
    case 'definitions':
      return block.items.length === 0 ? [] : [definitionsTable(block, width, writing), afterTable()];
    case 'facts':
      return block.items.length === 0 ? [] : [factsTable(block, width, writing), afterTable()];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [caption(block.caption)]),
        tableOf(block, width, writing),
        afterTable(),
      ];
    case 'note':
      return [noteTable(block, width, writing), afterTable()];
    case 'chart':
      return chart(block, section);
    case 'page-break':
      return first ? [] : [new Paragraph({ children: [new PageBreak()] })];
  }
}

function heading({ level, text, numbered, anchor }: Heading, section: Section, first: boolean): Paragraph {
  if (level === 1) section.inAnnex = false;
  return headingParagraph(level, text, numbered ?? !section.inAnnex, {
    ...(first ? atTop : {}),
    children: children(anchored([new TextRun(oneLine(text))], anchor, section.writing)),
  });
}

/** The space above a heading is for the text before it; at the top of a page there is none. */
const atTop = { spacing: { before: 0 } } as const;

function annexHeading({ number, title, anchor }: AnnexHeading, writing: Writing, first: boolean): Paragraph {
  const text = number === undefined ? oneLine(title) : `Bilaga ${oneLine(String(number))} ${oneLine(title)}`;
  return headingParagraph(1, text, false, {
    ...atTop,
    // The first thing of a section stands on a new page already.
    ...(first ? {} : { pageBreakBefore: true }),
    children: children(anchored([new TextRun(text)], anchor, writing)),
  });
}

function headingParagraph(level: 1 | 2 | 3, text: string, numbered: boolean, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    heading: headingLevels[level],
    ...(numbered ? {} : { numbering: false, indent: { left: 0, firstLine: 0 } }),
    ...options,
  });
}

const caption = (text: string): Paragraph =>
  new Paragraph({
    style: style.caption,
    children: [new TextRun('Tabell '), new SequentialIdentifier('Tabell'), new TextRun(`. ${oneLine(text)}`)],
  });

const afterTable = (): Paragraph => new Paragraph({ style: style.afterTable });

function chart(block: Chart, { width, drawChart }: Section): Paragraph[] {
  if (!drawChart || block.series.length === 0 || block.categories.length === 0) return [];
  return [new Paragraph({ style: style.chart, children: [drawChart(block, width)] })];
}
