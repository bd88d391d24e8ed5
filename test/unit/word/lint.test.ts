import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { exportDocx, lintDocx, type LintRule } from '../../../src/core/word/index.ts';
import { sampleDocument } from './sample-document.ts';

type Parts = Record<string, Uint8Array>;
type Break = (parts: Parts) => void;

const body = 'word/document.xml';

/** Replaces the first place that a pattern matches; a pattern that matches nothing would make the case prove nothing. */
const swap =
  (part: string, pattern: string | RegExp, replacement: string): Break =>
  parts => {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    const changed = xml.replace(pattern, replacement);
    assert.notEqual(changed, xml, `${String(pattern)} does not occur in ${part}`);
    parts[part] = strToU8(changed);
  };

const sdt = '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';

const cases: readonly (readonly [what: string, rule: LintRule, broken: Break])[] = [
  [
    'an empty cell',
    'cell-without-last-paragraph',
    swap(body, /(<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>(<\/w:tc>)/su, '$1$2'),
  ],
  [
    'a cell that ends in a table',
    'cell-without-last-paragraph',
    swap(body, '</w:tc>', '<w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc>'),
  ],
  ['a row without cells', 'row-without-cell', swap(body, '</w:tbl>', '<w:tr/></w:tbl>')],
  ['a table without a grid', 'table-without-grid', swap(body, /<w:tblGrid>.*?<\/w:tblGrid>/su, '')],
  ['a doubled bookmark name', 'bookmark-name-doubled', swap(body, 'w:name="krav_A_1_2"', 'w:name="KRAV_A_1"')],
  ['a bookmark without an end', 'bookmark-unpaired', swap(body, /<w:bookmarkEnd w:id="1"\/>/u, '')],
  ['a bookmark without a start', 'bookmark-unpaired', swap(body, /<w:bookmarkStart [^>]*w:id="1"\/>/u, '')],
  ['a link to nothing', 'link-target-missing', swap(body, 'w:anchor="krav_A_1"', 'w:anchor="borta"')],
  ['a page number of nothing', 'link-target-missing', swap(body, 'PAGEREF krav_A_1', 'PAGEREF borta')],
  ['a doubled id of a control', 'control-id-doubled', swap(body, '<w:sectPr', `${sdt}${sdt}<w:sectPr`)],
  ['a doubled id of a drawing', 'drawing-id-doubled', swap(body, /(<wp:inline.*?<\/wp:inline>)/su, '$1$1')],
  [
    'a paragraph style that does not exist',
    'style-missing',
    swap(body, 'w:pStyle w:val="BodyText"', 'w:pStyle w:val="Borta"'),
  ],
  [
    'a character style on a paragraph',
    'style-of-wrong-type',
    swap(body, 'w:pStyle w:val="BodyText"', 'w:pStyle w:val="Hyperlink"'),
  ],
  [
    'a table style that does not exist',
    'style-missing',
    swap(body, 'w:tblStyle w:val="KBTable"', 'w:tblStyle w:val="Borta"'),
  ],
  ['two styles of one name', 'style-name-doubled', swap('word/styles.xml', 'w:val="Tabelltext"', 'w:val="INGRESS"')],
  [
    'a style based on nothing',
    'style-base-missing',
    swap('word/styles.xml', 'w:basedOn w:val="KBCell"', 'w:basedOn w:val="Borta"'),
  ],
  [
    'a numbering that does not exist',
    'numbering-missing',
    swap(body, /<w:numId w:val="[1-9]\d*"\/>/u, '<w:numId w:val="999"/>'),
  ],
  ['a relationship to nothing', 'relationship-target-missing', parts => delete parts['word/footnotes.xml']],
  ['a relationship that is used but not there', 'relationship-missing', swap(body, /r:id="rId\d+"/u, 'r:id="rId999"')],
  ['a doubled relationship', 'relationship-id-doubled', swap('word/_rels/document.xml.rels', 'Id="rId2"', 'Id="rId1"')],
  ['a part without a type', 'content-type-missing', parts => (parts['word/odd.bin'] = new Uint8Array([1]))],
  ['a type of a part that is not there', 'part-missing', parts => delete parts['word/footnotes.xml']],
  [
    'the type of a template',
    'content-type-wrong',
    swap('[Content_Types].xml', 'document.main+xml', 'template.main+xml'),
  ],
  ['an element that came of nothing', 'undefined-element', swap(body, '</w:body>', '<undefined/></w:body>')],
  ['text after the last section', 'section-not-last', swap(body, '</w:body>', '<w:p/></w:body>')],
  ['XML that does not close', 'xml-malformed', swap(body, '</w:body>', '')],
  ['a document type declaration', 'xml-malformed', swap('docProps/app.xml', '?>', '?><!DOCTYPE x [<!ENTITY a "a">]>')],
];

suite('the lint of Word files', () => {
  let sound: Uint8Array;

  suiteSetup(async () => {
    const result = await exportDocx(sampleDocument);
    assert.ok(result.ok);
    sound = result.value;
  });

  test('a sound file has no fault', () => {
    assert.deepEqual(lintDocx(sound), []);
  });

  for (const [what, rule, broken] of cases)
    test(`${what} is found as ${rule}`, () => {
      const parts = unzipSync(sound);
      broken(parts);
      const rules = lintDocx(zipSync(parts)).map(problem => problem.rule);
      assert.ok(rules.includes(rule), `found ${rules.join(', ') || 'nothing'}`);
    });

  test('what is no zip file is said to be unreadable', () => {
    assert.deepEqual(
      lintDocx(strToU8('en text')).map(({ rule }) => rule),
      ['zip-unreadable'],
    );
  });
});
