import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = 'De sex kraven i 3.11';

export const settings = { 'workbench.colorTheme': 'Default Light Modern' };

const specification = `kravbyggaren: 1
procurement: { title: Passersystem, act: LOU }
packs: { cost: { use: true, version: 1.0.0 } }
sections:
  - id: pris
    title: Priser
    requirements: []
`;

export async function run({ workbench, workspace, check, shot }) {
  writeFileSync(join(workspace, 'kostnad.krav.yaml'), specification);

  await check('the page beside the text says for each demand whether it is met', async () => {
    await workbench.openFile('ova-dig.krav.yaml');
    await workbench.command('Krav: Visa de sex kraven i 3.11');
    const page = workbench.webview();
    await page.getByRole('heading', { level: 1, name: 'De sex kraven i 3.11' }).waitFor();
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 6);
    await page.getByRole('status').waitFor();
    await shot('page');
  });

  await check('what a question closes is answered from the page, which follows', async () => {
    await workbench.openFile('kostnad.krav.yaml');
    await workbench.command('Krav: Visa de sex kraven i 3.11');
    const page = workbench.webview();
    const gap = page.getByText('Kalkylperioden saknas.');
    await gap.waitFor();
    await shot('gaps');
    await page.getByRole('button', { name: 'Svara: Hur många år ska kostnaden räknas på?' }).click();
    await workbench.answer('8 år', { title: 'Hur många år' });
    // The specification has no requirements yet: what the packs in use would give is shown before anything is written.
    await workbench.webview({ n: 1 }).getByRole('button', { name: 'Ändra svaret' }).click();
    await gap.waitFor({ state: 'detached' });
    await page.getByText('Kalkylperiod: 8 år').waitFor();
    await shot('answered');
    await workbench.checkAccessibility(page.getByRole('main'));
  });

  await check('the page has no accessibility fault', async () => {
    await workbench.checkAccessibility(workbench.webview().getByRole('main'));
  });
}
