import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = 'Återanvända: sök krav, eget kravpaket, liknande behov';

export const settings = { 'workbench.colorTheme': 'Default Light Modern' };

const file = 'journal.krav.yaml';
const specification = `kravbyggaren: 1
procurement:
  title: Journalsystem för elevhälsan
  reference: BUN 2027/0042
  buyers: [{ name: Bortby kommun, lead: true }]
need:
  goals:
    - text: Elevhälsans journaler är samlade i ett system.
sections:
  - id: kallelser
    title: Kallelser
    requirements:
      - id: EGN-1
        kind: mandatory
        text: Systemet ska skicka en kallelse till vårdnadshavaren för Bortby kommun.
        verification: [{ phase: tender, method: declaration }]
      - id: EGN-2
        kind: mandatory
        text: Systemet ska visa de kallelser som har skickats enligt {{krav "EGN-1"}}.
        verification: [{ phase: tender, method: declaration }]
`;

export async function run({ workbench, page, workspace, check, shot }) {
  const path = join(workspace, file);
  writeFileSync(path, specification);
  const saved = async () => {
    await workbench.save();
    await workbench.waitDirty(file, false);
    return readFileSync(path, 'utf8');
  };
  const list = page.locator('.quick-input-list');
  const chosen = count =>
    page
      .locator('.quick-input-count')
      .filter({ hasText: `${count} Selected` })
      .waitFor();
  const choose = async id => {
    const row = list.locator('[role="checkbox"], [role="option"]').filter({ hasText: id }).first();
    await row.locator('input[type="checkbox"], .monaco-checkbox, .quick-input-list-checkbox').first().click();
  };

  await check('requirements of every pack and of the other specifications are found while one types', async () => {
    await workbench.openFile(file);
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'EGN-1' }).first().click();
    await workbench.command('Krav: Sök krav och lägg till…');
    await workbench.quickTitle.filter({ hasText: 'efter EGN-1' }).waitFor();
    await workbench.quickInput.fill('loggarnas bevarande');
    await list.getByText('SAK-04').first().waitFor();
    await shot('search');
  });

  await check('what nobody has demanded gives a hint instead of rows, and Escape changes nothing', async () => {
    await workbench.quickInput.fill('xyzzy');
    await list.getByText('Inget krav passar in på ”xyzzy”').first().waitFor();
    await shot('nothing');
    await workbench.quickInput.press('Escape');
    assert.equal(readFileSync(path, 'utf8'), specification);
    await workbench.command('Krav: Sök krav och lägg till…');
    await workbench.quickInput.fill('loggarnas bevarande');
    await list.getByText('SAK-04').first().waitFor();
  });

  await check('what is chosen stays chosen through another search, a filter and the preview', async () => {
    await choose('SAK-04');
    await chosen(1);
    await workbench.quickInput.fill('export av data vid avslut');
    await list.getByText('EXIT-01').first().waitFor();
    await chosen(1);
    await shot('chosen');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'Filtrera på kravtyp' }).click();
    await shot('filter');
    await workbench.pick('Avtalsvillkor');
    await workbench.quickTitle.filter({ hasText: 'Avtalsvillkor' }).waitFor();
    await chosen(1);
    const row = list.locator('.monaco-list-row').filter({ hasText: 'EXIT-' }).first();
    await row.hover();
    await row.getByRole('button', { name: 'Visa hela kravet' }).click();
    await workbench.quickTitle.filter({ hasText: 'EXIT-' }).waitFor();
    await shot('preview');
    await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
    await chosen(1);
  });

  await check('they come in after the requirement at the cursor, with their source and what they cite', async () => {
    await workbench.quickInput.press('Enter');
    await workbench.waitDirty(file);
    await shot('inserted');
    const text = await saved();
    assert.match(text, /EGN-1[\s\S]*- id: SAK-04[\s\S]*pack: security[\s\S]*- id: EGN-2/);
    assert.match(text, /- id: SAK-03/);
    assert.match(text, /security\.logMonths/);
  });

  await check('one undo takes all of it away again', async () => {
    await page.locator('.monaco-editor .view-lines').first().click();
    await workbench.undo();
    await workbench.waitDirty(file);
    assert.equal(await saved(), specification);
  });

  const beginPack = async () => {
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'EGN-2' }).first().click();
    await workbench.command('Krav: Spara som kravpaket…');
    await workbench.quickTitle.filter({ hasText: 'vilka krav' }).waitFor();
    await shot('pack-requirements');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true }).click();
    await workbench.quickTitle.filter({ hasText: 'Vad ska kravpaketet heta?' }).waitFor();
  };

  await check('half a name and half a code of a pack survive Esc', async () => {
    await beginPack();
    await workbench.quickInput.fill('Kallel');
    await workbench.quickInput.press('Escape');
    await beginPack();
    assert.equal(await workbench.quickInput.inputValue(), 'Kallel');
    await shot('pack-half-a-name');
    await workbench.answer('Kallelser');
    await workbench.quickTitle.filter({ hasText: 'Vilken kod' }).waitFor();
    await workbench.quickInput.fill('KA');
    await workbench.quickInput.press('Escape');
    await beginPack();
    assert.equal(await workbench.quickInput.inputValue(), 'Kallelser');
    await workbench.quickInput.press('Enter');
    await workbench.quickTitle.filter({ hasText: 'Vilken kod' }).waitFor();
    assert.equal(await workbench.quickInput.inputValue(), 'KA');
    // An empty box keeps nothing: the code is proposed anew.
    await workbench.quickInput.fill('');
    await workbench.quickInput.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  });

  await check('requirements become a pack of one’s own, which opens with what it holds', async () => {
    await beginPack();
    await workbench.answer('Kallelser till föräldrar', { title: 'Vad ska kravpaketet heta?' });
    await workbench.quickTitle.filter({ hasText: 'Vilken kod' }).waitFor();
    assert.equal(await workbench.quickInput.inputValue(), 'KALL');
    await shot('pack-code');
    const back = () => page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
    await back();
    await workbench.quickTitle.filter({ hasText: 'Vad ska kravpaketet heta?' }).waitFor();
    assert.equal(await workbench.quickInput.inputValue(), 'Kallelser till föräldrar');
    await back();
    await workbench.quickTitle.filter({ hasText: 'vilka krav' }).waitFor();
    await choose('EGN-1');
    await chosen(2);
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true }).click();
    await workbench.answer('Kallelser till vårdnadshavare', { title: 'Vad ska kravpaketet heta?' });
    await workbench.quickTitle.filter({ hasText: 'Vilken kod' }).waitFor();
    await workbench.quickInput.press('Enter');
    await workbench.tab('kallelser-till-vardnadshavare.kravpaket.yaml').waitFor();
    await shot('pack');
    const pack = readFileSync(join(workspace, 'kallelser-till-vardnadshavare.kravpaket.yaml'), 'utf8');
    assert.match(pack, /- id: KALL-01[\s\S]*för \{\{buyer\}\}\.[\s\S]*- id: KALL-02[\s\S]*\{\{krav "KALL-01"\}\}/);
  });

  await check('the reuse gate offers its search, and what was found becomes its evidence', async () => {
    await workbench.openFile(file);
    await page.locator('.codelens-decoration a').filter({ hasText: 'sök liknande behov' }).first().click();
    await workbench.quickTitle.filter({ hasText: 'Liknande behov' }).waitFor();
    await shot('similar');
    await choose('elevhälsa');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true }).click();
    await workbench.quickTitle.filter({ hasText: 'slutsatsen' }).waitFor();
    await shot('similar-conclusion');
    await workbench.answer('Vi samordnar upphandlingen med Exempelby');
    // Back to the beginning, where what was chosen and written is still there.
    await workbench.quickTitle.filter({ hasText: 'analyserad' }).waitFor();
    for (const title of ['slutsatsen', 'Liknande behov']) {
      await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
      await workbench.quickTitle.filter({ hasText: title }).waitFor();
    }
    await chosen(1);
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true }).click();
    await workbench.quickTitle.filter({ hasText: 'slutsatsen' }).waitFor();
    assert.equal(await workbench.quickInput.inputValue(), 'Vi samordnar upphandlingen med Exempelby');
    await workbench.quickInput.press('Enter');
    await workbench.pick('Ja, kontrollpunkten är klar', { title: 'analyserad' });
    await workbench.waitDirty(file);
    await shot('evidence');
    const text = (await saved()).replaceAll(/\s+/g, ' ');
    assert.match(text, /reuse-analysis: status: done/);
    assert.match(text, /procent lika\)\. Slutsats: Vi samordnar upphandlingen med Exempelby\./);
    assert.ok(existsSync(path));
  });
}
