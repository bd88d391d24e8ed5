// Holds Word files to what Word accepts: the Open XML SDK validator, our own lint, and LibreOffice, which must turn them
// into a PDF with pages.
//   node test/harness/validate-word.mjs FILE.docx ...
// As a module: `validateWord(paths)` gives one result per file; nothing is printed.
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const run = promisify(execFile);

/**
 * @typedef {{ file: string, errors: string[], pages?: number }} WordResult `errors` is empty for a sound file; `pages` is
 * there when LibreOffice is.
 */

/** @param {readonly string[]} files @returns {Promise<WordResult[]>} */
export async function validateWord(files, { office = true } = {}) {
  const { lintDocx, validate } = await tools();
  const soffice = office ? await findOffice() : undefined;
  const results = [];
  for (const file of files) {
    const errors = [];
    let pages;
    try {
      const bytes = new Uint8Array(readFileSync(file));
      for (const { rule, part, detail } of lintDocx(bytes)) errors.push(`lint ${rule}: ${part}: ${detail}`);
      errors.push(...(await sdkErrors(validate, bytes)));
      if (soffice) {
        pages = await pageCount(soffice, file);
        if (!pages) errors.push('LibreOffice made no PDF of it');
      }
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
    results.push({ file, errors, ...(pages ? { pages } : {}) });
  }
  return results;
}

let loaded;

/** Our lint, bundled from the source, and the validator, which is read once: its first start takes seconds. */
function tools() {
  loaded ??= (async () => {
    const outfile = join(project, 'out/test/word-lint.mjs');
    await build({
      absWorkingDir: project,
      entryPoints: ['src/core/word/lint.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'warning',
    });
    const { lintDocx } = await import(pathToFileURL(outfile).href);
    const { default: validate } = await import('@ooxml-tools/validate');
    return { lintDocx, validate };
  })();
  return loaded;
}

async function sdkErrors(validate, bytes) {
  const found = await validate(bytes, 'Microsoft365');
  const list = Array.isArray(found) ? found : (found?.errors ?? []);
  return list.map(error => {
    const place = error.path?.xpath ?? error.path?.XPath ?? error.xPath ?? error.path ?? '';
    return `sdk ${error.id ?? ''}: ${error.description ?? JSON.stringify(error)} ${typeof place === 'string' ? place : ''}`.trim();
  });
}

/** LibreOffice's command, or `undefined` where it is not installed. */
export async function findOffice() {
  for (const command of ['soffice', 'libreoffice'])
    try {
      await run(command, ['--version']);
      return command;
    } catch {
      // Looked for under the next name.
    }
  return undefined;
}

/** Pages of the PDF that LibreOffice makes, 0 when it makes none. A profile of its own keeps it apart from an open one. */
async function pageCount(soffice, file) {
  const folder = mkdtempSync(join(tmpdir(), 'kravbyggaren-word-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, resolve(file)], {
      timeout: 240_000,
    });
    const pdf = readFileSync(join(folder, basename(file).replace(/\.[^.]*$/, '.pdf')), 'latin1');
    return pdf.match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
  } catch {
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(files) {
  if (files.length === 0) {
    console.error('usage: node test/harness/validate-word.mjs FILE.docx ...');
    return 2;
  }
  if (!(await findOffice())) console.log('LibreOffice is not installed: the step that makes a PDF is skipped');
  const results = await validateWord(files);
  const width = Math.max(...results.map(({ file }) => file.length));
  for (const { file, errors, pages } of results) {
    const verdict = errors.length === 0 ? 'ok' : `${errors.length} errors`;
    console.log(`${file.padEnd(width)}  ${verdict.padEnd(10)}${pages === undefined ? '' : `${pages} pages`}`);
    for (const error of errors) console.log(`    ${error}`);
  }
  const failed = results.filter(({ errors }) => errors.length > 0).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href)
  process.exitCode = await main(process.argv.slice(2));
