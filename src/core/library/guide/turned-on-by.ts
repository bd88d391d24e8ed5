import type { Condition } from '../../model/generated/types.ts';
import { factsIn } from '../condition.ts';
import type { PackLibrary } from '../pack-library.ts';
import type { GuideContext } from './guide-step.ts';

/** A library never changes, and every step of the guide asks this of every fact. */
const known = new WeakMap<PackLibrary, Map<string, readonly string[]>>();

/**
 * What a fact decides, as a person is told: the packs that it proposes or in which it turns requirements on or off, and the
 * buyer's own duties that it calls for. A trailing dot: all facts below it.
 */
export function turnedOnBy(fact: string, { library }: GuideContext): readonly string[] {
  const facts = known.get(library) ?? new Map<string, readonly string[]>();
  known.set(library, facts);
  const told = facts.get(fact) ?? decidedBy(fact, library);
  facts.set(fact, told);
  return told;
}

function decidedBy(fact: string, library: PackLibrary): readonly string[] {
  const reads = (condition: Condition): boolean =>
    factsIn(condition).some(path => path === fact || (fact.endsWith('.') && path.startsWith(fact)));
  const packs = library.packs
    .filter(({ proposed, requirements = [] }) => {
      if (typeof proposed === 'object' && reads(proposed)) return true;
      return requirements.some(({ when, kind }) => {
        const variants = typeof kind === 'string' ? [] : kind.map(variant => variant.when);
        return [when, ...variants].some(condition => condition !== undefined && reads(condition));
      });
    })
    .map(({ title }) => title);
  const gates = library.packs
    .flatMap(pack => pack.gates ?? [])
    .flatMap(({ when, number }) => (when && number !== undefined && reads(when) ? [number] : []));
  return [...packs, ...gatesInSwedish([...new Set(gates)])];
}

/** `kontrollpunkten G6`, `kontrollpunkterna G7, G8 och G10`. */
function gatesInSwedish(numbers: readonly string[]): readonly string[] {
  const last = numbers.at(-1);
  if (last === undefined) return [];
  if (numbers.length === 1) return [`kontrollpunkten ${last}`];
  return [`kontrollpunkterna ${numbers.slice(0, -1).join(', ')} och ${last}`];
}
