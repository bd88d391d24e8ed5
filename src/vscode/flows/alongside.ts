import type { Alongside } from '../../core/exchange/index.ts';
import type { Insertion, Pack, Specification } from '../../core/index.ts';
import type { Core } from '../core.ts';
import { strings } from './strings.ts';

const texts = strings.search;

/** What comes along with requirements because they cite it, each by its name. */
export function namesAlongside(
  core: Core,
  packs: readonly Pack[],
  { specification, alongside, annexes, parameters }: Insertion,
): readonly string[] {
  const labels = new Map(core.scopeNames({ specification, packs }).map(({ name, label }) => [name, label]));
  const along = requirementsOf(specification).filter(({ id }) => alongside.includes(id));
  return [
    ...along.map(({ id, kind }) => texts.alongRequirement(id, core.commonLabel('Kind', kind))),
    ...(specification.annexes ?? [])
      .filter(({ id }) => annexes.includes(id))
      .map(({ title }) => texts.alongAnnex(title)),
    ...parameters.map(name => texts.alongParameter(labels.get(name) ?? name)),
  ];
}

export const requirementsOf = ({ sections = [] }: Specification) =>
  sections.flatMap(({ requirements = [] }) => requirements);

/** A sentence that counts what came along; none where nothing did. */
export function cameAlong({ requirements, annexes, parameters }: Alongside): readonly string[] {
  const along = [
    ...(requirements.length > 0 ? [texts.requirements(requirements.length)] : []),
    ...(annexes.length > 0 ? [texts.annexes(annexes.length)] : []),
    ...(parameters.length > 0 ? [texts.parameters(parameters.length)] : []),
  ];
  return along.length > 0 ? [texts.cameAlong(along)] : [];
}
