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
    blockElements(block, state, { previous: section.blocks[index - 1], next: section.blocks[index + 1] }),
  );
  return { elements, inAnnex: state.inAnnex };
}

/** What stands round a block in its section; the first block begins a page. */
interface Place {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
}

/** What a paragraph before it introduces, and so should not be parted from. */
const introduced: readonly (Block['type'] | undefined)[] = ['table', 'facts', 'definitions', 'list', 'chart'];

function blockElements(block: Block, section: Section, place: Place): FileChild[] {
  const { writing } = section;
  const first = place.previous === undefined;
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
          keepNext: introduced.includes(place.next?.type),
          ...(isTabular(place.previous) ? { spacing: { before: airAfterTable } } : {}),
          children: children(runs(block.content, writing)),
        }),
      ];
    case 'list':
      return listParagraphs(block, 'body', writing, { before: isTabular(place.previous) ? airAfterTable : 0 });
    case 'definitions':
    case 'facts':
    case 'table':
    case 'note':
      return tabular(block, section, place.next);
    case 'chart':
      return chart(block, section);
    case 'page-break':
      return first ? [] : [new Paragraph({ children: [new PageBreak()] })];
  }
}

type Tabular = Extract<Block, { type: 'definitions' | 'facts' | 'table' | 'note' }>;

const isTabular = (block: Block | undefined): block is Tabular =>
  block?.type === 'table' || block?.type === 'facts' || block?.type === 'definitions' || block?.type === 'note';

const airAfterTable = 200;

function tabular(block: Tabular, { width, writing }: Section, next: Block | undefined): FileChild[] {
  if ((block.type === 'facts' || block.type === 'definitions') && block.items.length === 0) return [];
  const elements: FileChild[] = [];
  if (block.type === 'table' && block.caption !== undefined) elements.push(caption(block.caption));
  if (block.type === 'table') elements.push(tableOf(block, width, writing));
  else if (block.type === 'facts') elements.push(factsTable(block, width, writing));
  else if (block.type === 'definitions') elements.push(definitionsTable(block, width, writing));
  else elements.push(noteTable(block, width, writing));
  // Word joins two tables that nothing parts, and a section cannot end in one: then a paragraph of hardly any height.
  if (next === undefined) elements.push(new Paragraph({ style: style.end }));
  else if (isTabular(next)) elements.push(new Paragraph({ style: style.afterTable }));
  return elements;
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

function chart(block: Chart, { width, drawChart }: Section): Paragraph[] {
  if (!drawChart || block.series.length === 0 || block.categories.length === 0) return [];
  return [new Paragraph({ style: style.chart, children: [drawChart(block, width)] })];
}
