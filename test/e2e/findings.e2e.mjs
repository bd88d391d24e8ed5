import assert from 'node:assert/strict';
import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const title = 'Fynden i redigeraren: vågstreck, hjälptext, glödlampa, rättning, ångra, godta';

const file = 'fynd.krav.yaml';
const text = `kravbyggaren: 1
procurement: { title: Passersystem för simhallen, act: LOU, regime: above-threshold, awardBasis: price }
sections:
  - id: passage
    title: Passage och larm
    requirements:
      - id: PASS-01
        kind: mandatory
        text: Systemet ska exportera passagehändelser enligt ISO 8601.
        motive: Händelserna läses in i larmcentralens system.
        owner: it
        verification: [{ phase: tender, method: declaration }]
      - id: PASS-02
        kind: mandatory
        text: Läsaren ska vara användarvänlig.
        motive: Besökare ska komma in utan hjälp.
        owner: business
        verification: [{ phase: tender, method: declaration }]
      - id: PASS-03
        kind: mandatory
        text: Systemet ska exportera passagehändelser enligt ISO 8601.
        motive: Händelserna läses in i larmcentralens system.
        owner: it
        verification: [{ phase: tender, method: declaration }]
`;

export async function run({ workbench, page, workspace, check, shot }) {
  const line = wanted => page.locator('.editor-group-container.active .view-line').filter({ hasText: wanted }).first();
  const message = words => page.locator('.quick-input-message').filter({ hasText: words });
  const onDisk = () => readFileSync(join(workspace, file), 'utf8');

  await check('faults are underlined where they stand, and listed with the places that they are about', async () => {
    writeFileSync(join(workspace, file), text);
    await workbench.openFile(file);
    await page.locator('.squiggly-error').first().waitFor();
    await page.locator('.squiggly-warning').first().waitFor();
    await shot('squiggles');
    await workbench.command('Problems: Focus on Problems View');
    // The panel draws only the rows in sight.
    const filter = page.getByPlaceholder(/^Filter/);
    await filter.fill('8601');
    const rows = page.locator('.markers-panel [role="treeitem"]');
    await rows.filter({ hasText: 'LOU-01' }).first().waitFor();
    await shot('problems');
    await filter.fill('DOK-06');
    await rows.filter({ hasText: 'DOK-06' }).first().waitFor();
    await shot('related');
    // The panel takes its time over the filter, and keeps the old one when it is hidden before that.
    await filter.fill('');
    await rows.filter({ hasText: 'LOU-14' }).first().waitFor();
    await workbench.command('View: Toggle Panel Visibility');
  });

  await check('the hover says what is wrong, why, and on what ground, and links to the page of the rule', async () => {
    await workbench.caretAt('ISO 8601', 2);
    await workbench.command('Show or Focus Hover');
    const hover = page.locator('.monaco-hover:visible');
    await hover.getByText('eller likvärdig').first().waitFor();
    await hover
      .getByText(/LOU 9 kap\. 4 §/)
      .first()
      .waitFor();
    await hover.getByText('LOU-01').first().waitFor();
    await delay(300);
    await shot('hover');
    await page.keyboard.press('Escape');
  });

  await check('the light bulb mends it, and one undo takes it back', async () => {
    const list = await workbench.openLightBulb('Lägg till ”eller likvärdig”');
    await list.getByText(/Godta/).first().waitFor();
    await delay(300);
    await shot('light-bulb');
    await list.getByText('Lägg till ”eller likvärdig”').click();
    await line('ISO 8601 eller likvärdig.').waitFor();
    await shot('mended');
    await workbench.undo();
    await line('ISO 8601 eller likvärdig.').waitFor({ state: 'detached' });
    assert.match(await workbench.editorText(), /enligt ISO 8601\.\n/);
  });

  await check('a finding is accepted at its place with a reason, and its line is no longer underlined', async () => {
    await waitUnderlined(page, 'användarvänlig', true);
    await workbench.caretAt('användarvänlig', 3);
    const list = await workbench.openLightBulb(/Godta fyndet SPR-01/);
    await list.getByText(/Godta fyndet SPR-01/).click();
    await workbench.quickTitle.filter({ hasText: 'Godta SPR-01 i PASS-02' }).waitFor();
    await message(/Rad 15: ”användarvänlig”/).waitFor();
    await shot('reason');
    await workbench.answer('ok');
    await message('skäl').waitFor();
    await shot('reason-too-short');
    await workbench.answer('Prövas av besökare i acceptanstest, se testfall 4.');
    await waitUnderlined(page, 'användarvänlig', false);
    await workbench.save();
    await workbench.waitDirty(file, false);
    assert.match(onDisk(), /suppressions:\n +- rule: requirement-wording-vague\n +requirement: PASS-02\n/);
    await shot('accepted');
  });

  await check(
    'a reason is written also when the tab has been closed meanwhile, and the file is shown again',
    async () => {
      await workbench.caretAt('ISO 8601', 3);
      const list = await workbench.openLightBulb(/Godta fyndet LOU-01/);
      await list.getByText(/Godta fyndet LOU-01/).click();
      await workbench.quickTitle.filter({ hasText: 'Godta LOU-01 i PASS-03' }).waitFor();
      await workbench.quickInput.fill('Larmcentralen tar bara emot den standarden.');
      // The box covers the middle of the tab
      await workbench.tab(file).click({ button: 'middle', position: { x: 15, y: 12 } });
      await workbench.tab(file).waitFor({ state: 'detached' });
      await workbench.quickInput.press('Enter');
      await workbench.tab(file).waitFor();
      await workbench.save();
      await workbench.waitDirty(file, false);
      assert.match(onDisk(), /rule: requirement-standard-or-equivalent\n +requirement: PASS-03\n/);
      await workbench.undo();
      await workbench.save();
      await workbench.waitDirty(file, false);
    },
  );

  await check('the code leads to the page of its rule, shown as a page and not as marks', async () => {
    await workbench.command('Problems: Focus on Problems View');
    await page
      .locator('.markers-panel a')
      .filter({ hasText: 'LOU-01' })
      .first()
      .click({ modifiers: ['Control'] });
    await workbench
      .webview()
      .getByRole('heading', { level: 1, name: /^[A-Z]{3}-\d\d / })
      .waitFor();
    await delay(300);
    await shot('rule-page');
    await workbench.closeEditor();
    await workbench.command('View: Toggle Panel Visibility');
  });

  await check('completion offers the kinds with their Swedish names', async () => {
    await workbench.caretAt('mandatory', 0);
    await page.keyboard.press('Control+Space');
    const suggest = page.locator('.suggest-widget');
    await suggest.getByText('Avtalsvillkor').first().waitFor();
    await delay(300);
    await shot('completion');
    await page.keyboard.press('Escape');
  });
}

/** Waits until something, or nothing, is underlined in the line with those words. */
function waitUnderlined(page, words, expected) {
  return page.waitForFunction(
    ([text, wanted]) => {
      const middle = element => (({ top, bottom }) => (top + bottom) / 2)(element.getBoundingClientRect());
      const line = [...document.querySelectorAll('.view-line')].find(each => each.textContent.includes(text));
      const marks = [...document.querySelectorAll('.squiggly-warning, .squiggly-error')];
      const half = line && line.getBoundingClientRect().height / 2;
      return line && marks.some(mark => Math.abs(middle(mark) - middle(line)) < half) === wanted;
    },
    [words, expected],
  );
}
