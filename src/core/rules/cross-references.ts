import { one } from './pattern.ts';
import { citationsIn, type Citation } from './citations.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { isBinding } from './language.ts';
import type { CheckedRequirement } from './checked-requirement.ts';

/** What the document rules need to know of one requirement; made once per requirement. */
export interface RequirementRecord {
  readonly requirement: CheckedRequirement;
  readonly id: string;
  readonly at: string;
  readonly section: string;
  readonly citations: readonly Citation[];
  /** Text without case, blanks and final punctuation: two that are equal say the same. */
  readonly normalised: string;
  /** Its section's place in the file; one object for all of a section's records. */
  readonly home: { readonly order: number };
  /** Place in its section's list, from 0; moves when a requirement is inserted before it. */
  index: number;
}

export function recordOf(
  requirement: CheckedRequirement,
  at: string,
  section: string,
  home: RequirementRecord['home'],
): RequirementRecord {
  return {
    requirement,
    id: requirement.id,
    at,
    section,
    citations: citationsOf(requirement),
    normalised: requirement.prepared.raw.toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.;]$/, ''),
    home,
    index: 0,
  };
}

/** Every text of a requirement that is shown with its placeholders filled. */
function citationsOf({ text, publicMotive, verification = [] }: CheckedRequirement): readonly Citation[] {
  const texts: (readonly [string | undefined, string])[] = [
    [text, '/text'],
    [publicMotive, '/publicMotive'],
    ...verification.flatMap(({ evidence, by, when }, i) => [
      [evidence, `/verification/${String(i)}/evidence`] as const,
      [by, `/verification/${String(i)}/by`] as const,
      [when, `/verification/${String(i)}/when`] as const,
    ]),
  ];
  return texts.flatMap(([value, at]) => (value === undefined ? [] : citationsIn(value, at)));
}

const environmentWords = one`(?<!\p{L})(?:it-miljö(?:n|er)?|miljöprofil(?:en)?|(?:befintlig|nuvarande|existerande)\p{L}* (?:\p{L}+ )?(?:it-)?(?:infrastruktur|systemmiljö|driftmiljö|it-\p{L}+))(?!\p{L})`;

function subjectsOf({ kind, targets = [], covers = [], prepared }: CheckedRequirement): readonly string[] {
  const environment =
    targets.length > 0 || covers.includes('existing-infrastructure') || environmentWords.test(prepared.lower);
  return [
    ...(environment ? ['environment'] : []),
    ...(prepared.lower.match(/(?<![a-zåäö])(?:beställaren|köparen|uppdragsgivaren)(?=s?(?![a-zåäö]))/g) ?? []),
    ...((kind === 'selection' || kind === 'award') && staff.test(prepared.lower) ? [`staff-${kind}`] : []),
    ...(prepared.lower.includes('likvärdig') ? ['equivalence'] : []),
    ...(/förläng|(?<![a-zåäö])option/.test(prepared.lower) ? ['renewal'] : []),
  ];
}

/** *Systemet ska kunna visa status* and *Mervärde: systemet visar status* ask nearly the same. Only for kinds that can collide. */
function demandOf({ kind, prepared }: CheckedRequirement): string | undefined {
  if (kind !== 'mandatory' && kind !== 'award') return undefined;
  const core = prepared.lower
    .replace(/^mervärde:\s*/, '')
    .replaceAll(/(?<![a-zåäö])(?:ska|skall|bör|kan|kunna)(?![a-zåäö])/g, '')
    .replaceAll(/[^a-zåäö0-9\uFFFC]+/g, ' ')
    .trim();
  return core || undefined;
}

const staff =
  /(?:konsult|personal|nyckelperson|projektledare|medarbetare|utbildare|bemanning)[^.]{0,80}(?:erfarenhet|kompetens|utbildning|kvalifikation|certifier)|(?:erfarenhet|kompetens|kvalifikation)[^.]{0,60}(?:konsult|personal|nyckelperson|projektledare|medarbetare|utbildare)/;

const isImported = ({ source, imported }: CheckedRequirement): boolean =>
  source?.file !== undefined || imported !== undefined;

function lackingIn(requirement: CheckedRequirement): readonly string[] {
  const { kind, motive, publicMotive, owner, reviewed } = requirement;
  const demand = isBinding(kind);
  const unlinked = kind === 'award' && requirement.criterion === undefined;
  return [
    ...(unlinked ? ['criterion'] : []),
    ...(kind === 'price' && requirement.priceRow === undefined ? ['price-row'] : []),
    ...(demand && !motive?.trim() && !publicMotive?.trim() ? ['motive'] : []),
    ...(demand && !owner ? ['owner'] : []),
    ...(isImported(requirement) && !reviewed ? ['review'] : []),
  ];
}

/** Counters over all requirements. `add` and `remove` cost the one requirement, not the file. */
export class CrossReferences {
  readonly byId = new Register<RequirementRecord>();
  readonly byText = new Register<RequirementRecord>();
  /** By the demand itself, without the words that tell the kinds apart. */
  readonly byDemand = new Register<RequirementRecord>();
  readonly byKind = new Register<RequirementRecord>();
  readonly byCover = new Register<RequirementRecord>();
  /** Requirements that cite an annex, a requirement, a name; that target an entry; that point at a criterion or price row. */
  readonly annexes = new Register<RequirementRecord>();
  readonly requires = new Register<RequirementRecord>();
  readonly answerAnnexes = new Register<RequirementRecord>();
  readonly lots = new Register<RequirementRecord>();
  /** By placeholder as it is written: `{{exit.notice}}`, `{{krav "EXIT-01"}}`. */
  readonly tags = new Register<RequirementRecord>();
  /** Requirements that a pack's requirement became, per row or entry, by the pack's id of it. */
  readonly byOrigin = new Register<RequirementRecord>();
  readonly targets = new Register<RequirementRecord>();
  readonly criteria = new Register<RequirementRecord>();
  /**
   * What a requirement speaks of, where a document rule asks: `environment`, `equivalence`, `renewal`,
   * `staff-selection`, `staff-award`, and what it calls the buyer.
   */
  readonly subjects = new Register<RequirementRecord>();
  /** By abbreviation that the text does not explain. */
  readonly abbreviations = new Register<RequirementRecord>();
  readonly priceRows = new Register<RequirementRecord>();
  /** By what a demand lacks: `motive`, `owner`, `review`, `criterion`, `price-row`. */
  readonly lacking = new Register<RequirementRecord>();
  size = 0;
  /** Requirements that demand something of somebody: notes and methods are not counted. */
  demands = 0;
  /** Requirements that an import brought. */
  imported = 0;

  add(record: RequirementRecord): void {
    this.#count(record, 1);
    for (const [register, key] of this.#entries(record)) register.add(key, record);
  }

  remove(record: RequirementRecord): void {
    this.#count(record, -1);
    for (const [register, key] of this.#entries(record)) register.delete(key, record);
  }

  #count({ requirement }: RequirementRecord, by: 1 | -1): void {
    this.size += by;
    if (isBinding(requirement.kind)) this.demands += by;
    if (isImported(requirement)) this.imported += by;
  }

  *#entries(record: RequirementRecord): Generator<readonly [Register<RequirementRecord>, string]> {
    const { requirement, citations } = record;
    const lists: readonly (readonly [Register<RequirementRecord>, readonly (string | undefined)[]])[] = [
      [this.byId, [record.id || undefined]],
      [this.byKind, [requirement.kind]],
      [this.byText, [record.normalised || undefined]],
      [this.byDemand, [demandOf(requirement)]],
      [this.byCover, requirement.covers ?? []],
      [this.targets, requirement.targets ?? []],
      [this.criteria, [requirement.criterion]],
      [this.priceRows, [requirement.priceRow]],
      [this.annexes, [requirement.answer?.annex, ...named(citations, 'annex')]],
      [this.requires, requirement.requires ?? []],
      [this.answerAnnexes, [requirement.answer?.annex]],
      [this.lots, requirement.lots ?? []],
      [this.abbreviations, isBinding(requirement.kind) ? abbreviationsIn(requirement.prepared) : []],
      [this.subjects, subjectsOf(requirement)],
      [this.lacking, lackingIn(requirement)],
      [this.tags, citations.map(({ tag }) => tag)],
      [this.byOrigin, [requirement.source?.item === undefined ? undefined : requirement.source.requirement]],
    ];
    for (const [register, keys] of lists) {
      for (const key of new Set(keys)) {
        if (key !== undefined) yield [register, key];
      }
    }
  }
}

const named = (citations: readonly Citation[], sort: Citation['sort']): readonly string[] =>
  citations.filter(citation => citation.sort === sort).map(({ name }) => name);

/** Values by key; the keys with more than one value are known without a search. */
export class Register<V extends Pick<RequirementRecord, 'home' | 'index'>> {
  readonly #values = new Map<string, Set<V>>();
  readonly #doubled = new Set<string>();

  add(key: string, value: V): void {
    const known = this.#values.get(key);
    if (!known) this.#values.set(key, new Set([value]));
    else if (known.add(value).size > 1) this.#doubled.add(key);
  }

  delete(key: string, value: V): void {
    const known = this.#values.get(key);
    if (!known?.delete(value)) return;
    if (known.size < 2) this.#doubled.delete(key);
    if (known.size === 0) this.#values.delete(key);
  }

  /** Sorted, so that what is told does not depend on what was edited when. */
  keys(): readonly string[] {
    return [...this.#values.keys()].sort();
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  count(key: string): number {
    return this.#values.get(key)?.size ?? 0;
  }

  /** In the order of the file. */
  get(key: string): readonly V[] {
    return [...(this.#values.get(key) ?? [])].sort((a, b) => a.home.order - b.home.order || a.index - b.index);
  }

  /** Keys that more than one value has. */
  get doubled(): readonly string[] {
    return [...this.#doubled].sort();
  }
}
