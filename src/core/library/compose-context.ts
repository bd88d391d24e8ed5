import type { Environment, Pack, Specification } from '../model/generated/types.ts';
import { parameterName } from '../text/index.ts';
import type { FactReader } from './condition.ts';
import { factReader } from './fact-reader.ts';
import type { PackLibrary } from './pack-library.ts';

export interface ComposeContext {
  readonly specification: Specification;
  readonly packs: readonly Pack[];
  readonly library: PackLibrary;
  readonly environment: Environment | undefined;
  readonly read: FactReader;
}

/** `packs.ID.use` is a fact too: for what is composed, a pack that nobody mentions is not in use unless it was proposed. */
export function composeContext(
  specification: Specification,
  packs: readonly Pack[],
  library: PackLibrary,
  environment: Environment | undefined,
): ComposeContext {
  const written = factReader({ specification, environment, packs });
  const inUse = new Set(packs.map(({ id }) => id));
  const read: FactReader = path => {
    const pack = /^packs\.([^.]+)\.use$/.exec(path)?.[1];
    return pack === undefined ? written(path) : inUse.has(pack);
  };
  return { specification, packs, library, environment, read };
}

/** A name that a pack uses for a parameter, as texts use it: a pack may leave out its own id. */
export function qualifiedParameter(name: string, pack: Pack): string {
  const local = pack.parameters?.find(declaration => declaration.name === name);
  return local ? parameterName(pack, local) : name;
}
