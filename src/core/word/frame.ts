import {
  Footer,
  Header,
  LeaderType,
  PageNumber,
  Paragraph,
  TabStopType,
  TableOfContents,
  TextRun,
  type FileChild,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import type { Fact, TenderDocument } from '../compose/blocks.ts';
import { oneLine, type Writing } from './inline.ts';
import { page, style, textWidth, type Orientation } from './look.ts';
import { factsTable } from './tables.ts';

/** Word's watermark UTKAST as a run of a header; given when the document is a draft. */
export type Watermark = () => ParagraphChild;

/** Cover and list of contents. `pages`: the list has page numbers. */
export function frontMatter(document: TenderDocument, writing: Writing, pages: boolean): FileChild[] {
  return [...cover(document, writing), ...(document.contents === false ? [] : contentsList(pages))];
}

function cover(document: TenderDocument, writing: Writing): FileChild[] {
  const facts: Fact[] = [
    ...(document.reference === undefined ? [] : [fact('Diarienummer', document.reference)]),
    fact('Beställare', document.buyer),
    fact('Datum', swedishDate(document.date)),
    fact('Version', document.draft ? `${document.audience}, utkast` : document.audience),
    ...(document.coverFacts ?? []),
  ];
  return [
    new Paragraph({ style: style.coverBuyer, text: oneLine(document.buyer) }),
    new Paragraph({ style: style.title, text: oneLine(document.title) }),
    new Paragraph({ style: style.subtitle, text: oneLine(document.subtitle ?? '') }),
    factsTable({ type: 'facts', description: 'Dokumentets uppgifter.', items: facts }, textWidth('portrait'), writing),
  ];
}

const fact = (label: string, text: string): Fact => ({ label, content: [{ type: 'text', text }] });

function contentsList(pages: boolean): FileChild[] {
  // Without a page to lead to, dots would lead nowhere.
  const tabLeader = pages ? LeaderType.DOT : LeaderType.NONE;
  return [
    new Paragraph({ style: style.contentsHeading, pageBreakBefore: true, text: 'Innehåll' }),
    new TableOfContents('Innehåll', { hyperlink: true, headingStyleRange: '1-2', beginDirty: false, tabLeader }),
  ];
}

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** `2026-11-03` → `3 november 2026`; what is no date is shown as it stands. */
export function swedishDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? oneLine(date) : `${Number(day)} ${name} ${year}`;
}

/** Page size, margins, header and footer of a section. `cover`: its first page bears neither. */
export function sectionFrame(
  document: TenderDocument,
  orientation: Orientation,
  cover: boolean,
  watermark: Watermark | undefined,
): Omit<ISectionOptions, 'children'> {
  const { header, footer } = runningLines(document, orientation, watermark);
  const bare = (more: readonly ParagraphChild[]) => [new Paragraph({ children: more })];
  return {
    properties: {
      titlePage: cover,
      // docx takes the measures of the upright page and turns them itself.
      page: { size: { width: page.width, height: page.height, orientation }, margin: page.margin },
    },
    headers: {
      default: new Header({ children: [header] }),
      ...(cover ? { first: new Header({ children: bare(watermark ? [watermark()] : []) }) } : {}),
    },
    footers: {
      default: new Footer({ children: [footer] }),
      ...(cover ? { first: new Footer({ children: bare([]) }) } : {}),
    },
  };
}

function runningLines(document: TenderDocument, orientation: Orientation, watermark: Watermark | undefined) {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(orientation) }];
  const title = shortened(document.title, orientation === 'portrait' ? 80 : 120);
  const line = (
    styleId: string,
    left: string,
    right: readonly ParagraphChild[],
    more: readonly ParagraphChild[] = [],
  ) => new Paragraph({ style: styleId, tabStops, children: [...more, new TextRun(left), new TextRun('\t'), ...right] });
  return {
    header: line(style.header, title, [new TextRun(oneLine(document.reference ?? ''))], watermark ? [watermark()] : []),
    footer: line(style.footer, shortened(`${document.buyer} · ${document.audience}`, 80), [
      new TextRun({ children: ['Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] }),
    ]),
  };
}

function shortened(text: string, length: number): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
