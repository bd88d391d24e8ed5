import { isBinding } from '../wording/language.ts';
import { letGo, Register, registerNames, type Reader, type Reading, type RegisterName } from './register.ts';
import { demandKinds, demandOf, isImported, putKeys, type RequirementRecord } from './requirement-record.ts';

interface CrossTotals {
  readonly size: number;
  readonly demands: number;
  readonly imported: number;
}

/** Counters over all requirements. `add` and `remove` cost the one requirement, not the file. */
export class CrossReferences implements Readonly<Record<RegisterName, Register<RequirementRecord>>> {
  readonly #reading: Reading = { reader: undefined };
  readonly #readersOfTotals = new Set<Reader>();
  #byDemand: Register<RequirementRecord> | undefined;
  #totals: CrossTotals = { size: 0, demands: 0, imported: 0 };
  /** As they were when everything was last settled. */
  #settled = this.#totals;
  readonly byId = new Register<RequirementRecord>(this.#reading);
  /** By id without regard to capitals. */
  readonly byLetters = new Register<RequirementRecord>(this.#reading);
  readonly byText = new Register<RequirementRecord>(this.#reading);
  readonly byKind = new Register<RequirementRecord>(this.#reading);
  readonly byCover = new Register<RequirementRecord>(this.#reading);
  /** Requirements that cite an annex, a requirement, a name; that target an entry; that point at a criterion or price row. */
  readonly annexes = new Register<RequirementRecord>(this.#reading);
  readonly requires = new Register<RequirementRecord>(this.#reading);
  readonly excludes = new Register<RequirementRecord>(this.#reading);
  /** By the group of which only one may be there. */
  readonly alternatives = new Register<RequirementRecord>(this.#reading);
  readonly answerAnnexes = new Register<RequirementRecord>(this.#reading);
  readonly lots = new Register<RequirementRecord>(this.#reading);
  /** By placeholder as it is written: `{{exit.notice}}`, `{{krav "EXIT-01"}}`. */
  readonly tags = new Register<RequirementRecord>(this.#reading);
  /** Requirements that a pack's requirement became, per row or entry, by the pack's id of it. */
  readonly byOrigin = new Register<RequirementRecord>(this.#reading);
  readonly targets = new Register<RequirementRecord>(this.#reading);
  readonly criteria = new Register<RequirementRecord>(this.#reading);
  /**
   * What a requirement speaks of, where a document rule asks: `environment`, `equivalence`, `renewal`,
   * `staff-selection`, `staff-award`, `indefinite`, `availability`, `switching-charge`, what it calls the buyer, and `användare`.
   */
  readonly subjects = new Register<RequirementRecord>(this.#reading);
  /** By abbreviation that the text does not explain. */
  readonly abbreviations = new Register<RequirementRecord>(this.#reading);
  readonly priceRows = new Register<RequirementRecord>(this.#reading);
  /** By what a demand lacks: `motive`, `owner`, `review`, `import-proof`, `criterion`, `price-row`. */
  readonly lacking = new Register<RequirementRecord>(this.#reading);

  get size(): number {
    return this.#total('size');
  }

  /** Requirements that demand something of somebody: notes and methods are not counted. */
  get demands(): number {
    return this.#total('demands');
  }

  /** Requirements that an import brought. */
  get imported(): number {
    return this.#total('imported');
  }

  /**
   * By the demand itself, without the words that tell the kinds apart. Kept from when it is first asked for: most files have
   * no two kinds that could ask the same, and to make every key takes as long as many rules do.
   */
  get byDemand(): Register<RequirementRecord> {
    if (this.#byDemand) return this.#byDemand;
    const made = new Register<RequirementRecord>(this.#reading);
    for (const kind of demandKinds) for (const record of this.byKind.each(kind)) addDemand(made, record);
    return (this.#byDemand = made);
  }

  add(record: RequirementRecord): void {
    this.#count(record, 1);
    if (this.#byDemand) addDemand(this.#byDemand, record);
    putKeys(record, (register, key) => {
      this[register].add(key, record);
    });
  }

  remove(record: RequirementRecord): void {
    this.#count(record, -1);
    const demand = this.#byDemand && demandOf(record.requirement);
    if (demand) this.#byDemand?.delete(demand, record);
    putKeys(record, (register, key) => {
      this[register].delete(key, record);
    });
  }

  /** Runs work whose result `reader` keeps: it becomes stale when something that was read here changes. */
  readFor<T>(reader: Reader, work: () => T): T {
    this.#reading.reader = reader;
    try {
      return work();
    } finally {
      this.#reading.reader = undefined;
    }
  }

  /** To be called when a round of changes is done, before anybody reads. */
  settle(): void {
    for (const name of registerNames) this[name].settle();
    this.#byDemand?.settle();
    const { size, demands, imported } = this.#settled;
    const now = this.#totals;
    this.#settled = now;
    if (now.size === size && now.demands === demands && now.imported === imported) return;
    letGo(this.#readersOfTotals);
  }

  /** All readers are stale: for what the registers cannot see, as when requirements change places. */
  forget(): void {
    for (const name of registerNames) this[name].forget();
    this.#byDemand?.forget();
    letGo(this.#readersOfTotals);
  }

  #total(name: keyof CrossTotals): number {
    if (this.#reading.reader) this.#readersOfTotals.add(this.#reading.reader);
    return this.#totals[name];
  }

  #count({ requirement }: RequirementRecord, by: 1 | -1): void {
    const { size, demands, imported } = this.#totals;
    this.#totals = {
      size: size + by,
      demands: demands + (isBinding(requirement.kind) ? by : 0),
      imported: imported + (isImported(requirement) ? by : 0),
    };
  }
}

function addDemand(register: Register<RequirementRecord>, record: RequirementRecord): void {
  const demand = demandOf(record.requirement);
  if (demand) register.add(demand, record);
}
