import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A paragraph; `properties` and `inside` are XML. */
export const p = (text: string, properties = '', inside = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>${inside}</w:p>`;
export const heading = (level: number, text: string): string => p(text, `<w:pStyle w:val="Rubrik${level}"/>`);
export const numbered = (list: number, level: number, text: string): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell => (cell.startsWith('<') ? cell : `<w:tc>${p(cell)}</w:tc>`)).join('')}</w:tr>`).join('')}</w:tbl>`;
export const mergedCell = (span: number, text: string): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(text)}</w:tc>`;

const headings = [1, 2]
  .map(level => `<w:style w:type="paragraph" w:styleId="Rubrik${level}"><w:name w:val="heading ${level}"/></w:style>`)
  .join('');
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** List 1 numbers K1, a); list 2 shares its numbers; list 3 has points; list 4 numbers from 7 as 1.1 of the level above. */
const numbering = [
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'K%1')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="3">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
].join('');

export const docx = (...body: readonly string[]): Uint8Array => wordWith({}, ...body);

/** The same with more parts. */
export const wordWith = (more: Readonly<Record<string, string>>, ...body: readonly string[]): Uint8Array =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${w}><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${w}>${headings}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>`,
    ...more,
  });

export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

interface Strange {
  /** Number formats of the styles 4 and on. */
  readonly formats?: readonly string[];
  readonly hiddenSheets?: readonly string[];
  /** Numbers of rows that are hidden in every sheet. */
  readonly hiddenRows?: readonly number[];
  /** What follows the rows of every sheet. */
  readonly afterRows?: string;
  readonly workbook?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook; a cell that begins with `<` is XML of a whole cell, any other is shared text. */
export function xlsx(sheets: Sheets, strange: Strange = {}): Uint8Array {
  const { formats = [], hiddenSheets = [], hiddenRows = [], afterRows = '', workbook = '', more = {} } = strange;
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const cell = (text: string): string =>
    text === '' || text.startsWith('<') ? text : `<c t="s"><v>${strings.push(text) - 1}</v></c>`;
  const parts = Object.fromEntries(
    names.map((name, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet><sheetData>${(sheets[name] ?? []).map((row, n) => `<row r="${n + 1}"${hiddenRows.includes(n + 1) ? ' hidden="1"' : ''}>${row.map(cell).join('')}</row>`).join('')}</sheetData>${afterRows}</worksheet>`,
    ]),
  );
  const ids = names.map((_, index) => index + 1);
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${r}>${workbook}<sheets>${ids.map(id => `<sheet name="${names[id - 1] ?? ''}" sheetId="${id}" r:id="rId${id}"${hiddenSheets.includes(names[id - 1] ?? '') ? ' state="hidden"' : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${ids.map(id => `<Relationship Id="rId${id}" Target="worksheets/sheet${id}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml':
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000"/>${formats.map((code, n) => `<numFmt numFmtId="${n + 165}" formatCode="${escape(code).replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
      `<cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="14"/><xf numFmtId="164"/>${formats.map((_, n) => `<xf numFmtId="${n + 165}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map(text => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
    ...parts,
    ...more,
  });
}
