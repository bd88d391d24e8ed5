import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesBelow, project } from './project.mjs';

/** The floors of the core, lowest first. A file imports from its own room and from floors below. */
const floors = [
  ['model'],
  ['text', 'parse', 'ooxml'],
  ['library', 'wording'],
  ['cost', 'award', 'review'],
  ['rules'],
  ['compose', 'language'],
  ['word', 'exchange'],
];
const floorOf = room => floors.findIndex(rooms => rooms.includes(room));

const imports =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[\w*{][^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path) {
  const text = readFileSync(join(project, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(imports)]
    .map(match => match[1] ?? match[2])
    .filter(target => target.startsWith('.'))
    .map(target => relative(project, join(project, dirname(path), target)).replaceAll('\\', '/'));
}

const roomOf = path => /^src\/core\/([^/]+)\/./.exec(path)?.[1];
const isDoor = path => /^src\/core\/(word\/|exchange\/)?index\.ts$/.test(path);

function faultOf(from, to) {
  const [, host] = /^src\/([^/]+)\//.exec(from);
  const [, target] = /^src\/([^/]+)\//.exec(to) ?? [];
  if (!target) return undefined;
  if (host === 'core') {
    if (target !== 'core') return `${from} leaves the core: ${to}`;
    const [here, there] = [roomOf(from), roomOf(to)];
    if (!here) return undefined; // the door itself
    if (!there) return `${from} imports the door above it`;
    if (floorOf(here) < 0) return `${from}: the room ${here} has no floor (test/house/imports.mjs)`;
    return here === there || floorOf(there) < floorOf(here) ? undefined : `${from} imports upwards or sideways: ${to}`;
  }
  if (target === host) return undefined;
  if (target === 'core')
    return host === 'protocol' || isDoor(to) ? undefined : `${from} passes by the core's doors: ${to}`;
  return target === 'protocol' ? undefined : `${from} reaches into another host: ${to}`;
}

/** Rings among files, each named once by its first file; a type-only import counts, since a reader follows it too. */
function rings(graph) {
  const done = new Set();
  const path = [];
  const found = [];
  const visit = file => {
    const at = path.indexOf(file);
    if (at >= 0) return void found.push(`a ring: ${[...path.slice(at), file].join(' → ')}`);
    if (done.has(file)) return;
    done.add(file);
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

/** Imports run down, hosts are strangers to each other, and no ring exists (CONTRIBUTING.md). */
export function importFaults() {
  const files = [...filesBelow('src', '.ts'), ...filesBelow('src', '.tsx')].filter(path => !path.endsWith('.d.ts'));
  const graph = new Map(files.map(path => [path, importsOf(path)]));
  const missing = files.flatMap(path =>
    graph
      .get(path)
      .filter(to => !existsSync(join(project, to)))
      .map(to => `${path} imports ${to}, which is not there`),
  );
  const wrong = files.flatMap(path =>
    graph
      .get(path)
      .map(to => faultOf(path, to))
      .filter(Boolean),
  );
  return [...missing, ...wrong, ...rings(graph)];
}
