import type { Finding, Severity } from '../model/finding.ts';
import type { Specification, Workspace } from '../model/generated/types.ts';
import type { CheckedRequirement } from './checked-requirement.ts';
import type { Facts } from './facts.ts';
import { named } from './head-texts.ts';
import type { DocumentContext, Draft, Rule, RuleOf, RuleSeverity } from './rule.ts';

interface Judged<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  /** The workspace has chosen the severity. */
  readonly chosen: boolean;
}

const isForRequirements = (entry: Judged<Rule>): entry is Judged<RuleOf<'requirement'>> =>
  entry.rule.target === 'requirement';

/** Which rules are judged, and how severely: by regime, act and the workspace's own choice. */
export class Judge {
  readonly #rules: readonly Judged<Rule>[];
  readonly #requirementRules: readonly Judged<RuleOf<'requirement'>>[];
  readonly #otherAct: boolean;

  constructor(rules: readonly Rule[], specification: Specification, workspace: Workspace | undefined) {
    const { act, regime = 'above-threshold' } = specification.procurement ?? {};
    const own: Readonly<Record<string, RuleSeverity>> = workspace?.rules ?? {};
    this.#otherAct = act !== undefined && act !== 'LOU';
    this.#rules = rules.flatMap(rule => {
      if (this.#otherAct && rule.act === 'LOU') return [];
      const chosen = own[rule.id] ?? own[rule.code];
      const severity = chosen ?? rule.severity[regime];
      return severity === 'off' ? [] : [{ rule, severity, chosen: chosen !== undefined }];
    });
    this.#requirementRules = this.#rules.filter(isForRequirements);
  }

  requirement(requirement: CheckedRequirement, at: string, facts: Facts): readonly Finding[] {
    const found: Finding[] = [];
    for (const entry of this.#requirementRules) {
      const { kinds } = entry.rule;
      if (kinds && (requirement.kind === undefined || !kinds.includes(requirement.kind))) continue;
      for (const draft of entry.rule.check(requirement, at, facts)) {
        found.push(this.#finding(entry, draft, at, requirement.id || undefined));
      }
    }
    return found.sort((a, b) => (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1) || compare(a.code, b.code));
  }

  document(context: DocumentContext): readonly Finding[] {
    const { specification } = context;
    const each = <T>(list: readonly T[] | undefined, key: string): readonly (readonly [T, string])[] =>
      named(list ?? []).map(([item, name]) => [item, `/${key}/${name}`]);
    const subjects = {
      specification: [[specification, '']] as const,
      section: each(specification.sections, 'sections'),
      annex: each(specification.annexes, 'annexes'),
      criterion: each(specification.award?.criteria, 'award/criteria'),
    };
    return this.#rules.flatMap(entry => {
      const { rule } = entry;
      if (rule.target === 'requirement') return [];
      return subjects[rule.target].flatMap(([subject, at]) => {
        const check = (rule as RuleOf<'specification'>).check as (
          s: unknown,
          at: string,
          c: DocumentContext,
        ) => Iterable<Draft>;
        return Array.from(check.call(rule, subject, at, context), draft => this.#finding(entry, draft, at, undefined));
      });
    });
  }

  #finding({ rule, severity, chosen }: Judged<Rule>, draft: Draft, at: string, subject: string | undefined): Finding {
    const requirement = draft.requirement ?? subject;
    const basis = this.#otherAct ? rule.basis.filter(source => !source.startsWith('LOU')) : rule.basis;
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
    };
  }
}

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, hint: 0 };
const milder = (a: Severity, b: Severity | undefined): Severity => (b !== undefined && rank[b] < rank[a] ? b : a);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
