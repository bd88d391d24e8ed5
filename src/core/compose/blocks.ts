/**
 * The tender document as plain data: what `composeDocument` makes and what Word, the preview and the tests read. Nothing
 * in it knows of any file format. All words are final Swedish text with placeholders resolved; what may not reach the
 * document's audience has been left out before it gets here.
 */
export interface TenderDocument {
  readonly title: string;
  /** Second line of the cover, for example `Kravspecifikation`. */
  readonly subtitle?: string;
  /** Diarienummer, shown on the cover and in every header. */
  readonly reference?: string;
  /** The buyer that leads; several buyers are written out in the text. */
  readonly buyer: string;
  /** Date of the version, ISO `YYYY-MM-DD`; shown on the cover and written as the file's date. Never today by itself. */
  readonly date: string;
  /** Who the version is for, as it stands on the cover: `Intern version`, `Samrådsversion`, `Upphandlingsdokument`. */
  readonly audience: string;
  /** Short lines below the cover's facts, for example who is responsible or what the version replaces. */
  readonly coverFacts?: readonly Fact[];
  /** A draft bears the watermark UTKAST on every page. */
  readonly draft: boolean;
  readonly language: 'sv-SE';
  readonly properties: DocumentProperties;
  /** A list of contents follows the cover unless this is `false`. Headings of level 1 and 2 and annexes stand in it. */
  readonly contents?: boolean;
  readonly sections: readonly DocumentSection[];
}

/** What the file says of itself. It reaches every reader of the file: nothing internal belongs here. */
export interface DocumentProperties {
  readonly subject?: string;
  readonly keywords?: readonly string[];
  /** The organisation, not a person. Default: the buyer. */
  readonly author?: string;
  /** Named facts that survive an editor, for example which specification and version the file shows. */
  readonly custom?: Readonly<Record<string, string>>;
}

/** A run of pages of one orientation. Each begins on a new page, so most documents have one, and one more per wide annex. */
export interface DocumentSection {
  /** Default: portrait A4. */
  readonly orientation?: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

/**
 * A place that links can lead to. It names the thing and not the format's bookmark: `krav:KOMP-04`, `bilaga:info`,
 * `avsnitt:compatibility`, `begrepp:elevakt`. Each stands at one place only in a document.
 */
export type Anchor = `krav:${string}` | `bilaga:${string}` | `avsnitt:${string}` | `begrepp:${string}`;

export const requirementAnchor = (id: string): Anchor => `krav:${id}`;
export const annexAnchor = (id: string): Anchor => `bilaga:${id}`;
export const sectionAnchor = (id: string): Anchor => `avsnitt:${id}`;
export const termAnchor = (term: string): Anchor => `begrepp:${term.toLowerCase()}`;

export type Inline =
  | TextRun
  /** Shows `text` and leads to the anchor; where the document has no such anchor only the text is shown. */
  | { readonly type: 'reference'; readonly to: Anchor; readonly text: string; readonly bold?: boolean }
  /** Shows the number of the page where the anchor stands; nothing where there is no such anchor. */
  | { readonly type: 'page'; readonly to: Anchor }
  /** `href` is http, https or mailto; any other address is shown as text. */
  | { readonly type: 'link'; readonly href: string; readonly text: string }
  | { readonly type: 'footnote'; readonly content: readonly Inline[] }
  | { readonly type: 'break' };

export interface TextRun {
  readonly type: 'text';
  /** A line break in it is shown as one. */
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `unfilled`: a placeholder nobody has filled, shown marked. `muted`: secondary, for example a status. */
  readonly mark?: 'unfilled' | 'muted';
}

export type Block =
  | Heading
  | AnnexHeading
  | Paragraph
  | List
  | Definitions
  | Facts
  | Table
  | Note
  | Chart
  | { readonly type: 'page-break' };

export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Default: numbered (1, 1.1, 1.1.1), but not below an annex heading, until the next heading of level 1. */
  readonly numbered?: boolean;
  readonly anchor?: Anchor;
}

/** Begins an annex on a new page under a heading of its own: `Bilaga 4 Informationsmängder`. */
export interface AnnexHeading {
  readonly type: 'annex';
  /** `4` gives `Bilaga 4`; without a number the title stands alone, for example the internal page of section 3.11. */
  readonly number?: string | number;
  readonly title: string;
  readonly anchor?: Anchor;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
  /** `lead`: an introduction, somewhat larger. `small`: explanation under a table. Default: ordinary text. */
  readonly look?: 'lead' | 'small';
}

export interface List {
  readonly type: 'list';
  readonly ordered?: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly content: readonly Inline[];
  /** Lists go three levels deep; what lies deeper is shown at the third. */
  readonly items?: readonly ListItem[];
}

/** Terms and what they mean. */
export interface Definitions {
  readonly type: 'definitions';
  readonly items: readonly { readonly term: string; readonly content: readonly Inline[]; readonly anchor?: Anchor }[];
}

export interface Fact {
  readonly label: string;
  readonly content: readonly Inline[];
}

/** Labels with their values side by side, without a header row. */
export interface Facts {
  readonly type: 'facts';
  /** Alternative text: what the facts are about. */
  readonly description: string;
  readonly items: readonly Fact[];
}

export interface Table {
  readonly type: 'table';
  /** Shown above the table with a number: `Tabell 3. Integrationer`. */
  readonly caption?: string;
  /** Alternative text for those who do not see the table: what it holds and how it is read. */
  readonly description: string;
  /** Tables of one family get columns of the same widths, so that the eye finds them at the same place on every page. */
  readonly family?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly header: string;
  /** Share of the text width, in relation to the other columns. */
  readonly width: number;
  /** Default: left. Numbers stand right. */
  readonly align?: 'left' | 'center' | 'right';
}

export type Row = CellRow | GroupRow;

export interface CellRow {
  readonly type: 'cells';
  /** One per column; a missing one is shown empty. */
  readonly cells: readonly Cell[];
  /** For a requirement its `requirementAnchor`; its first cell then holds the id and nothing else. */
  readonly anchor?: Anchor;
  /** Which cell (from 0) the anchor spans, for a requirement the one with the text. Default: the first. */
  readonly anchorCell?: number;
  /** How many of that cell's paragraphs and lists the anchor spans, from the first. Default: all. */
  readonly anchorBlocks?: number;
  /** `total`: a sum or the like, set in bold above a line. */
  readonly look?: 'total';
  /** Default: a row stays on one page. `true` for rows that may be longer than a page. */
  readonly maySplit?: boolean;
}

/** A row over the whole width that names what the rows below have in common. */
export interface GroupRow {
  readonly type: 'group';
  readonly text: string;
}

/** Paragraphs and lists in a cell; an empty list is an empty cell. */
export type Cell = readonly (Paragraph | List)[];

/** A box beside the flow of text. */
export interface Note {
  readonly type: 'note';
  /** `draft`: left to decide before publication. `warning`: must be noticed. `info`: good to know. */
  readonly tone: 'draft' | 'warning' | 'info';
  /** Default: `Utkast`, `Obs` or `Upplysning` by tone. */
  readonly title?: string;
  readonly content: readonly (Paragraph | List)[];
}

/** The same figures should stand in a table beside it. */
export interface Chart {
  readonly type: 'chart';
  readonly kind: 'column' | 'bar' | 'line';
  readonly stacked?: boolean;
  readonly title: string;
  /** Alternative text in Swedish: what the chart shows and its main message. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Title of the value axis, for example `kronor`. */
  readonly unit?: string;
}

/** Plain text as a run. */
export const text = (content: string): TextRun => ({ type: 'text', text: content });

/** A paragraph of plain text, or of runs. */
export const paragraph = (content: string | readonly Inline[]): Paragraph => ({
  type: 'paragraph',
  content: typeof content === 'string' ? [text(content)] : content,
});

/** A cell with one paragraph, or empty for an empty text. */
export const cell = (content: string | readonly Inline[]): Cell => (content.length === 0 ? [] : [paragraph(content)]);
