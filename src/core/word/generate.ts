import {
  Document,
  Packer,
  type FileChild,
  type IPropertiesOptions,
  type PageNumberEstimator,
  type Paragraph,
} from 'docx';
import type { Block, Row, TenderDocument } from '../compose/blocks.ts';
import { failure, success, type Problem, type Result } from '../model/problem.ts';
import { anchorNames } from './anchor-names.ts';
import { baseStyles } from './base-styles.ts';
import { headingNumbersOnly } from './contents-numbers.ts';
import { sectionElements, type DrawChart } from './elements.ts';
import { frontMatter, sectionFrame, type Watermark } from './frame.ts';
import { headingStyles } from './heading-styles.ts';
import type { ExportOptions } from './export-options.ts';
import { theme } from './look.ts';
import { oneLine, type Writing } from './inline.ts';
import { numbering } from './lists.ts';
import { finishPackage } from './package.ts';

/** Up to this many rows and paragraphs the pages are laid out to number the list of contents (at most some ten seconds). */
export const layoutLimit = 1_000;

/** See `exportDocx`, the door to this. */
export async function generateDocx(
  document: TenderDocument,
  { date = document.date, signal, progress }: ExportOptions,
): Promise<Result<Uint8Array, Problem>> {
  const writing: Writing = {
    names: anchorNames(document),
    placed: new Set(),
    footnotes: [],
    tableTexts: [],
    families: rowsByFamily(document),
    orderedLists: 0,
  };
  const pages = size(document) <= layoutLimit && !hasEndlessWord(document.sections);
  const front = frontMatter(document, writing, pages);
  const sections = wordSections(document, front, writing, await watermarkFor(document), await chartsFor(document));
  progress?.(0.2);
  if (signal?.aborted) return failure({ code: 'cancelled' });
  const word = new Document({
    ...properties(document),
    externalStyles: baseStyles(),
    styles: { default: headingStyles() },
    numbering: numbering(),
    footnotes: footnotes(writing.footnotes),
    compatibility: { version: 15 },
    defaultTabStop: 567,
    theme: theme(),
    pageNumbers: await pageNumbers(document, pages),
    sections,
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(word));
  progress?.(0.8);
  if (signal?.aborted) return failure({ code: 'cancelled' });
  const finished = finishPackage(packed, { date, tables: writing.tableTexts });
  progress?.(1);
  return success(finished);
}

function wordSections(
  document: TenderDocument,
  front: FileChild[],
  writing: Writing,
  watermark: Watermark | undefined,
  drawChart: DrawChart | undefined,
): IPropertiesOptions['sections'] {
  const frame = (orientation: 'portrait' | 'landscape', cover = false) =>
    sectionFrame(document, orientation, cover, watermark);
  let inAnnex = false;
  const rest = document.sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(section => {
      const made = sectionElements(section, writing, drawChart, inAnnex);
      ({ inAnnex } = made);
      return { ...frame(section.orientation ?? 'portrait'), children: made.elements };
    });
  return [{ ...frame('portrait', true), children: front }, ...rest];
}

function properties(document: TenderDocument): Omit<IPropertiesOptions, 'sections'> {
  const { subject, keywords, author = document.buyer, custom = {} } = document.properties;
  return {
    title: oneLine(document.title),
    creator: oneLine(author),
    lastModifiedBy: oneLine(author),
    revision: 1,
    ...(subject === undefined ? {} : { subject: oneLine(subject) }),
    ...(keywords === undefined ? {} : { keywords: keywords.map(oneLine).join(', ') }),
    customProperties: Object.entries(custom).map(([name, value]) => ({ name: oneLine(name), value: oneLine(value) })),
  };
}

const footnotes = (list: readonly Paragraph[]): NonNullable<IPropertiesOptions['footnotes']> =>
  Object.fromEntries(list.map((paragraph, index) => [index + 1, { children: [paragraph] }]));

async function watermarkFor({ draft }: TenderDocument): Promise<Watermark | undefined> {
  if (!draft) return undefined;
  const { TextWatermark } = await import('docx/watermarks');
  return () =>
    new TextWatermark({ text: 'UTKAST', font: 'Calibri', color: 'D8DDE1', opacity: 0.5, width: 400, height: 100 });
}

async function chartsFor(document: TenderDocument): Promise<DrawChart | undefined> {
  const has = document.sections.some(({ blocks }) => blocks.some(({ type }) => type === 'chart'));
  return has ? (await import('./charts.ts')).drawChart : undefined;
}

/**
 * Lays out the pages, so that the list of contents has numbers and no field asks to be updated. Beyond the limit the
 * list has its entries with their numbers and links but no pages: laying out a national catalogue takes minutes.
 */
async function pageNumbers(document: TenderDocument, pages: boolean): Promise<PageNumberEstimator> {
  if (!pages) return headingNumbersOnly(document);
  const { estimatePageNumbersWith } = await import('docx/layout');
  // What cannot be laid out exactly, such as a watermark, moves no line: a blank number would help nobody.
  return estimatePageNumbersWith({ guess: true });
}

const size = (document: TenderDocument): number =>
  document.sections.reduce((whole, { blocks }) => whole + blocks.reduce((sum, block) => sum + weight(block), 0), 0);

/** Laying out a word of ten thousand letters, which only a mistake or malice writes, takes minutes by itself. */
function hasEndlessWord(value: unknown): boolean {
  if (typeof value === 'string') return /\S{1000}/.test(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return Object.values(value).some(hasEndlessWord);
}

function weight(block: Block): number {
  if (block.type === 'table') return block.rows.length;
  if (block.type === 'list' || block.type === 'definitions' || block.type === 'facts') return block.items.length;
  return 1;
}

function rowsByFamily(document: TenderDocument): ReadonlyMap<string, readonly Row[]> {
  const families = new Map<string, Row[]>();
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'table' || block.family === undefined) continue;
    families.set(block.family, [...(families.get(block.family) ?? []), ...block.rows]);
  }
  return families;
}
