import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const title = 'Skapa exempelmapp';

export async function run({ workbench, workspace, check, shot }) {
  // The open folder is itself a copy of the sample.
  const sample = readdirSync(workspace).sort();
  const folder = join(workspace, 'ny mapp');
  mkdirSync(folder);

  await check('the command asks for a folder and copies the sample there', async () => {
    await workbench.command('Krav: Skapa exempelmapp…');
    await workbench.chooseFolder(folder, { button: 'Skapa exemplet här' });
    await workbench.notification('Exempelmappen är skapad.');
    await shot('created');
    assert.deepEqual(readdirSync(folder).sort(), sample);
  });

  await check('a second time nothing is overwritten, and the message says why', async () => {
    await workbench.command('Krav: Skapa exempelmapp…');
    await workbench.chooseFolder(folder, { button: 'Skapa exemplet här' });
    await workbench.notification('mappen innehåller redan');
    await shot('refused');
  });
}
