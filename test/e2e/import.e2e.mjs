import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

export const title = 'Importera krav';

export const settings = { 'workbench.colorTheme': 'Default Light Modern' };

const head = ['Krav-ID', 'Krav', 'Ska/Bör', 'Bakgrund', 'Svar (Ja/Nej)'];
const signing = [
  [
    'BL-001',
    'Systemet ska ha stöd för inloggning med e-legitimation eller likvärdigt.',
    'Ska',
    'Vårdnadshavare ska inte behöva ett konto till.',
    '',
  ],
  ['BL-002', 'Systemet bör visa när användaren senast loggade in.', 'Bör', '', ''],
];
const data = [
  [
    'BL-010',
    'Vid avtalets slut ska leverantören lämna ut beställarens data i ett öppet format.',
    '',
    'Data ska kunna flyttas till nästa system.',
    '',
  ],
  ['BL-011', 'Systemet ska logga vem som har läst och ändrat en uppgift.', 'Ska', '', ''],
];

const cell = text => new TableCell({ children: [new Paragraph(text)] });
const table = rows => new Table({ rows: [head, ...rows].map(row => new TableRow({ children: row.map(cell) })) });
const word = (first, second) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Inloggning', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('Avsnittet gäller alla användare.'),
            table(first),
            new Paragraph({ text: 'Information', heading: HeadingLevel.HEADING_1 }),
            table(second),
          ],
        },
      ],
    }),
  );

export async function run({ workbench, page, workspace, check, shot }) {
  const file = join(workspace, 'bilaga-krav.docx');
  const made = join(workspace, 'forskola.krav.yaml');
  const preview = () => workbench.webview();
  const fromExplorer = async (name = 'bilaga-krav.docx') => {
    const item = page.getByRole('menuitem', { name: 'Importera krav…' });
    const isThere = () =>
      item.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    // The list moves when files come and go: the menu may have opened on another row.
    for (;;) {
      await page.getByRole('treeitem', { name }).click({ button: 'right' });
      if (await isThere()) break;
      await page.keyboard.press('Escape');
    }
    // A menu takes no click in its first moment.
    const isTaken = () =>
      item.waitFor({ state: 'hidden', timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    do await item.click();
    while (!(await isTaken()));
  };
  const importFile = async () => {
    await fromExplorer();
    await preview().getByRole('heading', { level: 1, name: 'Importera krav' }).waitFor();
    await preview().getByRole('table', { name: 'Krav i filen' }).waitFor();
  };

  await check('a Word file is previewed from the Explorer, and what was not understood is listed', async () => {
    writeFileSync(file, await word(signing, data));
    await workbench.command('View: Show Explorer');
    // The Explorer may have listed the folder just before the file was there.
    await workbench.command('Refresh Explorer');
    await importFile();
    assert.match(await preview().locator('#summary').textContent(), /^4 krav läses in och 1 rad läses inte in\.$/);
    await shot('preview');
    await preview().getByLabel('Ej förstådda (1)').check();
    await preview().getByText('Avsnittet gäller alla användare.').waitFor();
    await preview().getByText('Text utanför krav och kravtabeller.').waitFor();
    await preview().getByLabel('Alla (5)').check();
  });

  await check('a column is corrected, and the rows follow', async () => {
    await preview().getByLabel('Vad Bakgrund är').selectOption({ label: 'Motiv' });
    await preview().getByText('Du har valt detta.').waitFor();
    await shot('corrected');
  });

  await check('what the columns are is kept for the next time, in kravbyggaren.yaml', async () => {
    const begin = async () => {
      await preview().getByRole('button', { name: 'Spara kolumnvalen…' }).click();
      await workbench.quickTitle.filter({ hasText: 'Vad ska kolumnvalen heta?' }).waitFor();
    };
    await begin();
    await workbench.quickInput.fill('Förskol');
    await workbench.quickInput.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await begin();
    assert.equal(await workbench.quickInput.inputValue(), 'Förskol', 'half a name survives Esc');
    await workbench.answer('Förskolans bilaga');
    await preview().getByText('Enligt kolumnvalen ”Förskolans bilaga”.').first().waitFor();
    const kept = readFileSync(join(workspace, 'kravbyggaren.yaml'), 'utf8');
    assert.match(kept, /csv:\n +Förskolans bilaga:\n[\s\S]*motive: Bakgrund/);
  });

  await check('a requirement is compared with the library, and its proof is taken', async () => {
    await preview().getByRole('button', { name: 'Jämför med kravpaketen: BL-011' }).click();
    await preview().getByText('Följer med om kravet tas: Bilagan').waitFor();
    // Before it is chosen: the row is made anew then.
    await preview().getByLabel('Kravpaketets krav för BL-011').scrollIntoViewIfNeeded();
    await preview()
      .getByLabel('Kravpaketets krav för BL-011')
      .selectOption({ label: 'Filens text med kravpaketets bevis och motiv' });
    await shot('library');
  });

  await check('the page has no accessibility fault', async () => {
    await workbench.checkAccessibility(preview().getByRole('main'));
  });

  await check('nothing is written before Importera, and then the whole specification', async () => {
    assert.throws(() => readFileSync(made));
    await preview().getByLabel('Filens namn').fill('forskola');
    await preview().getByRole('button', { name: 'Importera 4 krav' }).click();
    await workbench.tab('forskola.krav.yaml').waitFor();
    const text = readFileSync(made, 'utf8');
    assert.match(text, /id: BL-001\n[\s\S]*motive: Vårdnadshavare ska inte behöva ett konto till\.\n/);
    assert.match(text, /title: Information\n[\s\S]*id: BL-011\n[\s\S]*verification:/);
    await shot('written');
  });

  await check('the file imported again updates by id, in one step that can be undone', async () => {
    const changed = [
      signing[0],
      [signing[1][0], 'Systemet bör visa när och var användaren senast loggade in.', ...signing[1].slice(2)],
    ];
    const added = ['BL-012', 'Systemet ska radera uppgifter när de inte längre behövs.', 'Ska', '', ''];
    writeFileSync(file, await word(changed, [...data, added]));
    await importFile();
    await preview().getByLabel('Kraven läses in till').selectOption({ label: 'forskola.krav.yaml' });
    await preview().getByText('1 krav läggs till, 1 krav ändras').waitFor();
    await preview().getByLabel('Ändrade (1)').check();
    await preview().getByText('när och var').first().waitFor();
    await shot('update');
    await workbench.checkAccessibility(preview().getByRole('main'));
    await preview().getByRole('button', { name: 'Importera', exact: true }).click();
    await workbench.waitDirty('forskola.krav.yaml');
    await page.locator('.monaco-editor.focused').first().waitFor();
    await workbench.save();
    await workbench.waitDirty('forskola.krav.yaml', false);
    const text = readFileSync(made, 'utf8');
    assert.match(text, /när och var användaren/);
    assert.match(text, /id: BL-012/);
    assert.match(text, /motive: Vårdnadshavare ska inte behöva ett konto till\./, 'what was chosen before stays');
    await workbench.undo();
    await workbench.waitDirty('forskola.krav.yaml');
    await workbench.save();
    await workbench.waitDirty('forskola.krav.yaml', false);
    assert.doesNotMatch(readFileSync(made, 'utf8'), /BL-012|när och var/);
  });

  await check('ten thousand rows are shown a sheet at a time', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `K-${n};Ska;Systemet ska visa uppgift ${n}.`);
    writeFileSync(join(workspace, 'katalog.csv'), `Krav-ID;Typ;Krav\n${rows.join('\n')}\n`);
    await workbench.command('Refresh Explorer');
    await fromExplorer('katalog.csv');
    await preview().getByText('Rad 1–50 av 10\u00a0000').waitFor();
    await preview().getByRole('button', { name: 'Nästa' }).click();
    await preview().getByText('Rad 51–100 av 10\u00a0000').waitFor();
    await preview().getByText('Systemet ska visa uppgift 99.').waitFor();
    await shot('catalogue');
    await preview().getByRole('button', { name: 'Avbryt' }).click();
    await workbench.tab('Importera katalog.csv').waitFor({ state: 'detached' });
  });

  await check('a file that is not what it says is refused with the reason', async () => {
    writeFileSync(file, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    await fromExplorer();
    await workbench.notification('Filen har det äldre formatet .doc eller .xls. Spara om den som .docx eller .xlsx.');
    await shot('refused');
  });
}
