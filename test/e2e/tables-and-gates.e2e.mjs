import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = 'Tabeller, öppna uppgifter och kontrollpunkter';

const file = 'elevhalsa.krav.yaml';

/** As a spreadsheet puts it in the clipboard: headings in another order than ours, and a column that we have none for. */
const pasted = [
  ['Gör vad', 'Vem', 'Ansvarig', 'Problem i dag'],
  ...Array.from({ length: 10 }, (_, row) => [
    `registrera blankett ${String(row + 1)}`,
    'kuratorn',
    'Kim',
    'Görs på papper',
  ]),
]
  .map(cells => cells.join('\t'))
  .join('\r\n');

export async function run({ workbench, page, workspace, check, shot }) {
  const text = () => readFileSync(join(workspace, file), 'utf8');
  const table = () => workbench.webview().getByRole('main');
  const cell = (column, row) => table().getByRole('textbox', { name: `${column}, rad ${String(row)}`, exact: true });
  const rows = () => table().getByRole('row').count();
  const openTasks = async () => {
    await workbench.command('Krav: Ändra svar…');
    await workbench.quickInput.fill('arbetsuppgifter');
    await workbench.pick('Vilka arbetsuppgifter');
    await table().getByRole('heading', { level: 1 }).waitFor();
  };
  let standing = 0;

  await check('a question with a table is answered on a page, on which many rows are pasted at once', async () => {
    await workbench.openFile(file);
    await openTasks();
    standing = await rows();
    await workbench.checkAccessibility(table());
    await page.evaluate(value => navigator.clipboard.writeText(value), pasted);
    await cell('Vem', standing - 1).click();
    await page.keyboard.press('Control+V');
    await table()
      .getByText('10 rader är inklistrade. Rubrikerna avgjorde kolumnerna. 1 kolumn fick inte plats.')
      .waitFor();
    assert.equal(await rows(), standing + 10);
    assert.equal(await cell('Gör vad', standing + 9 - 1).inputValue(), 'registrera blankett 10');
    await shot('pasted');
  });

  await check('a row is taken away with the keyboard and taken back, and Enter goes to the next row', async () => {
    await cell('Gör vad', 1).click();
    const first = await cell('Gör vad', 1).inputValue();
    await page.keyboard.press('Control+Delete');
    await table().getByText('Rad 1 är borttagen.').waitFor();
    assert.equal(await rows(), standing + 9);
    await table().getByRole('button', { name: 'Ångra' }).click();
    assert.equal(await cell('Gör vad', 1).inputValue(), first);
    await cell('Gör vad', 1).click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(' i dag');
    assert.match(await cell('Gör vad', 2).inputValue(), / i dag$/);
  });

  await check(
    'what must be filled in is pointed at, and whoever closes the page is asked about what is written',
    async () => {
      await table().getByRole('button', { name: 'Klar med tabellen' }).click();
      await table()
        .getByText(/rutor som måste fyllas i är tomma, den första på rad/)
        .waitFor();
      await shot('gaps');
      await workbench.checkAccessibility(table());
      await workbench.closeEditor();
      await workbench.dialogButton('Fortsätt fylla i');
      await table().getByRole('heading', { level: 1 }).waitFor();
      assert.match(await cell('Gör vad', 2).inputValue(), / i dag$/);
    },
  );

  await check('the rows become requirements, which are shown before anything is written', async () => {
    const before = text();
    await table().getByRole('button', { name: 'Klar med tabellen' }).click();
    await table().getByRole('button', { name: 'Fortsätt ändå' }).click();
    await table()
      .getByRole('heading', { name: /Ändrat svar/ })
      .waitFor();
    await table().getByText('FUNK-01.registrera-blankett-1', { exact: true }).first().waitFor();
    await shot('requirements');
    assert.equal(text(), before);
    await table().getByRole('button', { name: 'Avbryt' }).click();
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
  });

  await check(
    'a fact of the procurement is left to a role with a note, and stands among the open questions',
    async () => {
      await workbench.command('Krav: Ändra svar…');
      await workbench.quickInput.fill('börja gälla');
      await workbench.pick('När ska avtalet börja gälla?');
      await page
        .locator('.quick-input-titlebar')
        .getByRole('button', { name: 'Lämna frågan till någon annan' })
        .click();
      await workbench.pick('Ekonom', { title: 'Vem ska svara?' });
      await workbench.answer('Beror på när det gamla avtalet löper ut.', { title: 'Anteckning till ekonom' });
      await workbench.waitDirty(file, true);
      await workbench.command('Krav: Visa öppna frågor…');
      await workbench.quickTitle.filter({ hasText: 'Öppna frågor' }).waitFor();
      await workbench.quickRow('Beror på när det gamla avtalet löper ut.').waitFor();
      await shot('open-questions');
      await workbench.pick('När ska avtalet börja gälla?');
      await workbench.answer('2027-08-01', { title: 'När ska avtalet börja gälla?' });
      await workbench.quickTitle.waitFor({ state: 'hidden' });
      // The box closes before the answer stands in the text
      await page.locator('.monaco-editor .view-line').filter({ hasText: '2027-08-01' }).first().waitFor();
      await page.locator('.monaco-editor .view-lines').first().click();
      await workbench.save();
      await workbench.waitDirty(file, false);
      assert.match(text(), /start: "?2027-08-01/);
      assert.doesNotMatch(text(), /openFacts/);
    },
  );

  await check('a gate is passed by with a reason, without a word of YAML', async () => {
    await workbench.command('Krav: Kontrollpunkter…');
    await workbench.quickTitle.filter({ hasText: 'Beställarens kontrollpunkter' }).waitFor();
    await workbench.quickInput.fill('G11');
    await workbench.pick('G11');
    await workbench.pick('Förbigå den', { title: 'G11' });
    await workbench.answer('kort', { title: 'G11: varför?' });
    await page.getByText('Skriv ett skäl som en kollega förstår om ett år.').waitFor();
    await workbench.answer('Bedömd i förstudien, KS 2026/0400.');
    await workbench.quickTitle.filter({ hasText: 'Beställarens kontrollpunkter' }).waitFor();
    await workbench.quickRow('Bedömd i förstudien, KS 2026/0400.').waitFor();
    await shot('gates');
    await page.keyboard.press('Escape');
    await workbench.save();
    await workbench.waitDirty(file, false);
    assert.match(text(), /lock-in:\s[^]{0,20}status: overridden/);
  });
}
