import type { OpenPoint } from '../library/index.ts';
import type { Finding } from '../model/finding.ts';
import type { Annex, Environment, GateDefinition, Pack, Specification, Workspace } from '../model/generated/types.ts';
import type { Scope, TermFinder } from '../text/index.ts';

/** Who the version is for. Consultation and tender go to suppliers and hold nothing internal. */
export type Audience = 'internal' | 'consultation' | 'tender';

export interface ComposeOptions {
  /** The IT environment that the specification names. */
  readonly environment?: Environment | undefined;
  /** The packs in use: their parameters are known names even before they have a value. */
  readonly packs?: readonly Pack[] | undefined;
  /** Every pack at hand; only the internal version asks, for the titles of those that have been declined. */
  readonly packsAtHand?: readonly Pack[] | undefined;
  /** The buyer's own duties, of every pack at hand; only the internal version lists them. */
  readonly gates?: readonly GateDefinition[] | undefined;
  readonly workspace?: Workspace | undefined;
  readonly audience: Audience;
  /** Watermarked. */
  readonly draft: boolean;
  /** ISO date of the version. */
  readonly date: string;
  /** What is left to decide, as composing from the packs tells it; only the internal version lists it. */
  readonly openPoints?: readonly OpenPoint[] | undefined;
  /** What the rules found; only the internal version tells of them. */
  readonly findings?: readonly Finding[] | undefined;
}

/** What every chapter reads. For a version to suppliers all of it has been stripped of what is internal. */
export interface Composing {
  readonly specification: Specification;
  readonly environment: Environment | undefined;
  readonly workspace: Workspace | undefined;
  readonly audience: Audience;
  /** What placeholders are looked up in. */
  readonly scope: Scope;
  /** Finds the terms that the specification or the organisation has defined. */
  readonly terms: TermFinder;
  /** The annexes that this version has, numbered and in order. */
  readonly annexes: readonly NumberedAnnex[];
  /** The one that leads the procurement. */
  readonly buyer: string;
  /** All that procure together, `buyer` among them. */
  readonly buyers: readonly string[];
}

export interface NumberedAnnex {
  readonly annex: Annex;
  readonly number: number;
}
