import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const title = 'En ny specifikation är tyst om det som väntar på svar, och glödlampan öppnar rätt sida';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const file = 'passersystem.krav.yaml';
const answers = `kravbyggaren: 1
procurement:
  title: Passersystem för skolor
  buyers: [{ name: Exempelby kommun, lead: true }]
  act: LOU
  regime: above-threshold
  awardBasis: best-price-quality
  subject: { delivery: service, operation: supplier, cloud: true, publicRecords: false, users: [staff] }
`;
/** An annex that no question fills. */
const annex = `annexes:
  - id: larmtider
    title: Larmtider
    kind: table
    columns: [{ id: alarm, title: Larm, required: true }]
    rows: [ ]
`;
const citing = `      - id: EGN-1
        kind: contract
        status: ready
        text: Leverantören ska svara på varje larm inom den tid som anges i {{bilaga "larmtider"}}.
        verification: [{ phase: operation, method: report }]
`;

export async function run({ workbench, page, workspace, check, shot }) {
  const onDisk = () => readFileSync(join(workspace, file), 'utf8');
  const saved = async () => {
    await page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
    await workbench.save();
    await workbench.waitDirty(file, false);
    return onDisk();
  };
  const problem = words => page.locator('.markers-panel [role="treeitem"]').filter({ hasText: words });

  await check('dozens of open answers are one line among the problems, and true errors stand beside it', async () => {
    writeFileSync(join(workspace, 'svar.krav.yaml'), answers);
    execFileSync(
      process.execPath,
      [join(project, 'out/cli.js'), 'compose', '--answers', 'svar.krav.yaml', '--out', file],
      {
        cwd: workspace,
        stdio: 'ignore',
      },
    );
    const composed = onDisk()
      .replace('annexes:\n', () => annex)
      .replace(/^ {4}requirements:\n/m, all => all + citing);
    writeFileSync(join(workspace, file), composed);
    await workbench.openFile(file);
    await workbench.command('Problems: Focus on Problems View');
    await problem('frågor väntar på svar').first().waitFor();
    await delay(1000);
    await shot('problems');
    const rows = (await workbench.problems()).filter(({ level }) => level === 2).map(({ text }) => text);
    assert.equal(rows.filter(text => /DOK-18|DOK-21|AVT-01/.test(text)).length, 0, rows.join('\n'));
  });

  await check('the light bulb on that line opens the open questions', async () => {
    await workbench.caretAt('kravbyggaren: 1', 0);
    const list = await workbench.openLightBulb('Visa öppna frågor…');
    await delay(300);
    await shot('first-line');
    await list.getByText('Visa öppna frågor…').click();
    await workbench.quickTitle.filter({ hasText: 'Öppna frågor' }).waitFor();
    await delay(300);
    await shot('open-questions');
    await page.keyboard.press('Escape');
  });

  await check(
    'a hole is marked faintly where it stands, and its light bulb asks the question that fills it',
    async () => {
      await workbench.caretAt('{{costs.index}}', 4);
      await workbench.command('Show or Focus Hover');
      await page
        .locator('.monaco-hover:visible')
        .getByText('Fyll i ett värde för ”Index för prisjustering”')
        .first()
        .waitFor();
      await delay(300);
      await shot('hover');
      await page.keyboard.press('Escape');
      const list = await workbench.openLightBulb(/^Svara: /);
      await delay(300);
      await shot('hole');
      await list
        .getByText(/^Svara: /)
        .first()
        .click();
      await workbench.quickInput.waitFor();
    },
  );

  await check('half a word survives Esc, and is the answer on Enter', async () => {
    await workbench.quickInput.fill('Arbetskostnads');
    await page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await workbench.caretAt('{{costs.index}}', 4);
    const list = await workbench.openLightBulb(/^Svara: /);
    await list
      .getByText(/^Svara: /)
      .first()
      .click();
    await workbench.quickInput.waitFor();
    await delay(300);
    await shot('half-typed');
    assert.equal(await workbench.quickInput.inputValue(), 'Arbetskostnads');
    await workbench.quickInput.fill('Arbetskostnadsindex för tjänstemän');
    await workbench.quickInput.press('Enter');
    await workbench.waitDirty(file, true);
    assert.match(await saved(), /name: Arbetskostnadsindex för tjänstemän\n/);
  });

  await check('a value that no question asks for is decided in a box, which refuses what cannot be', async () => {
    await workbench.caretAt('{{environmental.energyCap}}', 4);
    const list = await workbench.openLightBulb(/^Ange värdet: /);
    await list.getByText(/^Ange värdet: /).click();
    await workbench.answer('mycket');
    await page.locator('.quick-input-message').filter({ hasText: 'Skriv ett tal' }).waitFor();
    await shot('value');
    await workbench.answer('42,5');
    await workbench.waitDirty(file, true);
    const text = await saved();
    assert.match(text, /environmental\.energyCap:\n(?: {4}.*\n)*? {4}value: 42\.5\n/);
    assert.match(text, /environmental\.energyCap:\n(?: {4}.*\n)*? {4}status: decided\n/);
  });

  await check(
    'the model of the award is chosen among Swedish names, and each criterion is then given its worth',
    async () => {
      await workbench.caretAt('award:', 2);
      const list = await workbench.openLightBulb(/^Välj: /);
      await list.getByText(/^Välj: /).click();
      await workbench.quickRow('mervärdesavdrag').waitFor();
      await shot('model');
      await workbench.pick('mervärdesavdrag');
      await workbench.waitDirty(file, true);
      await workbench.command('Krav: Visa öppna frågor…');
      await workbench.quickInput.fill('belopp för kriteriet');
      await workbench.pick('Ange belopp för kriteriet');
      await page.locator('.quick-input-message').filter({ hasText: 'Vad är mervärdet värt' }).waitFor();
      await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
      await workbench.pick('Ange belopp för kriteriet', { title: 'Öppna frågor' });
      await page.locator('.quick-input-message').filter({ hasText: 'Vad är mervärdet värt' }).waitFor();
      await workbench.answer('75 tkr');
      // The list comes back with the rest.
      await workbench.quickTitle.filter({ hasText: 'Öppna frågor' }).waitFor();
      await shot('open-questions-again');
      await page.keyboard.press('Escape');
      // The box closes before the answer stands in the text
      let text = '';
      for (; !text.includes('amount: 75000'); text = await saved()) await delay(100);
      assert.match(text, /^award:\n(?: {2}.*\n)* {2}model: deduction\n/m);
    },
  );

  await check('an empty annex that no question fills is filled in on its page', async () => {
    await workbench.caretAt('rows: [ ]', 1);
    const list = await workbench.openLightBulb('Fyll i bilagan Larmtider…');
    await list.getByText('Fyll i bilagan Larmtider…').click();
    const main = workbench.webview().getByRole('main');
    await main.getByRole('textbox', { name: 'Larm, rad 1', exact: true }).click();
    await page.keyboard.type('Driftstopp');
    await shot('table');
    await main.getByRole('button', { name: 'Klar med tabellen' }).click();
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
    await workbench.waitDirty(file, true);
    assert.match(await saved(), /- alarm: Driftstopp\n/);
  });

  await check('the reason for passing a gate by survives Esc', async () => {
    const begin = async () => {
      await workbench.caretAt('kravbyggaren: 1', 0);
      const list = await workbench.openLightBulb('Visa kontrollpunkterna…');
      await list.getByText('Visa kontrollpunkterna…').click();
      await workbench.quickTitle.filter({ hasText: 'Beställarens kontrollpunkter' }).waitFor();
      await workbench.quickInput.fill('G11');
      await workbench.pick('G11');
      await workbench.pick('Förbigå den', { title: 'G11' });
      await workbench.quickTitle.filter({ hasText: 'G11: varför?' }).waitFor();
    };
    await begin();
    await workbench.quickInput.fill('Prövas i förstu');
    await page.keyboard.press('Escape');
    await begin();
    assert.equal(await workbench.quickInput.inputValue(), 'Prövas i förstu');
    await shot('gate-reason');
    await workbench.quickInput.fill('Prövas i förstudien, KS 2027/1.');
    await workbench.quickInput.press('Enter');
    await workbench.quickRow('Prövas i förstudien').waitFor();
    await page.keyboard.press('Escape');
    assert.match(await saved(), /reason: Prövas i förstudien, KS 2027\/1\.\n/);
  });

  await check('what no requirement covers leads to the search for such requirements', async () => {
    writeFileSync(join(workspace, file), onDisk().replace('publicRecords: false', 'publicRecords: true'));
    await workbench.caretAt('kravbyggaren: 1', 0);
    const list = await workbench.openLightBulb(/^Sök krav om arkiv/);
    await delay(300);
    await shot('absence');
    await list.getByText(/^Sök krav om arkiv/).click();
    await workbench.quickTitle.filter({ hasText: 'Sök krav' }).waitFor();
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'ARK-01' }).first().waitFor();
    await delay(300);
    await shot('search');
    await page.keyboard.press('Escape');
  });
}
