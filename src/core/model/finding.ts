import type { Change } from './change.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** Why a rule may be trusted: what the law says, what courts have said, what the field does, or what we chose. */
export type Ground = 'statute' | 'case-law' | 'practice' | 'product-choice';

/** A remedy as data: one undo step in the editor, one entry for `check --fix`. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly Change[];
  /** It speaks for a person (confirms, decides): offered to people, never carried out by `check --fix`. */
  readonly decision?: true;
}

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
  /** Silenced by an entry in `suppressions`. */
  readonly suppressed?: boolean;
  /** Held by the baseline beside the file: known from before, and not shown. */
  readonly baseline?: boolean;
}
