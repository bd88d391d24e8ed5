import { colour, font } from './look.ts';

/**
 * Our styles as a part of their own. `docx` can refer to a table style but has no option to define one, so all styles
 * but the numbered headings stand here and are handed over as `externalStyles` (never `importedStyles`, which drops the
 * options' own styles without a word). No style here may name a numbering: `docx` assigns those ids.
 */
export const baseStyles = (): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${[
  ...basic,
  ...cover,
  ...contents,
  ...text,
  ...cells,
  ...runs,
  ...tables,
].join('')}</w:styles>`;

const run = (size: number, more = ''): string =>
  `<w:rPr>${more}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
const bold = '<w:b/><w:bCs/>';
const tinted = (value: string): string => `<w:color w:val="${value}"/>`;

const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>${tinted(colour.text)}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Shown among the styles a writer picks from. */
  readonly offered?: boolean;
  /** Children of `w:pPr` and the whole `w:rPr`, in the order of the schema. */
  readonly pPr?: string;
  readonly rPr?: string;
}

const builtIn = /^(?:Title|Subtitle|TOC|Header|Footer|BodyText|ListParagraph|Caption)/u;

function paragraphStyle({ id, name, basedOn = 'Normal', next, offered, pPr, rPr = '' }: ParagraphStyle): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"${builtIn.test(id) ? '' : ' w:customStyle="1"'}>`,
    `<w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>`,
    next ? `<w:next w:val="${next}"/>` : '',
    offered ? '<w:qFormat/>' : '',
    pPr ? `<w:pPr>${pPr}</w:pPr>` : '',
    `${rPr}</w:style>`,
  ].join('');
}

const basic = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
];

const cover = [
  paragraphStyle({
    id: 'KBCoverBuyer',
    name: 'Omslag beställare',
    pPr: '<w:spacing w:before="0" w:after="3400" w:line="240" w:lineRule="auto"/>',
    rPr: run(28, bold + tinted(colour.accent)),
  }),
  paragraphStyle({
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    offered: true,
    pPr: `<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="36" w:space="18" w:color="${colour.accent}"/></w:pBdr><w:spacing w:before="0" w:after="120" w:line="228" w:lineRule="auto"/>`,
    rPr: run(60, bold + tinted(colour.accent)),
  }),
  paragraphStyle({
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'BodyText',
    offered: true,
    pPr: '<w:spacing w:before="0" w:after="960" w:line="240" w:lineRule="auto"/>',
    rPr: run(32, tinted(colour.muted)),
  }),
];

const entry = (level: number, left: number, before: number, rPr: string): string =>
  paragraphStyle({
    id: `TOC${level}`,
    name: `toc ${level}`,
    next: 'Normal',
    pPr: `<w:spacing w:before="${before}" w:after="20" w:line="252" w:lineRule="auto"/><w:ind w:left="${left}"/>`,
    rPr,
  });

const contents = [
  paragraphStyle({
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    pPr: '<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="240" w:line="240" w:lineRule="auto"/>',
    rPr: run(34, bold + tinted(colour.accent)),
  }),
  entry(1, 0, 100, run(21, bold)),
  entry(2, 440, 0, run(20)),
  entry(3, 1_000, 0, run(20)),
];

const text = [
  paragraphStyle({ id: 'BodyText', name: 'Body Text', offered: true }),
  paragraphStyle({
    id: 'KBLead',
    name: 'Ingress',
    basedOn: 'BodyText',
    next: 'BodyText',
    offered: true,
    pPr: '<w:spacing w:after="200" w:line="288" w:lineRule="auto"/>',
    rPr: run(24, tinted(colour.muted)),
  }),
  paragraphStyle({
    id: 'KBSmall',
    name: 'Liten text',
    basedOn: 'BodyText',
    offered: true,
    pPr: '<w:spacing w:after="100" w:line="252" w:lineRule="auto"/>',
    rPr: run(18, tinted(colour.muted)),
  }),
  paragraphStyle({
    id: 'ListParagraph',
    name: 'List Paragraph',
    basedOn: 'BodyText',
    offered: true,
    pPr: '<w:spacing w:after="60"/>',
  }),
  paragraphStyle({
    id: 'Caption',
    name: 'caption',
    next: 'BodyText',
    offered: true,
    pPr: '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="80" w:line="240" w:lineRule="auto"/>',
    rPr: run(19, bold + tinted(colour.muted)),
  }),
  paragraphStyle({
    id: 'KBChart',
    name: 'Diagram',
    basedOn: 'BodyText',
    pPr: '<w:keepLines/><w:spacing w:before="80" w:after="160" w:line="240" w:lineRule="auto"/>',
  }),
  paragraphStyle({
    id: 'Header',
    name: 'header',
    pPr: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="5" w:color="${colour.rule}"/></w:pBdr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`,
    rPr: run(17, tinted(colour.muted)),
  }),
  paragraphStyle({
    id: 'Footer',
    name: 'footer',
    pPr: `<w:pBdr><w:top w:val="single" w:sz="4" w:space="5" w:color="${colour.rule}"/></w:pBdr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`,
    rPr: run(17, tinted(colour.muted)),
  }),
];

const cells = [
  paragraphStyle({
    id: 'KBCell',
    name: 'Tabelltext',
    offered: true,
    pPr: '<w:spacing w:before="30" w:after="50" w:line="252" w:lineRule="auto"/>',
    rPr: run(19),
  }),
  paragraphStyle({
    id: 'KBCellHead',
    name: 'Tabellrubrik',
    basedOn: 'KBCell',
    offered: true,
    pPr: '<w:keepNext/><w:keepLines/>',
    rPr: run(19, bold + tinted(colour.accent)),
  }),
  // For tables with many columns.
  paragraphStyle({ id: 'KBCellCompact', name: 'Tabelltext tät', basedOn: 'KBCell', rPr: run(16) }),
  paragraphStyle({
    id: 'KBCellHeadCompact',
    name: 'Tabellrubrik tät',
    basedOn: 'KBCellHead',
    rPr: run(16, bold + tinted(colour.accent)),
  }),
  paragraphStyle({
    id: 'KBCellGroup',
    name: 'Tabellgrupp',
    basedOn: 'KBCell',
    pPr: '<w:keepNext/><w:keepLines/><w:spacing w:before="60" w:after="60"/>',
    rPr: run(19, bold),
  }),
  paragraphStyle({
    id: 'KBCellSmall',
    name: 'Tabelltext liten',
    basedOn: 'KBCell',
    rPr: run(17, tinted(colour.muted)),
  }),
  paragraphStyle({ id: 'KBCellTotal', name: 'Tabellsumma', basedOn: 'KBCell', rPr: run(19, bold) }),
  paragraphStyle({
    id: 'KBCellList',
    name: 'Tabellista',
    basedOn: 'KBCell',
    pPr: '<w:spacing w:before="0" w:after="30"/>',
  }),
  paragraphStyle({
    id: 'KBNoteTitle',
    name: 'Rutrubrik',
    basedOn: 'KBCell',
    pPr: '<w:keepNext/>',
    rPr: run(19, bold),
  }),
  // Parts two tables that follow each other: Word would join them.
  paragraphStyle({
    id: 'KBAfterTable',
    name: 'Efter tabell',
    pPr: '<w:spacing w:before="0" w:after="60" w:line="200" w:lineRule="exact"/>',
    rPr: run(12),
  }),
  // Ends a section whose last block is a table: so low that it never takes a page of its own.
  paragraphStyle({
    id: 'KBEnd',
    name: 'Sektionsslut',
    pPr: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
    rPr: run(2),
  }),
];

const characterStyle = (id: string, name: string, rPr: string, custom = true): string =>
  `<w:style w:type="character" w:styleId="${id}"${custom ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${rPr}</w:rPr></w:style>`;

const runs = [
  characterStyle('Hyperlink', 'Hyperlink', `${tinted(colour.link)}<w:u w:val="single"/>`, false),
  characterStyle('PlaceholderText', 'Placeholder Text', tinted(colour.muted), false),
  characterStyle('KBReference', 'Hänvisning', tinted(colour.link)),
  characterStyle('KBUnfilled', 'Ej ifyllt', `<w:shd w:val="clear" w:color="auto" w:fill="${colour.unfilled}"/>`),
  characterStyle('KBMuted', 'Dämpad', tinted(colour.muted)),
];

const edge = (side: string, size: number, value: string = colour.rule): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${value}"/>`;
const cellMargins = (top: number, left: number): string =>
  `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${left}" w:type="dxa"/><w:bottom w:w="${top}" w:type="dxa"/><w:right w:w="${left}" w:type="dxa"/></w:tblCellMar>`;
const tableStyle = (id: string, name: string, tblPr: string, more = ''): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>${tblPr}</w:tblPr>${more}</w:style>`;

const tables = [
  tableStyle(
    'KBTable',
    'Kravtabell',
    `<w:tblBorders>${edge('top', 8, colour.accent)}${edge('bottom', 8, colour.accent)}${edge('insideH', 4)}</w:tblBorders>${cellMargins(40, 100)}`,
    `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${edge('top', 8, colour.accent)}${edge('bottom', 8, colour.accent)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${colour.tint}"/></w:tcPr></w:tblStylePr>`,
  ),
  tableStyle(
    'KBFacts',
    'Faktatabell',
    `<w:tblBorders>${edge('top', 4)}${edge('bottom', 4)}${edge('insideH', 4)}</w:tblBorders>${cellMargins(30, 100)}`,
  ),
  tableStyle('KBNote', 'Ruta', cellMargins(80, 180)),
];
