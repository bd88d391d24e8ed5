import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { paragraph, requirementAnchor, type TenderDocument } from '../../../src/core/compose/blocks.ts';
import { anchorsByName, exportDocx, lintDocx } from '../../../src/core/word/index.ts';
import { sampleDocument } from './sample-document.ts';

async function exported(document: TenderDocument, date?: string): Promise<Uint8Array> {
  const result = await exportDocx(document, date === undefined ? {} : { date });
  assert.ok(result.ok);
  return result.value;
}

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** What a reader of the XML sees, without tags. */
const textOf = (xml: string): string =>
  xml.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]+>/gu, '').replaceAll('&amp;', '&');

suite('exporting a tender document to Word', () => {
  let bytes: Uint8Array;
  let body: string;

  suiteSetup(async () => {
    bytes = await exported(sampleDocument);
    body = partOf(bytes, 'word/document.xml');
  });

  test('the file has no fault that our lint knows', () => {
    assert.deepEqual(lintDocx(bytes), []);
  });

  test('the same document gives the same bytes, also after another export in the same process', async () => {
    await exported({ ...sampleDocument, draft: false });
    const [again, beside] = await Promise.all([
      exported(sampleDocument),
      exported({ ...sampleDocument, title: 'Annan' }),
    ]);
    assert.deepEqual(again, bytes);
    assert.notDeepEqual(beside, bytes);
  });

  test('the time zone of the machine leaves no trace', async () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Asia/Tokyo', 'America/Los_Angeles']) {
        process.env.TZ = other;
        assert.deepEqual(await exported(sampleDocument), bytes);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('the dates in the file are the given date, and the language is Swedish everywhere', async () => {
    const core = partOf(await exported(sampleDocument, '2027-01-02'), 'docProps/core.xml');
    assert.equal(core.match(/2027-01-02T00:00:00Z/gu)?.length, 2);
    assert.match(core, /<dc:language>sv-SE</u);
    assert.match(partOf(bytes, 'word/styles.xml'), /<w:lang w:val="sv-SE"/u);
    assert.match(partOf(bytes, 'word/settings.xml'), /<w:decimalSymbol w:val=","\/><w:listSeparator w:val=";"\/>/u);
    const english = Object.entries(unzipSync(bytes)).filter(([, part]) => strFromU8(part).includes('en-US'));
    assert.deepEqual(
      english.map(([name]) => name),
      [],
    );
  });

  test('the list of contents is filled with numbers and pages, and no field asks to be updated', () => {
    const list = /<w:sdt>.*?<\/w:sdt>/su.exec(body)?.[0] ?? '';
    assert.match(
      textOf(list),
      /1Inledning3.*1\.1Mål3.*Bilaga 1 Informationsmängder\d.*Utan nummer\d.*Bilaga 2 Bred\d/su,
    );
    assert.doesNotMatch(body, /w:dirty="(?:true|1)"/u);
    assert.doesNotMatch(partOf(bytes, 'word/settings.xml'), /updateFields/u);
  });

  test('a requirement is known by one bookmark that spans its text and no more', () => {
    const marks = [...body.matchAll(/<w:bookmarkStart w:name="krav_A_1" w:id="(\d+)"\/>/gu)];
    assert.equal(marks.length, 1);
    const [start] = marks;
    const end = body.indexOf(`<w:bookmarkEnd w:id="${start?.[1]}"/>`);
    assert.equal(textOf(body.slice(start?.index, end)), 'Systemet ska vara öppet.sist');
    assert.equal(anchorsByName(sampleDocument).get('krav_A_1'), 'krav:A-1');
    assert.equal(anchorsByName(sampleDocument).get('krav_A_1_2'), 'krav:A_1');
  });

  test('a reference is a link where there is something to lead to, and plain text where there is not', () => {
    assert.match(body, /<w:hyperlink w:history="1" w:anchor="krav_A_1"><w:r>.*?A-1<\/w:t>/su);
    assert.match(textOf(body), /SAKNAS-1/u);
    assert.doesNotMatch(body, /w:anchor="[^"]*saknas/u);
  });

  test('only addresses of pages and mailboxes become links', () => {
    const links = partOf(bytes, 'word/_rels/document.xml.rels');
    assert.match(links, /Target="https:\/\/example\.org\/" TargetMode="External"/u);
    assert.doesNotMatch(links, /passwd/u);
    assert.match(textOf(body), /en fil/u);
  });

  test('tables repeat their header, keep rows whole and have alternative text', () => {
    assert.match(body, /<w:tblHeader\/>/u);
    assert.equal(body.match(/<w:tr>/gu)?.length, body.match(/<w:cantSplit\/>/gu)?.length);
    assert.match(body, /<w:tblDescription w:val="Krav med id och &quot;text&quot;\."\/>/u);
    assert.equal(body.match(/<w:tbl>/gu)?.length, body.match(/<w:tblCaption /gu)?.length);
  });

  test('the cover bears no header; the others bear title, diary number and page X of Y', () => {
    const headers = Object.entries(unzipSync(bytes)).filter(([name]) => /word\/header\d+\.xml/u.test(name));
    const texts = headers.map(([, part]) => textOf(strFromU8(part)).trim());
    assert.ok(texts.includes(''));
    assert.ok(texts.some(line => line.includes('Verksamhetssystem') && line.includes('KS 2026/0417')));
    assert.match(body, /<w:titlePg\/>/u);
    const footers = Object.entries(unzipSync(bytes)).filter(([name]) => /word\/footer\d+\.xml/u.test(name));
    assert.ok(footers.some(([, part]) => /Sida .*PAGE.* av .*NUMPAGES/su.test(strFromU8(part))));
  });

  test('a draft bears the watermark and a final version does not', async () => {
    const watermark = (file: Uint8Array) =>
      Object.values(unzipSync(file)).some(part => strFromU8(part).includes('UTKAST'));
    assert.equal(watermark(bytes), true);
    assert.equal(watermark(await exported({ ...sampleDocument, draft: false })), false);
  });

  test('headings bear outline levels, and below an annex no number', () => {
    const styles = partOf(bytes, 'word/styles.xml');
    for (const level of [0, 1, 2]) assert.match(styles, new RegExp(`<w:outlineLvl w:val="${level}"/>`, 'u'));
    const heading = /<w:p>(?:(?!<w:p>).)*?Utan nummer/su.exec(body.slice(body.indexOf('</w:sdt>')))?.[0] ?? '';
    assert.match(heading, /<w:numId w:val="0"\/>/u);
  });

  test('each ordered list counts from one', () => {
    const ids = [...body.matchAll(/<w:numId w:val="(\d+)"\/><\/w:numPr>/gu)].map(([, id]) => id);
    const [first, , second] = ids.filter(id => id !== '0');
    assert.notEqual(first, second);
  });

  test('characters that XML cannot hold are replaced, and markup in a text is text', async () => {
    const odd = { ...sampleDocument, sections: [{ blocks: [paragraph('a\u0000b\uD800c <w:p/> &amp; ]]>\u000bd')] }] };
    const file = await exported(odd);
    assert.deepEqual(lintDocx(file), []);
    assert.match(partOf(file, 'word/document.xml'), /a\uFFFDb\uFFFDc &lt;w:p\/&gt; &amp;amp;/u);
  });

  test('a document beyond the limit of layout has its list of contents without pages, still without a question', async () => {
    const rows = Array.from({ length: 1_600 }, (_, index) => ({
      type: 'cells' as const,
      anchor: requirementAnchor(`K-${index}`),
      cells: [[paragraph(`K-${index}`)]],
    }));
    const table = { type: 'table' as const, description: 'Krav.', columns: [{ header: 'Id', width: 1 }], rows };
    const large = { ...sampleDocument, sections: [{ blocks: [...(sampleDocument.sections[0]?.blocks ?? []), table] }] };
    const xml = partOf(await exported(large), 'word/document.xml');
    const list = textOf(/<w:sdt>.*?<\/w:sdt>/su.exec(xml)?.[0] ?? '');
    assert.match(list, /1Inledning1\.1Mål/u);
    assert.doesNotMatch(xml, /w:dirty="(?:true|1)"/u);
  }).timeout(60_000);

  test('a word without end is not laid out: the list of contents has no pages either', async () => {
    const blocks = [...(sampleDocument.sections[0]?.blocks ?? []), paragraph('x'.repeat(20_000))];
    const xml = partOf(await exported({ ...sampleDocument, sections: [{ blocks }] }), 'word/document.xml');
    assert.match(textOf(/<w:sdt>.*?<\/w:sdt>/su.exec(xml)?.[0] ?? ''), /1Inledning1\.1Mål/u);
  }).timeout(60_000);

  test('an own template is refused with a reason until it is supported', async () => {
    const result = await exportDocx(sampleDocument, { template: new Uint8Array([1]) });
    assert.equal(!result.ok && result.problem.code, 'word-template-invalid');
  });

  test('an aborted signal gives cancelled, also between the stages', async () => {
    const before = await exportDocx(sampleDocument, { signal: AbortSignal.abort() });
    assert.equal(!before.ok && before.problem.code, 'cancelled');
    const controller = new AbortController();
    const during = await exportDocx(sampleDocument, { signal: controller.signal, progress: () => controller.abort() });
    assert.equal(!during.ok && during.problem.code, 'cancelled');
  });
});
