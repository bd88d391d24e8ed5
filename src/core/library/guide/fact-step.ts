import type { Json } from '../../model/json.ts';
import { procurementFacts } from '../procurement-facts.ts';
import { answerAt, withAnswer } from './answers.ts';
import type { Given, GuideState, GuideStep, OpenState } from './guide-step.ts';

/**
 * A step about a fact of the procurement itself. A fact holds values only: that it has been put off, and whom it has been
 * left to, is noted under `openFacts`, and goes when there is an answer.
 */
export function factStep(
  state: GuideState,
  fact: string,
  step: GuideStep,
  open: readonly OpenState[] = ['later', 'delegated'],
): GuideStep {
  const role = step.role ?? procurementFacts.get(fact)?.role;
  const note = ['openFacts', fact];
  const left = (answerAt(state, note) as GuideStep['left'] | undefined) ?? step.left;
  return {
    ...step,
    open,
    ...(role && { role }),
    ...(left && { left }),
    take: given => {
      const as = openIn(given, step.field);
      const opened = as && { ...as, ...((as.role ?? role) && { role: as.role ?? role }) };
      return withAnswer(step.take(given), note, opened as Json | undefined);
    },
  };
}

type Opened = NonNullable<GuideStep['left']>;

/** An empty text is the same as *later*, and so is nothing chosen where the step says so. */
function openIn(given: Given, field: GuideStep['field']): Opened | undefined {
  if (given.type === 'many' && field.type === 'many' && field.noneIsLater && given.values.length === 0)
    return { state: 'later' };
  if (given.type === 'text') return given.text.trim() === '' ? { state: 'later' } : undefined;
  if (given.type !== 'open') return undefined;
  const { state, role, note } = given;
  return { state, ...(role && { role }), ...(note && { note }) };
}
