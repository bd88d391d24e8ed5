import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = 'Granska alla kravspecifikationer i arbetsytan';

const specification = `kravbyggaren: 1
procurement: { title: Passersystem för skolor, awardBasis: cost }
sections:
  - id: a
    title: Passage
    requirements:
      - id: A-01
        kind: mandatory
        text: Systemet ska spara passager enligt ISO 19005.
        verification: [{ phase: tender, method: declaration }]
`;

export async function run({ workbench, workspace, check, shot }) {
  writeFileSync(join(workspace, 'passersystem.krav.yaml'), specification);

  await check('the summary counts, and files that nobody has open stand in the Problems panel', async () => {
    await workbench.command('Krav: Granska alla kravspecifikationer i arbetsytan');
    await workbench.notification('kravspecifikationer granskade');
    await shot('summary');
    await workbench.command('Problems: Focus on Problems View');
    await shot('problems');
  });
}
