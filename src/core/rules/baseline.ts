import type { Finding } from '../model/finding.ts';
import type { Specification } from '../model/generated/types.ts';
import { isObject, listOf, type Json } from '../model/json.ts';

/**
 * The findings that a specification had on a certain day. An old specification that is brought in has hundreds; with a
 * baseline beside it only new ones are shown. A finding is known again by its rule, its requirement and the words it
 * points at, so that moves and edits elsewhere leave it known, and a new fault of the same kind in new words is new.
 */
export interface Baseline {
  readonly findings: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly rule: string;
  readonly requirement?: string;
  /** Place, where the finding is about no requirement. */
  readonly at?: string;
  /** The words pointed at, in lower case; absent: the whole text or value. */
  readonly words?: string;
  /** How many such findings there were; default one. */
  readonly count?: number;
}

/** `elevhalsa.krav.yaml` → `elevhalsa.baslinje.json`, beside it. */
export const baselineName = (specification: string): string =>
  `${specification.replace(/\.krav\.ya?ml$|\.ya?ml$/, '')}.baslinje.json`;

/** Faults of the file's own form are always shown: what stands there cannot be read. */
const canRest = ({ code, suppressed }: Finding): boolean => !code.startsWith('YAML-') && suppressed !== true;

export function baselineOf(findings: readonly Finding[], specification: Specification): Baseline {
  const texts = textsOf(specification);
  const entries = new Map<string, BaselineEntry & { readonly count: number }>();
  for (const finding of findings.filter(canRest)) {
    const entry = entryOf(finding, texts);
    const key = keyOf(entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { findings: sorted.map(([, { count, ...entry }]) => (count > 1 ? { ...entry, count } : entry)) };
}

/** The same findings, those that the baseline holds marked. */
export function withBaseline(
  findings: readonly Finding[],
  specification: Specification,
  { findings: known }: Baseline,
): readonly Finding[] {
  if (known.length === 0) return findings;
  const left = new Map<string, number>();
  for (const entry of known) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + (entry.count ?? 1));
  const texts = textsOf(specification);
  return findings.map(finding => {
    if (!canRest(finding)) return finding;
    const key = keyOf(entryOf(finding, texts));
    const count = left.get(key) ?? 0;
    if (count === 0) return finding;
    left.set(key, count - 1);
    return { ...finding, baseline: true };
  });
}

/** One entry a line, so that two people's baselines can be merged by git. */
export function baselineText({ findings }: Baseline): string {
  const lines = findings.map(entry => `    ${JSON.stringify(entry)}`);
  return `{\n  "kravbyggaren": 1,\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** `undefined` for what is no baseline: the caller says so, and every finding is shown. */
export function parseBaseline(text: string): Baseline | undefined {
  let value: Json;
  try {
    // Some editors put a byte order mark in front
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.kravbyggaren !== 1 || !Array.isArray(value.findings)) return undefined;
  const findings = value.findings as readonly Json[];
  return findings.every(isEntry) ? { findings: findings as unknown as readonly BaselineEntry[] } : undefined;
}

const optionalText = (value: Json | undefined): boolean => value === undefined || typeof value === 'string';

const isEntry = (entry: Json): boolean =>
  isObject(entry) &&
  typeof entry.rule === 'string' &&
  [entry.requirement, entry.at, entry.words].every(optionalText) &&
  (entry.count === undefined || (typeof entry.count === 'number' && entry.count >= 1));

/** The baseline after a requirement got a new id. */
export const renamedInBaseline = ({ findings }: Baseline, from: string, to: string): Baseline => ({
  findings: findings.map(entry => (entry.requirement === from ? { ...entry, requirement: to } : entry)),
});

function entryOf({ rule, requirement, at, span }: Finding, texts: ReadonlyMap<string, string>): BaselineEntry {
  const text = span && requirement !== undefined && at.endsWith('/text') ? texts.get(requirement) : undefined;
  const words =
    span &&
    text
      ?.slice(...span)
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim();
  return {
    rule,
    ...(requirement === undefined ? { at } : { requirement }),
    ...(words ? { words } : {}),
  };
}

const keyOf = ({ rule, requirement, at, words }: BaselineEntry): string =>
  JSON.stringify([rule, requirement ?? '', requirement === undefined ? (at ?? '') : '', words ?? '']);

/** Texts of the requirements by id; the first one where an id is doubled. The file may have faults of shape. */
function textsOf(specification: Specification): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const section of listOf(specification.sections)) {
    for (const requirement of isObject(section) ? listOf(section.requirements) : []) {
      if (!isObject(requirement) || typeof requirement.id !== 'string' || typeof requirement.text !== 'string')
        continue;
      if (!texts.has(requirement.id)) texts.set(requirement.id, requirement.text);
    }
  }
  return texts;
}
