import type { Environment, GateDefinition, Pack, Specification, Workspace } from '../model/generated/types.ts';
import type { FileKind } from '../model/schema.ts';
import type { Source } from '../parse/index.ts';

/** What an editor knows of the file that is being written, and of the files around it. */
export interface LanguageContext {
  readonly source: Source;
  readonly kind: FileKind;
  readonly environment?: Environment | undefined;
  readonly workspace?: Workspace | undefined;
  /** Those in use; of a pack, those that it builds on. */
  readonly packs?: readonly Pack[] | undefined;
  /** Every pack at hand. */
  readonly library?: readonly Pack[] | undefined;
  readonly gates?: readonly GateDefinition[] | undefined;
  /** IT environments that the file may name, by their paths from it. */
  readonly environments?: readonly string[] | undefined;
}

/** The file as a specification; for every other kind an empty one. Its shape is not proved: read with care. */
export const specificationOf = ({ source, kind }: LanguageContext): Specification =>
  (kind === 'specification' ? source.value : { kravbyggaren: 1 }) as unknown as Specification;

/** The packs whose parameters texts may cite here: a pack's own text is the newest of itself. */
export const packsOf = ({ source, kind, packs = [] }: LanguageContext): readonly Pack[] =>
  kind === 'pack' && typeof source.value.id === 'string'
    ? [source.value as unknown as Pack, ...packs.filter(({ id }) => id !== source.value.id)]
    : packs;
