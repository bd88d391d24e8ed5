import type { Change } from '../model/change.ts';
import type { Fix } from '../model/finding.ts';
import { isObject } from '../model/json.ts';
import { asCapitals, holdsCapitals, isInCapitals } from '../wording/capitals.ts';
import { sentenceSpan } from '../wording/language.ts';
import type { CheckedRequirement } from './checked-requirement.ts';

/**
 * The remedies as they are written into the requirement's text: what comes into a sentence of capitals is in capitals too.
 * Rules write their words as in any other sentence. The same list where no sentence is in capitals, as in nearly all texts.
 */
export function fixesInCapitals(
  fixes: readonly Fix[] | undefined,
  requirement: CheckedRequirement,
  at: string,
): readonly Fix[] | undefined {
  if (!fixes || !holdsCapitals(requirement.prepared)) return fixes;
  return fixes.map(fix => ({ ...fix, changes: fix.changes.map(change => written(change, requirement, at)) }));
}

function written(change: Change, { prepared }: CheckedRequirement, at: string): Change {
  if (change.op === 'splice' && change.at === `${at}/text`) {
    const sentence = prepared.masked.slice(...sentenceSpan(prepared, change.span[0]));
    return change.insert !== '' && isInCapitals(sentence) ? { ...change, insert: asCapitals(change.insert) } : change;
  }
  // A text that is divided or turned round is made anew, whole
  if (change.op === 'set' && change.at === `${at}/text` && typeof change.value === 'string')
    return isInCapitals(prepared.masked) ? { ...change, value: asCapitals(change.value) } : change;
  if (change.op === 'insert' && isObject(change.value) && typeof change.value.text === 'string') {
    const text = asCapitals(change.value.text);
    return isInCapitals(prepared.masked) ? { ...change, value: { ...change.value, text } } : change;
  }
  return change;
}
