import type {
  Annex,
  CostItem,
  Criterion,
  Definition,
  Environment,
  ParameterValue,
  Requirement,
  Section,
  Specification,
} from '../model/generated/types.ts';
import type { PackLibrary } from './pack-library.ts';

/** A requirement of a pack, or of another specification in the workspace. */
export type Chosen =
  | { readonly from: 'pack'; readonly pack: string; readonly requirement: string }
  | {
      readonly from: 'specification';
      /** Path relative to the specification here. */ readonly file: string;
      readonly requirement: string;
    };

export interface InsertSources {
  readonly library: PackLibrary;
  readonly environment?: Environment | undefined;
  /** The other specifications that are chosen from, by the same paths; healthy. */
  readonly past?: ReadonlyMap<string, Specification> | undefined;
}

export interface LeftOut {
  readonly id: string;
  /** It stands here already (as `as`); nothing says yet for which rows it is to be made; nothing has that id. */
  readonly reason: 'present' | 'no-rows' | 'unknown';
  readonly as?: string;
}

/** What comes in, under the ids that it gets here and citing by them. */
export interface Gathered {
  readonly newcomers: readonly {
    readonly value: Requirement;
    /** The section it comes from. */
    readonly section: Pick<Section, 'id' | 'title'>;
    /** Nobody chose it: something that was chosen cites or requires it. */
    readonly along: boolean;
  }[];
  readonly annexes: readonly Annex[];
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly criteria: readonly Criterion[];
  readonly priceRows: readonly CostItem[];
  readonly definitions: readonly Definition[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * A requirement that stands here, or is to, under an id of its own and takes what a pack's requirement says: all of it
 * with its origin, or some of its fields.
 */
export interface Seat {
  readonly id: string;
  readonly library: PackLibrary;
  readonly pack: string;
  readonly requirement: string;
  /** What it takes. Of the pack's own kind, it takes what belongs to that kind too: criterion and price row. */
  readonly fields: Partial<Requirement>;
  /** What stands there; its criterion and price row stay. */
  readonly standing?: Requirement | undefined;
}
