import type { Pack, Specification } from '../model/generated/types.ts';
import { packTitle, requirementsIn, tableOf } from './appendix-table.ts';
import { requirementLinks } from './award-chapter.ts';
import { cell, type Block, type Cell } from './blocks.ts';

/**
 * What the packs in use say that nobody has checked against its source, so that whoever signs can check it first. What a
 * requirement of the specification says is told with the requirement, and what holds for a whole pack with the pack.
 */
export function unverified(specification: Specification, packs: readonly Pack[]): Block[] {
  const places = new Map<string, Set<string>>();
  for (const { id, source } of requirementsIn(specification)) {
    const given = packs.find(pack => pack.id === source?.pack)?.requirements;
    for (const what of given?.find(each => each.id === source?.requirement)?.unverified ?? [])
      places.set(what, (places.get(what) ?? new Set()).add(id));
  }
  const used = packs.filter(({ id }) => specification.packs?.[id]?.use);
  return tableOf(
    'Uppgifter som inte är kontrollerade mot källan',
    'Uppgifter i kravpaketen som inte har kontrollerats mot sin källa, och var de används.',
    [
      ['Vad', 66],
      ['Var', 34],
    ],
    [
      ...[...places].map(([what, ids]): Cell[] => [cell(what), cell(requirementLinks([...ids]))]),
      ...used.flatMap(({ id, unverified: lines = [] }) =>
        lines.map((what): Cell[] => [cell(what), cell(`Kravpaketet ${packTitle(id, packs)}`)]),
      ),
    ],
  );
}
