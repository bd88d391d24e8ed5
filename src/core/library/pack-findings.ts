import type { Finding } from '../model/finding.ts';
import { validatePackHead, validatePackRequirement, type Validator } from '../model/generated/validators.js';
import type { Pack } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { shapeFindings } from '../model/shape-fault.ts';
import { isList, nameIn } from '../parse/index.ts';
import { forbiddenKeys } from '../text/index.ts';
import { packContentFindings } from './pack-content-findings.ts';
import { packFinding } from './pack-fault.ts';

/**
 * What is wrong with a pack by itself, shape first. What stands in the way of using it is an error. References to other
 * packs are judged by `libraryFindings`, when all packs are known.
 */
export function packFindings(value: Json): readonly Finding[] {
  const forbidden = forbiddenKeyFindings(value, '');
  if (forbidden.length > 0) return forbidden;
  const shape = shapeOf(value);
  // The rest reads the pack as the shape promises.
  if (shape.some(({ severity }) => severity === 'error')) return shape;
  return [...shape, ...packContentFindings(value as unknown as Pack)];
}

function shapeOf(value: Json): readonly Finding[] {
  const head = validated(validatePackHead, value, '', []);
  const requirements = isObject(value) && isList(value.requirements) ? value.requirements : [];
  return [
    ...head,
    ...requirements.flatMap((each, index) =>
      validated(validatePackRequirement, each, `/requirements/${nameIn(requirements, index)}`, ['requirements', '0']),
    ),
  ];
}

function validated(validate: Validator, value: Json, at: string, schemaPath: readonly string[]): readonly Finding[] {
  if (validate(value)) return [];
  return shapeFindings(validate.errors ?? [], value, { kind: 'pack', at, schemaPath });
}

function forbiddenKeyFindings(value: Json, at: string): readonly Finding[] {
  if (isList(value)) return value.flatMap((each, index) => forbiddenKeyFindings(each, `${at}/${nameIn(value, index)}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const named = (key === 'id' || key === 'name') && typeof each === 'string' && forbiddenKeys.has(each);
    if (!forbiddenKeys.has(key) && !named) return forbiddenKeyFindings(each, `${at}/${key}`);
    const word = named ? String(each) : key;
    return [packFinding('pack-key-forbidden', `${at}/${key}`, `Namnet ”${word}” får inte användas. Välj ett annat.`)];
  });
}
