import { isObject, type Json } from '../model/json.ts';
import { parseText, textFactsByName, type TextPart } from '../text/index.ts';

/** What texts point at. Facts of the procurement are not here: every specification has them. */
export interface CitedNames {
  readonly requirements: ReadonlySet<string>;
  readonly annexes: ReadonlySet<string>;
  /** Parameters, by the names that texts use. */
  readonly parameters: ReadonlySet<string>;
}

/** Everything that the texts inside a value point at; in a requirement also what it requires and is answered in. */
export function citedNames(value: unknown): CitedNames {
  const found = { requirements: new Set<string>(), annexes: new Set<string>(), parameters: new Set<string>() };
  const read = (each: Json): void => {
    if (typeof each === 'string') for (const part of parseText(each).parts) note(part, found);
    else if (Array.isArray(each)) (each as readonly Json[]).forEach(read);
    else if (isObject(each)) Object.values(each).forEach(read);
  };
  read(value as Json);
  if (!isObject(value)) return found;
  if (Array.isArray(value.requires))
    for (const id of value.requires as readonly Json[]) addText(found.requirements, id);
  if (isObject(value.answer)) addText(found.annexes, value.answer.annex);
  return found;
}

const addText = (to: Set<string>, value: Json | undefined): void => {
  if (typeof value === 'string') to.add(value);
};

interface Found {
  readonly requirements: Set<string>;
  readonly annexes: Set<string>;
  readonly parameters: Set<string>;
}

function note(part: TextPart, found: Found): void {
  if (part.type === 'name') noteName(part.name, found);
  if (part.type !== 'helper') return;
  const { helper, argument } = part;
  if (argument.type === 'name') noteName(argument.name, found);
  else if (helper === 'krav') found.requirements.add(textOf(argument));
  else if (helper === 'bilaga') found.annexes.add(textOf(argument));
}

const textOf = (
  argument: { readonly type: 'text'; readonly text: string } | { readonly type: 'number'; readonly value: number },
): string => (argument.type === 'text' ? argument.text : String(argument.value));

function noteName(name: string, { parameters }: Found): void {
  if (!textFactsByName.has(name) && !/^(?:item|answers)\./.test(name)) parameters.add(name);
}
