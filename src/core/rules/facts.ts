import type { Entry, Environment, Procurement, Specification, Workspace } from '../model/generated/types.ts';
import { compileLexicon, type Lexicon } from '../wording/lexicon.ts';

export type Regime = NonNullable<Procurement['regime']>;

/**
 * All that a requirement rule may know beside its requirement. Small and compared by value, so that an edit elsewhere in
 * the file leaves every other requirement's findings as they are.
 */
export interface Facts {
  readonly act: Procurement['act'];
  /** The strictest one until somebody has decided. */
  readonly regime: Regime;
  readonly contractForm: Procurement['contractForm'];
  /** Defined terms in lower case, the workspace's included. */
  readonly terms: ReadonlySet<string>;
  /** How many terms the specification itself defines. */
  readonly ownTerms: number;
  /** Entries of the IT environment by id. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Product names of the IT environment, lower case, with the entry that has it. */
  readonly products: ReadonlyMap<string, Entry>;
  readonly hasEnvironment: boolean;
  /** Titles, lower case, of the workspace's policies that have a version, a date or a link. */
  readonly documents: readonly string[];
  /** Names of those who took part in the market dialogue, without their form of company. */
  readonly suppliers: readonly string[];
  readonly lexicon: Lexicon;
}

export interface FactSources {
  readonly specification: Specification;
  readonly environment?: Environment | undefined;
  readonly workspace?: Workspace | undefined;
}

export function factsOf({ specification, environment, workspace }: FactSources): Facts {
  const entries = environment?.entries ?? [];
  const definitions = [...(specification.definitions ?? []), ...(workspace?.definitions ?? [])];
  return {
    act: specification.procurement?.act,
    regime: specification.procurement?.regime ?? 'above-threshold',
    contractForm: specification.procurement?.contractForm,
    terms: new Set(definitions.map(({ term }) => term.toLowerCase())),
    ownTerms: specification.definitions?.length ?? 0,
    entries: new Map(entries.map(entry => [entry.id, entry])),
    products: new Map(entries.flatMap(entry => (entry.product ? [[entry.product.toLowerCase(), entry] as const] : []))),
    hasEnvironment: environment !== undefined,
    documents: (workspace?.policies ?? [])
      .filter(({ version, date, link }) => version ?? date ?? link)
      .map(({ title }) => title.toLowerCase()),
    suppliers: suppliersOf(specification),
    lexicon: lexiconFor(workspace),
  };
}

const suppliersOf = ({ marketDialogue = [] }: Specification): readonly string[] => [
  ...new Set(
    marketDialogue
      .map(({ supplier }) => supplier.replace(/\s+(?:AB|HB|KB|A\/S|AS|Oy|Ltd|GmbH|Inc)\.?$/i, '').trim())
      .filter(name => name.length > 2),
  ),
];

const lexicons = new WeakMap<object, Lexicon>();
const standard = {};

/** Compiled once for each workspace file. */
function lexiconFor(workspace: Workspace | undefined): Lexicon {
  const key = workspace?.wordLists ?? standard;
  const known = lexicons.get(key);
  if (known) return known;
  const made = compileLexicon(workspace?.wordLists);
  lexicons.set(key, made);
  return made;
}

/** Two sets of facts are the same when every requirement rule would say the same with either. */
export function factsKey({ specification, environment, workspace }: FactSources): string {
  const { act, regime, contractForm } = specification.procurement ?? {};
  return JSON.stringify([
    act,
    regime,
    contractForm,
    specification.definitions?.map(({ term }) => term),
    workspace?.definitions?.map(({ term }) => term),
    workspace?.wordLists,
    workspace?.policies,
    environment?.entries,
    environment !== undefined,
    specification.marketDialogue?.map(({ supplier }) => supplier),
  ]);
}
