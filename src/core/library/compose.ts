import type { Change } from '../model/change.ts';
import type { Environment, Specification } from '../model/generated/types.ts';
import { composeContext } from './compose-context.ts';
import { openDraft, type ComposeDraft } from './compose-draft.ts';
import { composeAnnexes, composeDefinitions, composeLinks, composeParameters } from './compose-head.ts';
import { composeSections, type SectionsReport } from './compose-sections.ts';
import { decidePacks, type PackDecisions } from './decide-packs.ts';
import { expectedOf, type ItemFault } from './expected.ts';
import { fillStanding } from './fill-standing.ts';
import { openPoints, type OpenPoint } from './open-points.ts';
import type { PackLibrary } from './pack-library.ts';
import { removableRequirements, type Removable } from './removable.ts';
import { staleVariants, type StaleVariant } from './stale-variants.ts';

export interface Composition {
  /** To be applied in order to the specification that was given; empty when nothing is missing. */
  readonly changes: readonly Change[];
  /** The specification after them. */
  readonly specification: Specification;
  readonly added: {
    /** Ids of requirements. */
    readonly requirements: readonly string[];
    readonly annexes: readonly string[];
    readonly parameters: readonly string[];
    readonly definitions: readonly string[];
    /** Packs that came into use because the facts propose them. */
    readonly packs: readonly string[];
  };
  /** Requirements in whose texts a standing `{{answers.…}}` or `{{item.…}}` was filled. */
  readonly filled: readonly string[];
  readonly leftOut: SectionsReport['leftOut'];
  readonly renamed: SectionsReport['renamed'];
  /** What would go; it never goes by itself. */
  readonly removable: readonly Removable[];
  /** What stands in another variant than the answers call for; it is not changed by itself. */
  readonly stale: readonly StaleVariant[];
  readonly open: readonly OpenPoint[];
  readonly proposals: PackDecisions['proposals'];
  readonly unknownPacks: readonly string[];
  readonly outdated: PackDecisions['outdated'];
  /** Rows that give no requirement, because their key is missing or doubled. */
  readonly rowFaults: readonly ItemFault[];
}

/**
 * Composes a specification from its packs, answers and IT environment. Idempotent: composing again adds what is missing
 * and touches nothing that stands there, but for placeholders whose answer has come. `specification` may be an answers
 * file (no sections yet); it must have a healthy head (see `healthyHead`).
 */
export function composeSpecification(
  specification: Specification,
  library: PackLibrary,
  environment?: Environment,
): Composition {
  const decisions = decidePacks(specification, library, environment);
  const draft = openDraft(specification);
  const packs = recordPacks(draft, decisions);
  const context = composeContext(specification, decisions.used, library, environment);
  const expected = expectedOf(context);
  const sections = composeSections(draft, expected);
  const annexes = composeAnnexes(draft, expected);
  const parameters = composeParameters(draft, expected, context.read);
  const definitions = composeDefinitions(draft, expected);
  composeLinks(draft, expected);
  const filled = fillStanding(draft, context);
  return {
    changes: draft.changes,
    specification: draft.specification,
    added: { requirements: sections.added.map(({ id }) => id), annexes, parameters, definitions, packs },
    filled,
    leftOut: sections.leftOut,
    renamed: sections.renamed,
    removable: removableRequirements(draft.specification, expected, context),
    stale: staleVariants(draft.specification, expected, context),
    open: openPoints(draft.specification, expected, decisions.proposals, context),
    proposals: decisions.proposals,
    unknownPacks: decisions.unknown,
    outdated: decisions.outdated,
    rowFaults: expected.faults,
  };
}

/** Notes which packs are in use and in which version, so that later updates have a base. */
function recordPacks(draft: ComposeDraft, { used }: PackDecisions): readonly string[] {
  const added: string[] = [];
  for (const { id, version } of used) {
    const use = draft.specification.packs?.[id];
    if (!use) {
      draft.set(['packs', id], { use: true, version });
      added.push(id);
    } else if (use.version === undefined) {
      draft.set(['packs', id, 'version'], version);
    }
  }
  return added;
}

/** A write-once file beside the specification: the base of later updates. */
export interface PackCopy {
  readonly pack: string;
  readonly version: string;
  /** File name within the specification's `NAME.paket/`. */
  readonly name: string;
  readonly text: string;
}

/** The copies that belong beside a specification: each pack in use, in the version it was composed from. */
export function packCopies(specification: Specification, library: PackLibrary): readonly PackCopy[] {
  return Object.entries(specification.packs ?? {}).flatMap(([pack, { use, version }]) => {
    const text = use && version !== undefined ? library.text(pack, version) : undefined;
    if (version === undefined || text === undefined) return [];
    return [{ pack, version, name: `${pack}@${version}.kravpaket.yaml`, text }];
  });
}
