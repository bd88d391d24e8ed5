import type { Requirement, Section, Specification } from '../model/generated/types.ts';
import { failure, success, type Result } from '../model/problem.ts';
import type { Guess, ImportRow, SkippedRow } from './import-table.ts';
import { kindOfText, kindOfWord, leadingKind } from './kind-words.ts';

export interface ImportOptions {
  /** Title of the procurement; an imported file seldom tells. */
  readonly title?: string;
  /** Name of the file, written as each requirement's source. */
  readonly file?: string;
}

export interface ImportedSpecification {
  readonly specification: Specification;
  readonly imported: number;
  readonly skipped: readonly SkippedRow[];
  readonly guessed: readonly Guess[];
}

/** Section of rows that stand under no heading. */
const unnamedSection = 'Krav';

/**
 * A specification of the rows. Ids are kept; a missing, doubled or impossible one is replaced, and the original kept
 * under `imported`. An unstated kind is read from the verb. Both are told under `guessed`. No row at all is a problem.
 */
export function importRequirements(
  rows: readonly ImportRow[],
  options: ImportOptions = {},
  skipped: readonly SkippedRow[] = [],
): Result<ImportedSpecification> {
  if (rows.length === 0) return failure({ code: 'no-rows' });
  const guessed: Guess[] = [];
  const ids = new IdChooser(rows.map(({ id }) => id));
  const sections = new Map<string, { id: string; title: string; requirements: Requirement[] }>();
  for (const row of rows) {
    const title = row.section || unnamedSection;
    const section = sections.get(title) ?? { id: freeSlug(title, sections), title, requirements: [] };
    sections.set(title, section);
    section.requirements.push(toRequirement(row, ids, options, guessed));
  }
  const specification: Specification = {
    kravbyggaren: 1,
    ...(options.title && { procurement: { title: options.title } }),
    sections: [...sections.values()] satisfies Section[],
  };
  return success({ specification, imported: rows.length, skipped, guessed });
}

function toRequirement(row: ImportRow, ids: IdChooser, options: ImportOptions, guessed: Guess[]): Requirement {
  const id = ids.choose(row.id);
  const guess = (field: string, value: string) => guessed.push({ place: row.place, requirement: id, field, value });
  if (id !== row.id) guess('id', id);
  const lead = row.kind ? { kind: '', text: row.text } : leadingKind(row.text);
  const told = kindOfWord(row.kind || lead.kind);
  const kind = told ?? kindOfText(lead.text);
  if (!told) guess('kind', kind);
  const imported = Object.fromEntries([
    ...(id !== row.id && row.id ? [['Ursprungligt id', row.id] as const] : []),
    ...(row.kind && !told ? [['Ursprungligt slag', row.kind] as const] : []),
    ...row.other.map(([header, value]) => [safeKey(header), value] as const),
  ]);
  return {
    id,
    kind,
    text: literal(lead.text),
    ...(row.motive && { motive: row.motive }),
    ...(row.note && { note: row.note }),
    ...(row.yesNo && (kind === 'mandatory' || kind === 'award') && declared),
    ...(options.file && { source: { file: options.file } }),
    ...(Object.keys(imported).length > 0 && { imported }),
  };
}

/** What a yes in the tender is: a declaration, and the least proof that a demand can be judged by when tenders are opened. */
const declared = {
  verification: [{ phase: 'tender', method: 'declaration' }],
  answer: { type: 'yes-no' },
} as const satisfies Partial<Requirement>;

/** A foreign text has no placeholders: what looks like one is shown as it stands. */
const literal = (text: string): string => text.replace(/\{\{/g, '\\{{');

/** Headings that a JavaScript object treats as its own are given another name. */
const safeKey = (header: string): string =>
  /^(__proto__|constructor|prototype)$/.test(header) ? `${header} ` : header;

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

/** Gives every row an id of its own; those that the file gives are never handed to another row. */
class IdChooser {
  readonly #given: ReadonlySet<string>;
  readonly #used = new Set<string>();
  #next = 1;

  constructor(given: readonly string[]) {
    this.#given = new Set(given);
  }

  choose(wanted: string): string {
    const base = idPattern.test(wanted) ? wanted : asId(wanted);
    const id = base === '' ? this.#fresh() : this.#distinct(base, wanted);
    this.#used.add(id);
    return id;
  }

  #distinct(base: string, wanted: string): string {
    const taken = (id: string) => this.#used.has(id) || (id !== wanted && this.#given.has(id));
    if (!taken(base)) return base;
    let count = 2;
    while (taken(`${base.slice(0, 36)}-${count}`)) count++;
    return `${base.slice(0, 36)}-${count}`;
  }

  #fresh(): string {
    while (this.#used.has(`IMP-${this.#next}`) || this.#given.has(`IMP-${this.#next}`)) this.#next++;
    return `IMP-${this.#next}`;
  }
}

/** The nearest possible id: `Krav 12` → `Krav-12`; empty where nothing is left. */
const asId = (wanted: string): string =>
  wanted
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 40)
    .replace(/[._-]+$/, '');

/** `A.1 Allmänna krav` → `a-1-allmanna-krav`, another for each title. */
function freeSlug(title: string, sections: ReadonlyMap<string, { readonly id: string }>): string {
  const used = new Set([...sections.values()].map(({ id }) => id));
  const slug = slugOf(title) || 'avsnitt';
  if (!used.has(slug)) return slug;
  let count = 2;
  while (used.has(`${slug.slice(0, 36)}-${count}`)) count++;
  return `${slug.slice(0, 36)}-${count}`;
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
