import type { Finding } from '../model/finding.ts';
import type { Pack, PackRequirement } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { isList, nameIn } from '../parse/index.ts';
import { faultMessage, parameterName, parseText, textFactsByName, type TextPart } from '../text/index.ts';
import { packFinding } from './pack-fault.ts';

/** A place in a pack where a text stands that is shown or composed. */
export interface PackText {
  readonly at: string;
  readonly text: string;
  /** The requirement it belongs to, where it belongs to one. */
  readonly requirement?: PackRequirement;
}

/** Keys that hold names and codes, not texts. */
const codeKeys = new Set([
  'id',
  'section',
  'version',
  'fact',
  'parameter',
  'template',
  'rowsFrom',
  'pattern',
  'when',
  'forEach',
]);

/** Every text of a pack that ends up in a specification: of sections, definitions, annexes and requirements. */
export function packTexts(pack: Pack): readonly PackText[] {
  const value = pack as unknown as { readonly [key: string]: Json };
  const holders = ['sections', 'definitions', 'annexes'] as const;
  const requirements = pack.requirements ?? [];
  return [
    ...holders.flatMap(key => textsIn(value[key] ?? null, `/${key}`)),
    ...requirements.flatMap((requirement, index) => {
      const at = `/requirements/${nameIn(requirements as unknown as readonly Json[], index)}`;
      return textsIn(requirement as unknown as Json, at).map(text => ({ ...text, requirement }));
    }),
  ];
}

function textsIn(value: Json, at: string): readonly PackText[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (isList(value)) return value.flatMap((each, index) => textsIn(each, `${at}/${nameIn(value, index)}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => (codeKeys.has(key) ? [] : textsIn(each, `${at}/${key}`)));
}

/** Placeholders that are refused or name nothing, and values in which placeholders would never be filled. */
export function packTextFindings(pack: Pack): readonly Finding[] {
  return [...packTexts(pack).flatMap(text => placeholderFindings(pack, text)), ...valueFindings(pack)];
}

/** More than a text for a person to read holds. */
const mostPlaces = 200;

function placeholderFindings(pack: Pack, { at, text, requirement }: PackText): readonly Finding[] {
  const { parts } = parseText(text);
  const places = parts.filter(({ type }) => type !== 'literal');
  const first = places[mostPlaces];
  if (first)
    return [
      packFinding('pack-placeholder-refused', at, `Texten har fler än ${mostPlaces} platshållare. Dela upp den.`, {
        span: first.span,
      }),
    ];
  return places.flatMap(part => {
    if (part.type === 'fault')
      return [packFinding('pack-placeholder-refused', at, faultMessage(part.fault), { span: part.span })];
    const name = nameOf(part);
    const message = name === undefined ? undefined : unknownName(name, pack, requirement);
    return message === undefined ? [] : [packFinding('pack-placeholder-unknown', at, message, { span: part.span })];
  });
}

function nameOf(part: TextPart): string | undefined {
  if (part.type === 'name') return part.name;
  return part.type === 'helper' && part.argument.type === 'name' ? part.argument.name : undefined;
}

/** Names of other packs' parameters and answers are taken on trust: `libraryFindings` knows them. */
function unknownName(name: string, pack: Pack, requirement: PackRequirement | undefined): string | undefined {
  const [root = '', ...rest] = name.split('.');
  if (root === 'item')
    return requirement?.forEach
      ? unknownColumn(rest.join('.'), pack, requirement)
      : `{{${name}}} kräver att kravet har forEach.`;
  if (root === 'answers') {
    const known = rest.length > 1 ? rest[0] !== pack.id : false;
    const id = rest[0] === pack.id && rest.length > 1 ? rest.slice(1).join('.') : rest.join('.');
    return known || pack.questions?.some(question => question.id === id)
      ? undefined
      : `Frågan ”${id}” finns inte i paketet.`;
  }
  if (textFactsByName.has(name)) return undefined;
  if (pack.parameters?.some(declaration => parameterName(pack, declaration) === name)) return undefined;
  if (root !== pack.id && rest.length > 0) return undefined;
  return `Parametern ”${name}” finns inte under parameters i paketet.`;
}

function unknownColumn(column: string, pack: Pack, { forEach }: PackRequirement): string | undefined {
  if (!forEach || !('answers' in forEach)) return undefined;
  const columns = pack.questions?.find(({ id }) => id === forEach.answers)?.columns;
  if (!columns || columns.some(({ id }) => id === column)) return undefined;
  return `Kolumnen ”${column}” finns inte i frågan ”${forEach.answers}”.`;
}

/** A value is printed as it is: a placeholder in one would stand in the document. */
function valueFindings(pack: Pack): readonly Finding[] {
  return (pack.parameters ?? []).flatMap(({ suggested, options = [] }, index) =>
    [suggested, ...options].some(value => typeof value === 'string' && value.includes('{{'))
      ? [packFinding('pack-value-placeholder', `/parameters/${index}`, 'Ett värde får inte innehålla platshållare.')]
      : [],
  );
}
