import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { docx, p, table, xlsx, zipped } from '../exchange/office-files.ts';
import { Desk } from './cli.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({ 'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`, ...more });
const good = table(['ID', 'Krav'], ['A', 'Systemet ska visa ärenden.']);
const relation = (type: string, target: string): string =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const compound = (name: string): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(name, 'utf16le'), 1024);
  return bytes;
};
/** Says in its list of contents that a part is small, and is not. */
function understated(): Uint8Array {
  const bytes = zipSync({ 'word/document.xml': strToU8(`<a>${' '.repeat(1_000_000)}</a>`) });
  const view = new DataView(bytes.buffer);
  view.setUint32(22, 100, true);
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 100, true);
  return bytes;
}

const cases: readonly (readonly [what: string, name: string, bytes: () => Uint8Array | string, message: RegExp])[] = [
  [
    'a bomb',
    'bomb.docx',
    () => word(' '.repeat(120_000_000)),
    /med delen word\/document\.xml är den uppackad större än 100 MB.*dela upp/,
  ],
  ['a bomb that says it is small', 'bomb.docx', understated, /word\/document\.xml är ingen hel XML/],
  [
    'a bomb of entities',
    'entiteter.docx',
    () =>
      zipped({
        'word/document.xml': `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><w:document ${w}><w:body>&c;</w:body></w:document>`,
      }),
    /word\/document\.xml har en dokumenttypsdeklaration/,
  ],
  [
    'elements without end',
    'djup.docx',
    () => word('<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000)),
    /word\/document\.xml är ingen hel XML/,
  ],
  [
    'a renamed .doc',
    'gammal.docx',
    () => compound('WordDocument'),
    /äldre formatet \.doc eller \.xls\. Spara om den som \.docx/,
  ],
  [
    'a Word file with a password',
    'hemlig.docx',
    () => compound('EncryptedPackage'),
    /skyddad med lösenord\. Ta bort skyddet/,
  ],
  ['an Excel file with a password', 'hemlig.xlsx', () => compound('EncryptedPackage'), /skyddad med lösenord/],
  ['a truncated file', 'halv.docx', () => docx(good).slice(0, 400), /arkivet är avkortat eller skadat/],
  [
    'an archive that is no Office file',
    'arkiv.docx',
    () => zipped({ 'läsmig.xml': '<a/>' }),
    /varken CSV, Excel \(\.xlsx\) eller Word \(\.docx\)/,
  ],
  [
    'a path out of the archive',
    'stig.docx',
    () => word(good, { '../../etc/passwd.xml': '<a/>' }),
    /”\.\.\/\.\.\/etc\/passwd\.xml” i arkivet har en sökväg som leder ut/,
  ],
  ['an absolute path', 'stig.docx', () => word(good, { '/etc/passwd': 'x' }), /”\/etc\/passwd” i arkivet/],
  [
    'a Windows path',
    'stig.docx',
    () => word(good, { 'C:\\Windows\\x.xml': '<a/>' }),
    /i arkivet har en sökväg som leder ut/,
  ],
  [
    'text that stands in another file',
    'del.docx',
    () => word(good, { 'word/_rels/document.xml.rels': relation('subDocument', 'https://exempel.se/del.docx') }),
    /word\/_rels\/document\.xml\.rels hämtar innehåll från ”https:\/\/exempel\.se\/del\.docx”/,
  ],
  ['an empty file', 'tom.xlsx', () => '', /Filen är tom/],
  ['a file of blank lines', 'tom.csv', () => '\n\n \n', /Filen är tom/],
  [
    'a web page that is called .xls',
    'krav.xls',
    () => '<html><table><tr><td>ID</td><td>Krav</td></tr></table></html>',
    /varken CSV, Excel \(\.xlsx\) eller Word \(\.docx\)\. Spara om den/,
  ],
  [
    'a part in another encoding than Unicode',
    'latin.docx',
    () => zipSync({ 'word/document.xml': Uint8Array.from('<a>å</a>', letter => letter.charCodeAt(0)) }),
    /spara om den\. \(word\/document\.xml har en annan teckenkodning än Unicode\)/,
  ],
  [
    'a binary .csv',
    'bild.csv',
    () => Uint8Array.from({ length: 2000 }, (_, n) => 1 + ((n * 7919) % 255)),
    /varken CSV, Excel/,
  ],
  [
    'too many rows of CSV',
    'logg.csv',
    () => 'ID;Krav\n' + 'A;Systemet ska logga.\n'.repeat(200_000),
    /Filen har fler än 50000 rader .*dela upp filen/,
  ],
  [
    'too many rows of Excel',
    'logg.xlsx',
    () => xlsx({ Logg: Array.from({ length: 60_000 }, () => ['<c><v>1</v></c>']) }),
    /Bladet Logg har fler än 50000 rader/,
  ],
  [
    'too many rows of Word',
    'logg.docx',
    () => docx(table(...Array.from({ length: 50_001 }, () => ['A']))),
    /Dokumentet har fler än 50000 rader/,
  ],
];

suite('files that import refuses', () => {
  let desk: Desk;
  setup(() => (desk = new Desk()));
  teardown(() => desk.clear());

  for (const [what, name, bytes, message] of cases)
    test(`${what} is refused with its place and a remedy, and nothing is written`, async function () {
      this.timeout(60_000);
      desk.write(name, bytes());
      const { code, out, err } = await desk.run('import', name, '--out', 'ny.krav.yaml');
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.startsWith(`${name}: fel: `), err);
      assert.match(err, message);
      assert.deepEqual(desk.files(), [name]);
    });

  test('links to the web and a linked template are no text of the file, and are never followed', async () => {
    const rels = { 'word/_rels/document.xml.rels': relation('hyperlink', 'https://exempel.se/') };
    desk.write('länk.docx', word(good + p('Se webbplatsen.'), rels));
    assert.equal((await desk.run('import', 'länk.docx', '--out', 'ny.krav.yaml')).code, 0);
  });
});
