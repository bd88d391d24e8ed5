import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';

export const title = 'Bilagor som fylls i, och det som stoppar ett upphandlingsdokument';

const file = 'elevhalsa.krav.yaml';

/** An annex that no question fills, and a requirement that cites it. */
const annex = `annexes:
  - id: larmtider
    number: 14
    title: Larmtider
    kind: table
    for: tender
    columns:
      - { id: alarm, title: Larm, required: true }
      - { id: within, title: Inom, required: true, unit: minuter }
      - { id: note, title: Kommentar }
    rows: []
`;
const requirement = `    requirements:
      - id: EGN-1
        kind: contract
        text: Leverantören ska svara på varje larm inom den tid som anges i {{bilaga "larmtider"}}.
        verification: [{ phase: operation, method: report }]
`;

/** As Word puts a table in the clipboard: merged cells, paragraphs and line breaks in a cell, tracked changes. */
const table = `<html><body><p>Ur vår driftrutin:</p><table>
<tr><th><p>Kommentar</p></th><th><p>Larm</p></th><th><p>Inom</p></th></tr>
<tr><td rowspan="2"><p>Kontorstid</p><p>08–17</p></td><td><p>Långsamt<br>svar</p></td><td><p>60</p></td></tr>
<tr><td><p>Fel i <del>gammal </del>rapport</p></td><td><p>240</p></td></tr>
</table></body></html>`;

const reason = 'Klassningen görs i februari enligt beslutet zebrafink.';

export async function run({ workbench, page, workspace, check, shot }) {
  const path = join(workspace, file);
  const text = () => readFileSync(path, 'utf8');
  const original = text();
  const main = () => workbench.webview().getByRole('main');
  const cell = (column, row) => main().getByRole('textbox', { name: `${column}, rad ${String(row)}`, exact: true });
  const saveText = async () => {
    await workbench.waitDirty(file, true);
    await page.locator('.monaco-editor .view-lines').first().click();
    await workbench.save();
    await workbench.waitDirty(file, false);
  };
  /** Runs the export and gives all that the file holds, from every part of it. */
  const exported = async (audience, kind, name) => {
    await workbench.command('Krav: Exportera till Word');
    await workbench.pick(audience);
    await workbench.pick(kind);
    await until(() => readdirSync(workspace).some(each => name.test(each)));
    const made = readdirSync(workspace).find(each => name.test(each));
    return Object.values(unzipSync(readFileSync(join(workspace, made)))).map(part => strFromU8(part));
  };
  const holds = (parts, words) => parts.some(part => part.includes(words));
  let start;

  await check('an empty annex is chosen among the open questions and filled with a table out of Word', async () => {
    start = original.replace('annexes:\n', () => annex).replace(/^ {4}requirements:\n/m, () => requirement);
    writeFileSync(path, start);
    await workbench.openFile(file);
    await untilProblems(workbench, 'Bilagan Larmtider saknar rader', true);
    await workbench.command('Krav: Visa öppna frågor…');
    await workbench.pick('Fyll i bilagan Larmtider.', { title: 'Öppna frågor' });
    await cell('Larm', 1).click();
    for (const word of ['Driftstopp', '15', 'Dygnet runt']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Tab');
    }
    await page.evaluate(copyAsHtml, table);
    await cell('Larm', 2).click();
    await page.keyboard.press('Control+V');
    await main().getByText('2 rader är inklistrade. Rubrikerna avgjorde kolumnerna.').waitFor();
    await shot('pasted');
    for (const [row, ...expected] of [
      [2, 'Långsamt svar', '60', 'Kontorstid 08–17'],
      [3, 'Fel i rapport', '240', 'Kontorstid 08–17'],
    ]) {
      const shown = ['Larm', 'Inom', 'Kommentar'].map(column => cell(column, row).inputValue());
      assert.deepEqual(await Promise.all(shown), expected);
    }
    await main().getByRole('button', { name: 'Klar med tabellen' }).click();
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
    await saveText();
    assert.match(text(), /- alarm: Fel i rapport\n +within: "240"\n +note: Kontorstid 08–17\n/);
  });

  await check('then the finding is gone, the document shows the rows, and one undo takes them away', async () => {
    await untilProblems(workbench, 'Bilagan Larmtider', false);
    const parts = await exported('Intern version', 'Utkast', /^elevhalsa-intern-utkast-.*\.docx$/);
    for (const words of ['Driftstopp', 'Långsamt svar', 'Fel i rapport']) assert.ok(holds(parts, words), words);
    await page.locator('.monaco-editor .view-lines').first().click();
    await workbench.undo();
    await saveText();
    assert.equal(text(), start);
  });

  await check(
    'a tender is stopped while the information is not classified, and the way to the gate is beside',
    async () => {
      const open = original.replace(/\nclassification: .*/, '').replace(/\n {2}classification: \{ status: done.*/, '');
      writeFileSync(path, open);
      await untilProblems(workbench, 'Informationen är inte klassad', true);
      await workbench.command('Krav: Exportera till Word');
      await workbench.pick('Intern version', { title: '(1/2)' });
      await workbench.quickTitle.filter({ hasText: '(2/2)' }).waitFor();
      await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
      await workbench.pick('Upphandlingsdokument', { title: '(1/2)' });
      await workbench.pick('Färdigt dokument');
      const dialog = page.locator('.monaco-dialog-box');
      await dialog
        .getByText('Kontrollpunkten G5 ”Informationen är klassad och riskerna analyserade” är inte klar')
        .waitFor();
      await shot('stopped');
      await workbench.dialogButton('Kontrollpunkter…');
      await workbench.quickTitle.filter({ hasText: 'Beställarens kontrollpunkter' }).waitFor();
      await workbench.quickInput.fill('G5');
      await workbench.pick('G5');
      await workbench.pick('Förbigå den', { title: 'G5' });
      await workbench.answer(reason, { title: 'G5: varför?' });
      await workbench.quickRow(reason).waitFor();
      await page.keyboard.press('Escape');
      await saveText();
    },
  );

  await check('passed by with a reason it goes out, and the reason is in the internal document only', async () => {
    const tender = await exported('Upphandlingsdokument', 'Färdigt dokument', /^elevhalsa-anbud-\d.*\.docx$/);
    assert.ok(!holds(tender, 'zebrafink'));
    const internal = await exported('Intern version', 'Färdigt dokument', /^elevhalsa-intern-\d.*\.docx$/);
    assert.ok(holds(internal, reason));
  });
}

const copyAsHtml = html => {
  const types = { 'text/html': html, 'text/plain': 'Det som ett program utan tabeller får.' };
  const item = Object.entries(types).map(([type, value]) => [type, new Blob([value], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(item))]);
};

/** The list of problems follows a moment after the text. */
async function untilProblems(workbench, words, isThere) {
  await workbench.command('Problems: Focus on Problems View');
  const rows = workbench.page.locator('.markers-panel [role="treeitem"]').filter({ hasText: words });
  await rows.first().waitFor({ state: isThere ? 'visible' : 'detached' });
}

async function until(condition, timeout = 30_000) {
  const end = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await delay(100);
  }
}
