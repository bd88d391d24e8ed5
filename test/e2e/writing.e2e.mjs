import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const title = 'Att skriva i texten: förslag, hjälptexter, gå till definition, inställningar per mapp';

const file = 'skriva.krav.yaml';
const text = `kravbyggaren: 1
procurement: { title: Passersystem, act: LOU, regime: above-threshold }
environment: exempelby.itmiljo.yaml
definitions:
  - { term: passage, text: Att en person går genom en dörr. }
packs:
  exit: { use: true }
sections:
  - id: passage
    title: Passage
    requirements:
      - id: PASS-01
        kind: mandatory
        text: Systemet ska spara passagen i {{exit.planDays}} dagar.
        targets: [personaldator]
      - id: PASS-02
        kind: mandatory
        text: Läsaren ska öppna dörren.
suppressions:
  - { rule: SPR-01, requirement: PASS-02, reason: Prövas i testfall 4. }
`;

export async function run({ workbench, page, workspace, check, shot }) {
  const suggest = page.locator('.suggest-widget.visible');
  const row = words => suggest.locator('.monaco-list-row').filter({ hasText: words }).first();

  /** What is typed while the editor still makes itself ready is not answered: then it is typed once more. */
  const typeUntil = async (words, shown) => {
    for (let attempt = 0; attempt < 5; attempt++) {
      await page.keyboard.type(words, { delay: 50 });
      const found = await shown.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
      if (found) return;
      for (let i = 0; i < words.length; i++) await page.keyboard.press('Backspace');
    }
    assert.fail(`what was waited for is not offered after ${words} in\n${await workbench.editorText()}`);
  };
  /** The same for the key that asks. */
  const askUntil = async shown => {
    for (let attempt = 0; attempt < 5 && !(await shown.isVisible()); attempt++) {
      await page.keyboard.press('Control+Space');
      await shown.waitFor({ timeout: 5_000 }).catch(() => page.keyboard.press('Escape'));
    }
    await shown.waitFor();
  };
  const written = async pattern => {
    const end = Date.now() + 10_000;
    while (!pattern.test(await workbench.editorText()) && Date.now() < end) await delay(50);
    assert.match(await workbench.editorText(), pattern);
  };

  await check('a key is offered with its Swedish name, and brings what belongs to it', async () => {
    writeFileSync(join(workspace, file), text);
    await workbench.openFile(file);
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await newLineAfter(workbench, 'Läsaren ska öppna dörren.');
    await typeUntil('ver', row('verification'));
    await shot('key');
    await page.keyboard.press('Enter');
    await row('phase').waitFor();
    await shot('first-key-of-the-list');
    await page.keyboard.press('Enter');
    await row('vid anbudsprövning').waitFor();
    await page.keyboard.press('Enter');
    await written(/ {8}verification:\n {10}- phase: tender\n/);
  });

  await check('a choice within quotes that the editor has closed doubles nothing', async () => {
    await newLineAfter(workbench, 'phase: tender');
    await page.keyboard.type('evidence: Se {{krav ');
    await typeUntil('"', row('PASS-01'));
    await shot('citation');
    await page.keyboard.press('Enter');
    await written(/ {12}evidence: Se \{\{krav "PASS-01"\}\}\n/);
  });

  await check('packs, parameters, entries and rules are offered where they may stand', async () => {
    await newLineAfter(workbench, 'exit: { use: true }');
    await typeUntil('com', row('compatibility'));
    await shot('packs');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+K');
    await caretAt(workbench, '{{exit.planDays}}', 6);
    await askUntil(row('exit.planDays'));
    await shot('parameters');
    await page.keyboard.press('Escape');
    await caretAt(workbench, '[personaldator]', 1);
    await askUntil(row('surfplatta'));
    await shot('entries');
    await page.keyboard.press('Escape');
    await caretAt(workbench, 'rule: SPR-01', 6);
    await askUntil(row('Avtalet har en längd'));
    await shot('rules');
    await page.keyboard.press('Escape');
  });

  await check('the hover tells of a defined term, a parameter and an accepted rule', async () => {
    for (const [words, into, told] of [
      ['passagen', 2, 'Att en person går genom en dörr.'],
      ['{{exit.planDays}}', 4, 'Inte ifyllt ännu.'],
      ['rule: SPR-01', 8, 'Ord som ingen kan mäta'],
    ]) {
      await caretAt(workbench, words, into);
      const shown = page.locator('.monaco-hover:visible').getByText(told).first();
      for (let attempt = 0; attempt < 5 && !(await shown.isVisible()); attempt++) {
        await workbench.command('Show or Focus Hover');
        await shown.waitFor({ timeout: 5_000 }).catch(() => page.keyboard.press('Escape'));
      }
      await shown.waitFor();
      await delay(300);
      await shot(`hover-${told.split(' ')[0].toLowerCase()}`);
      await page.keyboard.press('Escape');
    }
  });

  await check('from a target one comes to the IT environment', async () => {
    await caretAt(workbench, '[personaldator]', 3);
    await page.keyboard.press('F12');
    await workbench.tab('exempelby.itmiljo.yaml').waitFor();
    await page.waitForFunction(() => document.querySelector('.tab.active')?.textContent.includes('exempelby'));
    await page.keyboard.press('Control+Shift+O');
    await workbench.quickRow('surfplatta').waitFor();
    await shot('environment-symbols');
    await page.keyboard.press('Escape');
  });

  await check('a rule that does not exist is told in kravbyggaren.yaml, and those that do are offered', async () => {
    const settings = join(workspace, 'kravbyggaren.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}rules:\n  LOU-3: off\n`);
    await workbench.openFile('kravbyggaren.yaml');
    await page.locator('.squiggly-warning').first().waitFor();
    await newLineAfter(workbench, 'LOU-3: off', readFileSync(settings, 'utf8'));
    await typeUntil('SPR-0', row('Ett krav i taget'));
    await shot('workspace-rules');
    await row('Ett krav i taget').click();
    await row('varning').waitFor();
    await shot('workspace-severity');
    await page.keyboard.press('Escape');
  });
}

/** An empty line below the first one that holds the words; the whole text is in sight unless it is given. */
async function newLineAfter(workbench, words, text) {
  await caretAt(workbench, words, 0, text);
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.press('Enter');
}

/** Puts the caret some letters into the first place where the words stand. */
async function caretAt(workbench, words, into, text) {
  // Only what is in sight can be read: from the top.
  await workbench.page.keyboard.press('Control+Home');
  await workbench.page.getByText('Ln 1, Col 1', { exact: true }).waitFor();
  const lines = (text ?? (await workbench.editorText())).split('\n');
  const line = lines.findIndex(each => each.includes(words));
  assert.ok(line >= 0, `${words} is not in\n${lines.join('\n')}`);
  const column = (lines[line]?.indexOf(words) ?? 0) + into;
  await workbench.page.keyboard.press('Control+G');
  await workbench.quickInput.waitFor();
  await workbench.quickInput.fill(`:${String(line + 1)}:${String(column + 1)}`);
  await workbench.page.keyboard.press('Enter');
  await workbench.page.getByText(`Ln ${String(line + 1)}, Col ${String(column + 1)}`, { exact: true }).waitFor();
  // The editor gets the keyboard back a little after the box has closed.
  await workbench.page.waitForFunction(() => document.activeElement?.closest('.editor-group-container.active'));
}
