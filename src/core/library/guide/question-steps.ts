import type { Pack, Question } from '../../model/generated/types.ts';
import { qualifiedParameter } from '../compose-context.ts';
import { evaluate } from '../condition.ts';
import { factReader } from '../fact-reader.ts';
import type { GuideContext, GuideState, GuideStep } from './guide-step.ts';
import { questionStep } from './question-step.ts';

/** Facts that the guide has asked for itself before it comes to the packs. */
const askedBefore = /^(procurement|environment|classification)(\.|$)/;

/**
 * The questions of a pack that are asked as things stand: those whose condition is not false, and that neither the
 * guide's own steps nor an earlier pack asks for.
 */
export function questionSteps(state: GuideState, context: GuideContext, pack: Pack): readonly GuideStep[] {
  const { packs } = context.library;
  const read = factReader({ specification: state.answers, environment: context.environment, packs });
  return (pack.questions ?? []).flatMap(each => {
    if (each.fact !== undefined && askedBefore.test(each.fact)) return [];
    if (each.when && evaluate(each.when, read) === false) return [];
    if (isAskedEarlier(each, pack, context, state)) return [];
    return questionStep(state, context, pack, each);
  });
}

/** Two packs may need the same number; the first in the document asks for it. */
function isAskedEarlier(question: Question, pack: Pack, { library }: GuideContext, state: GuideState): boolean {
  const sought = targetOf(question, pack);
  if (sought === undefined) return false;
  for (const earlier of library.packs) {
    if (earlier.id === pack.id) return false;
    const use = state.answers.packs?.[earlier.id]?.use ?? earlier.proposed === 'always';
    if (use && (earlier.questions ?? []).some(each => targetOf(each, earlier) === sought)) return true;
  }
  return false;
}

const targetOf = ({ fact, parameter }: Question, pack: Pack): string | undefined =>
  fact ?? (parameter === undefined ? undefined : qualifiedParameter(parameter, pack));
