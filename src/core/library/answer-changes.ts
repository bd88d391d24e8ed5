import type { Change } from '../model/change.ts';
import type { Specification } from '../model/generated/types.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { equalValues, isList } from '../parse/index.ts';

/** Keys that the interview owns: what the answers say there is what holds. */
export const answeredKeys: ReadonlySet<string> = new Set([
  'procurement',
  'need',
  'referenceGroup',
  'environment',
  'classification',
  'packs',
  'openFacts',
  'interview',
  'gates',
  'demands',
  'marketDialogue',
]);

/**
 * What brings a specification in line with an answers file that it was composed from earlier. Facts and answers are set
 * as the answers file has them; elsewhere only what is missing is added (annexes, criteria and cost items by their id).
 * Nothing is taken away, and the sections are not looked at.
 */
export function answerChanges(specification: Specification, answers: Specification): readonly Change[] {
  const from = answers as unknown as JsonObject;
  const to = specification as unknown as JsonObject;
  return Object.entries(from)
    .filter(([key]) => key !== 'sections' && key !== 'kravbyggaren')
    .flatMap(([key, value]) => merge(`/${escape(key)}`, own(to, key), value, answeredKeys.has(key)));
}

const own = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function merge(at: string, to: Json | undefined, from: Json, answersHold: boolean): readonly Change[] {
  if (to === undefined) return [{ op: 'set', at, value: from }];
  if (equalValues(to, from)) return [];
  if (isObject(to) && isObject(from))
    return Object.entries(from).flatMap(([key, value]) =>
      merge(`${at}/${escape(key)}`, own(to, key), value, answersHold),
    );
  if (answersHold) return [{ op: 'set', at, value: from }];
  return isList(to) && isList(from) ? missingElements(at, to, from) : [];
}

/** The elements with an id that the list does not have. */
function missingElements(at: string, to: readonly Json[], from: readonly Json[]): readonly Change[] {
  const ids = new Set(to.map(item => own(item, 'id')));
  return from
    .filter(item => own(item, 'id') !== undefined && !ids.has(own(item, 'id')))
    .map((value, index) => ({ op: 'insert', at, index: to.length + index, value }));
}
