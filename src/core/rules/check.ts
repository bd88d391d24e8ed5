import type { Finding } from '../model/finding.ts';
import type { Specification } from '../model/generated/types.ts';
import { isConflict } from '../parse/index.ts';
import { Acceptance } from './acceptance.ts';
import { rules as allRules } from './all-rules.ts';
import { sameHead, sameSetting, withHealthyCompanions, type CheckInput } from './check-input.ts';
import { CheckedSections } from './checked-sections.ts';
import { documentContext } from './document-context.ts';
import { followsOtherAct } from './other-act.ts';
import { prepareHead, type PreparedHead } from './prepared-head.ts';
import type { DocumentContext, Rule } from './rule.ts';
import type { Days } from './today.ts';

export interface Checker {
  /**
   * All findings: those of the text and of the whole document first, then requirement by requirement in the file's order.
   * The same content gives the same list, whatever was checked before. A requirement whose object is the same as at the
   * last call, in the same place and with the same facts, is not checked again, and its findings are the same objects.
   */
  check(input: CheckInput): readonly Finding[];
  /**
   * The same piece by piece, for a large file: each step looks into a few requirements of a section that has changed. May
   * be left at any step and begun anew with another input.
   */
  steps(input: CheckInput): Generator<undefined, readonly Finding[]>;
  /** When the last check's findings would have been the same. */
  readonly days: Days;
}

export const checkSpecification = (input: CheckInput): readonly Finding[] => createChecker().check(input);

/** `rules` is for tests; everybody else checks with all of them. */
export const createChecker = (rules: readonly Rule[] = allRules): Checker => new KeepingChecker(rules);

/** Keeps what it found, and why, from one check to the next. */
class KeepingChecker implements Checker {
  readonly #rules: readonly Rule[];
  #sections = new CheckedSections();
  /** Of the head that the sections' findings are by. */
  #key = '';
  /** Of the last check; none when it was left half-way. */
  #last: { readonly input: CheckInput; readonly head: PreparedHead } | undefined;
  #context: DocumentContext | undefined;
  #acceptance: Acceptance;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#acceptance = new Acceptance(this.#sections, rules);
  }

  check(input: CheckInput): readonly Finding[] {
    const work = this.steps(input);
    for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
  }

  *steps(given: CheckInput): Generator<undefined, readonly Finding[]> {
    const unsettled = given.sourceFindings?.filter(isConflict);
    if (unsettled?.length) return unsettled;
    const input = withHealthyCompanions(given);
    const last = this.#last;
    const same = last && sameHead(last.input, input) ? last : undefined;
    const head = same?.head ?? prepareHead(input, this.#rules);
    yield* this.#checkSections(input, head, same !== undefined);
    this.#last = { input, head };
    const ofDocument = this.#checkDocument(input, head, same?.input);
    const { lists, unused } = this.#acceptance.tell([input.sourceFindings ?? [], head.faults, ...ofDocument], input);
    return noFindings.concat(...lists, ...this.#sections.findings, unused);
  }

  *#checkSections(input: CheckInput, head: PreparedHead, isSameHead: boolean): Generator<undefined> {
    if (head.key !== this.#key) {
      this.#key = head.key;
      this.#sections = new CheckedSections();
      this.#acceptance = new Acceptance(this.#sections, this.#rules);
    }
    // Left half-way, the next round looks at every section
    this.#last = undefined;
    const { specification } = input;
    yield* isSameHead ? this.#sections.updateSame(specification, head) : this.#sections.update(specification, head);
  }

  /** `before` is what was checked last, when its head was the same. */
  #checkDocument(
    input: CheckInput,
    head: PreparedHead,
    before: CheckInput | undefined,
  ): readonly (readonly Finding[])[] {
    const isSame = before !== undefined && sameSetting(before, input);
    if (!isSame || !this.#context) this.#context = documentContext(input, head, this.#sections.cross);
    return head.judge.document(this.#context, isSame);
  }

  get days(): Days {
    return this.#context?.today?.days ?? {};
  }
}

const noFindings: readonly Finding[] = [];

/** Rules that cannot be judged because the procurement follows another act than they are written for. */
export const rulesNotJudged = (specification: Specification): readonly Rule[] =>
  followsOtherAct(specification) ? allRules.filter(rule => rule.act === 'LOU') : [];
