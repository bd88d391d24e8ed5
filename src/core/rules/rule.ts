import type { Change } from '../model/change.ts';
import type { Closing, Fix, Ground, Severity } from '../model/finding.ts';
import type {
  Annex,
  Criterion,
  Environment,
  Kind,
  GateDefinition,
  Pack,
  Requirement,
} from '../model/generated/types.ts';
import type { Section, Specification, Workspace } from '../model/generated/types.ts';
import type { Scope, Span } from '../text/index.ts';
import type { CheckedRequirement } from './checked-requirement.ts';
import type { Citation } from './citations.ts';
import type { CrossReferences } from './cross-references.ts';
import type { Pattern } from '../wording/pattern.ts';
import type { Facts, Regime } from './facts.ts';
import type { WordListName } from '../wording/word-lists.ts';
import type { Today } from './today.ts';

export const regimes = [
  'above-threshold',
  'below-threshold',
  'direct',
  'call-off',
] as const satisfies readonly Regime[];

export type RuleSeverity = Severity | 'off';
export type SeverityByRegime = Readonly<Record<Regime, RuleSeverity>>;

/** What a rule states: the engine adds rule, code, severity, basis and requirement. */
export interface Draft {
  /** JSON Pointer; default: the subject itself. */
  readonly at?: string;
  readonly span?: Span;
  readonly message: string;
  /** Lowers the regime's severity for this finding; it never raises it. */
  readonly atMost?: Severity;
  readonly fixes?: readonly Fix[];
  readonly closedBy?: Closing;
  /** What is missing is an answer that nobody has given, or a decision about a suggestion. */
  readonly awaited?: 'answer' | 'decision';
  readonly related?: readonly { readonly at: string; readonly message: string }[];
  /** Id of the requirement it is about; default: the subject's, where the subject is one. */
  readonly requirement?: string;
}

/**
 * Something that a rule about the whole document looks into by itself, as a requirement or a key of a register. What is found
 * there is kept until something that `find` reads of the registers changes: beside them it may use `of` and the head, and
 * what else decides what it finds must be in the words of `of`. No two parts that are yielded side by side have the same `of`.
 */
export interface Part {
  /** Told by identity. */
  readonly of: string | object;
  readonly find: () => Iterable<Draft | Part>;
}

/** What the document rules read beside their subject. */
export interface DocumentContext extends Facts {
  /** The head: everything but the sections' requirements. */
  readonly specification: Specification;
  readonly environmentFile: Environment | undefined;
  readonly workspace: Workspace | undefined;
  readonly packs: readonly Pack[];
  /** Those of every pack at hand. */
  readonly gates: readonly GateDefinition[];
  /** Ids of requirements that cannot be read at the moment, but are there. */
  readonly damaged: ReadonlySet<string>;
  readonly today: Today | undefined;
  readonly audience: 'internal' | 'consultation' | 'tender';
  /** What placeholders stand for. */
  readonly scope: Scope;
  /** The placeholders of the head's own public texts: sections, annexes, criteria, need. */
  readonly headCitations: readonly Citation[];
  /** Counters over the requirements, kept up to date by −old +new. */
  readonly cross: CrossReferences;
}

/** Other places that a finding names at most: the first of thousands of twins say enough. */
export const mostRelated = 10;

interface Subjects {
  readonly requirement: { readonly subject: CheckedRequirement; readonly context: Facts };
  readonly specification: { readonly subject: Specification; readonly context: DocumentContext };
  readonly section: { readonly subject: Section; readonly context: DocumentContext };
  readonly annex: { readonly subject: Annex; readonly context: DocumentContext };
  readonly criterion: { readonly subject: Criterion; readonly context: DocumentContext };
}
export type Target = keyof Subjects;

/** The file that an example stands in, beside the statement itself. */
export interface ExampleSetting {
  readonly specification?: Partial<Specification>;
  readonly environment?: Partial<Environment>;
  readonly workspace?: Partial<Workspace>;
  readonly packs?: readonly Pack[];
  readonly today?: string;
  readonly audience?: 'internal' | 'tender';
}

/**
 * Examples are the rule's tests and its page. A text example is the `text` of one requirement that is otherwise complete
 * (`with` sets its other properties; `undefined` takes one away). A document example is a part of a file. The marks
 * ⟦ and ⟧ stand around what the finding points at; where it points at no text, `at` names the place.
 */
export type Example = ExampleSetting & {
  readonly with?: { readonly [K in keyof Requirement]?: Requirement[K] | undefined };
  /** Why it is good or bad, where that is not plain. */
  readonly note?: string;
} & (
    | { readonly good: string | Partial<Specification> }
    | {
        readonly bad: string | Partial<Specification>;
        /** In a text example relative to the requirement, unless it begins with `file:`. */
        readonly at?: string;
        readonly fixed?: string | Partial<Specification>;
        /** Which of the offered fixes `fixed` shows; default the first. */
        readonly fixIndex?: number;
        readonly severity?: Severity;
      }
  );

/** Patterns one of which the text must be able to match, and word lists of which it must be able to hold something. */
export type Needs = readonly (Pattern | WordListName)[];

interface RuleText {
  /** Thing, then fault: `requirement-brand-or-equivalent`. The file bears the same name. */
  readonly id: string;
  /** Catalogue code, never renumbered. */
  readonly code: string;
  readonly ground: Ground;
  readonly severity: SeverityByRegime;
  readonly title: string;
  readonly rationale: string;
  /** Law, guideline or source; never empty for statute and case law. */
  readonly basis: readonly string[];
  /** Judged only when the procurement's act is this one (or not chosen yet). */
  readonly act?: 'LOU';
  /** Kinds it speaks about; default all. The others cost nothing. Only for rules about requirements. */
  readonly kinds?: readonly Kind[];
  /** It finds nothing in a requirement that has none of this; such requirements cost nothing. Only for rules about requirements. */
  readonly needs?: Needs;
  /**
   * Of a requirement that has what the rule needs: false where it finds nothing, told at little cost. Only for rules about
   * requirements.
   */
  readonly concerns?: (requirement: CheckedRequirement, facts: Facts) => boolean;
  readonly fixable: boolean;
  readonly examples: readonly Example[];
}

/** What a check yields: what it finds, and where it looks at thousands of places one by one, those. */
type Found<T extends Target> = Iterable<T extends 'specification' ? Draft | Part : Draft>;

export type RuleOf<T extends Target> = RuleText & {
  readonly target: T;
  check(subject: Subjects[T]['subject'], at: string, context: Subjects[T]['context']): Found<T>;
};
export type Rule = { [T in Target]: RuleOf<T> }[Target];

type RuleDefinition<T extends Target, M> = Omit<RuleText, 'severity' | 'fixable'> & {
  readonly target: T;
  /** One severity for every regime, or one for each. */
  readonly severity: RuleSeverity | SeverityByRegime;
  readonly fixable?: boolean;
  /** The sentences, so that they stand together and can be read through. */
  readonly messages: M;
  check(
    this: { readonly messages: M },
    subject: Subjects[T]['subject'],
    at: string,
    context: Subjects[T]['context'],
  ): Found<T>;
};

export function defineRule<T extends Target, M>(
  definition: RuleDefinition<T, M>,
): RuleOf<T> & { readonly messages: M } {
  const { severity } = definition;
  return {
    ...definition,
    severity: typeof severity === 'string' ? everywhere(severity) : severity,
    fixable: definition.fixable ?? false,
  };
}

export const everywhere = (severity: RuleSeverity): SeverityByRegime => ({
  'above-threshold': severity,
  'below-threshold': severity,
  direct: severity,
  'call-off': severity,
});

/** A requirement written in statute that binds above the thresholds only; below them it is good practice. */
export const aboveThresholdOnly: SeverityByRegime = {
  'above-threshold': 'error',
  'below-threshold': 'warning',
  direct: 'warning',
  'call-off': 'warning',
};

/** A rule from a chapter of LOU that binds above the thresholds only; elsewhere it is good practice. */
export const bindsAboveOnly = ({ ground, severity, basis }: Pick<RuleText, 'ground' | 'severity' | 'basis'>): boolean =>
  ground === 'statute' &&
  severity['above-threshold'] === 'error' &&
  severity['below-threshold'] === 'warning' &&
  // An act of its own binds whatever the value is
  !basis.some(source => source.startsWith('Lag '));

/** What follows from the principles of procurement: binds in every advertised procurement, is good practice otherwise. */
export const advertised: SeverityByRegime = {
  'above-threshold': 'error',
  'below-threshold': 'error',
  direct: 'warning',
  'call-off': 'error',
};

/** A fix that replaces a span of a text value. */
export const replaceFix = (title: string, at: string, span: Span, insert: string): Fix => ({
  title,
  changes: [{ op: 'splice', at, span, insert } satisfies Change],
});

/** A remedy that somebody must choose: a guess, or one way of several to mend it. It is offered, and never carried out unasked. */
export const chosen = (fix: Fix): Fix => ({ ...fix, decision: true });

/** What a requirement is in law decides whom it shuts out and whether it binds later: nobody's to settle but the buyer's. */
export const becomeKind = (at: string, value: Kind, title: string): Fix =>
  chosen({ title, changes: [{ op: 'set', at: `${at}/kind`, value }] });

export const insertFix = (title: string, at: string, offset: number, insert: string): Fix =>
  replaceFix(title, at, [offset, offset], insert);

/** As the index of an insert: right after the requirement that the finding is about. The engine knows where that is. */
export const afterSubject = -1;
