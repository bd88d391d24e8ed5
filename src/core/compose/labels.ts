import { labelOf } from '../model/schema.ts';
import type { Kind, Verification } from '../model/generated/types.ts';
import { commonLabel } from '../model/schema.ts';

/** The schemas' Swedish words for codes, looked up once per code: a specification asks for the same few all the time. */
const known = new Map<string, string>();

function remembered(key: string, find: () => string): string {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

export const kindLabel = (kind: Kind): string => remembered(`kind ${kind}`, () => commonLabel('Kind', kind));

export const phaseLabel = (phase: Verification['phase']): string =>
  remembered(`phase ${phase}`, () => labelOf('specification', [...verification, 'phase'], phase));

export const methodLabel = (method: Verification['method']): string =>
  remembered(`method ${method}`, () => labelOf('specification', [...verification, 'method'], method));

const verification = ['sections', '0', 'requirements', '0', 'verification', '0'];

/** Swedish word for a code at a path of the specification, for example `procurementLabel('awardBasis', 'cost')`. */
export const procurementLabel = (property: string, code: string): string =>
  remembered(`procurement ${property} ${code}`, () => labelOf('specification', ['procurement', property], code));

export const awardLabel = (property: string, code: string): string =>
  remembered(`award ${property} ${code}`, () => labelOf('specification', ['award', property], code));

export const commonWord = (definition: Parameters<typeof commonLabel>[0], code: string): string =>
  remembered(`common ${definition} ${code}`, () => commonLabel(definition, code));

export const entryLabel = (property: string, code: string): string =>
  remembered(`entry ${property} ${code}`, () => labelOf('environment', ['entries', '0', property], code));

/** `vid leverans` → `Vid leverans`. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
