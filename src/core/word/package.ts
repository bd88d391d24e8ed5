import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { TableText } from './inline.ts';

type Parts = Map<string, Uint8Array>;

/**
 * The stage every exported file goes through: adds what `docx` has no option for (alternative texts of tables, language
 * and decimal settings) and takes away all that differs from one run to the next, so that the same document gives the
 * same bytes. `docx` numbers bookmarks, drawings and relationships by counters and chance of the whole process.
 *
 * The parts are edited as text, tag by tag: in what `docx` writes every `<` and `"` of a user's text is escaped, so a
 * pattern that matches a whole tag cannot match inside it.
 */
export function finishPackage(
  bytes: Uint8Array,
  { date, tables }: { readonly date: string; readonly tables: readonly TableText[] },
): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
  edit(parts, 'word/document.xml', xml => describeTables(alignContents(renumberBookmarks(xml)), tables));
  edit(parts, 'word/settings.xml', settings);
  edit(parts, 'docProps/core.xml', xml => coreProperties(xml, date));
  renumberDrawings(parts);
  renumberWatermarks(parts);
  for (const name of [...parts.keys()].filter(name => name.endsWith('.rels'))) renameRelationships(parts, name);
  for (const [name, part] of parts) if (name.endsWith('.xlsx')) parts.set(name, workbook(part, date));
  for (const name of parts.keys()) if (/^word\/charts\/[^/]+\.xml$/u.test(name)) edit(parts, name, chartLanguage);
  return zipped(parts);
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (part) parts.set(name, strToU8(change(strFromU8(part))));
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

const attribute = (name: string) => new RegExp(`(\\s${name}=")([^"]*)(")`, 'u');

/** Ids and the names of Word's own bookmarks (`_Toc…`) count from 1 in the order they stand. */
function renumberBookmarks(xml: string): string {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const numbered = (seen: Map<string, string>, key: string, name: (count: number) => string): string => {
    const value = seen.get(key) ?? name(seen.size + 1);
    seen.set(key, value);
    return value;
  };
  const own = (name: string) => numbered(names, name, count => `_Toc${String(count).padStart(6, '0')}`);
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^<>]*>/gu, tag =>
      tag
        .replace(attribute('w:id'), (_, a: string, id: string, b: string) => a + numbered(ids, id, String) + b)
        .replace(
          attribute('w:name'),
          (_, a: string, name: string, b: string) => a + (ours(name) ? name : own(name)) + b,
        ),
    )
    .replace(/<w:hyperlink\b[^<>]*>/gu, tag =>
      tag.replace(attribute('w:anchor'), (_, a: string, name: string, b: string) => a + (names.get(name) ?? name) + b),
    )
    .replace(
      /(<w:instrText\b[^<>]*>\s*PAGEREF\s+)(\S+)/gu,
      (_, before: string, name: string) => before + (names.get(name) ?? name),
    );
}

/** The numbers of the list of contents stand in one column, whether they have one digit or two. */
const alignContents = (xml: string): string =>
  xml.replace(
    /(<w:pStyle w:val="TOC([12])"\/><w:tabs><w:tab w:val="left" w:pos=")\d+/gu,
    (_, before: string, level: string) => before + (level === '1' ? '480' : '1040'),
  );

const ours = (name: string): boolean => !name.startsWith('_Toc');

/** Alternative text stands last among a table's properties; the n-th table of the document has the n-th text. */
function describeTables(xml: string, tables: readonly TableText[]): string {
  let count = 0;
  return xml.replace(/<\/w:tblPr>/gu, end => {
    const text = tables[count++];
    if (!text) return end;
    const caption = `<w:tblCaption w:val="${escaped(text.title)}"/>`;
    return `${caption}<w:tblDescription w:val="${escaped(text.description)}"/>${end}`;
  });
}

/** Swedish: proofing language of the theme's fonts, decimal comma, semicolon between items of a list. */
const settings = (xml: string): string =>
  xml.replace(
    /(<\/w:compat>)/u,
    '$1<w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
  );

function coreProperties(xml: string, date: string): string {
  const stamp = `${date}T00:00:00Z`;
  return xml
    .replace(/(<dcterms:(?:created|modified)\b[^<>]*>)[^<]*/gu, (_, tag: string) => tag + stamp)
    .replace('</cp:coreProperties>', '<dc:language>sv-SE</dc:language></cp:coreProperties>');
}

/** Drawings of all parts, the body's first, count from 1. */
function renumberDrawings(parts: Parts): void {
  let count = 0;
  const names = [...parts.keys()].filter(name => /^word\/[^/]+\.xml$/u.test(name)).sort(bodyFirst);
  for (const name of names)
    edit(parts, name, xml =>
      xml.replace(/<wp:docPr\b[^<>]*>/gu, tag =>
        tag.replace(attribute('id'), (_, a: string, _id: string, b: string) => a + String(++count) + b),
      ),
    );
}

/** Word knows its watermarks by the beginning of this id. */
function renumberWatermarks(parts: Parts): void {
  let count = 0;
  for (const name of [...parts.keys()].filter(name => /^word\/header\d+\.xml$/u.test(name)).sort(bodyFirst))
    edit(parts, name, xml =>
      xml.replace(/(<v:shape id="PowerPlusWaterMarkObject)[^"]*/gu, (_, before: string) => before + String(++count)),
    );
}

const bodyFirst = (a: string, b: string): number =>
  Number(b === 'word/document.xml') - Number(a === 'word/document.xml') || (a < b ? -1 : 1);

/** `docx` draws some relationship ids by lot; they count on from the highest of those it numbers. */
function renameRelationships(parts: Parts, rels: string): void {
  const xml = text(parts, rels);
  const ids = [...xml.matchAll(/<Relationship\b[^<>]*>/gu)].map(([tag]) => attribute('Id').exec(tag)?.[2] ?? '');
  const drawn = ids.filter(id => !/^rId\d+$/u.test(id));
  if (drawn.length === 0) return;
  let next = Math.max(0, ...ids.filter(id => /^rId\d+$/u.test(id)).map(id => Number(id.slice(3))));
  const names = new Map(drawn.map(id => [id, `rId${++next}`]));
  const renamed = (_: string, a: string, id: string, b: string) => a + (names.get(id) ?? id) + b;
  edit(parts, rels, source => source.replace(/<Relationship\b[^<>]*>/gu, tag => tag.replace(attribute('Id'), renamed)));
  edit(parts, rels.replace(/_rels\/([^/]+)\.rels$/u, '$1'), source =>
    source.replace(/<[^<>!?/][^<>]*\sr:[a-z]+="[^<>]*>/gu, tag => tag.replace(/(\sr:[a-z]+=")([^"]*)(")/gu, renamed)),
  );
}

const text = (parts: Parts, name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());

const chartLanguage = (xml: string): string =>
  xml.replaceAll('lang="en-US"', 'lang="sv-SE"').replaceAll('<c:lang val="en-US"/>', '<c:lang val="sv-SE"/>');

/** A chart's figures are a package of their own. */
function workbook(bytes: Uint8Array, date: string): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
  edit(parts, 'docProps/core.xml', xml => coreProperties(xml, date));
  return zipped(parts);
}

/** Parts in one order with one date. */
function zipped(parts: Parts): Uint8Array {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  // A zip holds local time, and fflate reads it from the date as the machine's zone has it: so this date is local too.
  const mtime = new Date(1980, 0, 1);
  for (const name of names) entries[name] = [parts.get(name) ?? new Uint8Array(), { level: 6, mtime }];
  return zipSync(entries);
}
