import type { Change } from './change.ts';
import type { Cover } from './generated/types.ts';
import type { TextEdit } from './text-edit.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** Why a rule may be trusted: what the law says, what courts have said, what the field does, or what we chose. */
export type Ground = 'statute' | 'case-law' | 'practice' | 'product-choice';

/** A remedy as data: one undo step in the editor, one entry for `check --fix`. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly Change[];
  /** Instead of changes, where no value exists to change (YAML faults): edits of the text that the finding is about. */
  readonly edits?: readonly TextEdit[];
  /** It speaks for a person (confirms, decides): offered to people, never carried out by `check --fix`. */
  readonly decision?: true;
}

/** What a person does to close a finding where no words in the text do. */
export type Closing =
  /** Answers or decides: the path of a fact (`classification`), or the name of a fact or parameter as texts cite it. */
  | { readonly by: 'answer'; readonly fact: string }
  /** Fills in an annex of the buyer's own. */
  | { readonly by: 'annex'; readonly annex: string }
  /** Says what an award criterion is worth. */
  | { readonly by: 'amount'; readonly criterion: string }
  /** Notes a gate; absent: several. */
  | { readonly by: 'gate'; readonly gate?: string }
  /** Takes in requirements about a subject, or a pack that holds them. */
  | { readonly by: 'requirements'; readonly cover: Cover }
  /** Writes in the IT environment's own file. */
  | { readonly by: 'environment'; readonly entry?: string };

/** One thing a person should act on. It points by path; only `parse/` knows lines. */
export interface Finding {
  /** Rule id, for example `requirement-brand-or-equivalent`; structure faults have `yaml-…`. */
  readonly rule: string;
  /** Catalogue code, never renumbered: `LOU-03`, `YAML-07`. */
  readonly code: string;
  readonly severity: Severity;
  /** Swedish, says what to do. */
  readonly message: string;
  /** JSON Pointer with `@ID` segments; `''` is the whole file. */
  readonly at: string;
  /** UTF-16 offsets in the text value at `at`; absent: the whole value. */
  readonly span?: readonly [number, number];
  /** Absolute UTF-16 offsets in the source text; set only where no value exists to point at (YAML faults). */
  readonly range?: readonly [number, number];
  /** Id of the requirement it is about, where it is about one. */
  readonly requirement?: string;
  readonly basis?: readonly string[];
  readonly related?: readonly { readonly at: string; readonly message: string }[];
  readonly fixes?: readonly Fix[];
  readonly closedBy?: Closing;
  /** Nothing is wrong, but an answer or a decision is still to come: the list of open points asks for it too. */
  readonly awaited?: 'answer' | 'decision';
  /** Silenced by an entry in `suppressions`. */
  readonly suppressed?: boolean;
  /** Held by the baseline beside the file: known from before, and not shown. */
  readonly baseline?: boolean;
}

/** Nobody has accepted it, by a suppression or in the baseline: it is told, fixed and counted. */
export const isUnaccepted = ({ suppressed, baseline }: Pick<Finding, 'suppressed' | 'baseline'>): boolean =>
  suppressed !== true && baseline !== true;
