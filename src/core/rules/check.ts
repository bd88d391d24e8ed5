import type { Change } from '../model/change.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Environment, Pack, Specification, Suppression, Workspace } from '../model/generated/types.ts';
import { validateRequirement } from '../model/generated/validators.js';
import { isObject, type Json } from '../model/json.ts';
import { shapeFindings } from '../model/shape-fault.ts';
import { scopeOf } from '../text/index.ts';
import { checkedRequirement } from './checked-requirement.ts';
import { citationsIn } from './citations.ts';
import { CrossReferences, recordOf, type RequirementRecord } from './cross-references.ts';
import { factsKey, factsOf, type Facts } from './facts.ts';
import { healthyHead } from './healthy-head.ts';
import { headTexts, named } from './head-texts.ts';
import { rules as allRules } from './all-rules.ts';
import { afterSubject, type DocumentContext, type Draft, type Rule, type RuleOf, type RuleSeverity } from './rule.ts';

export interface CheckInput {
  /** May hold faults of shape: they become findings. */
  readonly specification: Specification;
  readonly environment?: Environment | undefined;
  readonly workspace?: Workspace | undefined;
  readonly packs?: readonly Pack[];
  /** ISO date, given by the host; without it, rules that ask how old something is are silent. */
  readonly today?: string;
  /** What the findings are for: the gate before a tender asks for more. Default `internal`. */
  readonly audience?: 'internal' | 'consultation' | 'tender';
  /** Findings about the text itself, from `parse/`. */
  readonly sourceFindings?: readonly Finding[];
  /** Ids of requirements that cannot be read at the moment, but are there. */
  readonly damaged?: readonly string[];
}

export interface Checker {
  /**
   * All findings, those about the head first and then requirement by requirement, in the file's order. A requirement
   * whose object is the same as at the last call, in the same place and with the same facts, is not checked again.
   */
  check(input: CheckInput): readonly Finding[];
}

export const checkSpecification = (input: CheckInput): readonly Finding[] => createChecker().check(input);

/** One requirement with what has been found about it. */
interface Checked {
  readonly value: Json;
  readonly record: RequirementRecord;
  readonly findings: readonly Finding[];
}

/** `rules` is for tests; everybody else checks with all of them. */
export function createChecker(rules: readonly Rule[] = allRules): Checker {
  let cross = new CrossReferences();
  let known = new Map<string, Checked>();
  let knownFacts = '';
  return {
    check(input) {
      const { head, faults } = healthyHead(input.specification as unknown as Json);
      const sources = { specification: head, environment: input.environment, workspace: input.workspace };
      const judge = new Judge(rules, head, input.workspace);
      const key = factsKey(sources) + JSON.stringify(input.workspace?.rules ?? {});
      if (key !== knownFacts) [known, cross, knownFacts] = [new Map(), new CrossReferences(), key];
      const facts = factsOf(sources);
      const next = new Map<string, Checked>();
      for (const { value, at, section, index } of requirementsOf(input.specification)) {
        const before = known.get(at);
        if (before?.value === value) known.delete(at);
        const checked = before?.value === value ? before : checkRequirement(value, at, section, facts, judge);
        if (checked !== before) cross.add(checked.record);
        checked.record.order = next.size;
        checked.record.index = index;
        next.set(at, checked);
      }
      for (const { record } of known.values()) cross.remove(record);
      known = next;
      const context = documentContext(input, head, facts, cross);
      return assemble(input, [...faults, ...judge.document(context)], [...next.values()]);
    },
  };
}

function documentContext(
  input: CheckInput,
  specification: Specification,
  facts: Facts,
  cross: CrossReferences,
): DocumentContext {
  const { environment, workspace, packs = [] } = input;
  const damaged = new Set(input.damaged);
  const written = scopeOf({ specification: { ...specification, sections: [] }, environment, workspace, packs });
  return {
    ...facts,
    specification,
    environmentFile: environment,
    workspace,
    packs,
    damaged,
    today: input.today,
    audience: input.audience ?? 'internal',
    headCitations: headTexts(specification).flatMap(([at, text]) => citationsIn(text, at)),
    cross,
    scope: {
      ...written,
      requirement: id => (cross.byId.has(id) || damaged.has(id) ? id : cross.byOrigin.get(id)[0]?.id),
    },
  };
}

/** Every requirement with its pointer: `@ID` where the id is unique in its list, else the index. */
function* requirementsOf(specification: Specification): Generator<{
  readonly value: Json;
  readonly at: string;
  readonly section: string;
  readonly index: number;
}> {
  const sections = listOf((specification as unknown as { sections?: Json }).sections);
  for (const [section, sectionName] of named(sections)) {
    const requirements = isObject(section) ? listOf(section.requirements) : [];
    const id = isObject(section) && typeof section.id === 'string' ? section.id : '';
    for (const [index, [value, name]] of named(requirements).entries()) {
      yield { value, at: `/sections/${sectionName}/requirements/${name}`, section: id, index };
    }
  }
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

function checkRequirement(value: Json, at: string, section: string, facts: Facts, judge: Judge): Checked {
  const healthy = validateRequirement(value);
  const errors = healthy ? [] : (validateRequirement.errors ?? []);
  const faulty = new Set(
    errors.flatMap(({ keyword, instancePath }) =>
      keyword === 'additionalProperties' && instancePath === '' ? [] : [instancePath.split('/')[1] ?? ''],
    ),
  );
  const requirement = checkedRequirement(value, faulty);
  const schemaPath = ['sections', '0', 'requirements', '0'];
  const faults = shapeFindings(
    // A kind that is missing or unknown has a rule of its own, with fixes.
    errors.filter(error => error.params.missingProperty !== 'kind' && error.instancePath !== '/kind'),
    value,
    { kind: 'specification', at, schemaPath },
  ).map(fault => ({ ...fault, requirement: requirement.id }));
  return {
    value,
    record: recordOf(requirement, at, section),
    findings: [...faults, ...judge.requirement(requirement, at, facts)],
  };
}

/** Which rules are judged, and how severely: by regime, act and the workspace's own choice. */
class Judge {
  readonly #rules: readonly { readonly rule: Rule; readonly severity: Severity; readonly chosen: boolean }[];
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
  }

  requirement(requirement: ReturnType<typeof checkedRequirement>, at: string, facts: Facts): readonly Finding[] {
    const found = this.#rules.flatMap(entry =>
      entry.rule.target === 'requirement'
        ? Array.from(entry.rule.check(requirement, at, facts), draft =>
            this.#finding(entry, draft, at, requirement.id || undefined),
          )
        : [],
    );
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

  #finding(
    { rule, severity, chosen }: { readonly rule: Rule; readonly severity: Severity; readonly chosen: boolean },
    draft: Draft,
    at: string,
    subject: string | undefined,
  ): Finding {
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

/** All findings in the file's order, those that the author has accepted marked as such. */
function assemble(
  { specification, sourceFindings = [] }: CheckInput,
  headFindings: readonly Finding[],
  requirements: readonly Checked[],
): readonly Finding[] {
  const own = new Map<string, Finding[]>();
  const head: Finding[] = [...sourceFindings];
  const places = new Set(requirements.map(({ record }) => record.at));
  for (const finding of headFindings) {
    const place = /^\/sections\/[^/]+\/requirements\/[^/]+/.exec(finding.at)?.[0];
    if (place === undefined || !places.has(place)) head.push(finding);
    else own.set(place, [...(own.get(place) ?? []), finding]);
  }
  const all = [
    ...head,
    ...requirements.flatMap(({ record, findings }) => {
      const more = own.get(record.at) ?? [];
      return [...more, ...findings.map(finding => placed(finding, record))];
    }),
  ];
  const { suppressions } = specification;
  return Array.isArray(suppressions) && suppressions.length > 0
    ? all.map(finding =>
        accepted(finding, suppressions as readonly Suppression[]) ? { ...finding, suppressed: true } : finding,
      )
    : all;
}

/** With a fix that inserts after the requirement, the place in the list as it is now. */
function placed(finding: Finding, { index }: RequirementRecord): Finding {
  const open = (change: Change): boolean => change.op === 'insert' && change.index === afterSubject;
  if (!finding.fixes?.some(fix => fix.changes.some(open))) return finding;
  const fixes = finding.fixes.map(fix => ({
    ...fix,
    changes: fix.changes.map(change => (open(change) ? { ...change, index: index + 1 } : change)),
  }));
  return { ...finding, fixes };
}

/** An accepted finding names its rule and a requirement, a place, or neither: then it is accepted in the whole file. */
function accepted({ rule, code, requirement, at }: Finding, suppressions: readonly Suppression[]): boolean {
  return suppressions.some(
    entry =>
      isObject(entry) &&
      (entry.rule === rule || entry.rule === code) &&
      typeof entry.reason === 'string' &&
      (entry.requirement === undefined || entry.requirement === requirement) &&
      (entry.at === undefined || at === entry.at || at.startsWith(`${entry.at}/`)),
  );
}

/** Rules that cannot be judged because the procurement follows another act than they are written for. */
export function rulesNotJudged(specification: Specification): readonly Rule[] {
  const act = specification.procurement?.act;
  return act === undefined || act === 'LOU' ? [] : allRules.filter(rule => rule.act === 'LOU');
}
