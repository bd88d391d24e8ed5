import type { Change } from '../model/change.ts';
import type { Environment, Specification } from '../model/generated/types.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { equalValues } from '../parse/index.ts';
import { answeredKeys } from './answer-changes.ts';
import { isOpenAnswer } from './answers.ts';
import { composeContext, qualifiedParameter, type ComposeContext } from './compose-context.ts';
import { openDraft, type ComposeDraft } from './compose-draft.ts';
import { composeSpecification, type Composition } from './compose.ts';
import { isOpen } from './condition.ts';
import { decidePacks } from './decide-packs.ts';
import { expectedOf, type Expected } from './expected.ts';
import type { PackLibrary } from './pack-library.ts';
import { applyItems, declineUnwanted, updateItems, type UpdateChoices, type UpdateItem } from './update-items.ts';

/** What other answers mean for a specification. Nothing is changed by making a plan. */
export interface AnswerPlan {
  /** The answers themselves, and the parameters and tables that held the earlier ones. Empty: nothing is answered anew. */
  readonly changes: readonly Change[];
  readonly items: readonly UpdateItem[];
  /** Ids of packs that come into use, and that go out of it. */
  readonly packsIn: readonly string[];
  readonly packsOut: readonly string[];
}

/** The IT environment before and after, where an answer has chosen another. */
export interface Environments {
  readonly before?: Environment | undefined;
  readonly after?: Environment | undefined;
}

/**
 * Compares a specification with its own answers changed (`answered`: the same file with other facts, packs and
 * interview). Requirements, annexes and parameters in `answered` are not looked at.
 */
export function answerPlan(
  specification: Specification,
  answered: Specification,
  library: PackLibrary,
  environments: Environments = {},
): AnswerPlan {
  const contextOf = (of: Specification, environment: Environment | undefined): ComposeContext =>
    composeContext(of, decidePacks(of, library, environment).used, library, environment);
  const was = contextOf(specification, environments.before);
  const draft = openDraft(specification);
  draft.apply(answerDifference(specification, answered, factRoots(library)));
  followParameters(draft, was, contextOf(draft.specification, environments.after));
  const is = contextOf(draft.specification, environments.after);
  const [base, theirs] = [expectedOf(was), expectedOf(is)];
  const items = updateItems(
    draft.specification,
    { base: base.requirements, theirs: theirs.requirements },
    { needsBase: true },
  );
  followAnnexes(draft, base, theirs);
  const [before, after] = [was.packs.map(({ id }) => id), is.packs.map(({ id }) => id)];
  return {
    changes: draft.changes,
    items,
    packsIn: after.filter(id => !before.includes(id)),
    packsOut: before.filter(id => !after.includes(id)),
  };
}

export interface AppliedAnswers {
  /** One undo step. */
  readonly changes: readonly Change[];
  readonly composition: Composition;
}

/** The changes that carry the answers out, as the choices say. */
export function applyAnswers(
  specification: Specification,
  plan: AnswerPlan,
  choices: UpdateChoices,
  library: PackLibrary,
  environment?: Environment,
): AppliedAnswers {
  const draft = openDraft(specification);
  draft.apply(plan.changes);
  applyItems(draft, plan.items, choices);
  declineUnwanted(draft, plan.items, choices, ({ value }) => value.source?.pack);
  const composition = composeSpecification(draft.specification, library, environment);
  return { changes: [...draft.changes, ...composition.changes], composition };
}

/** What composition owns: no question writes there. */
const composedKeys: ReadonlySet<string> = new Set(['sections', 'annexes', 'parameters', 'definitions', 'kravbyggaren']);

/** Keys of the file that questions of packs write to: `costs` for `costs.period`. */
function factRoots({ packs }: PackLibrary): ReadonlySet<string> {
  const facts = packs.flatMap(({ questions = [] }) =>
    questions.flatMap(({ fact }) => (fact === undefined ? [] : [fact])),
  );
  return new Set(facts.map(fact => fact.split('.')[0] ?? '').filter(root => root !== '' && !composedKeys.has(root)));
}

/** What makes the answers of one those of the other: set, or removed where there is no longer one. */
function answerDifference(from: Specification, to: Specification, facts: ReadonlySet<string>): readonly Change[] {
  const [before, after] = [from, to] as unknown as readonly [JsonObject, JsonObject];
  return [...new Set([...answeredKeys, ...facts])].flatMap(key =>
    difference(`/${key}`, own(before, key), own(after, key)),
  );
}

const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

function difference(at: string, from: Json | undefined, to: Json | undefined): readonly Change[] {
  if (to === undefined) return from === undefined ? [] : [{ op: 'remove', at }];
  if (from === undefined) return [{ op: 'set', at, value: to }];
  if (equalValues(from, to)) return [];
  if (!isObject(from) || !isObject(to)) return [{ op: 'set', at, value: to }];
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.flatMap(key =>
    difference(`${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, own(from, key), own(to, key)),
  );
}

/** A parameter that holds the earlier answer follows the new one; one that somebody has set otherwise stays. */
function followParameters(draft: ComposeDraft, was: ComposeContext, is: ComposeContext): void {
  for (const pack of is.packs)
    for (const { id, parameter } of pack.questions ?? []) {
      if (parameter === undefined) continue;
      const name = qualifiedParameter(parameter, pack);
      const [before, after] = [was.read(`answers.${pack.id}.${id}`), is.read(`answers.${pack.id}.${id}`)];
      const stored = draft.specification.parameters?.[name];
      if (!stored || isOpen(after) || after === undefined || isOpenAnswer(after)) continue;
      if (before === undefined || !equalValues(stored.value, before) || equalValues(before, after)) continue;
      draft.set(['parameters', name, 'value'], after);
    }
}

/** A table that holds the rows of the earlier answer follows the new one. */
function followAnnexes(draft: ComposeDraft, before: Expected, after: Expected): void {
  for (const { id, rows } of after.annexes) {
    const base = before.annexes.find(annex => annex.id === id)?.rows;
    const index = (draft.specification.annexes ?? []).findIndex(annex => annex.id === id);
    const stored = draft.specification.annexes?.[index]?.rows;
    if (!rows || !base || !stored || equalValues(base as unknown as Json, rows as unknown as Json)) continue;
    if (equalValues(stored as unknown as Json, base as unknown as Json)) draft.set(['annexes', index, 'rows'], rows);
  }
}
