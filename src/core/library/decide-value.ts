import type { Change } from '../model/change.ts';
import type { ParameterDeclaration, ParameterValue, Specification } from '../model/generated/types.ts';
import { openDraft } from './compose-draft.ts';
import {
  readAmount,
  readDate,
  readDuration,
  readNumber,
  readText,
  shownAnswer,
  type Reading,
} from './guide/read-answer.ts';

/** What a person has written for a parameter, as its value; or what to write instead. A parameter of one's own takes what stands there. */
export function readParameter(text: string, declaration: ParameterDeclaration | undefined): Reading {
  if (text.trim() === '') return { ok: false, fault: 'Skriv ett värde.' };
  switch (declaration?.type) {
    case 'number':
      return withinBounds(readNumber(text), declaration);
    case 'date':
      return readDate(text);
    case 'duration':
      return readDuration(text);
    case 'choice':
      return chosen(text.trim(), declaration);
    case 'text':
      return readText(text);
    case undefined: {
      const number = readNumber(text);
      return number.ok ? number : readText(text);
    }
  }
}

function chosen(text: string, { options = [] }: ParameterDeclaration): Reading {
  const option = options.find(each => shownAnswer(each).toLowerCase() === text.toLowerCase());
  return option === undefined
    ? { ok: false, fault: `Välj något av ${options.map(shownAnswer).join(', ')}.` }
    : { ok: true, value: option };
}

/** The reading as it is, unless it is a number outside what the pack allows. */
export function withinBounds(reading: Reading, declaration: ParameterDeclaration | undefined): Reading {
  if (!reading.ok || typeof reading.value !== 'number' || !declaration) return reading;
  const { min = -Infinity, max = Infinity } = declaration;
  if (reading.value >= min && reading.value <= max) return reading;
  const limits = [
    ...(min > -Infinity ? [`minst ${shownAnswer(min)}`] : []),
    ...(max < Infinity ? [`högst ${shownAnswer(max)}`] : []),
  ];
  return { ok: false, fault: `Talet ska vara ${limits.join(' och ')}.` };
}

/** As a person would write it in a field. */
export const shownParameter = (
  { value }: Pick<ParameterValue, 'value'> = {},
  declaration?: ParameterDeclaration,
): string => shownAnswer(value ?? declaration?.suggested);

/** How an award criterion is given its worth under the model of the award, and what a person may write for it. */
export function worthOf({ award }: Specification): {
  readonly key: 'amount' | 'weight';
  readonly read: (text: string) => Reading<number>;
} {
  const isWeighted = award?.model === 'weighted-absolute' || award?.model === 'relative';
  return isWeighted ? { key: 'weight', read: readWeight } : { key: 'amount', read: readAmount };
}

function readWeight(text: string): Reading<number> {
  const reading = readNumber(text.replace(/(?:%|procent)\s*$/i, ''));
  if (!reading.ok || (reading.value > 0 && reading.value <= 100)) return reading;
  return { ok: false, fault: 'Skriv procent, ett tal över 0 och högst 100.' };
}

/** The changes that give a parameter a value which somebody stands for. */
export function decideParameter(
  { parameters, ...rest }: Specification,
  name: string,
  decided: Pick<ParameterValue, 'value' | 'unit' | 'by' | 'date'>,
): readonly Change[] {
  const { by: _, date: _date, ...before } = parameters?.[name] ?? {};
  const value = { ...before, ...decided, status: 'decided' };
  const draft = openDraft(parameters ? { ...rest, parameters } : rest);
  draft.set(parameters ? ['parameters', name] : ['parameters'], parameters ? value : { [name]: value });
  return draft.changes;
}
