import type { Finding, Severity } from '../model/finding.ts';
import type { Kind, Specification, Workspace } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import type { CheckedRequirement } from './checked-requirement.ts';
import type { Facts } from './facts.ts';
import { fixesInCapitals } from './fixes-in-capitals.ts';
import { named } from './head-texts.ts';
import { KeptPart } from './kept-part.ts';
import { unlessNotRead } from './not-read-yet.ts';
import { followsOtherAct } from './other-act.ts';
import { bindsAboveOnly, type DocumentContext, type Draft, type Part } from './rule.ts';
import type { Regime } from './facts.ts';
import type { Rule, RuleOf, RuleSeverity } from './rule.ts';
import { RuleCalls } from './rule-calls.ts';

interface Judged<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  /** The workspace has chosen the severity. */
  readonly chosen: boolean;
  /** The rule's, as it is in this procurement. */
  readonly basis: readonly string[];
}

type RequirementRule = Judged<RuleOf<'requirement'>>;

const isForRequirements = (entry: Judged<Rule>): entry is RequirementRule => entry.rule.target === 'requirement';
const isForDocument = (entry: Judged<Rule>): entry is Judged<RuleForDocument> => !isForRequirements(entry);

type RuleForDocument = Exclude<Rule, RuleOf<'requirement'>>;
type DocumentTarget = RuleForDocument['target'];

interface DocumentRule extends Judged<RuleForDocument> {
  /** What it has found with the head as it was at the last check. */
  known: KeptPart | undefined;
}

/** What the document rules look at, each with its pointer. */
type Subjects = Readonly<Record<DocumentTarget, readonly (readonly [subject: unknown, at: string])[]>>;

function subjectsOf(specification: Specification): Subjects {
  const each = (list: readonly unknown[] | undefined, key: string): readonly (readonly [unknown, string])[] =>
    named(list ?? []).map(([item, name]) => [item, `/${key}/${name}`]);
  return {
    specification: [[specification, '']],
    section: each(specification.sections, 'sections'),
    annex: each(specification.annexes, 'annexes'),
    criterion: each(specification.award?.criteria, 'award/criteria'),
  };
}

/** Which rules are judged, and how severely: by regime, act and the workspace's own choice. */
export class Judge {
  readonly #requirementRules: readonly RequirementRule[];
  readonly #rulesByKind = new Map<Kind | undefined, RuleCalls<RequirementRule>>();
  readonly #documentRules: readonly DocumentRule[];
  #subjects: (Subjects & { readonly of: Specification }) | undefined;

  constructor(rules: readonly Rule[], specification: Specification, workspace: Workspace | undefined) {
    const { regime = 'above-threshold' } = specification.procurement ?? {};
    const own: Readonly<Record<string, Json>> = isObject(workspace?.rules) ? workspace.rules : {};
    const choiceOf = ({ id, code }: Rule): RuleSeverity | undefined => [own[id], own[code]].find(isSeverity);
    const otherAct = followsOtherAct(specification);
    const judged = rules.flatMap<Judged<Rule>>(rule => {
      if (otherAct && rule.act === 'LOU') return [];
      const chosen = choiceOf(rule);
      const severity = chosen ?? rule.severity[regime];
      if (severity === 'off') return [];
      return [{ rule, severity, chosen: chosen !== undefined, basis: basisOf(rule, regime, otherAct) }];
    });
    this.#requirementRules = judged.filter(isForRequirements);
    this.#documentRules = judged.filter(isForDocument).map(entry => ({ ...entry, known: undefined }));
  }

  requirement(requirement: CheckedRequirement, at: string, facts: Facts): readonly Finding[] {
    let found: Finding[] | undefined;
    for (const entry of this.#rulesAbout(requirement.kind).of(requirement, facts))
      for (const draft of entry.rule.check(requirement, at, facts)) {
        const fixes = fixesInCapitals(draft.fixes, requirement, at);
        const told = fixes && fixes !== draft.fixes ? { ...draft, fixes } : draft;
        (found ??= []).push(this.#finding(entry, told, at, requirement.id || undefined));
      }
    if (!found) return noFindings;
    return toldOnce(found).sort((a, b) => (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1) || compare(a.code, b.code));
  }

  #rulesAbout(kind: Kind | undefined): RuleCalls<RequirementRule> {
    const known = this.#rulesByKind.get(kind);
    if (known) return known;
    const rules = new RuleCalls(
      this.#requirementRules.filter(({ rule: { kinds } }) => !kinds || (kind !== undefined && kinds.includes(kind))),
    );
    this.#rulesByKind.set(kind, rules);
    return rules;
  }

  /**
   * What the rules about the whole document find, rule by rule. The same judge may be asked again with the same head: a rule whose
   * registers have not changed since is not asked, and its list is the same.
   */
  document(context: DocumentContext, isSameHead: boolean): readonly (readonly Finding[])[] {
    if (this.#subjects?.of !== context.specification)
      this.#subjects = { of: context.specification, ...subjectsOf(context.specification) };
    const subjects = this.#subjects;
    return this.#documentRules.map(entry => {
      if (!isSameHead) entry.known = undefined;
      const known = (entry.known ??= wholeOf(entry.rule, subjects, context));
      // What cannot be told yet is looked for again at the next check
      return (
        unlessNotRead(() => known.findings(context.cross, draft => this.#finding(entry, draft, '', undefined))) ??
        noFindings
      );
    });
  }

  #finding(judged: Judged<Rule>, draft: Draft, at: string, subject: string | undefined): Finding {
    const { rule, severity, chosen, basis } = judged;
    const requirement = draft.requirement ?? subject;
    return {
      rule: rule.id,
      code: rule.code,
      severity: chosen ? severity : milder(severity, draft.atMost),
      message: draft.message,
      at: draft.at ?? at,
      ...(draft.span && { span: draft.span }),
      ...(requirement !== undefined && { requirement }),
      ...(basis.length > 0 && { basis }),
      ...(draft.related?.length && { related: draft.related }),
      ...(draft.fixes?.length && { fixes: draft.fixes }),
      ...(draft.closedBy && { closedBy: draft.closedBy }),
      ...(draft.awaited && { awaited: draft.awaited }),
    };
  }
}

/** Where a rule's paragraphs do not bind, its findings say so; where the procurement follows another act, they are not named. */
function basisOf(rule: Rule, regime: Regime, otherAct: boolean): readonly string[] {
  if (otherAct) return rule.basis.filter(source => !source.startsWith('LOU'));
  const asPractice = bindsAboveOnly(rule) ? goodPractice[regime] : undefined;
  return asPractice === undefined ? rule.basis : [...rule.basis, asPractice];
}

const goodPractice: Readonly<Partial<Record<Regime, string>>> = {
  'below-threshold': 'under tröskelvärdet god sed, som följer av principerna',
  direct: 'i en direktupphandling god sed',
};

const noFindings: readonly Finding[] = [];

/** All that a rule finds in what it looks at. */
function wholeOf(rule: RuleForDocument, subjects: Subjects, context: DocumentContext): KeptPart {
  const check = rule.check as (s: unknown, at: string, c: DocumentContext) => Iterable<Draft | Part>;
  return new KeptPart(function* () {
    for (const [subject, at] of subjects[rule.target])
      for (const found of check.call(rule, subject, at, context)) yield 'find' in found ? found : { at, ...found };
  });
}

/** Where a rule has found the same words in two ways, the graver finding stays, or else the one of more words. */
function toldOnce(found: Finding[]): Finding[] {
  if (found.length < 2) return found;
  return found.filter(
    (one, i) => !found.some((other, j) => i !== j && isTheSame(one, other) && outdoes(other, one, j < i)),
  );
}

/** Whether two findings of one rule stand at one place of the file, the words of one within the other's. */
const isTheSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.at === b.at && (length(a) > length(b) ? covers(a, b) : covers(b, a));

const outdoes = (a: Finding, b: Finding, isFirst: boolean): boolean => {
  const more = rank[a.severity] - rank[b.severity] || length(a) - length(b);
  return more > 0 || (more === 0 && isFirst);
};

const length = ({ span: [start, end] = [0, 0] }: Finding): number => end - start;

const covers = ({ span: outer }: Finding, { span: inner }: Finding): boolean =>
  outer !== undefined && inner !== undefined && outer[0] <= inner[0] && outer[1] >= inner[1];

/** What somebody wrote that is no severity is told as a fault of that file, and changes nothing. */
const isSeverity = (value: Json | undefined): value is RuleSeverity =>
  value === 'off' || value === 'hint' || value === 'warning' || value === 'error';

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, hint: 0 };
const milder = (a: Severity, b: Severity | undefined): Severity => (b !== undefined && rank[b] < rank[a] ? b : a);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
