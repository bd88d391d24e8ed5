import type { CheckedRequirement } from './checked-requirement.ts';
import type { Facts } from './facts.ts';
import { isBeyondGate } from '../wording/prepared-text.ts';
import type { RuleOf } from './rule.ts';
import { addMarks, markedIn, marksOf, type Marks } from '../wording/word-gate.ts';
import type { WordListName } from '../wording/word-lists.ts';

interface OfRequirements {
  readonly rule: RuleOf<'requirement'>;
}

/**
 * Which of some rules a requirement gives anything to do, told from what its text holds without asking the others: most
 * requirements are good, and call for few.
 */
export class RuleCalls<R extends OfRequirements> {
  readonly #rules: readonly R[];
  /** Places of the rules that every text calls for. */
  readonly #always: Marks;
  /** Places of the rules that call for a pattern, by its place. */
  readonly #byPattern: readonly (Marks | undefined)[];
  readonly #byList: ReadonlyMap<WordListName, Marks>;

  /** To be made when a text has been read: then all patterns are known. */
  constructor(rules: readonly R[]) {
    const always: number[] = [];
    const byPattern: (number[] | undefined)[] = [];
    const byList = new Map<WordListName, number[]>();
    rules.forEach(({ rule: { needs } }, place) => {
      if (!needs) always.push(place);
      for (const need of needs ?? []) {
        if (typeof need === 'string') byList.set(need, [...(byList.get(need) ?? []), place]);
        else if (isBeyondGate(need.place)) always.push(place);
        else (byPattern[need.place] ??= []).push(place);
      }
    });
    this.#rules = rules;
    this.#always = marksOf(always, rules.length);
    this.#byPattern = Array.from(byPattern, places => places && marksOf(places, rules.length));
    this.#byList = new Map(Array.from(byList, ([name, places]) => [name, marksOf(places, rules.length)]));
  }

  /** In the order that they were given. */
  of(requirement: CheckedRequirement, facts: Facts): readonly R[] {
    const { prepared } = requirement;
    const called = this.#always.slice();
    for (const pattern of markedIn(prepared.marks)) addMarks(called, this.#byPattern[pattern]);
    for (const { list } of facts.lexicon.hits(prepared)) addMarks(called, this.#byList.get(list));
    const found: R[] = [];
    for (const place of markedIn(called)) {
      const each = this.#rules[place] as R;
      if (each.rule.concerns?.(requirement, facts) ?? true) found.push(each);
    }
    return found;
  }
}
