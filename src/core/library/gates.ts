import type { Change } from '../model/change.ts';
import type { Condition, GateDefinition, GateStatus, Pack, Specification } from '../model/generated/types.ts';
import type { Environment, Workspace } from '../model/generated/types.ts';
import { openDraft } from './compose-draft.ts';
import { evaluate, openFacts, type FactReader } from './condition.ts';
import { factReader } from './fact-reader.ts';
import { factsInSwedish } from './facts-in-swedish.ts';

/** One of the buyer's own duties, seen against the facts. It never reaches a supplier. */
export interface Gate {
  readonly definition: GateDefinition;
  readonly status: GateStatus | undefined;
  /** `undefined`: the facts that decide it are still open; it is then treated as required. */
  readonly required: boolean | undefined;
  /** Swedish: why it is not required. */
  readonly notRequiredBecause?: string;
  /** Facts that would decide it. */
  readonly openFacts: readonly string[];
  /** Done, not required, or passed by with a written reason. */
  readonly passed: boolean;
}

type GateCondition = Condition | 'always' | 'never';

export interface GateSources {
  readonly specification: Specification;
  /** Those in use. */
  readonly packs: readonly Pack[];
  /**
   * The gates of every pack at hand (`PackDecisions.gates`). They are the buyer's duties, which facts decide: declining the
   * requirements of a pack declines none of its gates.
   */
  readonly gates?: readonly GateDefinition[] | undefined;
  readonly environment?: Environment | undefined;
  readonly workspace?: Workspace | undefined;
}

/** Every gate, in their order of number. Of one that several packs define, the one of a pack in use counts. */
export function gatesOf({ specification, packs, gates = [], environment, workspace }: GateSources): readonly Gate[] {
  const read = factReader({ specification, environment, packs });
  const definitions = new Map<string, GateDefinition>();
  for (const definition of [...packs.flatMap(pack => pack.gates ?? []), ...gates])
    if (!definitions.has(definition.id)) definitions.set(definition.id, definition);
  return [...definitions.values()].sort(byNumber).map(definition => {
    const status = specification.gates?.[definition.id];
    const own = workspace?.gates?.[definition.id];
    const condition: GateCondition = own?.required ?? definition.when ?? 'always';
    const required = condition === 'always' ? true : condition === 'never' ? false : evaluate(condition, read);
    return {
      definition,
      status,
      required,
      openFacts: typeof condition === 'string' ? [] : openFacts(condition, read),
      passed: required === false || isPassed(status),
      ...(required === false && {
        notRequiredBecause: own?.reason ?? status?.reason ?? reasonFrom(condition, read),
      }),
    };
  });
}

/** The facts that make a gate needless: `Allmänna handlingar: nej.` */
function reasonFrom(condition: GateCondition, read: FactReader): string {
  const facts = typeof condition === 'string' ? [] : factsInSwedish(condition, read);
  return facts.length > 0 ? `${facts.join(', ')}.` : 'Organisationens egen tabell säger att den inte behövs.';
}

/** Passing by, like not being required, counts only with a reason that somebody can read afterwards. */
function isPassed(status: GateStatus | undefined): boolean {
  if (status?.status === 'done') return true;
  const excused = status?.status === 'overridden' || status?.status === 'not-required';
  return excused && Boolean(status.reason?.trim());
}

const numberOf = ({ number = '' }: GateDefinition): number => Number(/\d+/.exec(number)?.[0] ?? Infinity);
const byNumber = (a: GateDefinition, b: GateDefinition): number => numberOf(a) - numberOf(b);

/** The changes that note a gate as it stands now; what had been noted and is not given stays away. */
export function gateChanges(specification: Specification, id: string, status: GateStatus): readonly Change[] {
  const draft = openDraft(specification);
  draft.set(specification.gates ? ['gates', id] : ['gates'], specification.gates ? status : { [id]: status });
  return draft.changes;
}
