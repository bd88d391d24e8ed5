import type { Change } from '../model/change.ts';
import type { Environment, Pack, Question, Role, Specification } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { failure, success, type Result } from '../model/problem.ts';
import { equalValues, parsePointer, valueAt } from '../parse/index.ts';
import { answerPlan, applyAnswers, type AnswerPlan } from './answer-plan.ts';
import { checkAnswer } from './answers.ts';
import { composeContext } from './compose-context.ts';
import { openDraft, type ComposeDraft } from './compose-draft.ts';
import type { Composition } from './compose.ts';
import { evaluate, isOpen } from './condition.ts';
import { decidePacks } from './decide-packs.ts';
import { answerPointer } from './open-points.ts';
import type { PackLibrary } from './pack-library.ts';
import type { PackField } from './three-way.ts';

/** A question as the guide asks it. */
export interface AskedQuestion {
  readonly pack: string;
  readonly packTitle: string;
  readonly question: Question;
  /** Where the answer is written. Several packs may ask for the same fact: it is asked once. */
  readonly at: string;
  readonly answer: Json | undefined;
  readonly state: 'answered' | 'unanswered' | 'unknown' | 'later' | 'delegated';
  /** Who should answer: the one it was left to, else the one that the pack names. */
  readonly role?: Role;
}

/** The questions of the packs in use, in document order, without those that an earlier answer has made pointless. */
export function interviewQuestions(
  specification: Specification,
  library: PackLibrary,
  environment?: Environment,
): readonly AskedQuestion[] {
  const { used } = decidePacks(specification, library, environment);
  const { read } = composeContext(specification, used, library, environment);
  const asked = new Map<string, AskedQuestion>();
  for (const pack of used)
    for (const question of pack.questions ?? []) {
      const at = answerPointer(pack.id, question);
      if (asked.has(at) || (question.when && evaluate(question.when, read) === false)) continue;
      const answer = read(`answers.${pack.id}.${question.id}`);
      const postponed = valueAt(specification as unknown as Json, `/interview/${pack.id}/${question.id}`);
      asked.set(at, askedQuestion(pack, question, at, isOpen(answer) ? (postponed ?? answer) : answer));
    }
  return [...asked.values()];
}

/** Those that have no answer yet, whether somebody has postponed them or not. */
export const openQuestions = (
  specification: Specification,
  library: PackLibrary,
  environment?: Environment,
): readonly AskedQuestion[] =>
  interviewQuestions(specification, library, environment).filter(({ state }) => state !== 'answered');

function askedQuestion(pack: Pack, question: Question, at: string, answer: Json | undefined): AskedQuestion {
  const open = isObject(answer) && Object.hasOwn(answer, 'state') ? answer : undefined;
  const stated = answer === 'unknown' ? 'unknown' : open?.state;
  const state = isOpen(answer) ? ((stated ?? 'unanswered') as AskedQuestion['state']) : 'answered';
  const role = (open?.role as Role | undefined) ?? question.role;
  return { pack: pack.id, packTitle: pack.title, question, at, answer, state, ...(role ? { role } : {}) };
}

export interface AnswerPreview {
  /** The answer and everything that follows from it; one undo step. */
  readonly changes: readonly Change[];
  readonly specification: Specification;
  readonly added: readonly string[];
  /** Fields that were as the packs had written them, and follow the answer. */
  readonly changed: readonly { readonly id: string; readonly field: PackField }[];
  /** Fields that the answer would change, if somebody had not edited them. They stay. */
  readonly kept: readonly { readonly id: string; readonly field: PackField; readonly theirs: Json | undefined }[];
  /** What the answer makes superfluous; it stays until somebody removes it. */
  readonly removable: Composition['removable'];
  readonly composition: Composition;
}

/**
 * What an answer does: what is added, changed and made superfluous. Nothing that somebody has edited is changed or
 * removed. An open answer (`{ state: 'later', role: … }`) is an answer too. Fails when it is not of the question's type.
 */
export function previewAnswer(
  specification: Specification,
  library: PackLibrary,
  { pack, question: id, answer }: { readonly pack: string; readonly question: string; readonly answer: Json },
  environment?: Environment,
): Result<AnswerPreview> {
  const { used } = decidePacks(specification, library, environment);
  const asked = [...used, ...library.packs].find(each => each.id === pack);
  const question = asked?.questions?.find(each => each.id === id);
  if (!asked || !question)
    return failure({ code: 'unknown-pack', id: pack, known: library.packs.map(each => each.id) });
  const problem = checkAnswer(pack, question, answer, environment);
  if (problem) return failure(problem);
  const draft = openDraft(specification);
  writeAnswer(draft, asked, question, answer);
  const plan = answerPlan(specification, draft.specification, library, { before: environment, after: environment });
  const { changes, composition } = applyAnswers(specification, plan, {}, library, environment);
  return success({
    changes,
    specification: composition.specification,
    added: composition.added.requirements,
    ...followed(plan.items),
    removable: composition.removable,
    composition,
  });
}

/** The fields that follow the answer, and those that somebody has edited or locked. */
function followed(items: AnswerPlan['items']): Pick<AnswerPreview, 'changed' | 'kept'> {
  const fields = items.flatMap(item =>
    item.type === 'changed' ? item.fields.map(field => ({ id: item.id, locked: item.locked, ...field })) : [],
  );
  const stays = ({ changedBy, locked }: (typeof fields)[number]): boolean => changedBy === 'both' || locked === true;
  return {
    changed: fields.filter(each => each.changedBy === 'theirs' && !each.locked).map(({ id, field }) => ({ id, field })),
    kept: fields
      .filter(each => each.changedBy !== 'ours' && stays(each))
      .map(({ id, field, theirs }) => ({ id, field, theirs })),
  };
}

/** The changes alone, for hosts that do not ask first. */
export function applyAnswer(...parts: Parameters<typeof previewAnswer>): Result<readonly Change[]> {
  const preview = previewAnswer(...parts);
  return preview.ok ? success(preview.value.changes) : preview;
}

function writeAnswer(draft: ComposeDraft, pack: Pack, question: Question, answer: Json): void {
  const value = draft.specification as unknown as Json;
  const interview = `/interview/${pack.id}/${question.id}`;
  const at = answerPointer(pack.id, question);
  // A fact holds values only: why one is missing is noted in the interview.
  const postponed = question.fact !== undefined && isObject(answer);
  if (postponed && valueAt(value, at) !== undefined) draft.remove(parsePointer(at) ?? []);
  if (!postponed && at !== interview && valueAt(value, interview) !== undefined)
    draft.remove(parsePointer(interview) ?? []);
  const target = postponed ? interview : at;
  if (!equalValues(valueAt(draft.specification as unknown as Json, target), answer))
    draft.set(parsePointer(target) ?? [], answer);
}
