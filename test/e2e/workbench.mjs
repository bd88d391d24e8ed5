// A page object over VS Code's workbench: what a person does, in words. Selectors are the ids, roles and labels that VS Code's
// own smoke tests rely on; every action waits for its visible effect and none for time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';

const START_LIMIT_MS = 60_000;
const PALETTE_LIMIT_MS = 2_000;
const POLL_MS = 50;
const mainKey = process.platform === 'darwin' ? 'Meta' : 'Control';

export class Workbench {
  constructor(page) {
    this.page = page;
  }

  /** Opens the address and waits until editors are restored and the extension hosts have started. */
  async open(url) {
    const timeout = START_LIMIT_MS;
    await this.page.goto(url);
    await this.page.locator('.monaco-workbench').waitFor({ timeout });
    await this.page.waitForFunction(() => window.driver?.whenWorkbenchRestored, null, { timeout });
    await this.page.evaluate(() => window.driver.whenWorkbenchRestored());
    await this.page.locator('.part.statusbar [role="button"]').first().waitFor({ timeout });
  }

  // ---- the palette, quick picks and input boxes

  get quickInput() {
    return this.page.locator('.quick-input-widget input[type="text"]');
  }

  get quickTitle() {
    return this.page.locator('.quick-input-widget .quick-input-title');
  }

  /** The row of the list that holds the text: not simply the first, which may be one that was used recently. */
  quickRow(text) {
    return this.page.locator('.quick-input-list [role="option"]').filter({ hasText: text }).first();
  }

  /** Runs a command by its title, as the palette shows it: `Krav: Skapa exempelmapp…`. */
  async command(title) {
    await this.typeInPalette(title);
    // An open palette does not learn of the commands of an extension that VS Code has not yet read: look once more.
    for (let attempt = 0; attempt < 5 && !(await appears(this.quickRow(title), PALETTE_LIMIT_MS)); attempt++) {
      await this.page.keyboard.press('Escape');
      await this.typeInPalette(title);
    }
    await this.quickRow(title).click();
  }

  async typeInPalette(title) {
    await this.page.keyboard.press('F1');
    await this.quickInput.waitFor();
    // The palette finds nothing by the ellipsis with which titles end.
    await this.quickInput.fill(`>${title.replace(/…$/, '')}`);
  }

  /**
   * Opens a file of the workspace by its name, and waits for the caret to stand in it: the tab is there before the editor is,
   * and a command that is run between the two does not know what it is about.
   */
  async openFile(name) {
    await this.page.keyboard.press(`${mainKey}+P`);
    await this.quickInput.waitFor();
    await this.quickInput.fill(name);
    await this.quickRow(name).click();
    await this.tab(name).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Chooses a row of the quick pick on show; with `title` it first waits for that step (`1/3`). */
  async pick(label, { title } = {}) {
    if (title) await this.quickTitle.filter({ hasText: title }).waitFor();
    await this.quickRow(label).click();
  }

  /** Answers the input box on show. */
  async answer(text, { title } = {}) {
    if (title) await this.quickTitle.filter({ hasText: title }).waitFor();
    await this.quickInput.fill(text);
    await this.quickInput.press('Enter');
  }

  /**
   * Answers VS Code's own file dialog with the absolute path of a folder; `button` is the text of its button. The dialog lists
   * the folder in its field, first one of its own choice, and takes nothing typed or clicked before a listing is ready.
   */
  async chooseFolder(path, { button = 'OK' } = {}) {
    const dialog = this.page.locator('.quick-input-widget');
    const accept = dialog.getByRole('button', { name: button, exact: true });
    await accept.waitFor();
    await this.quickRow('..').waitFor();
    const typed = path.endsWith('/') ? path : `${path}/`;
    for (let attempt = 0; attempt < 5; attempt++) {
      const before = await this.listedFiles();
      await this.quickInput.fill(typed);
      // Two folders may list the same names; after this time the listing is there anyway.
      await comesTrue(PALETTE_LIMIT_MS, async () => (await this.listedFiles()) !== before);
      if ((await this.quickInput.inputValue()) === typed) break;
    }
    await accept.click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async listedFiles() {
    return (await this.page.locator('.quick-input-list [role="option"]').allTextContents()).join('\n');
  }

  // ---- editors

  tab(name) {
    return this.page.locator('.tabs-container [role="tab"]').filter({ hasText: name }).first();
  }

  /** Waits until the tab shows unsaved changes, or (false) none. */
  async waitDirty(name, dirty = true) {
    await this.page.waitForFunction(
      ([text, expected]) => {
        const tabs = [...document.querySelectorAll('.tabs-container [role="tab"]')];
        const tab = tabs.find(element => element.textContent.includes(text));
        return tab?.classList.contains('dirty') === expected;
      },
      [name, dirty],
    );
  }

  async save() {
    await this.page.keyboard.press(`${mainKey}+S`);
  }

  async undo() {
    await this.page.keyboard.press(`${mainKey}+Z`);
  }

  /** Closes the active editor, which must have nothing unsaved. */
  async closeEditor() {
    await this.command('View: Close Editor');
  }

  /** The visible lines of the active text editor. To know the whole text, read the file. */
  async editorText() {
    const drawn = this.page.locator('.editor-group-container.active .monaco-editor .view-line');
    const lines = await drawn.evaluateAll(all => all.map(line => [parseFloat(line.style.top), line.textContent]));
    const sorted = lines.sort(([a], [b]) => a - b).map(([, text]) => text);
    return sorted.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Puts the caret some letters into the place where the words stand; they should stand in one place only. */
  async caretAt(words, into) {
    await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
    await this.page.keyboard.press(`${mainKey}+Home`);
    await this.page.keyboard.press(`${mainKey}+F`);
    await this.page.locator('.find-widget textarea').first().fill(words);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('ArrowLeft');
    for (let i = 0; i < into; i++) await this.page.keyboard.press('ArrowRight');
  }

  /** Opens the list of remedies at the caret, and gives it. Just after the caret has moved a press may come to nothing: then once more. */
  async openLightBulb(action) {
    const list = this.page.locator('.context-view .action-widget');
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.page.keyboard.press(`${mainKey}+.`);
      if (await appears(list.getByText(action).first(), 5_000)) return list;
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`no light bulb offered ${action}`);
  }

  // ---- webviews: an outer iframe of VS Code's, and in it the extension's own page

  /**
   * The page of the n:th webview on show. Take locators from it anew after a change of tab (the frames are made again), and
   * prefer getByRole and getByLabel: they test the accessible names at the same time.
   */
  webview({ n = 0 } = {}) {
    return this.page.frameLocator('iframe.webview.ready').nth(n).frameLocator('iframe#active-frame');
  }

  /** Accessibility check of the page in which the locator stands; fails with the violations. */
  async checkAccessibility(locator) {
    const element = await locator.elementHandle();
    const frame = await element.ownerFrame();
    assert.deepEqual(await axeViolations(frame), []);
  }

  // ---- views and panels

  /** Rows of the Problems panel: level 1 is a file, 2 a problem. */
  async problems() {
    await this.command('Problems: Focus on Problems View');
    const rows = this.page.locator('.markers-panel [role="treeitem"]');
    await rows.first().waitFor();
    return rows.evaluateAll(all =>
      all.map(row => ({ level: Number(row.getAttribute('aria-level')), text: row.textContent })),
    );
  }

  /** Opens the walkthrough with that title; its buttons are found by getByRole in what is returned. */
  async openWalkthrough(title) {
    await this.command('Welcome: Open Walkthrough');
    await this.pick(title);
    const walkthrough = this.page.locator('.gettingStartedContainer');
    await walkthrough.getByText(title).first().waitFor();
    return walkthrough;
  }

  /** Rows of the tree in the view with that title. */
  treeRows(viewTitle) {
    return this.page.getByRole('tree', { name: viewTitle }).getByRole('treeitem');
  }

  /** Waits for a notification with that text and returns it, in the notification centre: under test VS Code shows no toasts. */
  async notification(text) {
    const item = this.page.locator('.notifications-center .notification-list-item').filter({ hasText: text }).first();
    await comesTrue(30_000, async () => {
      // The centre may close again, or not open while it is still empty.
      await this.command('Notifications: Show Notifications');
      return item.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    });
    await item.waitFor();
    return item;
  }

  async dialogButton(label) {
    await this.page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: label }).click();
  }
}

async function appears(locator, timeout) {
  return comesTrue(timeout, () => locator.isVisible());
}

/** Whether the condition comes true in that time. */
async function comesTrue(timeout, condition) {
  const end = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await delay(POLL_MS);
  }
  return true;
}

const WCAG_A_AND_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Breaches of WCAG 2.0–2.2 A and AA that axe-core finds in a frame. */
export async function axeViolations(frame) {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated, not put in as a <script>: the page's content security policy stays as it is.
  await frame.evaluate(source);
  const { violations } = await frame.evaluate(
    values => globalThis.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    WCAG_A_AND_AA,
  );
  return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(node => node.target.join(' ')) }));
}
