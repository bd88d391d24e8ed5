import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project, read, readJson } from './project.mjs';

/** The manifest's Swedish texts exist and are used, its files exist, and npm's scripts name files that exist. */
export function manifestFaults() {
  const manifest = readJson('package.json');
  const text = read('package.json');
  const strings = readJson('package.nls.json');
  const used = new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(match => match[1]));
  const missing = [...used].filter(key => !(key in strings)).map(key => `package.nls.json lacks ${key}`);
  const unused = Object.keys(strings)
    .filter(key => !used.has(key))
    .map(key => `package.nls.json has ${key}, which nothing uses`);
  const files = [...text.matchAll(/"\.\/((?!out\/)[\w./-]+\.\w+)"/g)]
    .map(match => match[1])
    .filter(path => !existsSync(join(project, path)));
  const scripts = Object.entries(manifest.scripts).flatMap(([name, line]) =>
    [...line.matchAll(/\bnode ([\w./-]+\.mjs)/g)]
      .filter(([, path]) => !existsSync(join(project, path)))
      .map(([, path]) => `script ${name} names ${path}, which is not there`),
  );
  return [...missing, ...unused, ...files.map(path => `package.json names ${path}, which is not there`), ...scripts];
}
