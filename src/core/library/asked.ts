import type { Pack, Question } from '../model/generated/types.ts';
import { textFactsByName } from '../text/index.ts';
import { qualifiedParameter } from './compose-context.ts';
import { procurementFactAt, procurementFacts } from './procurement-facts.ts';

/** A question of the guide. */
export interface Asked {
  /** Id of the step in which it is asked. */
  readonly step: string;
  /** Swedish. */
  readonly question: string;
}

/**
 * Where the guide asks for a fact, an answer (`answers.PACK.QUESTION`), or a name that texts cite. Of several packs that
 * ask for the same the first does. `undefined`: nobody asks for it.
 */
export function askedAbout(name: string, packs: readonly Pack[]): Asked | undefined {
  const path = textFactsByName.get(name)?.at?.slice(1).replaceAll('/', '.') ?? name;
  const fact = procurementFactAt(path);
  if (fact !== undefined) return { step: factStepId(fact), question: procurementFacts.get(fact)?.question ?? fact };
  const found = questionOf(path, packs);
  return found && { step: questionStepId(found.pack.id, found.question.id), question: found.question.text };
}

/** The question of a pack that gives a fact, an answer or a parameter its value. */
export function questionOf(
  name: string,
  packs: readonly Pack[],
): { readonly pack: Pack; readonly question: Question } | undefined {
  for (const pack of packs)
    for (const question of pack.questions ?? []) {
      const gives = question.parameter !== undefined && qualifiedParameter(question.parameter, pack) === name;
      if (gives || question.fact === name || name === `answers.${pack.id}.${question.id}`) return { pack, question };
    }
  return undefined;
}

export const factStepId = (fact: string): string =>
  fact.startsWith('procurement.subject.') ? fact.slice('procurement.'.length) : fact;

export const questionStepId = (pack: string, question: string): string => `question.${pack}.${question}`;
