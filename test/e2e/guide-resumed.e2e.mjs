import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const title = 'Guiden avbryts och tas upp igen';

/** Only what decides which questions come; the rest is put off. */
const answers = { 'Vad heter upphandlingen?': 'Bokning för Åmål', 'Vad ska filen heta?': 'bokning-åmål' };

export async function run({ workbench, page, workspace, check, shot }) {
  const widget = page.locator('.quick-input-widget');
  const table = () => workbench.webview().getByRole('main');
  const cell = (column, row) => table().getByRole('textbox', { name: `${column}, rad ${String(row)}`, exact: true });
  const start = () => workbench.command('Krav: Ny kravspecifikation…');
  const resume = async () => {
    await start();
    await workbench.pick(/Fortsätt med Bokning för Åmål/);
  };
  const onTitle = text => workbench.quickTitle.filter({ hasText: text }).waitFor();

  await check(
    'Esc leaves the guide, and what has been answered or half written is there when it is taken up again',
    async () => {
      await start();
      await workbench.answer(answers['Vad heter upphandlingen?'], { title: 'Vad heter upphandlingen?' });
      await workbench.answer('KFN 2027/0001', { title: 'Vilket diarienummer' });
      await onTitle('Vem upphandlar?');
      await workbench.quickInput.pressSequentially('Åmåls ko');
      await page.keyboard.press('Escape');
      await workbench.notification('Svaren är sparade');
      await start();
      await workbench.quickRow('Fortsätt med Bokning för Åmål, 2 steg är klara').waitFor();
      await shot('resume');
      await workbench.pick(/Fortsätt med/);
      await onTitle('Vem upphandlar?');
      assert.match(await workbench.quickInput.inputValue(), /Åmåls ko$/);
      await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
      await onTitle('Vilket diarienummer');
      assert.equal(await workbench.quickInput.inputValue(), 'KFN 2027/0001');
      await workbench.quickInput.press('Enter');
      await onTitle('Vem upphandlar?');
    },
  );

  await check('the questions can be answered with the keyboard alone, as far as the first table', async () => {
    const end = Date.now() + 60_000;
    let before;
    while (!(await page.locator('iframe.webview.ready').isVisible())) {
      assert.ok(Date.now() < end, `the guide stands at ${before}`);
      const now = (await widget.isVisible()) ? await workbench.quickTitle.textContent() : undefined;
      // A step that has just been shown may not have the keyboard yet: then it is asked once more.
      if (now === undefined || now === before) await delay(300);
      if (now === undefined) continue;
      before = now;
      await page.keyboard.press('Enter');
    }
    await table().getByRole('heading', { name: 'Vilka roller arbetar i systemet?' }).waitFor();
  });

  await check('rows that are written are there after the page was closed, and after going back and forth', async () => {
    await cell('Roll', 1).click();
    for (const text of ['läraren', 'för närvaro', 'sin klass', '40']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('rektorn');
    await page.keyboard.press('Tab');
    await workbench.closeEditor();
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
    await resume();
    await cell('Roll', 2).waitFor();
    assert.equal(await cell('Får ta del av', 1).inputValue(), 'sin klass');
    assert.equal(await cell('Roll', 2).inputValue(), 'rektorn');
    await shot('rows-again');
    await table().getByRole('button', { name: 'Tillbaka' }).click();
    await onTitle('Vilka kravpaket svarar ni på frågor om nu?');
    await widget.getByRole('button', { name: 'OK', exact: true }).click();
    await cell('Roll', 2).waitFor();
    assert.equal(await cell('Roll', 2).inputValue(), 'rektorn');
  });

  await check('the specification is written with them, whatever letters its name has', async () => {
    await table().getByRole('button', { name: 'Ta bort rad 2' }).click();
    await table().getByRole('button', { name: 'Klar med tabellen' }).click();
    await table()
      .getByRole('heading', { name: /arbetsuppgifter ska utföras/ })
      .waitFor();
    await table().getByRole('button', { name: 'Svara på resten av frågorna senare' }).click();
    await workbench.answer(answers['Vad ska filen heta?'], { title: 'Vad ska filen heta?' });
    await workbench.tab('bokning-åmål.krav.yaml').waitFor();
    const path = join(workspace, 'bokning-åmål.krav.yaml');
    assert.ok(existsSync(path));
    assert.match(readFileSync(path, 'utf8'), /roles:\s+- id: läraren\s+title: läraren\s+does: för närvaro/);
  });
}
