// Packs the extension as it is delivered: out/kravbyggaren.vsix.
//   node test/harness/package.mjs
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything is bundled, so what is larger than this has something in it that does not belong there. */
const LIMIT_BYTES = 5_000_000;

/** What the allow-list in package.json must never let through. */
const FOREIGN = /\.map$|\.ts$|^(src|test|node_modules|out\/test|out\/meta)\//;

/** Builds for release (`vscode:prepublish`) and packs; returns the path of the VSIX. */
export async function packageExtension() {
  const packagePath = join(project, 'out/kravbyggaren.vsix');
  rmSync(packagePath, { force: true });
  await createVSIX({
    cwd: project,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    // Without a public repository there is nothing that the README's links could be made to point at.
    rewriteRelativeLinks: false,
    // One list serves npm and VS Code; not every pattern of it has a file in every state of the tree.
    allowUnusedFilesPattern: true,
  });
  const foreign = (await listFiles({ cwd: project, packageManager: PackageManager.None })).filter(file =>
    FOREIGN.test(file),
  );
  if (foreign.length) throw new Error(`the VSIX holds what does not belong there: ${foreign.join(', ')}`);
  const { size } = statSync(packagePath);
  if (size > LIMIT_BYTES) throw new Error(`the VSIX is ${size} bytes, over ${LIMIT_BYTES}`);
  return packagePath;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await packageExtension());
