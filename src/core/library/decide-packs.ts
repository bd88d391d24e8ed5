import type { Environment, GateDefinition, Pack, PackUse, Specification } from '../model/generated/types.ts';
import { evaluate, openFacts, type FactReader, type Verdict } from './condition.ts';
import { factReader } from './fact-reader.ts';
import { compareVersions, inDocumentOrder, type PackLibrary } from './pack-library.ts';

/** What the facts say of a pack, and what somebody has chosen. */
export interface PackProposal {
  readonly pack: string;
  readonly title: string;
  /** `undefined`: not decided, because `openFacts` have no answer. */
  readonly proposed: Verdict;
  readonly openFacts: readonly string[];
  /** `undefined`: nobody has chosen, so the proposal holds. */
  readonly chosen: boolean | undefined;
  readonly reason?: string;
  readonly used: boolean;
  /** A proposed pack was declined, and nobody has said why. */
  readonly needsReason: boolean;
}

export interface PackDecisions {
  readonly proposals: readonly PackProposal[];
  /** Those in use, in document order, each in the version that the specification was composed from where that is kept. */
  readonly used: readonly Pack[];
  /** The gates of every pack, in use or not: see `GateSources`. */
  readonly gates: readonly GateDefinition[];
  /** Ids under `packs` that the library does not have. */
  readonly unknown: readonly string[];
  /** A newer version than the specification's is at hand. */
  readonly outdated: readonly { readonly pack: string; readonly from: string; readonly to: string }[];
}

/**
 * The facts propose and the officer decides: what stands under `packs` holds; of a pack not mentioned there the proposal
 * holds. A pack that one in use extends is in use too, unless it is declined.
 */
export function decidePacks(
  specification: Specification,
  library: PackLibrary,
  environment?: Environment,
): PackDecisions {
  const read = factReader({ specification, environment, packs: library.packs });
  const uses = new Map(Object.entries(specification.packs ?? {}));
  const proposed = library.packs.map(pack => propose(pack, uses.get(pack.id), read));
  const used = new Set(proposed.filter(proposal => proposal.used).map(proposal => proposal.pack));
  addExtended(used, library, uses);
  const packs = [...used].flatMap(id => {
    const version = uses.get(id)?.version;
    const pack = (version === undefined ? undefined : library.pack(id, version)) ?? library.pack(id);
    return pack ? [pack] : [];
  });
  return {
    proposals: proposed.map(proposal => ({ ...proposal, used: used.has(proposal.pack) })),
    used: packs.sort(inDocumentOrder),
    gates: library.packs.flatMap(({ gates = [] }) => gates),
    unknown: [...uses].filter(([id, use]) => use.use && !library.pack(id)).map(([id]) => id),
    outdated: [...uses].flatMap(([id, { version: from }]) => {
      const to = library.pack(id)?.version;
      return from !== undefined && to !== undefined && compareVersions(from, to) < 0 ? [{ pack: id, from, to }] : [];
    }),
  };
}

function propose(pack: Pack, use: PackUse | undefined, read: FactReader): PackProposal {
  const { proposed = 'never' } = pack;
  const verdict = typeof proposed === 'string' ? proposed === 'always' : evaluate(proposed, read);
  return {
    pack: pack.id,
    title: pack.title,
    proposed: verdict,
    openFacts: typeof proposed === 'string' ? [] : openFacts(proposed, read),
    chosen: use?.use,
    ...(use?.reason === undefined ? {} : { reason: use.reason }),
    used: use?.use ?? verdict === true,
    needsReason: verdict === true && use?.use === false && !use.reason,
  };
}

function addExtended(used: Set<string>, library: PackLibrary, uses: ReadonlyMap<string, PackUse>): void {
  // A set grows while it is walked, so that what an extended pack extends is reached too; cycles end by themselves.
  for (const id of used)
    for (const base of library.pack(id)?.extends ?? [])
      if (uses.get(base)?.use !== false && library.pack(base)) used.add(base);
}
