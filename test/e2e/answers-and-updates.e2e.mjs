import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const title = 'Ändra svar och uppdatera kravpaket';

export const settings = { 'workbench.colorTheme': 'Default Light Modern' };

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const file = 'elevhalsa.krav.yaml';

export async function run({ workbench, page, workspace, check, shot }) {
  const path = join(workspace, file);
  const text = () => readFileSync(path, 'utf8');
  const proposals = () => workbench.webview();
  /** When the page is gone and the text has been changed. */
  const saveText = async () => {
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
    await workbench.waitDirty(file, true);
    await page.locator('.monaco-editor .view-lines').first().click();
    await workbench.save();
  };

  await check('every question stands with its present answer, by part', async () => {
    await workbench.openFile(file);
    await workbench.command('Krav: Ändra svar…');
    await workbench.quickRow('Vem ska driva systemet?').waitFor();
    await shot('questions');
    await workbench.quickInput.fill('driva');
    await workbench.pick('Vem ska driva systemet?');
    await workbench.quickTitle.filter({ hasText: 'Vem ska driva systemet?' }).waitFor();
    await shot('one-question');
  });

  await check('what follows is shown before anything is written, and cancel leaves the file', async () => {
    const before = text();
    await workbench.pick('Egen drift');
    await proposals().getByRole('heading', { level: 1 }).waitFor();
    await shot('consequences');
    await workbench.checkAccessibility(proposals().getByRole('main'));
    await proposals().getByRole('button', { name: 'Avbryt' }).click();
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
    await workbench.waitDirty(file, false);
    assert.equal(text(), before);
  });

  await check('the answer and its choices are one undo step', async () => {
    const before = text();
    await workbench.command('Krav: Ändra svar…');
    await workbench.quickTitle.filter({ hasText: 'Ändra svar' }).waitFor();
    await workbench.quickInput.fill('driva');
    await workbench.pick('Vem ska driva systemet?');
    await workbench.pick('Egen drift', { title: 'Vem ska driva systemet?' });
    await proposals()
      .getByRole('heading', { name: /Krav som inte längre behövs/ })
      .waitFor();
    await proposals().getByRole('radio', { name: 'Ta bort det' }).first().check();
    await proposals().getByRole('button', { name: 'Ändra svaret' }).click();
    await saveText();
    await workbench.waitDirty(file, false);
    assert.match(text(), /operation: own/);
    assert.notEqual(text(), before);
    await page.locator('.monaco-editor .view-lines').first().click();
    await workbench.undo();
    await workbench.save();
    await until(() => text() === before);
    // The file is there a moment before VS Code has finished; what is written to it until then is not read.
    await workbench.waitDirty(file, false);
  });

  const card = id => proposals().getByRole('article', { name: id });
  const update = () => proposals().getByRole('button', { name: 'Uppdatera', exact: true }).click();
  const chooseAnew = async () => {
    await card('KOMP-04').getByText('Ändrat av er också.').waitFor();
    await proposals().getByRole('status').getByText('1 val återstår.').waitFor();
  };

  await check('a newer pack is told quietly, and its page shows each field word by word', async () => {
    publish(workspace);
    await workbench.command('Krav: Uppdatera kravpaket…');
    await proposals().getByRole('heading', { level: 1, name: 'Uppdatera kravpaket' }).waitFor();
    await proposals().getByRole('heading', { level: 3, name: 'KOMP-08' }).waitFor();
    assert.ok(await card('KOMP-04').getByRole('radio', { name: 'Ta det nya' }).isChecked());
    await shot('update');
    await workbench.checkAccessibility(proposals().getByRole('main'));
  });

  await check('where the page is behind the file nothing is done, and what is new must be chosen', async () => {
    const release = await holdMessages(proposals().getByRole('main'));
    edit(path);
    await page.locator('.view-line').filter({ hasText: 'Ändrad av oss.' }).waitFor();
    await update();
    await workbench.notification('Kravspecifikationen har ändrats sedan sidan ritades');
    await workbench.waitDirty(file, false);
    await workbench.command('Notifications: Clear All Notifications');
    await release();
    await chooseAnew();
    await shot('update-overtaken');
  });

  await check('where both have changed the same words nothing is done before somebody chooses', async () => {
    await update();
    const open = card('KOMP-04');
    const first = open.getByRole('radio').first();
    await until(() => first.evaluate(radio => radio === radio.ownerDocument.activeElement));
    await shot('update-choose');
    await open.getByRole('radio', { name: 'Skriv en egen text' }).check();
    await open.getByRole('textbox').fill('Leverantören ska skriftligen meddela {{buyer}} 90 kalenderdagar i förväg.');
    await shot('update-write');
  });

  await check('what somebody is writing on the page stays as it is when the file changes beside it', async () => {
    const own = card('KOMP-04').getByRole('textbox');
    const place = () =>
      own.evaluate(area => ({
        text: area.value,
        caret: [area.selectionStart, area.selectionEnd],
        isFocused: area.ownerDocument.activeElement === area,
        top: area.getBoundingClientRect().top,
      }));
    await own.press('Home');
    const { top: topBefore, ...before } = await place();
    assert.ok(before.isFocused);
    reword(path);
    // The card above what is being written grows.
    await card('KOMP-08').getByText('Ändrat av er också.').waitFor();
    const { top, ...after } = await place();
    assert.deepEqual(after, before);
    assert.ok(Math.abs(top - topBefore) <= 1, `it has moved from ${topBefore} to ${top}`);
    await shot('update-followed');
  });

  await check('what has been chosen and written is there when the page has been hidden', async () => {
    await workbench.openFile('LASMIG.md');
    await page.locator('iframe.webview').waitFor({ state: 'hidden' });
    await workbench.closeEditor();
    const open = card('KOMP-04');
    await open.getByRole('textbox').waitFor();
    assert.match(await open.getByRole('textbox').inputValue(), /90 kalenderdagar i förväg\.$/);
    assert.ok(await open.getByRole('radio', { name: 'Skriv en egen text' }).isChecked());
  });

  await check('what was chosen is written, with the copy of the new version beside', async () => {
    await update();
    await saveText();
    await workbench.waitDirty(file, false);
    const after = text();
    assert.match(after, /Leverantören ska skriftligen meddela \{\{buyer\}\} 90 kalenderdagar i förväg\./);
    assert.match(after, /Vårt eget motiv/);
    assert.match(after, /id: KOMP-30/);
    assert.match(after, /en testmiljö och en utbildningsmiljö som är skilda från driftmiljön/);
    assert.ok(readdirSync(join(workspace, 'elevhalsa.paket')).includes('compatibility@1.1.0.kravpaket.yaml'));
    await shot('updated');
  });
}

/** Lets the page in which the locator stands hear nothing, as one that is slow, until what is returned is called. */
async function holdMessages(locator) {
  const frame = await (await locator.elementHandle()).ownerFrame();
  await frame.evaluate(() => {
    const held = [];
    const hear = window.postMessage;
    // VS Code's frame around the page hands on by this what the extension says.
    window.postMessage = data => held.push(data);
    globalThis.hearHeld = () => {
      window.postMessage = hear;
      for (const data of held) window.postMessage(data, '*');
    };
  });
  return () => frame.evaluate(() => globalThis.hearHeld());
}

/** What somebody has written in the specification: in the very words that the pack changes too, and elsewhere. */
function edit(path) {
  const before = readFileSync(path, 'utf8');
  const after = `# Ändrad av oss.\n${before}`
    .replace('IT-miljön minst {{compatibility.notice}} kalenderdagar innan', 'IT-miljön senast 60 dagar innan')
    .replace('motive: Ändringar provas innan de når verksamheten.', 'motive: Vårt eget motiv.');
  for (const words of ['senast 60 dagar', 'Vårt eget motiv.']) assert.ok(after.includes(words), words);
  writeFileSync(path, after);
}

/** What somebody changes a little later, where the pack changes other words. */
function reword(path) {
  const before = readFileSync(path, 'utf8');
  const after = before.replace('skild från produktionsmiljön', 'skild från driftmiljön');
  assert.notEqual(after, before);
  writeFileSync(path, after);
}

/** A newer version of a pack, as an organisation would keep it in the workspace. */
function publish(workspace) {
  const shipped = readFileSync(join(project, 'templates/packs/compatibility.kravpaket.yaml'), 'utf8');
  const newer = shipped
    .replace('version: "1.0.0"', 'version: "1.1.0"\nreplaces: compatibility')
    .replace('IT-miljön minst {{compatibility.notice}} kalenderdagar innan', 'IT-miljön minst sex månader innan')
    .replace('en testmiljö som är skild från', 'en testmiljö och en utbildningsmiljö som är skilda från')
    .replace(
      /( {2}- id: KOMP-04\n)/,
      '  - id: KOMP-30\n    kind: contract\n    text: Leverantören ska lämna en plan för nästa års versioner senast den 1 december varje år.\n    motive: Planerbara byten.\n    verification:\n      - { phase: operation, method: report }\n$1',
    );
  const folder = join(workspace, 'kravpaket');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kompatibilitet.kravpaket.yaml'), newer);
}

async function until(condition, timeout = 30_000) {
  const end = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
