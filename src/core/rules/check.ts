import type { Finding } from '../model/finding.ts';
import type {
  Environment,
  GateDefinition,
  Pack,
  Specification,
  Suppression,
  Workspace,
} from '../model/generated/types.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { scopeOf, type Scope } from '../text/index.ts';
import { rules as allRules } from './all-rules.ts';
import { withBaseline, type Baseline } from './baseline.ts';
import { accepted, unusedSuppressions } from './suppressions.ts';
import { CheckedSection, type Pass } from './checked-section.ts';
import { citationsIn, type Citation } from './citations.ts';
import { CrossReferences } from './cross-references.ts';
import { factsKey, factsOf, type Facts } from './facts.ts';
import { headTexts, named } from './head-texts.ts';
import { healthyCompanion } from '../model/file-shape.ts';
import { healthyHead } from '../model/healthy-head.ts';
import { Judge } from './judge.ts';
import type { DocumentContext, Rule } from './rule.ts';
import { Today, type Days } from './today.ts';
import { notReadYet } from './not-read-yet.ts';

export interface CheckInput {
  /** May hold faults of shape: they become findings. */
  readonly specification: Specification;
  readonly environment?: Environment | undefined;
  readonly workspace?: Workspace | undefined;
  /** Those in use. */
  readonly packs?: readonly Pack[];
  /** The gates of every pack at hand, see `gatesOf`. */
  readonly gates?: readonly GateDefinition[];
  /** Packs and gates are still being read: the rules that ask for them are left out, and find what they find next time. */
  readonly waiting?: boolean;
  /** ISO date, given by the host; without it, rules that ask how old something is are silent. */
  readonly today?: string;
  /** What the findings are for: the gate before a tender asks for more. Default `internal`. */
  readonly audience?: 'internal' | 'consultation' | 'tender';
  /** Findings about the text itself, from `parse/`. */
  readonly sourceFindings?: readonly Finding[];
  /** Ids of requirements that cannot be read at the moment, but are there. */
  readonly damaged?: readonly string[];
  /** Findings known from before: they are marked, not left out. */
  readonly baseline?: Baseline | undefined;
}

export interface Checker {
  /**
   * All findings: those of the text and of the whole document first, then requirement by requirement in the file's order.
   * The same content gives the same list, whatever was checked before. A requirement whose object is the same as at the
   * last call, in the same place and with the same facts, is not checked again, and its findings are the same objects.
   */
  check(input: CheckInput): readonly Finding[];
  /**
   * The same piece by piece, for a large file: each step looks into a few requirements of a section that has changed. May be left at any
   * step and begun anew with another input.
   */
  steps(input: CheckInput): Generator<undefined, readonly Finding[]>;
  /** When the last check's findings would have been the same. */
  readonly days: Days;
}

export const checkSpecification = (input: CheckInput): readonly Finding[] => createChecker().check(input);

/** `rules` is for tests; everybody else checks with all of them. */
export function createChecker(rules: readonly Rule[] = allRules): Checker {
  let cross = new CrossReferences();
  let sections = new Map<string, CheckedSection>();
  let knownKey = '';
  let prepared: Prepared | undefined;
  let context: DocumentContext | undefined;
  let acceptance = new Acceptance(undefined);

  function* steps(given: CheckInput): Generator<undefined, readonly Finding[]> {
    const input = withHealthyCompanions(given);
    const before = prepared;
    const isSameHead = before !== undefined && sameHead(before.input, input);
    const head = isSameHead ? before : prepare(input, rules);
    if (head.key !== knownKey) [sections, cross, knownKey] = [new Map(), new CrossReferences(), head.key];
    // Left half-way, the next round looks at every section
    prepared = undefined;
    const pass: Pass = { facts: head.facts, judge: head.judge, cross };
    if (isSameHead) yield* updateSame(sections, input.specification, pass);
    else {
      sections = yield* updated(sections, input.specification, pass);
      cross.forget();
    }
    prepared = { ...head, input };
    cross.settle();
    const isSameSetting = isSameHead && sameSetting(before.input, input);
    if (!isSameSetting || !context) context = documentContext(input, head, cross);
    const ofDocument = head.judge.document(context, isSameSetting);
    const { suppressions } = input.specification;
    if (!isSameHead || acceptance.suppressions !== suppressions) acceptance = new Acceptance(suppressions);
    const whole = [...(input.sourceFindings ?? []), ...head.faults, ...ofDocument];
    const each = Array.from(sections.values(), section => acceptance.of(section.findings));
    const told = acceptance.of(whole).concat(...each);
    // What silences a finding that has not been looked for yet is not known to be without use
    const exists = (id: string): boolean => cross.byId.has(id);
    const all = input.waiting ? told : told.concat(unusedSuppressions(input, told, rules, exists));
    return input.baseline ? withBaseline(all, input.specification, input.baseline) : all;
  }

  return {
    steps,
    get days() {
      return context?.today?.days ?? {};
    },
    check(input) {
      const work = steps(input);
      for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
    },
  };
}

/** Somebody may be writing in the files beside the specification just now. */
function withHealthyCompanions(input: CheckInput): CheckInput {
  const environment = healthyFile('environment', input.environment);
  const workspace = healthyFile('workspace', input.workspace);
  return environment === input.environment && workspace === input.workspace
    ? input
    : { ...input, environment, workspace };
}

const healthyFile = <T extends Environment | Workspace>(
  kind: 'environment' | 'workspace',
  value: T | undefined,
): T | undefined => value && (healthyCompanion(kind, value as unknown as JsonObject) as unknown as T);

/** Whether the document rules see the same beside the specification and its companions. */
function sameSetting(before: CheckInput, now: CheckInput): boolean {
  return (
    before.today === now.today &&
    before.audience === now.audience &&
    before.waiting === now.waiting &&
    sameElements(before.packs ?? [], now.packs ?? []) &&
    sameElements(before.gates ?? [], now.gates ?? []) &&
    sameElements(before.damaged ?? [], now.damaged ?? [])
  );
}

const sameElements = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((element, i) => element === b[i]);

/** All that follows from the head, the environment and the workspace. */
interface Prepared {
  readonly input: CheckInput;
  readonly head: Specification;
  readonly faults: readonly Finding[];
  readonly facts: Facts;
  readonly judge: Judge;
  /** Two heads with the same key give every requirement the same findings. */
  readonly key: string;
  readonly citations: readonly Citation[];
}

function prepare(input: CheckInput, rules: readonly Rule[]): Prepared {
  const { head, faults } = healthyHead(input.specification as unknown as Json);
  const sources = { specification: head, environment: input.environment, workspace: input.workspace };
  const facts = factsOf(sources);
  return {
    input,
    head,
    faults,
    facts,
    judge: new Judge(rules, head, input.workspace),
    key: factsKey(sources) + JSON.stringify(input.workspace?.rules ?? {}),
    citations: headTexts(head).flatMap(([at, text]) => citationsIn(text, at)),
  };
}

/** Whether nothing but requirements differs: everything else is the same object as last time. */
function sameHead(before: CheckInput, now: CheckInput): boolean {
  if (before.environment !== now.environment || before.workspace !== now.workspace) return false;
  const [old, next] = [before.specification, now.specification] as unknown as readonly JsonObject[];
  if (!old || !next || !sameBut(old, next, 'sections')) return false;
  const [a, b] = [listOf(old.sections), listOf(next.sections)];
  return (
    a.length === b.length &&
    a.every((section, i) => {
      const other = b[i];
      return section === other || (isObject(section) && isObject(other) && sameBut(section, other, 'requirements'));
    })
  );
}

/** Have both the same values, and under `except` a list each, or the same? */
function sameBut(a: JsonObject, b: JsonObject, except: string): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(key => {
    if (!Object.hasOwn(b, key)) return false;
    return a[key] === b[key] || (key === except && Array.isArray(a[key]) && Array.isArray(b[key]));
  });
}

/** `known` always holds every section whose requirements the registers know of, also when this is left half-way. */
function* updated(
  known: Map<string, CheckedSection>,
  specification: Specification,
  pass: Pass,
): Generator<undefined, Map<string, CheckedSection>> {
  const next = new Map<string, CheckedSection>();
  for (const [value, name] of named(listOf((specification as unknown as JsonObject).sections))) {
    const section = known.get(name) ?? new CheckedSection(name);
    known.set(name, section);
    section.home.order = next.size;
    next.set(name, section);
    if (section.value !== value) yield* updateInSteps(section, value, pass);
  }
  for (const [name, section] of known) if (!next.has(name)) section.clear(pass.cross);
  return next;
}

/** The sections are the same ones in the same order: only those with another value are looked into. */
function* updateSame(
  known: ReadonlyMap<string, CheckedSection>,
  specification: Specification,
  pass: Pass,
): Generator<undefined> {
  const list = listOf((specification as unknown as JsonObject).sections);
  let i = 0;
  for (const section of known.values()) {
    const value = list[i++];
    if (value !== undefined && section.value !== value) yield* updateInSteps(section, value, pass);
  }
}

const requirementsAStep = 20;

/** A section that is new grows to what it is: what is there already is told by its identity. */
function* updateInSteps(section: CheckedSection, value: Json, pass: Pass): Generator<undefined> {
  const requirements = isObject(value) ? listOf(value.requirements) : [];
  const isNew = section.value === undefined;
  for (let end = requirementsAStep; isNew && isObject(value) && end < requirements.length; end += requirementsAStep) {
    // Not its other keys: a stranger's section may have thousands of its own
    section.update({ ...(value.id !== undefined && { id: value.id }), requirements: requirements.slice(0, end) }, pass);
    yield;
  }
  section.update(value, pass);
  yield;
}

function documentContext(
  input: CheckInput,
  { head: specification, facts, citations }: Prepared,
  cross: CrossReferences,
): DocumentContext {
  const { environment, workspace, packs = [], gates = [], waiting = false } = input;
  const damaged = new Set(input.damaged);
  const written = scopeOf({ specification: { ...specification, sections: [] }, environment, workspace, packs });
  const scope: Scope = {
    ...written,
    requirement: id => (cross.byId.has(id) || damaged.has(id) ? id : cross.byOrigin.get(id)[0]?.id),
  };
  return {
    ...facts,
    specification,
    environmentFile: environment,
    workspace,
    damaged,
    today: input.today === undefined ? undefined : new Today(input.today),
    audience: input.audience ?? 'internal',
    headCitations: citations,
    cross,
    get packs() {
      return waiting ? notReadYet() : packs;
    },
    get gates() {
      return waiting ? notReadYet() : gates;
    },
    // A placeholder may stand for something that a pack defines
    get scope() {
      return waiting ? notReadYet() : scope;
    },
  };
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** Marks findings that somebody has accepted; a list that is asked for again is not gone through again. */
class Acceptance {
  readonly suppressions: Specification['suppressions'];
  readonly #known = new WeakMap<readonly Finding[], readonly Finding[]>();

  constructor(suppressions: Specification['suppressions']) {
    this.suppressions = suppressions;
  }

  of(findings: readonly Finding[]): readonly Finding[] {
    const { suppressions } = this;
    if (!Array.isArray(suppressions) || suppressions.length === 0) return findings;
    const known = this.#known.get(findings);
    if (known) return known;
    const marked = findings.map(finding =>
      accepted(finding, suppressions as readonly Suppression[]) ? { ...finding, suppressed: true } : finding,
    );
    this.#known.set(findings, marked);
    return marked;
  }
}

/** Rules that cannot be judged because the procurement follows another act than they are written for. */
export function rulesNotJudged(specification: Specification): readonly Rule[] {
  const act = specification.procurement?.act;
  return act === undefined || act === 'LOU' ? [] : allRules.filter(rule => rule.act === 'LOU');
}
