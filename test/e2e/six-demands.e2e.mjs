import assert from 'node:assert/strict';

export const title = 'De sex kraven i 3.11';

export const settings = { 'workbench.colorTheme': 'Default Light Modern' };

export async function run({ workbench, check, shot }) {
  await check('the page beside the text says for each demand whether it is met', async () => {
    await workbench.openFile('ova-dig.krav.yaml');
    await workbench.command('Krav: Visa de sex kraven i 3.11');
    const page = workbench.webview();
    await page.getByRole('heading', { level: 1, name: 'De sex kraven i 3.11' }).waitFor();
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 6);
    await page.getByRole('status').waitFor();
    await shot('page');
  });

  await check('the page has no accessibility fault', async () => {
    await workbench.checkAccessibility(workbench.webview().getByRole('main'));
  });
}
