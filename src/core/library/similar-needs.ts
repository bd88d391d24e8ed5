import type { Change } from '../model/change.ts';
import type { GateStatus, Kind, Specification } from '../model/generated/types.ts';
import type { Source } from '../parse/index.ts';
import { openDraft } from './compose-draft.ts';
import { gatesOf, type GateSources } from './gates.ts';
import type { SearchedRecord } from './found-requirement.ts';
import { createSimilarity, relatedFrom } from './similar.ts';
import type { SpecificationRecord } from './specification-record.ts';

/** Another specification that deals with the same things. */
export interface SimilarNeed {
  readonly file: string;
  readonly title: string;
  readonly reference?: string;
  readonly buyer?: string;
  /** How much of what this specification needs that one needs too, 0–1. */
  readonly share: number;
  /** What is alike, closest first. */
  readonly pairs: readonly { readonly ours: string; readonly theirs: string; readonly score: number }[];
}

/**
 * One record for each other procurement. A file of the same title and registration number is of the same one: its answers,
 * or a version set aside; of those the one with most requirements stands for it, and those of this one are left out.
 */
export function otherProcurements<T extends SearchedRecord>(
  here: SpecificationRecord,
  others: readonly T[],
): readonly T[] {
  const found = new Map<string, T>();
  for (const other of others) {
    const { title, reference } = other.record;
    if (reference !== undefined && reference === here.reference && title === here.title) continue;
    const key = reference === undefined ? `file ${other.file}` : `${reference}\n${title}`;
    const known = found.get(key);
    if (!known || known.record.requirements.length < other.record.requirements.length) found.set(key, other);
  }
  return [...found.values()];
}

/**
 * The specifications that are like this one, most alike first. Compared are titles, needs and goals, and the demands on what is
 * bought that are this procurement's own: what both have out of the same pack says only that both used it.
 */
export function similarNeeds(here: SpecificationRecord, others: readonly SearchedRecord[]): readonly SimilarNeed[] {
  const ours = statementsOf(here);
  const theirs = others.flatMap(other => statementsOf(other.record).map(text => ({ other, text })));
  const similarity = createSimilarity(theirs, ({ text }) => text);
  const pairs = new Map<SearchedRecord, SimilarNeed['pairs'][number][]>();
  for (const text of ours) {
    const met = new Set<SearchedRecord>();
    for (const { item, score } of similarity.best(text, theirs.length, relatedFrom)) {
      if (met.has(item.other)) continue;
      met.add(item.other);
      pairs.set(item.other, [...(pairs.get(item.other) ?? []), { ours: text, theirs: item.text, score }]);
    }
  }
  return [...pairs]
    .map(([{ file, record }, found]) => ({
      file,
      title: record.title || file,
      ...(record.reference !== undefined && { reference: record.reference }),
      ...(record.buyer !== undefined && { buyer: record.buyer }),
      share: found.length / ours.length,
      pairs: found.toSorted((a, b) => b.score - a.score),
    }))
    .toSorted((a, b) => b.share - a.share || total(b) - total(a));
}

const total = ({ pairs }: SimilarNeed): number => pairs.reduce((sum, { score }) => sum + score, 0);

/** Conditions of contract and prices say how it is bought, not what for. */
const whatItDoes: ReadonlySet<Kind> = new Set(['mandatory', 'award']);

function statementsOf({ title, needs, requirements }: SpecificationRecord): readonly string[] {
  const own = requirements.filter(
    ({ kind, source }) => whatItDoes.has(kind) && (source?.pack === undefined || source.item !== undefined),
  );
  const texts = [title, ...needs.map(({ text }) => text), ...own.map(({ text }) => text)];
  return [...new Set(texts.filter(text => /\p{L}/u.test(text)))];
}

/** The gate that similar needs are looked for: what could be used again. */
export const reuseGate = 'reuse-analysis';

/** The reuse gate where it is not passed, and the place in the text where its evidence stands or would stand. */
export function openReuseGate(
  source: Source,
  sources: GateSources,
): { readonly title: string; readonly number: string; readonly range: readonly [number, number] } | undefined {
  const gate = gatesOf(sources).find(({ definition, passed }) => definition.id === reuseGate && !passed);
  if (!gate || source.requirementCount === 0) return undefined;
  const { title, number = '' } = gate.definition;
  const range = [`/gates/${reuseGate}`, '/gates', '/need'].map(at => source.locateKey(at)).find(Boolean) ?? [0, 0];
  return { title, number, range };
}

export interface ReuseEvidence {
  /** How many other specifications were searched. */
  readonly searched: number;
  /** Those that the officer cites. */
  readonly cited: readonly SimilarNeed[];
  /** What the officer concludes, in one line. */
  readonly conclusion: string;
  /** ISO date. */
  readonly date: string;
  readonly by?: string;
  /** Whether the gate is passed with this; otherwise it stays open, with its evidence. */
  readonly done: boolean;
}

/** What was searched and found, as the gate keeps it. That nothing was found is evidence too. */
export function evidenceText({ searched, cited, conclusion, date }: ReuseEvidence): string {
  const where = searched === 1 ? '1 genomsökt kravspecifikation' : `${String(searched)} genomsökta kravspecifikationer`;
  const found =
    cited.length === 0
      ? `Inga liknande behov i ${where} (${date}).`
      : `Liknande behov, sökt ${date} i ${where}: ${cited.map(named).join('; ')}.`;
  return [found, conclusion.trim() && `Slutsats: ${finished(conclusion.trim())}`].filter(Boolean).join(' ');
}

const named = ({ title, reference, buyer, share }: SimilarNeed): string => {
  const details = [reference, buyer, `${String(percentOf(share))} procent lika`].filter(Boolean).join(', ');
  return `${title} (${details})`;
};

/** Whole percent; what is alike at all is at least one. */
export const percentOf = (share: number): number => Math.max(share > 0 ? 1 : 0, Math.round(share * 100));

const finished = (line: string): string => (/[.!?]$/.test(line) ? line : `${line}.`);

/** Fills the gate's evidence; what stood there before is kept above it. */
export function reuseEvidenceChanges(
  specification: Specification,
  gate: string,
  evidence: ReuseEvidence,
): readonly Change[] {
  const before = specification.gates?.[gate];
  const { status: was = 'open', by, note, reason } = before ?? {};
  const responsible = evidence.by ?? by;
  const value: GateStatus = {
    status: evidence.done ? 'done' : was,
    date: evidence.date,
    ...(responsible !== undefined && { by: responsible }),
    note: [note?.trim(), evidenceText(evidence)].filter(Boolean).join('\n\n'),
    ...(reason !== undefined && { reason }),
  };
  const draft = openDraft(specification);
  if (!before) draft.set(['gates', gate], value);
  else
    for (const [key, each] of Object.entries(value))
      if (each !== before[key as keyof GateStatus]) draft.set(['gates', gate, key], each);
  return draft.changes;
}
