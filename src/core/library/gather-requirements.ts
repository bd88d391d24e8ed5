import type { Annex, Environment, ParameterValue, Requirement, Specification } from '../model/generated/types.ts';
import { citedNames } from './cited-names.ts';
import { placedRequirements } from './compose-draft.ts';
import { freeId, originKey, storedOrigins } from './compose-sections.ts';
import type { Chosen, Gathered, InsertSources, LeftOut, Seat } from './gathered.ts';
import { packLender, pastLender, type Lender, type Lent } from './lender.ts';
import { writeNewcomers, type Newcomer } from './write-newcomers.ts';

/** Collects what is chosen and follows every citation until nothing dangles. */
export function gather(specification: Specification, chosen: readonly Chosen[], sources: InsertSources): Gathered {
  const gathering = new Gathering(specification);
  const lenders = new Map<string, Lender | undefined>();
  for (const each of chosen) {
    const key = each.from === 'pack' ? `pack ${each.pack}` : `file ${each.file}`;
    if (!lenders.has(key)) lenders.set(key, lenderFor(specification, each, sources));
    gathering.take(each.requirement, lenders.get(key));
  }
  return gathering.result();
}

/**
 * Fills seats with what they take, and follows every citation of it. In the answer the seats stand among the newcomers,
 * each before what comes along with it; `taken` are ids that others will have.
 */
export function gatherForSeats(
  specification: Specification,
  seats: readonly Seat[],
  taken: Iterable<string>,
  environment: Environment | undefined,
): Gathered {
  const gathering = new Gathering(specification, taken);
  const lenders = new Map<string, Lender | undefined>();
  const filled = seats.map(seat => {
    if (!lenders.has(seat.pack))
      lenders.set(seat.pack, packLender(seat.pack, specification, seat.library, environment));
    return { seat, lender: lenders.get(seat.pack) };
  });
  for (const { seat, lender } of filled) gathering.reserve(seat, lender);
  for (const { seat, lender } of filled) gathering.fill(seat, lender);
  return gathering.result();
}

function lenderFor(
  specification: Specification,
  chosen: Chosen,
  { library, environment, past }: InsertSources,
): Lender | undefined {
  if (chosen.from === 'pack') return packLender(chosen.pack, specification, library, environment);
  const from = past?.get(chosen.file);
  return from && pastLender(from, chosen.file);
}

interface Wanted {
  readonly lender: Lender;
  readonly id: string;
  readonly along: boolean;
}

class Gathering {
  readonly #specification: Specification;
  readonly #newcomers: Newcomer[] = [];
  readonly #annexes: Annex[] = [];
  readonly #parameters = new Map<string, ParameterValue>();
  readonly #leftOut: LeftOut[] = [];
  /** Per lender: the id that it uses → the one here. */
  readonly #ids = new Map<Lender, Map<string, string>>();
  readonly #stored: Map<string, string>;
  readonly #taken: Set<string>;
  readonly #retired: ReadonlySet<string>;

  constructor(specification: Specification, taken: Iterable<string> = []) {
    this.#specification = specification;
    this.#stored = new Map(storedOrigins(specification));
    this.#taken = new Set([...taken, ...placedRequirements(specification).map(({ requirement }) => requirement.id)]);
    this.#retired = new Set(specification.retired);
  }

  take(requirement: string, lender: Lender | undefined): void {
    const found = lender?.requirements(requirement);
    if (!lender || !found) return void this.#leftOut.push({ id: requirement, reason: 'unknown' });
    if (found.length === 0) return void this.#leftOut.push({ id: requirement, reason: 'no-rows' });
    this.#takeAll(found.flatMap(lent => this.#one(lent, { lender, id: requirement, along: false })));
  }

  /** Whoever cites what a seat takes cites the seat. */
  reserve({ id, requirement, fields }: Seat, lender: Lender | undefined): void {
    const origin = keyOf(fields);
    if (!lender || origin === undefined) return;
    if (!this.#stored.has(origin)) this.#stored.set(origin, id);
    this.#idsOf(lender).set(requirement, this.#stored.get(origin) ?? id);
  }

  fill({ id, requirement, fields, standing }: Seat, lender: Lender | undefined): void {
    const found = lender?.requirements(requirement)?.find(({ value }) => value.kind === fields.kind);
    const origin = keyOf(fields);
    const whole = origin === undefined ? undefined : found;
    const composed = whole?.value.text === fields.text ? whole?.value : undefined;
    // Two of one origin could not be told apart by an update.
    const source = origin === undefined || this.#stored.get(origin) === id ? fields.source : undefined;
    const lent: Lent = {
      value: { ...composed, ...fields, id, source } as Requirement,
      section: { id: '', title: '' },
      ...(whole?.criterion && standing?.criterion === undefined && { criterion: whole.criterion }),
      ...(whole?.priceRow && standing?.priceRow === undefined && { priceRow: whole.priceRow }),
    };
    if (!lender) return void this.#newcomers.push({ id, lent, lender: nobody, along: false });
    this.#newcomers.push({ id, lent, lender, along: false });
    this.#takeAll(this.#follow(lent, lender));
  }

  #takeAll(wanted: readonly Wanted[]): void {
    const queue = [...wanted];
    for (let next = queue.shift(); next; next = queue.shift())
      for (const lent of next.lender.requirements(next.id) ?? []) queue.push(...this.#one(lent, next));
  }

  #idsOf(lender: Lender): Map<string, string> {
    const ids = this.#ids.get(lender) ?? new Map<string, string>();
    this.#ids.set(lender, ids);
    return ids;
  }

  /** Notes one requirement; gives those that it cites. */
  #one(lent: Lent, { lender, along }: Wanted): readonly Wanted[] {
    const ids = this.#idsOf(lender);
    const wanted = lent.value.id;
    const origin = keyOf(lent.value);
    const present = origin === undefined ? undefined : this.#stored.get(origin);
    const known = ids.get(wanted);
    if (known !== undefined) return this.#choose(known, along);
    if (present !== undefined && (along || lender.keepsOrigin)) {
      ids.set(wanted, present);
      if (!along) this.#leftOut.push({ id: wanted, reason: 'present', as: present });
      return [];
    }
    const id = this.#newId(wanted);
    ids.set(wanted, id);
    if (origin !== undefined && present === undefined) this.#stored.set(origin, id);
    this.#newcomers.push({ id, lent: present === undefined ? lent : withoutPack(lent), lender, along });
    return this.#follow(lent, lender);
  }

  /** What came along for another's sake may have been chosen too. */
  #choose(id: string, along: boolean): readonly [] {
    const at = this.#newcomers.findIndex(each => each.id === id);
    const newcomer = this.#newcomers[at];
    if (!along && newcomer) this.#newcomers[at] = { ...newcomer, along };
    return [];
  }

  #newId(wanted: string): string {
    const isTaken = (id: string): boolean => this.#taken.has(id) || this.#retired.has(id);
    let id = wanted;
    // Own requirements are numbered on from those that are here.
    if (/^EGN-\d+$/.test(wanted)) for (let number = 1; isTaken(id); number++) id = `EGN-${String(number)}`;
    id = freeId(id, this.#taken, this.#retired);
    this.#taken.add(id);
    return id;
  }

  #follow({ value, criterion, priceRow }: Lent, lender: Lender): readonly Wanted[] {
    const volume = priceRow?.volume;
    if (typeof volume === 'string') this.#parameter(volume, lender);
    return [value, criterion, priceRow].flatMap(each => this.#citedIn(each, lender));
  }

  #citedIn(value: unknown, lender: Lender): readonly Wanted[] {
    const { requirements, annexes, parameters } = citedNames(value);
    for (const name of parameters) this.#parameter(name, lender);
    return [
      ...[...requirements].map(id => ({ lender, id, along: true })),
      ...[...annexes].flatMap(id => this.#annex(id, lender)),
    ];
  }

  #annex(id: string, lender: Lender): readonly Wanted[] {
    if ([...(this.#specification.annexes ?? []), ...this.#annexes].some(annex => annex.id === id)) return [];
    const annex = lender.annex(id);
    if (!annex) return [];
    this.#annexes.push(annex);
    return this.#citedIn(annex, lender);
  }

  #parameter(name: string, lender: Lender): void {
    if (this.#parameters.has(name) || this.#specification.parameters?.[name] !== undefined) return;
    const value = lender.parameter(name);
    if (value) this.#parameters.set(name, value);
  }

  result(): Gathered {
    return {
      ...writeNewcomers(this.#newcomers, this.#specification, { ids: this.#ids, taken: this.#taken }),
      annexes: this.#annexes,
      parameters: this.#parameters,
      leftOut: this.#leftOut,
    };
  }
}

/** A pack that is no longer at hand lends nothing. */
const nobody: Lender = {
  requirements: () => undefined,
  annex: () => undefined,
  parameter: () => undefined,
  definitions: [],
  keepsOrigin: true,
};

function keyOf({ source }: Partial<Requirement>): string | undefined {
  if (source?.pack === undefined || source.requirement === undefined) return undefined;
  return originKey(source.pack, source.requirement, source.item);
}

/** Two of one origin could not be told apart by an update: the second is known by the file it comes from alone. */
function withoutPack(lent: Lent): Lent {
  const { source, ...value } = lent.value;
  const file = source?.file;
  return { ...lent, value: { ...value, source: { requirement: value.id, ...(file !== undefined && { file }) } } };
}
