// Third-party notices, made from what the bundles really hold.
//   node test/house/notices.mjs     writes THIRD-PARTY-NOTICES.md (after a build)
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { metafile, project } from './project.mjs';

const target = 'THIRD-PARTY-NOTICES.md';
const bundles = ['extension', 'core', 'word', 'exchange', 'web', 'cli', 'webview'];

/** Folders of the packages whose code lies in a bundle, for example `node_modules/yaml`. */
function bundledPackages() {
  const paths = bundles.flatMap(name =>
    Object.entries(metafile(name)?.outputs ?? {}).flatMap(([, output]) => Object.entries(output.inputs)),
  );
  const folders = paths
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter(Boolean))].map(path => path.slice(path.indexOf('node_modules/'))).sort();
}

function noticeOf(folder) {
  const at = join(project, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
  const file = readdirSync(at).find(entry => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(at, file), 'utf8').trim() : `Licens enligt paketets egen uppgift: ${license}`;
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text.replaceAll('\r\n', '\n')}\n\`\`\`\n`;
}

function notices() {
  const head =
    '# Tredjepartslicenser\n\nProgrammet innehåller kod ur följande paket. Filen görs av `node test/house/notices.mjs`.\n';
  return [head, ...bundledPackages().map(noticeOf)].join('\n');
}

export function noticeFaults() {
  const path = join(project, target);
  const fresh = existsSync(path) && readFileSync(path, 'utf8') === notices();
  return fresh ? [] : [`${target} is not fresh: run npm run notices`];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(join(project, target), notices());
