import { isIsoDate, parseDuration } from '../model/calendar.ts';
import type { ParameterDeclaration, ParameterValue, Scalar, Specification } from '../model/generated/types.ts';
import { parameterName } from '../text/index.ts';
import { citedNames } from './cited-names.ts';
import { fits } from './pack-content-findings.ts';
import type { PackLibrary } from './pack-library.ts';

export interface OwnParameters {
  readonly declarations: readonly ParameterDeclaration[];
  /** The name in the specification's texts → the name in the pack's. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The parameters that the values cite, as a pack's own: declared as the pack they come from does, with the value of the
 * specification as the suggestion. A shared one keeps its name.
 */
export function ownParameters(
  specification: Specification,
  values: readonly unknown[],
  pack: string,
  library: PackLibrary,
): OwnParameters {
  const cited = new Set(values.flatMap(value => [...citedNames(value).parameters]));
  const declared = declaredIn(library);
  const declarations: ParameterDeclaration[] = [];
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of cited) {
    const known = declared.get(name);
    const value = specification.parameters?.[name];
    if (known?.shared) {
      declarations.push(withValue(known, value));
      continue;
    }
    const own = freeName(localName(name), taken);
    taken.add(own);
    names.set(name, `${pack}.${own}`);
    declarations.push(withValue({ ...(known ?? guessed(name, value)), name: own }, value));
  }
  return { declarations, names };
}

function declaredIn({ packs }: PackLibrary): ReadonlyMap<string, ParameterDeclaration> {
  return new Map(
    packs.flatMap(pack => (pack.parameters ?? []).map(each => [parameterName(pack, each), each] as const)),
  );
}

function withValue(declaration: ParameterDeclaration, value: ParameterValue | undefined): ParameterDeclaration {
  const { suggested: was, ...rest } = declaration;
  const here = value?.value;
  const suggested = here !== undefined && fits(here, declaration) ? here : was;
  return {
    ...rest,
    ...(value?.unit !== undefined && rest.unit === undefined && { unit: value.unit }),
    ...(suggested !== undefined && { suggested }),
  };
}

/** `exit.notice` → `notice`; letters and digits only, as a pack's names are. */
function localName(name: string): string {
  const last = name.slice(name.indexOf('.') + 1);
  const joined = last
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
    .replace(/^[^A-Za-z]+/, '');
  return joined === '' ? 'value' : (joined[0]?.toLowerCase() ?? '') + joined.slice(1, 36);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}${String(number)}`;
  return name;
}

function guessed(name: string, value: ParameterValue | undefined): ParameterDeclaration {
  const title = name.slice(name.lastIndexOf('.') + 1);
  return { name, title, type: typeOf(value?.value) };
}

function typeOf(value: Scalar | undefined): ParameterDeclaration['type'] {
  if (typeof value === 'number') return 'number';
  if (typeof value !== 'string') return 'text';
  if (isIsoDate(value)) return 'date';
  return parseDuration(value) === undefined ? 'text' : 'duration';
}
