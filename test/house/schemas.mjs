import { filesBelow, readJson } from './project.mjs';

/** Every property of every file format says who may see it and what it is called in Swedish; the export's filter leans on the first. */
export function schemaFaults() {
  const files = filesBelow('schemas', '.schema.json').filter(path => !path.startsWith('schemas/cli/'));
  return files.flatMap(path => propertyFaults(readJson(path), path));
}

function propertyFaults(node, at) {
  if (typeof node !== 'object' || node === null) return [];
  const own = Object.entries(node.properties ?? {}).flatMap(([name, property]) => {
    const place = `${at}/${name}`;
    const faults = [];
    if (!['internal', 'public'].includes(property['x-audience'])) faults.push(`${place} lacks x-audience`);
    if (!property['x-label'] || !property.description) faults.push(`${place} lacks x-label or description`);
    return faults;
  });
  const banned = ['prefixItems', 'unevaluatedProperties', 'dependentSchemas'].filter(
    key => key in node && !('x-audience' in (node[key] ?? {})),
  );
  const deeper = Object.entries(node).flatMap(([key, value]) => propertyFaults(value, `${at}/${key}`));
  return [...own, ...banned.map(key => `${at} uses ${key}, which the type generator does not know`), ...deeper];
}
