/** Measures in twips (twentieths of a point), font sizes in half points, colours as RRGGBB. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 1_474, bottom: 1_304, left: 1_247, right: 1_247, header: 652, footer: 567 },
} as const;

export type Orientation = 'portrait' | 'landscape';

/** Width of the text between the margins. */
export const textWidth = (orientation: Orientation): number =>
  (orientation === 'portrait' ? page.width : page.height) - page.margin.left - page.margin.right;

export const colour = {
  accent: '1B4F72',
  tint: 'EAF0F4',
  rule: 'C3CCD3',
  text: '1F2328',
  muted: '5A6570',
  unfilled: 'FFF1B8',
  link: '1B4F72',
} as const;

/** The theme, which charts take their colours from: told apart in print and by those who do not see all colours. */
export const theme = () => ({
  name: 'Kravspecifikation',
  colors: {
    dark2: colour.accent,
    light2: colour.tint,
    accent1: '1B4F72',
    accent2: 'D98E04',
    accent3: '7A9E9F',
    accent4: 'A33B3B',
    accent5: '8FB8DE',
    accent6: '5A6570',
    hyperlink: colour.link,
  },
});

/** The boxes' left rule and ground by tone, and what they are called when nothing else is said. */
export const tones = {
  draft: { rule: 'B7791F', ground: 'FDF6E3', title: 'Utkast' },
  warning: { rule: 'A33B3B', ground: 'FBF0F0', title: 'Obs' },
  info: { rule: '1B4F72', ground: 'EFF4F7', title: 'Upplysning' },
} as const;

export const font = 'Calibri';

/** Ids of the styles in `base-styles.ts` that the generator names. */
export const style = {
  title: 'Title',
  subtitle: 'Subtitle',
  coverBuyer: 'KBCoverBuyer',
  contentsHeading: 'TOCHeading',
  body: 'BodyText',
  lead: 'KBLead',
  small: 'KBSmall',
  caption: 'Caption',
  cell: 'KBCell',
  cellHead: 'KBCellHead',
  compactCell: 'KBCellCompact',
  compactHead: 'KBCellHeadCompact',
  cellSmall: 'KBCellSmall',
  cellGroup: 'KBCellGroup',
  cellTotal: 'KBCellTotal',
  noteTitle: 'KBNoteTitle',
  afterTable: 'KBAfterTable',
  end: 'KBEnd',
  chart: 'KBChart',
  list: 'ListParagraph',
  cellList: 'KBCellList',
  header: 'Header',
  footer: 'Footer',
  table: 'KBTable',
  facts: 'KBFacts',
  note: 'KBNote',
  reference: 'KBReference',
  hyperlink: 'Hyperlink',
  unfilled: 'KBUnfilled',
  muted: 'KBMuted',
} as const;
