import { isUnaccepted, type Closing, type Finding } from '../model/finding.ts';
import type { Specification } from '../model/generated/types.ts';
import { isObject, listOf, type Json } from '../model/json.ts';

/** What still waits for somebody to answer or decide, to be told together. */
export interface Awaited {
  readonly findings: ReadonlySet<Finding>;
  /** How many questions and annexes are unanswered. */
  readonly answers: number;
  /** How many suggested values nobody has decided. */
  readonly values: number;
}

/** So few are told one by one, each where it stands. */
const tellApart = 3;

/**
 * A specification that has just been composed has a hole for every question that was put off. They are no faults yet, and
 * dozens of them hide those that are. They are due, and told one by one, when few are left, when the requirement that they
 * stand in is said to be ready, and when the specification is published. The gate before a tender never asks here.
 */
export function awaitedIn(findings: readonly Finding[], specification: Specification): Awaited | undefined {
  // Few are awaited: of the others nothing more is asked
  const open = findings.filter(finding => finding.awaited && isUnaccepted(finding));
  if (open.length <= tellApart || isObject(specification.published as Json | undefined)) return undefined;
  const isReady = isReadyIn(specification);
  const waiting = open.filter(({ requirement }) => requirement === undefined || !isReady(requirement));
  const answers = countOf(waiting.filter(({ awaited }) => awaited === 'answer'));
  const values = countOf(waiting.filter(({ awaited }) => awaited === 'decision'));
  return answers + values > tellApart ? { findings: new Set(waiting), answers, values } : undefined;
}

/** One answer may fill many places. */
const countOf = (findings: readonly Finding[]): number => new Set(findings.map(({ closedBy }) => keyOf(closedBy))).size;

const keyOf = (closing: Closing | undefined): string => JSON.stringify(closing ?? null);

/** The file may have faults of shape. */
const isReadyIn = ({ sections }: { readonly sections?: unknown }): ((requirement: string) => boolean) => {
  const lists = listOf(sections).map(section => readyIds(isObject(section) ? section.requirements : undefined));
  return requirement => lists.some(ids => ids.has(requirement));
};

const readyByList = new WeakMap<readonly Json[], ReadonlySet<string>>();

/** A section that no edit has touched has the same list as before: a key press costs its own section. */
function readyIds(value: unknown): ReadonlySet<string> {
  const requirements = listOf(value);
  const known = readyByList.get(requirements);
  if (known) return known;
  const ready = new Set<string>();
  for (const requirement of requirements)
    if (isObject(requirement) && requirement.status === 'ready' && typeof requirement.id === 'string')
      ready.add(requirement.id);
  readyByList.set(requirements, ready);
  return ready;
}
