import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describeRules } from '../../../src/core/index.ts';
import { Desk } from './cli.ts';

const requirement = (more = '') => `kravbyggaren: 1
procurement: { title: Prov, act: LOU, regime: above-threshold, awardBasis: price, buyers: [{ name: Exempelby kommun, lead: true }] }
sections:
  - id: data
    title: Data
    requirements:
      - id: DATA-1
        kind: mandatory
        text: Systemet ska exportera alla uppgifter i formatet CSV.
        motive: HEMLIGTSKÄL
        verification: [{ phase: tender, method: declaration }]
        answer: { type: yes-no }
${more}`;
/** Only the rules that these tests speak of are on: what others say of so small a file is not the matter here. */
const workspace = `kravbyggaren: 1\nrules:\n${describeRules()
  .filter(({ code }) => code !== 'DOK-08' && code !== 'DOK-21')
  .map(({ id }) => `  ${id}: off\n`)
  .join('')}`;
const doubled = requirement('      - { id: DATA-1, kind: mandatory, text: Systemet ska importera uppgifter. }\n');

suite('kravbyggaren export', () => {
  let desk: Desk;
  setup(() => {
    desk = new Desk();
    desk.write('kravbyggaren.yaml', workspace);
  });
  teardown(() => desk.clear());

  const toWord = (...more: readonly string[]) =>
    desk.run('export', 'a.krav.yaml', '--to', 'specification', '--out', 'a.docx', ...more);
  const body = (name = 'a.docx') =>
    strFromU8(unzipSync(readFileSync(desk.path(name)))['word/document.xml'] ?? new Uint8Array());

  test('writes a Word file, the same bytes for the same file and date', async () => {
    desk.write('a.krav.yaml', requirement());
    const { code, out, err } = await toWord('--date', '2026-10-01');
    assert.equal(code, 0, err);
    assert.equal(out, '');
    assert.match(err, /Skrev a\.docx/);
    assert.match(body(), /Systemet ska exportera alla uppgifter/);
    const first = readFileSync(desk.path('a.docx'));
    assert.equal((await toWord('--date', '2026-10-01', '--force')).code, 0);
    assert.ok(first.equals(readFileSync(desk.path('a.docx'))));
  });

  test('what is internal reaches the internal version only', async () => {
    desk.write('a.krav.yaml', requirement());
    await toWord();
    assert.match(body(), /HEMLIGTSKÄL/);
    assert.equal((await toWord('--audience', 'consultation', '--force', '--draft')).code, 0);
    assert.doesNotMatch(body(), /HEMLIGTSKÄL/);
  });

  test('errors stop it with exit code 1 and nothing is written; a draft goes through with a watermark', async () => {
    desk.write('a.krav.yaml', doubled);
    const { code, err } = await toWord();
    assert.equal(code, 1);
    assert.match(err, /^a\.krav\.yaml:\d+:\d+: fel DOK-08: DATA-1: /m);
    assert.match(err, /Exporten stoppades av \d+ fel och inget har skrivits/);
    assert.deepEqual(desk.files(), ['a.krav.yaml', 'kravbyggaren.yaml']);
    const draft = await toWord('--draft');
    assert.equal(draft.code, 0, draft.err);
    assert.ok(desk.files().includes('a.docx'));
  });

  test('a damaged requirement and one of a wrong shape do not stop a draft', async () => {
    const more =
      '      - { id: DATA-2, kind: okänd, text: Systemet ska räkna. }\n      - id: DATA-3\n        text: "öppet\n';
    desk.write('a.krav.yaml', requirement(more));
    assert.equal((await toWord()).code, 1);
    const draft = await toWord('--draft');
    assert.equal(draft.code, 0, draft.err);
    assert.match(body(), /Systemet ska räkna/);
  });

  test('a suggested value stops the tender version until somebody confirms it', async () => {
    const parameters = 'parameters: { users: { value: 1200, unit: personer, status: suggested } }\n';
    desk.write('a.krav.yaml', requirement(parameters).replace('alla uppgifter', 'uppgifter om {{users}}'));
    assert.equal((await toWord()).code, 0);
    const { code, err } = await toWord('--audience', 'tender', '--force');
    assert.equal(code, 1);
    assert.match(err, /DOK-21/);
  });

  const refuses = async (args: readonly string[], message: RegExp) => {
    const before = desk.files();
    const { code, err } = await desk.run('export', ...args);
    assert.equal(code, 2);
    assert.match(err, message);
    assert.deepEqual(desk.files(), before);
  };

  test('what cannot be read or written is refused before anything is made', async () => {
    desk.write('a.krav.yaml', requirement());
    const to = ['--to', 'specification'];
    await refuses(['saknas.krav.yaml', ...to, '--out', 'a.docx'], /saknas\.krav\.yaml: fel: Filen finns inte/);
    await refuses(['a.krav.yaml', ...to, '--out', 'a.krav.yaml', '--force'], /Utdata kan inte skrivas över filen/);
    await refuses(['a.krav.yaml', '--to', 'prosa', '--out', 'a.docx'], /Värdet ”prosa” för --to går inte att använda/);
    await refuses(['a.krav.yaml', ...to, '--out', 'a.docx', '--date', '2026-02-30'], /Datumet ”2026-02-30” finns inte/);
    desk.write('a.docx', 'min egen');
    await refuses(['a.krav.yaml', ...to, '--out', 'a.docx'], /a\.docx: fel: Filen finns redan/);
    assert.equal(desk.read('a.docx'), 'min egen');
    mkdirSync(desk.path('mapp'));
    await refuses(['a.krav.yaml', ...to, '--out', 'mapp', '--force'], /mapp: fel: .*sökvägen är en mapp/);
    desk.write('ny.krav.yaml', 'kravbyggaren: 9\n');
    await refuses(['ny.krav.yaml', ...to, '--out', 'n.docx'], /ny\.krav\.yaml:1: fel: Filen har format 9/);
  });
});
