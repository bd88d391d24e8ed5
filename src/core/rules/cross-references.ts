import { isBinding } from './language.ts';
import { Register, type RegisterName } from './register.ts';
import { isImported, type RequirementRecord } from './requirement-record.ts';

/** Counters over all requirements. `add` and `remove` cost the one requirement, not the file. */
export class CrossReferences implements Readonly<Record<RegisterName, Register<RequirementRecord>>> {
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
  /** By what a demand lacks: `motive`, `owner`, `review`, `import-proof`, `criterion`, `price-row`. */
  readonly lacking = new Register<RequirementRecord>();
  size = 0;
  /** Requirements that demand something of somebody: notes and methods are not counted. */
  demands = 0;
  /** Requirements that an import brought. */
  imported = 0;

  add(record: RequirementRecord): void {
    this.#count(record, 1);
    for (const [register, key] of record.keys) this[register].add(key, record);
  }

  remove(record: RequirementRecord): void {
    this.#count(record, -1);
    for (const [register, key] of record.keys) this[register].delete(key, record);
  }

  #count({ requirement }: RequirementRecord, by: 1 | -1): void {
    this.size += by;
    if (isBinding(requirement.kind)) this.demands += by;
    if (isImported(requirement)) this.imported += by;
  }
}
