import assert from 'node:assert/strict';

export const title = 'Genomgången';

export async function run({ workbench, page, check, shot }) {
  await check('the walkthrough opens, and each step has its picture and a button', async () => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.pick('Från tom mapp till granskad kravspecifikation');
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    assert.equal(await steps.count(), 5);
    for (let index = 0; index < 5; index++) {
      await steps.nth(index).click();
      await steps.nth(index).getByRole('button').first().waitFor();
      await page.locator('.getting-started-media').first().waitFor();
      await shot(`step-${index + 1}`);
    }
  });
}
