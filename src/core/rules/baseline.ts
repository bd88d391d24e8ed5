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

/** Told in the specification: otherwise all that the baseline hides is suddenly there, and nobody knows why. */
export const unreadableBaseline = (file: string): Finding => ({
  rule: 'yaml-reference-unreadable',
  code: 'YAML-60',
  severity: 'warning',
  message: `Baslinjen ${file} går inte att läsa, så det som den döljer visas. Hämta tillbaka den ur versionshanteringen, skriv den på nytt (kravbyggaren check med --write-baseline) eller ta bort filen.`,
  at: '',
});

/** Faults of the file's own form are always shown: what stands there cannot be read. */
const canRest = ({ code, suppressed }: Finding): boolean => !code.startsWith('YAML-') && suppressed !== true;

export function baselineOf(findings: readonly Finding[], specification: Specification): Baseline {
  const texts = textsOf(specification);
  const entries = new Map<string, BaselineEntry & { readonly count: number }>();
  for (const finding of findings.filter(canRest)) {
    const entry = entryOf(finding, id => texts.get(id));
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
  baseline: Baseline,
): readonly Finding[] {
  if (baseline.findings.length === 0) return findings;
  const texts = textsOf(specification);
  return new KnownFindings(baseline).marker(id => texts.get(id))(findings);
}

/** What a baseline holds, by what its findings are known again by. */
export class KnownFindings {
  readonly #counts = new Map<string, number>();

  constructor({ findings }: Baseline) {
    for (const entry of findings) {
      const key = keyOf(entry);
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + (entry.count ?? 1));
    }
  }

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  /**
   * Gives findings back, those that are known marked; the same list when there are none. All findings of one rule about one
   * requirement are to be marked by one marker, in their order: the baseline may hold fewer than there are. `textOf` a
   * requirement is asked for once.
   */
  marker(textOf: (requirement: string) => string | undefined): (findings: readonly Finding[]) => readonly Finding[] {
    if (this.isEmpty) return findings => findings;
    const taken = new Map<string, number>();
    const texts = new Map<string, string | undefined>();
    const textOnce = (id: string): string | undefined => {
      if (!texts.has(id)) texts.set(id, textOf(id));
      return texts.get(id);
    };
    const isKnown = (finding: Finding): boolean => {
      if (!canRest(finding)) return false;
      const key = keyOf(entryOf(finding, textOnce));
      const before = taken.get(key) ?? 0;
      if (before >= (this.#counts.get(key) ?? 0)) return false;
      taken.set(key, before + 1);
      return true;
    };
    return findings => {
      if (findings.length === 0) return findings;
      const marked = findings.map(finding => (isKnown(finding) ? { ...finding, baseline: true } : finding));
      return marked.some(({ baseline }) => baseline) ? marked : findings;
    };
  }
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

function entryOf(
  { rule, requirement, at, span }: Finding,
  textOf: (requirement: string) => string | undefined,
): BaselineEntry {
  const text = span && requirement !== undefined && at.endsWith('/text') ? textOf(requirement) : undefined;
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
