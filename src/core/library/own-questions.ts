import type { Question } from '../model/generated/types.ts';
import { parseText } from '../text/index.ts';
import type { PlacedRequirement } from './compose-draft.ts';
import type { PackLibrary } from './pack-library.ts';

/**
 * The questions whose answers the texts still wait for, as a pack's own. Most have been filled in when the specification
 * was composed and need no question any longer.
 */
export function ownQuestions(
  places: readonly PlacedRequirement[],
  { packs }: PackLibrary,
): { readonly questions: readonly Question[]; readonly names: ReadonlyMap<string, string> } {
  const questions = new Map<string, Question>();
  const names = new Map<string, string>();
  for (const { requirement } of places)
    for (const part of parseText(requirement.text).parts) {
      if (part.type !== 'name' || !part.name.startsWith('answers.')) continue;
      const path = part.name.slice('answers.'.length).split('.');
      const pack = path.length > 1 ? path[0] : requirement.source?.pack;
      const id = path.at(-1);
      const asked = packs.find(each => each.id === pack)?.questions?.find(question => question.id === id);
      if (!asked) continue;
      // What else it decides is the other pack's business.
      const { parameter: _parameter, fact: _fact, when: _when, decides: _decides, ...own } = asked;
      questions.set(asked.id, own);
      names.set(part.name, `answers.${asked.id}`);
    }
  return { questions: [...questions.values()], names };
}
