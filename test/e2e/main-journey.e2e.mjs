import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';

/** A step that is on show takes an answer within this time. */
const soon = { timeout: 5_000 };

export const title = 'Från tom mapp till Word';

const file = 'fritidsbokning.krav.yaml';
const answers = {
  'Vad heter upphandlingen?': 'Bokning av fritidsanläggningar',
  'Vilket diarienummer har ärendet?': 'KFN 2026/0101',
  'Vad ska filen heta?': 'fritidsbokning',
};

export async function run({ workbench, page, workspace, check, shot }) {
  await check('the guide asks step by step, takes "vet ej", and goes back without losing an answer', async () => {
    await workbench.command('Krav: Ny kravspecifikation…');
    await workbench.answer(answers['Vad heter upphandlingen?'], { title: 'Vad heter upphandlingen?' });
    await workbench.quickTitle.filter({ hasText: 'Vilket diarienummer' }).waitFor();
    await shot('guide-text');
    await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
    await workbench.quickTitle.filter({ hasText: 'Vad heter upphandlingen?' }).waitFor();
    assert.equal(await workbench.quickInput.inputValue(), answers['Vad heter upphandlingen?']);
    await workbench.quickInput.press('Enter');
    await workbench.quickTitle.filter({ hasText: 'Vilket diarienummer' }).waitFor();
  });

  await check('its last step writes the specification, its packs beside it, and opens it', async () => {
    const end = Date.now() + 180_000;
    let before;
    while (!existsSync(join(workspace, file)) && Date.now() < end) {
      before = (await answerStep(workbench, page, shot, before)) ?? before;
      await delay(50);
    }
    await workbench.tab(file).waitFor();
    const text = readFileSync(join(workspace, file), 'utf8');
    for (const wanted of ['Bokning av fritidsanläggningar', 'KFN 2026/0101', 'id: KOMP-01', 'id: EXIT-01'])
      assert.ok(text.includes(wanted), wanted);
    assert.ok(readdirSync(join(workspace, 'fritidsbokning.paket')).some(name => name.startsWith('exit@')));
    await shot('created');
  });

  await check('what is left open is told by sort, and the list has as many of each', async () => {
    const told = await workbench.notification('Kravspecifikationen är skapad');
    const text = await told.innerText();
    await shot('left-open');
    const counts = Array.from(text.matchAll(/(\d+) (?:frågor|värden|bilagor) att/g), ([, count]) => Number(count));
    assert.equal(counts.length, 3, text);
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.command('Krav: Visa öppna frågor');
    await workbench.quickTitle.filter({ hasText: 'Öppna frågor' }).waitFor();
    await shot('left-open-list');
    // The gates are a row of their own.
    const rows = page.locator('.quick-input-list [role="option"]').first();
    assert.equal(Number(await rows.getAttribute('aria-setsize')), counts[0] + counts[1] + counts[2] + 1);
    await page.keyboard.press('Escape');
  });

  await check('a standard without "eller likvärdig" is found while one types, and mended in the file', async () => {
    await typeInRequirement(workbench, page, ' enligt ISO 27001');
    await workbench.command('Problems: Focus on Problems View');
    // The panel draws only the rows in sight.
    await page.getByPlaceholder(/^Filter/).fill('ISO 27001');
    const rows = page.locator('.markers-panel [role="treeitem"]').filter({ hasText: 'ISO 27001' });
    const found = async () => (await rows.count()) > 0;
    await until(found);
    await shot('problems');
    await page.locator('.monaco-editor .view-lines').first().click();
    await workbench.command('Krav: Rätta allt som kan rättas i filen');
    await until(async () => !(await found()));
    await workbench.save();
    await workbench.waitDirty(file, false);
    const line = readFileSync(join(workspace, file), 'utf8')
      .split('\n')
      .find(each => each.includes('ISO 27001'));
    assert.match(line ?? '', /enligt ISO 27001,? eller likvärdigt?/);
  });

  await check('the tree shows sections and requirements', async () => {
    await workbench.command('View: Show Kravbyggaren');
    await page.getByRole('treeitem').filter({ hasText: 'krav' }).first().waitFor();
    await shot('tree');
  });

  await check('a draft for the reference group is exported, and holds the title and the requirements', async () => {
    await workbench.openFile(file);
    await workbench.command('Krav: Exportera till Word');
    await workbench.pick('Intern version');
    await workbench.pick('Utkast');
    // The file's name is there before all of the file is.
    await workbench.notification('fritidsbokning-');
    const made = readdirSync(workspace).find(name => /^fritidsbokning-.*\.docx$/.test(name));
    const xml = strFromU8(unzipSync(readFileSync(join(workspace, made)))['word/document.xml']);
    for (const wanted of ['Bokning av fritidsanläggningar', 'KFN 2026/0101', 'KOMP-01', 'EXIT-01'])
      assert.ok(xml.includes(wanted), wanted);
    await shot('exported');
  });
}

/**
 * Answers the step on show: what is written above, else the first choice, else as it stands. Gives the step's title, or
 * `undefined` when there was none but `before`, the one answered last: its widget stays in the page, hidden or not, until
 * the next step is shown, and an answer given to it would be taken by the next one.
 */
async function answerStep(workbench, page, shot, before) {
  const widget = page.locator('.quick-input-widget');
  const restLater = { name: 'Svara på resten av frågorna senare' };
  // A question with a table has a page of its own.
  const onPage = workbench.webview().getByRole('button', restLater);
  if (await onPage.isVisible()) {
    await onPage.click(soon).catch(() => undefined);
    return undefined;
  }
  if (!(await widget.isVisible())) return undefined;
  const title = await workbench.quickTitle.textContent(soon).catch(() => undefined);
  if (!title || title === before) return undefined;
  const question = Object.keys(answers).find(each => title.includes(each));
  const rest = widget.getByRole('button', restLater);
  const ok = widget.getByRole('button', { name: 'OK', exact: true });
  const row = page.locator('.quick-input-list [role="option"]').first();
  if (question) {
    await workbench.quickInput.fill(answers[question], soon);
    await workbench.quickInput.press('Enter', soon);
  } else if (await rest.isVisible()) await rest.click(soon);
  else if (await ok.isVisible()) {
    if (title.includes('Vilka kravpaket ska')) await shot('guide-packs');
    await ok.click(soon);
  } else if (await row.isVisible()) await row.click(soon);
  else await workbench.quickInput.press('Enter', soon);
  return title;
}

/** Puts the text before the full stop of the first requirement's text. */
async function typeInRequirement(workbench, page, text) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('text: Systemet');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(text);
}

async function until(condition, timeout = 30_000) {
  const end = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
